"""What people have chosen about their notices: their own choice, else the organisation's, else as the product ships."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q

from afterloop.kernel import catalog
from afterloop.kernel.catalog import NoticeKind
from afterloop.kernel.messages.models import Notice, NoticePreference
from afterloop.kernel.messages.timing import Mode, due
from afterloop.kernel.people.models import User


class Preferences:
    """Those of a few people, read at once."""

    def __init__(self, users: Collection[int]) -> None:
        rows = NoticePreference.objects.filter(Q(user_id__in=users) | Q(user=None))
        self._found: dict[int | None, NoticePreference] = {row.user_id: row for row in rows}
        self.house = self._found.get(None) or NoticePreference()

    def of(self, user: int) -> NoticePreference:
        return self._found.get(user) or self.house

    def mode(self, user: int | None, kind: NoticeKind) -> Mode:
        own = self._found[user].mail.get(kind.name) if user in self._found else None
        return cast(Mode, own or self.house.mail.get(kind.name) or kind.usual)


def plan(rows: Iterable[Notice], people: Collection[User], now: datetime) -> None:
    """Say of each notice whether and when it goes out by mail. Nothing does where no mail leaves the house."""
    if not settings.MAIL:
        return
    reached = {person.pk: person for person in people if person.email}
    chosen = Preferences(reached) if reached else None
    for row in rows:
        kind = catalog.notice_kind(row.template)
        if chosen is None or kind is None or row.user_id not in reached:
            row.mail, row.mail_at = "", None
            continue
        zone = ZoneInfo(reached[row.user_id].time_zone)
        mode = chosen.mode(row.user_id, kind)
        row.mail_at = due(mode, chosen.of(row.user_id), zone, now, urgent=kind.urgent)
        row.mail = mode if row.mail_at else ""


def plan_again(user: int, now: datetime) -> None:
    """What still waits to be mailed goes by what is chosen now."""
    rows = list(
        Notice.objects.select_for_update(no_key=True).filter(user_id=user, mail_at__isnull=False).order_by("pk")
    )
    if rows:
        plan(rows, User.objects.filter(pk=user), now)
        Notice.objects.bulk_update(rows, ["mail", "mail_at"])
