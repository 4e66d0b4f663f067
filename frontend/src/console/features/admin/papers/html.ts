const placeholder = /\{([\p{L}\p{N}_]+)\}/gu;

/** The words of a template with an element for each placeholder, as the editor takes them. */
export function toEditor(words: string): string {
  const { body } = new DOMParser().parseFromString(words, "text/html");
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const parts = text.data.split(placeholder);
    if (parts.length > 1) text.replaceWith(...parts.map((part, at) => (at % 2 ? fieldOf(part) : part)));
  }
  return body.innerHTML;
}

/** What the editor holds, as templates are kept: placeholders as `{name}`, and tables without what nobody has said. */
export function fromEditor(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const field of body.querySelectorAll<HTMLElement>("[data-field]")) field.replaceWith(`{${field.dataset.field}}`);
  for (const cell of body.querySelectorAll("td, th")) tidyCell(cell);
  for (const table of body.querySelectorAll("table")) giveHead(table);
  body.normalize();
  return body.innerHTML;
}

function fieldOf(name: string): HTMLElement {
  const field = document.createElement("span");
  field.dataset.field = name;
  return field;
}

/** A single paragraph in a cell is the cell's own text; an empty cell keeps the height of a line. */
function tidyCell(cell: Element): void {
  const [only, ...others] = cell.children;
  if (only?.tagName === "P" && others.length === 0) only.replaceWith(...only.childNodes);
  if (!cell.hasChildNodes()) cell.append("\u00a0");
}

/** Rows at the top that hold titles alone are the head of the table. */
function giveHead(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const isHead = ({ cells }: HTMLTableRowElement) =>
    cells.length > 1 && [...cells].every((cell) => cell.tagName === "TH");
  const end = rows.findIndex((row) => !isHead(row));
  if (end < 1) return;
  const head = document.createElement("thead");
  head.append(...rows.slice(0, end));
  table.prepend(head);
}
