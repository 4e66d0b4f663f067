"""What imports must know of a noun."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Any, Protocol

from django.db import transaction

from afterloop.engines.forms.body import FormBody
from afterloop.kernel.actor import Actor
from afterloop.kernel.tables.dates import Order
from afterloop.kernel.tables.mapping import Field
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.kernel.tables.plain import PlainRow, plain_row

MOST_WORDS = 1000  # that a drop-down of the template offers


@dataclass(frozen=True, slots=True)
class Asked:
    """A column as people are asked for it: its name in their language, and what may stand in it."""

    key: str
    title: str
    names: Sequence[str]
    required: bool = False
    help: str = ""
    example: str = ""
    words: tuple[str, ...] = ()  # those that may stand in it; any others too where `open`
    open: bool = False
    against: tuple[str, ...] = ()

    @property
    def field(self) -> Field:
        return Field(self.key, (self.title, *self.names, self.key), self.against)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is brought in, where, and how: all that the rows do not say themselves."""

    columns: Mapping[str, int]
    source: str
    type: str = ""
    unit: int | None = None
    form: FormBody | None = None
    order: Order = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    zone: tzinfo | None = None


class Reader(Protocol):
    def read(self, line: int, cells: Sequence[str]) -> Any:
        """What is sent of a row, or Refused."""


class Noun(ABC):
    """`most`: rows of one table; `batch`: how many are taken in one transaction; `names`: what columns are called."""

    key: str
    verb: str
    most: int
    batch: int = 500
    names: Mapping[str, str] = {}

    @abstractmethod
    def asked(self, form: FormBody | None) -> list[Asked]:
        """Its columns, in the reader's language, in the order in which they are asked for. No words yet."""

    @abstractmethod
    def worded(self, asked: list[Asked], by: Actor) -> list[Asked]:
        """The same with the words that may stand in them now, for the template."""

    @abstractmethod
    def take(self, rows: list[Any], wish: Wish, by: Actor, *, dry: bool) -> list[Outcome]:
        """Bring a batch in; `dry`: say what would become of it, and leave no trace."""

    def ask(self, key: str, title: str, **more: Any) -> Asked:
        return Asked(key, title, self.names[key].split(), **more)

    def reader(self, wish: Wish) -> Reader:
        return _Plain(wish.columns)

    def lacking(self, columns: Mapping[str, int], form: FormBody | None) -> list[str]:
        """The columns without which nothing can come in."""
        return [asked.key for asked in self.asked(form) if asked.required and asked.key not in columns]


@dataclass
class _Plain:
    columns: Mapping[str, int]

    def read(self, line: int, cells: Sequence[str]) -> PlainRow:
        return plain_row(line, cells, self.columns)


def taken(do: Callable[[], list[Outcome]], *, dry: bool) -> list[Outcome]:
    """What an action does; `dry`: truly done and then taken back, so that a preview cannot say anything else."""
    if not dry:
        return do()
    with transaction.atomic():
        result = do()
        transaction.set_rollback(True)
    return result
