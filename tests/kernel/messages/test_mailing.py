"""Notices that go out by mail, over a real mail server."""

from __future__ import annotations

import re
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from django.test import Client

from afterloop.kernel import time
from afterloop.kernel.actor import limited
from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Event, Parked
from afterloop.kernel.events.registering import register
from afterloop.kernel.messages import by_mail, dispatching
from afterloop.kernel.messages.by_mail import ByMail
from afterloop.kernel.messages.models import Dispatch, Notice, NoticePreference
from afterloop.kernel.people.models import User
from afterloop.kernel.redaction import Redact, redact
from afterloop.kernel.scope import Reach
from afterloop.service.tickets.actions.talk import hear_customer
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import Hear

USUAL = {"mail": {}, "digest_at": "08:30", "digest_days": "daily"}


@pytest.fixture(autouse=True)
def _reachable(settings, server):
    settings.MAIL = server
    settings.PUBLIC_URL = "https://service.example.com"


@pytest.fixture
def ticket(alice, bob):
    """Bob's, at headquarters of the north."""
    register()
    found = alice.make_ticket()
    alice.post(f"/api/v1/tickets/{found['id']}/assign", {"assignee": bob.user.pk})
    return found


def delivered() -> None:
    pump.drain_all()
    assert not Parked.objects.exists(), Parked.objects.first().reason


def write(ticket, words: str = "有消息吗") -> None:
    dora = limited("customer", {"ticket.hear": Reach(records=frozenset({("ticket", ticket["id"])}))})
    hear_customer(ticket["id"], Hear(body=words), by=dora)


def mailed(server, post, *, later: bool = True) -> list:
    """What reaches the server once everything that waits is due."""
    delivered()
    if later:
        Notice.objects.exclude(mail_at=None).update(mail_at=time.now() - timedelta(seconds=1))
    by_mail.mail_due_notices()
    dispatching.send_due(ByMail(server))
    found = [message_from_bytes(envelope.content, policy=default) for envelope in post.taken]
    post.taken.clear()
    return found


def words_of(mail) -> str:
    return mail.get_body(("plain",)).get_content()


def test_several_notices_about_one_ticket_are_one_mail(bob, ticket, server, post):
    write(ticket)
    write(ticket, "还在吗")
    assert mailed(server, post, later=False) == [], "it waits a moment for more"
    (mail,) = mailed(server, post)
    number = f"{ticket['number'][:6]} {ticket['number'][6:]}"
    assert (mail["To"], mail["Subject"]) == ("bob@example.com", f"The customer wrote on ticket {number}, and 2 more")
    assert words_of(mail).count(f"https://service.example.com/tickets/{ticket['id']}") == 3
    assert f"Ticket {number} was assigned to you" in words_of(mail)
    html = mail.get_body(("html",)).get_content()
    assert f'<a href="https://service.example.com/tickets/{ticket["id"]}">' in html
    assert mailed(server, post) == []
    assert Event.objects.get(name="notice.mailed").data == {"count": 3}


def test_a_mail_speaks_its_readers_language(bob, ticket, server, post):
    User.objects.filter(pk=bob.user.pk).update(language="zh-hans")
    (mail,) = mailed(server, post)
    assert mail["Subject"].endswith("已分配给您")
    assert "不再通过邮件接收" in words_of(mail)
    assert not re.search("[A-Za-z]{3}", re.sub(r"https?://\S+", "", words_of(mail)))


def test_two_tickets_are_two_mails(alice, bob, ticket, server, post):
    other = alice.make_ticket(subject="漏水")
    alice.post(f"/api/v1/tickets/{other['id']}/assign", {"assignee": bob.user.pk})
    mails = mailed(server, post)
    assert len({mail["References"] for mail in mails}) == len(mails) == 2


def test_what_was_read_meanwhile_is_not_mailed(bob, ticket, server, post):
    delivered()
    bob.post("/api/v1/notices/read_all")
    assert mailed(server, post) == []
    assert not Dispatch.objects.exists()


def test_what_was_read_while_the_mail_server_was_away_is_not_mailed(bob, ticket, server, post):
    post.at_recipient = "451 try later"
    assert mailed(server, post) == []
    bob.post("/api/v1/notices/read_all")
    post.at_recipient = "250 OK"
    Dispatch.objects.update(next_at=time.now() - timedelta(seconds=1))
    assert mailed(server, post) == []
    assert Dispatch.objects.get().state == "dropped"
    assert Event.objects.filter(name="dispatch.dropped").count() == 1


@pytest.mark.parametrize("when", ["before it is written", "before it leaves"])
def test_who_lost_the_right_to_the_record_gets_nothing_of_it(bob, ticket, server, post, when):
    delivered()
    if when == "before it leaves":
        Notice.objects.update(mail_at=time.now() - timedelta(seconds=1))
        by_mail.mail_due_notices()
    Ticket.objects.filter(pk=ticket["id"]).update(assignee=None)
    bob.user.memberships.update(until_at=time.now())
    assert mailed(server, post) == []


def test_who_has_left_gets_nothing(bob, ticket, server, post):
    delivered()
    User.objects.filter(pk=bob.user.pk).update(is_active=False)
    assert mailed(server, post) == []


