"""What the rows of an import name by words: categories, people, tags. Each is looked up once for a whole batch."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import orjson
from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext as _

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.events.emitting import event_row
from afterloop.kernel.people.models import User
from afterloop.service.tickets.facts import CategoryFacts
from afterloop.service.tickets.models import Category

IMPORTED = "imported"  # the key of the category below which unknown ones are made
IMPORTED_TITLE = {"zh-Hans": "导入", "en": "Imported"}
PATH = re.compile(r"\s*(?:/|>|＞|／|\\|→)\s*")

MAKE_CATEGORIES = """
INSERT INTO tickets_category (parent_id, key, title, position, revision)
SELECT p.id, r.key, r.title, row_number() OVER (ORDER BY r.key)
    + coalesce((SELECT max(c.position) FROM tickets_category c WHERE c.parent_id IS NOT DISTINCT FROM p.id), -1), 0
FROM jsonb_to_recordset(%s::jsonb) AS r(key text, title jsonb, parent text)
  LEFT JOIN tickets_category p ON p.key = r.parent ORDER BY r.key
ON CONFLICT (key) DO NOTHING RETURNING id, key, parent_id
"""
READ_CATEGORIES = "SELECT id, parent_id, key, title, closed_at IS NULL FROM tickets_category"
KEEP_TAGS = """
WITH incoming AS (
  SELECT (r->>0)::bigint AS ticket, t.name FROM jsonb_array_elements(%s::jsonb) AS r,
    jsonb_array_elements_text(r->1) AS t(name)
), made AS (
  INSERT INTO tickets_tag (name) SELECT DISTINCT name FROM incoming ORDER BY name
  ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id, name
)
INSERT INTO tickets_ticket_tags (ticket_id, tag_id) SELECT ticket, id FROM incoming JOIN made USING (name)
ON CONFLICT DO NOTHING
"""


class Categories:
    """The categories that rows name by key, by title, or by a path of titles. With `by`, unknown ones are made."""

    def __init__(self, wanted: Iterable[str], *, usual: str | None = None, by: Actor | None = None) -> None:
        self.events: list[dict[str, Any]] = []
        self.usual_key = usual
        self.wanted = sorted({name for name in wanted if name})
        self.ids: dict[str, int | None] = {}  # of names that were asked for
        self._read()
        unknown = [name for name in self.wanted if self._id(name) is None]
        if by is not None and unknown:
            self._make(unknown, by)

    def find(self, name: str) -> int | None:
        if name not in self.ids:
            self.ids[name] = self._id(name)
        return self.ids[name]

    @property
    def usual(self) -> int | None:
        """The category of the ticket type."""
        return self.by_key.get(self.usual_key) if self.usual_key else None

    def refuse_unknown(self, name: str) -> None:
        if name and self.find(name) is None:
            raise Invalid.field("category", _("There is no category called %(name)s.") % {"name": name})

    def _id(self, name: str) -> int | None:
        """By key; by the whole path; by the last title where only one category has it; or made by an import."""
        steps = tuple(step.casefold() for step in PATH.split(name) if step)
        if name in self.by_key:
            return self.by_key[name]
        if len(self.by_path[steps]) == 1:
            return next(iter(self.by_path[steps]))
        if len(steps) == 1 and len(self.by_title[steps[0]]) == 1:
            return next(iter(self.by_title[steps[0]]))
        return self.by_key.get(_key(name))

    def _read(self) -> None:
        self.by_key: dict[str, int] = {}
        self.by_title: dict[str, set[int]] = defaultdict(set)
        self.by_path: dict[tuple[str, ...], set[int]] = defaultdict(set)
        if not self.wanted and not self.usual_key:
            return
        with connection.cursor() as cursor:
            cursor.execute(READ_CATEGORIES)
            rows = {pk: (parent, key, _json(title), is_open) for pk, parent, key, title, is_open in cursor.fetchall()}
        for pk, (_parent, key, title, is_open) in rows.items():
            if not is_open and not key.startswith(IMPORTED):
                continue
            self.by_key[key] = pk
            for words in title.values():
                self.by_title[words.casefold()].add(pk)
            for path in _paths(pk, rows):
                self.by_path[path].add(pk)

    def _make(self, names: Sequence[str], by: Actor) -> None:
        """Below "Imported", each with the name as it was written. Someone else may make the same at this moment."""
        made: list[tuple[int, str, int | None]] = []
        rows = [{"key": _key(name), "title": {"zh-Hans": name[:100]}, "parent": IMPORTED} for name in names]
        with connection.cursor() as cursor:
            for batch in ([{"key": IMPORTED, "title": IMPORTED_TITLE, "parent": None}], rows):
                cursor.execute(MAKE_CATEGORIES, [orjson.dumps(batch).decode()])
                made += cursor.fetchall()
        self._read()
        for pk, key, parent in made:
            category = Category(pk=pk, key=key, parent_id=parent)
            facts = {name: getattr(category, name) for name in CategoryFacts.model_fields}
            self.events.append(event_row("category.created", category, facts, by=by))


class People:
    """Members of staff by user name, e-mail address, or a name that only one of them has."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self.found: dict[str, dict[int, bool]] = defaultdict(dict)
        names = sorted({name for name in wanted if name})
        if not names:
            return
        lower = [name.lower() for name in names]
        rows = User.objects.filter(Q(username__in=names) | Q(name__in=names) | Q(email__in=names + lower))
        for user in rows.only("pk", "username", "name", "email", "is_active"):
            for word in {user.username, user.name, user.email}:
                self.found[word.casefold()][user.pk] = user.is_active

    def find(self, name: str, *, live: bool, leave: bool) -> int | None:
        """Their id. Who has left may have done what is done, but cannot have work. `leave`: nobody, then."""
        if not name:
            return None
        able = [pk for pk, active in self.found.get(name.casefold(), {}).items() if active or not live]
        if len(able) == 1:
            return able[0]
        if leave:
            return None
        sentence = _("Several people are called %(name)s.") if able else _("Nobody here is called %(name)s.")
        raise Invalid.field("assignee", sentence % {"name": name})


def keep_tags(tagged: Sequence[tuple[int, Sequence[str]]]) -> None:
    """Put tags on tickets, in one statement; new words are made as they come."""
    if tagged:
        with connection.cursor() as cursor:
            cursor.execute(KEEP_TAGS, [orjson.dumps(tagged).decode()])


def _key(name: str) -> str:
    return f"{IMPORTED}-{hashlib.blake2b(name.casefold().encode(), digest_size=8).hexdigest()}"


def _paths(pk: int, rows: dict[int, tuple[int | None, str, dict[str, str], bool]]) -> set[tuple[str, ...]]:
    """The ways in which a category's place in the tree can be written: one for each language."""
    chain: list[dict[str, str]] = []
    at: int | None = pk
    while at is not None and len(chain) < 20:
        parent, _name, title, _open = rows[at]
        chain.insert(0, title)
        at = parent
    languages = {language for title in chain for language in title}
    return {
        tuple((title.get(language) or next(iter(title.values()), "")).casefold() for title in chain)
        for language in languages
    }


def _json(value: Any) -> dict[str, str]:
    parsed: dict[str, str] = orjson.loads(value) if isinstance(value, str | bytes) else value
    return parsed
