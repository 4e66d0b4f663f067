/** For each function of a condition the operator that says yes, and the one that turns the answer round. */
export const operatorsOf: Record<string, [yes: string, no?: string]> = {
  "=": ["=", "!="],
  "<": ["<"],
  "<=": ["<="],
  ">": [">"],
  ">=": [">="],
  contains: ["contains", "doesNotContain"],
  begins: ["beginsWith", "doesNotBeginWith"],
  ends: ["endsWith", "doesNotEndWith"],
  in: ["in", "notIn"],
  between: ["between", "notBetween"],
  empty: ["null", "notNull"],
  has_any: ["hasAny", "hasNone"],
  has_all: ["hasAll"],
};
