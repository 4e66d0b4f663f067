import { useRef, useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { useLatest } from "@/shared/input/latest";
import type { ChosenFile, Uploader } from "./types";

export const largestFile = 25 * 1024 * 1024;

export interface Upload {
  key: number;
  name: string;
  /** 0 to 1 while on its way. */
  share: number;
  failed: boolean;
  /** The server's reason, if it gave one. */
  reason: string;
  tooLarge: boolean;
  /** The same file would be refused again. */
  final: boolean;
  file: File;
}

/** Files on their way to the server; those that have arrived are handed to `onArrive`. */
export function useUploads(upload: Uploader, onArrive: (file: ChosenFile) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const next = useRef(1);
  const stops = useRef(new Map<number, AbortController>());
  const arriveRef = useLatest(onArrive);

  const change = (key: number, part: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const drop = (key: number) => setUploads((all) => all.filter((each) => each.key !== key));

  async function send(key: number, file: File) {
    const stop = new AbortController();
    stops.current.set(key, stop);
    try {
      const done = await upload(file, (share) => change(key, { share }), stop.signal);
      arriveRef.current({
        id: done.id,
        name: done.name,
        size: done.size,
        thumbnail: done.thumbnail ?? null,
        ticket: done.ticket,
      });
      drop(key);
    } catch (error) {
      const { status, message } = asProblem(error);
      change(key, { failed: true, reason: message, final: status === 413 || status === 422 });
    }
  }

  function add(files: Iterable<File>) {
    for (const file of files) {
      const key = next.current++;
      const tooLarge = file.size > largestFile;
      setUploads((all) => [
        ...all,
        { key, name: file.name, share: 0, failed: tooLarge, reason: "", tooLarge, final: tooLarge, file },
      ]);
      if (!tooLarge) void send(key, file);
    }
  }

  function retry(key: number) {
    const found = uploads.find((each) => each.key === key);
    if (!found) return;
    change(key, { failed: false, share: 0, reason: "" });
    void send(key, found.file);
  }

  function remove(key: number) {
    stops.current.get(key)?.abort();
    drop(key);
  }

  return { uploads, add, retry, remove, busy: uploads.some((each) => !each.failed) };
}
