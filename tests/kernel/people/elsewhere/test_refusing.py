"""What goes wrong on the way to a provider and back: each is a refusal, and none is our mistake."""

from __future__ import annotations

import time
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
import pytest
from django.core.cache import cache

from tests import elsewhere, make
from tests.kernel.people.browser import LOGIN, Browser
from tests.kernel.people.elsewhere.door import (
    BACK,
    REDIRECT,
    address,
    alice_elsewhere,
    body,
    come_back,
    go,
    refused,
    start,
)
from tests.kernel.people.test_second_step import signed_in


def test_the_person_says_no_over_there(corp, offered):
    browser = Browser()
    location = corp.deny(address(browser))
    state = parse_qs(urlsplit(address(browser)).query)["state"][0]
    back = location if "state=" in location else f"{location}&state={state}"
    assert come_back(browser, back) == refused("cancelled")


def test_a_forged_or_a_used_state_leads_nowhere(alice, corp, offered):
    browser = Browser()
    location = corp.agree(address(browser), alice_elsewhere(corp))
    state = parse_qs(urlsplit(location).query)["state"][0]
    assert come_back(browser, location.replace(state, "x" * len(state))) == "/sign-in?error=expired"
    assert come_back(Browser(), location) == "/sign-in?error=expired", "another browser"
    assert come_back(browser, location) == BACK
    assert come_back(browser, location) == "/sign-in?error=expired", "once"
    for junk in ("", "?state=%00", "?code=x", "?error=access_denied", f"?state={state}&code=%F0"):
        assert come_back(browser, f"http://testserver/_allauth/oidc/corp/callback{junk}") == "/sign-in?error=expired"


def test_a_code_is_worth_something_once(alice, corp, offered):
    browser = Browser()
    first = corp.agree(address(browser), alice_elsewhere(corp))
    used = parse_qs(urlsplit(first).query)["code"][0]
    assert come_back(browser, first) == BACK
    fresh = parse_qs(urlsplit(address(thief := Browser())).query)["state"][0]
    again = f"http://testserver/_allauth/oidc/corp/callback?code={used}&state={fresh}"
    assert come_back(thief, again) == refused("provider_unusable")
    assert thief.get("/api/v1/me").status_code == 401


def test_a_code_of_another_browser_is_refused(alice, corp, offered):
    """The nonce in its token is that of the browser for which it was made."""
    stolen = parse_qs(urlsplit(corp.agree(address(Browser()), alice_elsewhere(corp))).query)["code"][0]
    state = parse_qs(urlsplit(address(thief := Browser())).query)["state"][0]
    planted = f"http://testserver/_allauth/oidc/corp/callback?code={stolen}&state={state}"
    assert come_back(thief, planted) == refused("provider_unusable")
    assert thief.get("/api/v1/me").status_code == 401


def test_a_token_of_another_issuer_is_refused(alice, corp, offered):
    corp.bends["/oauth2/token"] = lambda environ: environ.update(HTTP_HOST="127.0.0.1:1")
    assert go(corp, alice_elsewhere(corp)) == refused("provider_unusable")


def test_an_expired_token_is_refused(alice, root):
    with elsewhere.running(access_token_max_age=timedelta(minutes=-5)) as there:
        assert root.post("/api/v1/identity-providers", body(there)).status_code == 201
        assert go(there, alice_elsewhere(there)) == refused("provider_unusable")


def test_a_token_that_its_provider_has_not_signed_is_refused(alice, corp, offered):
    with elsewhere.running() as another:
        corp.answers["/jwks"] = ("200 OK", "application/json", httpx.get(f"{another.issuer}/jwks").content)
        assert go(corp, alice_elsewhere(corp)) == refused("provider_unusable")


def test_a_token_without_a_signature_is_refused(alice, corp, offered):
    browser = Browser()
    asked = address(browser)
    said = {
        "iss": corp.issuer,
        "sub": "a-1",
        "aud": "afterloop",
        "exp": int(time.time()) + 60,
        "iat": int(time.time()),
        "nonce": parse_qs(urlsplit(asked).query)["nonce"][0],
        "email": "alice@example.com",
        "email_verified": True,
    }
    token = jwt.encode(said, None, algorithm="none")  # type: ignore[arg-type]
    answer = b'{"access_token": "t", "id_token": "%s"}' % token.encode()
    corp.answers["/oauth2/token"] = ("200 OK", "application/json", answer)
    assert come_back(browser, corp.agree(asked, alice_elsewhere(corp))) == refused("provider_unusable")


