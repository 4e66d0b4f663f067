"""The audit log as rows of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from afterloop.kernel.actor import Actor
from afterloop.kernel.audit import queries
from afterloop.kernel.audit.schemas import LogEntry, Sought
from afterloop.kernel.exports.sources import Table
from afterloop.kernel.http import Schema
from afterloop.kernel.tables.writing import Head

COLUMNS = ["at", "actor", "what", "kind", "record", "changes", "event"]


class ExportLog(Schema):
    title: str = Field(min_length=1, max_length=80, pattern=r"\S")
    format: Literal["csv", "xlsx"] = "xlsx"
    filters: Sought = Field(default_factory=Sought, description="As for the search; all that fits, not one page of it")

    def wish(self) -> dict[str, Any]:
        """What is kept of it until the file is made."""
        sought = self.filters.model_dump(mode="json", exclude_defaults=True, exclude={"limit"})
        return {"columns": COLUMNS, "filters": sought}


class Log(Table):
    """What the page of the log says, in the reader's words: nothing that the page would not show."""

    __slots__ = ()
    verb = "event.export"

    def heads(self, wish: dict[str, Any], by: Actor) -> list[Head]:
        return [
            Head(_("When"), "datetime"),
            *map(Head, (_("Who"), _("What"), _("Kind of record"), _("Record"), _("Changes"), _("Event"))),
        ]

    def rows(self, wish: dict[str, Any], by: Actor) -> Iterator[Sequence[Sequence[Any]]]:
        sought = Sought(**wish["filters"], limit=queries.MOST)
        while page := queries.entries(by, sought, self.verb):
            yield [_row(entry) for entry in page]
            sought = sought.model_copy(update={"before": page[-1].id})


def _row(entry: LogEntry) -> list[Any]:
    who = entry.actor_name or _("The system")
    changes = "; ".join(f"{each.label}: {_said(each.before)} → {_said(each.after)}" for each in entry.told)
    return [entry.at, who, entry.sentence, entry.entity_title, str(entry.record), changes, entry.name]


def _said(value: Any) -> str:
    return "—" if value in (None, "") else str(value)
