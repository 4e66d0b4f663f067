import { expect, test } from "vitest";
import { contrast, readableBrand } from "./contrast";
import { dark, light, type Palette } from "./tokens";

test.each(["#FFD400", "#1677FF", "#FFFFFF", "nonsense"])("white words can be read on the brand colour %s", (colour) => {
  expect(contrast(readableBrand(colour, light.accent), "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
});

test("a brand colour that reads well stays what it is", () => {
  expect(readableBrand("#1f5fd6", light.accent)).toBe("#1f5fd6");
});

const grounds: (keyof Palette)[] = ["page", "panel", "raised", "greyTint"];
const pairs: [keyof Palette, keyof Palette][] = [
  ...grounds.flatMap((ground) =>
    (["text", "text2", "text3", "accent"] as const).map((text) => [text, ground] as const),
  ),
  ["red", "redTint"],
  ["amber", "amberTint"],
  ["green", "greenTint"],
  ["accent", "accentTint"],
  ["onAccent", "accent"],
  ["text2", "amberTint"],
  ["text2", "accentTint"],
].map(([text, ground]) => [text as keyof Palette, ground as keyof Palette]);

test.each(pairs)("%s on %s can be read in both themes", (text, ground) => {
  for (const palette of [light, dark]) expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
});

test("outlines of controls are seen", () => {
  for (const palette of [light, dark]) expect(contrast(palette.control, palette.panel)).toBeGreaterThanOrEqual(3);
});
