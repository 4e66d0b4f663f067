"""The handshake between the service core and the engines: entities, events, actions, datasets, definition kinds.

The service core tells this module what exists; the engines know nothing else. Names are stable strings
(`ticket.resolve`, `ticket.resolved`): rules, flows, roles and API clients hold them for years.
"""

from __future__ import annotations

import functools
import inspect
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar

from django.utils.translation import gettext
from pydantic import BaseModel

from afterloop.kernel import performing
from afterloop.kernel.actor import Actor
from afterloop.kernel.expressions.offers import Offer
from afterloop.kernel.scope import Record

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entity:
    """A noun that has records, and facts that engines may read.

    `facts` names attributes of the model; every event of the entity carries them. `about` names the linked
    records (entity by attribute holding the id), so that a customer's timeline finds their tickets' events.
    `erased_with`: when records of that entity are erased, which of ours go with them (a customer's tickets).
    """

    name: str
    model: type[Record]
    facts: type[BaseModel]
    title: Any
    about: Mapping[str, str] = field(default_factory=dict)
    erase: Callable[[list[int]], None] = lambda ids: None  # empties what these records themselves say about people
    erased_with: Mapping[str, Callable[[list[int]], Iterable[int]]] = field(default_factory=dict)  # see `redaction`

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(self.facts.model_fields)


