"""A customer at the portal: no account, a signed link, and nothing of anybody else."""

from __future__ import annotations

import io

import orjson
import pytest
from django.test import Client
from PIL import Image

from afterloop.kernel.events.models import Event
from afterloop.service.customers.models import Contact, Identity
from afterloop.service.tickets.models import Ticket
from tests import make
from tests.portal import proven

SUBMITTED = {
    "type": "repair",
    "name": "多拉",
    "phone": "138 0013 8000",
    "data": make.ANSWERS["repair"],
    "message": "",
    "language": "zh-Hans",
}


class Dora:
    """A customer with a phone."""

    def __init__(self) -> None:
        self.client = Client(headers={"accept-language": "en"})
        self.token = ""

    def submit(self, **given):
        answer = self.post("requests", SUBMITTED | given)
        if answer.status_code == 201:
            self.token = answer.json()["token"]
        return answer

    def post(self, path, body):
        return self.client.post(
            f"/api/v1/portal/{path}", orjson.dumps(body), content_type="application/json", headers=self.headers()
        )

    def get(self, path):
        return self.client.get(f"/api/v1/portal/{path}", headers=self.headers())

    def headers(self):
        link = {"authorization": f"Link {self.token}"} if self.token else {}
        return {"afterloop-proof": proven(self.client)} | link


@pytest.fixture
def dora(db):
    return Dora()


def test_the_first_page_offers_the_public_types_with_their_forms(dora):
    welcome = dora.get("types").json()
    assert {kind["key"] for kind in welcome["types"]} == {"enquiry", "repair", "complaint"}
    fields = next(kind for kind in welcome["types"] if kind["key"] == "repair")["form"]["fields"]
    assert fields[0]["label"] == "Product model" or fields[0]["label"]


def test_a_request_gets_a_number_and_a_link_that_follows_it(dora):
    answer = dora.submit()
    assert answer.status_code == 201, answer.json()
    shown = dora.get("request").json()
    assert shown["number"] == answer.json()["number"]
    assert shown["public_state"] == "submitted"
    assert [step["key"] for step in shown["steps"]] == ["submitted", "accepted", "in_progress", "done"]
    assert shown["promise"]
    assert "reply" in shown["actions"]


def test_only_types_that_call_back_show_that_step(dora):
    dora.submit(type="complaint", data=make.ANSWERS["complaint"])
    assert [step["key"] for step in dora.get("request").json()["steps"]][-1] == "called_back"


def test_the_customer_sees_the_progress_answers_and_rates(dora, root):
    dora.submit()
    ticket = Ticket.objects.get()
    path = f"/api/v1/tickets/{ticket.pk}"
    root.post(f"{path}/claim")
    root.post(f"{path}/note", {"body": "内部：客户很着急"})
    root.post(f"{path}/reply", {"body": "请发一张铭牌照片", "then": "pend"})
    shown = dora.get("request").json()
    assert shown["public_state"] == "needs_you"
    assert shown["needs_you"] == "请发一张铭牌照片"
    assert "内部" not in orjson.dumps(shown).decode()
    assert dora.post("request/reply", {"body": "照片发了"}).json()["public_state"] == "in_progress"
    root.post(f"{path}/resolve", {"answer": "已修好"})
    rated = dora.post("request/rate", {"score": 5, "comment": "很快"}).json()
    assert rated["rating"]["score"] == 5
    assert dora.post("request/reopen", {"reason": "又坏了"}).json()["public_state"] == "in_progress"
    names = Event.objects.filter(entity="ticket", record_id=ticket.pk).order_by("id").values_list("name", flat=True)
    assert list(names) == [
        *("ticket.created", "ticket.link_made", "ticket.claimed", "ticket.noted", "ticket.replied", "ticket.pended"),
        *("ticket.heard", "ticket.resolved", "ticket.rated", "ticket.reopened"),
    ]


def test_the_words_of_the_customer_come_newest_first(dora):
    dora.submit(message="第一句")
    dora.post("request/reply", {"body": "第二句"})
    bodies = [entry["body"] for entry in dora.get("request").json()["entries"] if entry["kind"] == "message"]
    assert bodies == ["第二句", "第一句"]


def test_a_request_without_a_way_to_answer_is_refused_at_both_fields(dora):
    answer = dora.submit(phone="", email="")
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == {"phone", "email"}


@pytest.mark.parametrize("phone", ["123", "1380013", "138001399999", "12345678901", "138****8000"])
def test_half_a_phone_number_is_refused_with_what_to_write(dora, phone):
    answer = dora.submit(phone=phone)
    assert answer.status_code == 422
    assert "area code" in answer.json()["fields"]["phone"][0]


def test_form_errors_name_their_fields(dora):
    answer = dora.submit(data={"nonsense": 1})
    assert answer.status_code == 422
    assert {"data.nonsense", "data.product_model"} <= set(answer.json()["fields"])


def test_a_picture_travels_with_the_request(dora, root):
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(picture, "PNG")
    picture.seek(0)
    picture.name = "nameplate.png"
    uploaded = dora.client.post("/api/v1/portal/files", {"file": picture})
    assert uploaded.status_code in (200, 201), uploaded.content
    dora.submit(attachments=[uploaded.json()["ticket"]], message="见图")
    entry = next(e for e in dora.get("request").json()["entries"] if e["kind"] == "message")
    assert entry["attachments"][0]["name"] == "nameplate.png"
    assert dora.client.get(entry["attachments"][0]["url"]).status_code == 200
    stolen = Dora()
    assert stolen.submit(attachments=[uploaded.json()["ticket"]], message="见图").status_code == 422


