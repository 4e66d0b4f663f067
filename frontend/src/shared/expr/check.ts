// Gives every part of a tree its type, or says what is wrong. The server says it in words; both refuse the same places.
import { functions, type Signature, takesSoMany, wanted } from "./functions/registry.ts";
import { ExpressionError, type Problem, type ProblemCode } from "./problems.ts";
import type { CallNode, Node, Typed as TypedIn, ValueNode } from "./tree.ts";
import {
  accepts,
  BOOLEAN,
  common,
  DATE,
  DATETIME,
  type FieldInfo,
  listOf,
  NOTHING,
  NUMBER,
  readType,
  SCALARS,
  TEXT,
  type Type,
} from "./types.ts";
import { reader, type Value } from "./values.ts";

export type Typed =
  | { kind: "value"; type: Type; value: Value }
  | { kind: "field"; type: Type; key: string }
  | { kind: "call"; type: Type; signature: Signature; args: readonly Typed[] };

const COMPARING = new Set(["=", "<", "<=", ">", ">=", "between"]);
const ONE_CURRENCY = new Set([...COMPARING, "+", "-", "min", "max", "if", "if_empty"]);
const GIVES_MONEY = new Set(["+", "-", "*", "/", "negative", "abs", "round", "floor", "ceil", "sum", "average"]);

/** The tree with its types. `answer`: what it must give. `ExpressionError` names each place that is wrong. */
export function check(node: Node, fields: readonly FieldInfo[], answer?: Type): Typed {
  const checker = new Checker(fields);
  const typed = checker.typed(node, answer);
  if (typed && answer && !accepts(answer, typed.type)) checker.refuse(node, "wrong_type");
  if (!typed || checker.problems.length) throw new ExpressionError(checker.problems);
  return typed;
}

class Checker {
  readonly problems: Problem[] = [];
  private readonly fields: ReadonlyMap<string, Type>;

  constructor(fields: readonly FieldInfo[]) {
    this.fields = new Map(fields.map(({ key, type }) => [key, readType(type)]));
  }

  refuse({ path }: Node, code: ProblemCode): undefined {
    this.problems.push({ path, code });
  }

  typed(node: Node, wish?: Type): Typed | undefined {
    if (node.kind === "value") return this.value(node, wish);
    if (node.kind === "call") return this.call(node);
    const type = this.fields.get(node.key);
    return type ? { kind: "field", type, key: node.key } : this.refuse(node, "unknown_field");
  }

  // -- values ----------------------------------------------------------------------------------------------------

  private value(node: ValueNode, wish?: Type): Typed | undefined {
    const type = node.type ? namedType(node, wish) : typeBeside(node, wish);
    if (!type) return this.refuse(node, "unknown_type");
    if (!isSeveral(node.value)) {
      if (type.of) return this.refuse(node, "list_needed");
      const value = this.one(node, node.value, type);
      return value === undefined ? undefined : { kind: "value", type, value };
    }
    const { of } = type;
    if (!of) return this.refuse(node, "one_value_needed");
    const items = node.value.map((item) => this.one(node, item, of));
    return items.includes(undefined) ? undefined : { kind: "value", type, value: items as Value[] };
  }

  private one(node: ValueNode, value: TypedIn, type: Type): Value | undefined {
    if (value === null) return null;
    const found = reader(type)(value);
    if (found === null) return this.refuse(node, "wrong_value");
    if (type.options && !type.options.includes(String(found))) return this.refuse(node, "no_option");
    return found;
  }

  // -- calls -----------------------------------------------------------------------------------------------------

  private call(node: CallNode): Typed | undefined {
    const several = functions.get(node.name);
    if (!several) return this.refuse(node, "unknown_function");
    const fitting = several.filter((one) => takesSoMany(one, node.args.length));
    if (!fitting.length) return this.refuse(node, "wrong_count");
    const given = this.args(node, fitting);
    const args = given && node.name === "join_texts" ? this.asTexts(node, given) : given;
    if (!args) return undefined;
    const types = args.map(({ type }) => type);
    for (const signature of fitting) {
      const gives = answerOf(signature, types);
      if (gives) return this.applied(node, signature, gives, args);
    }
    return this.refuseTypes(node, fitting, types);
  }

  /** What is put together becomes text by itself. */
  private asTexts(node: CallNode, args: readonly Typed[]): Typed[] | undefined {
    const found = args.map((arg): Typed | undefined => {
      if (accepts(TEXT, arg.type)) return arg;
      const signature = functions.get("text")?.find((one) => takes(wanted(one, 0), arg.type));
      return signature && { kind: "call", type: TEXT, signature, args: [arg] };
    });
    const wrong = node.args.find((_, place) => !found[place]);
    return wrong ? this.refuse(wrong, "wrong_type") : (found as Typed[]);
  }

  /** Each argument with its type. What was typed in follows what is known: it is looked at last. */
  private args(node: CallNode, fitting: readonly Signature[]): Typed[] | undefined {
    const found = node.args.map((arg) => (follows(arg) ? undefined : this.typed(arg)));
    const known = new Map<number, Type>();
    for (const [place, arg] of found.entries()) if (arg) known.set(place, arg.type);
    for (const [place, arg] of node.args.entries()) {
      if (!follows(arg)) continue;
      const typed = this.typed(arg, wishFor(node.name, fitting, place, known));
      found[place] = typed;
      if (typed && !known.size && typed.type.name !== "nothing") known.set(place, typed.type);
    }
    return found.includes(undefined) ? undefined : (found as Typed[]);
  }

