"""Reads about one ticket: the page an agent works on, its thread and its timeline."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from types import SimpleNamespace
from typing import Any, NamedTuple, TypeVar

import orjson
from django.db.models import Model, QuerySet
from django.utils.translation import get_language

from afterloop.engines.forms.showing import describe
from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import NotFound
from afterloop.kernel.events.models import Event
from afterloop.kernel.files.queries import files_of, files_of_parts
from afterloop.kernel.lists import sees
from afterloop.kernel.people.queries.sharing import shared_verbs
from afterloop.kernel.rows import columns
from afterloop.kernel.scope import scope_conditions
from afterloop.kernel.texts import say
from afterloop.service.tickets import reasons, states
from afterloop.service.tickets.models import Draft, Message, Ticket
from afterloop.service.tickets.schemas import FORMER_NUMBER, TicketRow
from afterloop.service.tickets.wording import Wording

M = TypeVar("M", bound=Model)

PAGE = 100
MERGED = {"unmerge", "watch", "unwatch"}  # all that can be done to a ticket that goes on in another one

BRIEF = "json_build_object('id', o.id, 'number', o.number, 'subject', o.subject, 'state', o.state)"
OUT = f"""
SELECT row_to_json(r)::text FROM (SELECT {{row}}, t.data, t.resolution, t.accepted_at, t.resolved_at, t.closed_at,
  t.called_back_at, t.transfers, t.unit_id, t.assignee_id, t.customer_id, t.form_version_id, t.type_version_id,
  {{former}} AS former_number,
  (SELECT json_build_object('id', c.id, 'name', c.name, 'phone', c.phone, 'email', c.email)
    FROM customers_contact c WHERE c.id = t.contact_id) AS contact,
  (SELECT coalesce(json_agg(g.name ORDER BY g.name), '[]') FROM tickets_ticket_tags x
    JOIN tickets_tag g ON g.id = x.tag_id WHERE x.ticket_id = t.id) AS tags,
  (SELECT {BRIEF} FROM tickets_ticket o WHERE o.id = t.parent_id AND {{seen}}) AS parent,
  (SELECT {BRIEF} FROM tickets_ticket o WHERE o.id = t.merged_into_id AND {{seen}}) AS merged_into,
  (SELECT coalesce(json_agg({BRIEF} ORDER BY o.id), '[]') FROM tickets_ticket o
    WHERE o.merged_into_id = t.id AND {{seen}}) AS merged,
  (SELECT coalesce(json_agg({BRIEF} ORDER BY o.id), '[]') FROM tickets_ticket o WHERE o.parent_id = t.id AND {{seen}})
    AS children,
  (SELECT coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'ticket', {BRIEF}) ORDER BY l.id), '[]')
    FROM tickets_ticketlink l JOIN tickets_ticket o
      ON o.id = CASE WHEN l.source_id = t.id THEN l.target_id ELSE l.source_id END
    WHERE (l.source_id = t.id OR l.target_id = t.id) AND {{seen}}) AS links,
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.id), '[]')
    FROM tickets_ticket_watchers w JOIN people_user u ON u.id = w.user_id WHERE w.ticket_id = t.id) AS watchers,
  CASE WHEN t.rating IS NOT NULL THEN json_build_object('score', t.rating, 'comment', t.rating_comment,
    'reasons', t.rating_reasons, 'at', t.rated_at) END AS rating,
  EXISTS (SELECT FROM files_file f WHERE f.entity = 'ticket' AND f.record_id = t.id) AS has_files
