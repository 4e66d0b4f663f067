"""The life of a ticket: which verb is possible in which state, and what the customer sees of it. Pure."""

from __future__ import annotations

from typing import Protocol

NEW, OPEN, PENDING, RESOLVED, CLOSED = "new", "open", "pending", "resolved", "closed"
LIVE = frozenset({NEW, OPEN, PENDING})
FINISHED = frozenset({RESOLVED, CLOSED})
HIGHEST = 3  # level of support: 1 the front line, 2 experts, 3 executives

# Verbs that are not named here are possible in every state.
POSSIBLE: dict[str, frozenset[str]] = {
    "accept": frozenset({NEW}),
    "claim": LIVE,
    "release": LIVE,
    "assign": LIVE,
    "transfer": LIVE,
    "escalate": LIVE,
    "deescalate": LIVE,
    "pend": LIVE,
    "resume": frozenset({PENDING}),
    "resolve": LIVE,
    "reopen": FINISHED,
    "close": frozenset({RESOLVED}),
    "confirm": frozenset({RESOLVED}),
    "urge": LIVE,
    "follow_up": FINISHED,
    "call_back": FINISHED,
    "rate": FINISHED,
}

SUBMITTED, ACCEPTED, IN_PROGRESS, NEEDS_YOU = "submitted", "accepted", "in_progress", "needs_you"
DONE, CALLED_BACK = "done", "called_back"
STEPS = (SUBMITTED, ACCEPTED, IN_PROGRESS, DONE)


class Lived(Protocol):
    """What the public state depends on."""

    state: str
    pending_reason: str

    @property
    def accepted_at(self) -> object: ...

    @property
    def called_back_at(self) -> object: ...


def public_state(ticket: Lived) -> str:
    """What the customer sees: 已提交, 已受理 once accepted, 处理中, 需要您补充, 已完成, 已回访."""
    if ticket.state in FINISHED:
        return CALLED_BACK if ticket.called_back_at else DONE
    if ticket.state == PENDING:
        return NEEDS_YOU if ticket.pending_reason == "customer" else IN_PROGRESS
    if ticket.state == OPEN:
        return IN_PROGRESS
    return ACCEPTED if ticket.accepted_at else SUBMITTED


def possible(verb: str, state: str) -> bool:
    """Whether the verb makes sense in this state."""
    return verb not in POSSIBLE or state in POSSIBLE[verb]
