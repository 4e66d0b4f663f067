"""Staff sign in by a code that comes as a text: only to a number that they have shown to be theirs, where it is let."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache

from afterloop.kernel.events.models import Event
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.models import Organization, User
from tests import make
from tests.channels.sms.conftest import a_template, last, send_due
from tests.kernel.people.browser import Browser
from tests.kernel.people.test_second_step import code, confirm, set_up

REQUEST = "/_allauth/browser/v1/auth/code/request"
CONFIRM = "/_allauth/browser/v1/auth/code/confirm"
NUMBER = "+8613800138000"


@pytest.fixture(autouse=True)
def _switched_on(account):
    a_template(account, "staff.sign_in_code")
    Organization.objects.update_or_create(pk=1, defaults={"name": "Lanxi", "sms_codes": True})
    cache.clear()


def texted() -> str:
    send_due()
    return re.search(r"\d{6}", last().text)[0]


def signed_in(name: str = "alice") -> Browser:
    """And has just given the password once more."""
    browser = Browser()
    assert browser.sign_in(name, make.PASSWORD).status_code == 200
    confirm(browser)
    return browser


def proven(name: str = "alice", number: str = "138 0013 8000") -> Browser:
    browser = signed_in(name)
    asked = browser.post("/api/v1/me/phone", {"number": number})
    assert asked.status_code == 200, asked.content
    answer = browser.post("/api/v1/me/phone/confirm", {"code": texted()})
    assert answer.status_code == 200, answer.content
    return browser


def ask(number: str = NUMBER) -> Browser:
    browser = Browser()
    browser.get("/api/v1/session")
    assert browser.post(REQUEST, {"phone": number}).status_code == 401
    return browser


def test_a_number_that_is_shown_to_be_ones_own_signs_in(alice):
    shown = proven().get("/api/v1/me/sign-in").json()
    assert (shown["phone"], shown["may_prove_phone"]) == (NUMBER, True)
    assert Browser().get("/api/v1/session").json()["sign_in"]["codes_by"] == ["phone"]
    browser = ask()
    assert browser.get("/api/v1/me").status_code == 401
    assert browser.post(CONFIRM, {"code": texted()}).status_code == 200
    assert browser.get("/api/v1/me").json()["name"] == "Alice"
    assert Event.objects.filter(name="user.signed_in").latest("pk").data["methods"] == ["code"]
    assert NUMBER not in str(list(Event.objects.values_list("facts", "data", "changes")))


def test_a_number_that_was_only_written_down_signs_nobody_in(alice):
    User.objects.filter(username="alice").update(phone=NUMBER)
    assert ask().post(CONFIRM, {"code": "000000"}).status_code == 400
    assert not Dispatch.objects.exists()


def test_nobody_learns_whose_a_number_is(alice):
    proven()
    answers = [ask(number).post(CONFIRM, {"code": "000000"}) for number in (NUMBER, "+8613900139000")]
    assert (answers[0].status_code, answers[0].content) == (answers[1].status_code, answers[1].content)


def test_switched_off_nothing_is_sent_and_nothing_opens(alice):
    browser = proven()
    sent = Dispatch.objects.count()
    Organization.objects.update(sms_codes=False)
    assert Browser().get("/api/v1/session").json()["sign_in"]["codes"] is False
    stranger = Browser()
    stranger.get("/api/v1/session")
    assert stranger.post(REQUEST, {"phone": NUMBER}).status_code == 404
    assert browser.post("/api/v1/me/phone", {"number": "13900139000"}).status_code == 409
    assert Dispatch.objects.count() == sent


def test_switched_off_beside_mail_a_number_is_as_unknown_as_any(alice, settings):
    from afterloop.kernel.messages.smtp import MailServer

    proven()
    sent = Dispatch.objects.count()
    settings.MAIL = MailServer("127.0.0.1", 1, sender="a@b.c")
    Organization.objects.update(sms_codes=False)
    ask()
    assert Dispatch.objects.count() == sent


def test_without_passwords_there_are_no_codes(alice):
    proven()
    Organization.objects.update(passwords=False)
    browser = Browser()
    browser.get("/api/v1/session")
    assert browser.post(REQUEST, {"phone": NUMBER}).status_code == 403


def test_a_number_belongs_to_one_person(alice, bob):
    proven("alice")
    browser = signed_in("bob")
    assert browser.post("/api/v1/me/phone", {"number": NUMBER}).status_code == 200
    answer = browser.post("/api/v1/me/phone/confirm", {"code": texted()})
    assert answer.status_code == 422
    assert User.objects.get(username="bob").proven_phone is None


def test_three_wrong_codes_end_the_proof(alice):
    browser = signed_in()
    browser.post("/api/v1/me/phone", {"number": NUMBER})
    right = texted()
    wrong = "000000" if right != "000000" else "111111"
    assert [browser.post("/api/v1/me/phone/confirm", {"code": wrong}).status_code for _ in range(3)] == [422] * 3
    assert browser.post("/api/v1/me/phone/confirm", {"code": right}).status_code == 422
    assert User.objects.get(username="alice").proven_phone is None


def test_the_code_of_one_browser_is_nothing_in_another(alice):
    signed_in().post("/api/v1/me/phone", {"number": NUMBER})
    assert signed_in().post("/api/v1/me/phone/confirm", {"code": texted()}).status_code == 422


def test_a_token_proves_no_number(alice):
    assert alice.post("/api/v1/me/phone", {"number": NUMBER}).status_code == 403
    assert alice.post("/api/v1/me/phone/confirm", {"code": "123456"}).status_code == 403


def test_who_has_not_just_proved_who_he_is_does_so_first(alice):
    browser = Browser()
    browser.sign_in("alice", make.PASSWORD)
    answer = browser.post("/api/v1/me/phone", {"number": NUMBER})
    assert (answer.status_code, answer.json()["code"]) == (403, "not_confirmed")


def test_numbers_are_not_tried_without_end(alice):
    browser = signed_in()
    answers = [browser.post("/api/v1/me/phone", {"number": f"1380013800{n}"}).status_code for n in range(6)]
    assert answers == [200] * 5 + [429]


def test_an_authenticator_app_is_asked_for_after_the_code_too(alice, django_capture_on_commit_callbacks):
    secret = set_up(proven(), django_capture_on_commit_callbacks)
    browser = ask()
    assert browser.post(CONFIRM, {"code": texted()}).status_code == 401
    assert browser.get("/api/v1/me").status_code == 401
    assert browser.post("/_allauth/browser/v1/auth/2fa/authenticate", {"code": code(secret)}).status_code == 200


def test_a_second_step_that_the_house_asks_for_is_asked_after_a_text_too(alice):
    proven()
    Organization.objects.update(second_step="everybody")
    browser = ask()
    assert browser.post(CONFIRM, {"code": texted()}).status_code == 200
    assert browser.get("/api/v1/me").json()["bare"] is True


def test_a_number_is_given_up_and_those_of_leavers_are_free(alice, bob, root):
    browser = proven()
    assert browser.post("/api/v1/me/phone/forget").json()["phone"] == ""
    ask()
    assert last().key.startswith("staff-code")
    proven("alice")
    assert root.post(f"/api/v1/users/{alice.user.pk}/deactivate", {}).status_code == 200
    assert proven("bob").get("/api/v1/me/sign-in").json()["phone"] == NUMBER


def test_a_lost_phone_is_taken_away_by_an_administrator(alice, root):
    proven()
    assert root.post(f"/api/v1/users/{alice.user.pk}/remove-second-step").status_code == 200
    assert User.objects.get(username="alice").proven_phone is None
