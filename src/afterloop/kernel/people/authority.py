"""Up to which amount somebody decides alone: limits by kind, which belong to posts.

An action that gives money away asks `check(by, "compensation", amount)` before it writes; whoever may decide more, a
flow's approval for example, acts as himself. Programs ask `GET /authority` for the limits of their user.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotAllowed


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that is decided up to an amount."""

    name: str
    title: Any


kinds: dict[str, Kind] = {}
# The posts that are held now: one's own, and those of whom one stands in for.
LIMITS = """
SELECT l.key, max(l.value::numeric) FROM people_membership m JOIN people_orgunit o ON o.id = m.unit_id
JOIN people_post p ON p.id = m.post_id, jsonb_each_text(p.limits) l
WHERE o.closed_at IS NULL AND m.from_at <= clock_timestamp() AND (m.until_at IS NULL OR m.until_at > clock_timestamp())
  AND (m.user_id = %(user)s OR m.user_id IN (SELECT s.user_id FROM people_standin s JOIN people_user a
    ON a.id = s.user_id AND a.is_active WHERE s.stand_in_id = %(user)s AND s.from_at <= clock_timestamp()
    AND s.until_at > clock_timestamp()))
GROUP BY l.key
"""


class AboveAuthority(NotAllowed):
    """403: more than this person decides alone; `limit` says how much that is."""

    code = "above_authority"
    title = gettext_lazy("This is more than you may decide alone")


def limit(name: str, title: Any) -> None:
    """Tell of something that is decided up to an amount."""
    kinds[name] = Kind(name, title)


def limits_of(by: Actor) -> dict[str, Decimal]:
    """By kind, the most that any of the actor's posts gives; a kind without an entry is nobody's to decide alone."""
    if by.user_id is None:
        return {}
    return dict(sql.rows(LIMITS, {"user": by.user_id}))


def check(by: Actor, kind: str, amount: Decimal, field: str = "amount") -> None:
    """Refuse an amount above the actor's limit, at the field that names it. The product itself has none."""
    if by.kind == "system":
        return
    most = limits_of(by).get(kind, Decimal(0))
    if amount > most:
        words = {"kind": kinds[kind].title, "most": f"{most:.2f}"}
        said = _("%(kind)s: you may decide up to %(most)s alone. More needs an approval.") % words
        raise AboveAuthority(said, fields={field: [said]}, limit=f"{most:.2f}")


limit("compensation", gettext_lazy("Compensation"))
limit("refund", gettext_lazy("Refund"))
limit("discount", gettext_lazy("Discount"))
limit("waived_fee", gettext_lazy("Waived fee"))
