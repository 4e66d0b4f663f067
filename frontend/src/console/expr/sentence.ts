// A condition as a sentence: “状态 是 处理中 且 优先级 至少 高”. The words come from outside, so that this stays pure.
import type { Field, FieldSet } from "./fields";
import { shapeOf } from "./fields";
import { takesTwo } from "./operators";
import { type Given, type Group, isFormula, isGroup, isPoint, isSpan, type Part, type Row, type Single } from "./query";
import type { Point, Span } from "./relative";

export interface Words {
  and: string;
  or: string;
  not: (inner: string) => string;
  group: (inner: string) => string;
  formula: string;
  unknown: string;
  list: (items: string[]) => string;
  pair: (first: string, last: string) => string;
  operator: (operator: string, field: Field) => string;
  day: (date: string) => string;
  moment: (at: string) => string;
  number: (text: string) => string;
  yes: (value: boolean) => string;
  point: (point: Point) => string;
  span: (span: Span) => string;
  name: (of: string, id: number) => string;
}

export function sentenceOf(query: Group, fields: FieldSet, words: Words): string {
  const said = query.rules.map((part) => partSentence(part, fields, words)).join(` ${words[query.combinator]} `);
  return query.not ? words.not(said) : said;
}

function partSentence(part: Part, fields: FieldSet, words: Words): string {
  if (isFormula(part)) return words.formula;
  if (!isGroup(part)) return rowSentence(part, fields, words);
  const said = sentenceOf(part, fields, words);
  return part.rules.length > 1 && !part.not ? words.group(said) : said;
}

function rowSentence(row: Row, fields: FieldSet, words: Words): string {
  const field = fields.byKey.get(row.field);
  if (!field) return words.unknown;
  const value = row.value === undefined ? "" : valueWords(row, field, fields, words);
  return [field.label, words.operator(row.operator, field), value].filter(Boolean).join(" ");
}

function valueWords(row: Row, field: Field, fields: FieldSet, words: Words): string {
  const { value } = row;
  if (isSpan(value)) return words.span(value);
  const one = (each: Single) =>
    row.valueSource && typeof each === "string"
      ? (fields.byKey.get(each)?.label ?? words.unknown)
      : singleWords(each, field, words);
  if (!Array.isArray(value)) return one(value as Single);
  const [first = null, last = null] = value;
  return takesTwo(row.operator) ? words.pair(one(first), one(last)) : words.list(value.map(one));
}

function singleWords(value: Single, field: Field, words: Words): string {
  if (isPoint(value)) return words.point(value);
  if (value === null) return words.unknown;
  if (typeof value === "boolean") return words.yes(value);
  const option = field.options.find((each) => String(each.value) === String(value));
  if (option) return option.label;
  if (field.target && typeof value === "number") return words.name(field.target, value);
  const shape = shapeOf(field);
  if (shape === "number" || shape === "ranked") return words.number(String(value));
  if (shape === "day" || shape === "moment")
    return String(value).length === 10 ? words.day(String(value)) : words.moment(String(value));
  return String(value);
}

/** The records whose names the sentence needs. */
export function recordsIn(part: Part, fields: FieldSet): [of: string, id: number][] {
  if (isGroup(part)) return part.rules.flatMap((each) => recordsIn(each, fields));
  const target = isFormula(part) ? undefined : fields.byKey.get(part.field)?.target;
  if (!target || isFormula(part) || part.valueSource) return [];
  const values: Given[] = Array.isArray(part.value) ? part.value : [part.value];
  return values.filter((each) => typeof each === "number").map((id): [string, number] => [target, id]);
}
