// Colours, sizes of type, radii and durations are written in tokens.ts and nowhere else; dates, spans and numbers are
// put into words by shared/format and nowhere else.
import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../src/", import.meta.url);
const sources = readdirSync(root, { recursive: true }).filter((name) => /\.(css|ts|tsx)$/.test(name));
const allowed = /(^|\/)(tokens\.ts|schema\.ts)$|\.test\.tsx?$/;
const rules = [
  [/#[0-9a-f]{3,8}\b(?=["'\s;,)])/i, "colour"],
  [/\b(rgb|hsl|oklch)a?\(/, "colour"],
  [/font-size:\s*\d/, "size of type"],
  [/font-weight:\s*\d/, "weight of type"],
  [/(transition|animation)[^;]*\b\d+m?s\b(?!\s*(both|300ms both))/, "duration"],
  [/border(-\w+)*-radius:[^;]*[1-9]\d*px/, "radius"],
  [/borderRadius:\s*["']?\d/, "radius"],
];
// What is not for people to read: the names of time zones, and their offsets for reckoning.
const formatting = /^(shared\/format\/|shared\/expr\/calendar\.ts$|console\/ui\/zones\.ts$)/;
const formatter = [/\.toLocale\w*\(|new Intl\.(Number|DateTime|RelativeTime|List)Format/, "formatter"];

let count = 0;
for (const name of sources) {
  if (allowed.test(name)) continue;
  readFileSync(new URL(name, root), "utf8")
    .split("\n")
    .forEach((line, index) => {
      for (const [pattern, what] of formatting.test(name) ? rules : [...rules, formatter]) {
        if (!pattern.test(line)) continue;
        count += 1;
        console.error(`src/${name}:${index + 1}: ${what} outside its one place: ${line.trim()}`);
      }
    });
}
if (count === 0) console.log("literals: none");
process.exitCode = count ? 1 : 0;
