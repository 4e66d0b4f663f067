from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from afterloop.kernel.actor import system
from afterloop.kernel.definitions import actions, queries
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.definitions.schemas import (
    CreateDefinition,
    DiscardDraft,
    PublishDraft,
    RenameDefinition,
    RollBack,
    SaveDraft,
)
from afterloop.kernel.errors import Conflict, Invalid, NotAllowed, NotFound
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import OrgUnit
from tests import make
from tests.kernel.definitions.kinds import body, draft, live


def statuses(definition: Definition) -> list[tuple[int, str]]:
    return list(definition.versions.order_by("number").values_list("number", "status"))


def save(definition: Definition, by: object, *lines: str) -> Definition:
    return actions.save_draft(definition.pk, SaveDraft(body=body(*lines)), by=by)


def publish(definition: Definition, by: object) -> Definition:
    return actions.publish_draft(definition.pk, PublishDraft(), by=by)


def test_publishing_retires_the_former_version_and_tells_the_kind(root, told):
    note = live(root.actor, "one")
    save(note, root.actor, "two")
    publish(note, root.actor)
    assert statuses(note) == [(1, "retired"), (2, "live")]
    assert told == [(note.pk, 1), (note.pk, 2)]
    assert Event.objects.filter(name="definition.published").latest("id").data == {"number": 2}


def test_there_is_one_draft_however_often_it_is_saved(root):
    note = draft(root.actor, "one")
    save(note, root.actor, "two")
    save(note, root.actor, "three")
    assert statuses(note) == [(1, "draft")]
    assert note.versions.get().body["lines"] == ["three"]


def test_a_key_is_taken_once_per_kind(root):
    draft(root.actor, "one")
    with pytest.raises(Conflict):
        draft(root.actor, "two")


def test_an_unknown_kind_is_refused_at_its_field(root):
    wish = CreateDefinition(kind="horse", key="x", title={"en": "X"})
    with pytest.raises(Invalid) as refusal:
        actions.create_definition(wish, by=root.actor)
    assert "kind" in refusal.value.fields


def test_a_wrong_body_is_kept_as_a_draft_and_refused_when_published(root):
    note = draft(root.actor, "one")
    actions.save_draft(note, SaveDraft(body={"format": 2, "lines": [1], "colour": "red"}), by=root.actor)
    with pytest.raises(Invalid) as refusal:
        publish(note, root.actor)
    assert set(refusal.value.fields) == {"body.lines.0", "body.colour"}
    assert statuses(note) == [(1, "draft")]


def test_what_the_kind_has_against_a_body_is_told_by_path(root):
    note = draft(root.actor, "fine", "damn")
    with pytest.raises(Invalid) as refusal:
        publish(note, root.actor)
    assert refusal.value.fields == {"body.lines.1": ["No swearing."]}


def test_the_publisher_must_hold_every_verb_that_the_body_calls(root, db):
    note = draft(root.actor, "x", calls=["token.create", "user.view"])
    eve = make.user("eve", "Eve")
    make.member(eve, root.unit, {"definition.publish": "all", "user.view": "all"})
    with pytest.raises(NotAllowed) as refusal:
        publish(note, actor_of_user(eve.pk))
    assert refusal.value.facts["verbs"] == ["token.create"]
    publish(note, root.actor)
    assert note.versions.get().grants == ["token.create", "user.view"]


def test_a_verb_held_in_one_region_cannot_be_granted_to_a_definition_of_the_whole_company(root, db):
    north = OrgUnit.objects.get(name="华北大区")
    eve = make.user("eve", "Eve")
    make.member(eve, root.unit, {"definition.publish": "all"})
    make.member(eve, north, {"token.create": "subtree"})
    everywhere = draft(root.actor, "x", key="wide", calls=["token.create"])
    in_north = draft(root.actor, "x", key="narrow", calls=["token.create"], unit=north.pk)
    with pytest.raises(NotAllowed):
        publish(everywhere, actor_of_user(eve.pk))
    publish(in_north, actor_of_user(eve.pk))
    assert in_north.versions.get().grants == ["token.create"]


def test_an_action_that_does_not_exist_cannot_be_called(root):
    note = draft(root.actor, "x", calls=["moon.land"])
    with pytest.raises(Invalid) as refusal:
        publish(note, root.actor)
    assert "moon.land" in str(refusal.value.fields)


def test_an_agent_may_neither_draft_nor_publish(root, alice):
    note = draft(root.actor, "one")
    with pytest.raises(NotAllowed):
        save(note, alice.actor, "two")
    with pytest.raises(NotAllowed):
        publish(note, alice.actor)


