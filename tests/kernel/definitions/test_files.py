from __future__ import annotations

import orjson
import pytest

from afterloop.kernel.actor import system
from afterloop.kernel.definitions import actions, files
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.definitions.schemas import DefinitionFile, ImportFile
from afterloop.kernel.errors import NotAllowed
from afterloop.kernel.people.actors import actor_of_user
from tests import make
from tests.kernel.definitions.kinds import body, draft, live


def bring(file, by, **rest):
    return actions.import_file(ImportFile(file=DefinitionFile.model_validate(file), **rest), by=by)


def test_what_goes_out_comes_in_as_it_was(root):
    note = live(root.actor, "one", "two", title={"zh-Hans": "便条", "en": "Note"})
    version = note.versions.get()
    file = orjson.loads(files.text(files.export(note, version)))
    other = bring(file | {"key": "copy"}, root.actor, publish=True)
    assert other.versions.get().body == version.body
    assert files.export(other, other.versions.get()) == file | {"key": "copy"}


def test_a_file_has_one_order_of_members(root):
    note = live(root.actor, "one", title={"zh-Hans": "便条", "en": "Note"})
    file = files.export(note, note.versions.get())
    assert list(file) == ["format", "kind", "key", "title", "brand", "solution", "note", "body"]
    assert list(file["body"]) == ["format", "lines", "title", "calls"]
    assert list(file["body"]["title"]) == ["en", "zh-Hans"]


def test_importing_the_same_twice_changes_nothing(root):
    file = {"format": 1, "kind": "note", "key": "k", "title": {"en": "K"}, "body": body("one")}
    note = bring(file, root.actor, publish=True)
    revision = Definition.objects.get(pk=note.pk).revision
    bring(file, root.actor, publish=True)
    assert Definition.objects.get(pk=note.pk).revision == revision
    assert list(note.versions.values_list("number", "status")) == [(1, "live")]


def test_importing_a_change_makes_a_draft_or_the_next_version(root):
    file = {"format": 1, "kind": "note", "key": "k", "title": {"en": "K"}, "body": body("one")}
    note = bring(file, root.actor, publish=True)
    bring(file | {"body": body("two"), "title": {"en": "Kay"}}, root.actor)
    assert note.versions.get(status="draft").body["lines"] == ["two"]
    bring(file | {"body": body("three")}, root.actor, publish=True)
    assert note.versions.get(status="live").body["lines"] == ["three"]


def test_importing_does_not_carry_the_right_to_publish(root, db):
    eve = make.user("eve", "Eve")
    make.member(eve, root.unit, {"definition.import_file": "all"})
    file = {"format": 1, "kind": "note", "key": "k", "title": {"en": "K"}, "body": body("one")}
    with pytest.raises(NotAllowed):
        bring(file, actor_of_user(eve.pk), publish=True)
    assert not Version.objects.filter(definition__key="k").exists()
    assert bring(file, actor_of_user(eve.pk)).versions.get().status == "draft"


def test_importing_into_one_unit_does_not_reach_the_definitions_of_another(root, db):
    live(root.actor, "one")  # of the whole company
    eve = make.user("eve", "Eve")
    make.member(eve, root.unit, {"definition.import_file": "team"})
    file = {"format": 1, "kind": "note", "key": "hello", "title": {"en": "Hello"}, "body": body("two")}
    with pytest.raises(NotAllowed):
        bring(file, actor_of_user(eve.pk))
    assert Version.objects.filter(definition__key="hello").count() == 1


def test_a_draft_that_is_wrong_can_go_out_all_the_same(root):
    note = draft(root.actor, "one", zebra=1, apple=2)
    assert list(files.export(note, note.versions.get())["body"]) == ["apple", "format", "lines", "zebra"]


def test_a_definition_imported_by_the_system_names_no_user(db):
    file = {"format": 1, "kind": "note", "key": "k", "title": {"en": "K"}, "body": body("one")}
    assert bring(file, system(), publish=True).versions.get().by is None
