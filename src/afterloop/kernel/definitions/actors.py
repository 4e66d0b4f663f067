"""A definition as an actor: what a rule, flow or form does is done by it, with what its publisher could grant."""

from __future__ import annotations

from afterloop.kernel import sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions.queries import Published
from afterloop.kernel.people import tree
from afterloop.kernel.scope import EVERYTHING, NOTHING, Reach

PLACE = "SELECT path, (SELECT version FROM people_orgtree) FROM people_orgunit WHERE id = %s"


def actor_of_version(version: Published, *, cause: int | None = None, depth: int = 0) -> Actor:
    """The actor of what this version does: exactly its grants, on the records of its unit and below."""

    def resolve(verb: str) -> Reach:
        return reach_of(version.unit_id) if verb in version.grants else NOTHING

    return Actor(
        "definition",
        version.definition_id,
        f"{version.kind}:{version.key} v{version.number}",
        resolve=resolve,
        unit=version.unit_id,
        cause=cause,
        depth=depth,
    )


def reach_of(unit_id: int | None) -> Reach:
    """The records that a definition of this unit may touch: those of the unit's subtree, or all."""
    if unit_id is None:
        return EVERYTHING
    row = sql.row(PLACE, [unit_id])
    if row is None:
        return NOTHING
    path, version = row
    return Reach(units=tree.at(version).below(path))


def covers(held: Reach, wanted: Reach) -> bool:
    """Whether someone who holds a verb on `held` may hand it to a definition that reaches `wanted`.

    What is held by an access grant is for a person and a time, so it cannot be handed on.
    """
    if held.everything:
        return True
    return not wanted.everything and bool(wanted.units) and wanted.units <= held.units - held.granted