def test_publishing_without_a_draft_is_a_conflict(root):
    note = live(root.actor, "one")
    with pytest.raises(Conflict):
        publish(note, root.actor)


def test_a_discarded_draft_is_gone_and_the_live_version_stays(root):
    note = live(root.actor, "one")
    save(note, root.actor, "two")
    actions.discard_draft(note.pk, DiscardDraft(), by=root.actor)
    assert statuses(note) == [(1, "live")]


def test_rolling_back_publishes_the_old_body_anew_and_keeps_the_draft_behind_it(root):
    note = live(root.actor, "one")
    save(note, root.actor, "two")
    publish(note, root.actor)
    save(note, root.actor, "three")
    actions.roll_back(note.pk, RollBack(number=1, note="Two was wrong"), by=root.actor)
    assert statuses(note) == [(1, "retired"), (2, "retired"), (3, "live"), (4, "draft")]
    assert note.versions.get(status="live").body["lines"] == ["one"]
    publish(note, root.actor)
    assert note.versions.get(status="live").body["lines"] == ["three"]


def test_rolling_back_to_the_live_version_or_to_a_draft_is_refused(root):
    note = live(root.actor, "one")
    save(note, root.actor, "two")
    with pytest.raises(Conflict):
        actions.roll_back(note.pk, RollBack(number=1), by=root.actor)
    with pytest.raises(Invalid):
        actions.roll_back(note.pk, RollBack(number=2), by=root.actor)


@pytest.mark.parametrize(
    "change",
    [
        {"body": {"format": 2, "lines": ["other"]}},
        {"format": 3},
        {"number": 9},
        {"grants": ["x.y"]},
        {"status": "draft"},
    ],
)
@pytest.mark.parametrize("status", ["live", "retired"])
def test_a_version_that_was_live_never_changes(root, change, status):
    note = live(root.actor, "one")
    save(note, root.actor, "two")
    publish(note, root.actor)
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        Version.objects.filter(definition=note, status=status).update(**change)


def test_a_version_that_was_live_is_never_deleted_nor_live_again(root):
    note = live(root.actor, "one")
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        note.versions.get().delete()
    save(note, root.actor, "two")
    publish(note, root.actor)
    Version.objects.filter(definition=note, number=2).update(status="retired")
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        Version.objects.filter(definition=note, number=1).update(status="live")


def test_an_older_format_is_lifted_when_it_is_read(root):
    note = draft(root.actor, "x")
    actions.save_draft(note, SaveDraft(body={"format": 1, "text": "one\ntwo"}), by=root.actor)
    publish(note, root.actor)
    assert queries.live("note", "hello").version.body.lines == ("one", "two")


def test_a_newer_format_is_refused_with_the_reason(root):
    note = draft(root.actor, "x")
    with pytest.raises(Conflict, match="newer release"):
        actions.save_draft(note, SaveDraft(body={"format": 3}), by=root.actor)


@pytest.mark.parametrize("bad", [{"format": 1}, {"format": 1, "text": 7}])
def test_an_old_draft_of_no_known_shape_is_refused(root, bad):
    note = draft(root.actor, "x")
    with pytest.raises(Invalid):
        actions.save_draft(note, SaveDraft(body=bad), by=root.actor)


def test_a_bottomless_draft_is_refused(root):
    deep: dict[str, object] = {}
    for _ in range(200):
        deep = {"a": deep}
    note = draft(root.actor, "x")
    with pytest.raises(Invalid, match="deep"):
        actions.save_draft(note, SaveDraft(body={"format": 2, "x": deep}), by=root.actor)


def test_a_huge_draft_is_refused(root):
    note = draft(root.actor, "x")
    with pytest.raises(Invalid, match="MB"):
        actions.save_draft(note, SaveDraft(body={"format": 2, "x": "x" * 2_000_001}), by=root.actor)


def test_a_new_title_is_read_at_once(root):
    note = live(root.actor, "one")
    assert queries.live("note", "hello").title == {"en": "Hello"}
    actions.rename_definition(note.pk, RenameDefinition(title={"en": "Hi"}), by=root.actor)
    assert queries.live("note", "hello").title == {"en": "Hi"}


def test_a_stranger_to_a_units_definition_may_not_know_of_it(root, db):
    south = OrgUnit.objects.get(name="华南大区")
    note = live(root.actor, "one", unit=south.pk)
    eve = make.user("eve", "Eve")
    make.member(eve, OrgUnit.objects.get(name="华北大区"), {"definition.view": "team", "definition.publish": "team"})
    with pytest.raises(NotFound):
        publish(note, actor_of_user(eve.pk))


def test_the_system_may_publish(db):
    assert live(system(), "one").versions.get().by is None
