import type { Heard, Person, Status, Wish } from "./words";

/** The part of EventSource that is used; tests bring their own. */
export interface Source {
  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

const settle = 300; // topics of a page that comes and one that goes are asked for at once
const before = 2000; // a page may have read what it shows so long before it says what it wants to hear of
const deaf = 4000; // until pages are told that no hints come
const longest = 30_000;

/**
 * One event stream for all pages of this browser. Other topics mean another stream: it is opened before the old one
 * is closed, so that nothing falls between.
 */
export class Connection {
  status: Status = "connecting";
  private wish: Wish = { on: [], at: [] };
  private asked = "";
  private source: Source | undefined;
  private opening: Source | undefined;
  private failures = 0;
  private wasLive = false;
  private heard = new Set<string>(); // topics of the open stream
  private from: number | undefined; // since when a topic is wanted that no open stream has
  private timers: Record<"open" | "deaf", ReturnType<typeof setTimeout> | undefined> = {
    open: undefined,
    deaf: undefined,
  };

  constructor(
    private readonly tell: (heard: Heard) => void,
    private readonly open: (url: string) => Source = (url) => new EventSource(url),
  ) {}

  want(wish: Wish): void {
    this.wish = wish;
    if (!this.hearsAll()) this.from ??= Date.now();
    if (address(wish) === this.asked && (this.source ?? this.opening)) return;
    this.later(settle);
  }

  close(): void {
    clearTimeout(this.timers.open);
    clearTimeout(this.timers.deaf);
    this.source?.close();
    this.opening?.close();
    this.source = this.opening = undefined;
    this.asked = "";
    this.heard.clear();
    this.from = undefined;
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timers.open);
    this.timers.open = setTimeout(() => this.begin(), milliseconds);
  }

  private begin(): void {
    this.opening?.close();
    this.opening = undefined;
    if (this.wish.on.length === 0) {
      this.close();
      return;
    }
    this.asked = address(this.wish);
    const topics = this.wish.on;
    const source = (this.opening = this.open(this.asked + this.since()));
    this.timers.deaf ??= setTimeout(() => this.is("polling"), deaf);
    source.addEventListener("error", () => this.failed(source));
    source.addEventListener("hello", () => this.opened(source, topics));
    source.addEventListener("change", ({ data }) =>
      this.tell({ kind: "change", records: JSON.parse(data) as Record<string, number[] | "many"> }),
    );
    source.addEventListener("presence", ({ data }) =>
      this.tell({ kind: "presence", people: JSON.parse(data) as Record<string, Person[]> }),
    );
    source.addEventListener("missed", () => this.tell({ kind: "missed" }));
    source.addEventListener("bye", () => this.tell({ kind: "bye" }));
  }

  private hearsAll = () => this.wish.on.every((topic) => this.heard.has(topic));

  /** How long ago the pages were read, in seconds; the server knows the last few. */
  private since(): string {
    if (this.from === undefined) return "";
    return `&since=${Math.min(99, (Date.now() - this.from + before) / 1000).toFixed(1)}`;
  }

  private opened(source: Source, topics: string[]): void {
    const lost = this.wasLive && !this.source;
    if (this.source !== source) this.source?.close();
    this.source = source;
    this.opening = undefined;
    this.heard = new Set(topics);
    if (this.hearsAll()) this.from = undefined;
    this.failures = 0;
    this.wasLive = true;
    clearTimeout(this.timers.deaf);
    this.timers.deaf = undefined;
    this.is("live");
    if (lost) this.tell({ kind: "missed" });
  }

  /** The browser's own attempts come at fixed times and from all readers at once. */
  private failed(source: Source): void {
    source.close();
    if (this.source === source) {
      this.source = undefined;
      this.heard.clear();
    }
    if (this.opening === source) this.opening = undefined;
    this.timers.deaf ??= setTimeout(() => this.is("polling"), deaf);
    const wait = Math.min(longest, 1000 * 2 ** this.failures++);
    this.later(wait * (0.5 + Math.random() / 2));
  }

  private is(status: Status): void {
    this.timers.deaf = undefined;
    if (this.status === status) return;
    this.status = status;
    this.tell({ kind: "status", status });
  }
}

/** What several pages want together, always written alike. */
export function together(wishes: Iterable<Wish>): Wish {
  const all = [...wishes];
  const sorted = (texts: string[]) => [...new Set(texts)].toSorted().slice(0, 40);
  return { on: sorted(all.flatMap((wish) => wish.on)), at: sorted(all.flatMap((wish) => wish.at)).slice(0, 10) };
}

function address({ on, at }: Wish): string {
  const query = new URLSearchParams([
    ...on.map((topic): [string, string] => ["on", topic]),
    ...at.map((topic): [string, string] => ["at", topic]),
  ]);
  return `/api/v1/live?${query.toString()}`;
}
