"""Notices that go out by mail: what is due of one person is one mail for each record, or one digest.

A mail is put together when it becomes due, and once more just before it leaves: what was read meanwhile, and what its
reader may no longer see, is not in it. Nobody is left over when there is nothing to say.
"""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotSignedIn
from afterloop.kernel.lists import sees
from afterloop.kernel.messages import stopping
from afterloop.kernel.messages.models import Dispatch, Notice
from afterloop.kernel.messages.templates import said
from afterloop.kernel.people import house
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import User

KEY = "notices:"  # what the keys of these dispatches begin with
MOST = 50  # notices in one mail; the rest waits inside the product


@dataclass(frozen=True, slots=True)
class Letter:
    subject: str
    text: str
    html: str
    headers: dict[str, str]


def parcels(rows: Iterable[Notice]) -> list[list[Notice]]:
    """What goes into one mail together: the digest, and what is about the same record."""
    found: dict[Any, list[Notice]] = defaultdict(list)
    for row in rows:
        found["digest" if row.mail == "digest" else (row.entity, row.record_id or row.pk)].append(row)
    return list(found.values())


def letter(user: User, rows: Sequence[Notice]) -> Letter | None:
    """These notices as a mail in the reader's language; None where nothing is left to say."""
    base = house.public_url()
    wanted = unread_and_seen(user, rows)
    if not base or not wanted:
        return None
    with translation.override(user.language):
        return _written(user, wanted, base)


def unread_and_seen(user: User, rows: Sequence[Notice]) -> list[Notice]:
    """What its reader has not read yet, and may still see."""
    try:
        by = actor_of_user(user.pk)
    except NotSignedIn:  # has left
        return []
    unread = [row for row in rows if row.read_at is None]
    records = {(row.entity, row.record_id) for row in unread}
    open_to = {record for record in records if _may_see(by, *record)}
    return [row for row in unread if (row.entity, row.record_id) in open_to]


def renewed(dispatch: Dispatch) -> bool:
    """Put the words of a mail about notices together anew. False: nobody wants it any more."""
    if not dispatch.key.startswith(KEY):
        return True
    rows = list(Notice.objects.filter(dispatch_id=dispatch.pk).order_by("pk"))
    user = User.objects.filter(pk=dispatch.record_id, is_active=True, email=dispatch.recipient).first()
    now = letter(user, rows) if user else None
    if now is None:
        return False
    dispatch.subject, dispatch.text, dispatch.html, dispatch.headers = now.subject, now.text, now.html, now.headers
    return True


def _may_see(by: Actor, entity: str, record: int | None) -> bool:
    known = catalog.entities.get(entity)
    return known is None or record is None or sees(known.model, by, f"{entity}.view", record)


def _written(user: User, rows: list[Notice], base: str) -> Letter:
    shown = sorted(rows, key=lambda row: -row.pk)[:MOST]
    words = [(*said(row.template, "notice", user.language, row.words), base + row.url) for row in shown]
    kinds = {kind.name: kind for row in rows if (kind := catalog.notice_kind(row.template))}
    stop = f"{base}/notices/stop/{stopping.token(user.pk, kinds)}"
    named = " · ".join(str(kind.title) for kind in kinds.values())
    foot = [
        (_("You get this mail because of your choice of notices: %(kinds)s") % {"kinds": named}, ""),
        (_("No more of these by mail"), stop),
        (_("Choose when you get mails"), f"{base}/settings"),
    ]
    if len(rows) > MOST:
        foot.insert(0, (_("%(count)s more notices are waiting for you.") % {"count": len(rows) - MOST}, base))
    one_click = f"{base}/api/v1/notices/stop/{stopping.token(user.pk, kinds)}"
    headers = {"List-Unsubscribe": f"<{one_click}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    about = {(row.entity, row.record_id) for row in rows}
    if rows[0].mail != "digest" and len(about) == 1 and rows[0].record_id:  # mails about one record are one thread
        headers["References"] = f"<{rows[0].entity}-{rows[0].record_id}.notices@{settings.MAIL.domain}>"
    return Letter(_subject(words, digest=rows[0].mail == "digest"), _text(words, foot), _html(words, foot), headers)


def _subject(words: list[tuple[str, str, str]], *, digest: bool) -> str:
    count = len(words)
    if digest:
        return _("Your digest: %(count)s unread") % {"count": count}
    return words[0][0] if count == 1 else _("%(title)s, and %(more)s more") % {"title": words[0][0], "more": count - 1}


def _text(words: list[tuple[str, str, str]], foot: list[tuple[str, str]]) -> str:
    items = ["\n".join(part for part in item if part) for item in words]
    end = "\n".join(f"{line}\n{address}" if address else line for line, address in foot)
    return "\n\n".join([*items, f"-- \n{end}"])


def _html(words: list[tuple[str, str, str]], foot: list[tuple[str, str]]) -> str:
    """Nothing of what people wrote is markup."""
    items = []
    for title, body, address in words:
        line = f'<strong><a href="{html.escape(address)}">{html.escape(title)}</a></strong>'
        items.append(f"<p>{line}<br>\n{html.escape(body).replace(chr(10), '<br>')}</p>")
    end = [f'<a href="{html.escape(to)}">{html.escape(line)}</a>' if to else html.escape(line) for line, to in foot]
    return "\n".join([*items, f"<hr>\n<p><small>{'<br>'.join(end)}</small></p>"])
