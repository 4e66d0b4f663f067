"""A print template as people draw it: its words with placeholders, and the sheet they stand on."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import AfterValidator, Field

from afterloop.kernel.definitions.bodies import Body, Language
from afterloop.kernel.texts import PLACEHOLDER

LONGEST = 50_000
TAG = re.compile(r"<[^>]*>")
SIZES = ("a4", "80mm")
Size = Literal["a4", "80mm"]

# What stands for a line of text, in the order in which an editor offers them.
TEXTS = {
    "paper": gettext_lazy("number of this paper"),
    "number": gettext_lazy("number of the request"),
    "subject": gettext_lazy("subject of the request"),
    "type": gettext_lazy("type of the request"),
    "category": gettext_lazy("category"),
    "created": gettext_lazy("when it was made"),
    "said": gettext_lazy("what the customer wrote"),
    "resolution": gettext_lazy("what was done"),
    "customer": gettext_lazy("name of the customer"),
    "contact": gettext_lazy("who speaks for the customer"),
    "phone": gettext_lazy("phone number"),
    "email": gettext_lazy("e-mail address"),
    "unit": gettext_lazy("unit"),
    "agent": gettext_lazy("who issues it"),
    "today": gettext_lazy("today"),
    "brand": gettext_lazy("name of the brand"),
    "hotline": gettext_lazy("hotline of the brand"),
    "promise": gettext_lazy("promise of the type"),
    "note": gettext_lazy("remark of whoever issues it"),
    "total": gettext_lazy("sum of what is charged"),
    "total_words": gettext_lazy("the same in words"),
}
# What stands for more than a line.
BLOCKS = {
    "answers": gettext_lazy("answers of the form, as a table"),
    "charges": gettext_lazy("what is charged, as a table"),
    "qr": gettext_lazy("QR code of the customer's page"),
}
PLACEHOLDERS = TEXTS | BLOCKS


def _known(words: dict[str, str]) -> dict[str, str]:
    for text in words.values():
        if len(text) > LONGEST or "\x00" in text:
            raise ValueError(_("At most %(max_length)s characters.") % {"max_length": LONGEST})
        unknown = sorted(set(PLACEHOLDER.findall(TAG.sub("", text))) - set(PLACEHOLDERS))
        if unknown:
            named = ", ".join(f"{{{name}}}" for name in unknown)
            raise ValueError(_("There is no such placeholder: %(names)s") % {"names": named})
    if not any(text.strip() for text in words.values()):
        raise ValueError(_("This is required."))
    return dict(sorted(words.items()))


class PaperBody(Body):
    """`words`: HTML of the editor, by language. `asks_charges`: whoever issues it says what is charged."""

    format: Literal[1] = 1
    size: Size = "a4"
    position: int = Field(default=100, ge=0, le=10_000)
    asks_charges: bool = False
    words: Annotated[dict[Language, str], AfterValidator(_known)]
