import { expect, test } from "vitest";
import { isOnlyHere, withoutSlash } from "./address";
import { readShape } from "./shape";

test("regions with their outlets are read as people write them", () => {
  expect(readShape("network", "华东大区：上海网点、杭州网点\n\n客户服务中心\n")).toEqual([
    {
      name: "华东大区",
      kind: "region",
      units: [
        { name: "上海网点", kind: "outlet" },
        { name: "杭州网点", kind: "outlet" },
      ],
    },
    { name: "客户服务中心", kind: "department", units: [] },
  ]);
});

test("a company has departments, a start-up has nothing but itself", () => {
  expect(readShape("company", "Support: Line one, Line two")).toEqual([
    {
      name: "Support",
      kind: "department",
      units: [
        { name: "Line one", kind: "department" },
        { name: "Line two", kind: "department" },
      ],
    },
  ]);
  expect(readShape("startup", "Support")).toEqual([]);
});

test("an address that no phone can reach is known as such", () => {
  for (const address of ["http://localhost:8000", "http://127.0.0.1", "http://[::1]:80/"])
    expect(isOnlyHere(address)).toBe(true);
  for (const address of ["https://service.example.com", "http://192.168.1.7:8000", "nonsense"])
    expect(isOnlyHere(address)).toBe(false);
  expect(withoutSlash(" https://a.example/ ")).toBe("https://a.example");
});
