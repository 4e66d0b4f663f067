"""From the options of `afterloop import` to a plan: who, where, as what, and which column is which field."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from django.utils import translation

from afterloop.channels.imports.planning import SURE_ENOUGH, guessed, source_of
from afterloop.channels.imports.running import Plan
from afterloop.engines.forms.body import FormBody
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.kernel.tables.mapping import Field, find_column, likeness, normal
from afterloop.kernel.tables.reading import Header, Table, open_table
from afterloop.kernel.tables.sources import Limits
from afterloop.kernel.texts import say
from afterloop.project.cli import Refusal
from afterloop.service.tickets.incoming import FORM, fields

DELIMITERS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";"}


def plan_for(options: argparse.Namespace) -> Plan:
    user = find_user(options.user)
    translation.activate(user.language)
    key, form = find_type(options.type)
    table = find_table(options, fields(form))
    file: Path = options.file
    beside = Path(os.devnull) if options.dry_run else file.with_name(f"{file.name}.refused.csv")
    refused: Path = options.errors or beside
    if refused.exists() and refused.samefile(file):
        raise Refusal("--errors names the file that is imported.")
    return Plan(
        table,
        choose(table.header, form, options.map),
        user.pk,
        key,
        find_unit(options.unit),
        source_of(file.name, options.source or ""),
        refused,
        form,
        options.batch,
        options.dates,
        {
            "unknown_categories": options.unknown_categories,
            "unknown_assignees": options.unknown_assignees,
            "incomplete": options.incomplete,
        },
        options.dry_run,
    )


def find_user(name: str | None) -> User:
    """Who was named; else the only one who may import."""
    people = User.objects.filter(is_active=True)
    if name:
        user: User | None = people.filter(username__iexact=name).first()
        if user is None:
            raise Refusal(f"there is no active user named {name!r}.")
        if not actor_of_user(user.pk).holds("ticket.import"):
            raise Refusal(f"{name} may not import tickets (the permission ticket.import).")
        return user
    able: list[User] = [user for user in people.order_by("pk")[:1000] if actor_of_user(user.pk).holds("ticket.import")]
    if len(able) != 1:
        names = ", ".join(user.username for user in able[:10]) or "nobody yet; `afterloop up` shows how to set up"
        raise Refusal(f"say who imports with --as USER. Who may: {names}.")
    return able[0]


def find_type(key: str | None) -> tuple[str, FormBody | None]:
    types = definitions.live_versions("ticket-type")
    listed = ", ".join(f"{name} ({say(live.title)})" for name, live in types.items()) or "none"
    if key is None and len(types) != 1:
        raise Refusal(f"say what the tickets are with --type KEY. There are: {listed}.")
    live = types.get(key) if key is not None else next(iter(types.values()))
    if live is None:
        raise Refusal(f"there is no ticket type {key!r}. There are: {listed}.")
    form_key = live.version.body.form
    form = definitions.live("form", form_key, stamp=live.stamp) if form_key else None
    return live.version.key, form.version.body if form else None


def find_unit(named: str | None) -> int | None:
    if named is None:
        return None
    units = OrgUnit.objects.filter(closed_at=None)
    found: list[int] = list(units.filter(name=named).values_list("pk", flat=True)[:2])
    if not found and named.isascii() and named.isdigit() and len(named) < 18:
        found = list(units.filter(pk=int(named)).values_list("pk", flat=True))
    if len(found) != 1:
        why = "several units are" if found else "there is no open unit"
        raise Refusal(f"{why} called {named!r}; give its id.")
    return found[0]


def find_table(options: argparse.Namespace, known: Sequence[Field]) -> Table:
    if options.max_size < 1 or options.max_ratio < 1:
        raise Refusal("--max-size and --max-ratio must be at least 1.")
    size = options.max_size * 1024**2
    delimiter = DELIMITERS.get(options.delimiter, options.delimiter)
    if len(delimiter) > 1 or delimiter in ('"', "\n", "\r"):
        raise Refusal("--delimiter must be one character, or tab.")
    header: Header = "none" if options.no_header else "guess"
    return open_table(
        options.file,
        limits=Limits(unpacked=size, sheet=min(size, Limits().sheet), ratio=options.max_ratio),
        encoding=options.encoding,
        delimiter=delimiter,
        sheet=options.sheet,
        header=header,
        known=lambda name: any(likeness(normal(name), field) >= SURE_ENOUGH for field in known),
    )


def choose(header: Sequence[str], form: FormBody | None, told: Sequence[str]) -> dict[str, int]:
    """The columns by field: what was told, and for the rest what their names say."""
    return guessed(header, fields(form), dict(told_column(header, fields(form), word) for word in told))


def told_column(header: Sequence[str], known: Sequence[Field], word: str) -> tuple[str, int | None]:
    """`phone=联系方式`; an empty column leaves the field out."""
    name, equals, column = word.partition("=")
    keys = {field.key for field in known}
    name = name.strip() if name.strip() in keys else FORM + name.strip()
    if not equals or name not in keys:
        raise Refusal(
            f"{word!r} is not FIELD=COLUMN. Fields: {', '.join(key.removeprefix(FORM) for key in sorted(keys))}."
        )
    if not column.strip():
        return name, None
    place = find_column(header, column.strip())
    if place is None:
        raise Refusal(f"there is no column {column.strip()!r}. Columns: {', '.join(header)}.")
    return name, place
