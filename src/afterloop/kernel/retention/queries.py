"""What is kept how long, and what would go now."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _

from afterloop.kernel import keeping, time
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.keeping import Kind
from afterloop.kernel.models import Retention
from afterloop.kernel.retention.schemas import RetentionOut

VIEW = "retention.view"


def retentions(by: Actor) -> list[RetentionOut]:
    by.require(VIEW)
    chosen = {row.kind: row for row in Retention.objects.all()}
    found = [_out(kind, chosen.get(kind.name)) for kind in keeping.kinds.values()]
    return sorted(found, key=lambda row: row.title)


def retention(by: Actor, kind: Kind) -> RetentionOut:
    by.require(VIEW)
    return _out(kind, Retention.objects.filter(kind=kind.name).first())


def due(by: Actor, kind: Kind, days: int) -> int:
    """How many would go if they were kept for so many days."""
    by.require(VIEW)
    return kind.due(time.now() - timedelta(days=days))


def kept_days(kind: Kind, chosen: Retention | None) -> int | None:
    return kind.days if chosen is None else chosen.days


def known(name: str) -> Kind:
    if name not in keeping.kinds:
        raise Invalid.field("kind", _("Nothing of this kind goes by its age."))
    return keeping.kinds[name]


def _out(kind: Kind, chosen: Retention | None) -> RetentionOut:
    days = kept_days(kind, chosen)
    return RetentionOut(
        kind=kind.name,
        title=str(kind.title),
        days=days,
        usual=kind.days,
        least=kind.least,
        most=kind.most,
        due=0 if days is None else kind.due(time.now() - timedelta(days=days)),
        swept_at=chosen.swept_at if chosen else None,
        removed=chosen.removed if chosen else 0,
    )
