// Colours, sizes of type and durations are written in tokens.ts and nowhere else.
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
];

let count = 0;
for (const name of sources) {
  if (allowed.test(name)) continue;
  readFileSync(new URL(name, root), "utf8")
    .split("\n")
    .forEach((line, index) => {
      for (const [pattern, what] of rules) {
        if (!pattern.test(line)) continue;
        count += 1;
        console.error(`src/${name}:${index + 1}: ${what} outside the token file: ${line.trim()}`);
      }
    });
}
if (count === 0) console.log("literals: none");
process.exitCode = count ? 1 : 0;
