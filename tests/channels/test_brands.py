"""A brand toward its customers: whose portal this is, what they agree to, and links that lead into it."""

from __future__ import annotations

import io
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from PIL import Image

from afterloop.channels.portal.models import EntryLink
from afterloop.kernel import time
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import Brand, SignedLink
from afterloop.service.tickets.models import Ticket
from tests.channels.test_portal import Dora
from tests.conftest import Person

NAME = {"zh-Hans": "澜汐电器", "en": "Lanxi"}
POLICY = {"text": {"zh-Hans": "我们只为处理您的诉求使用您的信息。", "en": "We use it for your request only."}}


@pytest.fixture
def dora(db):
    return Dora()


@pytest.fixture
def brand(root) -> Brand:
    made = root.post("/api/v1/brands", {"key": "lanxi", "name": NAME, "host": "help.lanxi.example", "color": "#E60012"})
    assert made.status_code == 201, made.content
    return Brand.objects.get(pk=made.json()["id"])


def link(root: Person, brand: Brand, **given) -> dict:
    made = root.post("/api/v1/entry-links", {"brand": brand.pk, "title": {"en": "Spring check"}, **given})
    assert made.status_code == 201, made.content
    return made.json()


def test_the_host_name_says_whose_portal_it_is(dora, root, brand):
    other = root.post("/api/v1/brands", {"key": "chufeng", "name": {"en": "Chufeng"}, "host": "chufeng.example"})
    assert other.status_code == 201
    shown = dora.client.get("/api/v1/portal/types", headers={"host": "chufeng.example"}).json()["brand"]
    assert shown["name"] == "Chufeng"
    assert dora.get("types").json()["brand"]["name"] == "Lanxi"  # the first is the default
    assert root.post(f"/api/v1/brands/{other.json()['id']}/edit", {"is_default": True}).status_code == 200
    assert dora.get("types").json()["brand"]["name"] == "Chufeng"
    assert Brand.objects.filter(is_default=True).count() == 1


def test_a_request_belongs_to_the_brand_it_was_sent_to(dora, brand):
    dora.submit()
    assert Ticket.objects.get().brand_id == brand.pk
    assert dora.get("request").json()["brand"]["name"] == "Lanxi"


def test_what_a_brand_says_of_itself_is_shown(dora, root, brand):
    said = {
        "hotline": "400-820-0000",
        "hours": {"zh-Hans": "每天8:00–20:00", "en": "Daily 8–20"},
        "promise": {"en": "We answer within two hours."},
        "icp": "沪ICP备12345678号",
    }
    assert root.post(f"/api/v1/brands/{brand.pk}/edit", said).status_code == 200
    shown = dora.get("types").json()["brand"]
    assert (shown["hotline"], shown["hours"], shown["icp"]) == ("400-820-0000", "Daily 8–20", said["icp"])
    assert dora.get("pages/promise").json()["text"] == "We answer within two hours."
    assert dora.get("pages/privacy").status_code == 404


def test_a_logo_is_a_picture_that_everybody_may_see(dora, root, brand):
    picture = io.BytesIO()
    Image.new("RGB", (900, 300), "red").save(picture, "PNG")
    picture.seek(0)
    picture.name = "logo.png"
    headers = {"authorization": f"Bearer {root.token}"}
    file = root.client.post("/api/v1/files", {"file": picture}, headers=headers).json()
    shown = root.post(f"/api/v1/brands/{brand.pk}/logo", {"file": file["id"]}).json()
    assert dora.get("types").json()["brand"]["logo"] == shown["logo"]
    assert dora.client.get(shown["logo"]).status_code == 200
    assert dora.client.get(f"/api/v1/portal/logo/{file['id'] + 1}").status_code == 404
    assert root.post(f"/api/v1/brands/{brand.pk}/logo", {"file": None}).json()["logo"] is None
    assert dora.client.get(shown["logo"]).status_code == 404


