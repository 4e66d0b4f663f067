// Fails when a text of the sources is missing from the catalogues, is no longer used, or has no translation.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const files = readdirSync(new URL("../src/locales/", import.meta.url)).flatMap((entry) =>
  ["zh-Hans", "en"].map((language) => `src/locales/${entry}/${language}.po`),
);
const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
/** The dates in a catalogue's head say nothing about its texts. */
const texts = (file) => read(file).replace(/^"POT-Creation-Date:.*$/m, "");

const before = files.map(texts);
const lingui = new URL("../node_modules/@lingui/cli/dist/lingui.js", import.meta.url);
const run = spawnSync(process.execPath, [lingui.pathname, "extract", "--clean"], { encoding: "utf8" });
if (run.status !== 0) {
  console.error(run.stdout + run.stderr);
  process.exit(1);
}

const stale = files.filter((file, index) => texts(file) !== before[index]);
if (stale.length > 0) {
  console.error(`Not up to date, now extracted; translate and commit:\n  ${stale.join("\n  ")}`);
  process.exitCode = 1;
}
for (const file of files) {
  const empty = [...read(file).matchAll(/^msgid "(.+)"\nmsgstr ""\n(?!")/gm)].map((found) => found[1]);
  if (empty.length > 0) {
    console.error(`${file} lacks: ${empty.join(" | ")}`);
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log("catalogues: complete");
