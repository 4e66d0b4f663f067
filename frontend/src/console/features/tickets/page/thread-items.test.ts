import { expect, test } from "vitest";
import type { FileOut, Message, Ticket, TimelineEntry } from "@/shared/api/types";
import { knownSince, threadItems, withStory } from "./thread-items";

const message = (id: number, at: string) => ({ id, at }) as Message;
const record = (id: number, at: string, name = "ticket.claimed") => ({ id, at, name }) as TimelineEntry;

test("runs of records fold between the messages", () => {
  const items = threadItems(
    [message(1, "2026-01-01T01:00:00Z"), message(2, "2026-01-01T04:00:00Z")],
    [record(1, "2026-01-01T03:00:00Z"), record(2, "2026-01-01T02:00:00Z"), record(3, "2026-01-01T05:00:00Z")],
  );
  expect(items.map((item) => (item.kind === "records" ? item.records.map((each) => each.id) : "message"))).toEqual([
    "message",
    [2, 1],
    "message",
    [3],
  ]);
});

test("an event that is a message is not told twice", () => {
  expect(threadItems([], [record(1, "2026-01-01T03:00:00Z", "ticket.replied")])).toEqual([]);
});

test("what lies before the pages read waits until both sides of it are known", () => {
  const messages = {
    data: [message(1, "2026-01-01T01:00:00Z"), message(2, "2026-01-01T04:00:00Z")],
    hasNextPage: false,
  };
  const timeline = { data: [record(7, "2026-01-01T03:00:00Z")], hasNextPage: true };
  const since = knownSince(messages, timeline);
  expect(since).toBe(Date.parse("2026-01-01T03:00:00Z"));
  const items = threadItems(messages.data, timeline.data, since);
  expect(items.map(({ kind }) => kind)).toEqual(["records", "message"]);
  expect(knownSince(messages, { ...timeline, hasNextPage: false })).toBe(0);
  expect(knownSince({ data: undefined, hasNextPage: false })).toBe(0);
});

const told = (story: string) =>
  ({
    data: { story },
    form: { fields: [{ key: "story", type: "long_text" }] },
    customer: { name: "张三" },
    attachments: [],
    created_at: "2026-01-01T00:00:00Z",
  }) as unknown as Ticket;
const said = (body: string, at: string) =>
  ({ body, at, direction: "in", attachments: [] as Message["attachments"] }) as Message;
const bodies = (messages: Message[]) => messages.map((each) => each.body);

test("a story told in the form opens the conversation, once", () => {
  expect(bodies(withStory(told("漏水"), []))).toEqual(["漏水"]);
  expect(bodies(withStory(told("漏水"), [said("漏水", "2026-01-01T00:00:00Z")]))).toEqual(["漏水"]);
  expect(bodies(withStory(told(""), []))).toEqual([]);
});

test("what was written beside the form joins it, what came later does not", () => {
  expect(bodies(withStory(told("漏水"), [said("请快来", "2026-01-01T00:00:00.1Z")]))).toEqual(["漏水\n\n请快来"]);
  expect(bodies(withStory(told("漏水"), [said("请快来", "2026-01-01T09:00:00Z")]))).toEqual(["漏水", "请快来"]);
});

test("a file sent later does not stand at the beginning too", () => {
  const [early, late] = [{ id: 1 }, { id: 2 }] as Message["attachments"] as [FileOut, FileOut];
  const ticket = { ...told("漏水"), attachments: [early, late] } as Ticket;
  const answer = { ...said("铭牌在此", "2026-01-01T09:00:00Z"), attachments: [late] };
  expect(withStory(ticket, [answer]).map((each) => each.attachments)).toEqual([[early], [late]]);
});
