"""Who acts, what they may do, and on which records.

Verb and scope are one question: `actor.reach("ticket.resolve")` answers with the records on which this very verb
is held. A verb held in one unit therefore never works on rows that are visible through another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, NamedTuple

from afterloop.kernel import time
from afterloop.kernel.errors import NotAllowed
from afterloop.kernel.scope import NOTHING, Reach

Kind = Literal["user", "customer", "visitor", "system", "definition"]


class Call(NamedTuple):
    """What a request says about itself beside its body."""

    key: str = ""  # Idempotency-Key
    revision: int | None = None  # If-Match
    address: str = ""
    via: str = ""  # "token", "session", "link": how the actor proved who it is
    credential: int | None = None  # the row of that token or link


NO_CALL = Call()


@dataclass(frozen=True, slots=True)
class Actor:
    """A user, a customer, a visitor of the portal, the system, or a definition (a rule, flow or form).

    `resolve` computes the reach of one verb; the answer is remembered for as long as the actor lives, which is
    one request or one job. `cause` and `depth` link what this actor does to the event that made it act.
    """

    kind: Kind
    id: int | None = None
    name: str = ""
    resolve: Callable[[str], Reach] = lambda verb: NOTHING
    language: str = "zh-hans"
    time_zone: str = "Asia/Shanghai"
    unit: int | None = None  # the unit of the first membership: what a new record belongs to when nothing else decides
    call: Call = NO_CALL
    clock: datetime | None = None
    live: int | None = None  # the stamp of the live definitions when this request began: saves asking for it
    bare: bool = False  # a second step must be set up first: nothing but one's own
    cause: int | None = None
    depth: int = 0
    _reaches: dict[str, Reach] = field(default_factory=dict, compare=False, repr=False)

    @property
    def now(self) -> datetime:
        """The moment of this act: the clock reading of the query that took the lock or made the actor."""
        return time.adjusted(self.clock) if self.clock else time.now()

    @property
    def user_id(self) -> int | None:
        return self.id if self.kind == "user" else None

    def reach(self, verb: str) -> Reach:
        """The records on which this actor holds `verb`."""
        found = self._reaches.get(verb)
        if found is None:
            found = self._reaches[verb] = self.resolve(verb)
        return found

    def holds(self, verb: str) -> bool:
        """Whether `verb` is held on anything at all."""
        return bool(self.reach(verb))

    def require(self, verb: str) -> None:
        """Refuse whoever holds `verb` on nothing: a list says so, instead of showing itself empty."""
        if not self.holds(verb):
            raise NotAllowed()

    def same_as(self, other: Actor) -> bool:
        return (self.kind, self.id, self.call.via, self.call.credential) == (
            other.kind,
            other.id,
            other.call.via,
            other.call.credential,
        )

    def at(self, clock: datetime) -> Actor:
        """This actor with a fresh reading of the database's clock."""
        return replace(self, clock=clock)

    def calling(self, call: Call) -> Actor:
        """This actor with another call of its own."""
        return replace(self, call=call)

    def because_of(self, event: int, depth: int) -> Actor:
        """This actor, acting on account of an event."""
        return replace(self, cause=event, depth=depth)


def system(name: str = "system", *, cause: int | None = None, depth: int = 0) -> Actor:
    """The product itself: migrations, sweeps, listeners of the core. Never the actor of what people drew."""
    return Actor("system", name=name, resolve=lambda verb: Reach(everything=True), cause=cause, depth=depth)


def limited(kind: Kind, reaches: Mapping[str, Reach], **rest: object) -> Actor:
    """An actor that holds exactly the verbs in `reaches`: a visitor, a signed link, a definition."""
    return Actor(kind, resolve=lambda verb: reaches.get(verb, NOTHING), **rest)  # type: ignore[arg-type]
