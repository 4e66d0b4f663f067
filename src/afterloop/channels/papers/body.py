"""A print template as people draw it: its words with placeholders, and the sheet they stand on."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from django.utils.translation import gettext as _
from pydantic import AfterValidator, Field

from afterloop.channels.papers.placeholders import PLACEHOLDERS
from afterloop.kernel.definitions.bodies import Body, Language
from afterloop.kernel.texts import PLACEHOLDER

LONGEST = 50_000
TAG = re.compile(r"<[^>]*>")
SIZES = ("a4", "80mm")
Size = Literal["a4", "80mm"]


def unknown_in(text: str) -> list[str]:
    """Placeholders that there are not, as they stand there."""
    found = set(PLACEHOLDER.findall(TAG.sub("", text))) - set(PLACEHOLDERS)
    return [f"{{{name}}}" for name in sorted(found)]


def no_such(unknown: list[str]) -> str:
    return _("There is no such placeholder: %(names)s") % {"names": ", ".join(unknown)}


def _known(text: str) -> str:
    if len(text) > LONGEST or "\x00" in text:
        raise ValueError(_("At most %(max_length)s characters.") % {"max_length": LONGEST})
    if unknown := unknown_in(text):
        raise ValueError(no_such(unknown))
    return text


def _said(words: dict[str, str]) -> dict[str, str]:
    if not any(text.strip() for text in words.values()):
        raise ValueError(_("This is required."))
    return dict(sorted(words.items()))


class PaperBody(Body):
    """`words`: HTML of the editor, by language. `asks_charges`: whoever issues it says what is charged.

    `offered`: it can be issued; one that is not is out of use.
    """

    format: Literal[1] = 1
    size: Size = "a4"
    position: int = Field(default=100, ge=0, le=10_000)
    asks_charges: bool = False
    offered: bool = True
    words: Annotated[dict[Language, Annotated[str, AfterValidator(_known)]], AfterValidator(_said)]
