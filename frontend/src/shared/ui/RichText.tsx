import { createElement, Fragment, type ReactNode, useMemo } from "react";

interface File {
  id: number;
  name: string;
  url: string;
}

interface Props {
  html: string;
  /** The record's files: a picture in the text is one of them. */
  files: readonly File[];
  /** What stands on the fold over quoted words. */
  quoted: ReactNode;
}

/** Only these become elements, whatever the HTML says: it was cleaned on the server, and nothing here trusts that. */
const tags = new Set(
  "p br div span strong b em i u s ul ol li pre code h1 h2 h3 h4 hr table thead tbody tr td th".split(" "),
);
const safe = /^(https?:|mailto:|tel:)/i;

/** Text with form, as elements of this page. */
export function RichText({ html, files, quoted }: Props) {
  const body = useMemo(() => new DOMParser().parseFromString(html, "text/html").body, [html]);
  return <div className="rich">{inside(body, { files, quoted })}</div>;
}

type Around = Omit<Props, "html">;

const inside = (node: Node, around: Around): ReactNode[] =>
  // oxlint-disable-next-line react/no-array-index-key -- the text does not change while it is shown
  [...node.childNodes].map((child, place) => <Fragment key={place}>{drawn(child, around)}</Fragment>);

function drawn(node: Node, around: Around): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof HTMLElement)) return null;
  const tag = node.tagName.toLowerCase();
  if (tag === "a") return <Leading href={node.getAttribute("href")}>{inside(node, around)}</Leading>;
  if (tag === "img") return <Picture id={Number(node.dataset.file)} files={around.files} />;
  if (tag === "blockquote")
    return (
      <details className="rich-quote">
        <summary>{around.quoted}</summary>
        <blockquote>{inside(node, around)}</blockquote>
      </details>
    );
  if (!tags.has(tag)) return inside(node, around);
  if (tag === "br" || tag === "hr") return createElement(tag);
  const mention = tag === "span" && node.dataset.user ? { className: "rich-mention" } : null;
  return createElement(tag, mention, ...inside(node, around));
}

function Leading({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href || !safe.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function Picture({ id, files }: { id: number; files: readonly File[] }) {
  const file = files.find((each) => each.id === id);
  if (!file) return null;
  return (
    <a href={file.url} target="_blank" rel="noopener">
      <img src={file.url} alt={file.name} loading="lazy" />
    </a>
  );
}

/** The ids of the pictures that stand in the text itself, and need not be listed below it. */
export function picturesIn(html: string): Set<number> {
  return new Set([...html.matchAll(/<img[^>]* data-file="(\d+)"/g)].map((found) => Number(found[1])));
}
