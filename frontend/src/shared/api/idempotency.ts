/** Also outside https, where crypto.randomUUID does not exist. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let last: { content: string; key: string } | undefined;

/**
 * The same words sent again after a lost answer carry the same key, so that the server makes one ticket of them;
 * changed words carry a new one.
 */
export function idempotencyHeader(scope: string, body: unknown): { "Idempotency-Key": string } {
  const content = `${scope} ${JSON.stringify(body)}`;
  if (last?.content !== content) last = { content, key: randomKey() };
  return { "Idempotency-Key": last.key };
}

/** After success the same words may be meant a second time. */
export function forgetIdempotencyKey(): void {
  last = undefined;
}
