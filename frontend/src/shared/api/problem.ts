/** What the server says when it refuses, as application/problem+json; network failures take the same shape. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string[]>;

  constructor(status: number, code: string, detail: string, fields: Record<string, string[]> = {}) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

interface Body {
  code?: string;
  title?: string;
  detail?: string;
  fields?: Record<string, string[]>;
}

export function problemFrom(status: number, body: unknown): Problem {
  const said: Body = typeof body === "object" && body !== null ? body : {};
  return new Problem(status, said.code ?? String(status), said.detail ?? said.title ?? "", said.fields ?? {});
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, "offline", "");
}

/** Whether the whole was refused; a refusal that named fields is over when these are mended. */
export const refusesWhole = (error: unknown): boolean =>
  Boolean(error) && Object.keys(asProblem(error).fields).length === 0;
