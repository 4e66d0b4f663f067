"""The workbook that people fill in: columns in their language, an example, and drop-downs of what may stand in them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from afterloop.channels.imports import planning
from afterloop.channels.imports.nouns import NOUNS, Asked
from afterloop.kernel.actor import Actor

ROWS = 2000  # that have drop-downs
WIDTH = 22
LONGEST_LIST = 250  # characters of a drop-down that needs no sheet of its own


def workbook(of: str, type: str, by: Actor) -> bytes:
    noun = NOUNS[of]
    by.require(noun.verb)
    asked = noun.worded(noun.asked(planning.form_of(type) if of == "ticket" else None), by)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(_("Rows"))
        _rows(book, sheet, asked)
        _notes(book, asked)
        _lists(book, sheet, asked)
    return out.getvalue()


def _rows(book: Any, sheet: Any, asked: Sequence[Asked]) -> None:
    text = book.add_format({"num_format": "@"})  # a phone number stays one
    plain = {"bold": True, "bottom": 1}
    for place, one in enumerate(asked):
        sheet.set_column(place, place, WIDTH, text)
        title = f"{one.title} *" if one.required else one.title
        sheet.write_string(0, place, title, book.add_format(plain))
    sheet.freeze_panes(1, 0)


def _notes(book: Any, asked: Sequence[Asked]) -> None:
    """A sheet of its own: an example among the rows would come in with them."""
    sheet = book.add_worksheet(_("How to fill it in"))
    strong, wrap = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    heads = ((_("Column"), 22), (_("Must be filled"), 14), (_("Example"), 30), (_("Meaning"), 70))
    for place, (head, width) in enumerate(heads):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, head, strong)
    for line, one in enumerate(asked, 1):
        words = "" if one.open else ", ".join(one.words[:20])
        cells = (one.title, _("yes") if one.required else "", one.example, " ".join(filter(None, (one.help, words))))
        for place, cell in enumerate(cells):
            sheet.write_string(line, place, cell, wrap)


def _lists(book: Any, sheet: Any, asked: Sequence[Asked]) -> None:
    kept = book.add_worksheet(_("Lists"))
    for place, one in enumerate(asked):
        if not one.words:
            continue
        kept.write_column(0, place, list(one.words))
        source: Any = list(one.words)
        if sum(len(word) + 1 for word in one.words) > LONGEST_LIST or any("," in word for word in one.words):
            column = xlsxwriter.utility.xl_col_to_name(place, col_abs=True)
            source = f"='{_('Lists')}'!{column}$1:{column}${len(one.words)}"
        rule = {"validate": "list", "source": source, "error_type": "information" if one.open else "stop"}
        sheet.data_validation(1, place, ROWS, place, rule)
    kept.hide()


def name_of(of: str) -> str:
    titles = {"ticket": _("Tickets"), "customer": _("Customers"), "unit": _("Units"), "user": _("People")}
    return f"{titles[of]}.xlsx"
