"""A record of any model, made from its fields alone, so that a new noun is walked without a word here.

Every text of a record that is not public begins with MARK: whoever may not see the record may not see that word.
"""

from __future__ import annotations

import itertools
import os
from datetime import timedelta
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction

from afterloop.kernel import time
from afterloop.kernel.people.models import OrgUnit, User

MARK = "stranger-danger"

# What a model's constraints ask for beyond its fields.
BESIDES: dict[str, dict[str, Any]] = {
    "share": {"entity": "user", "record_id": 1},
    "organization": {"id": 1},
    "view": {"audience": "unit"},
    "script": {"audience": "unit"},
}
_numbers = itertools.count(1)


def specimen(model: type[models.Model], unit: OrgUnit, owner: User) -> Any:
    """A record that belongs to this unit and this user, wherever its scope says so."""
    if model is OrgUnit:
        return unit
    scope = getattr(model, "scope", None)
    mark = "public" if scope and scope.public else MARK
    ours = {scope.unit: unit.pk, scope.owner: owner.pk} if scope else {}
    values = dict(BESIDES.get(scope.entity, {}) if scope else {})
    if scope and scope.entity == "share":
        values["user_id"] = owner.pk
    for field in model._meta.concrete_fields:
        name = field.attname
        if name in values or name == "id":
            continue
        if name in ours:
            values[name] = ours[name]
        elif not (field.null or field.has_default() or field.has_db_default()):
            values[name] = _value(field, unit, owner, mark)
    with transaction.atomic():
        return model._default_manager.create(**values)  # type: ignore[misc]


def _value(field: Any, unit: OrgUnit, owner: User, mark: str) -> Any:
    if isinstance(field, models.ForeignKey):
        related = field.related_model
        if related is OrgUnit:
            return unit.pk
        return owner.pk if related is User else specimen(related, unit, owner).pk
    if field.choices:
        return field.choices[0][0]
    return _plain(field, mark)


def _plain(field: Any, mark: str) -> Any:
    number = next(_numbers)
    if isinstance(field, models.CharField | models.TextField):
        return f"{mark}-{number}"[-(field.max_length or 100) :]
    if isinstance(field, models.DateTimeField):
        return time.now() + timedelta(days=1)
    if isinstance(field, models.DateField):
        return time.now().date()
    if isinstance(field, models.BinaryField):
        return os.urandom(32)
    if isinstance(field, models.JSONField):
        return {"en": f"{mark}-{number}"}
    if isinstance(field, ArrayField):
        return []
    if isinstance(field, models.BooleanField):
        return False
    if isinstance(field, models.UUIDField):
        return None
    return number
