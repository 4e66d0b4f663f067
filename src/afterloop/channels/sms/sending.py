"""Texts as a carrier of dispatches, and their loop in the worker: one text is one call of its account's provider.

What a provider took is written down at once with its id, before the dispatch is noted as sent: a sender that was killed
between the two does not send, or pay, twice. Killed before, the text goes out once more.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import httpx
from django.utils import translation
from django.utils.translation import gettext as _

from afterloop.channels.sms import actions
from afterloop.channels.sms.accounts import access_of
from afterloop.channels.sms.models import SmsAccount, SmsOptOut, SmsSent, SmsTemplate
from afterloop.channels.sms.numbers import is_at_home
from afterloop.channels.sms.providers import PROVIDERS
from afterloop.channels.sms.providers.provider import Refused, Sms
from afterloop.channels.sms.purposes import purposes
from afterloop.channels.sms.schemas import NoteTaken
from afterloop.channels.sms.segments import segments
from afterloop.channels.sms.writing import CHANNEL, is_quiet, signature_of
from afterloop.kernel import limits
from afterloop.kernel.actor import system
from afterloop.kernel.errors import TooMany
from afterloop.kernel.messages import dispatching
from afterloop.kernel.messages.failing import Failed, NotNow, Unwanted
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.messages.templates import fill
from afterloop.kernel.people import house
from afterloop.kernel.people.sealing import Unreadable
from afterloop.kernel.time import now

DAY = 86_400
AWAY = timedelta(seconds=30)  # an account whose provider does not answer holds up nobody else


def run(stop: threading.Event) -> None:
    dispatching.run(stop, BySms())


class BySms:
    channel = CHANNEL
    only_routed = False

    def is_set_up(self) -> bool:
        return True  # without an account nothing is written either, and what is left of one that closed says why

    def prepare(self) -> None:
        pass

    @contextmanager
    def session(self) -> Iterator[SmsSession]:
        yield SmsSession()


class SmsSession:
    def __init__(self) -> None:
        self.away: set[int] = set()

    def send(self, dispatch: Dispatch) -> None:
        with translation.override(house.language()):
            self._send(dispatch)

    def _send(self, dispatch: Dispatch) -> None:
        if already_taken(dispatch):
            return
        template = SmsTemplate.objects.select_related("account").filter(pk=dispatch.headers.get("template")).first()
        check(dispatch, template)
        assert template is not None
        account = template.account
        if account.pk in self.away:
            raise NotNow(now() + AWAY, _("The provider does not answer: %(problem)s") % {"problem": account.problem})
        take_limits(account, dispatch)
        sms = Sms(
            number=dispatch.recipient,
            signature=signature_of(template),
            code=template.code,
            values={name: str(dispatch.headers["values"].get(name, "")) for name in template.variables},
            text=fill(template.text, dispatch.headers["values"], where=template.purpose),
            reference=f"{dispatch.pk}-{dispatch.attempts}",
        )
        try:
            external = PROVIDERS[account.provider].send(access_of(account), sms)
        except Refused as refused:
            if refused.about == "account":
                self._note_problem(account, str(refused))
            raise Failed(str(refused), for_good=refused.about == "text") from refused
        except (httpx.HTTPError, Unreadable, OSError) as error:
            self.away.add(account.pk)
            self._note_problem(account, f"{type(error).__name__}: {error}")
            raise Failed(f"{type(error).__name__}: {error}") from error
        parts = segments(dispatch.text, at_home=is_at_home(dispatch.recipient))
        taken = NoteTaken(
            dispatch=dispatch.pk, account=account.pk, purpose=template.purpose, external_id=external,
            segments=parts, price=account.price * parts,
        )  # fmt: skip
        actions.note_taken(taken, by=system("sms"))
        # How it fares is for looking at: no event, no revision.
        SmsAccount.objects.filter(pk=account.pk).update(last_sent_at=now(), problem="", problem_since=None)

    def _note_problem(self, account: SmsAccount, problem: str) -> None:
        account.problem = problem[:500]
        rows = SmsAccount.objects.filter(pk=account.pk)
        rows.filter(problem_since=None).update(problem_since=now())
        rows.update(problem=account.problem)


def already_taken(dispatch: Dispatch) -> bool:
    """Whoever sent it was killed before it could say so."""
    last = SmsSent.objects.filter(dispatch=dispatch.pk).order_by("-pk").first()
    return last is not None and last.failed_at is None


def check(dispatch: Dispatch, template: SmsTemplate | None) -> None:
    """Whether it may go, and go now; the reason stands on the dispatch."""
    if template is None:
        raise Failed(_("The template of this text is no longer there."), for_good=True)
    until = dispatch.headers.get("until")
    if until and datetime.fromisoformat(until) < now():
        raise Unwanted(_("Its time was over."))
    if template.account.closed_at:
        raise Failed(_("The account is closed: %(name)s.") % {"name": template.account.name}, for_good=True)
    if template.review != "approved" or not template.on:
        raise Failed(_("The template is not approved, or is switched off."), for_good=True)
    purpose = purposes.get(template.purpose)
    if purpose is not None and purpose.is_code:
        return
    if SmsOptOut.objects.filter(number=dispatch.recipient).exists():
        raise Unwanted(_("This number wants no texts."))
    if later := is_quiet(template.account, now()):
        raise NotNow(later, _("Quiet hours: it waits until they end."))


def take_limits(account: SmsAccount, dispatch: Dispatch) -> None:
    """Once for each text, however often it is tried. What is refused waits for a person, and is not sent days later."""
    if dispatch.headers.get("counted"):
        return
    try:
        limits.take("sms.number", f"{account.pk}:{dispatch.recipient}", most=account.limit_per_number, per=DAY)
    except TooMany:
        said = _("More than %(most)s texts to this number within a day.") % {"most": account.limit_per_number}
        raise Failed(said, for_good=True) from None
    try:
        limits.take("sms.account", str(account.pk), most=account.limit_per_day, per=DAY)
    except TooMany:
        said = _("More than %(most)s texts of this account within a day.") % {"most": account.limit_per_day}
        raise Failed(said, for_good=True) from None
    dispatch.headers["counted"] = True
    Dispatch.objects.filter(pk=dispatch.pk).update(headers=dispatch.headers)
