"""What a ticket type is: the form it asks with, how it is shown, and what it promises to whom."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from afterloop.kernel.definitions.bodies import Body, DefinitionKey, Key, Label, Sentence

PublicState = Literal["submitted", "accepted", "in_progress", "needs_you", "done", "called_back"]


class RatingReason(Body):
    """A word that a customer may tap beside the stars; its key is what is kept."""

    key: Key
    title: Label
    praise: bool = False  # offered with four and five stars; the others with fewer


class TicketTypeBody(Body):
    """The body of a definition of the kind "ticket-type". Its title is the definition's."""

    format: Literal[2] = 2
    form: DefinitionKey | None = None  # the form whose live version a new ticket takes
    icon: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]*$", max_length=40)] = ""
    public: bool = False  # customers may choose it in the portal
    position: Annotated[int, Field(ge=-1000, le=1000)] = 0  # where it stands among the others: the smallest first
    complaint: bool = False  # stands in the complaint zone of the portal
    closes_over_children: bool = False  # it may be resolved while tickets below it are under way
    calls_back: bool = False  # after the answer, somebody asks whether it helped
    description: Sentence = {}
    promise: dict[PublicState, Sentence] = {}  # what the customer reads in each state
    unit: Annotated[int, Field(ge=1, le=2**63 - 1)] | None = None  # where new tickets go when nothing else decides
    category: Annotated[str, Field(max_length=60)] | None = None  # a category's key
    priority: Annotated[int, Field(ge=1, le=4)] = 3
    reopen_days: Annotated[int, Field(ge=0, le=365)] = 7  # so long a customer may say that it is not solved after all
    rating_reasons: Annotated[list[RatingReason], Field(max_length=20)] = []  # empty: those of `reasons`


def without_prefix(body: dict[str, Any]) -> dict[str, Any]:
    """Format 1 had letters before the numbers, which no number ever carried."""
    return {name: value for name, value in body.items() if name != "prefix"}
