// Fails when the generated types are not those of the committed OpenAPI file.
import { existsSync, readFileSync } from "node:fs";
import openapi, { astToString } from "openapi-typescript";

const source = new URL("../../docs/reference/openapi.json", import.meta.url);
const target = new URL("../src/shared/api/schema.ts", import.meta.url);

if (!existsSync(source)) {
  console.error("docs/reference/openapi.json is missing");
  process.exit(1);
}
const expected = astToString(await openapi(source, { defaultNonNullable: false }));
// The command-line tool puts a head of its own above the same text.
const actual = readFileSync(target, "utf8").replace(/^\/\*\*[\s\S]*?\*\/\s*/, "");
if (actual.trim() !== expected.trim()) {
  console.error("src/shared/api/schema.ts is stale: npm run api");
  process.exit(1);
}
console.log("api types: up to date");
