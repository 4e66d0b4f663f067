import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { firstWord } from "./sha256";

test("the first word is that of SHA-256", () => {
  for (const text of ["", "abc", "0123456789abcdef:7:1234567", "x".repeat(55)])
    expect(firstWord(text)).toBe(createHash("sha256").update(text).digest().readUInt32BE(0));
});
