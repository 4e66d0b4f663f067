"""Text with form as HTML: cleaned on the way in, and as the plain text that is searched, listed and sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from html import unescape
from html.parser import HTMLParser

import nh3

# What people can write with the editors of this product, and what survives of a paste from anywhere else.
TAGS = {
    "p", "br", "div", "span", "strong", "b", "em", "i", "u", "s", "a", "ul", "ol", "li", "blockquote", "pre", "code",
    "h1", "h2", "h3", "h4", "hr", "img", "table", "thead", "tbody", "tr", "td", "th",
}  # fmt: skip
# A picture names one of the record's own files, a mention a user. Nothing is loaded from anywhere else.
ATTRIBUTES = {
    "a": {"href"},
    "img": {"data-file", "alt"},
    "span": {"data-user"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
SCHEMES = {"http", "https", "mailto", "tel"}

TAG = re.compile(r"<[^>]*>")
BLOCKS = {"p", "div", "ul", "ol", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "table", "tr", "hr"}


def clean(html: str, *, files: Collection[int] | None = None) -> str:
    """The same without anything that could run, load or deceive. Cleaning it again changes nothing.

    `files`: all that its pictures may name, where a stranger has written it; he mentions nobody either.
    """
    return nh3.clean(
        html.replace("\0", ""),
        attribute_filter=None if files is None else _only({str(each) for each in files}),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        clean_content_tags={"script", "style", "title", "template", "iframe", "object", "svg", "math"},
        link_rel="noopener noreferrer nofollow",
    ).strip()


def _only(files: Collection[str]) -> Callable[[str, str, str], str | None]:
    def kept(tag: str, name: str, value: str) -> str | None:
        return None if name == "data-user" or (name == "data-file" and value not in files) else value

    return kept


def has_words(html: str) -> bool:
    """Does this cleaned text say anything, beside pictures and lines? Much cheaper than to read it."""
    return bool(unescape(TAG.sub("", html)).strip())


def plain(html: str) -> str:
    """What somebody reads who sees no form: paragraphs as lines, lists with their signs, links with their address."""
    reader = _Plain()
    reader.feed(html)
    reader.close()
    return reader.text()


class _Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = [""]
        self._lists: list[int | None] = []  # the number of the last item; None: it has signs
        self._link = ("", 0)  # where it leads, and where its words begin
        self._verbatim = 0
        self._signed = False  # an item's sign stands there, and its words do not yet

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self._break()
        if tag == "br":
            self._lines.append("")
        elif tag in ("ul", "ol"):
            self._lists.append(_number(given.get("start", "1")) - 1 if tag == "ol" else None)
        elif tag == "li":
            self._lines[-1] += self._sign()
            self._signed = True
        elif tag == "a":
            self._link = (given.get("href", ""), len(self._lines[-1]))
        elif tag == "img":
            self._lines[-1] += given.get("alt", "")
        elif tag == "pre":
            self._verbatim += 1
        elif tag in ("td", "th") and self._lines[-1]:
            self._lines[-1] += "\t"

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._break()
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "pre":
            self._verbatim = max(0, self._verbatim - 1)
        elif tag == "a":
            self._leave_link()

    def handle_data(self, data: str) -> None:
        self._signed = self._signed and not data.strip()
        if self._verbatim:
            first, *others = data.split("\n")
            self._lines[-1] += first
            self._lines += others
            return
        words = " ".join(data.split())
        before = " " if data[:1].isspace() and self._lines[-1] and not self._lines[-1].endswith((" ", "\t")) else ""
        self._lines[-1] += before + words + (" " if words and data[-1:].isspace() else "")

    def text(self) -> str:
        lines = [line.rstrip() for line in self._lines]
        return "\n".join(lines).strip("\n")

    def _break(self) -> None:
        if self._lines[-1].strip() and not self._signed:
            self._lines.append("")

    def _sign(self) -> str:
        depth = "  " * max(0, len(self._lists) - 1)
        if not self._lists or self._lists[-1] is None:
            return f"{depth}- "
        self._lists[-1] += 1
        return f"{depth}{self._lists[-1]}. "

    def _leave_link(self) -> None:
        address, start = self._link
        said = self._lines[-1][start:].strip()
        bare = address.removeprefix("mailto:").removeprefix("tel:")
        if address and said and bare not in said and said not in bare:
            self._lines[-1] += f" ({bare})"
        self._link = ("", 0)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
