"""One predicate for who sees what: list, search, export, direct id and the action's lock all use it.

A `Reach` says on which records a verb is held. `Scope` says which columns of a model answer that. Together they
make one plain WHERE (FOR UPDATE refuses UNION), or, for large lists, its index-friendly arms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.apps import apps
from django.db import DatabaseError, connection, models
from django.db.models import Q
from django.db.models.functions import Now

from afterloop.kernel import sql

if TYPE_CHECKING:
    from afterloop.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class Shares:
    """The record shares that an actor has, for one verb: through users (himself, whom he stands in for) and units."""

    verb: str
    users: tuple[int, ...]
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """The records on which one verb is held: a union of all that is set here."""

    everything: bool = False
    units: frozenset[int] = frozenset()
    owner: int | None = None  # a user: the records that are theirs
    customer: int | None = None
    records: frozenset[tuple[str, int]] = frozenset()  # (entity, id): what a signed link opens
    shares: Shares | None = None
    granted: frozenset[int] = frozenset()  # those of `units` that an access grant alone opened: their use is logged
    absent: frozenset[int] = frozenset()  # further owners: those for whom this actor stands in
    kept: Reach | None = None  # what of it is held without standing in for anybody, where that is less

    def __bool__(self) -> bool:
        return bool(self.somewhere or self.records or self.shares)

    @property
    def somewhere(self) -> bool:
        """Held as such, not merely for single records that a link or a share names."""
        return bool(self.everything or self.units or self.owner or self.customer or self.absent)

    @property
    def lasting(self) -> Reach:
        """Without what a grant, a share, a link or an absent person has lent: what is lent cannot be given on."""
        own = self.kept if self.kept is not None else self
        return replace(own, units=own.units - own.granted, granted=frozenset(), records=frozenset(), shares=None)

    def standing_in(self, lent: Reach) -> Reach:
        """With what an absent person may do."""
        absent = self.absent | ({lent.owner} if lent.owner else set())
        kept = self.kept if self.kept is not None else self
        return replace(self | replace(lent, owner=None), absent=absent, kept=kept)

    def __or__(self, other: Reach) -> Reach:
        return Reach(
            self.everything or other.everything,
            self.units | other.units,
            self.owner or other.owner,
            self.customer or other.customer,
            self.records | other.records,
            self.shares or other.shares,
            (self.granted - (other.units - other.granted)) | (other.granted - (self.units - self.granted)),
            self.absent | other.absent,
            None if self.kept is other.kept is None else (self.kept or self) | (other.kept or other),
        )


NOTHING = Reach()
EVERYTHING = Reach(everything=True)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which columns of a model say whose record it is. An empty name: the model has no such column.

    `public=True`: reference data of the whole company (categories, units): holding the verb anywhere is enough.
    A link or share that names single records opens those and nothing more.
    """

    entity: str
    unit: str = ""
    owner: str = ""
    customer: str = ""
    public: bool = False

    def arms(self, reach: Reach) -> list[Q]:
        """The predicates whose union is the reach, each answerable by one index."""
        if reach.everything or (self.public and reach.somewhere):
            return [Q()]
        found: list[Q] = []
        if self.unit and reach.units:
            found.append(Q(**{f"{self.unit}__in": sorted(reach.units)}))
        if self.owner and reach.owner:
            found.append(Q(**{self.owner: reach.owner}))
        if self.owner and reach.absent:
            found.append(Q(**{f"{self.owner}__in": sorted(reach.absent)}))
        if self.customer and reach.customer:
            found.append(Q(**{self.customer: reach.customer}))
        if ids := [pk for entity, pk in reach.records if entity == self.entity]:
            found.append(Q(pk__in=ids))
        if reach.shares:
            found.append(Q(pk__in=self._shared(reach.shares)))
        return found

    def where(self, reach: Reach) -> Q:
        """The reach as one plain WHERE."""
        arms = self.arms(reach)
        if not arms:
            return Q(pk__in=[])
        whole = arms[0]
        for arm in arms[1:]:
            whole |= arm
        return whole

    def covers(self, reach: Reach, record: Any) -> bool:
        """The same question asked of one record in memory (shares aside: they open existing records only)."""
        if reach.everything or (self.public and reach.somewhere):
            return True
        return bool(
            (self.unit and getattr(record, self.unit) in reach.units)
            or (self.owner and reach.owner and getattr(record, self.owner) == reach.owner)
            or (self.owner and getattr(record, self.owner) in reach.absent)
            or (self.customer and reach.customer and getattr(record, self.customer) == reach.customer)
            or (self.entity, record.pk) in reach.records
        )

    def _shared(self, shares: Shares) -> Any:
        rows = apps.get_model("people", "RecordShare").objects.filter(
            Q(user_id__in=shares.users) | Q(unit_id__in=shares.units),
            entity=self.entity,
            verbs__contains=[shares.verb],
        )
        return rows.filter(Q(until=None) | Q(until__gt=Now())).values("record_id")


