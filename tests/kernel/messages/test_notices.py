from __future__ import annotations

import pytest
from django.test import Client

from afterloop.kernel.events.models import Event
from afterloop.kernel.messages import templates
from afterloop.kernel.messages.models import Notice
from afterloop.kernel.messages.writing import notify
from afterloop.kernel.people.actors import digest
from afterloop.kernel.people.models import SignedLink, User
from tests.kernel.messages.conftest import inside


@pytest.fixture(autouse=True)
def _template(monkeypatch):
    monkeypatch.setattr(templates, "templates", {})
    templates.template("hello", "notice", subject={"zh-Hans": "你好 {who}", "en": "Hello {who}"}, body={"en": "…"})


def tell(*people, times: int = 1) -> None:
    for n in range(times):
        inside(lambda n=n: notify([p.user.pk for p in people], "hello", {"who": n}, by=people[0].actor, url="/t/1"))


def test_everybody_gets_a_notice_in_their_language(alice, bob):
    User.objects.filter(pk=bob.user.pk).update(language="zh-hans")
    tell(alice, bob)
    assert dict(Notice.objects.values_list("user_id", "title")) == {alice.user.pk: "Hello 0", bob.user.pk: "你好 0"}


def test_who_has_left_gets_none(alice, bob):
    User.objects.filter(pk=bob.user.pk).update(is_active=False)
    tell(alice, bob)
    assert [notice.user_id for notice in Notice.objects.all()] == [alice.user.pk]


def test_people_see_their_own_newest_first_page_by_page_in_one_query(alice, bob, django_assert_num_queries):
    tell(alice, bob, times=5)
    assert alice.token
    with django_assert_num_queries(2):  # who it is, and the page
        first = alice.get("/api/v1/notices", limit=2).json()
    assert [item["title"] for item in first["items"]] == ["Hello 4", "Hello 3"]
    assert set(first["items"][0]) == {"id", "title", "body", "url", "read_at", "at"}
    assert first["unread"] == 5
    rest = alice.get("/api/v1/notices", limit=200, after=first["next"]).json()
    assert [item["title"] for item in rest["items"]] == ["Hello 2", "Hello 1", "Hello 0"]
    assert rest["next"] is None


def test_the_unread_count_stops_at_a_hundred(alice):
    Notice.objects.bulk_create([Notice(user=alice.user, title="x") for _ in range(130)])
    assert alice.get("/api/v1/notices").json()["unread"] == 100


def test_reading_marks_it_once(alice):
    tell(alice)
    notice = Notice.objects.get()
    answer = alice.post(f"/api/v1/notices/{notice.pk}/read")
    assert answer.status_code == 200, answer.content
    assert answer.json()["read_at"]
    assert alice.post(f"/api/v1/notices/{notice.pk}/read").json() == answer.json()
    assert Event.objects.filter(name="notice.read").count() == 1
    assert alice.get("/api/v1/notices").json()["unread"] == 0


def test_somebody_elses_notice_does_not_exist(alice, bob):
    tell(alice)
    assert bob.post(f"/api/v1/notices/{Notice.objects.get().pk}/read").status_code == 404
    assert bob.get("/api/v1/notices").json()["items"] == []


def test_a_forged_place_in_the_list_is_refused(alice):
    assert alice.get("/api/v1/notices", after="nonsense").status_code == 422


def test_a_notice_outside_an_action_is_a_programming_error(alice):
    with pytest.raises(RuntimeError):
        notify([1], "hello", {}, by=alice.actor)


def test_the_holder_of_a_link_has_no_notices(db):
    SignedLink.objects.create(hash=digest("secret"), entity="ticket", record_id=1, verbs=["ticket.view"])
    assert Client().get("/api/v1/notices", headers={"authorization": "Link secret"}).status_code == 401
