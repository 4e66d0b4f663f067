/**
 * The one place where colours, sizes, radii and durations are written down.
 * antd's theme (console/app/theme.ts) and the CSS variables of both entries (css-variables.ts) derive from it.
 */
export interface Palette {
  page: string;
  panel: string;
  raised: string;
  line: string;
  control: string;
  text: string;
  text2: string;
  text3: string;
  accent: string;
  accentTint: string;
  onAccent: string;
  red: string;
  redTint: string;
  amber: string;
  amberTint: string;
  green: string;
  greenTint: string;
  greyTint: string;
  shadow: string;
  veil: string;
}

export const light: Palette = {
  page: "#F5F6F8",
  panel: "#FFFFFF",
  raised: "#FFFFFF",
  line: "#DDE1E8",
  control: "#868F9D",
  text: "#1D2129",
  text2: "#4E5969",
  text3: "#5F6875",
  accent: "#1F5FD6",
  accentTint: "#E9F0FE",
  onAccent: "#FFFFFF",
  red: "#B42318",
  redTint: "#FDECEA",
  amber: "#8A5200",
  amberTint: "#FFF4E0",
  green: "#176B40",
  greenTint: "#E8F6EE",
  greyTint: "#EEF0F3",
  shadow: "rgba(29, 33, 41, 0.16)",
  veil: "rgba(29, 33, 41, 0.45)",
};

export const dark: Palette = {
  page: "#121417",
  panel: "#1A1D21",
  raised: "#24282E",
  line: "#30353D",
  control: "#737C8A",
  text: "#E6E9EE",
  text2: "#A9B1BD",
  text3: "#939CAA",
  accent: "#7AA7FF",
  accentTint: "#1C2B45",
  onAccent: "#0B1424",
  red: "#FF9E95",
  redTint: "#3A1F1D",
  amber: "#F2BE6E",
  amberTint: "#352A16",
  green: "#6FD39D",
  greenTint: "#17301F",
  greyTint: "#2A2F36",
  shadow: "rgba(8, 9, 11, 0.6)",
  veil: "rgba(8, 9, 11, 0.6)",
};

/** Where a portal brand has no colour of its own, or an unreadable one is darkened towards. */
export const brandText = { light: "#FFFFFF", dark: "#1D2129" };

export const chartSeries = {
  light: ["#1F5FD6", "#0E8A8A", "#B26A00", "#8A4FC8", "#C2416B", "#3E7D2E", "#9C4A1A", "#5B6B7F"],
  dark: ["#7AA7FF", "#4FC3C3", "#E5A94B", "#BE97F0", "#F08BAA", "#86C774", "#E39A6E", "#A9B4C4"],
};

export const fontFamily =
  '-apple-system, "Segoe UI", Roboto, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

/** Five sizes, each with its line height. */
export const fonts = {
  small: { size: 12, line: 18 },
  body: { size: 14, line: 22 },
  panel: { size: 16, line: 24 },
  page: { size: 20, line: 28 },
  figure: { size: 28, line: 36 },
} as const;

export const weights = { normal: 400, strong: 600 } as const;

export const spaces = { s1: 4, s2: 8, s3: 12, s4: 16, s5: 24, s6: 32 } as const;

export const radii = { control: 6, panel: 8, card: 12, pill: 999 } as const;

export const heights = {
  control: 32,
  compact: 28,
  touch: 48,
  rowCompact: 32,
  row: 40,
  rowLoose: 48,
  card: 64,
  tableHead: 36,
  topBar: 48,
  pageHeader: 48,
  bottomBar: 56,
} as const;

export const widths = {
  nav: 208,
  navFolded: 72,
  views: 200,
  side: 340,
  preview: 420,
  form: 960,
  reading: 720,
  label: 112,
} as const;

export const durations = { state: 120, panel: 180 } as const;

export const breakpoints = { phone: 768, narrow: 1100 } as const;
