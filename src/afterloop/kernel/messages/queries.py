"""Lists of notices and dispatches, as JSON that PostgreSQL writes."""

from __future__ import annotations

from django.db import connection

from afterloop.kernel import lists
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotAllowed
from afterloop.kernel.lists import Listing, Order, Wish
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.schemas import DispatchOut
from afterloop.kernel.rows import Cursor
from afterloop.kernel.scope import Condition

CAP = 100  # an unread count above this is "many"

NOTICES = """
WITH page AS (
  SELECT id, title, body, url, read_at, at FROM messages_notice
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
    following = f'"{Cursor.write("notices", [last])}"' if last else "null"
    return f'{{"items":{items},"unread":{unread},"next":{following}}}'.encode()


def dispatches(by: Actor, state: str = "", after: str = "", limit: int = 50) -> bytes:
    """A page of dispatches that `by` may see, newest first: the dead letters with state=dead."""
    conditions = [Condition("t.state = %s", (state,))] if state else []
    wish = Wish(conditions, {"state": state}, "-id", after, limit)
    return lists.page(DISPATCHES, by.reach("dispatch.view"), wish)
