import type { Filters } from "./noun";

export interface Option {
  value: string;
  label: string;
}

/** One thing that a list can be narrowed by; of some, several values may be chosen. */
export interface Dimension {
  key: string;
  title: string;
  options: Option[];
  several?: boolean;
}

export const valuesOf = ({ key }: Dimension, filters: Filters): string[] => {
  const value = filters[key];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};

/** The value in or out; several stand in the order of the options, so that the same choice has the same address. */
export function withToggled(dimension: Dimension, filters: Filters, value: string): Filters {
  const before = valuesOf(dimension, filters);
  const isOn = before.includes(value);
  if (!dimension.several) return { [dimension.key]: isOn ? undefined : value };
  const chosen = dimension.options
    .map((each) => each.value)
    .filter((each) => before.includes(each) !== (each === value));
  return { [dimension.key]: chosen.length > 0 ? chosen : undefined };
}
