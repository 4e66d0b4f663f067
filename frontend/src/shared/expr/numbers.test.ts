import { expect, test } from "vitest";
import { absolute, divide, floor, multiply, ONE, plain, readNumber, round, truncated, whole } from "./numbers";

const number = (text: string) => readNumber(text) ?? 0n;
const shown = (value: bigint | null) => (value === null ? null : plain(value));

/** The same numbers on every run, of any size and sign. */
function* several(count: number): Generator<bigint> {
  let seed = 20261122n;
  for (let made = 0; made < count; made += 1) {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    const size = 10n ** (seed % 33n);
    yield ((seed * seed) % size) * (seed % 2n ? 1n : -1n);
  }
}

const pairs = [...several(400)].map((one, place, all) => [one, all.at(-1 - place) ?? ONE] as const);

test("a number is read and written without losing a digit", () => {
  for (const [one] of pairs) expect(readNumber(plain(one))).toBe(one);
  expect(plain(number("12345678901234567890.123456789012"))).toBe("12345678901234567890.123456789012");
  expect(plain(number("-0.50"))).toBe("-0.5");
  expect(plain(number("-0"))).toBe("0");
});

test.each(["", "1.", ".5", "+1", "1e3", " 1", "1,000", "0.1234567890123", "123456789012345678901", "١"])(
  "%j is no number",
  (text) => expect(readNumber(text)).toBeNull(),
);

test("a JavaScript number that is not whole, or too long to be exact, is none", () => {
  for (const value of [0.5, 2 ** 53, Number.NaN, Infinity, true, {}]) expect(readNumber(value)).toBeNull();
  expect(readNumber(-7)).toBe(-7n * ONE);
});

test.each([
  ["1", "3", "0.333333333333"],
  ["2", "3", "0.666666666667"],
  ["-2", "3", "-0.666666666667"],
  ["2", "-3", "-0.666666666667"],
  ["-2", "-3", "0.666666666667"],
  ["0.000000000001", "2", "0.000000000001"],
  ["-0.000000000001", "2", "-0.000000000001"],
  ["0.000000000001", "3", "0"],
  ["99999999999999999999", "0.000000000001", "99999999999999999999000000000000"],
])("%s divided by %s is %s", (one, other, answer) => {
  expect(shown(divide(number(one), number(other)))).toBe(answer);
});

test("dividing by nothing gives null", () => expect(divide(ONE, 0n)).toBeNull());

test("a quotient is the nearest number there is, and half way it is the farther from zero", () => {
  for (const [one, other] of pairs) {
    const found = divide(one, other);
    if (found === null) continue;
    const rest = absolute(one * ONE - found * other);
    expect(2n * rest <= absolute(other)).toBe(true);
    if (2n * rest === absolute(other)) expect(absolute(found * other) > absolute(one * ONE)).toBe(true);
  }
});

test("what is multiplied is rounded once, and a product of whole numbers is exact", () => {
  expect(shown(multiply(number("0.000001"), number("0.0000005")))).toBe("0.000000000001");
  expect(shown(multiply(number("-0.000001"), number("0.0000005")))).toBe("-0.000000000001");
  for (const [one, other] of pairs) expect(multiply(one * ONE, other)).toBe(one * other);
});

test.each([
  ["2.5", "0", "3"],
  ["-2.5", "0", "-3"],
  ["2.4999999", "0", "2"],
  ["1.005", "2", "1.01"],
  ["1250", "-2", "1300"],
  ["-1250", "-2", "-1300"],
  ["49", "-2", "0"],
  ["1.5", "99999999999999999999", "1.5"],
  ["5", "-99999999999999999999", "0"],
])("%s rounded to %s places is %s", (value, places, answer) => {
  expect(shown(round(number(value), number(places)))).toBe(answer);
});

test("rounding down goes below zero too, cutting off goes towards it", () => {
  for (const [one] of pairs) {
    const down = floor(one);
    expect(down % ONE).toBe(0n);
    expect(one - down >= 0n && one - down < ONE).toBe(true);
    expect(whole(Number(truncated(one % (ONE * ONE))))).toBe(
      one < 0n ? -floor(-one % (ONE * ONE)) : down % (ONE * ONE),
    );
  }
});
