from __future__ import annotations

import time
from base64 import b64decode
from urllib.parse import unquote

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache

from afterloop.kernel.events.models import Event
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people import sealing
from tests import make
from tests.kernel.people.browser import SESSION, Browser

CODES = "/_allauth/browser/v1/account/authenticators/recovery-codes"
CONFIRM = "/_allauth/browser/v1/auth/reauthenticate"
SECOND = "/_allauth/browser/v1/auth/2fa/authenticate"
TOTP = "/_allauth/browser/v1/account/authenticators/totp"


@pytest.fixture(autouse=True)
def _forget_attempts(db):
    cache.clear()


def signed_in(name: str = "alice") -> Browser:
    browser = Browser()
    assert browser.sign_in(name, make.PASSWORD).status_code == 200
    return browser


def confirm(browser: Browser) -> None:
    assert browser.post(CONFIRM, {"password": make.PASSWORD}).status_code == 200


def code(secret: str, steps: int = 0) -> str:
    """What the app shows now, or this many half minutes away."""
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30 + steps))


def set_up(browser: Browser, django_capture_on_commit_callbacks) -> str:
    """Give an app the secret that the page shows."""
    confirm(browser)
    secret = browser.post("/api/v1/me/totp").json()["secret"]
    with django_capture_on_commit_callbacks(execute=True):
        answer = browser.post(TOTP, {"code": code(secret)})
    assert answer.status_code == 200, answer.content
    return str(secret)


@pytest.fixture
def secret(alice, django_capture_on_commit_callbacks) -> str:
    """Alice's app is set up; what it makes codes of."""
    return set_up(signed_in(), django_capture_on_commit_callbacks)


def half_way(name: str = "alice") -> Browser:
    """The password was right, the second step is still open."""
    browser = Browser()
    answer = browser.sign_in(name, make.PASSWORD)
    assert answer.status_code == 401
    assert {"id": "mfa_authenticate", "is_pending": True, "types": ["recovery_codes", "totp"]} in answer.json()["data"][
        "flows"
    ]
    return browser


def events() -> list[str]:
    return list(Event.objects.filter(entity="user").order_by("id").values_list("name", flat=True))


def test_nobody_sees_a_secret_without_saying_the_password_again(alice):
    browser = signed_in()
    answer = browser.post("/api/v1/me/totp")
    assert answer.status_code == 403
    assert answer.json()["code"] == "not_confirmed"
    confirm(browser)
    offer = browser.post("/api/v1/me/totp").json()
    assert offer["address"].startswith("otpauth://totp/alice?secret=" + offer["secret"])
    assert offer["picture"].startswith("data:image/svg+xml")
    assert "#fff" in unquote(offer["picture"]), "a QR code stands on a white plate"


def test_a_token_sets_up_no_app(alice):
    assert alice.post("/api/v1/me/totp").status_code == 403


def test_with_an_app_the_password_alone_signs_nobody_in(secret):
    browser = half_way()
    assert browser.get("/api/v1/me").status_code == 401
    assert browser.post(SECOND, {"code": "000000"}).json()["errors"][0]["code"] == "incorrect_code"
    assert browser.get("/api/v1/me").status_code == 401
    assert browser.post(SECOND, {"code": code(secret)}).status_code == 200
    assert browser.get("/api/v1/me").json()["name"] == "Alice"


@pytest.mark.parametrize(("steps", "status"), [(-1, 200), (1, 200), (-3, 400), (3, 400)])
def test_a_phone_may_be_half_a_minute_wrong(secret, steps, status):
    assert half_way().post(SECOND, {"code": code(secret, steps)}).status_code == status


def test_a_code_signs_in_once(secret):
    seen = code(secret)
    assert half_way().post(SECOND, {"code": seen}).status_code == 200
    assert half_way().post(SECOND, {"code": seen}).status_code == 400


def test_codes_cannot_be_tried_without_end(secret):
    browser = half_way()
    codes = [browser.post(SECOND, {"code": f"00000{n}"}).json()["errors"][0]["code"] for n in range(6)]
    assert codes[-1] == "too_many_login_attempts"
    assert browser.post(SECOND, {"code": code(secret)}).status_code == 400


def test_a_second_app_is_not_set_up_beside_the_first(alice, secret):
    browser = half_way()
    browser.post(SECOND, {"code": code(secret)})
    confirm(browser)
    assert browser.post("/api/v1/me/totp").status_code == 409


