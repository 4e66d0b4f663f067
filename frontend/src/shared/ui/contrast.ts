import { brandText } from "./tokens.ts";

type Rgb = [number, number, number];

function parse(hex: string): Rgb | undefined {
  const found = /^#?([0-9a-f]{6})$/i.exec(hex.trim());
  if (!found) return undefined;
  const value = Number.parseInt(found[1] ?? "", 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const first = luminance(parse(one) ?? [0, 0, 0]);
  const second = luminance(parse(other) ?? [0, 0, 0]);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** A brand's colour, darkened by itself until white words on it can be read. */
export function readableBrand(colour: string, fallback: string): string {
  const rgb = parse(colour) ?? parse(fallback);
  if (!rgb) return fallback;
  let current = rgb;
  const hex = () => `#${current.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
  while (contrast(hex(), brandText.light) < 4.5) {
    current = current.map((channel) => Math.floor(channel * 0.95)) as Rgb;
  }
  return hex();
}
