import { expect, test } from "vitest";
import { linesOf, readLines } from "./lines";

const drawn = (before: string[], after: string[]) => linesOf(before, after).map(({ sign, text }) => sign + text);

test("what was taken out and put in stands between what stayed", () => {
  expect(drawn(["a", "b", "c"], ["a", "x", "c", "d"])).toEqual(["=a", "-b", "+x", "=c", "+d"]);
});

test("from nothing and to nothing", () => {
  expect(drawn([], ["a"])).toEqual(["+a"]);
  expect(drawn(["a"], [])).toEqual(["-a"]);
  expect(drawn([], [])).toEqual([]);
});

test("a paragraph and a row of a table are a line each", () => {
  const html = "<h1>{brand}</h1><p> </p><table><tbody><tr><th>单号</th><td><p>{paper}</p></td></tr></tbody></table>";
  expect(readLines(html)).toEqual(["{brand}", "单号 | {paper}"]);
  expect(readLines("只有文字")).toEqual(["只有文字"]);
});
