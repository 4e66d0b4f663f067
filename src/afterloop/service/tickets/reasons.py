"""Why somebody gave so many stars: words to tap, by the type of ticket or these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _

from afterloop.kernel.errors import Invalid
from afterloop.kernel.texts import say
from afterloop.service.tickets.body import RatingReason, TicketTypeBody

USUAL = [
    RatingReason(key=key, title={"zh-Hans": chinese, "en": english}, praise=praise)
    for key, chinese, english, praise in (
        ("solved", "问题解决了", "It was solved", True),
        ("fast", "响应快", "Quick", True),
        ("friendly", "态度好", "Friendly", True),
        ("skilled", "很专业", "Knew what to do", True),
        ("unsolved", "问题没解决", "Not solved", False),
        ("slow", "响应慢", "Slow", False),
        ("unfriendly", "态度不好", "Unfriendly", False),
        ("late", "没有按约定时间", "Not on time", False),
        ("unclear", "说明不清楚", "Not explained well", False),
        ("charge", "收费不清楚", "Charge not clear", False),
    )
]


def offered(body: TicketTypeBody) -> Sequence[RatingReason]:
    return body.rating_reasons or USUAL


def described(body: TicketTypeBody, language: str) -> list[dict[str, Any]]:
    return [{"key": each.key, "title": say(each.title, language), "praise": each.praise} for each in offered(body)]


def chosen(body: TicketTypeBody, keys: Iterable[str]) -> list[str]:
    """The keys that were chosen, in the type's order, or the error of the field."""
    wanted = set(keys)
    known = [each.key for each in offered(body) if each.key in wanted]
    if wanted - set(known):
        raise Invalid.field("reasons", _("There is no such reason."))
    return known


def titles(body: TicketTypeBody, keys: Iterable[str], language: str) -> list[str]:
    """In words; one that the type no longer knows under its key."""
    by_key = {each.key: say(each.title, language) for each in offered(body)}
    return [by_key.get(key, key) for key in keys]
