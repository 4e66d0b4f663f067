"""Mails that wait are taken in together, and become what they would have become one by one."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterloop.channels.email import taking_in
from afterloop.channels.email.arriving import deliver
from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.kernel.events.models import Event
from afterloop.kernel.files.models import File
from afterloop.service.customers.models import Customer
from afterloop.service.tickets.models import Ticket
from tests.channels.email.conftest import letter, said


def together(*mails, box=None):
    """What became of them, in their order."""
    taken = deliver([mail.as_bytes() for mail in mails], box)
    taking_in.take_in_waiting()
    rows = InboundMail.objects.select_related("ticket").in_bulk([one.id for one in taken])
    return [rows[one.id] for one in taken]


def of(person: str) -> str:
    return f"{person} <{person}@example.com>"


def test_two_new_requests_of_one_stranger_are_two_tickets_of_one_customer(box):
    one, other = together(letter("一"), letter("二"), box=box)
    assert [one.state, other.state] == ["done", "done"]
    assert one.ticket != other.ticket
    assert one.ticket.customer == other.ticket.customer
    assert Customer.objects.filter(name="朵拉").count() == 1


def test_an_answer_to_a_mail_that_waits_beside_it_joins_its_thread(box):
    first = letter("热水器不出热水", "昨天开始。", Message_ID="<first@example.com>")
    answer = letter("Re: 热水器不出热水", "还有异响。", In_Reply_To="<first@example.com>")
    one, other = together(first, letter("别的事", From_=of("eve")), answer, box=box)[::2]
    assert one.ticket == other.ticket
    assert said(one.ticket) == ["昨天开始。", "还有异响。"]


def test_a_mail_to_two_of_our_addresses_is_one_ticket(box):
    second = Mailbox.objects.create(address="service@afterloop.example", type="repair", unit=box.unit)
    mail = letter().as_bytes()
    deliver([mail], box)
    deliver([mail], second)
    taking_in.take_in_waiting()
    assert set(InboundMail.objects.values_list("state", flat=True)) == {"done"}
    assert Ticket.objects.filter(channel="email").count() == 1


def test_the_limit_of_a_sender_holds_within_a_batch(box, monkeypatch):
    monkeypatch.setattr("afterloop.channels.email.actions.MOST_NEW", 3)
    mails = together(*(letter(f"{n}") for n in range(5)), letter("旁人", From_=of("eve")), box=box)
    assert [mail.state for mail in mails] == ["done", "done", "done", "refused", "refused", "done"]


def test_what_cannot_be_taken_in_leaves_the_others_alone(box):
    gone = Mailbox.objects.create(address="old@afterloop.example", type="no-such-type", unit=box.unit)
    [bad] = deliver([letter("旧邮箱").as_bytes()], gone)
    good = together(letter("一", From_=of("eve")), letter("二"), box=box)
    assert [mail.state for mail in good] == ["done", "done"]
    refused = InboundMail.objects.get(pk=bad.id)
    assert (refused.state, refused.reason) == ("refused", "rules")


def test_each_mailbox_gives_its_own_type_and_brand(box):
    other = Mailbox.objects.create(address="ask@afterloop.example", type="enquiry", unit=box.unit)
    deliver([letter("咨询").as_bytes()], other)
    [mine] = together(letter("维修"), box=box)
    assert mine.ticket.type == "repair"
    assert Ticket.objects.get(subject="咨询").type == "enquiry"


def test_pictures_and_files_belong_to_their_own_message(box):
    mails = [letter(f"第{n}封", From_=of(f"p{n}")) for n in range(3)]
    for number, mail in enumerate(mails):
        mail.add_attachment(f"收据 {number}".encode(), maintype="text", subtype="plain", filename=f"{number}.txt")
    for number, mail in enumerate(together(*mails, box=box)):
        [file] = File.objects.filter(entity="ticket", record_id=mail.ticket_id)
        assert (file.name, file.part, file.public) == (f"{number}.txt", mail.message, True)


def test_the_log_says_the_same_of_each_as_if_it_had_come_alone(box):
    mails = together(*(letter(f"{n}", From_=of(f"p{n}")) for n in range(3)), box=box)
    for number, mail in enumerate(mails):
        [created] = Event.objects.filter(entity="ticket", record_id=mail.ticket_id)
        assert (created.name, created.actor_kind, created.actor_name) == ("ticket.created", "customer", f"p{number}")
        assert created.data["message"] == mail.message
        done = Event.objects.get(entity="mail", record_id=mail.pk, name="mail.done")
        assert done.changes["state"] == ["waiting", "done"]
        assert f"ticket:{mail.ticket_id}" in done.about
        assert mail.revision == 1


def test_new_requests_cost_as_many_statements_as_one(box):
    def counted(name, count):
        deliver([letter(f"{name}{n}", From_=of(f"{name}{n}")).as_bytes() for n in range(count)], box)
        with CaptureQueriesContext(connection) as queries:
            taking_in.take_in_waiting()
        return len(queries)

    counted("warm", 2)  # plans and types are known now
    assert counted("many", 18) == counted("few", 2)
