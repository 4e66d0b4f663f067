"""Two workers that write the same notices into mails: each is in one mail."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterloop.kernel import time
from afterloop.kernel.messages import actions, by_mail, templates
from afterloop.kernel.messages.models import Dispatch, Notice, NoticePreference
from afterloop.kernel.messages.schemas import ChooseNotices
from afterloop.kernel.messages.smtp import MailServer
from afterloop.kernel.people.models import User
from afterloop.service.tickets.models import Ticket
from tests.races.test_actions import actor, at_once, new_ticket

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture
def mails_are_due(settings, own_database):
    """Bob has a digest due, and mails about three tickets."""
    settings.MAIL = MailServer("mx.example", 25, sender="help@afterloop.test", domain="afterloop.test")
    settings.PUBLIC_URL = "https://service.example.com"
    bob = User.objects.get(username="bob")
    assert ("ticket.heard", "notice") in templates.templates
    about = [("now", new_ticket().pk) for _ in range(3)] + [("digest", new_ticket().pk) for _ in range(5)]
    Ticket.objects.update(assignee=bob)
    Notice.objects.bulk_create(
        Notice(
            user=bob, template="ticket.heard", words={"number": "1", "subject": "x"}, entity="ticket", record_id=pk,
            mail=mail, mail_at=time.now() - timedelta(seconds=1),
        )
        for mail, pk in about * 4
    )  # fmt: skip


@pytest.mark.usefixtures("mails_are_due")
def test_two_workers_make_one_digest_and_one_mail_a_ticket():
    results = at_once(*[by_mail.mail_due_notices] * 4)
    assert not [result for result in results if isinstance(result, Exception)]
    assert Dispatch.objects.filter(key__startswith="notices:").count() == 4
    assert not Notice.objects.exclude(mail_at=None).exists()
    assert sorted(
        Notice.objects.filter(dispatch_id=pk).count() for pk in Dispatch.objects.values_list("pk", flat=True)
    ) == [4, 4, 4, 20]


def test_of_two_first_choices_both_are_kept_in_one_row(settings):
    bob = actor("bob")
    wishes = [ChooseNotices(mail={}, digest_at=at, digest_days="daily") for at in ("07:00", "09:00")]
    results = at_once(*[lambda wish=wish: actions.choose_notices(wish, by=bob) for wish in wishes])
    assert not [result for result in results if isinstance(result, Exception)]
    assert NoticePreference.objects.get(user_id=bob.id).digest_at in ("07:00", "09:00")
