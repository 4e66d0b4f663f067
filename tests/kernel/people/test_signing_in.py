from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_network

import pytest
from django.core.cache import cache
from django.db import connection, connections

from afterloop.kernel.http import address_of
from afterloop.kernel.people.models import Session, User
from tests import make
from tests.kernel.people.browser import LOGIN, PASSWORD_CHANGE, SESSION, Browser

NEW = "another long secret"


@pytest.fixture(autouse=True)
def _forget_failures(request):
    if "db" in request.fixturenames:
        request.getfixturevalue("db")
        cache.clear()


@pytest.mark.parametrize("login", ["alice", "ALICE", "alice@example.com", "Alice@Example.COM"])
def test_staff_sign_in_by_user_name_or_email_in_any_case(alice, login):
    browser = Browser()
    answer = browser.sign_in(login, make.PASSWORD)
    assert answer.status_code == 200, answer.content
    assert answer.json()["meta"]["is_authenticated"] is True
    assert Session.objects.get(session_key=browser.session_key).user_id == alice.user.pk
    assert browser.get("/api/v1/me").json()["name"] == "Alice"
    assert browser.get("/api/v1/session").json()["user"]["id"] == alice.user.pk
    assert browser.get(SESSION).status_code == 200


def test_a_wrong_password_and_an_unknown_user_look_alike(alice):
    wrong = Browser().sign_in("alice", "not it")
    unknown = Browser().sign_in("nobody", "not it")
    assert wrong.status_code == unknown.status_code == 400
    assert wrong.json() == unknown.json()
    assert wrong.json()["errors"][0]["param"] == "password"


def test_nobody_is_signed_in_at_first_and_asking_is_never_an_error(db):
    browser = Browser()
    answer = browser.get("/api/v1/session")
    assert answer.status_code == 200
    assert answer.json()["user"] is None
    assert answer.json()["languages"] == ["zh-Hans", "en"]
    assert answer.cookies["csrftoken"].value
    assert browser.get("/api/v1/me").status_code == 401
    assert browser.get(SESSION).status_code == 401
    browser.client.cookies["sessionid"] = "forged"
    assert browser.get("/api/v1/session").json()["user"] is None
    assert browser.get("/api/v1/me").status_code == 401


def test_an_inactive_user_cannot_sign_in_and_loses_a_session_at_once(alice):
    inside = Browser()
    inside.sign_in("alice", make.PASSWORD)
    User.objects.filter(username="alice").update(is_active=False)
    assert inside.get("/api/v1/me").status_code == 401
    assert inside.get("/api/v1/session").json()["user"] is None
    assert Browser().sign_in("alice", make.PASSWORD).status_code != 200


def test_signing_out_ends_the_session(alice):
    browser = Browser()
    browser.sign_in("alice", make.PASSWORD)
    key = browser.session_key
    assert browser.delete(SESSION).status_code == 401  # allauth's way of saying: nobody is signed in now
    assert not Session.objects.filter(session_key=key).exists()
    assert browser.get("/api/v1/me").status_code == 401


def test_a_session_that_was_there_before_signing_in_is_not_the_one_after(alice):
    browser = Browser()
    store = Session.get_session_store_class()()
    store["planted"] = True
    store.create()
    browser.client.cookies["sessionid"] = store.session_key
    browser.sign_in("alice", make.PASSWORD)
    assert browser.session_key != store.session_key
    assert not Session.objects.filter(session_key=store.session_key).exists()


def test_a_write_by_session_needs_the_csrf_token(alice):
    browser = Browser()
    browser.sign_in("alice", make.PASSWORD)
    body = {"name": "Alice Liddell"}
    refused = browser.post("/api/v1/me/update", body, csrf=False)
    assert refused.status_code == 403
    assert refused["content-type"] == "application/problem+json"
    assert User.objects.get(username="alice").name == "Alice"
    good = browser.client.cookies["csrftoken"].value
    browser.client.cookies["csrftoken"] = "short"
    assert browser.post("/api/v1/me/update", body).status_code == 403
    browser.client.cookies["csrftoken"] = good
    answer = browser.post("/api/v1/me/update", body)
    assert answer.status_code == 200, answer.content
    assert answer.json()["name"] == "Alice Liddell"


def test_signing_in_needs_the_csrf_token(alice):
    browser = Browser()
    browser.get("/api/v1/session")
    assert browser.post(LOGIN, {"username": "alice", "password": make.PASSWORD}, csrf=False).status_code == 403


def test_a_new_password_signs_out_everywhere_but_here(alice):
    here, there = Browser(), Browser()
    here.sign_in("alice", make.PASSWORD)
    there.sign_in("alice", make.PASSWORD)
    answer = here.post(PASSWORD_CHANGE, {"current_password": make.PASSWORD, "new_password": NEW})
    assert answer.status_code == 200, answer.content
    assert here.get("/api/v1/me").status_code == 200
    assert there.get("/api/v1/me").status_code == 401
    assert Browser().sign_in("alice", make.PASSWORD).status_code == 400
    assert Browser().sign_in("alice", NEW).status_code == 200


