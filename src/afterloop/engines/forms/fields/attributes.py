"""What every field has, whatever its type: a key for machines, words for people, and who may see it."""

from __future__ import annotations

from typing import Any, ClassVar

from afterloop.kernel.definitions.bodies import Body, Key, Label, Sentence

DOTS = "•••"


class Refused(Exception):
    """This value is not an answer to this field. The argument says why, in the reader's language."""


class FieldAttributes(Body):
    """A field of a form. Each type adds its own attributes and says what an answer is.

    `column` is the type of its column in the projection table; None: it never has one. A published field keeps it.
    """

    column: ClassVar[str | None] = None

    key: Key
    label: Label
    help: Sentence = {}
    required: bool = False
    listed: bool = False  # offered as a column of lists
    searchable: bool = False  # found by its words
    reportable: bool = False  # offered as a dimension of reports
    personal: bool = False  # masked, and then not filterable, sortable, searchable or groupable either

    @property
    def projected(self) -> bool:
        """Whether its answers are also kept in a typed column."""
        wanted = self.listed or self.searchable or self.reportable
        return wanted and not self.personal and self.column is not None

    def clean(self, value: Any) -> Any:
        """One answer as it is stored; None where it is no answer at all. Raises Refused. Cleaning twice is once."""
        raise NotImplementedError

    def problem(self) -> dict[str, Any]:
        """What is wrong with the field itself, by attribute; beyond what its model says."""
        return {}

    def shown(self, value: Any, language: str | None = None) -> str:
        """A stored answer as people read it."""
        return str(value)

    def masked(self, value: Any) -> str:
        """A stored answer as those see it who may only know that there is one."""
        return DOTS

    def words(self, value: Any) -> str:
        """What a search finds a stored answer by."""
        return str(value)

    def described(self, language: str | None = None) -> dict[str, Any]:
        """What its type adds to a description for readers."""
        return {}
