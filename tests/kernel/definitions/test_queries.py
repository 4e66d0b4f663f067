from __future__ import annotations

import contextlib

import pytest
from django.db import transaction

from afterloop.kernel import performing
from afterloop.kernel.actor import Actor, Call, system
from afterloop.kernel.definitions import actions, actors, queries
from afterloop.kernel.definitions.reading import NewerFormat
from afterloop.kernel.definitions.schemas import PublishDraft, SaveDraft
from afterloop.kernel.errors import NotFound
from afterloop.kernel.people.actors import actor_of_token, actor_of_user
from afterloop.kernel.people.models import OrgUnit
from afterloop.kernel.scope import EVERYTHING
from tests.kernel.definitions.kinds import body, draft, live

SYSTEM = system()


class Gone(Exception):
    """Ends a transaction in the tests."""


def republish(note, *lines):
    actions.save_draft(note.pk, SaveDraft(body=body(*lines)), by=system())
    actions.publish_draft(note.pk, PublishDraft(), by=system())


def test_what_is_live_is_known_by_one_tiny_query_and_by_none_with_the_stamp(db, django_assert_num_queries):
    live(system(), "one")
    found = queries.live("note", "hello")
    with django_assert_num_queries(1):
        assert queries.live("note", "hello").version is found.version
    with django_assert_num_queries(0):
        assert queries.live("note", "hello", stamp=found.stamp).version.body.lines == ("one",)
        assert queries.version(found.version.id) is found.version


def test_a_publication_is_seen_by_the_next_reading(db):
    note = live(system(), "one")
    first = queries.live("note", "hello").version
    republish(note, "two")
    second = queries.live("note", "hello").version
    assert (second.body.lines, second.number) == (("two",), 2)
    assert queries.version(first.id).body.lines == ("one",)


@contextlib.contextmanager
def action_under_way(by: Actor = SYSTEM):
    token = performing._running.set(performing.Running(by))
    try:
        yield
    finally:
        performing._running.reset(token)


def test_one_action_asks_once_and_the_next_one_again(db, django_assert_num_queries):
    note = live(system(), "one")
    assert queries.live("note", "hello")
    with action_under_way(), django_assert_num_queries(1):
        queries.live("note", "hello")
        queries.live("note", "hello")
    republish(note, "two")
    with action_under_way():
        assert queries.live("note", "hello").version.body.lines == ("two",)


def test_an_action_that_publishes_sees_what_it_published(db):
    note = live(system(), "one")
    with action_under_way():
        assert queries.live("note", "hello").version.body.lines == ("one",)
        republish(note, "two")
        assert queries.live("note", "hello").version.body.lines == ("two",)
        publish_and_take_back(note, "three")
        assert queries.live("note", "hello").version.body.lines == ("two",)


def publish_and_take_back(note, line):
    with contextlib.suppress(Gone), transaction.atomic():
        republish(note, line)
        assert queries.live("note", "hello").version.body.lines == (line,)
        raise Gone


def test_a_publication_that_was_taken_back_is_forgotten(db):
    note = live(system(), "one")
    publish_and_take_back(note, "two")
    assert queries.live("note", "hello").version.body.lines == ("one",)
    publish_and_take_back(note, "three")
    assert queries.live("note", "hello").version.body.lines == ("one",)


def test_a_draft_is_not_live_and_not_remembered(db):
    note = draft(system(), "one")
    assert queries.live("note", "hello") is None
    pk = note.versions.get().pk
    assert queries.version(pk).body.lines == ("one",)
    actions.save_draft(note.pk, SaveDraft(body=body("two")), by=system())
    assert queries.version(pk).body.lines == ("two",)


def test_a_version_that_does_not_exist_is_not_found(db):
    with pytest.raises(NotFound):
        queries.version(10**15)


def test_several_versions_come_in_one_query(db, django_assert_num_queries):
    pks = [live(system(), "x", key=f"k{n}").versions.get().pk for n in range(5)]
    with django_assert_num_queries(1):
        assert set(queries.versions(pks)) == set(pks)
    with django_assert_num_queries(0):
        queries.versions(pks)


def test_a_body_of_a_newer_release_is_known_of_but_not_read(db):
    version = live(system(), "one").versions.get()
    found = queries.Published(version.pk, 1, "note", "hello", None, None, 1, {"format": 3}, ())
    with pytest.raises(NewerFormat):
        found.body  # noqa: B018


def test_a_definition_acts_with_its_grants_and_nothing_else(db):
    live(system(), "x", calls=["user.view"])
    actor = actors.actor_of_version(queries.live("note", "hello").version, cause=7, depth=2)
    assert (actor.kind, actor.cause, actor.depth) == ("definition", 7, 2)
    assert actor.reach("user.view") == EVERYTHING
    assert not actor.holds("token.create")


def test_a_definition_of_a_region_reaches_that_region_only(db):
    north = OrgUnit.objects.get(name="华北大区")
    live(system(), "x", unit=north.pk, calls=["user.view"])
    actor = actors.actor_of_version(queries.live("note", "hello").version)
    below = set(OrgUnit.objects.filter(path__startswith=north.path).values_list("pk", flat=True))
    assert actor.reach("user.view").units == below
    assert len(below) > 1


def test_a_request_brings_the_stamp_with_its_actor(root, django_assert_num_queries):
    """The query that makes the actor reads the stamp too, so that an action of the same request need not ask."""
    by = actor_of_token(root.token, Call())
    assert by.live == queries.stamp()
    assert actor_of_user(root.user.pk).live is None
    with action_under_way(by), django_assert_num_queries(0):
        assert queries.stamp() == by.live
    note = live(root.actor, "one")
    with action_under_way(by):
        republish(note, "two")
        assert queries.live("note", "hello").version.body.lines == ("two",)
