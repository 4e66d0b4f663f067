import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Field, Shape } from "./fields";
import type { Row } from "./query";

const between = ["between", "notBetween"];
const given = ["notNull", "null"];
const ordered = ["=", "!=", ">", ">=", "<", "<=", ...between, ...given];

/** The comparisons of a kind of field, the one that people mean most often first. */
export const OPERATORS: Record<Shape, string[]> = {
  text: [
    "contains",
    "doesNotContain",
    "=",
    "!=",
    "beginsWith",
    "doesNotBeginWith",
    "endsWith",
    "doesNotEndWith",
  ].concat(["in", "notIn", ...given]),
  options: ["in", "notIn", "=", "!=", ...given],
  ranked: ["in", "notIn", "=", "!=", ">=", "<=", ">", "<", ...given],
  number: ordered,
  day: ordered,
  moment: ordered,
  boolean: ["=", "!=", ...given],
  record: ["in", "notIn", "=", "!=", ...given],
  list: ["hasAny", "hasAll", "hasNone", ...given],
};

const plain: Record<string, MessageDescriptor> = {
  "=": msg({ message: "is", context: "condition" }),
  "!=": msg({ message: "is not", context: "condition" }),
  "<": msg({ message: "is less than", context: "condition" }),
  "<=": msg({ message: "is at most", context: "condition" }),
  ">": msg({ message: "is more than", context: "condition" }),
  ">=": msg({ message: "is at least", context: "condition" }),
  contains: msg({ message: "contains", context: "condition" }),
  doesNotContain: msg({ message: "does not contain", context: "condition" }),
  beginsWith: msg({ message: "begins with", context: "condition" }),
  doesNotBeginWith: msg({ message: "does not begin with", context: "condition" }),
  endsWith: msg({ message: "ends with", context: "condition" }),
  doesNotEndWith: msg({ message: "does not end with", context: "condition" }),
  in: msg({ message: "is one of", context: "condition" }),
  notIn: msg({ message: "is none of", context: "condition" }),
  between: msg({ message: "is between", context: "condition" }),
  notBetween: msg({ message: "is not between", context: "condition" }),
  null: msg({ message: "is empty", context: "condition" }),
  notNull: msg({ message: "is given", context: "condition" }),
  hasAny: msg({ message: "has one of", context: "condition" }),
  hasAll: msg({ message: "has all of", context: "condition" }),
  hasNone: msg({ message: "has none of", context: "condition" }),
};

const ofTime: Record<string, MessageDescriptor> = {
  ...plain,
  "<": msg({ message: "is before", context: "condition" }),
  "<=": msg({ message: "is not after", context: "condition" }),
  ">": msg({ message: "is after", context: "condition" }),
  ">=": msg({ message: "is not before", context: "condition" }),
};

const turned: Record<string, string> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** Of ranked options the first is the most: “at least high” are the smaller numbers. */
export function operatorWord(operator: string, shape: Shape, field?: Field): MessageDescriptor {
  if (shape === "day" || shape === "moment") return ofTime[operator] ?? plain["="]!;
  const asked = field?.falling ? (turned[operator] ?? operator) : operator;
  return plain[asked] ?? plain["="]!;
}

/** Those offered for a field, in the order of their words; one that a tree already has is kept among them. */
export function operatorsFor(operator: string, shape: Shape, field: Field): string[] {
  const offered = OPERATORS[shape].map((each) => (field.falling ? (turned[each] ?? each) : each));
  return offered.includes(operator) ? offered : [operator, ...offered];
}

export const isWithoutValue = (operator: string): boolean => operator === "null" || operator === "notNull";
export const takesSeveral = (operator: string): boolean =>
  ["in", "notIn", "hasAny", "hasAll", "hasNone"].includes(operator);
export const takesTwo = (operator: string): boolean => between.includes(operator);

/** How a value is entered; where that changes with the operator, the value starts anew. */
const entry = (operator: string) => {
  if (isWithoutValue(operator)) return "none";
  if (takesSeveral(operator)) return "several";
  return takesTwo(operator) ? "two" : "one";
};

export function withOperator(row: Row, operator: string, shape: Shape): Row {
  const [before, after] = [entry(row.operator), entry(operator)];
  const whole = (each: string) => each === "=" || each === "!=";
  const isTime = shape === "day" || shape === "moment";
  if (before === after && (!isTime || whole(row.operator) === whole(operator))) return { ...row, operator };
  const { id, field, value } = row;
  const start = { id, field, operator };
  if (row.valueSource || value === undefined || row.type) return { ...start, value: undefined };
  if (before === "one" && after === "several" && typeof value !== "object") return { ...start, value: [value] };
  if (before === "several" && after === "one" && Array.isArray(value)) return { ...start, value: value[0] };
  return { ...start, value: undefined };
}
