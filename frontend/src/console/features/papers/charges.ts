/** A line of a bill as it is typed. */
export interface Charge {
  what: string;
  count: string;
  price: string;
}

export const blank: Charge = { what: "", count: "1", price: "" };

const figure = (typed: string) => typed.replaceAll(/[,，\s¥￥]/g, "");
const isFigure = (typed: string) => /^-?\d+(\.\d+)?$/.test(figure(typed));

/** Lines in which something stands. */
export const filled = (charges: readonly Charge[]) => charges.filter(({ what, price }) => what.trim() || price.trim());

/** As they are sent. */
export const written = (charges: readonly Charge[]) =>
  filled(charges).map(({ what, count, price }) => ({ what: what.trim(), count: figure(count), price: figure(price) }));

/** What the lines come to in cents, to show while somebody types; null while something is missing. */
export function sumOf(charges: readonly Charge[]): string | null {
  const lines = written(charges);
  if (lines.length === 0 || lines.some(({ count, price }) => !isFigure(count) || !isFigure(price))) return null;
  const sum = lines.reduce((cents, { count, price }) => cents + centsOf(count, price), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(3, "0");
  return `${sum < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Whole numbers all the way, so that the sum is that of the paper: half a cent rounds up. */
function centsOf(count: string, price: string): bigint {
  const places = placesOf(count) + placesOf(price);
  const product = BigInt(count.replace(".", "")) * BigInt(price.replace(".", ""));
  if (places <= 2) return product * 10n ** BigInt(2 - places);
  const unit = 10n ** BigInt(places - 2);
  return (product + (product < 0n ? -unit : unit) / 2n) / unit;
}

const placesOf = (text: string) => text.split(".")[1]?.length ?? 0;
