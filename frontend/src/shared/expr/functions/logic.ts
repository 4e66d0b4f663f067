// Yes and no, and what depends on it. These look at null themselves.
import type { Value } from "../values.ts";
import type { Evaluate, Make, Table } from "./registry.ts";

const isEmpty = (value: Value): boolean =>
  value === null || value === "" || (typeof value === "object" && value.length === 0);

export const logic: Table = { empty: isEmpty };

const and: Make = (...parts) => {
  return (record, moment) => parts.every((part) => part(record, moment));
};

const or: Make = (...parts) => {
  return (record, moment) => parts.some((part) => part(record, moment));
};

const not = (asked: Evaluate): Evaluate => {
  return (record, moment) => !asked(record, moment);
};

const choose = (asked: Evaluate, then: Evaluate, otherwise: Evaluate): Evaluate => {
  return (record, moment) => (asked(record, moment) ? then : otherwise)(record, moment);
};

const chooseFilled = (first: Evaluate, otherwise: Evaluate): Evaluate => {
  return (record, moment) => {
    const value = first(record, moment);
    return isEmpty(value) ? otherwise(record, moment) : value;
  };
};

/** What looks at an argument only when it needs it. */
export const lazy: Record<string, Make> = { and, or, not, if: choose, if_empty: chooseFilled };
