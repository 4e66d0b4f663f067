"""Passkeys at the door of the server: what is open, to whom, and what garbage does. A browser proves them (e2e)."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache

from tests import make
from tests.kernel.people.browser import Browser
from tests.kernel.people.test_second_step import confirm, signed_in

LOGIN = "/_allauth/browser/v1/auth/webauthn/login"
MINE = "/_allauth/browser/v1/account/authenticators/webauthn"
GARBAGE = [
    {},
    {"credential": None},
    {"credential": "x"},
    {"credential": []},
    {"credential": {"id": 7}},
    {"credential": {"id": "AA", "rawId": "AA", "type": "public-key", "response": {}}},
    {"credential": {"id": "AA", "rawId": "AA", "type": "public-key", "response": {"userHandle": "_"}}},
    {
        "credential": {
            "id": "AA",
            "rawId": "AA",
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": "e30",
                "attestationObject": "AA",
                "authenticatorData": "AA",
                "signature": "AA",
                "userHandle": "MQ",
            },
        }
    },
]


@pytest.fixture(autouse=True)
def _forget_attempts(db):
    cache.clear()


@pytest.mark.parametrize("body", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_instead_of_a_passkey_is_refused_and_breaks_nothing(alice, body):
    browser = Browser()
    browser.get("/api/v1/session")
    assert browser.get(LOGIN).status_code == 200
    assert browser.post(LOGIN, body).status_code in (400, 422)
    mine = signed_in()
    confirm(mine)
    assert mine.get(f"{MINE}?passwordless").status_code == 200
    assert mine.post(MINE, {"name": "x", "passwordless": True, **body}).status_code in (400, 422)
    assert not Authenticator.objects.exists()


def test_a_stranger_adds_none_and_nobody_touches_that_of_another(alice, bob):
    stranger = Browser()
    stranger.get("/api/v1/session")
    assert stranger.get(MINE).status_code == 401
    key = Authenticator.objects.create(user=bob.user, type="webauthn", data={"name": "Bob's", "credential": {}})
    mine = signed_in()
    confirm(mine)
    assert mine._send("put", MINE, {"id": key.pk, "name": "Mine"}, True).status_code == 400
    assert mine.delete(MINE, {"authenticators": [key.pk]}).status_code == 400
    key.refresh_from_db()
    assert key.data["name"] == "Bob's"


def test_adding_one_asks_first_who_is_there(alice):
    assert signed_in().get(f"{MINE}?passwordless").status_code == 401


def test_with_a_passkey_the_password_still_signs_in_alone(alice):
    Authenticator.objects.create(user=alice.user, type="webauthn", data={"name": "x", "credential": {}})
    assert Browser().sign_in("alice", make.PASSWORD).status_code == 200