def test_facts_about_somebody_else_are_not_believed(alice, bob, corp, offered):
    corp.answers["/userinfo"] = (
        "200 OK",
        "application/json",
        b'{"sub": "b-1", "email": "bob@example.com", "email_verified": true}',
    )
    browser = Browser()
    assert go(corp, alice_elsewhere(corp), browser) == BACK
    assert browser.get("/api/v1/me").json()["id"] == alice.user.pk


NONSENSE = [
    ("200 OK", "application/json", b"[]"),
    ("200 OK", "application/json", b'"access_token"'),
    ("200 OK", "application/json", b"{"),
    ("200 OK", "", b"access_token=x"),
    ("200 OK", "text/html", b"<h1>Sign in</h1>"),
    ("200 OK", "application/json", b'{"access_token": "x", "id_token": 7}'),
    ("200 OK", "application/json", b'{"access_token": {}, "id_token": "a.b.c"}'),
    ("302 Found", "text/html", b""),
    ("500 Internal Server Error", "text/plain", b"\xff"),
    ("200 OK", "application/json", b"0" * (600 * 1024)),
]
PLACES = ["/oauth2/token", "/jwks", "/userinfo"]


@pytest.mark.parametrize("place", PLACES)
def test_whatever_the_provider_answers_is_never_our_mistake(alice, corp, offered, place):
    alice_elsewhere(corp)
    for answer in NONSENSE:
        corp.answers[place] = answer
        browser = Browser()
        assert go(corp, "a-1", browser) in (refused("provider_unusable"), BACK)
        assert place == "/userinfo" or browser.get("/api/v1/me").status_code == 401, answer


@pytest.mark.parametrize("claims", [{"name": 7}, {"email": ["a"]}, {"name": "a\x00b"}, {"email_verified": "perhaps"}])
def test_claims_that_make_no_sense_are_refused(alice, corp, offered, claims):
    assert go(corp, alice_elsewhere(corp, **claims)) == refused("provider_unusable")


def test_a_provider_that_is_down_is_said_at_once_and_on_the_way_back(alice, root):
    with elsewhere.running() as there:
        assert root.post("/api/v1/identity-providers", body(there)).status_code == 201
        browser = Browser()
        location = there.agree(address(browser), alice_elsewhere(there))
    assert come_back(browser, location) == refused("provider_unusable")
    cache.clear()
    answer = start(Browser())
    assert (answer.status_code, answer.json()["code"]) == (424, "provider_unusable")


def test_a_provider_that_is_switched_off_lets_nobody_in(alice, root, corp, offered):
    browser = Browser()
    location = corp.agree(address(browser), alice_elsewhere(corp))
    assert root.post(f"/api/v1/identity-providers/{offered.pk}/disable").status_code == 200
    assert come_back(browser, location) == "/sign-in?error=not_offered"
    assert start(Browser()).json()["code"] == "not_offered"
    assert Browser().get("/api/v1/session").json()["sign_in"]["providers"] == []


@pytest.mark.parametrize("key", ["nothing", "openid_connect", "", "a\x00b", "x" * 5000])
def test_a_provider_that_does_not_exist_is_a_refusal(offered, key):
    assert start(Browser(), key).status_code == 404


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_nobody_is_sent_to_another_site_afterwards(offered, to):
    assert start(Browser(), to=to).status_code == 404


def test_links_are_not_made_by_asking_for_one(alice, corp, offered):
    assert start(signed_in(), process="connect").status_code == 404


def test_beginning_needs_the_csrf_token_and_has_a_limit(offered):
    form = {"provider": "corp", "callback_url": BACK, "process": "login"}
    assert Browser().client.post(REDIRECT, form).status_code == 403
    assert [start(Browser()).status_code for _ in range(31)][-2:] == [200, 429]


def test_what_allauth_could_do_beside_this_is_closed(offered):
    browser = Browser()
    browser.get("/api/v1/session")
    for path in ("auth/provider/token", "auth/provider/signup", "account/providers"):
        assert browser.post(f"/_allauth/browser/v1/{path}", {"provider": "corp"}).status_code == 404


def test_the_password_still_signs_in_beside_it(alice, offered):
    browser = Browser()
    browser.get("/api/v1/session")
    assert browser.post(LOGIN, {"username": "alice", "password": make.PASSWORD}).status_code == 200
