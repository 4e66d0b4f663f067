"""A code to sign in, from the page's request through a real mail server and back."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default

import pytest
from django.core.cache import cache

from afterloop.kernel.events.models import Event
from afterloop.kernel.messages import dispatching
from afterloop.kernel.messages.by_mail import ByMail
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.models import User
from tests import make
from tests.kernel.people.browser import Browser
from tests.kernel.people.test_second_step import code, half_way, set_up, signed_in

REQUEST = "/_allauth/browser/v1/auth/code/request"
CONFIRM = "/_allauth/browser/v1/auth/code/confirm"
RESEND = "/_allauth/browser/v1/auth/code/resend"


@pytest.fixture(autouse=True)
def _mail_is_set_and_nobody_has_tried(db, server, settings):
    settings.MAIL = server
    cache.clear()


def ask(email: str = "alice@example.com") -> Browser:
    browser = Browser()
    browser.get("/api/v1/session")
    assert browser.post(REQUEST, {"email": email}).status_code == 401  # not signed in yet
    return browser


@pytest.fixture
def read(server, post):
    """The code in the mail that came last."""

    def newest() -> str:
        assert dispatching.send_due(ByMail(server)) >= 1
        mail = message_from_bytes(post.taken[-1].content, policy=default)
        (found,) = re.findall(r"\b\d{6}\b", mail.get_body(("plain",)).get_content())
        return str(found)

    return newest


def test_a_code_from_the_mailbox_signs_in(alice, read, post):
    browser = ask("Alice@Example.com")
    assert browser.get("/api/v1/me").status_code == 401
    assert browser.post(CONFIRM, {"code": read()}).status_code == 200
    assert post.taken[0].rcpt_tos == ["alice@example.com"]
    assert browser.get("/api/v1/me").json()["name"] == "Alice"
    assert Event.objects.get(name="user.signed_in").data["methods"] == ["code"]


@pytest.mark.parametrize(("language", "words"), [("en", "your code to sign in"), ("zh-hans", "登录验证码是")])
def test_the_mail_speaks_its_readers_language_and_only_its_text_tells_the_code(alice, read, post, language, words):
    User.objects.filter(pk=alice.user.pk).update(language=language)
    ask()
    secret = read()
    mail = message_from_bytes(post.taken[0].content, policy=default)
    assert words in mail.get_body(("plain",)).get_content()
    assert secret not in Dispatch.objects.get().subject
    asked = Event.objects.get(name="user.code_asked")
    assert (asked.actor_kind, asked.data) == ("system", {})


def test_nobody_learns_who_has_an_account(alice):
    User.objects.filter(username="bob").update(is_active=False)
    answers = [ask(f"{name}@example.com") for name in ("alice", "bob", "nobody")]
    shown = [browser.post(CONFIRM, {"code": "000000"}) for browser in answers]
    assert {(answer.status_code, answer.content) for answer in shown} == {(400, shown[0].content)}
    assert {browser.post(RESEND).status_code for browser in answers} == {200}
    assert set(Dispatch.objects.values_list("recipient", flat=True)) == {"alice@example.com"}


def test_the_code_of_one_browser_is_nothing_in_another(alice, read):
    ask()
    secret = read()
    stranger = Browser()
    stranger.get("/api/v1/session")
    assert stranger.post(CONFIRM, {"code": secret}).status_code == 409


def test_after_three_wrong_codes_the_right_one_has_ended(alice, read):
    browser = ask()
    secret = read()
    wrong = "000000" if secret != "000000" else "111111"
    assert [browser.post(CONFIRM, {"code": wrong}).status_code for _ in range(3)] == [400, 400, 400]
    assert browser.post(CONFIRM, {"code": secret}).status_code == 409


def test_a_code_ends_after_ten_minutes(alice, read, settings):
    browser = ask()
    secret = read()
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = -1
    assert browser.post(CONFIRM, {"code": secret}).status_code == 409


def test_a_code_sent_again_replaces_the_first_and_twice_is_enough(alice, read):
    browser = ask()
    first = read()
    assert browser.post(RESEND).status_code == 200
    second = read()
    if first != second:
        assert browser.post(CONFIRM, {"code": first}).status_code == 400
    assert browser.post(RESEND).status_code == 200
    third = read()
    assert browser.post(RESEND).status_code == 409
    assert browser.post(CONFIRM, {"code": third}).status_code == 200


def test_codes_are_not_asked_for_without_end(alice):
    for _ in range(3):
        ask()
    browser = Browser()
    browser.get("/api/v1/session")
    answer = browser.post(REQUEST, {"email": "alice@example.com"})
    assert answer.json()["errors"][0]["code"] == "too_many_login_attempts"
    assert Dispatch.objects.count() == 3


def test_an_authenticator_app_is_asked_for_after_the_code_too(alice, read, django_capture_on_commit_callbacks):
    secret = set_up(signed_in(), django_capture_on_commit_callbacks)
    Dispatch.objects.all().delete()
    browser = ask()
    answer = browser.post(CONFIRM, {"code": read()})
    assert answer.status_code == 401
    assert browser.get("/api/v1/me").status_code == 401
    assert browser.post("/_allauth/browser/v1/auth/2fa/authenticate", {"code": code(secret)}).status_code == 200
    assert half_way() is not None


def test_without_a_mail_server_there_are_no_codes(alice, settings):
    from afterloop.kernel.messages.smtp import mail_server

    assert Browser().get("/api/v1/session").json()["sign_in"]["codes"] is True
    settings.MAIL = mail_server("")
    browser = Browser()
    assert browser.get("/api/v1/session").json()["sign_in"]["codes"] is False
    assert browser.post(REQUEST, {"email": "alice@example.com"}).status_code == 404
    assert browser.post(CONFIRM, {"code": "123456"}).status_code == 404


def test_the_password_goes_on_working_beside_codes(alice):
    assert Browser().sign_in("alice", make.PASSWORD).status_code == 200
