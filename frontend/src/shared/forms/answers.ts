import { t } from "@lingui/core/macro";
import type { Answers, Field } from "@/shared/api/types";
import { compareDecimals, decimalOf, decimalsOf } from "./decimal";
import { asFiles, asText, fileProof } from "./types";

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

function checkNumber(field: Field, typed: string): string | undefined {
  const number = decimalOf(typed);
  if (number === undefined) return t`Enter a number.`;
  if (typeof field.decimals === "number" && decimalsOf(number) > field.decimals) return tooFine(field.decimals);
  if (field.min && compareDecimals(number, field.min) < 0) return t`Enter at least ${field.min}.`;
  if (field.max && compareDecimals(number, field.max) > 0) return t`Enter at most ${field.max}.`;
  return undefined;
}

const tooFine = (decimals: number) =>
  decimals === 0 ? t`Enter a whole number.` : t`Enter at most ${decimals} digits after the point.`;

/** Dates are ISO, so that they compare as texts. */
function checkDate(field: Field, value: string): string | undefined {
  if (field.min && value < field.min) return t`Choose ${field.min} or later.`;
  if (field.max && value > field.max) return t`Choose ${field.max} or earlier.`;
  return undefined;
}

/** What is wrong with one answer, as a sentence; the server asks the same questions again. */
export function checkAnswer(field: Field, value: unknown): string | undefined {
  if (isEmpty(value)) return field.required ? required(field.type) : undefined;
  if (field.type === "number") return checkNumber(field, asText(value));
  if (field.type === "date") return checkDate(field, asText(value));
  if (typeof value === "string" && typeof field.max_length === "number" && Array.from(value).length > field.max_length)
    return t`Shorten this to ${field.max_length} characters.`;
  return undefined;
}

function required(type: string): string {
  if (type === "select" || type === "date") return t`Choose one.`;
  if (type === "attachment") return t`Add a file.`;
  return t`Fill this in.`;
}

export function checkAnswers(fields: Field[], answers: Answers): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of fields) {
    const message = checkAnswer(field, answers[field.key]);
    if (message) found[`data.${field.key}`] = message;
  }
  return found;
}

/** The answers as they are sent: numbers as they were typed, files by their proof, nothing that is empty. */
export function answersToData(fields: Field[], answers: Answers): Answers {
  const data: Answers = {};
  for (const field of fields) {
    const value = answers[field.key];
    if (isEmpty(value)) continue;
    if (field.type === "number") data[field.key] = asText(value);
    else if (field.type === "attachment") data[field.key] = asFiles(value).map(fileProof);
    else data[field.key] = value;
  }
  return data;
}

/** The answers of a form that was filled in before: what was emptied is sent as nothing, or it would stay. */
export function changedAnswers(fields: Field[], before: Answers, answers: Answers): Answers {
  const emptied = fields.filter((field) => !isEmpty(before[field.key]) && isEmpty(answers[field.key]));
  return { ...answersToData(fields, answers), ...Object.fromEntries(emptied.map((field) => [field.key, null])) };
}

/** One sentence per field, out of the server's lists. */
export function firstErrors(fields: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([key, messages]) => [key, messages[0] ?? ""]));
}

export type FieldErrors = Record<string, string>;

/** The errors after one field was checked anew. */
export function withError(errors: FieldErrors, key: string, message: string | undefined): FieldErrors {
  const others = Object.entries(errors).filter(([each]) => each !== key);
  return Object.fromEntries(message ? [...others, [key, message]] : others);
}

/** A form that asks for the story itself needs no second box for it. */
export const asksForStory = (fields: Field[]): boolean => fields.some((field) => field.type === "long_text");

/** A form that asks for files itself needs no second place for them. */
export const asksForFiles = (fields: Field[]): boolean => fields.some((field) => field.type === "attachment");
