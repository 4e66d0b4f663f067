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


def test_a_notice_speaks_the_language_in_which_it_is_read_not_in_which_it_was_written(alice, bob):
    User.objects.filter(pk=bob.user.pk).update(language="zh-hans")
    tell(alice, bob)
    for person in (alice, bob):
        for language, title in (("en", "Hello 0"), ("zh-Hans", "你好 0")):
            headers = person._headers() | {"accept-language": language}
            items = person.client.get("/api/v1/notices", headers=headers).json()["items"]
            assert [item["title"] for item in items] == [title]
            one = person.client.post(f"/api/v1/notices/{items[0]['id']}/read", headers=headers).json()
            assert one["title"] == title


def test_a_notice_whose_words_are_gone_still_lets_the_others_be_read(alice):
    tell(alice)
    Notice.objects.create(user=alice.user, template="ticket.once", words={"number": "1"})
    assert [item["title"] for item in alice.get("/api/v1/notices").json()["items"]] == ["ticket.once", "Hello 0"]


def test_a_notice_without_words_is_a_programming_error_where_it_is_written(alice):
    with pytest.raises(KeyError):
        inside(lambda: notify([alice.user.pk], "no.such", {}, by=alice.actor))


def test_all_are_marked_as_read_at_once_but_what_came_meanwhile(alice, bob, root):
    tell(alice, bob, times=3)
    seen = alice.get("/api/v1/notices").json()["items"][0]["id"]
    tell(alice)
    answer = alice.post("/api/v1/notices/read_all", {"upto": seen})
    assert answer.status_code == 200, answer.content
    assert [item["read_at"] is not None for item in answer.json()["items"]] == [False, True, True, True]
    assert alice.post("/api/v1/notices/read_all").json()["unread"] == 0
    assert [event.data for event in Event.objects.filter(name="notice.all_read").order_by("pk")] == [
        {"count": 3}, {"count": 1}
    ]  # fmt: skip
    alice.post("/api/v1/notices/read_all")
    assert Event.objects.filter(name="notice.all_read").count() == 2
    root.post("/api/v1/notices/read_all")
    assert bob.get("/api/v1/notices").json()["unread"] == 3, "an administrator's verb reaches far, his notices do not"


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
    Notice.objects.bulk_create([Notice(user=alice.user, template="hello") for _ in range(130)])
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
