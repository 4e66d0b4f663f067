"""What is held about a customer: counted, taken out, and after erasing gone from what was taken out as well."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from afterloop.channels.portal.models import CustomerSession
from afterloop.kernel import time
from afterloop.kernel.exports.jobs import run_export
from afterloop.kernel.exports.models import Export
from afterloop.kernel.files.models import File
from afterloop.service.tickets.models import Ticket
from tests import make

PATH = "/api/v1/personal-data"


@pytest.fixture
def ticket(alice):
    """Of Dora, with a photograph; she is signed in to the portal."""
    row = Ticket.objects.select_related("contact").get(pk=alice.make_ticket()["id"])
    key = default_storage.save("test/tap", ContentFile(b"a picture"))
    File.objects.create(
        name="tap.jpg", size=9, sha256="0", type="image/jpeg", key=key, uploader_kind="user",
        entity="ticket", record_id=row.pk,
    )  # fmt: skip
    CustomerSession.objects.create(
        hash=b"1", contact=row.contact, customer_id=row.customer_id, expires_at=time.now() + timedelta(days=1)
    )
    return row


def held(person, customer, status=200):
    answer = person.get(PATH, entity="customer", record=customer)
    assert answer.status_code == status, answer.content
    return {each["name"]: each["count"] for each in answer.json()["held"]} if status == 200 else {}


def test_what_is_held_is_counted_by_kind(root, ticket):
    found = held(root, ticket.customer_id)
    assert found["events"] >= 2
    others = ("events", "notices", "mails", "calls", "sms_opt_outs", "papers")
    assert {name: found[name] for name in found if name not in others} == {
        "customer": 1, "contacts": 1, "addresses": 1, "sign_ins": 1, "links": 0, "tickets": 1, "messages": 1,
        "consents": 0, "files": 1,
    }  # fmt: skip


def test_all_of_it_is_taken_out_as_an_archive_that_goes_when_it_is_erased(root, ticket):
    wish = {"entity": "customer", "record": ticket.customer_id}
    begun = root.post(f"{PATH}/exports", wish)
    assert begun.status_code == 201, begun.content
    assert run_export(export_id=begun.json()["id"]) == "done"
    url = root.get(f"/api/v1/exports/{begun.json()['id']}").json()["url"]
    archive = zipfile.ZipFile(io.BytesIO(b"".join(root.get(url).streaming_content)))
    data = json.loads(archive.read("data.json"))
    assert data["held"]["contacts"][0]["phone"] == "13800138000"
    assert data["held"]["messages"][0]["body"] == "热水器不出热水了"
    assert data["titles"]["tickets"] == "Tickets"
    (picture,) = [name for name in archive.namelist() if name.startswith("files/")]
    assert archive.read(picture) == b"a picture"

    answer = root.post("/api/v1/redactions", wish | {"reason": "Asked for it by letter"})
    assert answer.status_code == 200, answer.content
    assert not Export.objects.exists()
    assert not File.objects.exists()
    assert not CustomerSession.objects.exists()
    (told,) = root.get("/api/v1/redactions").json()
    assert (told["record"], told["actor_name"], told["reason"], told["records"], told["files"]) == (
        ticket.customer_id, "Root", "Asked for it by letter", 2, 1,
    )  # fmt: skip
    after = held(root, ticket.customer_id)
    assert (after["addresses"], after["files"], after["sign_ins"]) == (0, 0, 0)


def test_only_who_may_erase_or_export_there_is_told(alice, bob, charlie, ticket):
    for person in (alice, charlie):
        held(person, ticket.customer_id, 403)
        assert person.get("/api/v1/redactions").status_code == 403
    make.member(bob.user, bob.unit, {"personal_data.export": "subtree"})
    assert held(bob, ticket.customer_id)["tickets"] == 1
    assert bob.get("/api/v1/redactions").status_code == 403
    make.member(charlie.user, charlie.unit, {"personal_data.export": "subtree", "event.redact": "subtree"})
    held(charlie, ticket.customer_id, 404)
    wish = {"entity": "customer", "record": ticket.customer_id}
    assert charlie.post(f"{PATH}/exports", wish).status_code == 404
    assert charlie.get("/api/v1/redactions").json() == []
    assert bob.get(PATH, entity="role", record=1).status_code == 422