FROM tickets_ticket t WHERE t.id = %s) r
"""
HIDDEN = ("called_back_at", "unit_id", "assignee_id", "customer_id", "form_version_id", "type_version_id", "has_files")


def visible(ticket_id: int, by: Actor) -> None:
    """404 unless `by` may see the ticket."""
    if not sees(Ticket, by, "ticket.view", ticket_id):
        raise NotFound()


def numbers(ids: Iterable[int], by: Actor) -> dict[int, str]:
    """The numbers of those that `by` may see."""
    return dict(Ticket.objects.visible_to(by, "ticket.view").filter(pk__in=list(ids)).values_list("pk", "number"))


def ticket_out(ticket_id: int, by: Actor) -> dict[str, Any]:
    """A ticket as `TicketOut`. Whether `by` may see it was asked before: by the action, or by `visible`."""
    language = get_language() or "zh-hans"
    seen, parameters = _seen(by)
    row = sql.row(
        OUT.format(row=columns(TicketRow, language), seen=seen, former=FORMER_NUMBER), [*parameters * 5, ticket_id]
    )
    if row is None:
        raise NotFound()
    ticket: dict[str, Any] = orjson.loads(row[0])
    rest = {name: ticket.pop(name) for name in HIDDEN}
    found = files_of("ticket", [ticket_id], by=by) if rest["has_files"] else {}
    ticket["attachments"] = found.get(ticket_id, [])
    if rest["form_version_id"]:
        name_files(definitions.version(rest["form_version_id"]).body.attachments, ticket["data"], ticket["attachments"])
    ticket["form"] = form_out(rest["form_version_id"], language)
    if ticket["rating"]:
        kept, body = ticket["rating"]["reasons"], definitions.version(rest["type_version_id"]).body
        ticket["rating"]["reasons"] = reasons.titles(body, kept, language)
    ticket["promise"] = promise(rest["type_version_id"], ticket["public_state"], language)
    ticket["actions"] = _possible(ticket, rest, by)
    return ticket


def _seen(by: Actor) -> tuple[str, list[Any]]:
    """Which other tickets `o` may be named on this one: those that the reader may see anyway."""
    scopes = scope_conditions(Ticket.scope, by.reach("ticket.view"))
    where = " OR ".join(scope.sql.replace("t.", "o.") for scope in scopes) or "false"
    return f"({where})", [value for scope in scopes for value in scope.parameters]


def name_files(keys: Iterable[str], data: dict[str, Any], files: Iterable[dict[str, Any]]) -> None:
    """Answers that are files hold ids; who reads them gets the files. One that was let go is no longer there."""
    by_id = {file["id"]: file for file in files}
    for key in keys:
        if data.get(key):
            data[key] = [by_id[pk] for pk in data[key] if pk in by_id]


def form_out(version_id: int | None, language: str) -> dict[str, Any] | None:
    """The form as its pinned version draws it."""
    if version_id is None:
        return None
    return describe_form(definitions.version(version_id), language)


def describe_form(version: definitions.Published, language: str) -> dict[str, Any]:
    """One version of a form, its labels in the reader's language."""
    return {"definition": version.key, "version": version.number, "fields": describe(version, language)}


def promise(type_version_id: int, public_state: str, language: str) -> str:
    """What the ticket's type promises the customer in this state."""
    body = definitions.version(type_version_id).body
    return say(body.promise.get(public_state), language)


def _possible(ticket: dict[str, Any], rest: dict[str, Any], by: Actor) -> list[str]:
    """The verbs that this reader holds on this ticket and that make sense in its state."""
    shadow = SimpleNamespace(pk=ticket["id"], **rest)
    held: dict[str, bool] = {}
    shared: frozenset[str] | None = None  # asked only of who has shares of something
    found = []
    for name, verb in _verbs():
        short = name.partition(".")[2]
        if ticket["merged_into"] and short not in MERGED:
            continue
        if not states.possible(short, ticket["state"]) or (short == "unmerge" and not ticket["merged_into"]):
            continue
        if (name == "ticket.escalate" and ticket["level"] == states.HIGHEST) or (
            name == "ticket.deescalate" and ticket["level"] == 1
        ):
            continue
        if name == "ticket.accept" and ticket["accepted_at"]:
            continue
        if name == ("ticket.claim" if rest["assignee_id"] else "ticket.release"):
            continue
        if name == "ticket.call_back" and (
            rest["called_back_at"] or not definitions.version(rest["type_version_id"]).body.calls_back
        ):
            continue
        if verb not in held:
            reach = by.reach(verb)
            held[verb] = Ticket.scope.covers(reach, shadow)
            if reach.shares and not held[verb]:
                shared = shared_verbs("ticket", shadow.pk, reach.shares) if shared is None else shared
                held[verb] = verb in shared
        if held[verb]:
            found.append(name)
    return found