def test_a_weak_new_password_is_refused(alice):
    here = Browser()
    here.sign_in("alice", make.PASSWORD)
    answer = here.post(PASSWORD_CHANGE, {"current_password": make.PASSWORD, "new_password": "short"})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["param"] == "new_password"


def test_after_five_wrong_passwords_even_the_right_one_must_wait(alice):
    for _ in range(5):
        assert Browser().sign_in("alice", "not it").json()["errors"][0]["code"] == "username_password_mismatch"
    answer = Browser().sign_in("alice", make.PASSWORD)
    assert answer.status_code in (400, 429)
    assert answer.json()["errors"][0]["code"] == "too_many_login_attempts"
    assert Browser().sign_in("charlie", make.PASSWORD).status_code == 200


def test_many_attempts_from_one_address_are_429(alice, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "3/m/ip"}
    codes = [Browser().sign_in("alice", make.PASSWORD).status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]


def test_attempts_are_counted_across_processes(own_database):
    """Eight at once, each with a connection of its own as in other processes: five may try, not one more."""
    cache.clear()

    def attempt(_: int) -> str:
        try:
            return str(Browser().sign_in("alice", "not it").json()["errors"][0]["code"])
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        codes = list(pool.map(attempt, range(8)))
    assert codes.count("username_password_mismatch") <= 5
    assert codes.count("too_many_login_attempts") >= 3
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kernel_cache WHERE cache_key LIKE '%%login_failed%%'")
        assert cursor.fetchone()[0] >= 1


@pytest.mark.parametrize(
    ("sender", "forwarded", "believed"),
    [
        ("198.51.100.7", "1.2.3.4", "198.51.100.7"),  # not a proxy of ours: anybody can write a header
        ("10.0.0.5", "1.2.3.4", "1.2.3.4"),
        ("10.0.0.5", "6.6.6.6, 1.2.3.4", "1.2.3.4"),  # what the client claimed stands further left
        ("10.0.0.5", "6.6.6.6, 1.2.3.4, 10.0.0.9", "1.2.3.4"),
        ("10.0.0.5", "nonsense", "10.0.0.5"),
        ("10.0.0.5", "", "10.0.0.5"),
        ("10.0.0.5", "2001:db8::1", "2001:db8::1"),
        ("", "1.2.3.4", ""),
    ],
)
def test_an_address_is_believed_only_from_a_trusted_proxy(settings, rf, sender, forwarded, believed):
    settings.TRUSTED_PROXIES = [ip_network("10.0.0.0/24")]
    request = rf.get("/", headers={"x-forwarded-for": forwarded}, REMOTE_ADDR=sender)
    assert address_of(request) == believed


def test_one_address_behind_a_proxy_does_not_lock_out_another(alice, settings):
    settings.TRUSTED_PROXIES = [ip_network("127.0.0.1")]
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip"}

    def attempt(address: str) -> int:
        browser = Browser()
        browser.client.defaults["HTTP_X_FORWARDED_FOR"] = address
        return int(browser.sign_in("alice", make.PASSWORD).status_code)

    assert [attempt("1.1.1.1") for _ in range(3)] == [200, 200, 429]
    assert attempt("2.2.2.2") == 200


MALFORMED = [
    b"",
    b"{",
    b"[]",
    b'"text"',
    b"\xff\xfe",
    b'{"username": "a\\u0000b", "password": "x"}',
    b'{"username": "a", "password": "x\\u0000"}',
    b'{"username": "\\ud800", "password": "x"}',
    b'{"username": ["a"], "password": {"b": 1}}',
    b'{"username": {}, "password": null}',
    b'{"username": 7, "password": true}',
    b'{"username": "a", "email": "a@example.com", "password": "x"}',
    b'{"email": "no address", "password": "x"}',
    b'{"username": "' + b"a" * 70_000 + b'", "password": "x"}',
    b'{"username": "' + b"a" * 60_000 + b'", "password": "x"}',
    b"[" * 50_000,
    b'{"a":' * 900 + b"1" + b"}" * 900,
]
PATHS = [
    LOGIN,
    SESSION,
    PASSWORD_CHANGE,
    "/_allauth/browser/v1/auth/signup",
    "/_allauth/browser/v1/auth/password/request",
    "/_allauth/browser/v1/auth/password/reset",
    "/_allauth/browser/v1/auth/2fa/authenticate",
    "/_allauth/browser/v1/auth/email/verify",
    "/_allauth/browser/v1/auth/reauthenticate",
    "/_allauth/browser/v1/auth/provider/token",
    "/_allauth/browser/v1/account/email",
]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_malformed_breaks_allauth(alice, path):
    for body in MALFORMED:
        cache.clear()
        browser = Browser()
        browser.get("/api/v1/session")
        answer = browser.post(path, body)
        assert answer.status_code < 500, (body[:80], answer.status_code, answer.content[:200])
        assert path.endswith("/request") or answer.status_code >= 400, body[:80]
        assert browser.get("/api/v1/me").status_code == 401
