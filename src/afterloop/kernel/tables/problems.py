"""What can be wrong with a file, a row or a value. Sentences are English here; who shows them translates them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


def mark(sentence: str) -> str:
    """Imported as `_`: the sentence is collected for the translators, and translated where it is shown."""
    return sentence


class TableError(Exception):
    """The only kind of exception that reading a table raises."""

    def __init__(self, sentence: str, **values: Any) -> None:
        super().__init__(sentence, values)
        self.sentence, self.values = sentence, values

    def said(self, translate: Callable[[str], str] = mark) -> str:
        """The sentence for a person, through gettext where given."""
        return translate(self.sentence) % self.values

    def __str__(self) -> str:
        return self.said()


class Unreadable(TableError):
    """The file cannot be read, or not any further."""


class Refused(TableError):
    """This row or value is not taken; everything else goes on."""


class RefusedRow(Refused):
    """The row with all that is wrong with it: by field, in words that are translated already."""

    def __init__(self, why: str, problems: Mapping[str, str]) -> None:
        super().__init__("%(why)s", why=why)
        self.problems = dict(problems)
