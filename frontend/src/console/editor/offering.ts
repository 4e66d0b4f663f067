import { type Editor, Extension, Node, type Range } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import type { Lifecycle, Offered } from "./Menu";

type Offer = (typed: string) => Offered[] | Promise<Offered[]>;

function offering(char: string, lifecycle: Lifecycle, offer: Offer, take: (to: Taking) => void) {
  return Extension.create({
    name: `offers ${char}`,
    addProseMirrorPlugins() {
      return [
        Suggestion<Offered, Offered>({
          editor: this.editor,
          char,
          pluginKey: new PluginKey(`offers ${char}`),
          // Han have no spaces between words; but a slash within a word is one of its signs.
          allowedPrefixes: char === "@" ? null : [" "],
          items: ({ query }) => offer(query),
          command: ({ editor, range, props }) => take({ editor, range, chosen: props }),
          render: lifecycle,
        }),
      ];
    },
  });
}

interface Taking {
  editor: Editor;
  range: Range;
  chosen: Offered;
}

/** “@王” offers colleagues; the one chosen becomes a mention, of which the server tells them. */
export const offeringPeople = (offer: Offer, lifecycle: Lifecycle) =>
  offering("@", lifecycle, offer, ({ editor, range, chosen }) => {
    const mention = { type: "mention", attrs: { user: chosen.id, name: chosen.label } };
    editor
      .chain()
      .focus()
      .insertContentAt(range, [mention, { type: "text", text: " " }])
      .run();
  });

/** “/退款” offers scripts; the one chosen takes its place, and can be changed before it is sent. */
export const offeringScripts = (offer: Offer, lifecycle: Lifecycle) =>
  offering("/", lifecycle, offer, ({ editor, range, chosen }) => {
    editor
      .chain()
      .focus()
      .deleteRange(range)
      .insertContent(chosen.html ?? chosen.label)
      .run();
  });

/** A colleague amid the words. */
export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    user: { parseHTML: (element) => Number(element.dataset.user) },
    name: { parseHTML: (element) => element.textContent?.slice(1) ?? "" },
  }),
  parseHTML: () => [{ tag: "span[data-user]" }],
  renderHTML: ({ node }) => ["span", { "data-user": node.attrs.user, class: "rich-mention" }, `@${node.attrs.name}`],
  renderText: ({ node }) => `@${node.attrs.name}`,
});