def test_nobody_is_mailed_about_what_he_did_himself_not_even_who_stands_in(alice, bob, root, ticket, server, post):
    mailed(server, post)
    body = {"stand_in": alice.user.pk, "until_at": (time.now() + timedelta(days=1)).isoformat()}
    assert bob.post("/api/v1/stand-ins", body).status_code == 201
    mailed(server, post)  # she is told that she stands in
    path = f"/api/v1/tickets/{ticket['id']}"
    assert alice.post(f"{path}/resolve", {"answer": "修好了"}).status_code == 200
    assert alice.post(f"{path}/reopen", {"reason": "没好"}).status_code == 200
    assert [mail["To"] for mail in mailed(server, post)] == ["bob@example.com"]
    assert list(Notice.objects.filter(user=alice.user).values_list("template", flat=True)) == ["stand_in.arranged"]


def test_what_is_chosen_for_the_digest_is_one_mail_for_all_tickets(alice, bob, ticket, server, post):
    answer = bob.post("/api/v1/me/notices", USUAL | {"mail": {"ticket_given": "digest", "ticket_answer": "never"}})
    assert answer.status_code == 200, answer.content
    other = alice.make_ticket(subject="漏水")
    alice.post(f"/api/v1/tickets/{other['id']}/assign", {"assignee": bob.user.pk})
    write(ticket)
    delivered()
    waiting = Notice.objects.exclude(mail_at=None)
    assert {row.mail_at.astimezone().strftime("%M") for row in waiting} == {"30"}
    (mail,) = mailed(server, post)
    assert mail["Subject"] == "Your digest: 2 unread"
    assert mail["References"] is None
    assert "wrote" not in words_of(mail)


def test_a_choice_counts_for_what_already_waits(bob, ticket, server, post):
    delivered()
    bob.post("/api/v1/me/notices", USUAL | {"mail": {"ticket_given": "never"}})
    assert not Notice.objects.exclude(mail_at=None).exists()
    assert mailed(server, post) == []


def test_who_has_not_chosen_goes_by_the_organisations_choice(alice, bob, root, ticket, server, post):
    mailed(server, post)
    assert alice.post("/api/v1/notice-defaults", USUAL).status_code == 403
    wish = USUAL | {"mail": {"ticket_answer": "never"}, "quiet_from": "20:00", "quiet_until": "07:30"}
    answer = root.post("/api/v1/notice-defaults", wish)
    assert answer.status_code == 200, answer.content
    shown = bob.get("/api/v1/me/notices").json()
    assert (shown["quiet_until"], shown["address"], shown["can_mail"]) == ("07:30", "bob@example.com", True)
    assert {kind["name"]: kind["mail"] for kind in shown["kinds"]}["ticket_answer"] == "never"
    write(ticket)
    assert mailed(server, post) == []
    bob.post("/api/v1/me/notices", USUAL | {"mail": {"ticket_answer": "now"}})
    write(ticket)
    assert len(mailed(server, post)) == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"digest_at": "25:00"}, "digest_at"),
        ({"quiet_from": "8 am"}, "quiet_from"),
        ({"quiet_from": "20:00"}, "quiet_until"),
        ({"quiet_from": "20:00", "quiet_until": "20:00"}, "quiet_until"),
        ({"mail": {"nonsense": "now"}}, "mail"),
        ({"mail": {"export": "sometimes"}}, "mail.export"),
    ],
)
def test_what_makes_no_sense_is_said_at_its_field(alice, wrong, field):
    answer = alice.post("/api/v1/me/notices", USUAL | wrong)
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == [field]
    assert not NoticePreference.objects.exists()


def test_the_link_in_a_mail_stops_its_kind_and_only_by_a_press(alice, bob, ticket, server, post):
    (mail,) = mailed(server, post)
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = mail["List-Unsubscribe"].strip("<>")
    assert address.startswith("https://service.example.com/api/v1/notices/stop/")
    page = address.replace("/api/v1", "")
    assert page in re.sub(r"\n", "", words_of(mail))
    path = address.removeprefix("https://service.example.com")
    stranger = Client(headers={"accept-language": "en"})
    assert stranger.get(path).json() == {"kinds": ["Tickets given to me"], "stopped": False}
    pressed = stranger.post(path, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
    assert pressed.status_code == 200, pressed.content
    assert pressed.json() == {"kinds": ["Tickets given to me"], "stopped": True}
    assert NoticePreference.objects.get(user=bob.user).mail == {"ticket_given": "never"}
    assert Event.objects.get(name="notice_preference.chosen").actor_name == "Bob"
    assert stranger.post(path[:-3] + "abc").status_code == 404
    other = alice.make_ticket()
    alice.post(f"/api/v1/tickets/{other['id']}/assign", {"assignee": bob.user.pk})
    write(ticket)
    assert ["wrote" in mail["Subject"] for mail in mailed(server, post)] == [True]


def test_without_a_mail_server_nothing_piles_up(bob, ticket, settings):
    from afterloop.kernel.messages.smtp import mail_server

    settings.MAIL = mail_server("")
    delivered()
    assert Notice.objects.get().mail_at is None
    assert bob.get("/api/v1/me/notices").json()["can_mail"] is False


def test_without_an_address_of_ours_nothing_is_mailed(ticket, settings, server, post):
    settings.PUBLIC_URL = ""
    assert mailed(server, post) == []


def test_erasing_a_ticket_reaches_the_mails_about_it(root, ticket, server, post):
    assert len(mailed(server, post)) == 1
    redact(Redact(entity="ticket", record=ticket["id"]), by=root.actor)
    assert not Notice.objects.exists()
    assert {(row.subject, row.text, row.html) for row in Dispatch.objects.all()} == {("", "", "")}
