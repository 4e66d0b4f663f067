"""Accounts, templates and costs as administration sets and sees them."""

from __future__ import annotations

import pytest

from afterloop.channels.sms.jobs import review
from afterloop.channels.sms.models import SmsAccount, SmsTemplate
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.sealing import unseal
from tests.channels.sms.conftest import CODE, a_template, last, send_due, text_to

ACCOUNT = {"name": "Main", "provider": "aliyun", "key_id": "key", "secret": "hush", "signature": "蓝熙"}


def test_a_secret_is_sealed_and_never_shown(root):
    made = root.post("/api/v1/sms/accounts", ACCOUNT)
    assert made.status_code == 201, made.content
    assert made.json()["has_secret"]
    row = SmsAccount.objects.get()
    assert row.secret not in ("", "hush")
    assert unseal(row.secret) == "hush"
    assert "hush" not in made.content.decode() + str(list(Event.objects.values_list("facts", "changes", "data")))
    edited = root.post(f"/api/v1/sms/accounts/{row.pk}/edit", {"name": "Other", "key_id": "key"})
    assert edited.status_code == 200, edited.content
    row.refresh_from_db()
    assert (row.name, unseal(row.secret)) == ("Other", "hush")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"key_id": ""}, "key_id"),
        ({"secret": ""}, "secret"),
        ({"provider": "tencent"}, "app_id"),
        ({"quiet_from": "22:00"}, "quiet_until"),
        ({"quiet_from": "25:00", "quiet_until": "08:00"}, "quiet_from"),
        ({"signature": "【蓝熙】"}, "signature"),
        ({"price": "-1"}, "price"),
        ({"endpoint": "ftp://x"}, "endpoint"),
        ({"endpoint": "https://user:pw@x"}, "endpoint"),
        ({"limit_per_day": 0}, "limit_per_day"),
        ({"type": "nothing"}, "type"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(root, change, field):
    answer = root.post("/api/v1/sms/accounts", ACCOUNT | change)
    assert answer.status_code == 422
    assert field in answer.json()["fields"], answer.json()


def test_a_name_is_given_once(root):
    assert root.post("/api/v1/sms/accounts", ACCOUNT).status_code == 201
    assert "name" in root.post("/api/v1/sms/accounts", ACCOUNT).json()["fields"]


def test_the_address_that_the_provider_calls_is_seen_by_who_sets_it_up(root, real, settings):
    settings.PUBLIC_URL = "https://service.example.com"
    (shown,) = root.get("/api/v1/sms/accounts").json()
    assert shown["receipts_url"] == f"https://service.example.com/api/v1/sms/{real.token}/receipts"
    assert "token" not in shown


def test_a_test_says_whether_the_provider_lets_us_in(root, real, sky):
    path = f"/api/v1/sms/accounts/{real.pk}/test"
    assert root.post(path).json()["works"]
    real.secret = ""
    real.save()
    told = root.post(path).json()
    assert not told["works"]
    assert "Signature" in told["answer"]
    assert "secret" in told["hint"]


def template_at(real, **reviewed):
    """What the provider's people say of it."""
    if real.provider == "aliyun":
        states = {"in_review": 0, "approved": 1, "rejected": 2}
        return 200, {
            "Code": "OK", "TemplateStatus": states[reviewed["state"]], "Reason": reviewed.get("reason", ""),
            "TemplateContent": reviewed.get("text", "您的验证码是${code}"),
        }  # fmt: skip
    states = {"in_review": 1, "approved": 0, "rejected": -1}
    found = {
        "TemplateId": 1234, "StatusCode": states[reviewed["state"]], "ReviewReply": reviewed.get("reason", ""),
        "TemplateContent": reviewed.get("text", "您的验证码是{1}"),
    }  # fmt: skip
    return 200, {"Response": {"DescribeTemplateStatusSet": [found], "RequestId": "r"}}


@pytest.fixture
def draft(root, real):
    body = {"account": real.pk, "purpose": CODE, "language": "zh-Hans", "text": "您的验证码是{code}", "code": "1234"}
    made = root.post("/api/v1/sms/templates", body)
    assert made.status_code == 201, made.content
    return made.json()


def test_a_template_goes_through_its_review(root, real, sky, draft):
    assert (draft["review"], draft["variables"], draft["preview"]) == (
        "draft",
        ["code"],
        "【蓝熙电器】您的验证码是482913",
    )
    assert text_to() is None  # not before it is approved
    path = f"/api/v1/sms/templates/{draft['id']}/check"
    sky.answer = lambda action, wish: template_at(real, state="in_review")
    assert root.post(path).json()["review"] == "in_review"
    sky.answer = lambda action, wish: template_at(real, state="rejected", reason="变量不合规")
    told = root.post(path).json()
    assert (told["review"], told["reason"]) == ("rejected", "变量不合规")
    sky.answer = lambda action, wish: template_at(real, state="approved")
    assert root.post(path).json()["review"] == "approved"
    assert text_to() is not None
    edited = root.post(f"/api/v1/sms/templates/{draft['id']}/edit", {"text": "验证码{code}", "code": "1234"}).json()
    assert edited["review"] == "draft"


def test_other_words_than_the_approved_ones_are_told(root, real, sky, draft):
    sky.answer = lambda action, wish: template_at(real, state="approved", text="【x】别的内容{1}")
    told = root.post(f"/api/v1/sms/templates/{draft['id']}/check").json()
    assert told["review"] == "rejected"
    assert "别的内容" in told["reason"]


def test_a_provider_that_does_not_say_changes_nothing(root, real, sky, draft):
    sky.answer = lambda action, wish: (503, b"busy")
    assert root.post(f"/api/v1/sms/templates/{draft['id']}/check").status_code == 409
    assert SmsTemplate.objects.get().review == "draft"


def test_what_waits_for_review_is_asked_about_from_time_to_time(real, sky, draft):
    sky.answer = lambda action, wish: template_at(real, state="approved")
    assert review() == 1
    assert SmsTemplate.objects.get().review == "approved"
    assert review() == 0


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": "{surprise}{code}"}, "text"),
        ({"text": "没有"}, "text"),
        ({"code": ""}, "code"),
        ({"purpose": "nothing"}, "purpose"),
        ({"account": 999999}, "account"),
    ],
)
def test_what_is_wrong_with_a_template_is_said_at_its_field(root, real, change, field):
    body = {"account": real.pk, "purpose": CODE, "language": "en", "text": "{code}", "code": "1"} | change
    answer = root.post("/api/v1/sms/templates", body)
    assert answer.status_code == 422
    assert field in answer.json()["fields"]


