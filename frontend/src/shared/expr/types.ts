// The tree as it is stored, and what kind of value something is. See docs/reference/expressions.md.

export type Scalar = string | number | boolean | null;

export type TreeJson = ValueJson | FieldJson | CallJson | ConditionJson | GroupJson;

export interface ValueJson {
  value: Scalar | Scalar[];
  type?: string;
}

export interface FieldJson {
  field: string;
}

export interface CallJson {
  call: string;
  args: TreeJson[];
}

/** What react-querybuilder writes of a condition; `left` and `right` may hold any part. */
export interface ConditionJson {
  id?: string;
  field?: string;
  left?: TreeJson;
  operator: string;
  value?: Scalar | Scalar[];
  valueSource?: "field" | "value";
  right?: TreeJson | TreeJson[];
}

export interface GroupJson {
  id?: string;
  combinator: "and" | "or";
  rules: TreeJson[];
  not?: boolean;
}

/** `of`: what a list holds. `target`: which entity a reference points to. `currency`: set for money. */
export interface Type {
  readonly name: string;
  readonly of?: Type;
  readonly target?: string;
  readonly options?: readonly string[]; // sorted
  readonly currency?: string;
}

/** A type as it is said in JSON: `"number"`, `"list of date"`, `{"type": "choice", "options": […]}`. */
export type TypeJson =
  | string
  | { type: string; of?: TypeJson; target?: string; options?: readonly string[]; currency?: string };

/** Something of a record that may be asked about. `customer.tier` is the member `tier` of `customer`. */
export interface FieldInfo {
  key: string;
  label?: string;
  type: TypeJson;
}

const named = (name: string): Type => ({ name });

export const BOOLEAN = named("boolean");
export const NUMBER = named("number");
export const TEXT = named("text");
export const DATE = named("date");
export const DATETIME = named("datetime");
export const NOTHING = named("nothing"); // of null: it may stand anywhere
const scalars = [BOOLEAN, NUMBER, TEXT, named("choice"), DATE, DATETIME, named("reference"), NOTHING];

/** What a value may say of itself. */
export const SCALARS: ReadonlyMap<string, Type> = new Map(scalars.map((type) => [type.name, type]));

export const listOf = (of: Type): Type => ({ name: "list", of });

export function readType(said: TypeJson): Type {
  if (typeof said === "string") return said.startsWith("list of ") ? listOf(readType(said.slice(8))) : named(said);
  const { type, of, options, ...rest } = said;
  return { ...rest, name: type, of: of === undefined ? undefined : readType(of), options: options?.toSorted() };
}

const isText = ({ name }: Type) => name === "text" || name === "choice";

function same(one: Type, other: Type): boolean {
  if (one.of && other.of) return same(one.of, other.of);
  return (
    one.name === other.name &&
    one.target === other.target &&
    one.currency === other.currency &&
    JSON.stringify(one.options) === JSON.stringify(other.options)
  );
}

/** Whether a value of the other type may stand where this type is wanted. */
export function accepts(wanted: Type, other: Type): boolean {
  if (other.name === "nothing" || wanted.name === "any") return true;
  if (wanted.of && other.of) return accepts(wanted.of, other.of);
  if (isText(wanted) && isText(other)) return true;
  if (wanted.name !== other.name) return false;
  return !wanted.target || !other.target || wanted.target === other.target;
}

/** The type of a value that is one or the other; none when there is none. */
export function common(one: Type, other: Type): Type | undefined {
  if (one.name === "nothing" || same(one, other)) return other;
  if (other.name === "nothing") return one;
  if (isText(one) && isText(other)) return TEXT;
  if (one.name === "number" && other.name === "number")
    return one.currency && other.currency ? NUMBER : { ...NUMBER, currency: one.currency ?? other.currency };
  if (one.of && other.of) {
    const inner = common(one.of, other.of);
    return inner && listOf(inner);
  }
  return accepts(one, other) && accepts(other, one) ? one : undefined;
}
