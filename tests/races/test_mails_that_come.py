"""The same mail brought by two, and taken in by several: it is one message."""

from __future__ import annotations

import pytest

from afterloop.channels.email import taking_in
from afterloop.channels.email.arriving import deliver
from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.kernel.files.models import File
from afterloop.kernel.people.models import OrgUnit
from afterloop.service.customers.models import Customer
from afterloop.service.tickets.models import Message, Ticket
from tests.channels.email.conftest import letter
from tests.races.test_actions import at_once

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture
def box(own_database) -> Mailbox:
    unit = OrgUnit.objects.get(parent=None)
    made: Mailbox = Mailbox.objects.create(address="help@afterloop.example", type="repair", unit=unit)
    return made


@pytest.mark.parametrize("into", ["a mailbox", "none"])
def test_of_the_same_mail_brought_by_four_one_is_kept(box, into):
    raw = letter().as_bytes()
    found = at_once(*[lambda: deliver([raw], box if into == "a mailbox" else None)] * 4)
    assert [len(taken) for taken in found] == [1] * 4
    assert {taken[0].id for taken in found} == set(InboundMail.objects.values_list("pk", flat=True))
    assert sorted(taken[0].known for taken in found) == [False, True, True, True]
    assert File.objects.filter(entity="mail").count() == 1


def test_several_workers_make_one_message_of_each_mail_and_one_customer_of_each_sender(box):
    letters = [letter(f"{n}", f"{n}", From_=f"c{n % 3}@x.cn") for n in range(24)]
    deliver([each.as_bytes() for each in letters], box)
    assert sum(at_once(*[taking_in.take_in_waiting] * 4)) >= 24
    assert set(InboundMail.objects.values_list("state", flat=True)) == {"done"}
    assert sorted(Message.objects.values_list("body", flat=True)) == sorted(f"{n}" for n in range(24))
    assert Ticket.objects.count() == 24
    assert Customer.objects.filter(contacts__email__endswith="@x.cn").distinct().count() == 3