@dataclass(frozen=True, slots=True)
class Condition:
    """A WHERE clause over the row `t`, with its parameters."""

    sql: str
    parameters: tuple[Any, ...] = ()
    units: list[int] | None = None  # it is the scope's arm of units
    owner: int | None = None  # it is the arm of what is one's own


@lru_cache(maxsize=10_000)
def as_array(units: frozenset[int]) -> tuple[list[int], str]:
    """The units in order, and as PostgreSQL writes an array: psycopg needs a quarter of a millisecond for 400."""
    found = sorted(units)
    return found, f"{{{','.join(map(str, found))}}}"


def scope_conditions(scope: Scope, reach: Reach) -> list[Condition]:
    """`Scope.arms`, as SQL."""
    if reach.everything or (scope.public and reach.somewhere):
        return [Condition("true")]
    found: list[Condition] = []
    if scope.unit and reach.units:
        units, text = as_array(reach.units)
        found.append(Condition(f"t.{scope.unit} = ANY ((SELECT %s::text::bigint[])::bigint[])", (text,), units))
    if scope.owner and reach.owner:
        found.append(Condition(f"t.{scope.owner} = %s", (reach.owner,), owner=reach.owner))
    if scope.owner:
        found += [Condition(f"t.{scope.owner} = %s", (pk,), owner=pk) for pk in sorted(reach.absent)]
    if scope.customer and reach.customer:
        found.append(Condition(f"t.{scope.customer} = %s", (reach.customer,)))
    if ids := [pk for entity, pk in reach.records if entity == scope.entity]:
        found.append(Condition("t.id = ANY(%s)", (ids,)))
    if reach.shares:
        found.append(
            Condition(
                "t.id IN (SELECT s.record_id FROM people_recordshare s WHERE s.entity = %s"
                " AND (s.user_id = ANY(%s) OR s.unit_id = ANY(%s)) AND s.verbs @> ARRAY[%s]::varchar[]"
                " AND (s.until IS NULL OR s.until > clock_timestamp()))",
                (scope.entity, list(reach.shares.users), list(reach.shares.units), reach.shares.verb),
            )
        )
    return found


class ScopedQuerySet(models.QuerySet[Any]):
    """A queryset that knows who may see its rows."""

    def visible_to(self, actor: Actor, verb: str) -> Self:
        """The rows on which `actor` holds `verb`."""
        scope: Scope = self.model.scope  # type: ignore[attr-defined]
        return self.filter(scope.where(actor.reach(verb)))


class Record(models.Model):
    """A record that actions lock and change. Every write moves its revision, which `If-Match` compares."""

    scope: ClassVar[Scope]
    fact_names: ClassVar[tuple[str, ...]] = ()  # set by the catalog: the attributes that this entity's events carry

    revision = models.PositiveIntegerField(default=0)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True

    def facts(self) -> dict[str, Any]:
        """What engines may read of this record, as it is now."""
        return {name: getattr(self, name) for name in self.fact_names}

    @classmethod
    def locked(cls, pk: int, scopes: Sequence[Condition]) -> tuple[Self, datetime] | None:
        """The row with this id, locked if one of `scopes` holds on it, and the database's clock after the wait.

        Written out: `select_for_update` through a queryset takes several times as long, and would read the clock
        before it waits.
        """
        columns, converters = _reading(cls)
        where = " OR ".join(scope.sql for scope in scopes)
        row = sql.row(
            f"SELECT h.*, clock_timestamp() FROM (SELECT {columns} FROM {cls._meta.db_table} t"
            f" WHERE t.{cls._meta.pk.column} = %s AND ({where}) FOR NO KEY UPDATE OF t) h",
            [pk, *(value for scope in scopes for value in scope.parameters)],
        )
        if row is None:
            return None
        values = list(row)
        clock = values.pop()
        for place, convert in converters:
            values[place] = convert(values[place], None, connection)
        return cls.from_db(connection.alias, [field.attname for field in cls._meta.concrete_fields], values), clock

    def write(self, *fields: str) -> None:
        """Save these fields, and the next revision, of a record that the running action holds."""
        self.revision += 1
        chosen: list[Any] = [self._meta.get_field(name) for name in (*fields, "revision")]
        sets = ", ".join(f'"{field.column}" = %s' for field in chosen)
        values = [field.get_db_prep_save(getattr(self, field.attname), connection) for field in chosen]
        statement = f"UPDATE {self._meta.db_table} SET {sets} WHERE {self._meta.pk.column} = %s"
        if sql.run(statement, [*values, self.pk]) != 1:
            raise DatabaseError(f"{self._meta.label} {self.pk} is gone")


@cache
def _reading(model: type[Record]) -> tuple[str, list[tuple[int, Callable[..., Any]]]]:
    """The columns of a model in the order of its fields, and by place how some values become Python's."""
    fields = model._meta.concrete_fields
    converters = [(place, field.from_db_value) for place, field in enumerate(fields) if hasattr(field, "from_db_value")]
    return ", ".join(f't."{field.column}"' for field in fields), converters
