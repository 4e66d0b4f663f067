import type { ComponentType } from "react";
import type { Field, FileOut, FormDefinition } from "@/shared/api/types";

/** What every skin of a field is given; a registry maps each field type to such a component. */
export interface FieldProps {
  field: Field;
  id: string;
  value: unknown;
  invalid: boolean;
  /** Ids of the help and error texts, for aria-describedby. */
  describedBy: string | undefined;
  onChange: (value: unknown) => void;
  /** Leaving the field: the moment at which it is checked. */
  onLeave: () => void;
  upload: Uploader;
}

export type Uploader = (
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
) => Promise<FileOut & { ticket?: string }>;

export type FieldComponent = ComponentType<FieldProps>;
export type FieldRegistry = Record<string, FieldComponent>;

/** A file chosen in a form: what the server said about it, and what proves that we uploaded it. */
export interface ChosenFile {
  id: number;
  name: string;
  size: number;
  thumbnail: string | null;
  /** What a stranger proves by that the upload was theirs. */
  ticket?: string | undefined;
}

/** How a chosen file is named when it is sent: by id, or by a stranger's upload token. */
export const fileProof = (file: ChosenFile): string | number => file.ticket ?? file.id;

export const asText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

export const asFiles = (value: unknown): ChosenFile[] => (Array.isArray(value) ? (value as ChosenFile[]) : []);

/** The questions of a form, in their order. */
export const fieldsOf = (form: Pick<FormDefinition, "fields"> | null | undefined): Field[] =>
  (form?.fields ?? []) as unknown as Field[];
