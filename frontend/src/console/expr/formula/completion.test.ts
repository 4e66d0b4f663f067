import { expect, test } from "vitest";
import { fieldSet, type Field } from "../fields";
import { accepted, suggest } from "./completion";
import type { FunctionInfo } from "./functions";
import { placeOf, segmentsOf } from "./marks";

const field = (key: string, short: string, spelling: string, more: Partial<Field> = {}): Field => ({
  key,
  label: short,
  short,
  group: "工单",
  type: "text",
  of: "",
  target: "",
  currency: "",
  options: [],
  falling: false,
  spelling,
  sample: "",
  ...more,
});
const states = [
  { value: "new", label: "待受理", spelling: "dai shou li" },
  { value: "open", label: "处理中", spelling: "chu li zhong" },
];
const fields = fieldSet("ticket", [
  field("subject", "主题", "zhu ti"),
  field("state", "状态", "zhuang tai", { type: "choice", options: states }),
  field("amount", "实付金额", "shi fu jin e", { type: "number" }),
  field("data.a.model", "型号", "xing hao", { label: "维修 · 型号" }),
  field("data.b.model", "型号", "xing hao", { label: "退货 · 型号" }),
]);
const called = (name: string, word: string, words: string[], spelling: string): FunctionInfo => ({
  name,
  word,
  words,
  spelling,
  title: "",
  signatures: [{ takes: name === "today" ? [] : ["数字"], rest: "", gives: "" }],
});
const functions = [
  called("round", "四舍五入", ["ROUND", "四舍五入"], "si she wu ru"),
  called("today", "今天", ["TODAY", "今天"], "jin tian"),
  called("=", "等于", ["EQUALS", "等于"], "deng yu"),
];

const offered = (text: string, caret = text.length) =>
  suggest(text, caret, fields, functions)?.items.map(({ key }) => key) ?? [];
const chosen = (text: string, key: string, caret = text.length) => {
  const found = suggest(text, caret, fields, functions);
  const item = found?.items.find((each) => each.key === key);
  const next = found && item && accepted(text, caret, found.word.start, item, fields);
  return next && `${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`;
};

test("fields are found by label, key, pinyin and initials", () => {
  for (const typed of ["实付", "sfje", "shifu", "amou", "金额"]) expect(offered(typed)).toContain("field:amount");
  expect(offered("xyz")).toEqual([]);
  expect(offered("")).toEqual([]);
  expect(offered("12")).toEqual([]);
});

test("functions are found in both languages", () => {
  for (const typed of ["rou", "四舍", "sswr"]) expect(offered(typed)).toContain("function:round");
});

test("in Chinese, written without blanks, the word may begin anywhere", () => {
  expect(chosen("实付金额>3且状", "field:state")).toBe("实付金额>3且状态|");
  expect(chosen("实付金额>3且zt", "field:state")).toBe("实付金额>3且状态|");
  expect(chosen("IF(sf", "field:amount")).toBe("IF(实付金额|");
});

test("a function brings its brackets, with the caret in between", () => {
  expect(chosen("1 + rou", "function:round")).toBe("1 + 四舍五入(|)");
  expect(chosen("tod", "function:today")).toBe("今天()|");
  expect(chosen("rou(1)", "function:round", 3)).toBe("四舍五入|(1)");
});

test("a name that two fields have is written so that it is one of them", () => {
  expect(chosen("xh", "field:data.b.model")).toBe("[退货 · 型号]|");
  expect(chosen("[xh]", "field:data.a.model", 3)).toBe("[维修 · 型号]|");
});

test("behind a field with options its options are offered", () => {
  expect(offered('状态 = "')).toEqual(["option:new", "option:open"]);
  expect(chosen('状态 = "cl"', "option:open", 8)).toBe('状态 = "处理中"|');
  expect(offered('主题 = "待')).toEqual([]);
  expect(offered('状态 = "处理中" 且 主')).toContain("field:subject");
});

test("a name that is complete needs no help", () => {
  expect(offered("实付金额")).toEqual([]);
});

test("problems are marked by characters, also behind an emoji", () => {
  const text = '"😡" & 坏 + 1';
  const segments = segmentsOf(text, [{ start: 6, end: 7, message: "" }]);
  expect(segments.filter(({ isWrong }) => isWrong).map((each) => each.text)).toEqual(["坏"]);
  expect(segments.map((each) => each.text).join("")).toBe(text);
  expect(text.slice(placeOf(text, 6))).toBe("坏 + 1");
  expect(segmentsOf("", [{ start: 0, end: 0, message: "" }])).toEqual([]);
  expect(segmentsOf("ab", [{ start: 2, end: 2, message: "" }]).at(-1)).toEqual({ text: "b", isWrong: true });
});
