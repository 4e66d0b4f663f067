"""What a person reads of HTML, as plain text.

HTML in mail is hostile and broken: a tree of it can take time that grows with the square of its depth. So it is read as
a stream of tags, each byte once. What is quoted begins with `>`, as in a mail that was plain from the start.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

# A tag never runs past the next `<`: that keeps a search for its end from going over the same text twice.
TOKEN = re.compile(
    r"""(?P<comment><!--)
      | <(?P<close>/?)(?P<tag>[a-zA-Z][^\s/<>"']*+)(?P<given>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+'|["'])*+)>
      | (?P<other><[/!?a-zA-Z][^<>]*+>?)
      | (?P<text>[^<]++|<)""",
    re.VERBOSE,
)
BLOCKS = {
    "p", "div", "ul", "ol", "dl", "dt", "dd", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "hr",
    "form", "section", "article", "header", "footer", "center", "address", "fieldset", "figure", "body", "main",
    "caption",
}  # fmt: skip
UNREAD = {"script", "style", "head", "title", "noscript", "template", "select", "object", "svg", "math", "xml"}
HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|\shidden(?:\s|=|$)", re.IGNORECASE)
HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
ALT = re.compile(r"""\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
HUGE_REFERENCE = re.compile(r"&#x?[0-9a-fA-F]{8,};?")
SPACES = re.compile(r"[ \t\r\n\f]+")
VOID = {"br", "img", "hr", "input", "meta", "link", "col", "wbr", "area", "base", "source"}
DEEPEST_QUOTE = 9
MOST_TOKENS = 300_000  # a hundred times what people write; the rest is not read

Token = tuple[str, str, str, int, int]  # ("open" | "close" | "text", its tag or text, its attributes, from, to)


def tokens(source: str) -> Iterator[Token]:
    """Tags and texts; comments, declarations and what is between tags that nobody reads are left out."""
    at, headed = 0, True  # False: no head ends any more
    for _ in range(MOST_TOKENS):
        if not (matched := TOKEN.match(source, at)):
            return
        begin, at = at, matched.end()
        kind = matched.lastgroup
        if kind == "comment":
            at = source.find("-->", at - 2) + 3
            if at < 3:
                return
        elif kind == "text":
            yield "text", matched["text"], "", begin, at
        elif kind == "given":
            tag, given = matched["tag"].lower(), matched["given"]
            if tag in UNREAD and not matched["close"] and not given.endswith("/"):
                behind = _behind(source, tag, at) if headed or tag != "head" else at
                headed, at = headed and behind > at, behind
            else:
                yield "close" if matched["close"] else "open", tag, given, begin, at


def _behind(source: str, tag: str, at: int) -> int:
    """Behind what is not read. A head that is never closed ends where the body begins."""
    ends = rf"</{tag}\s*>|<body[\s>]" if tag == "head" else rf"</{tag}\s*>"
    found = re.compile(ends, re.IGNORECASE).search(source, at)
    if found is None:
        return at if tag == "head" else len(source)
    return found.start() if found[0][1] != "/" else found.end()


def plain(source: str) -> str:
    """Blocks as lines, lists with their signs, links with where they lead."""
    writer = _Writer()
    hidden, depth = "", 0
    for kind, what, given, _, _ in tokens(source):
        if hidden:
            if what == hidden and kind != "text":
                depth += 1 if kind == "open" else -1
                hidden = hidden if depth else ""
        elif kind == "text":
            writer.write(what)
        elif kind == "close":
            writer.close(what)
        elif what not in VOID and given and HIDDEN.search(given):
            hidden, depth = what, 1
        else:
            writer.open(what, given)
    return writer.text()


class _Writer:
    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._begun = False  # something stands in this line
        self._space = False
        self._quoted = 0
        self._verbatim = 0
        self._lists: list[int | None] = []
        self._link: tuple[str, int] | None = None

    def open(self, tag: str, given: str) -> None:
        if tag in BLOCKS or tag == "blockquote":
            self._break()
        if tag == "br":
            self._end()
        elif tag == "blockquote":
            self._quoted += 1
        elif tag == "pre":
            self._verbatim += 1
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._item()
        elif tag in ("td", "th") and self._begun:
            self._line.append("\t")
            self._space = False
        elif tag == "hr":
            self._add("-" * 20)
            self._break()
        elif tag == "a":
            self._link = (_attribute(HREF, given), len(self._line))
        elif tag == "img":
            self.write(_attribute(ALT, given))

    def close(self, tag: str) -> None:
        if tag in BLOCKS or tag == "blockquote":
            if tag in ("p", "div") and not self._begun and self._space:
                self._end()  # an empty paragraph is an empty line
            self._break()
        if tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)
        elif tag == "pre":
            self._verbatim = max(0, self._verbatim - 1)
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "a" and self._link:
            self._leave()

    def write(self, text: str) -> None:
        if "&" in text:
            text = html.unescape(HUGE_REFERENCE.sub("\ufffd", text))
        if self._verbatim:
            first, *others = text.split("\n")
            self._add(first)
            for line in others:
                self._end()
                self._add(line)
            return
        text = SPACES.sub(" ", text)
        if text.startswith(" "):
            self._space = True
            text = text[1:]
        if text:
            ends = text.endswith(" ")
            self._add(text[:-1] if ends else text)
            self._space = ends

    def text(self) -> str:
        self._break()
        lines = [line.replace("\xa0", " ").rstrip() for line in self._lines]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")

    def _add(self, text: str) -> None:
        if self._space and self._begun:
            self._line.append(" ")
        self._space = False
        if text:
            self._line.append(text)
            self._begun = True

    def _break(self) -> None:
        if self._begun:
            self._end()
        self._space = False

    def _end(self) -> None:
        self._lines.append("> " * min(self._quoted, DEEPEST_QUOTE) + "".join(self._line))
        self._line.clear()
        self._begun = self._space = False
        if self._link:
            self._link = (self._link[0], 0)

    def _item(self) -> None:
        inner = "  " * min(len(self._lists) - 1, DEEPEST_QUOTE) if self._lists else ""
        if self._lists and self._lists[-1] is not None:
            self._lists[-1] += 1
            self._line.append(f"{inner}{self._lists[-1]}. ")
        else:
            self._line.append(f"{inner}- ")

    def _leave(self) -> None:
        address, begin = self._link or ("", 0)
        self._link = None
        said = "".join(self._line[begin:]).strip()
        bare = address.removeprefix("mailto:").removeprefix("tel:")
        if bare and said and not bare.startswith(("#", "javascript:")) and bare not in said and said not in bare:
            self._line.append(f" ({bare})")


def _attribute(pattern: re.Pattern[str], given: str) -> str:
    found = pattern.search(given)
    value = next((group for group in found.groups() if group is not None), "") if found else ""
    return html.unescape(HUGE_REFERENCE.sub("", value)).strip()[:2000]