def test_a_forged_or_missing_link_opens_nothing(dora):
    dora.submit()
    dora.token = "forged"
    assert dora.get("request").status_code == 401
    dora.token = ""
    assert dora.get("request").status_code == 401


def test_a_link_opens_its_own_request_only(dora):
    dora.submit()
    other = Dora()
    other.submit(phone="13900139000")
    assert dora.get("request").json()["number"] != other.get("request").json()["number"]
    ticket = Ticket.objects.latest("pk")
    answer = dora.client.get(f"/api/v1/tickets/{ticket.pk}", headers=dora.headers())
    assert answer.status_code == 401  # staff's addresses know no links
    path = f"/api/v1/tickets/{ticket.pk}/rate"
    rated = dora.client.post(path, b"{}", content_type="application/json", headers=dora.headers())
    assert rated.status_code == 401


def test_too_many_requests_from_one_address_are_refused(dora):
    answers = [dora.submit(type="no-such-type").status_code for _ in range(32)]
    assert set(answers[:30]) == {422}
    assert answers[-1] == 429


def test_staff_have_no_business_on_the_customers_page(dora, root):
    dora.submit()
    assert root.get("/api/v1/portal/request").status_code == 401


def test_after_a_transfer_the_customer_is_not_told_again_that_someone_takes_care(dora, root, bob):
    def titles():
        entries = dora.get("request").json()["entries"]
        return [entry["title"] for entry in reversed(entries) if entry["kind"] == "state"]

    dora.submit()
    path = f"/api/v1/tickets/{Ticket.objects.get().pk}"
    root.post(f"{path}/claim")
    root.post(f"{path}/transfer", {"unit": bob.unit.pk, "reason": "归华北大区"})
    bob.post(f"{path}/claim")
    assert titles() == ["You submitted the request", "Someone is taking care of the request"]
    bob.post(f"{path}/resolve", {"answer": "已修好"})
    dora.post("request/reopen", {"reason": "又坏了"})
    bob.post(f"{path}/assign", {"assignee": root.user.pk})
    assert titles()[-2:] == ["The request was taken up again", "Someone is taking care of the request"]


def test_the_customer_finds_the_files_among_the_answers_again(dora):
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(picture, "PNG")
    picture.seek(0)
    picture.name = "nameplate.png"
    proof = dora.client.post("/api/v1/portal/files", {"file": picture}).json()["ticket"]
    assert dora.submit(data=make.ANSWERS["repair"] | {"photos": [proof]}).status_code == 201
    answers = {answer["label"]: answer for answer in dora.get("request").json()["answers"]}
    (sent,) = [answer["files"] for answer in answers.values() if answer["files"]]
    assert sent[0]["name"] == "nameplate.png"
    assert dora.client.get(sent[0]["url"]).status_code == 200


def test_who_knows_a_phone_number_does_not_get_its_owners_mail(dora):
    """A visitor proves nothing: an address beside a known one is shown to staff and used for nothing."""
    dora.submit()
    mallory = Dora()
    assert mallory.submit(email="mallory@evil.example").status_code == 201
    known = Contact.objects.get(phone__endswith="8000")
    assert known.email == ""
    assert not Identity.objects.filter(value="mallory@evil.example").exists()
    stranger = Ticket.objects.latest("pk")
    assert stranger.customer_id == known.customer_id
    note = stranger.messages.get(direction="note")
    assert "mallory@evil.example" in note.body
    assert "mallory@evil.example" not in mallory.get("request").content.decode()


def test_who_gives_another_name_renames_nobody_and_is_shown_under_it(dora, root):
    dora.submit(name="Name1", message="第一句")
    dora.submit(name="Name2", message="又坏了")
    assert Contact.objects.get(phone__endswith="8000").name == "Name1"
    path = f"/api/v1/tickets/{Ticket.objects.latest('pk').pk}"
    said, note = root.get(f"{path}/messages").json()["items"]
    assert said["author"] == {"kind": "customer", "name": "Name2"}
    assert note["direction"] == "note"
    assert "Name1" in note["body"]
    assert "Name2" in note["body"]
    assert "Name1" not in dora.get("request").content.decode()


def test_another_name_is_told_where_the_form_says_everything(dora):
    dora.submit(name="Name1")
    dora.submit(name="Name2", email="two@example.com")
    note = Ticket.objects.latest("pk").messages.get(direction="note")
    assert "Name2" in note.body
    assert "two@example.com" in note.body


@pytest.mark.parametrize("name", ["", "  Dora　Smith", "dora smith", "ＤＯＲＡ Smith"])
def test_the_same_name_written_otherwise_or_no_name_is_not_told(dora, name):
    dora.submit(name="Dora Smith")
    dora.submit(name=name)
    assert not Ticket.objects.latest("pk").messages.exists()


def test_staff_who_are_told_a_new_address_keep_it(dora, alice):
    dora.submit()
    contact = {"name": "多拉", "phone": "13800138000", "email": "dora@example.com"}
    assert alice.post("/api/v1/tickets", make.new_ticket(contact=contact)).status_code == 201
    assert Contact.objects.get(phone__endswith="8000").email == "dora@example.com"
