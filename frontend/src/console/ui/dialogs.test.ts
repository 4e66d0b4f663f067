import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const dialogs = Object.entries(sources).flatMap(([file, source]) =>
  [...source.matchAll(/<Modal\b[^]*?\n\s*>/g)].map(([opening]) => ({ file, opening })),
);

test("every dialog names its act, and its other button is Back", () => {
  expect(dialogs.length).toBeGreaterThan(4);
  const nameless = dialogs.filter(
    ({ opening }) =>
      !/\bfooter=/.test(opening) && !(/\bokText=/.test(opening) && /\bcancelText={t`Back`}/.test(opening)),
  );
  expect(nameless).toEqual([]);
});

test("questions are asked in one way", () => {
  const asking = Object.keys(sources).filter((file) => /[mM]odal\.confirm\(|<Popconfirm/.test(sources[file] ?? ""));
  expect(asking.map((file) => file.split("/").at(-1))).toEqual(["use-ask.ts"]);
});
