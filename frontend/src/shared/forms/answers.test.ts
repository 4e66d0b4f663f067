import { expect, test } from "vitest";
import type { Field } from "@/shared/api/types";
import { answersToData, changedAnswers, checkAnswer, checkAnswers } from "./answers";

const field = (type: string, more: Partial<Field> = {}) =>
  ({ key: "f", type, label: "F", help: "", required: false, ...more }) satisfies Field;

test("an optional field may stay empty, a required one not", () => {
  expect(checkAnswer(field("text"), "")).toBeUndefined();
  expect(checkAnswer(field("text", { required: true }), "")).toBeTruthy();
  expect(checkAnswer(field("attachment", { required: true }), [])).toBeTruthy();
  expect(checkAnswer(field("number", { required: true }), 0)).toBeUndefined();
});

test("numbers keep their bounds and lengths count characters, not UTF-16 units", () => {
  expect(checkAnswer(field("number", { min: "1", max: "5" }), "6")).toContain("5");
  expect(checkAnswer(field("number", { min: "1" }), "x")).toBeTruthy();
  expect(checkAnswer(field("text", { max_length: 2 }), "😀😀")).toBeUndefined();
  expect(checkAnswer(field("text", { max_length: 2 }), "三个字")).toBeTruthy();
});

test("errors carry the server's names of the fields", () => {
  expect(Object.keys(checkAnswers([field("text", { required: true })], {}))).toEqual(["data.f"]);
});

test("a number is checked exactly, and in every way people write it", () => {
  const most = field("number", { max: "12345678901234567890", decimals: 1 });
  expect(checkAnswer(most, "12345678901234567890")).toBeUndefined();
  expect(checkAnswer(most, "12345678901234567891")).toContain("12345678901234567890");
  expect(checkAnswer(most, "1,234.5")).toBeUndefined();
  expect(checkAnswer(most, "0.25")).toContain("1");
  expect(checkAnswer(field("number", { decimals: 0 }), "0.5")).toBeTruthy();
});

test("answers leave as they were typed, files as proofs, and nothing empty", () => {
  const fields = [field("number", { key: "n" }), field("attachment", { key: "a" }), field("text", { key: "t" })];
  const answers = {
    n: "12345678901234567890.10",
    a: [{ id: 1, ticket: "p", name: "x", size: 1, thumbnail: null }],
    t: "",
  };
  expect(answersToData(fields, answers)).toEqual({ n: "12345678901234567890.10", a: ["p"] });
});

test("an answer that was emptied is sent as nothing, one that never was is not sent", () => {
  const fields = [field("text", { key: "t" }), field("attachment", { key: "a" }), field("text", { key: "n" })];
  const file = { id: 7, name: "x", size: 1, thumbnail: null };
  expect(changedAnswers(fields, { t: "old", a: [file] }, { t: "", a: [file] })).toEqual({ t: null, a: [7] });
  expect(changedAnswers(fields, { a: [file] }, { a: [] })).toEqual({ a: null });
});
