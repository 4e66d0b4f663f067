"""What may be asked about, and the records one chooses from."""

from __future__ import annotations

from django.utils import translation

from afterloop.kernel.people.models import OrgUnit
from afterloop.service.tickets.models import Category
from tests import make
from tests.conftest import Person


def by_key(rows):
    return {row["key"]: row for row in rows}


def in_chinese(person, path, **query):
    return person.client.get(path, query, headers=person._headers() | {"accept-language": "zh-Hans"}).json()


def test_fields_are_told_with_type_options_group_and_sound(alice):
    fields = by_key(in_chinese(alice, "/api/v1/fields", of="ticket"))
    assert (fields["state"]["label"], fields["state"]["group"], fields["state"]["type"]) == ("状态", "工单", "choice")
    assert fields["state"]["options"][1] == {"value": "open", "label": "处理中", "spelling": "chu li zhong"}
    assert fields["priority"]["falling"]
    assert (fields["tags"]["type"], fields["tags"]["of"]) == ("list", "text")
    assert (fields["assignee"]["type"], fields["assignee"]["target"]) == ("reference", "user")
    assert fields["created_at"]["sample"].endswith("Z")


def test_fields_of_what_has_none_do_not_exist(alice):
    assert alice.get("/api/v1/fields", of="membership").status_code == 404
    assert alice.get("/api/v1/choices", of="ticket").status_code == 404
    assert alice.get("/api/v1/fields").status_code == 422


def test_fields_and_choices_need_the_right_to_see_the_noun(db):
    stranger = Person(make.user("stranger", "Stranger"))
    assert stranger.get("/api/v1/fields", of="ticket").status_code == 403
    for noun in ("user", "unit", "category", "customer"):
        assert stranger.get("/api/v1/choices", of=noun).status_code == 403, noun


def chosen(person, of, **query):
    answer = person.get("/api/v1/choices", of=of, **query)
    assert answer.status_code == 200, answer.content
    return [each["label"] for each in answer.json()["items"]]


def test_a_person_is_found_by_characters_sound_and_initials(bob):
    name = make.user("qiang", "王强", unit=bob.unit).name
    for typed in ("王", "强", "wq", "wangq", "wqiang", "WangQiang", "wang qiang", "qiang"):
        assert name in chosen(bob, "user", q=typed), typed
    assert name not in chosen(bob, "user", q="wx")


def test_the_whole_staff_is_sent_once_with_its_sound(bob):
    make.user("qiang", "王强", unit=bob.unit)
    answer = bob.get("/api/v1/choices", of="user").json()
    assert answer["complete"]
    assert any(each["spelling"] == "wang/yu qiang/jiang" for each in answer["items"])


def test_who_has_left_is_only_named(bob):
    gone = make.user("gone", "赵六", unit=bob.unit)
    gone.is_active = False
    gone.save()
    assert "赵六" not in chosen(bob, "user")
    assert chosen(bob, "user", id=gone.pk) == ["赵六"]


def test_choices_stay_within_what_the_reader_sees(alice):
    south = make.user("south", "South")
    views = dict.fromkeys(("user.view", "unit.view", "customer.view"), "subtree")
    make.member(south, OrgUnit.objects.get(name="华南大区"), views)
    charlie = Person(south)
    alice.make_ticket()
    mine = {each["value"] for each in alice.get("/api/v1/choices", of="customer").json()["items"]}
    theirs = {each["value"] for each in charlie.get("/api/v1/choices", of="customer").json()["items"]}
    assert mine
    assert not mine & theirs
    known = charlie.get("/api/v1/choices", of="customer", id=next(iter(mine))).json()
    assert known == {"items": [], "complete": False}
    assert "北京朝阳网点" not in chosen(charlie, "unit")
    assert alice.user.name not in chosen(charlie, "user")


def test_a_category_is_found_by_any_title_on_its_way(alice):
    top = Category.objects.create(key="heater", title={"zh-Hans": "热水器", "en": "Heater"})
    Category.objects.create(key="leak", parent=top, title={"zh-Hans": "漏水", "en": "Leak"})
    assert chosen(alice, "category", q="heat") == ["Heater", "Heater / Leak"]
    with translation.override("zh-hans"):
        assert [each["label"] for each in in_chinese(alice, "/api/v1/choices", of="category", q="ls")["items"]] == [
            "热水器 / 漏水"
        ]
