import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const all = readdirSync("src", { recursive: true, encoding: "utf8" });
const texts = (ending: RegExp) =>
  new Map(all.filter((path) => ending.test(path)).map((path) => [`/src/${path}`, readFileSync(`src/${path}`, "utf8")]));
const code = texts(/(?<!\.test)\.tsx?$/);
const styles = texts(/\.css$/);

function imported(file: string, written: RegExp): string[] {
  return [...code.get(file)!.matchAll(written)].flatMap(([, name]) => {
    const path = new URL(name!.replace(/^@\//, "/src/"), `file://${file}`).pathname;
    return [path, `${path}.ts`, `${path}.tsx`].filter((each) => code.has(each) || styles.has(each));
  });
}

const imports = new Map<string, string[]>();
const importers = new Map<string, string[]>();
for (const file of code.keys()) {
  imports.set(file, imported(file, /(?:from|import)\s+"([^"]+)"/g));
  for (const each of imported(file, /(?:from\s+|import\s+|import\()"([^"]+)"/g)) {
    importers.set(each, [...(importers.get(each) ?? []), file]);
  }
}

function reached(from: Iterable<string>, next: Map<string, string[]>): Set<string> {
  const seen = new Set(from);
  for (const each of seen) for (const further of next.get(each) ?? []) seen.add(further);
  return seen;
}

test("what a component wears is loaded with it, or with what shows it", () => {
  const defined = new Map<string, string[]>();
  for (const [sheet, text] of styles) {
    for (const [, name] of text.matchAll(/\.([a-z][a-z0-9]*(?:-[a-z0-9]+)+)/g)) {
      defined.set(name!, [...(defined.get(name!) ?? []), sheet]);
    }
  }
  const bare: string[] = [];
  for (const [file, text] of code) {
    const loaded = reached(reached([file], importers), imports);
    for (const [, names] of text.matchAll(/className="([^"]+)"/g)) {
      for (const name of names!.split(" ")) {
        const from = defined.get(name);
        if (from && !from.some((sheet) => loaded.has(sheet))) bare.push(`${file} ${name}`);
      }
    }
  }
  expect(defined.size).toBeGreaterThan(100);
  expect(bare).toEqual([]);
});
