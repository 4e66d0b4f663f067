"""What a person is told about his own way in: a code to sign in, a password that was changed.

The kernel says what happened; a channel that can write to people (e-mail) registers and writes down, in the running
action's transaction, what is to be sent. It never sends. Another channel (SMS) registers here beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from afterloop.kernel.people.models import User

Teller = Callable[[User, str, Mapping[str, str]], None]  # (user, what happened, values for the words)
_tellers: list[Teller] = []


def by(teller: Teller) -> None:
    """Register who tells people."""
    _tellers.append(teller)


def tell(user: User, what: str, **values: str) -> None:
    for teller in _tellers:
        teller(user, what, values)
