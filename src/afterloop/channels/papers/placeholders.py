"""What a print template may leave open, and how an editor offers it: by group, with an example."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

GROUPS = {
    "request": _("Request"),
    "customer": _("Customer"),
    "house": _("The house"),
    "paper": _("Paper"),
    "charges": _("Charges"),
    "block": _("Tables and code"),
}


@dataclass(frozen=True, slots=True)
class Placeholder:
    """`example`: what stands there where there is no ticket yet."""

    title: Any
    group: str
    example: Any = ""


# In the order in which an editor offers them.
PLACEHOLDERS = {
    "number": Placeholder(_("number of the request"), "request", "261121 0042"),
    "subject": Placeholder(_("subject of the request"), "request", _("The boiler drips")),
    "type": Placeholder(_("type of the request"), "request", pgettext_lazy("example on paper", "Repair")),
    "category": Placeholder(_("category"), "request", _("Leaks")),
    "created": Placeholder(_("when it was made"), "request", "2026-11-21 09:30"),
    "said": Placeholder(_("what the customer wrote"), "request", _("Since yesterday water stands below the tank.")),
    "resolution": Placeholder(_("what was done"), "request", _("The seal of the tank was replaced.")),
    "promise": Placeholder(_("promise of the type"), "request", _("We call you within two hours.")),
    "customer": Placeholder(_("name of the customer"), "customer", _("Li Na")),
    "contact": Placeholder(_("who speaks for the customer"), "customer", _("Li Na")),
    "phone": Placeholder(_("phone number"), "customer", "138 0013 8000"),
    "email": Placeholder(_("e-mail address"), "customer", "lina@example.com"),
    "brand": Placeholder(_("name of the brand"), "house", _("Example Appliances")),
    "hotline": Placeholder(_("hotline of the brand"), "house", "400-820-0000"),
    "unit": Placeholder(_("unit"), "house", _("Pudong service station")),
    "agent": Placeholder(_("who issues it"), "house", _("Wang Qiang")),
    "paper": Placeholder(_("number of this paper"), "paper", "2611210042-1"),
    "today": Placeholder(_("today"), "paper", "2026-11-23"),
    "note": Placeholder(_("remark of whoever issues it"), "paper", _("Guaranteed for three months.")),
    "total": Placeholder(_("sum of what is charged"), "charges", "¥339.00"),
    "total_words": Placeholder(_("the same in words"), "charges", _("CNY 339.00")),
    # What stands for more than a line.
    "answers": Placeholder(_("answers of the form, as a table"), "block"),
    "charges": Placeholder(_("what is charged, as a table"), "block"),
    "qr": Placeholder(_("QR code of the customer's page"), "block"),
}
BLOCKS = tuple(name for name, each in PLACEHOLDERS.items() if each.group == "block")
OF_CHARGES = ("total", "total_words")


def examples(language: str) -> dict[str, str]:
    """What stands for the texts while there is no ticket; sums come with what is charged."""
    with translation.override(language):
        return {
            name: str(each.example)
            for name, each in PLACEHOLDERS.items()
            if name not in BLOCKS and name not in OF_CHARGES
        }
