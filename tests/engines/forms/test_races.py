"""A form that is published while answers are written."""

from __future__ import annotations

import threading

from django.db import connection, transaction

from afterloop.engines.forms import projections
from afterloop.kernel.actor import system
from afterloop.kernel.definitions import actions, queries
from afterloop.kernel.definitions.schemas import PublishDraft, SaveDraft
from afterloop.kernel.errors import Busy
from tests.engines.forms.bodies import field
from tests.engines.forms.test_publishing import columns, publish, rows


def in_thread(call):
    """Run on a connection of its own; gives a function that waits for the outcome."""
    outcome = []

    def run():
        try:
            outcome.append(call())
        except Exception as error:
            outcome.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()

    def wait():
        thread.join(30)
        return outcome[0]

    return wait


def test_publishing_gives_up_instead_of_holding_up_everyone(own_database):
    version = publish(field("a", listed=True))
    body = {"format": 1, "fields": [field("a", listed=True), field("b", listed=True)]}
    actions.save_draft(version.definition_id, SaveDraft(body=body), by=system())
    with transaction.atomic():
        projections.write(version, 1, {"a": "x"})  # somebody is slow to commit
        late = in_thread(lambda: actions.publish_draft(version.definition_id, PublishDraft(), by=system()))
        assert isinstance(late(), Busy)
    assert queries.live("form", "f1").version.number == 1
    actions.publish_draft(version.definition_id, PublishDraft(), by=system())
    assert set(columns(version)) == {"f_a", "f_b"}


def test_answers_written_while_a_form_is_widened_are_all_there(own_database):
    version = publish(field("a", listed=True))
    stop = threading.Event()

    def write():
        written = 0
        while not stop.is_set():
            written += 1
            live = queries.live("form", "f1")
            projections.write(live.version, written, {"a": f"{written}"}, stamp=live.stamp)
        return written

    writer = in_thread(write)
    for number in range(10):
        publish(field("a", listed=True), *(field(f"b{n}", listed=True) for n in range(number + 1)))
    stop.set()
    written = writer()
    assert written > 0
    assert [row["f_a"] for row in rows(version)] == [str(n) for n in range(1, written + 1)]
