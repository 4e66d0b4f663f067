// Numbers. With null the answer is null; every answer is rounded half up to 12 places.
import { absolute, divide, floor, multiply, readNumber, round } from "../numbers.ts";
import { order, trimmed, type Value } from "../values.ts";
import type { Table } from "./registry.ts";

/** The first in an order, of a list or of the arguments; what is null is left out. */
function first(direction: 1 | -1) {
  return (...several: (Value | readonly Value[])[]): Value => {
    let best: Value = null;
    for (const each of several.flat())
      if (each !== null && (best === null || order(each, best) * direction < 0)) best = each;
    return best;
  };
}

export const arithmetic: Table = {
  "+": (one: bigint, other: bigint) => one + other,
  "-": (one: bigint, other: bigint) => one - other,
  "*": multiply,
  "/": divide,
  negative: (value: bigint) => -value,
  abs: absolute,
  round,
  floor,
  ceil: (value: bigint) => -floor(-value),
  number: (text: string) => readNumber(trimmed(text)),
  min: first(1),
  max: first(-1),
};
