"""What customers are told by mail on the way: which step, in whose words, in which language, and only once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterloop.channels.portal import letters
from afterloop.channels.portal.letters import SHIPPED, candidates, written
from afterloop.channels.portal.models import StepLetter
from afterloop.kernel import time
from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Event, Parked
from afterloop.kernel.events.registering import register
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.models import Organization, SignedLink

EVERY = set(SHIPPED)


@pytest.fixture
def ticket(alice, settings):
    settings.PUBLIC_URL = "https://service.example.com"
    register()
    return alice.make_ticket(type="repair", contact={"name": "Dora", "email": "dora@example.com"})


def mails() -> list[Dispatch]:
    pump.drain_all()
    assert not Parked.objects.exists(), Parked.objects.first().reason
    return list(Dispatch.objects.filter(recipient="dora@example.com").order_by("pk"))


def steps() -> list[str]:
    mails()
    return [event.data["step"] for event in Event.objects.filter(name="ticket.notified").order_by("pk")]


def set_on(root, **on: bool) -> None:
    for step, value in on.items():
        answer = root.post("/api/v1/step-letters", {"step": step, "on": value})
        assert answer.status_code == 200, answer.content


def test_each_state_that_the_customer_sees_is_told_once(alice, root, settings):
    settings.PUBLIC_URL = "https://service.example.com"
    register()
    complaint = alice.make_ticket(type="complaint", contact={"name": "Dora", "email": "dora@example.com"})
    path = f"/api/v1/tickets/{complaint['id']}"
    set_on(root, in_progress=True, called_back=True)
    alice.post(f"{path}/accept")
    alice.post(f"{path}/claim")
    alice.post(f"{path}/pend", {"reason": "customer"})
    alice.post(f"{path}/resume")
    alice.post(f"{path}/resolve", {"answer": "修好了"})
    alice.post(f"{path}/close")
    assert alice.post(f"{path}/call_back", {"note": ""}).status_code == 200
    assert steps() == ["submitted", "accepted", "in_progress", "needs_you", "done", "called_back"]
    assert len(mails()) == 6


def test_who_takes_a_ticket_up_at_once_has_accepted_it(alice, ticket):
    alice.post(f"/api/v1/tickets/{ticket['id']}/claim")
    assert steps() == ["submitted", "accepted"]


def test_both_turned_on_it_is_still_one_mail(alice, root, ticket):
    set_on(root, in_progress=True)
    alice.post(f"/api/v1/tickets/{ticket['id']}/claim")
    assert steps() == ["submitted", "in_progress"]


@pytest.mark.parametrize("together", [True, False])
def test_a_question_and_the_wait_for_its_answer_are_one_mail(alice, ticket, together):
    path = f"/api/v1/tickets/{ticket['id']}"
    alice.post(f"{path}/claim")
    mails()
    alice.post(f"{path}/reply", {"body": "请发铭牌照片", "then": "pend" if together else ""})
    if not together:
        alice.post(f"{path}/pend", {"reason": "customer"})
    *_, mail = mails()
    assert steps() == ["submitted", "accepted", "needs_you"]
    assert mail.subject.startswith("需要您补充信息")
    assert "请发铭牌照片\n\n收到您的补充后" in mail.text


def test_what_is_turned_off_is_not_sent(alice, root, ticket):
    set_on(root, submitted=False, accepted=False, answered=False)
    path = f"/api/v1/tickets/{ticket['id']}"
    alice.post(f"{path}/claim")
    alice.post(f"{path}/reply", {"body": "明天上门"})
    assert steps() == []
    assert not SignedLink.objects.filter(entity="ticket").exists()


def test_a_company_writes_its_own_words_for_all_types_and_for_one(alice, root, ticket):
    own = {
        "step": "accepted",
        "subject": {"zh-Hans": "{brand}已受理"},
        "body": {"zh-Hans": "单号{number}，{words}请放心。"},
    }
    assert root.post("/api/v1/step-letters", own).status_code == 200
    for_one = {"type": "repair", "step": "accepted", "body": {"zh-Hans": "报修{number}已受理：{link}"}}
    assert root.post("/api/v1/step-letters", for_one).status_code == 200
    alice.post(f"/api/v1/tickets/{ticket['id']}/claim")
    mail = mails()[-1]
    assert mail.subject.endswith("已受理")
    number = f"{ticket['number'][:6]} {ticket['number'][6:]}"
    assert mail.text.startswith(f"报修{number}已受理：https://service.example.com/portal/t/")
    shown = root.get("/api/v1/step-letters", type="repair").json()
    accepted = next(item for item in shown["items"] if item["step"] == "accepted")
    assert (accepted["is_own"], accepted["usual_body"]["zh-Hans"]) == (True, "单号{number}，{words}请放心。")
    assert accepted["body"]["en"] == SHIPPED["accepted"].body["en"]
    assert {row["name"] for row in shown["placeholders"]} == set(letters.PLACEHOLDERS)


def test_reset_means_that_nothing_is_said_here(root):
    root.post("/api/v1/step-letters", {"step": "done", "on": False, "body": {"en": "Done."}})
    shown = root.post("/api/v1/step-letters", {"step": "done"}).json()
    done = next(item for item in shown["items"] if item["step"] == "done")
    assert (done["on"], done["is_own"], done["body"]) == (True, False, SHIPPED["done"].body)
    assert StepLetter.objects.get().body == {}
    assert Event.objects.filter(name="step_letter.set").count() == 2


def test_a_placeholder_that_stands_for_nothing_is_the_error_of_its_field(root):
    answer = root.post("/api/v1/step-letters", {"step": "done", "body": {"en": "{words} {nonsense}"}})
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == ["body.en"]
    assert "{nonsense}" in answer.json()["fields"]["body.en"][0]


def test_only_who_may_sets_them_and_reads_them(alice):
    assert alice.post("/api/v1/step-letters", {"step": "done"}).status_code == 403
    assert alice.get("/api/v1/step-letters").status_code == 403


def test_the_customers_language_decides(alice, ticket):
    SignedLink.objects.create(
        hash=b"x" * 32, entity="ticket", record_id=ticket["id"], verbs=["ticket.track"], language="en"
    )
    alice.post(f"/api/v1/tickets/{ticket['id']}/claim")
    assert mails()[-1].subject.startswith("Your request has been accepted")
    Organization.objects.update(language="en")


def test_the_timeline_says_that_it_was_sent_and_how_it_fares(alice, ticket):
    mails()
    items = alice.get(f"/api/v1/tickets/{ticket['id']}/timeline").json()["items"]
    (told,) = [item for item in items if item["name"] == "ticket.notified"]
    assert (told["sentence"], told["delivery"]) == ("A mail to the customer was written: Submitted", "queued")
    Dispatch.objects.update(state="sent")
    items = alice.get(f"/api/v1/tickets/{ticket['id']}/timeline").json()["items"]
    assert [item["delivery"] for item in items if item["name"] == "ticket.notified"] == ["sent"]


def test_what_lies_days_back_is_no_news(alice, settings):
    settings.PUBLIC_URL = "https://service.example.com"
    register()
    with time.travel(timedelta(days=-3)):
        alice.make_ticket(contact={"name": "Dora", "email": "dora@example.com"})
    assert mails() == []


def test_a_preview_takes_the_words_of_a_real_ticket_and_makes_no_link(alice, bob, root, ticket):
    alice.post(f"/api/v1/tickets/{ticket['id']}/reply", {"body": "请发照片"})
    wish = {"step": "answered", "language": "zh-Hans", "subject": "{subject}", "body": "{words}\n{link}\n{brand}"}
    shown = root.post("/api/v1/step-letters/preview", wish).json()
    assert shown["subject"] == ticket["subject"]
    assert shown["text"].startswith("请发照片\nhttps://service.example.com/portal/t/…")
    assert not SignedLink.objects.filter(entity="ticket").exists()
    assert root.post("/api/v1/step-letters/preview", wish | {"ticket": 999_999}).status_code == 404


def test_a_line_around_a_link_goes_with_it():
    assert written("您好\n\n查看进度：{link}\n\n{brand}", {"link": "", "brand": "澜汐"}) == "您好\n\n澜汐"


@pytest.mark.parametrize(
    ("event", "before", "after", "now", "steps"),
    [
        ("ticket.created", "submitted", "submitted", "submitted", ("submitted",)),
        ("ticket.assigned", "submitted", "in_progress", "in_progress", ("in_progress", "accepted")),
        ("ticket.assigned", "accepted", "in_progress", "in_progress", ("in_progress",)),
        ("ticket.assigned", "in_progress", "in_progress", "in_progress", ()),
        ("ticket.resumed", "needs_you", "in_progress", "in_progress", ()),
        ("ticket.resolved", "submitted", "done", "done", ("done",)),
        ("ticket.reopened", "done", "in_progress", "in_progress", ("in_progress",)),
        ("ticket.replied", "submitted", "in_progress", "in_progress", ("answered",)),
        ("ticket.replied", "in_progress", "in_progress", "needs_you", ("needs_you", "answered")),
    ],
)
def test_one_step_is_one_mail(event, before, after, now, steps):
    assert candidates(event, before, after, now) == steps


@pytest.mark.parametrize("step", sorted(EVERY))
def test_shipped_words_speak_both_languages_and_name_only_what_there_is(step):
    letter = SHIPPED[step]
    for texts in (letter.subject, letter.body):
        assert set(texts) == {"zh-Hans", "en"}
        assert not [letters.unknown(text) for text in texts.values() if letters.unknown(text)]
    assert all("{link}" in text for text in letter.body.values())
