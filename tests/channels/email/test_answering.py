"""An answer as the customer's mail program gets it, over a real server, and the customer's answer to that."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterloop.channels.email import threads
from afterloop.kernel.events import pump
from afterloop.kernel.events.registering import register
from afterloop.kernel.messages import dispatching
from afterloop.kernel.messages.by_mail import ByMail
from afterloop.kernel.messages.models import Dispatch
from tests.channels.email.conftest import letter, said
from tests.channels.email.test_taking_in import PICTURE
from tests.kernel.messages.conftest import post, server  # noqa: F401


def upload(person, name, content) -> int:
    headers = {"authorization": f"Bearer {person.token}"}
    answer = person.client.post("/api/v1/files", {"file": SimpleUploadedFile(name, content)}, headers=headers)
    return answer.json()["id"]


@pytest.fixture
def answered(receive, root, server, post, settings):  # noqa: F811
    """Dora has written, Root answers with form, a picture in the text and a file: (her mail, the mail she gets)."""
    register()
    settings.MAIL = server
    first = receive(letter())
    files = [upload(root, "位置.png", PICTURE), upload(root, "报价.csv", "品名,价格\n水箱,80\n".encode())]
    html = f'<p>请看<strong>这里</strong>：</p><img data-file="{files[0]}" alt="位置">'
    body = {"html": html, "attachments": files}
    answer = root.post(f"/api/v1/tickets/{first.ticket.pk}/reply", body)
    assert answer.status_code == 200, answer.content
    pump.drain_all()
    Dispatch.objects.exclude(text__contains="这里").delete()  # the acknowledgement
    dispatching.send_due(ByMail(server))
    [taken] = post.taken
    return first, message_from_bytes(taken.content, policy=default)


def test_it_is_an_answer_to_the_mail_of_the_customer(answered):
    first, mail = answered
    assert (mail["To"], mail["Subject"]) == ("dora@example.com", "Re: 热水器不出热水")
    assert mail["In-Reply-To"] == f"<{first.key}>"
    assert mail["References"].split() == [f"<{first.key}>"]
    assert mail["From"].addresses[0].addr_spec == "help@afterloop.example"
    assert mail["Auto-Submitted"] == "no"
    assert mail[threads.LOOP] == threads.loop_mark()


def test_its_form_pictures_and_files_go_along(answered):
    _first, mail = answered
    assert "请看这里：" in mail.get_body(("plain",)).get_content()
    html = mail.get_body(("html",)).get_content()
    assert "<strong>这里</strong>" in html
    assert "data-file" not in html
    cid = re.search(r'src="cid:([^"]+)"', html)[1]
    parts = {part.get_filename(): part for part in mail.walk() if part.get_filename()}
    assert sorted(parts) == ["位置.png", "报价.csv"]
    assert parts["位置.png"]["Content-ID"] == f"<{cid}>"
    assert parts["位置.png"].get_content() == PICTURE
    assert parts["报价.csv"].get_content_disposition() == "attachment"


def test_the_answer_to_it_is_in_the_same_thread_and_the_next_one_knows_the_whole_chain(answered, receive, root):
    first, mail = answered
    chain = f"{mail['References']} {mail['Message-ID']}"
    back = letter("Re: 热水器不出热水", "收到", In_Reply_To=mail["Message-ID"], References=chain)
    second = receive(back)
    assert second.ticket == first.ticket
    assert said(first.ticket)[-1] == "收到"
    chain = threads.thread_of(first.ticket).headers["References"].split()
    assert chain[0] == f"<{first.key}>"
    assert chain[-1] == f"<{second.key}>"
    assert mail["Message-ID"] in chain
