"""The plain settings of ticket types, as administration sets them."""

from __future__ import annotations

from afterloop.kernel.definitions.models import Definition

PATH = "/api/v1/ticket-types"


def settings(person, key):
    return next(row for row in person.get(f"{PATH}/settings").json() if row["key"] == key)


def edit(person, key, status=200, **given):
    answer = person.post(f"{PATH}/{settings(person, key)['id']}/edit", given)
    assert answer.status_code == status, answer.content
    return answer.json()


def test_a_setting_holds_for_the_next_ticket_and_the_rest_stays(root, alice):
    before = settings(root, "repair")
    rows = edit(root, "repair", unit=alice.unit.pk, priority=2, position=-5)
    assert rows[0]["key"] == "repair"
    after = settings(root, "repair")
    changed = {name: value for name, value in after.items() if value != before[name]}
    assert changed == {"unit": alice.unit.pk, "priority": 2, "position": -5}
    assert root.make_ticket(type="repair")["priority"] == 2


def test_a_draft_under_way_keeps_what_it_says(root):
    pk = settings(root, "repair")["id"]
    body = root.get(f"/api/v1/definitions/{pk}/versions/1").json()["body"]
    root.post(f"/api/v1/definitions/{pk}/draft", {"body": body | {"icon": "wrench-2"}})
    edit(root, "repair", complaint=True)
    draft = Definition.objects.get(pk=pk).versions.get(status="draft").body
    assert (draft["icon"], draft["complaint"]) == ("wrench-2", True)
    assert settings(root, "repair")["complaint"] is True


def test_a_type_is_called_otherwise_without_a_new_version(root):
    edit(root, "repair", title={"zh-Hans": "报修", "en": "Service call"})
    assert settings(root, "repair")["titles"] == {"zh-Hans": "报修", "en": "Service call"}
    assert Definition.objects.get(kind="ticket-type", key="repair").versions.count() == 1


def test_settings_that_make_no_sense_are_errors_of_their_fields(root):
    assert list(edit(root, "repair", 422, unit=987654)["fields"]) == ["unit"]
    assert list(edit(root, "repair", 422, reopen_days=-1)["fields"]) == ["reopen_days"]


def test_only_ticket_types_are_set_here_and_only_by_who_publishes(root, alice):
    form = Definition.objects.get(kind="form", key="repair")
    assert root.post(f"{PATH}/{form.pk}/edit", {"public": True}).status_code == 404
    edit(alice, "repair", 403, public=False)


WARM = {"key": "warm", "title": {"zh-Hans": "很贴心", "en": "Caring"}, "praise": True}
COLD = {"key": "cold", "title": {"zh-Hans": "太冷淡"}, "praise": False}


def test_reasons_for_the_stars_are_of_the_type_or_the_usual_ones(root):
    usual = settings(root, "repair")
    assert not usual["own_reasons"]
    assert "solved" in [reason["key"] for reason in usual["rating_reasons"]]
    edit(root, "repair", rating_reasons=[COLD, WARM])
    own = settings(root, "repair")
    assert (own["own_reasons"], own["rating_reasons"]) == (True, [COLD, WARM])
    assert not settings(root, "enquiry")["own_reasons"]
    edit(root, "repair", priority=2)
    assert settings(root, "repair")["own_reasons"]
    edit(root, "repair", rating_reasons=[])
    assert settings(root, "repair")["rating_reasons"] == usual["rating_reasons"]


def test_a_reason_without_words_or_with_the_key_of_another_is_an_error_of_its_field(root):
    assert list(edit(root, "repair", 422, rating_reasons=[WARM | {"title": {}}])["fields"]) == [
        "rating_reasons.0.title"
    ]
    assert list(edit(root, "repair", 422, rating_reasons=[WARM | {"key": "Two words"}])["fields"]) == [
        "rating_reasons.0.key"
    ]
    assert list(edit(root, "repair", 422, rating_reasons=[WARM, COLD | {"key": "warm"}])["fields"]) == [
        "rating_reasons"
    ]
    assert list(edit(root, "repair", 422, rating_reasons=[WARM | {"key": f"k{n}"} for n in range(21)])["fields"]) == [
        "rating_reasons"
    ]
