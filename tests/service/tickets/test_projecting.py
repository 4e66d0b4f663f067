"""The columns that a form gains later are filled from the tickets that there are, while people go on writing."""

from __future__ import annotations

import threading

from django.db import connection, transaction

from afterloop.engines.forms import jobs
from afterloop.kernel.actor import system
from afterloop.kernel.definitions import actions as definitions
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.definitions.schemas import DefinitionFile, ImportFile
from afterloop.kernel.people.models import User
from afterloop.service.tickets.actions.relations import edit_ticket
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import Edit
from tests import make
from tests.conftest import Person


def publish(**marks: bool) -> int:
    """A ticket type "meter" whose form asks for a place; gives the form."""
    field = {"key": "place", "type": "text", "label": {"en": "Place"}, **marks}
    for kind, body in (("form", {"fields": [field]}), ("ticket-type", {"form": "meter"})):
        file = DefinitionFile(kind=kind, key="meter", title={"en": "Meter"}, body=body)
        definitions.import_file(ImportFile(file=file, publish=True), by=system())
    return Definition.objects.get(kind="form", key="meter").pk


def new_ticket(person: Person) -> int:
    answer = person.post("/api/v1/tickets", make.new_ticket() | {"type": "meter", "data": {"place": "厨房"}})
    assert answer.status_code == 201, answer.content
    return answer.json()["id"]


def places(form: int) -> dict[int, str | None]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT record_id, f_place FROM form_{form}")
        return dict(cursor.fetchall())


def test_tickets_of_the_form_before_get_their_answer_into_the_new_column(alice):
    publish()
    old = new_ticket(alice)
    form = publish(reportable=True)
    assert places(form) == {old: None}
    assert jobs.rebuild(definition=form) == 1
    assert places(form) == {old: "厨房"}


def test_an_answer_that_is_changed_during_the_rebuild_is_not_overwritten(own_database):
    alice = Person(User.objects.get(username="alice"))
    publish()
    pk = new_ticket(alice)
    by = alice.actor
    form = publish(reportable=True)
    failed: list[BaseException] = []

    def rebuild() -> None:
        try:
            jobs.rebuild(definition=form)
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    job = threading.Thread(target=rebuild)
    with transaction.atomic():
        edit_ticket(pk, Edit(data={"place": "阳台"}), by=by)
        job.start()
        job.join(0.5)
        assert job.is_alive(), "it waits for who is writing"
    job.join(20)
    assert not failed
    assert places(form) == {pk: "阳台"}
    assert Ticket.objects.get().data["place"] == "阳台"
