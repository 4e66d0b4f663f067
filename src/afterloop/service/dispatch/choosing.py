"""Whom a ticket is given to. Pure: how everybody stands in, who it is and why not the others out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

Mode = Literal["round_robin", "least_loaded"]
# Why somebody is not given a ticket, in the order in which it is asked; "" is: he can take one.
Why = Literal["", "off", "leave", "away", "busy", "not_here", "full"]

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the team, as he stands now."""

    user: int
    name: str
    load: int  # tickets that he works on
    capacity: int
    takes: bool = True
    on_leave: bool = False
    state: str = "online"  # what he says of himself
    here: bool = True  # a page of his is open
    given_at: datetime | None = None

    @property
    def share(self) -> float:
        """How much of what he can take he has."""
        return self.load / self.capacity

    def given(self, at: datetime) -> Candidate:
        """With one ticket more."""
        return replace(self, load=self.load + 1, given_at=at)


def why_not(candidate: Candidate, *, only_present: bool) -> Why:
    """The first reason for which he gets nothing now, or "" if he can take a ticket."""
    if not candidate.takes:
        return "off"
    if candidate.on_leave:
        return "leave"
    if candidate.state == "away":
        return "away"
    if candidate.state == "busy":
        return "busy"
    if only_present and not candidate.here:
        return "not_here"
    return "full" if candidate.load >= candidate.capacity else ""


def choose(mode: Mode, candidates: Iterable[Candidate], *, only_present: bool) -> Candidate | None:
    """Who is given the next ticket. None: nobody can take it.

    In turn: whoever has waited longest for one. Least loaded: whoever has the smallest part of what he can take, and
    among equals again whoever has waited longest. Only the id decides between two whom nothing tells apart.
    """
    able = [candidate for candidate in candidates if not why_not(candidate, only_present=only_present)]
    return min(able, key=lambda candidate: _order(mode, candidate), default=None)


def _order(mode: Mode, candidate: Candidate) -> tuple[float, datetime, int]:
    share = candidate.share if mode == "least_loaded" else 0.0
    return share, candidate.given_at or LONG_AGO, candidate.user
