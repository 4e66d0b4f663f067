import { mergeAttributes, Node } from "@tiptap/core";

const address = (file: number, name: string) => `/api/v1/files/${file}/${encodeURIComponent(name)}`;

/** A picture amid the words: one of the files that go with them. Where it is read, its address comes from the file. */
export const Picture = Node.create({
  name: "picture",
  group: "inline",
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({
    file: { parseHTML: (element) => Number(element.dataset.file) },
    name: { parseHTML: (element) => element.getAttribute("alt") ?? "" },
  }),
  parseHTML: () => [{ tag: "img[data-file]" }],
  renderHTML: ({ node, HTMLAttributes: rest }) => {
    const { file, name } = node.attrs as { file: number; name: string };
    const { file: _file, name: _name, ...others } = rest as Record<string, unknown>;
    return ["img", mergeAttributes(others, { "data-file": file, alt: name, src: address(file, name || "picture") })];
  },
});
