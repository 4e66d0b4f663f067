/** Whom the text names. Apart from the editor, which is loaded only to write. */
export function mentionedIn(html: string): number[] {
  return [...new Set([...html.matchAll(/<span[^>]* data-user="(\d+)"/g)].map((found) => Number(found[1])))];
}
