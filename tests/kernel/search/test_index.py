from __future__ import annotations

import threading

import orjson
import pytest
from django.db import connection, transaction

from afterloop.kernel import catalog
from afterloop.kernel.events.models import Event
from afterloop.kernel.events.pump import drain_all
from afterloop.kernel.events.subscriptions import Happened
from afterloop.kernel.people.models import ApiToken
from afterloop.kernel.search import indexing
from afterloop.kernel.search.models import SearchDocument
from afterloop.kernel.search.queries import matching


@pytest.fixture
def texts(monkeypatch):
    """The records of a small entity: {id: (text, identifiers)}; every reading of them is counted."""
    rows: dict[int, tuple[str, list[str]]] = {}
    calls: list[list[int]] = []

    def fetch(ids):
        calls.append(list(ids))
        return [(pk, 1, None, *rows[pk]) for pk in ids if pk in rows]

    monkeypatch.setattr(indexing, "indexed", {})
    indexing.index("token", fetch)
    rows_and_calls = rows
    fetch.calls = calls
    monkeypatch.setattr(indexing, "calls_for_test", calls, raising=False)
    return rows_and_calls


def happened(*pairs: tuple[int, int], entity: str = "token") -> list[Happened]:
    return [
        Happened(event, "token.created", 1, entity, pk, None, None, [], {}, {}, {}, "user", 1, "", None, 0, None)
        for event, pk in pairs
    ]


def found(text: str, entity: str = "token") -> set[int]:
    condition = matching(entity, text)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT t.id FROM (SELECT record_id AS id FROM search_document) t WHERE {condition.sql}",
            list(condition.parameters),
        )
        return {row[0] for row in cursor.fetchall()}


def test_a_record_is_found_after_its_event(db, texts):
    texts[1] = ("机器人回不了充电座", ["T-1001", "13912345678"])
    texts[2] = ("热水器漏水", ["T-1002"])
    indexing.follow(happened((10, 1), (11, 2)))
    assert found("充电座") == {1}
    assert found("漏水") == found("水器") == {2}
    assert found("t-1002") == found("T1002") == {2}
    assert found("5678") == found("充电座 5678") == {1}
    assert found("热水器 5678") == found("不在这里") == found("??") == set()
    assert found("漏") == {2}
    assert found("漏水", entity="user") == set()


def test_many_events_of_one_record_read_it_once(db, texts, django_assert_num_queries):
    texts[1] = ("热水器", [])
    texts[2] = ("洗衣机", [])
    with django_assert_num_queries(3):  # take the rows, write them, sort them into the index
        indexing.follow(happened((10, 1), (11, 2), (13, 1), (12, 1)))
    assert indexing.calls_for_test == [[1, 2]]


def test_a_changed_text_replaces_the_old(db, texts):
    texts[1] = ("热水器", [])
    indexing.follow(happened((10, 1)))
    texts[1] = ("洗衣机", [])
    indexing.follow(happened((11, 1)))
    assert found("热水器") == set()
    assert found("洗衣机") == {1}


def test_an_older_reading_never_replaces_a_newer(own_database, texts, monkeypatch):
    """One delivery has read the text and sleeps; meanwhile the text changes, and another delivery tells of it.

    The sleeper has the later event id: a ticket's event was written before its customer's was, and committed after.
    """
    reading, changed = threading.Event(), threading.Event()
    failed: list[BaseException] = []

    def fetch(ids):
        rows = [(pk, 1, None, *texts[pk]) for pk in ids]
        if threading.current_thread().name == "sleeper":
            reading.set()
            changed.wait(1)
        return rows

    def deliver(event: int) -> None:
        try:
            with transaction.atomic():
                indexing.follow(happened((event, 1)))
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    monkeypatch.setattr(indexing, "indexed", {})
    indexing.index("token", fetch)
    texts[1] = ("洗衣机", [])
    indexing.follow(happened((10, 1)))
    sleeper = threading.Thread(target=deliver, args=(20,), name="sleeper")
    sleeper.start()
    assert reading.wait(10)
    texts[1] = ("热水器", [])
    other = threading.Thread(target=deliver, args=(15,))
    other.start()
    other.join(0.5)  # waits for the sleeper, or would be done by now
    changed.set()
    for thread in (sleeper, other):
        thread.join(20)
    assert not failed
    assert found("热水器") == {1}
    assert found("洗衣机") == set()


