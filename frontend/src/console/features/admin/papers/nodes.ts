import { Extension, mergeAttributes, Node } from "@tiptap/core";
import { textblockTypeInputRule } from "@tiptap/core";
import { goToNextCell, tableEditing } from "@tiptap/pm/tables";

/** The title of a sheet and of its parts: “# ” and “## ” make them, too. */
export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => ([1, 2, 3, 4] as const).map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 2) } })),
  renderHTML: ({ node, HTMLAttributes: given }) => [`h${String(node.attrs.level)}`, given, 0],
  addInputRules() {
    return [1, 2].map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^#{${level}} $`), type: this.type, getAttributes: { level } }),
    );
  },
});

const span = (name: "colspan" | "rowspan") => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(name)) || 1,
  renderHTML: (given: Record<string, unknown>) => (given[name] === 1 ? {} : { [name]: given[name] }),
});

const cell = (name: string, tag: "td" | "th") =>
  Node.create({
    name,
    content: "block+",
    isolating: true,
    addAttributes: () => ({
      colspan: span("colspan"),
      rowspan: span("rowspan"),
      colwidth: { default: null, rendered: false },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes: given }) => [tag, given, 0],
  });

const Table = Node.create({
  name: "table",
  group: "block",
  content: "table_row+",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes: given }) => ["table", given, ["tbody", 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const go = (direction: 1 | -1) => () => goToNextCell(direction)(this.editor.state, this.editor.view.dispatch);
    return { Tab: go(1), "Shift-Tab": go(-1) };
  },
});

const Row = Node.create({
  name: "table_row",
  content: "(table_cell | table_header_cell)*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes: given }) => ["tr", given, 0],
});

const roles: Record<string, string> = {
  table: "table",
  table_row: "row",
  table_cell: "cell",
  table_header_cell: "header_cell",
};

/** What the editing of tables knows its parts by. */
const Roles = Extension.create({
  name: "table roles",
  extendNodeSchema: ({ name }: { name: string }) => (roles[name] ? { tableRole: roles[name] } : {}),
});

export const tables = [Table, Row, cell("table_cell", "td"), cell("table_header_cell", "th"), Roles];

/** A placeholder as its reader calls it; one that there is not stands there as it was written. */
export const fieldNode = (titles: ReadonlyMap<string, string>) =>
  Node.create({
    name: "field",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({
      field: {
        parseHTML: (element: HTMLElement) => element.dataset.field ?? "",
        renderHTML: ({ field }: Record<string, unknown>) => ({ "data-field": field }),
      },
    }),
    parseHTML: () => [{ tag: "span[data-field]" }],
    renderHTML: ({ node, HTMLAttributes: given }) => {
      const name = String(node.attrs.field);
      const title = titles.get(name);
      return [
        "span",
        mergeAttributes(given, { class: title ? "paper-field" : "paper-field unknown" }),
        title ?? `{${name}}`,
      ];
    },
    renderText: ({ node }) => `{${node.attrs.field}}`,
  });
