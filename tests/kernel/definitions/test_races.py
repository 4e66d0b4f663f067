"""What two people can do to one definition at once."""

from __future__ import annotations

import threading
from collections import Counter

from django.db import connection

from afterloop.kernel.actor import system
from afterloop.kernel.definitions import actions
from afterloop.kernel.definitions.models import Version
from afterloop.kernel.definitions.schemas import PublishDraft, RollBack, SaveDraft
from afterloop.kernel.errors import Conflict
from tests.kernel.definitions.kinds import body, draft, live


def at_once(*calls):
    """Run the calls together, each on a connection of its own; count how they ended."""
    start = threading.Barrier(len(calls))
    ends: list[str] = []

    def run(call):
        try:
            start.wait(10)
            call()
            ends.append("done")
        except Conflict:
            ends.append("conflict")
        except Exception as error:
            ends.append(repr(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[call]) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return Counter(ends)


def test_of_two_who_publish_at_once_one_wins(own_database, told):
    for round in range(5):
        note = draft(system(), "one", key=f"k{round}")
        publish = [lambda pk=note.pk: actions.publish_draft(pk, PublishDraft(), by=system())] * 2
        assert at_once(*publish) == {"done": 1, "conflict": 1}
        assert list(note.versions.values_list("number", "status")) == [(1, "live")]
    assert len(told) == 5


def test_saving_publishing_and_rolling_back_at_once_leaves_one_live_and_at_most_one_draft(own_database):
    note = live(system(), "one")
    pk = note.pk
    for round in range(5):
        actions.save_draft(pk, SaveDraft(body=body(f"round {round}")), by=system())
        ends = at_once(
            lambda: actions.save_draft(pk, SaveDraft(body=body("late")), by=system()),
            lambda: actions.publish_draft(pk, PublishDraft(), by=system()),
            lambda: actions.roll_back(pk, RollBack(number=1), by=system()),
        )
        assert set(ends) <= {"done", "conflict"}
        states = Counter(Version.objects.filter(definition=pk).values_list("status", flat=True))
        assert states["live"] == 1
        assert states["draft"] <= 1
