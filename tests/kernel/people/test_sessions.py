from __future__ import annotations

import pytest
from django.core.cache import cache

from afterloop.kernel.events.models import Event
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.agents import named
from afterloop.kernel.people.models import Session
from tests import make
from tests.kernel.people.browser import PASSWORD_CHANGE, Browser

WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1"


@pytest.fixture(autouse=True)
def _forget_attempts(request):
    if "alice" in request.fixturenames:
        request.getfixturevalue("db")
        cache.clear()


def signed_in(agent: str = WINDOWS, address: str = "203.0.113.7", name: str = "alice") -> Browser:
    browser = Browser()
    browser.client.defaults |= {"HTTP_USER_AGENT": agent, "REMOTE_ADDR": address}
    assert browser.sign_in(name, make.PASSWORD).status_code == 200
    return browser


def browsers(browser: Browser) -> list[dict[str, object]]:
    found: list[dict[str, object]] = browser.get("/api/v1/me/sign-in").json()["browsers"]
    return found


def test_one_sees_where_one_is_signed_in_this_browser_first(alice, bob):
    here = signed_in()
    signed_in(IPHONE, "198.51.100.2")
    signed_in(name="bob")
    shown = [(row["here"], row["name"], row["address"]) for row in browsers(here)]
    assert shown == [(True, "Chrome · Windows", "203.0.113.7"), (False, "Safari · iPhone", "198.51.100.2")]
    assert all(row["signed_in_at"] for row in browsers(here))


def test_what_is_shown_of_a_session_does_not_open_it(alice):
    here = signed_in()
    assert here.session_key not in here.get("/api/v1/me/sign-in").content.decode()


def test_signing_out_the_others_leaves_this_one(alice, bob):
    here, there, bobs = signed_in(), signed_in(IPHONE), signed_in(name="bob")
    answer = here.post("/api/v1/me/sessions/end", {})
    assert [row["here"] for row in answer.json()["browsers"]] == [True]
    assert there.get("/api/v1/me").status_code == 401
    assert bobs.get("/api/v1/me").status_code == 200
    ended = Event.objects.get(name="user.sessions_ended")
    assert (ended.data, ended.actor_id) == ({"count": 1}, alice.user.pk)


def test_one_browser_is_signed_out_by_its_id(alice, bob):
    here, there, bobs = signed_in(), signed_in(IPHONE), signed_in(name="bob")
    wanted = next(row["id"] for row in browsers(here) if not row["here"])
    assert here.post("/api/v1/me/sessions/end", {"session": wanted}).status_code == 200
    assert there.get("/api/v1/me").status_code == 401
    assert here.post("/api/v1/me/sessions/end", {"session": wanted}).status_code == 404
    of_bob = browsers(bobs)[0]["id"]
    assert here.post("/api/v1/me/sessions/end", {"session": of_bob}).status_code == 404
    assert bobs.get("/api/v1/me").status_code == 200


def test_a_program_with_a_token_has_no_browser_of_its_own(alice):
    there = signed_in()
    assert [row["here"] for row in alice.get("/api/v1/me/sign-in").json()["browsers"]] == [False]
    assert alice.post("/api/v1/me/sessions/end", {}).json()["browsers"] == []
    assert there.get("/api/v1/me").status_code == 401


def test_being_seen_is_written_every_few_minutes_at_most(alice, django_assert_num_queries):
    here = signed_in()
    before = Session.objects.get(session_key=here.session_key).seen_at
    here.get("/api/v1/session")
    assert Session.objects.get(session_key=here.session_key).seen_at == before
    Session.objects.update(seen_at="2020-01-01T00:00:00Z")
    here.get("/api/v1/session")
    assert Session.objects.get(session_key=here.session_key).seen_at > before


def test_a_sign_in_is_an_event_with_where_and_how(alice):
    signed_in()
    event = Event.objects.get(name="user.signed_in")
    assert event.data == {
        "methods": ["password"],
        "provider": "",
        "address": "203.0.113.7",
        "browser": "Chrome · Windows",
    }


def test_a_changed_password_is_an_event_and_a_mail(alice):
    here = signed_in()
    body = {"current_password": make.PASSWORD, "new_password": "another long secret"}
    assert here.post(PASSWORD_CHANGE, body).status_code == 200
    event = Event.objects.get(name="user.password_changed")
    assert event.actor_id == alice.user.pk
    mail = Dispatch.objects.get()
    assert mail.subject == "Your password was changed"
    assert "another long secret" not in mail.text + str(event.data) + str(event.changes)
    assert here.get("/api/v1/me").status_code == 200


def test_the_wrong_old_password_changes_nothing(alice):
    here = signed_in()
    answer = here.post(PASSWORD_CHANGE, {"current_password": "not it", "new_password": "another long secret"})
    assert answer.json()["errors"][0]["param"] == "current_password"
    assert not Event.objects.filter(name="user.password_changed").exists()


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (WINDOWS, "Chrome · Windows"),
        (IPHONE, "Safari · iPhone"),
        (f"{WINDOWS} Edg/141.0", "Edge · Windows"),
        (f"{IPHONE} MicroMessenger/8.0.60", "WeChat · iPhone"),
        (f"{IPHONE} wxwork/4.1 MicroMessenger/7.0.1", "WeCom · iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux"),
        ("curl/8.14.1", "curl"),
        ("", ""),
        ("<script>", ""),
    ],
)
def test_a_browser_is_called_by_a_few_words(agent, words):
    assert named(agent) == words
