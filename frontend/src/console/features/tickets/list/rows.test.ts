import { expect, test } from "vitest";
import type { TicketRow } from "@/shared/api/types";
import { withNews } from "./rows";

const row = (id: number, revision = 1) => ({ id, revision, subject: `${id}.${revision}` }) as TicketRow;

test("a changed row is renewed in its place, a new one only counted", () => {
  const { rows, news } = withNews([row(1), row(2)], [row(3), row(2, 5), row(1)]);
  expect(rows.map((each) => each.subject)).toEqual(["1.1", "2.5"]);
  expect(news).toBe(1);
});

test("an older answer that arrives late changes nothing", () => {
  expect(withNews([row(1, 4)], [row(1, 3)]).rows[0]?.revision).toBe(4);
});