def test_a_text_that_others_share_is_read_by_a_job_in_steps_when_it_stands_in_very_many(alice, texts, monkeypatch):
    rows = [ApiToken.objects.create(user=alice.user, name=f"热水器{n}", hash=b"%d" % n) for n in range(5)]
    read: list[int] = []

    def fetch(ids):
        read.append(len(ids))
        return [(t.pk, None, None, t.name, []) for t in ApiToken.objects.filter(pk__in=ids)]

    monkeypatch.setattr(indexing, "indexed", {})
    monkeypatch.setattr(indexing, "AT_ONCE", 2)
    indexing.index(
        "token", fetch, through={"user": lambda ids: [row.pk for row in rows] if alice.user.pk in ids else []}
    )
    indexing.follow(happened((12, alice.user.pk), entity="user"))
    assert read == [], "one delivery must not carry all of it"
    with connection.cursor() as cursor:
        cursor.execute("SELECT args FROM procrastinate_jobs WHERE task_name = 'search.refresh'")
        (arguments,) = (row[0] for row in cursor.fetchall())
    assert indexing.refresh(**(orjson.loads(arguments) if isinstance(arguments, str) else arguments)) == 5
    assert read == [2, 2, 1]
    assert found("热水器") == {row.pk for row in rows}
    indexing.refresh(entity="token", other="user", records=[alice.user.pk])  # every job may run twice
    assert found("热水器") == {row.pk for row in rows}


def test_an_erased_record_leaves_the_index(db, texts):
    texts[1] = texts[2] = ("热水器", [])
    indexing.follow(happened((10, 1), (11, 2)))
    del texts[1]
    indexing.follow(happened((12, 1)))
    assert found("热水器") == {2}
    assert indexing.forget("token", [2]) == 1
    assert found("热水器") == set()


def test_another_entitys_event_reaches_the_records_that_show_its_text(db, texts, monkeypatch):
    texts[1] = texts[2] = ("热水器", [])
    indexing.follow(happened((10, 1), (11, 2)))
    monkeypatch.setattr(indexing, "indexed", {})
    indexing.index("token", lambda ids: [(pk, 1, None, *texts[pk]) for pk in ids], through={"user": lambda ids: [2]})
    texts[1] = texts[2] = ("洗衣机", [])
    indexing.follow(happened((12, 99), entity="user"))
    assert found("洗衣机") == {2}


def test_the_pump_brings_events_to_the_index(alice, texts, monkeypatch):
    monkeypatch.setattr(indexing, "indexed", {})
    indexing.index("token", lambda ids: [(t.pk, None, None, t.name, []) for t in ApiToken.objects.filter(pk__in=ids)])
    drain_all()
    assert alice.token
    drain_all()
    assert found("test") == {ApiToken.objects.get().pk}
    assert Event.objects.filter(name="token.created").exists()


def test_a_rebuild_reads_every_record(alice, texts, monkeypatch):
    monkeypatch.setattr(indexing, "indexed", {})
    monkeypatch.setattr(indexing, "AT_ONCE", 2)
    indexing.index("token", lambda ids: [(t.pk, None, None, t.name, []) for t in ApiToken.objects.filter(pk__in=ids)])
    rows = [ApiToken.objects.create(user=alice.user, name=f"热水器{n}", hash=b"%d" % n) for n in range(5)]
    assert indexing.reindex("token") == 5
    assert found("热水器") == {row.pk for row in rows}


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE x; --", "a' | 'b", "100%", "a_b%", "\\", ":*", "!(", "𠀀", "x" * 5000, "漏" * 5000]
)
def test_nothing_that_is_typed_can_break_the_query(db, texts, text):
    texts[1] = (text, [text])
    indexing.follow(happened((10, 1)))
    found(text)


def test_two_pumps_writing_the_same_records_do_not_wait_for_each_other_for_ever(own_database, texts):
    for pk in range(1, 200):
        texts[pk] = (f"热水器{pk}", [])
    failed: list[BaseException] = []

    def write(order: int) -> None:
        try:
            for turn in range(5):
                pairs = [(turn * 1000 + pk, pk) for pk in texts][::order]
                with transaction.atomic():
                    indexing.follow(happened(*pairs))
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(order,)) for order in (1, -1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not failed
    assert SearchDocument.objects.count() == 199


def test_every_indexed_entity_is_in_the_catalog():
    assert set(indexing.indexed) <= set(catalog.entities)
