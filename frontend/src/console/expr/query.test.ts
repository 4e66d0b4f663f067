import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Node, read } from "@/shared/expr/tree";
import { isFormula, isGroup, type Part, queryOf, treeOf } from "./query";
import { pointToTree, spanToTrees, treesToSpan, treeToPoint } from "./relative";

interface Case {
  name: string;
  tree: unknown;
  problems?: string[];
}
const load = (name: string) => JSON.parse(readFileSync(`../tests/vectors/${name}`, "utf8")) as unknown;
const vectors = (load("expressions.json") as { cases: Case[] }).cases;
const drawnByChance = load("random-expressions.json") as Case[];

/** What a tree means, wherever its parts stand; around a single condition the builder puts a group. */
function meaning(tree: unknown): unknown {
  const bare = (node: Node): unknown => {
    if (node.kind === "call") {
      const args = node.args.map(bare);
      return node.name === "and" && args.length === 1 ? args[0] : { call: node.name, args };
    }
    const { path: _path, ...rest } = node;
    return rest;
  };
  return bare(read(tree));
}

const readable = [...vectors, ...drawnByChance].filter(({ tree }) => {
  try {
    read(tree);
    return true;
  } catch {
    return false;
  }
});

test("opening and saving changes no tree", () => {
  expect(readable.length).toBeGreaterThan(500);
  for (const { tree } of readable) {
    const query = queryOf(tree);
    expect(query && meaning(treeOf(query))).toEqual(meaning(tree));
  }
});

test("what has been saved once is saved the same again", () => {
  for (const { tree } of readable) {
    const once = queryOf(tree);
    const saved = once && treeOf(once);
    const again = queryOf(saved);
    expect(again && treeOf(again)).toEqual(saved);
  }
});

test("what is no tree is not drawn", () => {
  const broken = vectors.filter((each) => !readable.includes(each));
  for (const { tree } of [...broken, { tree: "nonsense" }, { tree: null }]) expect(queryOf(tree)).toBeUndefined();
});

const kinds = (part: Part): unknown => {
  if (isGroup(part)) return [part.not ? `not ${part.combinator}` : part.combinator, ...part.rules.map(kinds)];
  if (isFormula(part)) return "formula";
  return `${part.field} ${part.operator} ${JSON.stringify(part.value)}`;
};
const drawn = (tree: unknown) => {
  const query = queryOf(tree);
  return query && kinds(query);
};

test("conditions are rows, whichever way they were written", () => {
  const open = { field: "state", operator: "=", value: "open" };
  expect(drawn(open)).toEqual(["and", 'state = "open"']);
  expect(drawn({ call: "=", args: [{ field: "state" }, { value: "open" }] })).toEqual(["and", 'state = "open"']);
  expect(drawn({ call: "not", args: [open] })).toEqual(["and", 'state != "open"']);
  expect(drawn({ combinator: "or", rules: [open, open], not: true })).toEqual([
    "not or",
    'state = "open"',
    'state = "open"',
  ]);
  expect(drawn({ call: "not", args: [{ field: "x", operator: ">", value: 1 }] })).toEqual(["not and", "x > 1"]);
  expect(drawn({ field: "x", operator: "between", value: [1, 5] })).toEqual(["and", "x between [1,5]"]);
  expect(drawn({ field: "x", operator: "null" })).toEqual(["and", "x null undefined"]);
});

test("what no row can show stays as a formula beside the rows", () => {
  const odd = { call: ">", args: [{ call: "length", args: [{ field: "subject" }] }, { value: 5 }] };
  expect(drawn({ combinator: "and", rules: [odd, { field: "x", operator: "=", value: 1 }] })).toEqual([
    "and",
    "formula",
    "x = 1",
  ]);
});

test("spans of days are recognised again", () => {
  const spans = [
    ...(["week", "month"] as const).flatMap((span) => [-1, 0, 1].map((shift) => ({ span, shift }))),
    { span: "days" as const, count: 7 },
    { span: "days" as const, count: -30 },
  ];
  for (const span of spans) {
    expect(treesToSpan(...spanToTrees(span))).toEqual(span);
    const tree = { field: "created_at", operator: "notBetween", right: spanToTrees(span) };
    expect(drawn(tree)).toEqual(["and", `created_at != ${JSON.stringify(span)}`]);
  }
});

test("days before and after today are recognised again", () => {
  for (const point of [{ days: 0 }, { days: -3 }, { days: 14 }, { hours: -2 }]) {
    expect(treeToPoint(pointToTree(point))).toEqual(point);
    const tree = { field: "created_at", operator: "<", right: pointToTree(point) };
    expect(drawn(tree)).toEqual(["and", `created_at < ${JSON.stringify(point)}`]);
  }
  expect(treeToPoint({ call: "add_days", args: [{ call: "today", args: [] }, { value: 0 }] })).toBeUndefined();
});
