import { useEffect, useSyncExternalStore } from "react";
import { Connection, together } from "./connection";
import type { Heard, Person, Status, Wish } from "./words";

/** Hints which records have changed: the pages of this tab say what they show, and are told. */

const wishes = new Map<symbol, Wish>();
const listeners = new Set<(heard: Heard) => void>();
const watchers = new Set<() => void>();
const nobody: Person[] = [];
let status: Status = "connecting";
let people: Record<string, Person[]> = {};
let send: ((wish: Wish | "gone") => void) | undefined;

function hear(heard: Heard): void {
  if (heard.kind === "status") {
    if (heard.status === status) return;
    status = heard.status;
  }
  if (heard.kind === "presence") people = { ...people, ...heard.people };
  for (const listener of listeners) listener(heard);
  for (const watcher of watchers) watcher();
}

function connect(): (wish: Wish | "gone") => void {
  if (typeof SharedWorker === "undefined") {
    const own = new Connection(hear);
    return (wish) => (wish === "gone" ? own.close() : own.want(wish));
  }
  const worker = new SharedWorker(new URL("./worker.ts", import.meta.url), { type: "module", name: "afterloop-live" });
  worker.port.addEventListener("message", ({ data }: MessageEvent<Heard>) => hear(data));
  worker.port.start();
  setInterval(ask, 60_000); // a tab that crashes says nothing, and is forgotten
  // A tab that is put away does not listen, and comes back with the page.
  window.addEventListener("pagehide", () => send?.("gone"));
  window.addEventListener("pageshow", (event) => event.persisted && ask());
  return (wish) => worker.port.postMessage(wish);
}

function ask(): void {
  send ??= connect();
  send(together(wishes.values()));
}

/** Hear of what changes in these topics, as `ticket` or `ticket:7`, as long as the page stands. */
export function useLive(on: string[], present = false): void {
  const topics = on.join(" ");
  useEffect(() => {
    const own = Symbol(topics);
    const say = () => {
      const list = topics.split(" ").filter(Boolean);
      wishes.set(own, { on: list, at: present && document.visibilityState === "visible" ? list : [] });
      ask();
    };
    say();
    if (present) document.addEventListener("visibilitychange", say);
    return () => {
      document.removeEventListener("visibilitychange", say);
      wishes.delete(own);
      ask();
    };
  }, [topics, present]);
}

/** Be called with everything that is heard. */
export function onHeard(listener: (heard: Heard) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useLiveStatus = (): Status => useSyncExternalStore(subscribe, () => status);

/** Who else has this record before their eyes. */
export const usePresence = (topic: string): Person[] => useSyncExternalStore(subscribe, () => people[topic] ?? nobody);
