// Decimals are texts from the field to the database: a JSON number, or a JavaScript one, rounds them.
// The same reading as engines/forms/fields/number.py; tests/vectors/decimals.json holds both to it.
const written = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const mostDigits = 20;
const mostDecimals = 10;

interface Decimal {
  negative: boolean;
  /** Without zeros in front. */
  whole: string;
  /** Without zeros behind. */
  fraction: string;
}

function read(typed: string): Decimal | undefined {
  const plain = typed.normalize("NFKC").trim();
  const text = grouped.test(plain) ? plain.replaceAll(",", "") : plain;
  if (!written.test(text)) return undefined;
  const [whole = "", fraction = ""] = text.replace(/^[+-]/, "").split(".");
  const decimal = { whole: whole.replace(/^0+/, ""), fraction: fraction.replace(/0+$/, "") };
  return { ...decimal, negative: text.startsWith("-") && decimal.whole + decimal.fraction !== "" };
}

const print = ({ negative, whole, fraction }: Decimal) =>
  `${negative ? "-" : ""}${whole || "0"}${fraction ? `.${fraction}` : ""}`;

/** What the server keeps of a typed number: 1,234.50 and １２３４．５ are 1234.5. Nothing for what is no number. */
export function decimalOf(typed: string): string | undefined {
  const decimal = read(typed);
  if (!decimal || decimal.whole.length > mostDigits || decimal.fraction.length > mostDecimals) return undefined;
  return print(decimal);
}

export const decimalsOf = (typed: string): number => read(typed)?.fraction.length ?? 0;

/** Below zero where the first is less; exact at any length. */
export function compareDecimals(first: string, second: string): number {
  const [a, b] = [scaled(first), scaled(second)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function scaled(text: string): bigint {
  const { negative, whole, fraction } = read(text) ?? { negative: false, whole: "", fraction: "" };
  const digits = BigInt((whole || "0") + fraction.padEnd(mostDecimals, "0"));
  return negative ? -digits : digits;
}
