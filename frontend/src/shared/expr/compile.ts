// A tree as a JavaScript function: closures over closures, made once. No text is ever run as code.
// The language is described in docs/reference/expressions.md; tests/vectors/expressions.json holds all back-ends to it.
import type { Moment } from "./calendar.ts";
import { check, type Typed } from "./check.ts";
import type { Evaluate } from "./functions/registry.ts";
import { read } from "./tree.ts";
import { BOOLEAN, type FieldInfo, readType, type TypeJson } from "./types.ts";
import { member, reader } from "./values.ts";

/** The function (record, moment) → value. `ExpressionError` when the tree is none, or not one of these fields. */
export const compile = (tree: unknown, fields: readonly FieldInfo[], wanted: TypeJson = "any"): Evaluate =>
  compiled(check(read(tree), fields, readType(wanted)));

/** The function that answers yes or no. Null is no; so is an error, which is logged once. */
export function compileCondition(
  tree: unknown,
  fields: readonly FieldInfo[],
): (record: object, moment: Moment) => boolean {
  const run = compiled(check(read(tree), fields, BOOLEAN));
  let isLogged = false;
  return (record, moment) => {
    try {
      return run(record, moment) === true;
    } catch (error) {
      if (!isLogged) console.error("expression failed", error);
      isLogged = true;
      return false;
    }
  };
}

function compiled(typed: Typed): Evaluate {
  if (typed.kind === "value") return () => typed.value;
  if (typed.kind === "call") return typed.signature.make(...typed.args.map(compiled));
  const path = typed.key.split(".");
  const of = reader(typed.type);
  return (record) => of(member(record, path));
}
