"""What a list may show, be filtered, sorted and grouped by: every field of its noun that its reader may ask about.

Fields that are personal are not offered (see the noun's `fields`), so nobody can sort or group by what a mask hides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic import Field as Described

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import AppError, Invalid
from afterloop.kernel.expressions import selecting, tree
from afterloop.kernel.expressions.checking import check
from afterloop.kernel.expressions.offers import Offer
from afterloop.kernel.expressions.typed import Field
from afterloop.kernel.expressions.types import BOOLEAN
from afterloop.kernel.expressions.values import Moment
from afterloop.kernel.expressions.values import written as written_moment
from afterloop.kernel.http import Out, Schema
from afterloop.kernel.lists import Listing, Search, Wish
from afterloop.kernel.rows import TAGS, RefTo
from afterloop.kernel.scope import Condition
from afterloop.kernel.sorting import Way

MOST = 30  # columns


class ListQuery(Schema):
    """What a reader may ask of any list; a noun adds its own filters. All of it holds together."""

    filter: str = Described(default="", max_length=64_000, description="A condition in JSON over `GET /fields`")
    q: str = Described(default="", max_length=200)
    order: str = Described(
        default="-id",
        max_length=200,
        description="`-id`, `id` and what else the list keeps in order: endless. A field of `GET /fields`, or one with"
        " `-` before it: among the first 1,000 hits, and `among` says so",
    )
    group: str = Described(default="", max_length=200, description="A field: rows of the same value stand together")
    columns: list[Annotated[str, Described(max_length=200)]] = Described(
        default=[], max_length=MOST, description="Fields whose values each row brings in `cells`"
    )
    after: str = Described(default="", max_length=300)
    limit: int = Described(default=50, ge=1, le=200)


class Page(Out):
    """A list's answer; a noun says what its `items` are."""

    next: str | None
    among: int | None = Described(default=None, description="There are more hits than these, among which it is sorted")


class Counted(Out):
    count: int
    more: bool = Described(description="It was counted no further")

    @classmethod
    def of(cls, found: int, most: int) -> Counted:
        return cls(count=found, more=found == most)


@dataclass(frozen=True, slots=True)
class Columns:
    """The fields of one noun.

    `records`: those that are another record, sorted by its name. `ranks`: all values of a field, in the order in which
    they are sorted.
    """

    offered: Callable[[Actor], list[Offer]]
    records: Mapping[str, RefTo] = field(default_factory=dict)
    ranks: Mapping[str, Iterable[Any]] = field(default_factory=dict)

    def fields(self, by: Actor) -> dict[str, Field]:
        """By key, those that this person may ask about."""
        return {offer.field.key: offer.field for offer in self.offered(by)}

    def wish(
        self, listing: Listing, asked: ListQuery, conditions: Sequence[Condition], by: Actor,
        *, sparse: bool = False, search: Search | None = None,
    ) -> Wish:  # fmt: skip
        """What the list is asked for. `conditions`: the noun's own filters."""
        named = asked.model_dump(exclude={"after", "limit", "order", "columns"}, exclude_defaults=True)
        indexed = asked.order in listing.orders
        order = "" if indexed else asked.order
        # Asked for once, and only where a field is named: most lists name none.
        known = self.fields(by) if asked.filter or asked.group or order or asked.columns else {}
        found = [*conditions, condition(asked.filter, known, by)] if asked.filter else conditions
        ways = self._ways(order, asked.group, known)
        return Wish(
            found, named, asked.order if indexed else "-id", asked.after, asked.limit,
            sparse=sparse, search=search, seldom=bool(asked.filter or ways),
            sort=ways, cells=self._cells(asked.columns, known),
        )  # fmt: skip

    def shown(self, keys: Iterable[str], by: Actor) -> list[Offer]:
        """The fields themselves, for who puts them into words. 422 for one that is not there or not seen."""
        known = {offer.field.key: offer for offer in self.offered(by)}
        fields = {key: offer.field for key, offer in known.items()}
        return [known[_known(key, fields, "columns").key] for key in keys]

    def _cells(self, keys: Sequence[str], known: Mapping[str, Field]) -> tuple[tuple[str, str], ...]:
        """(key, expression that gives JSON) of these fields, in this order."""
        return tuple((key, self._cell(_known(key, known, "columns"))) for key in dict.fromkeys(keys))

    def _cell(self, shown: Field) -> str:
        """Decimals travel as texts; a record with its name."""
        if shown.key in self.records:
            return self.records[shown.key].expression.replace("{language}", _tag())
        return f"({shown.sql})::text" if shown.type.name == "number" and not shown.column else shown.sql

    def _ways(self, order: str, group: str, known: Mapping[str, Field]) -> list[Way]:
        """Sorting by fields: first what groups, then the order."""
        wanted = [(group, "group"), (order, "order")]
        return [self._way(key.removeprefix("-"), key.startswith("-"), place, known) for key, place in wanted if key]

    def _way(self, key: str, descending: bool, place: str, known: Mapping[str, Field]) -> Way:
        asked = _known(key, known, place)
        if key in self.records:
            record = self.records[key]
            name = f"r.{record.name}->>'{_tag()}'" if record.translated else f"r.{record.name}"
            return Way(f"(SELECT {name} FROM {record.table} r WHERE r.id = t.{record.column})", descending)
        return Way(asked.sql, descending, tuple(self.ranks.get(key, ())))


def condition(written: str, known: Mapping[str, Field], by: Actor) -> Condition:
    """A filter in JSON as a condition over the row `t`. What is wrong is told at its place below `filter`."""
    try:
        typed = check(tree.read_bytes(written.encode("utf-8", "surrogatepass")), known, BOOLEAN)
        return selecting.condition(typed, Moment(written_moment(by.now), by.time_zone))
    except AppError as error:
        places = {f"filter.{place}".rstrip("."): messages for place, messages in error.fields.items()}
        raise Invalid(error.detail, fields=places or {"filter": [str(error.detail)]}) from error


def _known(key: str, known: Mapping[str, Field], place: str) -> Field:
    found = known.get(key)
    if found is None:
        raise Invalid.field(place, _("There is no field %(key)s, or you may not see it.") % {"key": key[:100]})
    return found


def _tag() -> str:
    return TAGS.get(get_language() or "", "zh-Hans")