def test_recovery_codes_are_shown_once_and_each_signs_in_once(alice, django_capture_on_commit_callbacks):
    browser = signed_in()
    set_up(browser, django_capture_on_commit_callbacks)
    shown = browser.get(CODES).json()["data"]
    assert len(set(shown["unused_codes"])) == 10
    assert "unused_codes" not in browser.get(CODES).json()["data"]
    first = shown["unused_codes"][0]
    assert half_way().post(SECOND, {"code": first}).status_code == 200
    assert half_way().post(SECOND, {"code": first}).status_code == 400
    assert browser.get("/api/v1/me/sign-in").json()["recovery_codes"]["left"] == 9


def test_new_recovery_codes_end_the_old(alice, django_capture_on_commit_callbacks):
    browser = signed_in()
    set_up(browser, django_capture_on_commit_callbacks)
    old = browser.get(CODES).json()["data"]["unused_codes"][0]
    with django_capture_on_commit_callbacks(execute=True):
        new = browser.post(CODES).json()["data"]["unused_codes"][0]
    assert half_way().post(SECOND, {"code": old}).status_code == 400
    assert half_way().post(SECOND, {"code": new}).status_code == 200
    assert events()[-2:] == ["user.recovery_codes_made", "user.signed_in"]


def test_turning_the_app_off_asks_again_and_takes_the_recovery_codes_along(alice, secret):
    browser = half_way()
    browser.post(SECOND, {"code": code(secret)})
    assert browser.delete(TOTP).status_code == 401
    confirm(browser)
    assert browser.delete(TOTP).status_code == 200
    assert not Authenticator.objects.exists()
    assert signed_in().get("/api/v1/me").status_code == 200


def test_what_changes_is_an_event_and_a_mail_and_neither_tells_a_secret(alice, secret):
    half_way().post(SECOND, {"code": code(secret)})
    assert events() == ["user.signed_in", "user.totp_added", "user.signed_in"]
    last = Event.objects.filter(name="user.signed_in").latest("id")
    assert last.data["methods"] == ["password", "totp"]
    assert (last.actor_kind, last.actor_id, last.record_id) == ("user", alice.user.pk, alice.user.pk)
    mail = Dispatch.objects.get()
    assert (mail.recipient, mail.subject) == ("alice@example.com", "The authenticator app was turned on")
    kept = " ".join(map(str, Event.objects.values_list("data", "facts", "changes"))) + mail.text
    assert secret not in kept
    assert make.PASSWORD not in kept


def test_secrets_are_sealed_in_the_database(secret):
    for data in Authenticator.objects.values_list("data", flat=True):
        sealed = data.get("secret") or data["seed"]
        assert secret not in str(data)
        assert b64decode(sealed, altchars=b"-_")[0] == 0x80  # Fernet's mark
    assert sealing.unseal(Authenticator.objects.get(type="totp").data["secret"]) == secret


def test_sealed_under_a_lost_key_no_code_fits_and_nothing_breaks(secret, settings):
    settings.SECRET_KEY = "another key that the data was not sealed with"
    browser = Browser()
    assert browser.sign_in("alice", make.PASSWORD).status_code == 401
    assert browser.post(SECOND, {"code": code(secret)}).status_code == 400
    settings.SECRET_KEY_FALLBACKS = []


def test_an_administrator_takes_a_lost_phone_away(root, alice, secret):
    inside = half_way()
    inside.post(SECOND, {"code": code(secret)})
    path = f"/api/v1/users/{alice.user.pk}/remove-second-step"
    assert root.post(path).status_code == 200
    assert inside.get("/api/v1/me").status_code == 401, "whoever holds the phone is signed out"
    assert signed_in().get(SESSION).status_code == 200
    assert events()[-2:] == ["user.second_step_removed", "user.signed_in"]
    assert root.post(path).status_code == 409


def test_nobody_takes_away_the_second_step_of_who_may_do_more(bob, root, django_capture_on_commit_callbacks):
    from afterloop.kernel.people.models import OrgUnit

    set_up(signed_in("root"), django_capture_on_commit_callbacks)
    make.member(bob.user, OrgUnit.objects.get(name="总部"), {"user.remove_second_step": "all", "user.view": "all"})
    assert bob.post(f"/api/v1/users/{root.user.pk}/remove-second-step").status_code == 403


def test_ones_own_second_step_is_turned_off_in_the_settings(root, django_capture_on_commit_callbacks):
    set_up(signed_in("root"), django_capture_on_commit_callbacks)
    assert root.post(f"/api/v1/users/{root.user.pk}/remove-second-step").status_code == 409
