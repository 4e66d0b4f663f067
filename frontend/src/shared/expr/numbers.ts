// Exact decimals: a bigint that counts units of the twelfth place behind the point.

const PLACES = 12;
export const ONE = 10n ** BigInt(PLACES);
const written = /^(-?\d{1,20})(?:\.(\d{1,12}))?$/;

export const whole = (count: number): bigint => BigInt(count) * ONE;

/** A number as it is stored: text, or a whole JSON number; null where that is none. */
export function readNumber(value: unknown): bigint | null {
  const text = typeof value === "bigint" || Number.isSafeInteger(value) ? String(value) : value;
  const [, digits, fraction = ""] = (typeof text === "string" && written.exec(text)) || [];
  return digits === undefined ? null : BigInt(digits + fraction.padEnd(PLACES, "0"));
}

/** A number as text: no exponent, no zeros behind the point. */
export function plain(value: bigint): string {
  const digits = String(absolute(value)).padStart(PLACES + 1, "0");
  const fraction = digits.slice(-PLACES).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -PLACES)}${fraction && `.${fraction}`}`;
}

export const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Half up, away from zero. */
function quotient(top: bigint, bottom: bigint): bigint {
  const [above, under] = [absolute(top), absolute(bottom)];
  const found = (2n * above + under) / (2n * under);
  return top < 0n === bottom < 0n ? found : -found;
}

export const multiply = (one: bigint, other: bigint): bigint => quotient(one * other, ONE);

/** By nothing it is null. */
export const divide = (one: bigint, other: bigint): bigint | null => (other ? quotient(one * ONE, other) : null);

/** To so many places; below zero to tens, hundreds … */
export function round(value: bigint, places = 0n): bigint {
  const to = truncated(places);
  const unit = 10n ** (BigInt(PLACES) - (to < -20n ? -20n : to > PLACES ? BigInt(PLACES) : to));
  return quotient(value, unit) * unit;
}

/** The whole number at or below. */
export const floor = (value: bigint): bigint => value - (((value % ONE) + ONE) % ONE);

/** As a count: what is behind the point is cut off. */
export const truncated = (value: bigint): bigint => value / ONE;