@dataclass(frozen=True, slots=True)
class EventType:
    """Something that can have happened. `title` is the sentence that the timeline says of it.

    `words`: for members of `data` that are codes, what each code is called.
    """

    name: str
    title: Any
    data: type[BaseModel] | None = None
    number: int = 1  # of the data's schema; it only grows
    words: Mapping[str, Mapping[Any, str]] = field(default_factory=dict)

    def said(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """The event's data for its sentence, codes as the reader's words."""
        codes = {name: self.words[name] for name in self.words if name in data}
        return {**data, **{name: gettext(words.get(data[name], str(data[name]))) for name, words in codes.items()}}

    @property
    def entity(self) -> str:
        return self.name.partition(".")[0]

    def personal_fields(self) -> tuple[str, ...]:
        """The members of `data` that hold personal data: `event.redact` empties them."""
        if self.data is None:
            return ()
        return tuple(name for name, info in self.data.model_fields.items() if is_personal(info))


@dataclass(frozen=True, slots=True)
class ActionType:
    """A verb of a noun: its name is also the permission to do it."""

    name: str
    title: Any
    function: Callable[..., Any]
    verb: str
    model: type[Record] | None = None  # the record it is done to; None: it makes something new
    schema: type[BaseModel] | None = None
    result: type[Record] | None = None  # the record it gives back
    internal: bool = False  # the product calls it by itself: nobody is given it or offered it

    @property
    def entity(self) -> str:
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of definition: what its body looks like and how a body is checked before it goes live.

    `check(body, definition)` returns problems as {path: message}; `verbs(body)` the actions that the body calls;
    `published(definition, version)` runs in the publishing transaction (a form makes its projection table).
    """

    name: str
    title: Any
    body: type[BaseModel]
    check: Callable[[Any, Any], dict[str, Any]] = lambda body, definition: {}
    verbs: Callable[[Any], Iterable[str]] = lambda body: ()
    published: Callable[[Any, Any], None] = lambda definition, version: None
    upgrades: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = field(default_factory=dict)
    format: int = 1


@dataclass(frozen=True, slots=True)
class Dataset:
    """Rows that reports may count: dimensions to group by, measures to add up."""

    name: str
    model: type[Record]
    title: Any
    dimensions: tuple[str, ...]
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A record as people choose it. `detail` tells apart those of the same name."""

    value: int
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """What a user holds of a noun and must not leave lying: how much it is, and how it goes on to others.

    `pass_on(user, to, by)`: to that user, or back to where anybody may take it; inside the action that asks for it.
    """

    title: Any
    count: Callable[[int], int]
    pass_on: Callable[[int, int | None, Actor], None]


@dataclass(frozen=True, slots=True)
class Holding:
    """A kind of thing that is held about somebody: for who asks what that is, and for who has it erased.

    `rows` selects it and `erase` takes it away where the entity's own `erase` does not: statements over
    `%(records)s`, the ids, `%(about)s`, the same as "customer:12", and `%(entity)s`.
    """

    name: str
    title: Any
    rows: str
    erase: str = ""


@dataclass(frozen=True, slots=True)
class NoticeKind:
    """Why somebody is told something: what people choose by, when they say which notices they want by mail as well.

    `usual`: by mail at once, in the digest or never, until somebody says otherwise. `urgent`: may pass quiet hours.
    """

    name: str
    title: Any
    usual: Literal["now", "digest", "never"]
    urgent: bool = False


# (by, text, ids, at most so many) → records that `by` may choose: those that fit the text, or just these.
Choose = Callable[[Actor, str, Sequence[int], int], list[Choice]]


@dataclass(frozen=True, slots=True)
class Personal:
    """Marks a schema field as personal data: `phone: Annotated[str, Personal()]`."""


def is_personal(info: Any) -> bool:
    return any(isinstance(mark, Personal) for mark in info.metadata)


entities: dict[str, Entity] = {}
events: dict[str, EventType] = {}
actions: dict[str, ActionType] = {}
views: dict[str, Any] = {}  # verbs that only read: name → title
kinds: dict[str, Kind] = {}
datasets: dict[str, Dataset] = {}
fields: dict[str, Callable[[Actor], list[Offer]]] = {}
choices: dict[str, Choose] = {}
found_unseen: set[str] = set()
works: dict[str, Work] = {}
holdings: dict[str, list[Holding]] = {}  # by entity
notices: dict[str, NoticeKind] = {}
told_as: dict[str, str] = {}  # the kind of each notice, by the key of its words
guards: dict[str, list[Callable[[Record, Any, Actor], None]]] = {}
_entity_of_model: dict[type, Entity] = {}


def entity(name: str, model: type[Record], facts: type[BaseModel], *, title: Any, **rest: Any) -> None:
    """Tell the catalog of a noun. Reading it is the verb `noun.view`."""
    found = Entity(name, model, facts, title, **rest)
    _put(entities, name, found)
    _entity_of_model[model] = found
    model.fact_names = found.fields
    views[f"{name}.view"] = title


def event(name: str, *, title: Any, data: type[BaseModel] | None = None, number: int = 1, **rest: Any) -> None:
    """Tell the catalog of something that can happen to an entity. `title` may use %(actor)s and members of data."""
    _put(events, name, EventType(name, title, data, number, **rest))


def erased_together(entity: Entity, ids: list[int]) -> list[tuple[Entity, list[int]]]:
    """What is erased with these records, by name and id: a customer's tickets, and the mails and papers of those."""
    found: dict[str, set[int]] = {}

    def gather(from_: Entity, records: list[int]) -> None:
        for other in entities.values():
            if records_of := other.erased_with.get(from_.name):
                more = set(records_of(records)) - found.setdefault(other.name, set())
                found[other.name] |= more
                if more:
                    gather(other, sorted(more))

    gather(entity, ids)
    return [(entities[name], sorted(found[name])) for name in sorted(found) if found[name]]


def kind(name: str, *, title: Any, body: type[BaseModel], **rest: Any) -> None:
    """Tell the catalog of a kind of definition."""
    _put(kinds, name, Kind(name, title, body, **rest))


def dataset(name: str, model: type[Record], *, title: Any, dimensions: Iterable[str], measures: Iterable[str]) -> None:
    """Tell the catalog of rows that reports may count."""
    _put(datasets, name, Dataset(name, model, title, tuple(dimensions), tuple(measures)))


def offers(name: str, offered: Callable[[Actor], list[Offer]]) -> None:
    """Tell the catalog what conditions and formulas over an entity may ask about; `offered` checks who asks."""
    _put(fields, name, offered)


def choosable(name: str, choose: Choose, *, unseen: bool = False) -> None:
    """Tell the catalog how people find a record of an entity in order to name it; `choose` checks who asks.

    `unseen`: also by what a choice does not show (a customer's phone), so every text is asked of `choose`.
    """
    _put(choices, name, choose)
    if unseen:
        found_unseen.add(name)


def work(name: str, **said: Any) -> None:
    """Tell the catalog what of an entity's records somebody leaves behind when he leaves."""
    _put(works, name, Work(**said))


def holds(entity: str, name: str, **said: Any) -> None:
    """Tell the catalog of something that is held about the people of an entity's records."""
    holdings.setdefault(entity, []).append(Holding(name, **said))


def notice(name: str, templates: Iterable[str], **said: Any) -> None:
    """Tell the catalog of a kind of notice, and whose words are of it; it then stands in everybody's settings."""
    _put(notices, name, NoticeKind(name, **said))
    for template in templates:
        notice_as(name, template)


def notice_as(name: str, template: str) -> None:
    """A further notice of a kind that people know already, from a higher app."""
    _put(told_as, template, name)


def notice_kind(template: str) -> NoticeKind | None:
    return notices.get(told_as.get(template, ""))


def guard(action_name: str, check: Callable[[Record, Any, Actor], None]) -> None:
    """Let a higher layer refuse an action (a flow that governs a ticket): `check` raises an AppError."""
    guards.setdefault(action_name, []).append(check)


def entity_of(record: Record) -> Entity:
    return _entity_of_model[type(record)]


def action(
    name: str, *, title: Any, verb: str = "", internal: bool = False
) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Make a function a verb: `f(record, [data], *, by)` or, for something new, `f(data, *, by)`.

    The caller gives an id or an instance, the function gets the locked, fresh record. See `performing.perform` for
    what happens around it. `internal`: only the product itself calls it, so no role, share or definition may name it.
    """

    def decorate(function: Callable[..., T]) -> Callable[..., T]:
        spec = replace(_spec(name, title, verb or name, function), internal=internal)
        _put(actions, name, spec)

        @functools.wraps(function)
        def call(*arguments: Any, by: Actor) -> Any:
            return performing.perform(spec, arguments, by, guards.get(name, ()))

        return call

    return decorate


def invoke(name: str, /, *arguments: Any, by: Actor) -> Any:
    """Do an action that is known by its name, as calling its function does."""
    return performing.perform(actions[name], arguments, by, guards.get(name, ()))


def offered_verbs() -> set[str]:
    """The permissions that can be given to somebody: all but those of internal actions."""
    return {spec.verb for spec in actions.values() if not spec.internal} | set(views)


def title_of(verb: str) -> Any:
    """What a permission is called: as the action of that name, where several need it."""
    if verb in views:
        return views[verb]
    named = actions.get(verb) or next((spec for spec in actions.values() if spec.verb == verb), None)
    return named.title if named else verb


def _spec(name: str, title: Any, verb: str, function: Callable[..., Any]) -> ActionType:
    hints = typing.get_type_hints(function)
    given = hints.get("return")
    result = given if isinstance(given, type) and issubclass(given, Record) else None
    model: type[Record] | None = None
    schema: type[BaseModel] | None = None
    for parameter in inspect.signature(function).parameters.values():
        hint = hints.get(parameter.name)
        if isinstance(hint, type) and issubclass(hint, Record):
            model = hint
        elif schema is None and isinstance(hint, type) and issubclass(hint, BaseModel):
            schema = hint  # the first: what the caller sends; another is what the product has found out
    return ActionType(name, title, function, verb, model, schema, result)


def _put(registry: dict[str, T], name: str, value: T) -> None:
    if name in registry:
        raise RuntimeError(f"{name} is in the catalog twice")
    registry[name] = value
