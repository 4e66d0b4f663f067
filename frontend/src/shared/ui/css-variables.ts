import {
  dark,
  durations,
  fontFamily,
  fonts,
  heights,
  light,
  type Palette,
  radii,
  spaces,
  weights,
  widths,
} from "./tokens.ts";

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function colours(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${kebab(name)}:${value};`)
    .join("");
}

function pixels(prefix: string, values: Record<string, number>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${prefix}-${kebab(name)}:${value}px;`)
    .join("");
}

/** The token file as CSS custom properties; served to both entries as `virtual:tokens.css`. */
export function cssVariables(): string {
  const type = Object.entries(fonts)
    .map(([name, font]) => `--font-${name}:${font.size}px/${font.line}px var(--font-family);`)
    .join("");
  const fixed = [
    `--font-family:${fontFamily};`,
    type,
    `--weight-normal:${weights.normal};--weight-strong:${weights.strong};`,
    Object.entries(spaces)
      .map(([name, value]) => `--${name}:${value}px;`)
      .join(""),
    pixels("radius", radii),
    pixels("height", heights),
    pixels("width", widths),
    `--time-state:${durations.state}ms;--time-panel:${durations.panel}ms;`,
  ].join("");
  return [
    `:root{color-scheme:light;${fixed}${colours(light)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){color-scheme:dark;${colours(dark)}}}`,
    `:root[data-theme="dark"]{color-scheme:dark;${colours(dark)}}`,
    `@media print{:root:root{color-scheme:light;${colours(light)}}}`,
  ].join("\n");
}