def test_a_template_is_tried_at_a_number(root, template):
    path = f"/api/v1/sms/templates/{template.pk}/test"
    assert root.post(path, {"number": "021-68888888"}).status_code == 422
    told = root.post(path, {"number": "138 0013 8000"}).json()
    send_due()
    assert (last().recipient, last().text, last().state) == (told["number"], told["text"], "sent")
    (shown,) = root.get("/api/v1/sms/shown").json()
    assert shown["text"] == told["text"]
    template.review = "draft"
    template.save()
    assert root.post(path, {"number": "13800138000"}).status_code == 409


def test_the_words_of_real_texts_are_not_shown(root, real, sky):
    a_template(real)
    text_to()
    send_due()
    assert root.get("/api/v1/sms/shown").json() == []


def test_a_template_is_turned_off_and_deleted(root, template):
    assert not root.post(f"/api/v1/sms/templates/{template.pk}/turn").json()["on"]
    assert text_to() is None
    assert root.post(f"/api/v1/sms/templates/{template.pk}/delete").status_code == 204
    assert root.get("/api/v1/sms/templates").json() == []


def test_costs_are_added_up_by_day_and_month(root, alice, account, template):
    account.price = "0.05"
    account.save()
    for n in range(3):
        text_to(once=str(n))
    send_due()
    assert alice.get("/api/v1/sms/costs").status_code == 403
    for each in ("day", "month"):
        (row,) = root.get("/api/v1/sms/costs", each=each).json()
        assert (row["texts"], row["segments"], row["price"], row["account"]) == (3, 3, "0.1500", "Trying out")


def test_every_purpose_has_usual_words_that_fit(root):
    for purpose in root.get("/api/v1/sms/purposes").json():
        names = {each["name"] for each in purpose["placeholders"]}
        for text in purpose["usual"].values():
            assert text
            assert {part.partition("}")[0] for part in text.split("{")[1:]} <= names
