"""Which parts are the text of a mail, and which are its attachments (the way of RFC 8621, 4.1.4)."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from afterloop.channels.email.parsing import charsets, html_text, transfer
from afterloop.channels.email.parsing.headers import parameters
from afterloop.channels.email.parsing.structure import Part

META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
# What stands in the plain part of those who write HTML only.
USELESS = re.compile(
    r"\s*(?:.{0,60}(?:(?:不支持|无法显示|请使用支持)\s*HTML|HTML\s*(?:格式|email|e-mail|mail|message|format|版)|"
    r"view (?:it|this) (?:e-?mail|message)?\s*(?:in|online)|does not support html|HTML-enabled|html only).{0,120})\s*",
    re.IGNORECASE | re.DOTALL,
)
# The same content once more for programs that this is none of; signatures that only a program can check.
UNSHOWN = {"text/x-amp-html", "text/watch-html", "application/pgp-signature", "application/pkcs7-signature",
           "application/x-pkcs7-signature", "application/pgp-encrypted", "message/delivery-status",
           "message/global-delivery-status", "message/disposition-notification", "text/rfc822-headers",
           "message/global-headers"}  # fmt: skip
PICTURE = ("image", "audio", "video")


@dataclass(slots=True)
class Chosen:
    texts: list[Part] = field(default_factory=list)
    htmls: list[Part] = field(default_factory=list)
    attached: list[Part] = field(default_factory=list)
    unshown: list[Part] = field(default_factory=list)


def disposition(part: Part, problems: set[str]) -> tuple[str, dict[str, str]]:
    kind, given = parameters(part.headers.get("content-disposition"), problems)
    return kind.lower(), given


def choose(root: Part, problems: set[str]) -> Chosen:
    chosen = Chosen()
    if root.parts:
        _sort(root, False, chosen.texts, chosen.htmls, chosen, problems)
    else:
        around = Part(root.headers, "multipart/mixed", {}, 0, 0, [root])
        _sort(around, False, chosen.texts, chosen.htmls, chosen, problems)
    return chosen


def _sort(
    holder: Part,
    alternative: bool,  # somewhere above there is another form of the same
    texts: list[Part] | None,
    htmls: list[Part] | None,
    chosen: Chosen,
    problems: set[str],
) -> None:
    either = holder.type == "multipart/alternative"
    before = (len(texts or ()), len(htmls or ()))
    for place, part in enumerate(holder.parts):
        if part.main == "multipart" and not part.parts:
            part.type = "text/plain"  # none of its parts can be found: what is there is read as it is
        if part.type in UNSHOWN:
            chosen.unshown.append(part)
        elif part.parts:
            _sort(part, alternative or either, texts, htmls, chosen, problems)
        elif not _is_text(part, place, holder, problems):
            chosen.attached.append(part)
        else:
            if alternative and not either and part.type == "text/plain":
                htmls = None
            elif alternative and not either:
                texts = None
            for body in _bodies(part, either, texts, htmls):
                body.append(part)
    if either and texts is not None and htmls is not None:
        if len(texts) == before[0]:
            texts += htmls[before[1] :]
        elif len(htmls) == before[1]:
            htmls += texts[before[0] :]


def _bodies(part: Part, either: bool, texts: list[Part] | None, htmls: list[Part] | None) -> list[list[Part]]:
    """Where a text belongs: of two forms of the same to its own, otherwise to both."""
    meant = [texts if part.type == "text/plain" else htmls] if either else [texts, htmls]
    return [body for body in meant if body is not None]


def _is_text(part: Part, place: int, holder: Part, problems: set[str]) -> bool:
    if part.type not in ("text/plain", "text/html"):
        return False
    kind, given = disposition(part, problems)
    if kind == "attachment":
        return False
    named = bool(given.get("filename") or part.parameters.get("name"))
    return place == 0 or holder.type == "multipart/alternative" or (holder.type != "multipart/related" and not named)


class Texts:
    """The texts of a mail, each decoded once."""

    def __init__(self, raw: bytes, problems: set[str]) -> None:
        self._raw, self._problems = raw, problems
        self._known: dict[int, str] = {}
        self.files: list[tuple[bytes, bytes]] = []  # what old mails carry within their text

    def text(self, parts: list[Part]) -> str:
        pieces = [self._plain(part) for part in parts]
        return "\n\n".join(piece.strip("\n") for piece in pieces if piece.strip())

    def html(self, parts: list[Part]) -> str:
        """ "" unless somebody wrote HTML; plain text between it becomes HTML too."""
        if not any(part.type == "text/html" for part in parts):
            return ""
        if len(parts) == 1:
            return self._decoded(parts[0])
        return "\n".join(self._decoded(part) if part.type == "text/html" else self._as_html(part) for part in parts)

    def _plain(self, part: Part) -> str:
        return html_text.plain(self._decoded(part)) if part.type == "text/html" else self._decoded(part)

    def _as_html(self, part: Part) -> str:
        lines = html.escape(self._decoded(part).strip("\n"), quote=False).replace("\n", "<br>\n")
        return f"<div>{lines}</div>"

    def _decoded(self, part: Part) -> str:
        known = self._known.get(id(part))
        if known is None:
            known = self._known[id(part)] = self._decode(part)
        return known

    def _decode(self, part: Part) -> str:
        content = transfer.content(self._raw, part, self._problems)
        charset = part.parameters.get("charset", "")
        if part.type == "text/html" and not charset and (meta := META.search(content[:4096])):
            charset = meta[1].decode("latin-1")
        if part.type == "text/plain" and b"begin" in content:
            content, files = transfer.uuencoded(content)
            self.files += files
        text, mended = charsets.decode(content, charset)
        if mended:
            self._problems.add("charset")
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        if part.type == "text/plain" and part.parameters.get("format", "").lower() == "flowed":
            text = _unwrapped(text, part.parameters.get("delsp", "").lower() == "yes")
        return text


def useless(text: str) -> bool:
    """Whether a plain part says nothing, or only that there is another one."""
    return not text.strip() or (len(text) < 300 and USELESS.fullmatch(text) is not None)


def _unwrapped(text: str, delete: bool) -> str:
    """Lines that were broken in order to travel become one again (RFC 3676)."""
    out: list[str] = []
    open_at = -1  # the depth of quotes of the line that goes on
    for line in text.split("\n"):
        words = line.lstrip(">")
        depth = len(line) - len(words)
        words = words.removeprefix(" ")
        if open_at == depth and out:
            out.append(words)
        else:
            out.append(("\n" if out else "") + (">" * depth + " " if depth else "") + words)
        flows = words.endswith(" ") and words != "-- "
        if flows and delete:
            out[-1] = out[-1][:-1]
        open_at = depth if flows else -1
    return "".join(out)