@cache
def _verbs() -> tuple[tuple[str, str], ...]:
    """(action, verb) of everything that can be done to a ticket; asked when all apps are loaded."""
    return tuple(
        (name, spec.verb) for name, spec in catalog.actions.items() if spec.model is Ticket and not spec.internal
    )


class Window(NamedTuple):
    """Which page of a thread: the one that follows `after`, or, read from its end, the one that leads up to `before`.

    `before` 0 is the end itself.
    """

    after: int = 0
    before: int | None = None

    def of(self, rows: QuerySet[M]) -> tuple[list[M], dict[str, str | None]]:
        """The page, oldest first, and where the next one in the same direction begins."""
        if self.before is None:
            found = list(rows.filter(pk__gt=self.after).order_by("pk")[: PAGE + 1])
            return found[:PAGE], {"next": str(found[PAGE - 1].pk) if len(found) > PAGE else None, "earlier": None}
        if self.before:
            rows = rows.filter(pk__lt=self.before)
        found = list(rows.order_by("-pk")[: PAGE + 1])
        return found[PAGE - 1 :: -1], {"next": None, "earlier": str(found[PAGE - 1].pk) if len(found) > PAGE else None}


def messages(ticket_id: int, by: Actor, window: Window) -> dict[str, Any]:
    """The thread with those of the tickets merged into it, a page at a time, oldest first."""
    thread = thread_of(ticket_id)
    found, places = window.of(Message.objects.filter(ticket_id__in=list(thread)))
    files = files_of_parts("ticket", [message.pk for message in found], by=by) if found else {}
    return places | {
        "items": [
            {
                "id": message.pk,
                "direction": message.direction,
                "channel": message.channel,
                "author": {"kind": message.author_kind, "name": message.author_name},
                "body": message.body,
                "html": message.html,
                "attachments": files.get(message.pk, []),
                "delivery": message.delivery,
                "cc": message.cc,
                "bcc": message.bcc,
                "original": message.external_id is not None,
                "ticket": thread[message.ticket_id] if message.ticket_id != ticket_id else None,
                "at": message.at,
            }
            for message in found
        ]
    }


THREAD = """
WITH RECURSIVE m AS (SELECT id FROM tickets_ticket WHERE id = %s
  UNION SELECT t.id FROM tickets_ticket t JOIN m ON t.merged_into_id = m.id)
SELECT t.id, t.number, t.subject, t.state FROM tickets_ticket t JOIN m USING (id)
"""


def thread_of(ticket_id: int) -> dict[int, dict[str, Any]]:
    """The tickets whose messages make up this one's thread, by id: itself, and what was merged into it."""
    names = ("id", "number", "subject", "state")
    return {row[0]: dict(zip(names, row, strict=True)) for row in sql.rows(THREAD, [ticket_id])}


def going_on(ticket: Ticket) -> Ticket:
    """The ticket itself, or the one in which it goes on since it was merged."""
    while ticket.merged_into is not None:
        ticket = ticket.merged_into
    return ticket


def drafts(ticket_id: int, by: Actor) -> list[dict[str, Any]]:
    """What this reader has begun to write there."""
    rows = Draft.objects.filter(ticket_id=ticket_id, user_id=by.user_id or 0).order_by("kind")
    return [{"kind": row.kind, "body": row.body, "updated_at": row.updated_at} for row in rows]


def timeline(ticket_id: int, by: Actor, window: Window) -> dict[str, Any]:
    """What happened to the ticket, a page at a time, oldest first: who, what, why, and before and after."""
    found, places = window.of(Event.objects.filter(entity="ticket", record_id=ticket_id))
    wording = Wording(found)
    return places | {"items": [wording.happening(event) for event in found]}
