"""`afterloop mail parse FILE…`, as an operator runs it."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from afterloop.channels.email.models import InboundMail, Mailbox
from afterloop.kernel.people.models import OrgUnit
from afterloop.project.cli import Refusal, mail
from afterloop.service.tickets.models import Ticket
from tests.channels.email.parsing.test_reading import letter

KEYS = [
    *("subject", "from", "from_name", "to", "cc", "date", "message_id", "body", "attachments"),
    *("in_reply_to", "references", "kind", "reports", "problems"),
]


def parse(*files: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """In a process of its own that could reach no database."""
    where = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing"}
    command = [sys.executable, "-m", "afterloop.project.cli", "mail", "parse", *files]
    return subprocess.run(command, input=given, capture_output=True, env=where, check=False)


def test_each_file_is_a_line_of_json(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(letter())
    (tmp_path / "two.eml").write_bytes(b"")
    done = parse(str(tmp_path / "one.eml"), str(tmp_path / "two.eml"))
    one, two = map(json.loads, done.stdout.splitlines())
    assert (done.returncode, done.stderr) == (0, b"")
    assert list(one) == list(two) == KEYS
    assert (one["from"], one["from_name"], one["date"]) == ("Zhang@example.com", "张三", "2026-03-03T02:00:00+00:00")
    assert one["body"] == "您好\n漏水"
    assert one["attachments"][1] == {
        "name": "合同（最终版）.pdf",
        "size": 3600,
        "type": "application/pdf",
        "md5": "8a1979f6757b05848cf963b55aed981e",
    }
    assert (two["from"], two["date"], two["to"]) == (None, None, [])


def test_a_mail_comes_from_standard_input() -> None:
    done = parse("-", given=letter())
    assert json.loads(done.stdout)["message_id"] == "abc@example.com"


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_printed(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(letter())
    done = parse(str(tmp_path / "away.eml"), str(tmp_path), str(tmp_path / "one.eml"))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    told = done.stderr.decode().splitlines()
    assert told[0] == f"afterloop mail parse: {tmp_path / 'away.eml'} cannot be read: No such file or directory."
    assert told[1] == f"afterloop mail parse: {tmp_path} cannot be read: Is a directory."


def deliver(capfdbinary, *words: str) -> list[dict]:
    """In this process, in its database."""
    options = argparse.ArgumentParser()
    mail.arguments(options)
    assert mail.run(options.parse_args(["deliver", *words])) == 0
    return [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]


def test_a_delivered_file_becomes_a_ticket_of_the_mailbox_that_it_was_sent_to(db, tmp_path, capfdbinary, monkeypatch):
    monkeypatch.setattr("afterloop.project.embedded.database_running", lambda _folder: nullcontext())
    monkeypatch.setattr(mail, "set_up_django", lambda: None)
    box = Mailbox.objects.create(address="help@example.com", type="repair", unit=OrgUnit.objects.get(parent=None))
    (tmp_path / "one.eml").write_bytes(MAIL)
    [told] = deliver(capfdbinary, str(tmp_path / "one.eml"))
    assert (told["known"], told["state"]) == (False, "done")
    assert Ticket.objects.get(number=told["ticket"]).messages.get().body == "漏水"
    assert InboundMail.objects.get(pk=told["mail"]).mailbox == box
    [again] = deliver(capfdbinary, "--mailbox", "Help@example.com", str(tmp_path / "one.eml"))
    assert (again["known"], again["mail"], again["ticket"]) == (True, told["mail"], told["ticket"])


def test_a_mailbox_that_there_is_not_is_told(db, monkeypatch):
    monkeypatch.setattr("afterloop.project.embedded.database_running", lambda _folder: nullcontext())
    monkeypatch.setattr(mail, "set_up_django", lambda: None)
    options = argparse.ArgumentParser()
    mail.arguments(options)
    with pytest.raises(Refusal, match="there is no mailbox"):
        mail.run(options.parse_args(["deliver", "--mailbox", "x@y.z", "one.eml"]))


MAIL = """\
From: Zhang San <zhang@example.com>
To: Help <help@example.com>
Subject: 漏水
Message-ID: <one@example.com>

漏水
""".encode()
