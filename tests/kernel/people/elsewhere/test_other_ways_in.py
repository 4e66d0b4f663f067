"""What the provider leaves to the person: the second step, passwords, and links that are taken away."""

from __future__ import annotations

from allauth.socialaccount.models import SocialAccount

from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import IdentityProvider
from tests.kernel.people.browser import PASSWORD_CHANGE, SESSION, Browser
from tests.kernel.people.elsewhere.door import (
    BACK,
    alice_elsewhere,
    go,
)
from tests.kernel.people.test_second_step import CODES, SECOND, TOTP, code, confirm, set_up, signed_in


def test_the_second_step_is_still_asked_for(alice, corp, offered, django_capture_on_commit_callbacks):
    secret = set_up(signed_in(), django_capture_on_commit_callbacks)
    # Two providers may know us under the same client id.
    IdentityProvider.objects.create(
        key="other", name={"en": "Other"}, issuer=corp.issuer, client_id="afterloop", position=9
    )
    browser = Browser()
    assert go(corp, alice_elsewhere(corp), browser) == BACK
    assert browser.get("/api/v1/me").status_code == 401
    flows = browser.get(SESSION).json()["data"]["flows"]
    assert [flow["id"] for flow in flows if flow.get("is_pending")] == ["mfa_authenticate"]
    assert browser.post(SECOND, {"code": code(secret)}).status_code == 200
    assert browser.get("/api/v1/me").json()["id"] == alice.user.pk
    assert Event.objects.filter(name="user.signed_in").latest("id").data["methods"] == ["socialaccount", "totp"]


def test_who_came_by_the_provider_alone_gets_no_password_behind_its_back(newcomer, settings):
    browser, user = newcomer
    settings.MAIL = object()
    mine = browser.get("/api/v1/me/sign-in").json()
    assert (mine["has_password"], mine["may_choose_password"]) == (False, False)
    stranger = Browser()
    stranger.get("/api/v1/session")
    assert stranger.post("/_allauth/browser/v1/auth/password/request", {"email": user.email}).status_code == 200
    assert stranger.post("/_allauth/browser/v1/auth/code/request", {"email": user.email}).status_code == 401
    assert not Event.objects.filter(name__in=["user.password_asked", "user.code_asked"]).exists()
    answer = browser.post(PASSWORD_CHANGE, {"new_password": "a long secret of mine"})
    assert answer.status_code == 400, answer.content
    assert "invitation" in answer.json()["errors"][0]["message"]
    user.refresh_from_db()
    assert not user.has_usable_password()


def test_who_has_no_password_proves_himself_by_his_second_step(newcomer, settings, django_capture_on_commit_callbacks):
    browser, _user = newcomer
    secret = browser.post("/api/v1/me/totp").json()["secret"]
    with django_capture_on_commit_callbacks(execute=True):
        assert browser.post(TOTP, {"code": code(secret)}).status_code == 200
    assert len(browser.get(CODES).json()["data"]["unused_codes"]) == 10, "shown at once, without asking"
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = -1
    assert browser.delete(TOTP).status_code == 401
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
    assert browser.post("/_allauth/browser/v1/auth/2fa/reauthenticate", {"code": code(secret, 1)}).status_code == 200
    assert browser.delete(TOTP).status_code == 200


def test_an_administrator_may_let_him_have_one(newcomer, root):
    _browser, user = newcomer
    path = root.post(f"/api/v1/users/{user.pk}/invite").json()["path"].rpartition("/")[2]
    chosen = Browser()
    chosen.get("/api/v1/session")
    assert chosen.post(f"/api/v1/password/{path}", {"password": "a long secret of mine"}).status_code == 200
    assert Browser().sign_in("new", "a long secret of mine").status_code == 200
    assert chosen.get("/api/v1/me/sign-in").json()["may_choose_password"] is True


# Links


def test_a_link_is_taken_away_where_a_password_remains(alice, corp, offered):
    browser = signed_in()
    go(corp, alice_elsewhere(corp), browser)
    confirm(browser)
    (link,) = browser.get("/api/v1/me/sign-in").json()["links"]
    assert (link["provider"], link["name"], link["account"], link["removable"]) == ("corp", "Acme ID", "alice.l", True)
    answer = browser.post("/api/v1/me/unlink", {"provider": "corp"})
    assert answer.status_code == 200, answer.content
    assert answer.json()["links"] == []
    assert Event.objects.get(name="user.unlinked").record_id == alice.user.pk
    assert browser.post("/api/v1/me/unlink", {"provider": "corp"}).status_code == 409


def test_taking_a_link_away_asks_who_is_there(alice, corp, offered):
    go(corp, alice_elsewhere(corp), browser := Browser())
    answer = browser.post("/api/v1/me/unlink", {"provider": "corp"})
    assert (answer.status_code, answer.json()["code"]) == (403, "not_confirmed")
    assert alice.post("/api/v1/me/unlink", {"provider": "corp"}).status_code == 403, "a token is no person"
    assert SocialAccount.objects.count() == 1


def test_the_last_way_in_stays(newcomer):
    browser, _user = newcomer
    assert browser.get("/api/v1/me/sign-in").json()["links"][0]["removable"] is False
    assert browser.post("/api/v1/me/unlink", {"provider": "corp"}).status_code == 409
    assert SocialAccount.objects.count() == 1


def test_an_administrator_unlinks_an_account_that_was_made_anew(alice, bob, root, corp, offered):
    go(corp, alice_elsewhere(corp), browser := Browser())
    path = f"/api/v1/users/{alice.user.pk}/unlink"
    assert bob.post(path, {"provider": "corp"}).status_code == 403
    assert root.post(path, {"provider": "corp"}).status_code == 200
    assert browser.get("/api/v1/me").status_code == 401
    assert go(corp, alice_elsewhere(corp, "a-2")) == BACK
