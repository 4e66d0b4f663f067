import { expect, test } from "vitest";
import { address, asked, type Base, isChanged, readColumns, writeColumns } from "./address";

const names = ["state", "unit", "q"];
const layout = { columns: [], order: "-updated_at", group: "" };
const view: Base = { filters: { state: ["new", "open"] }, layout };
const there = (wanted: Base, id: string | undefined = "12") => asked(address(id, view, wanted, names), view, names);

test("an unchanged view is its number and nothing else", () => {
  expect(address("12", view, view, names)).toEqual({ view: "12" });
});

test.each<[string, Partial<Base["layout"]>, Base["filters"]]>([
  ["another order", { order: "subject" }, view.filters],
  ["a group", { group: "unit" }, view.filters],
  ["columns with a width", { columns: [{ key: "subject", width: 240 }] }, view.filters],
  ["one filter more", {}, { state: ["new", "open"], unit: "3" }],
  ["one filter less", {}, { unit: "3" }],
  ["no filter at all", {}, {}],
])("%s comes back from the address as it was", (_what, part, filters) => {
  const wanted = { filters, layout: { ...layout, ...part } };
  expect(there(wanted)).toEqual(wanted);
  expect(isChanged(view, there(wanted), names)).toBe(true);
});

test("a group of the view can be taken away", () => {
  const grouped = { ...view, layout: { ...layout, group: "unit" } };
  const search = address("12", grouped, { ...grouped, layout }, names);
  expect(asked(search, grouped, names).layout.group).toBe("");
});

test("without a saved view the filters themselves stand in the address", () => {
  expect(address(undefined, view, view, names)).toEqual({ state: ["new", "open"] });
  expect(address(undefined, { filters: {}, layout }, { filters: {}, layout }, names)).toEqual({});
});

test("columns carry their widths, and a field's own colon-free key", () => {
  const columns = [
    { key: "data.repair.model", width: 200 },
    { key: "subject", width: null },
  ];
  expect(writeColumns(columns)).toEqual(["data.repair.model:200", "subject"]);
  expect(readColumns(writeColumns(columns))).toEqual(columns);
  expect(readColumns("subject:abc")).toEqual([{ key: "subject", width: null }]);
  expect(readColumns(undefined)).toBeUndefined();
});
