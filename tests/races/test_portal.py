"""Two customers at once: one urging, one last use of a link, one session for one code."""

from __future__ import annotations

import pytest

from afterloop.channels.portal import entry_links, sign_in
from afterloop.channels.portal.actions import send_request
from afterloop.channels.portal.models import CustomerSession, EntryLink
from afterloop.channels.portal.schemas import Found, SendRequest
from afterloop.kernel.actor import NO_CALL
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.models import Event
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.actors import visitor
from afterloop.kernel.people.models import Brand
from afterloop.service.tickets import schemas
from afterloop.service.tickets.actions import following
from afterloop.service.tickets.models import Ticket
from tests import make
from tests.races.test_actions import actor, at_once, new_ticket

pytestmark = pytest.mark.usefixtures("own_database")


def test_of_two_who_urge_one_is_heard():
    ticket, root = new_ticket(), actor("root")
    results = at_once(*[lambda: following.urge_ticket(ticket.pk, schemas.Nothing(), by=root)] * 2)
    assert sum(isinstance(result, Conflict) for result in results) == 1
    assert Event.objects.filter(name="ticket.urged").count() == 1


def test_the_last_use_of_a_link_lets_one_in_and_leaves_nothing_of_the_other():
    brand = Brand.objects.create(key="lanxi", name={"en": "Lanxi"})
    wish = entry_links.CreateEntryLink(brand=brand.pk, title={"en": "Spring"}, most_uses=1)
    link = entry_links.create_entry_link(wish, by=actor("root"))

    def send(phone: str):
        request = SendRequest(type="repair", name="Dora", phone=phone, data=make.ANSWERS["repair"], entry=link.code)
        return lambda: send_request(request, Found(brand.pk), by=visitor(["ticket.send"], NO_CALL))

    results = at_once(send("13800138000"), send("13900139000"))
    assert sum(isinstance(result, entry_links.Gone) for result in results) == 1
    assert EntryLink.objects.get().uses == 1
    assert Ticket.objects.count() == 1


def test_a_code_that_comes_twice_signs_in_once():
    new_ticket(contact={"name": "Dora", "phone": "13800138000", "email": "dora@example.com"})
    guest = visitor(["customer.send_code", "customer.sign_in"], NO_CALL)
    sign_in.send_code(sign_in.AskForCode(address="dora@example.com"), by=guest)
    text = Dispatch.objects.get(key__startswith="portal-code").text
    code = next(line for line in text.splitlines() if line.isdigit())
    data = sign_in.SignIn(address="dora@example.com", code=code)
    results = at_once(*[lambda: sign_in.sign_in(data, by=guest)] * 2)
    assert sorted(bool(secret) for secret in results) == [False, True]
    assert CustomerSession.objects.count() == 1
