import { expect, test } from "vitest";
import { jobsOf } from "./bulk";

const found = (count: number, value: unknown = null) => Array.from({ length: count }, (_each, id) => ({ id, value }));

test("the same body goes to a hundred at a time", () => {
  const jobs = jobsOf(found(250), { reason: "moved" });
  expect(jobs.map(({ ids }) => ids.length)).toEqual([100, 100, 50]);
  expect(jobs.every(({ data }) => data.reason === "moved")).toBe(true);
});

test("records that need another body go apart", () => {
  const some = [...found(2, ["a"]), { id: 9, value: ["b"] }];
  const jobs = jobsOf(some, {
    from: "tags",
    make: (tags) => ({ tags: [...(tags as string[]), "new"] }),
    back: (tags) => ({ tags }),
  });
  expect(jobs).toEqual([
    { data: { tags: ["a", "new"] }, ids: [0, 1] },
    { data: { tags: ["b", "new"] }, ids: [9] },
  ]);
});
