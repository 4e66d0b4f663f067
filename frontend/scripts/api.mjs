// Makes src/shared/api/schema.ts of the committed OpenAPI file; with --check it only says whether it is up to date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapi, { astToString } from "openapi-typescript";

const source = new URL("../../docs/reference/openapi.json", import.meta.url);
const target = new URL("../src/shared/api/schema.ts", import.meta.url);
const head = "// Made by `npm run api` of docs/reference/openapi.json. Do not edit.\n\n";

if (!existsSync(source)) {
  console.error("docs/reference/openapi.json is missing");
  process.exit(1);
}

const description = JSON.parse(readFileSync(source, "utf8"));
// No page asks with HEAD, and the server gives HEAD the name of its GET, which the generator refuses.
for (const path of Object.values(description.paths)) delete path.head;

const expected = head + astToString(await openapi(description, { defaultNonNullable: false }));
if (!process.argv.includes("--check")) writeFileSync(target, expected);
else if (readFileSync(target, "utf8") !== expected) {
  console.error("src/shared/api/schema.ts is stale: npm run api");
  process.exitCode = 1;
} else console.log("api types: up to date");
