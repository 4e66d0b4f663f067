from __future__ import annotations

from typing import Annotated

import pytest
from django.db import connection, transaction
from pydantic import BaseModel

from afterloop.kernel import catalog
from afterloop.kernel.actor import system
from afterloop.kernel.errors import Invalid, NotAllowed, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.events.models import Event, Parked
from afterloop.kernel.messages.models import Dispatch, Notice
from afterloop.kernel.messages.writing import send_text
from afterloop.kernel.people.models import ApiToken
from afterloop.kernel.redaction import Redact, redact
from afterloop.kernel.search.models import SearchDocument
from tests.kernel.messages.conftest import inside


class Said(BaseModel):
    words: Annotated[str, catalog.Personal()]
    score: Annotated[int | None, catalog.Personal()] = None
    kind: str


class Facts(BaseModel):
    user_id: int
    name: Annotated[str, catalog.Personal()]


@pytest.fixture
def record(alice, monkeypatch):
    """A record with personal data in its facts, its events, the index, a mail and a notice."""
    kept = catalog.entities["token"]
    entity = catalog.Entity("token", kept.model, Facts, kept.title)
    monkeypatch.setitem(catalog.entities, "token", entity)
    monkeypatch.setitem(catalog._entity_of_model, ApiToken, entity)
    monkeypatch.setattr(ApiToken, "fact_names", entity.fields)
    monkeypatch.setitem(catalog.events, "token.said", catalog.EventType("token.said", "x", Said))
    monkeypatch.setitem(catalog.events, "token.renamed", catalog.EventType("token.renamed", "x"))
    row = ApiToken.objects.create(user=alice.user, name="朵拉", hash=b"1")

    def live() -> int:
        first = emit("token.said", row, by=alice.actor, words="我叫朵拉", score=5, kind="reply")
        row.name = "朵拉二"
        emit("token.renamed", row, by=alice.actor)
        send_text("dora@example.com", "朵拉", "你好朵拉", by=system(), once="1", about=row)
        return first

    event = inside(live, alice.actor)
    SearchDocument.objects.create(entity="token", record_id=row.pk, tokens="", numbers="朵拉")
    Notice.objects.create(user=alice.user, template="x", words={"name": "朵拉"}, event_id=event)
    Parked.objects.create(subscriber="x", entity="token", record_id=row.pk, event_id=event, reason="朵拉")
    row.name = ""  # its own app has emptied the record
    ApiToken.objects.filter(pk=row.pk).update(name="")
    return row


def everything() -> str:
    """All that is kept, as text."""
    parts = []
    with connection.cursor() as cursor:
        for table in ("events_event", "messages_dispatch", "messages_notice", "search_document", "events_parked"):
            cursor.execute(f"SELECT coalesce(json_agg(t)::text, '') FROM {table} t")
            parts.append(cursor.fetchone()[0])
    return "".join(parts)


def test_nothing_personal_is_left_and_the_history_stays(record, root):
    before = list(Event.objects.order_by("pk").values_list("pk", "name", "actor_id", "at"))
    assert "朵拉" in everything()
    assert "dora@" in everything()
    done = redact(Redact(entity="token", record=record.pk), by=root.actor)
    assert "朵拉" not in everything()
    assert "dora@" not in everything()
    assert (done.events, done.documents, done.dispatches, done.notices) == (3, 1, 1, 1)  # one by its data, two by facts
    assert list(Event.objects.order_by("pk").values_list("pk", "name", "actor_id", "at"))[: len(before)] == before
    said = Event.objects.get(name="token.said")
    assert said.data == {"words": "", "score": None, "kind": "reply"}
    assert Said.model_construct(**said.data)
    assert Dispatch.objects.get().state == "dead"


def test_it_is_itself_an_event_of_the_record(record, root):
    done = redact(Redact(entity="token", record=record.pk), by=root.actor)
    event = Event.objects.get(name="event.redacted")
    assert (event.entity, event.record_id, event.actor_id) == ("token", record.pk, root.user.pk)
    assert event.data == done.model_dump() | {"reason": ""}
    assert done.records == 1


def test_another_records_history_is_untouched(record, root, alice):
    other = ApiToken.objects.create(user=alice.user, name="朵拉", hash=b"2")
    inside(lambda: emit("token.said", other, by=alice.actor, words="朵拉", kind="reply"), alice.actor)
    redact(Redact(entity="token", record=record.pk), by=root.actor)
    assert Event.objects.get(name="token.said", record_id=other.pk).data["words"] == "朵拉"


def test_doing_it_twice_finds_nothing_more_to_empty(record, root):
    redact(Redact(entity="token", record=record.pk), by=root.actor)
    again = redact(Redact(entity="token", record=record.pk), by=root.actor)
    assert (again.documents, again.dispatches, again.notices) == (0, 0, 0)


def test_the_log_is_closed_again_afterwards(record, root):
    with transaction.atomic():
        redact(Redact(entity="token", record=record.pk), by=root.actor)
        with pytest.raises(Exception, match="never changed"), transaction.atomic():
            Event.objects.update(data={})


def test_who_may_not_cannot(record, alice, bob):
    for person in (alice, bob):
        with pytest.raises(NotAllowed):
            redact(Redact(entity="token", record=record.pk), by=person.actor)
    assert "朵拉" in everything()


def test_an_unknown_kind_or_record_is_refused(record, root):
    with pytest.raises(Invalid):
        redact(Redact(entity="nothing", record=1), by=root.actor)
    with pytest.raises(NotFound):
        redact(Redact(entity="token", record=10**9), by=root.actor)
