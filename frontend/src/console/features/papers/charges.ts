/** A line of a bill as it is typed. */
export interface Charge {
  what: string;
  count: string;
  price: string;
}

export const blank: Charge = { what: "", count: "1", price: "" };

const figure = (typed: string) => typed.replaceAll(/[,，\s¥￥]/g, "");
const isFigure = (typed: string) => /^-?\d+(\.\d+)?$/.test(figure(typed));

/** Lines in which something stands, as they are sent. */
export const written = (charges: readonly Charge[]) =>
  charges
    .filter(({ what, price }) => what.trim() || price.trim())
    .map(({ what, count, price }) => ({ what: what.trim(), count: figure(count), price: figure(price) }));

/** What the lines come to in cents, to show while somebody types; null while something is missing. */
export function sumOf(charges: readonly Charge[]): string | null {
  const lines = written(charges);
  if (lines.length === 0 || lines.some(({ count, price }) => !isFigure(count) || !isFigure(price))) return null;
  const cents = lines.reduce((sum, { count, price }) => sum + Math.round(Number(count) * Number(price) * 100), 0);
  return (cents / 100).toFixed(2);
}
