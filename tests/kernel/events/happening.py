"""Makes things happen to users, and listeners that write down what they heard."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection, connections

from afterloop.kernel.actor import Actor, system
from afterloop.kernel.catalog import ActionType
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.events.subscriptions import Happened
from afterloop.kernel.people.models import User
from afterloop.kernel.performing import perform

SYSTEM = system()

HEARD = """
CREATE TABLE heard (id bigserial PRIMARY KEY, subscriber text NOT NULL, record_id bigint NOT NULL,
  event_id bigint NOT NULL)
"""


def _rename(user: User, username: str, *, by: Actor) -> User:
    user.username = username
    user.write("username")
    emit("user.edited", user, by=by)
    return user


RENAME = ActionType("user.rename", "Rename", _rename, "user.edit", User)


def rename(user: int, username: str, by: Actor = SYSTEM) -> None:
    """Something happens to this user: a `user.edited`."""
    perform(RENAME, (user, username), by, ())


def person(username: str) -> int:
    """Somebody to whom things can happen; without a password, whose hash would take its time."""
    return User.objects.create(username=username, name=username).pk


class Failure(Exception):
    """What a listener fails with on purpose."""


class Ear:
    """A listener that keeps the ids it was given, and fails while `refuses` says so."""

    def __init__(self, refuses: Callable[[Happened], bool] = lambda event: False) -> None:
        self.refuses = refuses
        self.heard: list[int] = []
        self.calls = 0

    def __call__(self, event: Happened, by: Actor) -> None:
        self.calls += 1
        if self.refuses(event):
            raise Failure(f"not {event.id}")
        self.heard.append(event.id)

    def batch(self, events: Sequence[Happened]) -> None:
        self.calls += 1
        if any(self.refuses(event) for event in events):
            raise Failure("not these")
        self.heard += [event.id for event in events]


def make_table() -> None:
    with connection.cursor() as cursor:
        cursor.execute(HEARD)


def write_down(name: str, event: Happened) -> None:
    """The effect of a delivery, in its transaction."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO heard (subscriber, record_id, event_id) VALUES (%s, %s, %s)", [name, event.record_id, event.id]
        )


def written(name: str) -> list[tuple[int, int]]:
    """(record, event) in the order in which this subscriber had them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT record_id, event_id FROM heard WHERE subscriber = %s ORDER BY id", [name])
        return list(cursor.fetchall())


def at_once(*functions: Callable[[], Any], within: float = 30) -> list[Any]:
    """Run these in threads of their own, each with its own connection; gives their results or their errors."""
    results: list[Any] = [None] * len(functions)

    def run(place: int, function: Callable[[], Any]) -> None:
        try:
            results[place] = function()
        except Exception as error:
            results[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=item, daemon=True) for item in enumerate(functions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(within)
        assert not thread.is_alive(), "a thread hangs"
    return results
