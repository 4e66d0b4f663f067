"""What the doctor says of the product's own state."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from afterloop.channels.email.models import Mailbox
from afterloop.channels.sms.models import SmsAccount
from afterloop.kernel import time
from afterloop.kernel.messages.smtp import MailServer
from afterloop.project import doctor, mail_names
from afterloop.project.doctor import Finding


def lease(seconds: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM events_eventqueue")
        cursor.execute(
            "UPDATE events_streamlease SET holder = 'node 1', until = clock_timestamp() + make_interval(secs => %s)",
            [seconds],
        )


def said(findings: list[Finding]) -> str:
    return "\n".join(finding.what for finding in findings)


def test_a_worker_that_holds_streams_is_said_to_keep_up(db: None) -> None:
    lease(10)
    (finding,) = doctor.worker()
    assert finding.level == "good"


def test_without_a_worker_nothing_is_said_to_keep_up(db: None) -> None:
    lease(-10)
    (finding,) = doctor.worker()
    assert finding.level == "note"
    assert finding.what == "No worker runs"


def test_checks_that_need_tables_are_left_out_where_there_are_none(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'events'")
        cursor.execute("DROP TABLE events_parked, events_streamlease CASCADE")
    findings = list(doctor.product_checks())
    assert [finding.level for finding in findings][:2] == ["bad", "note"]
    assert "migrations, the first is" in findings[0].what
    assert findings[1].what == "The worker and its deliveries were not looked at"
    assert "failed" not in said(findings)


def test_one_migration_is_not_told_as_several(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setattr("afterloop.project.migrating.pending_migrations", lambda: ["tickets.0002_more"])
    (finding,) = doctor.migrations()
    assert finding.what == "Pending: 1 migration, the first is tickets.0002_more"


def test_the_names_of_all_senders_are_looked_up_once(db: None, monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    settings.MAIL = MailServer("mx.acme.cn", 25, sender="Acme <robot@acme.cn>")
    Mailbox.objects.create(address="help@acme.cn", type="repair")
    Mailbox.objects.create(address="help@brand.cn", type="repair")
    Mailbox.objects.create(address="old@gone.cn", type="repair", closed_at=time.now())
    asked: list[str] = []
    monkeypatch.setattr(mail_names, "Names", lambda: None)
    monkeypatch.setattr(mail_names, "check", lambda domain, names: iter(asked.append(domain) or ()))
    assert list(doctor.senders()) == []
    assert asked == ["acme.cn", "brand.cn"]


def test_an_account_by_which_no_text_leaves_is_told(db: None) -> None:
    assert list(doctor.texts()) == []
    SmsAccount.objects.create(name="Main", provider="aliyun", token="a")
    SmsAccount.objects.create(name="Broken", provider="tencent", token="b", problem="AuthFailure")
    SmsAccount.objects.create(name="Trying", provider="console", token="c")
    SmsAccount.objects.create(name="Old", provider="aliyun", token="d", problem="x", closed_at=time.now())
    assert [(finding.level, finding.what.split(":")[0]) for finding in doctor.texts()] == [
        ("bad", "No text leaves by Broken"),
        ("good", "Texts leave by Main"),
        ("note", "Trying shows texts instead of sending them"),
    ]
