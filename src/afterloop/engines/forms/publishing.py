"""What a form must be to go live, and what happens in the database when it does."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from afterloop.engines.forms import jobs, projections
from afterloop.engines.forms.body import FormBody
from afterloop.engines.forms.fields.attributes import Refused
from afterloop.engines.forms.models import FormField
from afterloop.kernel.definitions.models import Definition, Version

MOST_COLUMNS = 1000  # over all versions; PostgreSQL's own limit is 1,600


def check(body: FormBody, definition: Definition) -> dict[str, Any]:
    """The kind's check before a form goes live: problems by path."""
    problems: dict[str, Any] = {}
    if not body.fields:
        problems["fields"] = _("Give at least one field.")
    published = dict(FormField.objects.filter(definition=definition.pk).values_list("key", "column_type"))
    if len({*published, *body.by_key}) > MOST_COLUMNS:
        problems["fields"] = _("Over all its versions, a form may have up to %(most)s fields.") % {"most": MOST_COLUMNS}
    seen: set[str] = set()
    for place, field in enumerate(body.fields):
        found = {"key": _("Two fields have the same key.")} if field.key in seen else {}
        seen.add(field.key)
        found |= {**_column_problem(field, published), **field.problem(), **_default_problem(field)}
        problems |= {f"fields.{place}.{name}": message for name, message in found.items()}
    return problems


def published(definition: Definition, version: Version) -> None:
    """In the publishing transaction: remember the fields, and make or widen the projection table."""
    body = FormBody.model_validate(version.body)
    known = {field.key: field for field in FormField.objects.filter(definition=definition)}
    emptied, added = [], False
    for field in body.fields:
        row = known.setdefault(field.key, FormField(definition=definition, key=field.key))
        if field.personal and row.projected and not row.withheld:
            emptied.append(field.key)
        added = added or (field.projected and not field.personal and (not row.projected or row.withheld))
        row.column_type = field.column or ""
        row.projected = row.projected or field.projected
        row.withheld = field.personal
    FormField.objects.bulk_create(
        known.values(),
        update_conflicts=True,
        unique_fields=["definition", "key"],
        update_fields=["column_type", "projected", "withheld"],
    )
    columns = {key: row.column_type for key, row in sorted(known.items()) if row.projected}
    projections.widen(definition.pk, columns, emptied)
    if added and definition.versions.exclude(pk=version.pk).exclude(status=Version.Status.DRAFT).exists():
        jobs.rebuild.defer(definition=definition.pk)  # records of earlier versions may have answered these fields


def _column_problem(field: Any, published: dict[str, str]) -> dict[str, Any]:
    """A field keeps its column type for ever: reports go through the answers of all versions."""
    if published.get(field.key, field.column or "") == (field.column or ""):
        return {}
    return {
        "type": _(
            "The field “%(key)s” was published with another kind of answer. Add a new field with another key instead,"
            " and take this one out: its answers stay where they were given."
        )
        % {"key": field.key}
    }


def _default_problem(field: Any) -> dict[str, Any]:
    if field.default is None:
        return {}
    try:
        return {} if field.clean(field.default) == field.default else {"default": _("This value is not valid.")}
    except Refused as refusal:
        return {"default": str(refusal)}
