"""How people sign in, as an administrator chooses it."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache

from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import Organization
from tests import make
from tests.kernel.people.browser import Browser
from tests.kernel.people.test_second_step import set_up, signed_in

PATH = "/api/v1/organization/sign-in"
PASSKEY_LOGIN = "/_allauth/browser/v1/auth/webauthn/login"


@pytest.fixture(autouse=True)
def _company(db):
    cache.clear()
    Organization.objects.get_or_create(pk=1, defaults={"name": "Acme"})


def with_passkey(person):
    Authenticator.objects.create(user=person.user, type="webauthn", data={"name": "x", "credential": {}})


def test_nobody_shuts_the_door_behind_himself(root):
    answer = root.post(PATH, {"passwords": False})
    assert answer.status_code == 422
    assert "passkey" in answer.json()["fields"]["passwords"][0]
    with_passkey(root)
    assert root.post(PATH, {"passwords": False, "passkeys": False}).status_code == 422
    page = root.post(PATH, {"passwords": False}).json()
    assert (page["passwords"], page["passkeys"], page["with_passkey"]) == (False, True, 1)
    assert Event.objects.get(name="organization.sign_in_chosen").changes["passwords"] == [True, False]


def test_without_passwords_none_is_accepted_and_the_page_offers_none(root, alice):
    with_passkey(root)
    root.post(PATH, {"passwords": False})
    browser = Browser()
    assert browser.sign_in("alice", make.PASSWORD).status_code == 403
    ways = browser.get("/api/v1/session").json()["sign_in"]
    assert (ways["password"], ways["codes"], ways["passkeys"]) == (False, False, True)


def test_without_passkeys_none_is_accepted(root):
    root.post(PATH, {"passkeys": False})
    assert Browser().get(PASSKEY_LOGIN).status_code == 403
    assert Browser().get("/api/v1/session").json()["sign_in"]["passkeys"] is False


def test_only_who_may_choose_reads_or_changes_it(alice, bob):
    for person in (alice, bob):
        assert person.get(PATH).status_code == 403
        assert person.post(PATH, {"passkeys": False}).status_code == 403


def test_who_must_have_a_second_step_sets_it_up_before_anything_else(root, alice, django_capture_on_commit_callbacks):
    root.post(PATH, {"second_step": "everybody"})
    browser = signed_in("alice")
    assert browser.get("/api/v1/session").json()["user"]["bare"] is True
    assert browser.get("/api/v1/tickets").status_code == 403
    assert browser.get("/api/v1/me/sign-in").status_code == 200
    set_up(browser, django_capture_on_commit_callbacks)
    assert browser.get("/api/v1/session").json()["user"]["bare"] is False
    assert browser.get("/api/v1/tickets").status_code == 200


def test_of_administrators_alone_it_is_asked_of_administrators_alone(root, alice):
    root.post(PATH, {"second_step": "administrators"})
    assert signed_in("alice").get("/api/v1/tickets").status_code == 200
    assert signed_in("root").get("/api/v1/tickets").status_code == 403
    assert root.get("/api/v1/tickets").status_code == 200, "a token is a proof of its own"
