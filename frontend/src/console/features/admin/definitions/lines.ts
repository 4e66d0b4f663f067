export interface Line {
  sign: "+" | "-" | "=";
  text: string;
}

/** What was taken out of a text and what was put in, line by line; what stayed stands around it. */
export function linesOf(before: readonly string[], after: readonly string[]): Line[] {
  const [rows, columns] = [before.length, after.length];
  // The longest run of lines that both have, from each place to the end.
  const common = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      common[i]![j] =
        before[i] === after[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const found: Line[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && j < columns && before[i] === after[j]) {
      found.push({ sign: "=", text: before[i++]! });
      j++;
    } else if (j >= columns || (i < rows && common[i + 1]![j]! >= common[i]![j + 1]!))
      found.push({ sign: "-", text: before[i++]! });
    else found.push({ sign: "+", text: after[j++]! });
  }
  return found;
}

const blocks = "p, h1, h2, h3, h4, li, tr, pre, blockquote";

/** What somebody reads of HTML: a line for each paragraph and each row. */
export function readLines(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const own = [...body.querySelectorAll(blocks)].filter((block) => !block.parentElement?.closest(blocks));
  if (own.length === 0) return [body.textContent?.trim() ?? ""].filter(Boolean);
  return own
    .map((block) =>
      block instanceof HTMLTableRowElement
        ? [...block.cells].map((cell) => cell.textContent?.trim()).join(" | ")
        : (block.textContent?.trim() ?? ""),
    )
    .filter(Boolean);
}
