"""The words of messages, by language, with placeholders that are only ever replaced, never evaluated. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog

from afterloop.kernel import texts
from afterloop.kernel.texts import say

log = structlog.get_logger(__name__)

PLACEHOLDER = texts.PLACEHOLDER
ADDRESS = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]，。；：！？）】]")


@dataclass(frozen=True, slots=True)
class Template:
    """A message that the product can send: subject (or title) and body by language."""

    key: str
    channel: str  # "notice", "email"
    subject: Mapping[str, str]
    body: Mapping[str, str]


templates: dict[tuple[str, str], Template] = {}


def template(key: str, channel: str, *, subject: Mapping[str, str], body: Mapping[str, str]) -> None:
    """Tell of a message's words. Until companies write their own, these shipped ones are used."""
    if (key, channel) in templates:
        raise RuntimeError(f"{key} has two templates for {channel}")
    templates[key, channel] = Template(key, channel, subject, body)


def render(key: str, channel: str, language: str, values: Mapping[str, Any]) -> tuple[str, str]:
    """(subject, body) in this language or its fallback. A subject is one line."""
    found = templates[key, channel]
    subject = fill(say(found.subject, language), values, where=key)
    return " ".join(subject.split()), fill(say(found.body, language), values, where=key)


def said(key: str, channel: str, language: str, values: Mapping[str, Any]) -> tuple[str, str]:
    """What was kept to be said later: a release may have dropped its words meanwhile, then its key must do."""
    if (key, channel) not in templates:
        log.warning("messages.template_gone", template=key)
        return key, ""
    return render(key, channel, language, values)


def fill(text: str, values: Mapping[str, Any], *, where: str = "") -> str:
    """Put values where {name} stands. What is missing stays empty and is logged; a value is never looked into."""

    def value_of(found: re.Match[str]) -> str:
        name = found.group(1)
        if values.get(name) is None:
            log.warning("messages.placeholder_missing", template=where, name=name)
            return ""
        return str(values[name])

    return PLACEHOLDER.sub(value_of, text)


def as_html(text: str) -> str:
    """Plain words as a mail's HTML part: paragraphs, line breaks and links; nothing of the text is markup."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    return "\n".join(f"<p>{_linked(part)}</p>" for part in paragraphs)


def _linked(text: str) -> str:
    parts, at = [], 0
    for found in ADDRESS.finditer(text):
        address = html.escape(found.group())
        parts += [html.escape(text[at : found.start()]), f'<a href="{address}">{address}</a>']
        at = found.end()
    return "".join([*parts, html.escape(text[at:])]).replace("\n", "<br>\n")