  private applied(node: CallNode, signature: Signature, gives: Type, args: readonly Typed[]): Typed | undefined {
    const counted = args.map(({ type }) => type.currency);
    const currencies = new Set(counted.filter((currency) => currency));
    if (ONE_CURRENCY.has(node.name) && currencies.size > 1) return this.refuse(node, "different_currencies");
    const ratio = node.name === "/" && counted.every((currency) => currency);
    const isMoney = gives.name === "number" && !gives.currency && GIVES_MONEY.has(node.name) && !ratio;
    const [currency] = currencies;
    return { kind: "call", type: isMoney ? { ...gives, currency } : gives, signature, args };
  }

  private refuseTypes(node: CallNode, fitting: readonly Signature[], types: readonly Type[]): undefined {
    if (COMPARING.has(node.name) || node.name === "in") return this.refuse(node, "not_comparable");
    for (const one of fitting) {
      const wrong = node.args.find((_, place) => !takes(wanted(one, place), types[place]));
      if (wrong) return this.refuse(wrong, "wrong_type");
    }
    return this.refuse(node, "not_alike");
  }
}

const isSeveral = (value: ValueNode["value"]): value is readonly TypedIn[] => Array.isArray(value);

/** Whether its type depends on what stands beside it. */
const follows = (node: Node) => node.kind === "value" && !node.type;

function namedType({ type, value }: ValueNode, wish?: Type): Type | undefined {
  let named = SCALARS.get(type);
  if (named && wish?.name === type) named = wish; // knows its options and what it points to
  return named && isSeveral(value) ? listOf(named) : named;
}

const OPEN = new Set(["any", "like", "condition", "nothing"]);

function typeBeside({ value }: ValueNode, wish?: Type): Type {
  if (wish && !OPEN.has(wish.name) && wish.of?.name !== "any") {
    if ((wish.name === "date" || wish.name === "datetime") && typeof value === "string")
      return value.length === 10 ? DATE : DATETIME;
    return wish;
  }
  if (!isSeveral(value)) return typeOf(value);
  const [first, ...others] = new Set(value.map(typeOf));
  return listOf(first && !others.length ? first : TEXT);
}

function typeOf(value: TypedIn): Type {
  if (value === null) return NOTHING;
  if (typeof value === "boolean") return BOOLEAN;
  return typeof value === "string" ? TEXT : NUMBER;
}

/** The type that a typed-in value should have at this place. */
function wishFor(
  name: string,
  fitting: readonly Signature[],
  place: number,
  known: ReadonlyMap<number, Type>,
): Type | undefined {
  if (COMPARING.has(name)) return known.values().next().value;
  const wishes = new Set(fitting.map((each) => JSON.stringify(wanted(each, place))));
  if (name === "join_texts" || (!known.size && wishes.size > 1)) return undefined; // it is what it looks like
  const one = fitting.find((each) => fitsSoFar(each, known));
  const type = one && wanted(one, place);
  if (!type || !hasLike(type)) return type;
  const like = likeOf(one, known);
  return like && type.of ? listOf(like) : like;
}

const hasLike = (type: Type): boolean => (type.of ?? type).name === "like";

/** Whether what is known already could be arguments of this function. */
function fitsSoFar(one: Signature, known: ReadonlyMap<number, Type>): boolean {
  return [...known].every(([place, type]) => {
    const taken = wanted(one, place);
    if (!taken) return false;
    const bothLists = !taken.of === !type.of || taken.name === "any" || type.name === "nothing";
    return bothLists && takes(taken, type);
  });
}

/** What `like` stands for, as far as it is known. */
function likeOf(one: Signature, known: ReadonlyMap<number, Type>): Type | undefined {
  for (const [place, type] of known) {
    const taken = wanted(one, place);
    if (taken && hasLike(taken) && type.name !== "nothing") return taken.of ? type.of : type;
  }
  return undefined;
}

/** Whether an argument of that type may stand here; what `like` is, is asked elsewhere. */
function takes(taken: Type | undefined, type: Type | undefined): boolean {
  if (!taken || !type || hasLike(taken)) return true;
  return accepts(taken.name === "condition" ? BOOLEAN : taken, type);
}

/** What the function gives for arguments of these types; nothing when it does not take them. */
function answerOf(one: Signature, types: readonly Type[]): Type | undefined {
  let like: Type | undefined;
  for (const [place, type] of types.entries()) {
    const taken = wanted(one, place);
    if (!taken || !takes(taken, type)) return undefined;
    if (!hasLike(taken)) continue;
    const inner = taken.of ? type.of : type;
    if (!inner || (!taken.of && type.of)) return undefined;
    like = like ? common(like, inner) : inner;
    if (!like) return undefined;
  }
  if (one.gives) return one.gives;
  if (like) return like;
  const [first, ...others] = types;
  return others.reduce((found: Type | undefined, type) => found && common(found, type), first);
}