def test_who_sends_agrees_to_the_policy_that_holds_and_it_is_on_record(dora, root, brand):
    assert root.post(f"/api/v1/brands/{brand.pk}/policies", POLICY).status_code == 201
    assert dora.get("types").json()["brand"]["policy"] == 1
    refused = dora.submit()
    assert refused.status_code == 422
    assert "policy" in refused.json()["fields"]
    assert dora.submit(policy=1).status_code == 201
    event = Event.objects.get(name="ticket.consented")
    assert event.data == {"policy": 1, "brand": brand.pk}
    assert event.record_id == Ticket.objects.get().pk
    changed = {"text": {"en": "Something else."}}
    assert root.post(f"/api/v1/brands/{brand.pk}/policies", changed).json()[0]["number"] == 2
    assert "changed" in dora.submit(policy=1).json()["fields"]["policy"][0]
    assert dora.get("pages/privacy").json()["number"] == 2


def test_the_same_policy_again_is_no_new_version(root, brand):
    for _time in range(2):
        versions = root.post(f"/api/v1/brands/{brand.pk}/policies", POLICY).json()
    assert [version["number"] for version in versions] == [1]


def test_types_stand_in_the_order_of_the_business_and_complaints_apart(dora):
    types = dora.get("types").json()["types"]
    assert [kind["key"] for kind in types] == ["repair", "enquiry", "complaint"]
    assert [kind["complaint"] for kind in types] == [False, False, True]


def test_what_comes_in_by_an_entry_link_is_marked(dora, root, brand):
    made = link(root, brand, type="repair", tags=["春季检测"], priority=2, tier="vip")
    shown = dora.client.get(f"/api/v1/portal/types?entry={made['code']}", headers={"accept-language": "en"}).json()
    assert shown["entry"] == {"title": "Spring check", "type": "repair"}
    assert dora.submit(entry=made["code"]).status_code == 201
    ticket = Ticket.objects.get()
    assert (ticket.priority, ticket.tier, list(ticket.tags.values_list("name", flat=True))) == (2, "vip", ["春季检测"])
    assert EntryLink.objects.get().uses == 1


def test_a_link_that_is_over_opens_nothing(dora, root, brand):
    once = link(root, brand, most_uses=1)
    assert dora.submit(entry=once["code"]).status_code == 201
    assert dora.submit(entry=once["code"]).status_code == 404
    late = link(root, brand, expires_at=(time.now() + timedelta(days=1)).isoformat())
    with time.travel(timedelta(days=2)):
        assert dora.get(f"types?entry={late['code']}").status_code == 404
    closed = link(root, brand)
    root.post(f"/api/v1/entry-links/{closed['id']}/close")
    assert dora.get(f"types?entry={closed['code']}").status_code == 404
    root.post(f"/api/v1/entry-links/{closed['id']}/reopen")
    assert dora.get(f"types?entry={closed['code']}").status_code == 200
    assert Ticket.objects.count() == 1


def test_an_entry_link_has_a_qr_code(root, brand):
    made = link(root, brand)
    answer = root.get(f"/api/v1/entry-links/{made['id']}/qr.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    assert ElementTree.fromstring(answer.content).tag.endswith("svg")
    assert made["url"].startswith("https://help.lanxi.example/portal/e/")


def test_an_agent_gets_words_and_a_link_to_paste(alice, brand):
    ticket = alice.make_ticket()
    answer = alice.post(f"/api/v1/tickets/{ticket['id']}/customer-link", {"language": "zh-Hans"})
    assert answer.status_code == 201, answer.content
    given = answer.json()
    assert given["url"] in given["text"]
    assert ticket["subject"] in given["text"]
    assert given["language"] == "zh-hans"
    customer = Dora()
    customer.token = given["url"].rpartition("/")[2]
    assert customer.get("request").json()["number"] == ticket["number"]
    assert Event.objects.filter(name="ticket.link_made", record_id=ticket["id"]).exists()
    assert SignedLink.objects.get().expires_at


def test_who_does_not_see_a_ticket_gets_no_link_to_it(alice, charlie):
    ticket = alice.make_ticket()
    assert charlie.post(f"/api/v1/tickets/{ticket['id']}/customer-link", {}).status_code == 404
