import { afterEach, expect, test, vi } from "vitest";
import { compile, compileCondition } from "./compile";
import { functions, tables } from "./functions/registry";
import { ExpressionError } from "./problems";
import { answerOf, folded, order } from "./values";
import signatures from "./functions.json";

const fields = [
  { key: "x", type: "number" },
  { key: "title", type: "text" },
  { key: "kind", type: { type: "choice", options: ["speed", "plain"] } },
  { key: "__proto__.constructor.name", type: "text" },
];
const moment = { now: "2026-11-22T01:02:03.004Z", zone: "Asia/Shanghai" };
const rule = { field: "x", operator: ">", value: 1 };
const run = (tree: unknown, record = {}) => answerOf(compile(tree, fields)(record, moment));

function problemsOf(tree: unknown) {
  try {
    compile(tree, fields);
  } catch (error) {
    if (error instanceof ExpressionError) return error.problems;
    throw error;
  }
  return [];
}

afterEach(() => vi.restoreAllMocks());

test("every signature has its implementation, and every implementation its signature", () => {
  expect([...functions.values()].flat()).toHaveLength(signatures.length);
  const known = new Set(signatures.flatMap(({ name, takes }) => [name, `${name}(${takes.join(", ")})`]));
  expect(Object.keys(tables).filter((name) => !known.has(name))).toEqual([]);
});

test("a tree is compiled once and run many times", () => {
  const condition = compileCondition(rule, fields);
  expect(["0", "1", "2", null, "many"].map((x) => condition({ x }, moment))).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
});

test("an error is no, and said once", () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const condition = compileCondition(
    {
      call: "=",
      args: [
        { call: "today", args: [] },
        { call: "today", args: [] },
      ],
    },
    [],
  );
  expect(condition({}, { ...moment, zone: "Nowhere/Land" })).toBe(false);
  expect(condition({}, { ...moment, zone: "Nowhere/Land" })).toBe(false);
  expect(logged).toHaveBeenCalledOnce();
  expect(condition({}, moment)).toBe(true);
});

test("a condition that is none is refused before it runs", () => {
  expect(() => compileCondition({ field: "x" }, fields)).toThrow(ExpressionError);
});

test("now is said to the microsecond, also when the browser says milliseconds", () => {
  expect(run({ call: "now", args: [] })).toBe("2026-11-22T01:02:03.004000Z");
});

test("a member is only what the record itself has", () => {
  expect(run({ field: "__proto__.constructor.name" })).toBeNull();
});

test("a member that is undefined is not there: builders write such conditions", () => {
  expect(problemsOf({ id: "1", ...rule, valueSource: undefined })).toEqual([]);
  expect(problemsOf({ ...rule, value: undefined })).toEqual([{ path: "value", code: "missing_value" }]);
});

test("the same options are known through a function", () => {
  const either = { call: "if_empty", args: [{ field: "kind" }, { field: "kind" }] };
  expect(problemsOf({ call: "=", args: [either, { value: "slow" }] })).toEqual([{ path: "args.1", code: "no_option" }]);
});

test("no text becomes a program or a place in a prototype", () => {
  for (const name of ["constructor", "__proto__", "toString"])
    expect(problemsOf({ call: name, args: [] })).toEqual([{ path: "", code: "unknown_function" }]);
  expect(problemsOf({ ...rule, operator: "constructor" })).toEqual([{ path: "operator", code: "unknown_operator" }]);
  expect(problemsOf({ value: "1", type: "constructor" })).toEqual([{ path: "", code: "unknown_type" }]);
  expect(problemsOf({ value: "1", type: "any" })).toEqual([{ path: "", code: "unknown_type" }]);
});

function nested(levels: number): unknown {
  return levels ? { combinator: "and", rules: [nested(levels - 1)] } : rule;
}

const many = (count: number) => ({
  combinator: "or",
  rules: Array.from({ length: count }, () => ({ call: "now", args: [] })),
});
const text = (value: unknown, operator = "=") => ({ field: "title", operator, value });

test("what is too deep, too large or too long is refused, and what is just within is not", () => {
  expect(problemsOf(nested(31))).toEqual([]);
  expect(problemsOf(nested(32))[0]?.code).toBe("too_deep");
  expect(problemsOf(nested(5000))[0]?.path.split(".")).toHaveLength(8);
  expect(problemsOf(many(499)).some(({ code }) => code === "too_large")).toBe(false);
  expect(problemsOf(many(500))[0]?.code).toBe("too_large");
  expect(problemsOf(text("长".repeat(21_845)))).toEqual([]);
  expect(problemsOf(text("长".repeat(21_846)))[0]?.code).toBe("too_long");
  expect(problemsOf(text(Array(1000).fill("a"), "in"))).toEqual([]);
  expect(problemsOf(text(Array(1001).fill("a"), "in"))[0]?.code).toBe("too_long");
  expect(problemsOf({ field: "x".repeat(201) })[0]?.code).toBe("no_part");
});

test.each([
  [null], [true], ["x"], [[]], [[[]]], [{}], [{ field: null }], [{ field: "" }], [{ call: "now" }], [{ call: 1, args: [] }],
  [{ call: "now", args: "ab" }], [{ call: "now", args: {} }], [{ call: "now", args: [null] }], [{ value: { a: 1 } }],
  [{ value: [[1]] }], [{ value: 1, type: 1 }], [{ combinator: "and", rules: null }], [{ operator: "=", value: 1 }],
  [{ combinator: "and", rules: [], if: 1 }], [{ ...rule, operator: null }], [{ ...rule, operator: ["="] }],
  [{ ...rule, extra: 1 }], [{ field: "x", operator: "=", right: null }], [{ ...rule, valueSource: "field" }],
  [{ field: "x", operator: "between", right: null }], [{ field: "x", operator: "between", value: "ab" }],
  [{ ...rule, value: Number.NaN }], [{ ...rule, value: 2 ** 53 }], [{ ...rule, value: 10n ** 20n }],
])("nonsense is refused as such: %o", (nonsense) => {
  expect(problemsOf(nonsense)).not.toEqual([]);
}); // prettier-ignore

test("texts are in the order of their code points", () => {
  expect(["😀", "\uFFFD", "b", "ab", "a", ""].toSorted(order)).toEqual(["", "a", "ab", "b", "\uFFFD", "😀"]);
});

test("small letters are those of the table", () => {
  expect(folded("ÄẞİЖＩ漏")).toBe("äẞİжｉ漏");
});
