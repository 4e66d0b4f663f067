"""The product's texts as they stand in the source, and the Chinese catalogue beside them."""

from __future__ import annotations

from pathlib import Path

import polib
from babel.messages.extract import extract_from_dir

SOURCE = Path(__file__).parents[2] / "src" / "afterloop"
CATALOGUE = SOURCE / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
KEYWORDS = dict.fromkeys(("_", "_now", "lazy", "gettext", "gettext_lazy", "gettext_noop"))


def in_source() -> dict[str, str]:
    """Every text that is wrapped for translation, with the place of its first use."""
    found: dict[str, str] = {}
    for name, _line, message, _comments, _context in extract_from_dir(
        str(SOURCE), method_map=[("**/migrations/**", "ignore"), ("**.py", "python")], keywords=KEYWORDS
    ):
        text = message[0] if isinstance(message, tuple) else message
        if text:
            found.setdefault(text, name)
    return found


def catalogue() -> polib.POFile:
    return polib.pofile(str(CATALOGUE)) if CATALOGUE.exists() else polib.POFile()


def compile_catalogue() -> None:
    """What the build does: Django reads the compiled file."""
    catalogue().save_as_mofile(str(CATALOGUE.with_suffix(".mo")))


def refresh() -> list[str]:
    """Add new texts to the catalogue without a translation, drop those no longer used. Gives what lacks Chinese."""
    found, old = in_source(), {entry.msgid: entry.msgstr for entry in catalogue()}
    fresh = polib.POFile()
    fresh.metadata = {"Content-Type": "text/plain; charset=utf-8", "Language": "zh_Hans"}
    for text in sorted(found):
        fresh.append(polib.POEntry(msgid=text, msgstr=old.get(text, ""), occurrences=[(found[text], "")]))
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    fresh.save(str(CATALOGUE))
    return [entry.msgid for entry in fresh if not entry.msgstr]
