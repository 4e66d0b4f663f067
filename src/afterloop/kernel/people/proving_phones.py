"""One shows that a number is one's own: a code goes to it as a text, and comes back in the same browser."""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime

from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from afterloop.kernel import limits, time
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.people import actions, house, second_step, telling
from afterloop.kernel.people.actions.signing_in import WORKS
from afterloop.kernel.people.schemas.security import ProvenPhone

KEY = "proving_phone"
TRIES = 3
ASKED = {"most": 5, "per": 3600}  # by one person
TRIED = {"most": 15, "per": 3600}  # by one person, in however many windows at once


def ask(request: HttpRequest, number: str, by: Actor) -> None:
    """Send a code to the number. Only who has proved within the last minutes that it is him may add a way in."""
    second_step.check_confirmed(request)
    if not house.sign_in_rules()["sms_codes"] or not telling.can_text():
        raise Conflict(_("Codes by text are not switched on here."))
    limits.take("me.phone", str(by.user_id), **ASKED)
    code = f"{secrets.randbelow(1_000_000):06}"
    until = time.now() + WORKS
    request.session[KEY] = {"number": number, "hash": _hash(code), "tries": TRIES, "until": until.isoformat()}
    actions.code_wanted(by.user_id or 0, code, number)


def show(request: HttpRequest, code: str, by: Actor) -> None:
    """The code that came. Three wrong ones end it."""
    limits.take("me.phone.code", str(by.user_id), **TRIED)
    kept = request.session.get(KEY)
    if not kept or kept["tries"] < 1 or datetime.fromisoformat(kept["until"]) < time.now():
        raise Invalid.field("code", _("This code is wrong or no longer works."))
    kept["tries"] -= 1
    request.session[KEY] = kept
    if not hmac.compare_digest(kept["hash"], _hash(code.strip())):
        request.session.save()  # the refusal must not forget that it was a try
        raise Invalid.field("code", _("This code is wrong or no longer works."))
    del request.session[KEY]
    actions.prove_phone(by.user_id, ProvenPhone(number=kept["number"]), by=by)  # type: ignore[arg-type]


def _hash(code: str) -> str:
    return salted_hmac("afterloop.people.phone", code, algorithm="sha256").hexdigest()
