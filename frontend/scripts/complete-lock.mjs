// Adds to package-lock.json the optional packages of other platforms that the registry in use did not serve.
//
// Native tools ship one optional package per platform. A mirror that lacks some of them makes `npm install` write a
// lockfile without them, and every later `npm ci` then refuses that lockfile, on every platform. An entry with only a
// version and its platform is enough: npm skips it elsewhere and asks the registry on the platform itself.
// Run it after each `npm install`: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "x64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32"];

/** "@oxfmt/binding-linux-x64-musl" → os linux, cpu x64, libc musl; by the names that all native packages use. */
function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const find = (known) => known.find((word) => words.includes(word));
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : undefined;
  const os = find(systems);
  return {
    os: os && [os],
    cpu: find(processors) && [find(processors)],
    libc: os === "linux" && libc ? [libc] : undefined,
  };
}

/** Where a package at `path` looks for `name`, nearest first. */
function placesFrom(path, name) {
  const places = [`${path}/node_modules/${name}`];
  for (let at = path.lastIndexOf("node_modules/"); at >= 0; at = path.lastIndexOf("node_modules/", at - 1)) {
    places.push(`${path.slice(0, at)}node_modules/${name}`);
    if (at === 0) break;
  }
  return places;
}

let added = 0;
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const seen = placesFrom(path, name).find((place) => lock.packages[place]);
    if (seen && lock.packages[seen].version === version) continue;
    const { os, cpu, libc } = platformOf(name);
    if (!os && !cpu) continue; // not a platform's package: npm itself must find it
    const place = seen ? `${path}/node_modules/${name}` : `node_modules/${name}`;
    lock.packages[place] = { version, cpu, dev: entry.dev, libc, optional: true, os };
    added += 1;
  }
}
if (added) {
  const packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
}
console.log(`package-lock.json: ${added} packages of other platforms added`);
