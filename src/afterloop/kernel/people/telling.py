"""What a person is told about his own way in: a code to sign in, a password that was changed.

The kernel says what happened; a channel that can write to people (e-mail) registers and writes down, in the running
action's transaction, what is to be sent. It never sends. Codes as texts go by who registers for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from afterloop.kernel.people.models import User

Teller = Callable[[User, str, Mapping[str, str]], None]  # (user, what happened, values for the words)


class Texter(Protocol):
    """Who sends codes as texts."""

    def is_ready(self) -> bool: ...

    def mobile_of(self, written: str) -> str:
        """The number as E.164, or "" where it gets no texts."""

    def send(self, user: User, number: str, code: str, until: datetime) -> None: ...


_tellers: list[Teller] = []
_texters: list[Texter] = []


def by(teller: Teller) -> None:
    """Register who tells people."""
    _tellers.append(teller)


def tell(user: User, what: str, **values: str) -> None:
    for teller in _tellers:
        teller(user, what, values)


def text_by(texter: Texter) -> None:
    """Register who sends codes as texts."""
    _texters.append(texter)


def can_text() -> bool:
    return any(texter.is_ready() for texter in _texters)


def mobile_of(written: str) -> str:
    """The number as texts are sent to it, or ""."""
    return next((number for texter in _texters if (number := texter.mobile_of(written))), "")


def text_code(user: User, number: str, code: str, until: datetime) -> None:
    for texter in _texters:
        if texter.is_ready():
            texter.send(user, number, code, until)
            return
