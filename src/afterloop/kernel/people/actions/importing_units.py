"""Units that come in from a table, in whatever order: whoever stands above another is made first."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from pydantic import ValidationError

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import AppError, Invalid, NotAllowed
from afterloop.kernel.people import tree, wording
from afterloop.kernel.people.actions.units import create_unit, edit_unit
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.people.schemas.importing import ImportUnits
from afterloop.kernel.people.schemas.units import CreateUnit, EditUnit
from afterloop.kernel.saying import sentence_of
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.kernel.tables.plain import PlainRow


@catalog.action("unit.import", title=lazy("Import units"), verb="unit.create")
def import_units(data: ImportUnits, *, by: Actor) -> list[Outcome]:
    """A unit is known by its name below its parent: what is here already is changed, or left as it is.

    Shapes of the tree change one after another, so of two tables at once the second finds what the first has made.
    """
    tree.lock()
    coming = _Coming(by)
    waiting = list(data.rows)
    while waiting:
        names = Counter(wording.word(row.get("name")) for row in waiting)
        ready = [row for row in waiting if not _waits(row, names)]
        if not ready:  # each of them stands below another: round in circles
            break
        for row in ready:
            coming.take(row)
        taken = {row.line for row in ready}
        waiting = [row for row in waiting if row.line not in taken]
    for row in waiting:
        coming.refuse(row, {"parent": _("This unit and the one above it wait for each other.")})
    return sorted(coming.outcomes, key=lambda one: one.line)


def _waits(row: PlainRow, names: Counter[str]) -> bool:
    """Whether the unit above may still come: another row, not yet taken, has its name."""
    above = wording.steps(row.get("parent"))
    if not above:
        return False
    own = wording.word(row.get("name")) == above[-1]
    return names[above[-1]] > (1 if own else 0)


class _Coming:
    """What is there, what comes, and what became of it."""

    def __init__(self, by: Actor) -> None:
        rows = list(
            OrgUnit.objects.visible_to(by, "unit.view").filter(closed_at=None).values_list("id", "name", "parent_id")
        )
        self.by, self.places = by, wording.Places(rows)
        self.top: int | None = next((pk for pk, _name, parent in rows if parent is None), None)
        self.made: set[int] = set()
        self.refused: set[str] = set()  # names: what stands below them cannot come either
        self.outcomes: list[Outcome] = []

    def refuse(self, row: PlainRow, problems: dict[str, str]) -> None:
        self.refused.add(wording.word(row.get("name")))
        self.outcomes.append(Outcome(row.line, "refused", problems))

    def take(self, row: PlainRow) -> None:
        try:
            values, parent = self._read(row)
            with transaction.atomic():
                self.outcomes.append(self._keep(row, values, parent))
        except AppError as error:
            problems = {name: " ".join(map(str, said)) for name, said in error.fields.items()}
            self.refuse(row, problems or {"": str(error.detail)})

    def _read(self, row: PlainRow) -> tuple[dict[str, Any], int | None]:
        """What the cells say, all that is wrong with them at once."""
        problems: dict[str, list[Any]] = {}
        values: dict[str, Any] = {}
        for name, read in (("kind", wording.kind), ("third_party", wording.yes)):
            if text := row.get(name):
                try:
                    values[name] = read(text)
                except ValueError as error:
                    problems[name] = [error]
        if row.get("time_zone"):
            values["time_zone"] = row.get("time_zone")
        try:
            values = CreateUnit(name=row.get("name"), **values).model_dump(exclude_unset=True)
        except ValidationError as error:
            problems |= {str(item["loc"][0]): [sentence_of(dict(item))] for item in error.errors(include_url=False)}
        parent: int | None = None
        try:
            parent = self._above(row)
        except ValueError as unknown:
            problems["parent"] = [unknown]
        if not row.get("name"):
            problems["name"] = [_("This is required.")]
        if problems:
            raise Invalid(fields=problems)
        return values, parent

    def _above(self, row: PlainRow) -> int | None:
        """The unit above; none for the top of the tree itself, when a row names it."""
        text = row.get("parent")
        if not text:
            is_top = self.top is not None and wording.word(self.places.names[self.top]) == wording.word(row.get("name"))
            return None if is_top else self.top
        try:
            return self.places.find(text)
        except ValueError:
            if wording.steps(text)[-1] in self.refused:
                raise ValueError(_("The unit above it was refused.")) from None
            raise

    def _keep(self, row: PlainRow, values: dict[str, Any], parent: int | None) -> Outcome:
        here = self.top if parent is None else self.places.below(parent, values["name"])
        if here is not None:
            return self._change(row, values, OrgUnit.objects.get(pk=here))
        if parent is None:
            raise Invalid.field("parent", _("There is no such unit."))
        self._check("unit.create", parent)
        unit = create_unit(OrgUnit.objects.get(pk=parent), CreateUnit(**values), by=self.by)
        self.places.add(unit.pk, unit.name, parent)
        self.made.add(unit.pk)
        return Outcome(row.line, "made", record=unit.pk)

    def _change(self, row: PlainRow, values: dict[str, Any], unit: OrgUnit) -> Outcome:
        changes = {name: value for name, value in values.items() if name != "name" and getattr(unit, name) != value}
        if not changes:
            return Outcome(row.line, "known", record=unit.pk)
        self._check("unit.edit", unit.pk)
        edit_unit(unit, EditUnit(**changes), by=self.by)
        return Outcome(row.line, "changed", record=unit.pk)

    def _check(self, verb: str, unit: int) -> None:
        """Nested actions trust this one, so what may be done where is asked here."""
        reach = self.by.reach(verb)
        if not (reach.everything or unit in reach.units or (unit in self.made and reach)):
            raise NotAllowed(
                _("You may not do this in this place: %(unit)s") % {"unit": self.places.names.get(unit, unit)}
            )
