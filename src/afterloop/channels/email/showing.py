"""A mail as it was sent, as a page of its own that can run, load and reach nothing.

What is left of its HTML keeps its looks. That would be safe by itself; the policy sent with the page and the sandbox
around it each are so, too, so that a hole in one of the three is none.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from urllib.parse import unquote

import nh3
from django.core.files.storage import default_storage
from django.http import HttpResponse
from django.utils import formats, timezone, translation
from django.utils.html import format_html, format_html_join, urlize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from afterloop.channels.email import parsing
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotFound
from afterloop.kernel.files.models import File

# Its links open beside us, as pages like any other.
POLICY = (
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; "
    "img-src data:{remote}; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
)
LONGEST = 5_000_000  # characters of HTML; beyond that its text is shown
LONGEST_TEXT = 500_000
LARGEST = 20 * 1024 * 1024  # bytes of pictures
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp")
INLINE = re.compile(r"data:image/(?:png|jpeg|jpg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)
LINK = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
REMOTE = re.compile(r"https?://", re.IGNORECASE)
# What may load something, stands under an escape, or is not of this century.
DANGER = re.compile(r"url|image|expression|import|binding|behavior|src|\\|@|<|/\*", re.IGNORECASE)

TAGS = {
    "a", "abbr", "address", "article", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite",
    "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark",
    "nobr", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "wbr",
}  # fmt: skip
GONE = {
    "script", "style", "title", "template", "iframe", "object", "embed", "svg", "math", "noscript", "textarea",
    "select", "video", "audio", "applet",
}  # fmt: skip
CELL = {"colspan", "rowspan", "nowrap", "valign", "headers", "scope"}
ATTRIBUTES = {
    "*": {"style", "align", "bgcolor", "color", "dir", "lang", "title", "width", "height", "border"},
    "a": {"href"},
    "img": {"src", "alt", "hspace", "vspace"},
    "font": {"face", "size"},
    "table": {"cellpadding", "cellspacing", "rules", "frame", "valign"},
    "tr": {"valign"},
    "td": CELL,
    "th": CELL,
    "ol": {"start", "type"},
    "ul": {"type"},
    "li": {"value"},
    "col": {"span"},
    "colgroup": {"span"},
}
# Nothing that takes an element out of its place: a mail does not lie over what we say about it.
STYLES = {
    "background", "background-color", "border", "border-bottom", "border-bottom-color", "border-bottom-style",
    "border-bottom-width", "border-collapse", "border-color", "border-left", "border-left-color",
    "border-left-style", "border-left-width", "border-radius", "border-right", "border-right-color",
    "border-right-style", "border-right-width", "border-spacing", "border-style", "border-top", "border-top-color",
    "border-top-style", "border-top-width", "border-width", "box-sizing", "caption-side", "clear", "color",
    "direction", "display", "empty-cells", "float", "font", "font-family", "font-size", "font-style",
    "font-variant", "font-weight", "height", "letter-spacing", "line-height", "list-style-position",
    "list-style-type", "max-height", "max-width", "min-height", "min-width", "overflow-wrap", "padding",
    "padding-bottom", "padding-left", "padding-right", "padding-top", "table-layout", "text-align",
    "text-decoration", "text-indent", "text-transform", "vertical-align", "white-space", "width", "word-break",
    "word-spacing", "word-wrap", "margin", "margin-bottom", "margin-left", "margin-right", "margin-top",
}  # fmt: skip

LOOK = """
html{color-scheme:light}
body{margin:0;padding:16px;background:#fff;color:#1d2129;font:14px/1.6 -apple-system,"Segoe UI",Roboto,"PingFang SC",
"Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
header{margin:0 0 16px;padding:0 0 12px;border-bottom:1px solid #dde1e8}
h1{margin:0 0 8px;font-size:16px;line-height:24px}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:4px 12px;margin:0}
dt{color:#4e5969}dd{margin:0}
.blocked{margin:12px 0 0;color:#8a5200}
main{position:relative;overflow:auto;contain:paint}
main img{max-width:100%;height:auto}
main pre{margin:0;font:inherit;white-space:pre-wrap}
"""

PAGE = """<!doctype html>
<html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{}</title>
<style>{}</style></head><body><header><h1>{}</h1><dl>{}</dl>{}</header><main>{}</main></body></html>"""


def page(file: File, *, by: Actor, pictures: bool) -> HttpResponse:
    """The mail in this file, in the language of who reads it: a frame does not say one.

    `pictures`: those that lie elsewhere are shown, too, which tells the sender so.
    """
    try:
        with default_storage.open(file.key) as content:
            mail = parsing.read(content.read())
    except FileNotFoundError:
        raise NotFound()
    with translation.override(by.language), timezone.override(by.time_zone):
        body = _page(mail, pictures=pictures)
    answer = HttpResponse(body, content_type="text/html; charset=utf-8")
    answer["Content-Security-Policy"] = POLICY.format(remote=" https:" if pictures else "")
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Referrer-Policy"] = "no-referrer"
    answer["Cross-Origin-Opener-Policy"] = "unsafe-none"  # with any other, a browser opens no sandboxed page by itself
    answer["Cache-Control"] = "private, no-store"
    return answer


def _page(mail: parsing.Mail, *, pictures: bool) -> str:
    shown = Cleaning(mail.attachments, pictures=pictures)
    has_form = bool(mail.html) and len(mail.html) <= LONGEST
    body = shown.clean(mail.html if has_form else f"<pre>{urlize(mail.text[:LONGEST_TEXT], autoescape=True)}</pre>")
    blocked = SafeString()
    if shown.blocked:
        said = _(
            "Pictures that lie elsewhere are left out (%(number)s): loading them tells the sender that this was read."
        )
        said %= {"number": shown.blocked}
        blocked = format_html('<p class="blocked">{}</p>', said)
    subject = mail.subject or _("(no subject)")
    facts = format_html_join("", "<dt>{}</dt><dd>{}</dd>", _facts(mail))
    return format_html(PAGE, get_language(), subject, mark_safe(LOOK), subject, facts, blocked, mark_safe(body))


def _facts(mail: parsing.Mail) -> list[tuple[str, str]]:
    at = formats.date_format(timezone.localtime(mail.date), "Y-m-d H:i") if mail.date else ""
    files = "、".join(each.name for each in mail.attachments if not each.inline)
    facts = [
        (_("From"), _written([mail.sender] if mail.sender else [])),
        (_("Reply to"), _written(each for each in mail.reply_to if each != mail.sender)),
        (_("To"), _written(mail.to)),
        (_("Copy"), _written(mail.cc)),
        (_("Sent"), at),
        (_("Files"), files),
    ]
    return [(name, value) for name, value in facts if value]


def _written(addresses: Iterable[parsing.Address]) -> str:
    return ", ".join(f"{each.name} <{each.address}>" if each.name else each.address for each in addresses)


class Cleaning:
    """One mail's HTML without what could run, load or deceive; `blocked` counts the pictures left out."""

    def __init__(self, attachments: Sequence[parsing.Attachment], *, pictures: bool) -> None:
        self.attached = {each.content_id: each for each in attachments if each.content_id}
        self.pictures = pictures
        self.blocked = 0
        self.left = LARGEST

    def clean(self, html: str) -> str:
        return nh3.clean(
            html.replace("\0", ""),
            tags=TAGS,
            clean_content_tags=GONE,
            attributes=ATTRIBUTES,
            attribute_filter=self._kept,
            filter_style_properties=STYLES,
            url_schemes={"http", "https", "mailto", "tel", "cid", "data"},
            url_relative="deny",
            link_rel="noopener noreferrer nofollow",
            set_tag_attribute_values={"a": {"target": "_blank"}},
        )

    def _kept(self, tag: str, name: str, value: str) -> str | None:
        if name == "src":
            return self._picture(value.strip())
        if name == "href":
            return value if LINK.match(value.strip()) else None
        if name == "style":
            return ";".join(each for each in value.split(";") if not DANGER.search(each)) or None
        return value

    def _picture(self, address: str) -> str | None:
        if address[:4].lower() == "cid:":
            return self._within(unquote(address[4:]))
        if INLINE.fullmatch(address):
            return address
        if REMOTE.match(address):
            if self.pictures:
                return address
            self.blocked += 1
        return None

    def _within(self, identity: str) -> str | None:
        found = self.attached.get(identity)
        if found is None or found.type.lower() not in PICTURES or found.size > self.left:
            return None
        self.left -= found.size
        return f"data:{found.type.lower()};base64,{base64.b64encode(found.content).decode()}"
