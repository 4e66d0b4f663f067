import type { Language } from "@/shared/i18n/language";
import { words } from "./words";

export const unknown = "—";

export function wholeOrDecimal(value: number, language: Language, digits = 2): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A decimal of any length, its thousands grouped: no digit is lost. */
export function decimal(text: string, language: Language): string {
  const [whole = "", fraction] = text.split(".");
  if (!/^-?\d+$/.test(whole)) return text;
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = new Intl.NumberFormat(language).format(BigInt(whole.replace("-", "")));
  return `${sign}${digits}${fraction ? `.${fraction}` : ""}`;
}

/** 12.8万, 1.2亿, 128K: for charts and tiles; below 100,000 the number itself. */
export function compactNumber(value: number, language: Language): string {
  if (Math.abs(value) < 100_000) return wholeOrDecimal(value, language);
  const unit = words[language].units.find(([size]) => Math.abs(value) >= size);
  if (!unit) return wholeOrDecimal(value, language);
  return `${wholeOrDecimal(value / unit[0], language, 1)}${unit[1]}`;
}

export function percent(share: number, language: Language): string {
  return `${new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share * 100)}%`;
}

/** Amounts travel as strings, so that no float ever rounds them. */
export function money(amount: string | number | null | undefined, language: Language): string {
  if (amount === null || amount === undefined || amount === "") return unknown;
  const [whole = "0", cents = ""] = String(amount).replace("-", "").split(".");
  const sign = String(amount).startsWith("-") ? "-" : "";
  const grouped = new Intl.NumberFormat(language).format(BigInt(whole));
  return `${sign}¥${grouped}.${cents.padEnd(2, "0").slice(0, 2)}`;
}

export function score(value: number | null | undefined, language: Language): string {
  return value === null || value === undefined ? unknown : words[language].points(value.toFixed(1));
}

/** One person's stars, always whole: 4分, 4/5. */
export function rating(stars: number, language: Language): string {
  return words[language].stars(stars);
}

export function fileSize(bytes: number, language: Language): string {
  const units = ["B", "KB", "MB", "GB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${wholeOrDecimal(size, language, size < 10 && unit > 0 ? 1 : 0)} ${units[unit]}`;
}
