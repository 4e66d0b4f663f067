"""Entry links: made, changed and closed by the business, counted when something comes in by them."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Annotated, Any, Literal

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import AwareDatetime, BaseModel, Field

from afterloop.channels.portal.models import EntryLink
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import Conflict, Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import Out, Schema
from afterloop.kernel.people.models import Brand
from afterloop.kernel.people.schemas.inputs import Text
from afterloop.kernel.texts import say
from afterloop.kernel.time import now

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that is mistaken for something else when it is read out
LENGTH = 12
USE = """
UPDATE portal_entrylink SET uses = uses + 1 WHERE id = %s AND closed_at IS NULL
  AND (expires_at IS NULL OR expires_at > clock_timestamp()) AND (most_uses IS NULL OR uses < most_uses)
"""
Tag = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^\S(.*\S)?$")]


class EntryLinkFacts(BaseModel):
    code: str
    type: str


class EditEntryLink(Schema):
    """What comes in by this link, and until when. `type` empty: the visitor chooses."""

    title: Text
    type: str = Field("", max_length=60)
    tags: list[Tag] = Field([], max_length=10)
    priority: Literal[1, 2, 3, 4] | None = None
    tier: str = Field("", max_length=40, pattern=r"^[a-z0-9_-]*$")
    expires_at: AwareDatetime | None = None
    most_uses: int | None = Field(None, ge=1, le=1_000_000)


class CreateEntryLink(EditEntryLink):
    brand: int = Field(ge=1, le=2**63 - 1)


class EntryLinkOut(Out):
    id: int
    code: str
    url: str
    title: str
    titles: dict[str, str]
    type: str
    tags: list[str]
    priority: int | None
    tier: str
    expires_at: datetime | None
    most_uses: int | None
    uses: int
    works: bool
    closed_at: datetime | None


@catalog.action("entry_link.create", title=gettext_lazy("Create an entry link"))
def create_entry_link(data: CreateEntryLink, *, by: Actor) -> EntryLink:
    if not Brand.objects.filter(pk=data.brand).exists():
        raise Invalid.field("brand", _("There is no such brand."))
    _check_type(data.type)
    code = "".join(secrets.choice(ALPHABET) for _place in range(LENGTH))
    link = EntryLink.objects.create(code=code, brand_id=data.brand, **data.model_dump(exclude={"brand"}))
    emit("entry_link.created", link, by=by)
    return link


@catalog.action("entry_link.edit", title=gettext_lazy("Change an entry link"))
def edit_entry_link(link: EntryLink, data: EditEntryLink, *, by: Actor) -> EntryLink:
    _check_type(data.type)
    if data.most_uses is not None and data.most_uses < link.uses:
        raise Invalid.field("most_uses", _("It has been used %(uses)s times already.") % {"uses": link.uses})
    changes = data.model_dump()
    for name, value in changes.items():
        setattr(link, name, value)
    link.write(*changes)
    emit("entry_link.edited", link, by=by)
    return link


@catalog.action("entry_link.close", title=gettext_lazy("Close an entry link"))
def close_entry_link(link: EntryLink, *, by: Actor) -> EntryLink:
    if link.closed_at:
        raise Conflict(_("This link is closed already."))
    link.closed_at = by.now
    link.write("closed_at")
    emit("entry_link.closed", link, by=by)
    return link


@catalog.action("entry_link.reopen", title=gettext_lazy("Open an entry link again"), verb="entry_link.close")
def reopen_entry_link(link: EntryLink, *, by: Actor) -> EntryLink:
    if not link.closed_at:
        raise Conflict(_("This link is not closed."))
    link.closed_at = None
    link.write("closed_at")
    emit("entry_link.reopened", link, by=by)
    return link


def find(code: str) -> EntryLink:
    """The link with this code, while it works; to its visitors all others are not there."""
    link: EntryLink | None = EntryLink.objects.select_related("brand").filter(code=code).first()
    if link is None or not works(link):
        raise Gone()
    return link


def use(link: EntryLink) -> None:
    """Count one request that came in by it. Two at once: the row's lock lets one have the last."""
    with connection.cursor() as cursor:
        cursor.execute(USE, [link.pk])
        if cursor.rowcount != 1:
            raise Gone()


def works(link: EntryLink) -> bool:
    spent = link.most_uses is not None and link.uses >= link.most_uses
    return not (link.closed_at or spent or (link.expires_at and link.expires_at <= now()))


class Gone(NotFound):
    """404: this link was closed, has expired or is used up, or never was."""

    title = gettext_lazy("This link does not work any more")


def entry_link_out(link: EntryLink, url: str) -> dict[str, Any]:
    plain = ("id", "code", "type", "tags", "priority", "tier", "expires_at", "most_uses", "uses", "closed_at")
    return {name: getattr(link, name) for name in plain} | {
        "url": url,
        "title": say(link.title),
        "titles": link.title,
        "works": works(link),
    }


def _check_type(key: str) -> None:
    if key and ((live := definitions.live("ticket-type", key)) is None or not live.version.body.public):
        raise Invalid.field("type", _("Customers cannot choose this type in the portal."))
