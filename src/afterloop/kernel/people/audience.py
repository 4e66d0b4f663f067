"""For whom somebody keeps something: himself, a unit with all below it, or everybody. A view, a script."""

from __future__ import annotations

from django.utils.translation import gettext as _

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotAllowed
from afterloop.kernel.people.models import OrgUnit

# Over a row `v` with its owner and audience, and its unit `n`: what %(user)s sees.
SEEN = """(v.user_id = %(user)s OR v.audience = 'all' OR v.audience = 'unit' AND EXISTS (
  SELECT FROM people_membership m JOIN people_orgunit mine ON mine.id = m.unit_id
  WHERE m.user_id = %(user)s AND m.from_at <= clock_timestamp()
    AND (m.until_at IS NULL OR m.until_at > clock_timestamp()) AND starts_with(mine.path, n.path)))"""


def check(audience: str, unit: int | None, verb: str, by: Actor) -> None:
    """Nobody's list grows by what somebody without the right thinks good: for others, it takes `verb` there."""
    if (audience == "unit") != (unit is not None):
        raise Invalid.field("unit", _("Name the unit that this is for, and only then."))
    if audience == "me":
        return
    reach = by.reach(verb)
    if not reach.everything and unit not in reach.units:
        raise NotAllowed(_("You may not share this there."))
    if unit is not None and not OrgUnit.objects.filter(pk=unit, closed_at=None).exists():
        raise Invalid.field("unit", _("There is no such unit, or it is closed."))
