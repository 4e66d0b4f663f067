// The tree as the condition builder draws it, and back. What it cannot draw stays in it as it is, as a formula: opening
// and saving a tree never changes what it means.
import { operatorsOf } from "@/shared/expr/operators";
import { ExpressionError } from "@/shared/expr/problems";
import { type Node, read } from "@/shared/expr/tree";
import type { GroupJson, Scalar, TreeJson } from "@/shared/expr/types";
import { type Point, pointToTree, type Span, spanToTrees, treesToSpan, treeToPoint } from "./relative";

export type Single = Scalar | Point;
/** What a row compares with; nothing while it is being built. */
export type Given = Single | Single[] | Span | undefined;

export interface Row {
  id: string;
  field: string;
  operator: string;
  value: Given;
  /** The value is the key of another field. */
  valueSource?: "field";
  /** What a typed-in value said of itself. */
  type?: string;
}

/** A part of the tree that no row can show. */
export interface Formula {
  id: string;
  formula: TreeJson;
}

export interface Group {
  id: string;
  combinator: "and" | "or";
  not?: boolean;
  rules: Part[];
}

export type Part = Row | Formula | Group;

/** Of a formula that is still being written: no tree at all, so it goes no further. */
export const blank: TreeJson = { call: "", args: [] };

export const isGroup = (part: Part): part is Group => "rules" in part;
export const isFormula = (part: Part): part is Formula => "formula" in part;
export const isPoint = (value: unknown): value is Point =>
  typeof value === "object" && value !== null && ("days" in value || "hours" in value);
export const isSpan = (value: unknown): value is Span => typeof value === "object" && value !== null && "span" in value;

let count = 0;
export const newId = (): string => `part-${(count += 1)}`;

export const emptyGroup = (): Group => ({ id: newId(), combinator: "and", rules: [] });

// -- changing it ----------------------------------------------------------------------------------------------------

const changed = (group: Group, id: string, change: (part: Part) => Part[]): Group => ({
  ...group,
  rules: group.rules.flatMap((part) => {
    if (part.id === id) return change(part);
    return [isGroup(part) ? changed(part, id, change) : part];
  }),
});

export const replaced = (root: Group, part: Part): Group =>
  part.id === root.id ? (part as Group) : changed(root, part.id, () => [part]);

export const removed = (root: Group, id: string): Group => changed(root, id, () => []);

// -- from the tree -------------------------------------------------------------------------------------------------

/** Nothing when it is no tree at all. */
export function queryOf(tree: unknown): Group | undefined {
  if (tree === undefined) return emptyGroup();
  try {
    const part = drawn(read(tree));
    return isGroup(part) ? part : { ...emptyGroup(), rules: [part] };
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function drawn(node: Node): Part {
  if (node.kind === "call" && (node.name === "and" || node.name === "or"))
    return { id: newId(), combinator: node.name, rules: node.args.map(drawn) };
  return rowOf(node) ?? denied(node) ?? { id: newId(), formula: plain(node) };
}

/** NOT: an operator that says no, or a group of which not all or none may be so. */
function denied(node: Node): Part | undefined {
  const [inner] = node.kind === "call" && node.name === "not" ? node.args : [];
  if (!inner) return undefined;
  const row = rowOf(inner);
  const no = row && inner.kind === "call" && operatorsOf[inner.name]?.[1];
  if (no) return { ...row, operator: isSpan(row.value) ? "!=" : no };
  const part = drawn(inner);
  if (isGroup(part) && !part.not) return { ...part, not: true };
  return { id: newId(), combinator: "and", not: true, rules: [part] };
}

function rowOf(node: Node): Row | undefined {
  const yes = node.kind === "call" && operatorsOf[node.name]?.[0];
  if (!yes || node.kind !== "call") return undefined;
  const [left, ...rest] = node.args;
  if (left?.kind !== "field" || rest.length !== argumentsOf(node.name)) return undefined;
  const start = { id: newId(), field: left.key };
  const [first, last] = rest;
  if (!first) return { ...start, operator: yes, value: undefined };
  const span = last && treesToSpan(plain(first), plain(last));
  if (span) return { ...start, operator: "=", value: span };
  const given = last ? pairOf(first, last) : oneOf(first);
  return given && { ...start, operator: yes, ...given };
}

const argumentsOf = (name: string): number => (name === "empty" ? 0 : name === "between" ? 2 : 1);

type Compared = Pick<Row, "value" | "valueSource" | "type">;

function oneOf(node: Node): Compared | undefined {
  if (node.kind === "field") return { value: node.key, valueSource: "field" };
  if (node.kind === "call") {
    const point = treeToPoint(plain(node));
    return point && { value: point };
  }
  const several: unknown[] = Array.isArray(node.value) ? node.value : [node.value];
  if (several.some((item) => typeof item === "bigint")) return undefined;
  return { value: node.value as Scalar | Scalar[], ...(node.type && { type: node.type }) };
}

function pairOf(first: Node, last: Node): Compared | undefined {
  const [one, other] = [oneOf(first), oneOf(last)];
  if (!one || !other || one.valueSource !== other.valueSource || one.type !== other.type) return undefined;
  if (Array.isArray(one.value) || Array.isArray(other.value)) return undefined;
  if (one.type && [first, last].some((node) => node.kind !== "value")) return undefined;
  return { ...one, value: [one.value as Single, other.value as Single] };
}

/** A node as it is stored, in its plainest form. */
export function plain(node: Node): TreeJson {
  if (node.kind === "field") return { field: node.key };
  if (node.kind === "call") return { call: node.name, args: node.args.map(plain) };
  const value = node.value as Scalar | Scalar[];
  return node.type ? { value, type: node.type } : { value };
}

// -- to the tree ---------------------------------------------------------------------------------------------------

export function treeOf(group: Group): GroupJson {
  const rules = group.rules.map(partToTree);
  return { combinator: group.combinator, rules, ...(group.not && { not: true }) };
}

export function partToTree(part: Part): TreeJson {
  if (isGroup(part)) return treeOf(part);
  if (isFormula(part)) return part.formula;
  const { field, operator, value, valueSource, type } = part;
  const start = { field, operator };
  if (value === undefined) return start;
  if (isSpan(value)) {
    const [first, last] = spanToTrees(value);
    return { field, operator: operator === "!=" ? "notBetween" : "between", right: [first, last] };
  }
  if (valueSource) return { ...start, value: value as Scalar | Scalar[], valueSource };
  const pair = operator === "between" || operator === "notBetween";
  const several = Array.isArray(value) ? value : [value];
  if (pair && several.some((each) => isPoint(each) || type)) return { ...start, right: several.map(partOf) };
  if (isPoint(value)) return { ...start, right: pointToTree(value) };
  if (type) return { ...start, right: { value: value as Scalar | Scalar[], type } };
  return { ...start, value: value as Scalar | Scalar[] };

  function partOf(each: Single): TreeJson {
    if (isPoint(each)) return pointToTree(each);
    return type ? { value: each, type } : { value: each };
  }
}
