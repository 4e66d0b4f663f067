/** Characters as people and carriers count them: one outside the basic plane is one. */
export const lengthOf = (text: string) => Array.from(text).length;

/** As carriers in mainland China count: every character is one, 70 in a text alone and 67 in each part of a longer one. */
export function segments(text: string): number {
  const length = lengthOf(text);
  return length <= 70 ? 1 : Math.ceil(length / 67);
}

export const signed = (signature: string, text: string) => (signature ? `【${signature}】${text}` : text);

export const filled = (text: string, values: Record<string, string>) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
