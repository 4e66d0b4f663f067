import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type StepLetter = Schemas["StepLetterOut"];
export type StepLetters = Schemas["StepLettersOut"];
export type Step = StepLetter["step"];
export type Language = "zh-Hans" | "en";

export const lettersKey = ["admin", "step-letters"] as const;

export const lettersQuery = (type: string, language: string) =>
  queryOptions({
    queryKey: [...lettersKey, type, language],
    queryFn: () => unwrap(api.GET("/api/v1/step-letters", { params: { query: { type } } })),
  });

export const setLetter = (body: Schemas["SetStepLetter"]) => unwrap(api.POST("/api/v1/step-letters", { body }));

export const previewLetter = (body: Schemas["PreviewLetter"]) =>
  unwrap(api.POST("/api/v1/step-letters/preview", { body }));

/** What is said here and not merely taken over. */
export const ownWords = (words: Record<string, string>, usual: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).filter(([language, text]) => text.trim() && text !== usual[language]));
