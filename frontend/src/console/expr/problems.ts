import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { check } from "@/shared/expr/check";
import { ExpressionError, type ProblemCode } from "@/shared/expr/problems";
import { read } from "@/shared/expr/tree";
import { BOOLEAN } from "@/shared/expr/types";
import type { FieldSet } from "./fields";
import { type Group, isGroup, isFormula, type Part, partToTree } from "./query";

const sentences: Partial<Record<ProblemCode, MessageDescriptor>> = {
  no_part: msg`Finish this formula.`,
  missing_value: msg`Fill in what to compare with.`,
  two_values_needed: msg`Fill in both values.`,
  unknown_field: msg`There is no such field, or you may not see it.`,
  no_option: msg`One of these values can no longer be chosen.`,
  not_comparable: msg`These two cannot be compared.`,
  different_currencies: msg`Amounts of different currencies cannot be compared.`,
  too_deep: msg`This is nested too deeply.`,
  too_large: msg`This is too large.`,
  too_long: msg`This is too long.`,
};

const wrongValue = msg`This value does not fit the field.`;

/** What is wrong with one row, for a person; nothing when it is right. */
export function problemOf(part: Part, fields: FieldSet): MessageDescriptor | undefined {
  if (isGroup(part)) return undefined;
  if (!isFormula(part) && isBlank(part.value) && part.operator !== "null" && part.operator !== "notNull")
    return sentences[Array.isArray(part.value) && part.value.length === 2 ? "two_values_needed" : "missing_value"];
  try {
    check(read(partToTree(part)), fields.infos, BOOLEAN);
    return undefined;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const [first] = error.problems;
    return (first && sentences[first.code]) ?? wrongValue;
  }
}

const isBlank = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length === 0 || value.some((each) => each === undefined || each === "");
  return value === undefined || value === "";
};

/** How many rows of a condition still need a change. */
export function wrongRows(group: Group, fields: FieldSet): Part[] {
  return group.rules.flatMap((part) => {
    if (isGroup(part)) return wrongRows(part, fields);
    return problemOf(part, fields) ? [part] : [];
  });
}
