// What may be called in an expression: the signatures that Python says (functions.json), each with its implementation.
import type { Moment } from "../calendar.ts";
import { readType, type Type } from "../types.ts";
import type { Value } from "../values.ts";
import signatures from "../functions.json" with { type: "json" };
import { arithmetic } from "./arithmetic.ts";
import { comparing } from "./comparing.ts";
import { days } from "./days.ts";
import { lists } from "./lists.ts";
import { lazy, logic } from "./logic.ts";
import { texts } from "./texts.ts";

/** A record is what is stored; what is missing is null. */
export type Evaluate = (record: object, moment: Moment) => Value;

/** Makes one function of those of its arguments. */
export type Make = (...args: Evaluate[]) => Evaluate;

/** Implementations by name, or by name and what they take where one name has several: `text(number)`. */
export type Table = Record<string, (...args: never[]) => Value>;

/** `rest`: of those that may follow. Without `gives` it gives the type that `like` stands for. */
export interface Signature {
  name: string;
  takes: readonly Type[];
  rest?: Type;
  gives?: Type;
  make: Make;
}

interface SignatureJson {
  name: string;
  takes: string[];
  rest: string | null;
  gives: string | null;
  strict: boolean;
  timely: boolean;
}

export const tables: Table = { ...logic, ...comparing, ...arithmetic, ...texts, ...days, ...lists };

/** `strict`: an argument that is null decides. `timely`: the moment comes behind the arguments. */
function eager({ name, takes, gives, strict, timely }: SignatureJson): Make {
  const found = tables[`${name}(${takes.join(", ")})`] ?? tables[name];
  if (!found) throw new Error(`no implementation of ${name}(${takes.join(", ")})`);
  const run = found as (...args: unknown[]) => Value;
  const nothing = gives === "boolean" ? false : null;
  return (...args) =>
    (record, moment) => {
      const values: unknown[] = [];
      for (const arg of args) {
        const value = arg(record, moment);
        if (strict && value === null) return nothing;
        values.push(value);
      }
      if (timely) values.push(moment);
      return run(...values);
    };
}

const read = (said: SignatureJson): Signature => ({
  name: said.name,
  takes: said.takes.map(readType),
  rest: said.rest ? readType(said.rest) : undefined,
  gives: said.gives ? readType(said.gives) : undefined,
  make: lazy[said.name] ?? eager(said),
});

/** One name may have several, which differ in what they take. */
export const functions: ReadonlyMap<string, readonly Signature[]> = byName(signatures.map(read));

function byName(all: Signature[]): Map<string, Signature[]> {
  const found = new Map<string, Signature[]>();
  for (const one of all) found.set(one.name, [...(found.get(one.name) ?? []), one]);
  return found;
}

export const wanted = ({ takes, rest }: Signature, place: number): Type | undefined => takes[place] ?? rest;

export const takesSoMany = ({ takes, rest }: Signature, count: number): boolean =>
  rest ? count >= takes.length : count === takes.length;
