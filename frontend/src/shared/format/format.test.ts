import { describe, expect, test } from "vitest";
import { createFormat } from ".";

const zh = createFormat("zh-Hans", "Asia/Shanghai");
const en = createFormat("en", "Asia/Shanghai");
const now = new Date("2026-11-21T07:00:00Z"); // 15:00 in Shanghai

describe("moments", () => {
  test.each([
    ["2026-11-21T06:59:40Z", "刚刚", "just now"],
    ["2026-11-21T07:00:20Z", "刚刚", "just now"],
    ["2026-11-21T06:48:00Z", "12分钟前", "12 min ago"],
    ["2026-11-21T05:30:00.123456Z", "今天13:30", "today 13:30"],
    ["2026-11-20T16:00:00Z", "今天00:00", "today 00:00"],
    ["2026-11-20T01:12:00Z", "昨天09:12", "yesterday 09:12"],
    ["2026-11-22T01:12:00Z", "明天09:12", "tomorrow 09:12"],
    ["2026-11-18T06:30:00Z", "11-18 14:30", "Nov 18 14:30"],
    ["2025-12-03T06:30:00Z", "2025-12-03", "Dec 3, 2025"],
  ])("%s", (at, chinese, english) => {
    expect(zh.moment(at, now)).toBe(chinese);
    expect(en.moment(at, now)).toBe(english);
  });

  test("the exact time names its zone", () => {
    expect(zh.exact("2026-11-21T06:30:05Z")).toBe("2026-11-21 14:30:05 UTC+08:00");
    expect(createFormat("en", "America/New_York").exact("2026-07-01T12:00:00Z")).toBe("2026-07-01 08:00:00 UTC-04:00");
  });

  test("a calendar date has no zone", () => {
    expect(zh.date("2025-12-03")).toBe("2025-12-03");
    expect(en.date("2025-12-03")).toBe("Dec 3, 2025");
  });
});

test.each([
  [0, "0秒", "0 s"],
  [45, "45秒", "45 s"],
  [600, "10分", "10 min"],
  [645, "10分", "10 min"],
  [8100, "2小时15分", "2 h 15 min"],
  [7200, "2小时", "2 h"],
  [97_200, "1天3小时", "1 d 3 h"],
])("a span of %s seconds", (seconds, chinese, english) => {
  expect(zh.span(seconds)).toBe(chinese);
  expect(en.span(seconds)).toBe(english);
});

test("numbers", () => {
  expect(zh.number(12480)).toBe("12,480");
  expect([zh.compact(99_999), zh.compact(128_000), zh.compact(120_000_000)]).toEqual(["99,999", "12.8万", "1.2亿"]);
  expect([en.compact(128_000), en.compact(1_200_000)]).toEqual(["128K", "1.2M"]);
  expect(zh.percent(0.942)).toBe("94.2%");
  expect([zh.rating(4), en.rating(4)]).toEqual(["4分", "4/5"]);
  expect([zh.score(4.6), en.score(4.6), zh.score(null)]).toEqual(["4.6分", "4.6", "—"]);
  expect([zh.size(812), zh.size(1_500_000), zh.size(48_000)]).toEqual(["812 B", "1.4 MB", "47 KB"]);
});

test("money is never rounded and never invented", () => {
  expect(zh.money("1280")).toBe("¥1,280.00");
  expect(zh.money("-12.5")).toBe("-¥12.50");
  expect(zh.money("90071992547409931.10")).toBe("¥90,071,992,547,409,931.10");
  expect(zh.money(null)).toBe("—");
});

test.each([
  ["13800138000", "138 0013 8000"],
  ["+8613800138000", "138 0013 8000"],
  ["138****8000", "138****8000"],
  ["02168888888", "021-6888 8888"],
  ["075512345678", "0755-1234 5678"],
  ["4008200000", "400-820-0000"],
  ["+15550100", "+15550100"],
])("phone %s", (raw, shown) => {
  expect(zh.phone(raw)).toBe(shown);
});

test("masked phones, ticket numbers and avatars", () => {
  expect(zh.maskedPhone("13800138000")).toBe("138****8000");
  expect(zh.ticketNumber("2611210042")).toBe("261121 0042");
  expect(zh.ticketNumber("A-42")).toBe("A-42");
  expect(["王强", "欧阳晓明", "Jane Q Doe", "root"].map(zh.initials)).toEqual(["王强", "晓明", "JD", "R"]);
});
