// Answers expressions as the browser does: `node scripts/evaluate.ts < cases.json > answers.json`.
// Reads {fields: {key: type}, cases: [{tree, record, moment: {now, zone}, wanted?}]}; writes a list of answers, numbers as
// text, or {"refused": [paths]}. Tests compare them with those of the other back-ends.
import { readFileSync } from "node:fs";
import type { Moment } from "../src/shared/expr/calendar.ts";
import { compile } from "../src/shared/expr/compile.ts";
import { ExpressionError } from "../src/shared/expr/problems.ts";
import type { TypeJson } from "../src/shared/expr/types.ts";
import { answerOf } from "../src/shared/expr/values.ts";

interface Asked {
  fields: Record<string, TypeJson>;
  cases: { tree: unknown; record: object; moment: Moment; wanted?: TypeJson }[];
}

/** A whole number with more digits than JavaScript keeps stays exact. */
function exactly(_key: string, value: unknown, { source = "" }: { source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  return /^-?\d+$/.test(source) ? BigInt(source) : value;
}

const { fields, cases } = JSON.parse(
  readFileSync(0, "utf8"),
  exactly as (this: unknown, key: string, value: unknown) => unknown,
) as Asked;
const known = Object.entries(fields).map(([key, type]) => ({ key, type }));

const answers = cases.map(({ tree, record, moment, wanted }) => {
  try {
    return answerOf(compile(tree, known, wanted)(record, moment));
  } catch (error) {
    if (error instanceof ExpressionError) return { refused: error.paths };
    throw error;
  }
});
process.stdout.write(JSON.stringify(answers));
