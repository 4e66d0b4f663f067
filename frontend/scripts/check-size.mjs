// Gzipped JavaScript that a browser must load, against the budgets. Run after `npm run build`.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const web = new URL("../../src/afterloop/project/web/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", web), "utf8"));
const kilobytes = (file) => gzipSync(readFileSync(new URL(file, web)), { level: 9 }).length / 1000;

/** A chunk and everything it imports at once. */
function closure(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const other of manifest[key].imports ?? []) closure(other, found);
  return found;
}

const weigh = (keys) => [...keys].reduce((sum, key) => sum + kilobytes(manifest[key].file), 0);
const isText = (key) => /locale|\.po$/.test(key);

/** An entry with the larger of its catalogues, since a page never shows without one. */
function entry(key) {
  const keys = closure(key);
  const texts = (manifest[key].dynamicImports ?? []).filter((each) => each.endsWith(".po"));
  const heaviest = texts.toSorted((one, other) => weigh([other]) - weigh([one]))[0];
  return heaviest ? closure(heaviest, keys) : keys;
}

const consoleKeys = entry("index.html");
const rows = [
  ["console entry", weigh(consoleKeys), 300],
  ["portal", weigh(entry("portal/index.html")), 120],
];
for (const key of manifest["index.html"].dynamicImports ?? []) {
  if (isText(key) || !key.startsWith("src/")) continue;
  const name = `console ${key
    .split("/")
    .at(-1)
    .replace(/\.tsx$/, "")}`;
  rows.push([name, weigh(closure(key, new Set(consoleKeys))), 480]);
}

let failed = false;
for (const [name, size, limit] of rows) {
  failed ||= size > limit;
  console.log(`${size > limit ? "OVER" : "ok  "} ${size.toFixed(1).padStart(6)} of ${limit} kB  ${name}`);
}
process.exitCode = failed ? 1 : 0;
