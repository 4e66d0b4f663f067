"""Lists of notices and dispatches, as JSON that PostgreSQL writes."""

from __future__ import annotations

from typing import Any, cast

import orjson
from django.conf import settings
from django.db import connection
from django.utils.translation import get_language

from afterloop.kernel import catalog, lists
from afterloop.kernel.actor import Actor, Call, limited
from afterloop.kernel.errors import NotAllowed, NotFound
from afterloop.kernel.lists import Listing, Order, Wish
from afterloop.kernel.messages.models import Dispatch, Notice
from afterloop.kernel.messages.preferences import Preferences
from afterloop.kernel.messages.schemas import Days, DispatchOut, NoticeKindOut, NoticeOut, NoticePreferenceOut, StopOut
from afterloop.kernel.messages.templates import said
from afterloop.kernel.people import house
from afterloop.kernel.people.models import User
from afterloop.kernel.rows import Cursor
from afterloop.kernel.scope import EVERYTHING, Condition

MODES = ("now", "digest", "never")
CAP = 100  # an unread count above this is "many"

NOTICES = """
WITH page AS (
  SELECT id, template, words, url, read_at, at FROM messages_notice
  WHERE user_id = %(user)s AND id < %(before)s ORDER BY id DESC LIMIT %(limit)s + 1
), shown AS (SELECT * FROM page ORDER BY id DESC LIMIT %(limit)s)
SELECT coalesce((SELECT json_agg(s ORDER BY s.id DESC) FROM shown s), '[]')::text,
  (SELECT count(*) FROM (SELECT 1 FROM messages_notice WHERE user_id = %(user)s AND read_at IS NULL LIMIT %(cap)s) u),
  CASE WHEN (SELECT count(*) FROM page) > %(limit)s THEN (SELECT min(id) FROM shown) END
"""
DISPATCHES = Listing("messages_dispatch", DispatchOut, Dispatch.scope, {"-id": Order("id", "bigint")})


def notices(by: Actor, after: str = "", limit: int = 50) -> bytes:
    """A page of one's own notices, newest first, and how many are unread: one query."""
    if not by.holds("notice.view"):
        raise NotAllowed()
    before = Cursor.read(after, "notices", 1)[0] if after else 2**63 - 1
    with connection.cursor() as cursor:
        cursor.execute(NOTICES, {"user": by.user_id or 0, "before": before, "limit": limit, "cap": CAP})
        items, unread, last = cursor.fetchone()
    language = get_language() or "zh-hans"
    page = {
        "items": [_worded(item, language) for item in orjson.loads(items)],
        "unread": unread,
        "next": Cursor.write("notices", [last]) if last else None,
    }
    return orjson.dumps(page)


def notice_out(notice: Notice) -> NoticeOut:
    """One notice in the reader's language."""
    title, body = said(notice.template, "notice", get_language() or "zh-hans", notice.words)
    return NoticeOut(id=notice.pk, title=title, body=body, url=notice.url, read_at=notice.read_at, at=notice.at)


def _worded(item: dict[str, Any], language: str) -> dict[str, Any]:
    """A row as `NoticeOut`."""
    title, body = said(item.pop("template"), "notice", language, item.pop("words"))
    return {**item, "title": title, "body": body}


def dispatches(by: Actor, state: str = "", after: str = "", limit: int = 50) -> bytes:
    """A page of dispatches that `by` may see, newest first: the dead letters with state=dead."""
    conditions = [Condition("t.state = %s", (state,))] if state else []
    wish = Wish(conditions, {"state": state}, "-id", after, limit)
    return lists.page(DISPATCHES, by.reach("dispatch.view"), wish)


def my_preference(by: Actor) -> NoticePreferenceOut:
    """What one has chosen about one's notices, or what is usual here."""
    user = User.objects.get(pk=by.user_id or 0)
    return _preference(user.pk, user.email)


def default_preference(by: Actor) -> NoticePreferenceOut:
    by.require("notice_preference.set_default")
    return _preference(None, "")


def stopped(user: int, kinds: list[str]) -> StopOut:
    """Of these kinds, as the holder of a mail may know it."""
    chosen = Preferences([user])
    found = [catalog.notices[name] for name in kinds]
    return StopOut(
        kinds=[str(kind.title) for kind in found], stopped=all(chosen.mode(user, kind) == "never" for kind in found)
    )


def reader_of_mail(user: int, call: Call) -> Actor:
    """Whoever holds a mail to this user: may do what its link says, and nothing else."""
    person = User.objects.filter(pk=user).first()
    if person is None:
        raise NotFound()
    verbs = {"notice_preference.stop": EVERYTHING}
    return limited("user", verbs, id=user, name=person.name, call=call._replace(via="link"))


def _preference(user: int | None, address: str) -> NoticePreferenceOut:
    chosen = Preferences([user] if user else [])
    row = chosen.of(user) if user else chosen.house
    kinds = [
        NoticeKindOut(name=kind.name, title=str(kind.title), mail=chosen.mode(user, kind), urgent=kind.urgent)
        for kind in sorted(catalog.notices.values(), key=lambda kind: MODES.index(kind.usual))
    ]
    return NoticePreferenceOut(
        kinds=kinds,
        digest_at=row.digest_at,
        digest_days=cast(Days, row.digest_days),
        quiet_from=row.quiet_from,
        quiet_until=row.quiet_until,
        urgent_passes=row.urgent_passes,
        address=address,
        can_mail=bool(settings.MAIL) and bool(house.public_url()),
    )
