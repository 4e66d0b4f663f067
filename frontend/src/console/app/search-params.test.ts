import { expect, test } from "vitest";
import { asList, asOne, parseSearch, stringifySearch } from "./search-params";

test("repeated keys survive the way there and back", () => {
  const search = { state: ["new", "open"], q: "热水器 漏水", assignee: "me" };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

test("nothing empty is written", () => {
  expect(stringifySearch({ q: "", state: [], type: undefined })).toBe("");
});

test("one value or several read alike", () => {
  expect(asList("new")).toEqual(["new"]);
  expect(asList(undefined)).toEqual([]);
  expect(asOne(["a", "b"])).toBe("a");
});
