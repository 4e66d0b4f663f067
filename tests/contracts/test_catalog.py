from __future__ import annotations

import re
from pathlib import Path

import afterloop
from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import subscriptions

NAME = re.compile(r"^[a-z][a-z_]*\.[a-z][a-z_]*$")


def test_names_are_noun_dot_verb():
    names = [*catalog.actions, *catalog.events, *catalog.views]
    assert [name for name in names if not NAME.match(name)] == []


def test_every_event_belongs_to_an_entity():
    of_the_log_itself = {"event.redacted"}  # written on whichever record was redacted
    named = {name for name, event in catalog.events.items() if event.entity not in catalog.entities}
    assert named == of_the_log_itself


def test_every_event_can_be_said_with_what_it_carries():
    for event in catalog.events.values():
        values = dict.fromkeys(event.data.model_fields, "x") if event.data else {}
        assert str(event.title) % {**values, "actor": "Alice"}


def test_every_entity_says_whose_it_is_and_can_be_viewed():
    for name, entity in catalog.entities.items():
        assert entity.model.scope.entity == name
        assert f"{name}.view" in catalog.views


def test_the_facts_of_an_entity_are_attributes_of_its_records():
    for entity in catalog.entities.values():
        missing = [name for name in entity.fields if not hasattr(entity.model, name)]
        assert missing == [], entity.name


def test_shipped_roles_name_verbs_that_exist():
    from afterloop.solutions.base.roles import ROLES

    known = catalog.offered_verbs() | {"*"}
    for key, (_title, verbs) in ROLES.items():
        assert set(verbs) <= known, key


def test_every_notice_is_of_one_kind_that_people_can_choose():
    from afterloop.kernel.messages.templates import templates

    written = sorted(key for key, channel in templates if channel == "notice")
    assert sorted(catalog.told_as) == written
    assert set(catalog.told_as.values()) == set(catalog.notices)


def test_every_module_that_subscribes_is_loaded():
    """One that nobody imports any more is silence: no page would be live, and nothing would fail."""
    source = Path(afterloop.__file__).parent
    named = {
        name
        for file in source.rglob("*.py")
        for name in re.findall(r'^subscribe\(\s*"([^"]+)"', file.read_text(), re.M)
    }
    assert len(named) > 3
    assert named <= set(subscriptions)
