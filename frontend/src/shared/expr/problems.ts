/** What is wrong, for a program: the server says the sentence. */
export type ProblemCode =
  | "no_part"
  | "too_deep"
  | "too_large"
  | "too_long"
  | "unknown_combinator"
  | "unknown_operator"
  | "missing_value"
  | "two_values_needed"
  | "decimal_point"
  | "no_value"
  | "bad_character"
  | "unknown_field"
  | "unknown_type"
  | "unknown_function"
  | "list_needed"
  | "one_value_needed"
  | "wrong_value"
  | "no_option"
  | "wrong_count"
  | "wrong_type"
  | "not_comparable"
  | "not_alike"
  | "different_currencies";

/** `path`: its place in the tree (`rules.0.value`). */
export interface Problem {
  path: string;
  code: ProblemCode;
}

/** This is no expression, or not one of these fields. */
export class ExpressionError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, code }) => `${path}: ${code}`).join(", "));
    this.name = "ExpressionError";
    this.problems = problems;
  }

  /** Each place once. */
  get paths(): string[] {
    return [...new Set(this.problems.map((problem) => problem.path))];
  }
}

export const below = (path: string, step: string | number): string => (path ? `${path}.${step}` : `${step}`);
