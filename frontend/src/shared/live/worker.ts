import { Connection, together } from "./connection";
import type { Heard, Wish } from "./words";

/** Shared by all tabs, for a browser allows six connections to one server, and each tab would hold one. */
const ports = new Map<MessagePort, { wish: Wish; until: number }>();
const quiet = 200_000; // a tab says every minute that it is there; a background one may be a minute late
const connection = new Connection((heard: Heard) => {
  for (const port of ports.keys()) port.postMessage(heard);
});

globalThis.addEventListener("connect", (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  port.addEventListener("message", ({ data }: MessageEvent<Wish | "gone">) => {
    if (data === "gone") ports.delete(port);
    else ports.set(port, { wish: data, until: Date.now() + quiet });
    want();
    port.postMessage({ kind: "status", status: connection.status } satisfies Heard);
  });
  port.start();
});

function want(): void {
  connection.want(together([...ports.values()].map(({ wish }) => wish)));
}

setInterval(() => {
  for (const [port, { until }] of ports) if (until < Date.now()) ports.delete(port);
  want();
}, quiet / 2);
