// The tree as the evaluator reads it: values, fields and calls, nothing else. A condition of the builder and a group of
// them are calls written in another way. What is too deep or too large is refused here, before any work begins.
import { operatorsOf } from "./operators.ts";
import { below, ExpressionError, type ProblemCode } from "./problems.ts";

const DEPTH = 32;
const NODES = 500;
const BYTES = 64 * 1024;
const ITEMS = 1000; // of one list of values
const NAME = 200;

const OPERATORS = new Map<unknown, [name: string, isTurned: boolean]>(
  Object.entries(operatorsOf).flatMap(([name, several]) => several.map((operator, no) => [operator, [name, no === 1]])),
);

/** A bigint is a whole JSON number that was too long for a JavaScript one. */
export type Typed = string | number | bigint | boolean | null;

/** Something that was typed in. `type`: its name; without, it takes that of what it is compared with. */
export interface ValueNode {
  kind: "value";
  value: Typed | readonly Typed[];
  type: string;
  path: string;
}

export interface FieldNode {
  kind: "field";
  key: string;
  path: string;
}

export interface CallNode {
  kind: "call";
  name: string;
  args: readonly Node[];
  path: string;
}

export type Node = ValueNode | FieldNode | CallNode;

type Members = Record<string, unknown>;

/** The nodes of a stored tree. `ExpressionError` names the place of what is no tree, too deep or too large. */
export function read(tree: unknown): Node {
  const node = new Reader().node(tree, "", 1);
  if (partsOf(node) > NODES) refuse("", "too_large"); // a condition is several parts
  return node;
}

const partsOf = (node: Node): number =>
  node.kind === "call" ? node.args.reduce((sum, arg) => sum + partsOf(arg), 1) : 1;

function refuse(path: string, code: ProblemCode): never {
  throw new ExpressionError([{ path, code }]);
}

const call = (name: string, args: readonly Node[], path: string): CallNode => ({ kind: "call", name, args, path });
const field = (key: string, path: string): FieldNode => ({ kind: "field", key, path });
const value = (of: ValueNode["value"], type: string, path: string): ValueNode => ({
  kind: "value",
  value: of,
  type,
  path,
});

const within = (names: readonly string[], allowed: readonly string[]) => names.every((name) => allowed.includes(name));

class Reader {
  private nodes = 0;
  private letters = 0;

  node(data: unknown, path: string, depth: number): Node {
    this.nodes += 1;
    if (depth > DEPTH) refuse(path.split(".", 8).join("."), "too_deep");
    if (this.nodes > NODES) refuse(path, "too_large");
    if (typeof data !== "object" || data === null || Array.isArray(data)) refuse(path, "no_part");
    const part = data as Members;
    const names = Object.keys(part).filter((name) => name !== "id" && part[name] !== undefined);
    if (names.includes("operator")) return this.condition(part, names, path, depth);
    switch (names.toSorted().join(" ")) {
      case "field":
        return field(this.name(part.field, below(path, "field")), path);
      case "value":
      case "type value":
        return this.typed(part, path);
      case "args call":
        return this.call(part, path, depth);
      case "combinator rules":
      case "combinator not rules":
        return this.group(part, path, depth);
      default:
        return refuse(path, "no_part");
    }
  }

  private typed({ value: of, type = "" }: Members, path: string): Node {
    if (typeof type !== "string") return refuse(below(path, "type"), "no_part");
    return value(this.value(of, below(path, "value")), type, path);
  }

  private call({ call: name, args }: Members, path: string, depth: number): Node {
    const parts = this.each(args, below(path, "args"), depth);
    return call(this.name(name, below(path, "call")), parts, path);
  }

  private each(data: unknown, path: string, depth: number): Node[] {
    if (!Array.isArray(data)) return refuse(path, "no_part");
    return data.map((item, place) => this.node(item, below(path, place), depth + 1));
  }

  private group({ combinator, rules, not }: Members, path: string, depth: number): Node {
    if (combinator !== "and" && combinator !== "or") return refuse(below(path, "combinator"), "unknown_combinator");
    const parts = this.each(rules, below(path, "rules"), depth);
    const group = call(parts.length ? combinator : "and", parts, path); // no condition: nothing is excluded
    return not === true ? call("not", [group], path) : group;
  }

  private condition(part: Members, names: string[], path: string, depth: number): Node {
    const [name, isTurned] = OPERATORS.get(part.operator) ?? refuse(below(path, "operator"), "unknown_operator");
    const known = within(names, ["field", "left", "operator", "value", "valueSource", "right"]);
    if (!known || within(["field", "left"], names)) refuse(path, "no_part");
    const left = names.includes("left")
      ? this.node(part.left, below(path, "left"), depth + 1)
      : field(this.name(part.field, below(path, "field")), below(path, "field"));
    const found = call(name, [left, ...this.right(name, part, path, depth)], path);
    return isTurned ? call("not", [found], path) : found;
  }

  private right(name: string, part: Members, path: string, depth: number): Node[] {
    const { value: of, valueSource, right } = part;
    const between = name === "between";
    if (name === "empty") return [];
    if (right !== undefined) {
      const place = below(path, "right");
      return between ? this.each(right, place, depth) : [this.node(right, place, depth + 1)];
    }
    const place = below(path, "value");
    if (of === undefined) return refuse(place, "missing_value");
    if (valueSource === "field") {
      const keys: unknown[] = between && Array.isArray(of) ? of : [of];
      return keys.map((key) => field(this.name(key, place), place));
    }
    if (!between) return [value(this.value(of, place), "", place)];
    if (!Array.isArray(of) || of.length !== 2) return refuse(place, "two_values_needed");
    return of.map((item, number) => value(this.value(item, place), "", below(place, number)));
  }

  private name(data: unknown, path: string): string {
    if (typeof data !== "string" || data === "" || Array.from(data).length > NAME) return refuse(path, "no_part");
    return data;
  }

  private value(data: unknown, path: string): ValueNode["value"] {
    if (!Array.isArray(data)) return this.scalar(data, path);
    if (data.length > ITEMS) return refuse(path, "too_long");
    return data.map((item, place) => this.scalar(item, below(path, place)));
  }

  private scalar(data: unknown, path: string): Typed {
    if (data === null || typeof data === "boolean" || typeof data === "bigint") return data;
    if (typeof data === "number") return Number.isSafeInteger(data) ? data : refuse(path, "decimal_point");
    if (typeof data !== "string") return refuse(path, "no_value");
    this.letters += new TextEncoder().encode(data).length;
    if (this.letters > BYTES) return refuse(path, "too_long");
    return /\0|\p{Surrogate}/u.test(data) ? refuse(path, "bad_character") : data;
  }
}
