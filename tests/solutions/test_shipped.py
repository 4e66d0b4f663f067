from __future__ import annotations

import pytest

from afterloop.engines.forms.showing import describe
from afterloop.kernel.actor import system
from afterloop.kernel.definitions import actions, files, queries
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.definitions.schemas import DefinitionFile, ImportFile, PublishDraft, RenameDefinition, SaveDraft
from afterloop.kernel.errors import Invalid
from afterloop.solutions.base import shipped

TYPES = ("complaint", "enquiry", "repair")


def test_three_types_are_live_and_each_asks_with_its_form(db):
    types = queries.live_versions("ticket-type")
    assert set(types) == set(TYPES)
    forms = queries.live_versions("form")
    assert all(types[key].version.body.form in forms for key in TYPES)


def test_only_the_complaint_calls_back(db):
    types = queries.live_versions("ticket-type")
    assert [key for key in TYPES if types[key].version.body.calls_back] == ["complaint"]


@pytest.mark.parametrize("key", TYPES)
def test_every_state_that_a_customer_can_see_has_its_promise_in_both_languages(db, key):
    body = queries.live("ticket-type", key).version.body
    states = {"submitted", "accepted", "in_progress", "needs_you", "done"} | (
        {"called_back"} if body.calls_back else set()
    )
    assert set(body.promise) == states
    assert all(set(words) == {"en", "zh-Hans"} and all(words.values()) for words in body.promise.values())


@pytest.mark.parametrize("key", TYPES)
def test_every_field_speaks_both_languages(db, key):
    version = queries.live("form", key).version
    for field in version.body.fields:
        assert set(field.label) == {"en", "zh-Hans"}
        assert set(field.help) in ({"en", "zh-Hans"}, set())
    chinese, english = describe(version, "zh-hans"), describe(version, "en")
    assert all(a["label"] != b["label"] for a, b in zip(chinese, english, strict=True))


def test_installing_again_changes_nothing_even_what_people_changed(db):
    enquiry = Definition.objects.get(kind="form", key="enquiry")
    actions.rename_definition(enquiry.pk, RenameDefinition(title={"en": "Ask"}), by=system())
    before = list(Version.objects.order_by("id").values())
    shipped.install()
    assert list(Version.objects.order_by("id").values()) == before
    assert Definition.objects.get(pk=enquiry.pk).title == {"en": "Ask"}


@pytest.mark.parametrize("kind", ["form", "ticket-type"])
@pytest.mark.parametrize("key", TYPES)
def test_what_is_exported_comes_in_again_without_a_change(db, kind, key):
    definition = Definition.objects.get(kind=kind, key=key)
    file = DefinitionFile.model_validate(files.export(definition, definition.versions.get(status="live")))
    actions.import_file(ImportFile(file=file, publish=True), by=system())
    assert definition.versions.count() == 1


def test_a_type_whose_form_is_not_published_cannot_go_live(db):
    repair = Definition.objects.get(kind="ticket-type", key="repair")
    body = repair.versions.get().body | {"form": "no-such-form", "unit": 10**12}
    actions.save_draft(repair.pk, SaveDraft(body=body), by=system())
    with pytest.raises(Invalid) as refusal:
        actions.publish_draft(repair.pk, PublishDraft(), by=system())
    assert set(refusal.value.fields) == {"body.form", "body.unit"}
