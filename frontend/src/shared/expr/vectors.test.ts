import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile, compileCondition } from "./compile";
import { ExpressionError } from "./problems";
import type { TypeJson } from "./types";
import { type Answer, answerOf } from "./values";

interface Case {
  name: string;
  tree: unknown;
  record: object;
  answer?: Answer;
  problems?: string[];
  wanted?: TypeJson;
  zone?: string;
}

const vectors = JSON.parse(readFileSync("../tests/vectors/expressions.json", "utf8")) as {
  now: string;
  zone: string;
  fields: Record<string, TypeJson>;
  cases: Case[];
};
const fields = Object.entries(vectors.fields).map(([key, type]) => ({ key, type }));
const momentOf = ({ zone = vectors.zone }: Case) => ({ now: vectors.now, zone });
const answered = vectors.cases.filter((each) => each.answer !== undefined);
const refused = vectors.cases.filter((each) => each.problems);

test.each(answered)("the browser answers as the vectors say: $name", (each) => {
  expect(answerOf(compile(each.tree, fields)(each.record, momentOf(each)))).toEqual(each.answer);
});

test("random expressions get Python's answers", () => {
  const drawn = JSON.parse(readFileSync("../tests/vectors/random-expressions.json", "utf8")) as (Case & {
    moment: { now: string; zone: string };
  })[];
  const asked = drawn.map(({ tree, record, moment }) => answerOf(compile(tree, fields)(record, moment)));
  expect(asked).toEqual(drawn.map((each) => each.answer));
});

test.each(answered.filter((each) => typeof each.answer === "boolean"))("as a condition: $name", (each) => {
  expect(compileCondition(each.tree, fields)(each.record, momentOf(each))).toBe(each.answer);
});

test.each(refused)("what is wrong is refused at its place: $name", ({ tree, wanted, problems }) => {
  let paths: string[] = [];
  try {
    compile(tree, fields, wanted);
  } catch (error) {
    paths = error instanceof ExpressionError ? error.paths : [String(error)];
  }
  expect(paths.toSorted()).toEqual(problems?.toSorted());
});

test("every case has an answer or a problem", () => {
  expect(answered.length + refused.length).toBe(vectors.cases.length);
});
