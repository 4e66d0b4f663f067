// Lists. Null is an empty list; what is null in a list is not counted.
import { divide, whole } from "../numbers.ts";
import type { Value } from "../values.ts";
import type { Table } from "./registry.ts";

type List<T extends Value> = readonly (T | null)[] | null;

const known = <T extends Value>(several: List<T>): T[] => (several ?? []).filter((value) => value !== null);

const total = (several: List<bigint>) => known(several).reduce((sum, value) => sum + value, 0n);

const count = (several: List<Value>) => whole(known(several).length);

export const lists: Table = {
  has_any: (one: List<Value>, other: readonly Value[]) => known(one).some((value) => other.includes(value)),
  has_all: (one: readonly Value[], other: List<Value>) => known(other).every((value) => one.includes(value)),
  count,
  sum: total,
  average: (several: List<bigint>) => divide(total(several), count(several)),
};
