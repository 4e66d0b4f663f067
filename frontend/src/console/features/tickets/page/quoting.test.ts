import { describe, expect, it } from "vitest";
import { withoutQuote } from "./quoting";

describe("what is quoted below an answer", () => {
  it.each([
    ["谢谢\n\n> 请重启\n> 再试", "谢谢", "> 请重启\n> 再试"],
    ["Thanks\nOn Mon, 2 Nov 2026, Li Na wrote:\n> hi", "Thanks", "On Mon, 2 Nov 2026, Li Na wrote:\n> hi"],
    ["好的\n2026年11月2日 李娜 写道：\n请重启", "好的", "2026年11月2日 李娜 写道：\n请重启"],
    [
      "收到\n------------------ 原始邮件 ------------------\n发件人: 李娜",
      "收到",
      "------------------ 原始邮件 ------------------\n发件人: 李娜",
    ],
    ["> 请重启\n没有用", "> 请重启\n没有用", ""],
    ["a\n> b\nc", "a\n> b\nc", ""],
    ["没有引用", "没有引用", ""],
  ])("is told apart from it: %j", (body, own, quoted) => {
    expect(withoutQuote(body)).toEqual([own, quoted]);
  });
});
