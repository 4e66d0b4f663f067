"""Django's database sessions, with the signed-in user in a column of its own, and where and when he signed in."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from afterloop.kernel import sql, time
from afterloop.kernel.people.actors import digest
from afterloop.kernel.people.agents import LONGEST
from afterloop.kernel.people.models import Session

BARE = "bare"  # in a session's data: its person must set up a second step first
ORIGIN = "origin"  # of the signing-in, in a session's data: [address, agent, moment]

NOTE_SEEN = """
UPDATE people_session SET seen_at = clock_timestamp()
WHERE session_key = %s AND seen_at < clock_timestamp() - interval '1 minute'
"""


class SessionStore(DatabaseStore):
    """Named by SESSION_ENGINE."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = cast(Session, super().create_model_instance(data))
        row.user_id = int(data[SESSION_KEY]) if data.get(SESSION_KEY) else None
        row.address = row.agent = ""
        if data.get(ORIGIN):
            row.address, row.agent, moment = data[ORIGIN]
            row.signed_in_at = datetime.fromisoformat(moment)
        row.seen_at = time.now()
        row.bare = bool(data.get(BARE))
        return row


def stamp(session: SessionBase, address: str, agent: str) -> None:
    """Keep in a session that has just been signed in to, from where and when."""
    session[ORIGIN] = [address[:45], agent[:LONGEST], time.now().isoformat()]


def note_seen(key: str) -> None:
    """A page was opened under this session. Written every minute at most."""
    sql.run(NOTE_SEEN, [key])


def id_of(key: str) -> str:
    """What a page may know of a session: the key itself would open it."""
    return digest(key).hex()[:32]


def end_one(user_id: int, wanted: str) -> int:
    """End the user's session with this id. Gives how many there were."""
    keys = Session.objects.filter(user_id=user_id).values_list("session_key", flat=True)
    found = [key for key in keys if id_of(key) == wanted]
    return int(Session.objects.filter(user_id=user_id, session_key__in=found).delete()[0])
