import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Connection, type Source, together } from "./connection";
import type { Heard } from "./words";

class Stream implements Source {
  closed = false;
  private listeners = new Map<string, (event: MessageEvent<string>) => void>();

  constructor(readonly address: string) {}

  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void {
    this.listeners.set(name, listener);
  }

  says(name: string, data: unknown = {}): void {
    this.listeners.get(name)?.(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  fails(): void {
    this.says("error");
  }

  close(): void {
    this.closed = true;
  }
}

let streams: Stream[];
let heard: Heard[];
let connection: Connection;
const last = () => streams.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  streams = [];
  heard = [];
  connection = new Connection(
    (word) => heard.push(word),
    (address) => {
      streams.push(new Stream(address));
      return last();
    },
  );
});
afterEach(() => vi.useRealTimers());

const want = (...on: string[]) => {
  connection.want({ on, at: [] });
  vi.advanceTimersByTime(300);
};

describe("one stream for all pages", () => {
  test("is opened once for what is wanted together", () => {
    connection.want({ on: ["ticket"], at: [] });
    connection.want({ on: ["ticket", "ticket:7"], at: ["ticket:7"] });
    vi.advanceTimersByTime(300);
    expect(streams.map((stream) => stream.address)).toEqual([
      "/api/v1/live?on=ticket&on=ticket%3A7&at=ticket%3A7&since=2.3",
    ]);
  });

  test("gives way to the next only when that one is open", () => {
    want("ticket");
    last().says("hello");
    want("ticket:7");
    const [first, second] = streams;
    expect(first?.closed).toBe(false);
    second?.says("hello");
    expect(first?.closed).toBe(true);
    expect(heard).toEqual([{ kind: "status", status: "live" }]);
  });

  test("asks for what it did not hear since a page was read, and for nothing that it heard", () => {
    want("ticket");
    last().fails();
    vi.advanceTimersByTime(1000);
    expect(last().address).toMatch(/&since=(2\.[89]|3\.[0-3])$/);
    last().says("hello");
    connection.want({ on: ["ticket"], at: ["ticket:7"] });
    vi.advanceTimersByTime(300);
    expect(last().address).not.toContain("since");
  });

  test("is let go when nobody wants anything", () => {
    want("ticket");
    last().says("hello");
    want();
    expect(last().closed).toBe(true);
  });

  test("passes on what changes and who is there", () => {
    want("ticket");
    last().says("hello");
    last().says("change", { ticket: [7, 9] });
    last().says("presence", { "ticket:7": [{ id: 5, name: "李娜", typing: true }] });
    expect(heard.slice(1)).toEqual([
      { kind: "change", records: { ticket: [7, 9] } },
      { kind: "presence", people: { "ticket:7": [{ id: 5, name: "李娜", typing: true }] } },
    ]);
  });
});

describe("a lost stream", () => {
  test("is opened again, and everything is to be read again", () => {
    want("ticket");
    last().says("hello");
    last().fails();
    vi.advanceTimersByTime(1000);
    expect(streams).toHaveLength(2);
    last().says("hello");
    expect(heard).toEqual([{ kind: "status", status: "live" }, { kind: "missed" }]);
  });

  test("is tried at growing intervals, and pages are told that no hints come", () => {
    want("ticket");
    for (let attempt = 0; attempt < 8; attempt++) {
      last().fails();
      vi.advanceTimersByTime(30_000);
    }
    expect(streams.length).toBeLessThan(10);
    expect(heard).toEqual([{ kind: "status", status: "polling" }]);
    last().says("hello");
    expect(heard.at(-1)).toEqual({ kind: "status", status: "live" });
  });

  test("that never opens is told within seconds", () => {
    want("ticket");
    vi.advanceTimersByTime(4000);
    expect(heard).toEqual([{ kind: "status", status: "polling" }]);
  });
});

test("the wishes of several pages are one, always written alike", () => {
  const one = { on: ["ticket:7", "notice"], at: ["ticket:7"] };
  const other = { on: ["notice", "ticket"], at: [] };
  expect(together([one, other])).toEqual(together([other, one]));
  expect(together([one, other])).toEqual({ on: ["notice", "ticket", "ticket:7"], at: ["ticket:7"] });
});
