"""One verb for many records, each in a transaction of its own: what one refuses does not undo the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import AppError, Invalid
from afterloop.kernel.saying import sentence_of


def do_to_each(action: str, data: dict[str, Any], ids: Sequence[int], by: Actor) -> dict[str, Any]:
    """The action on each of these records; what was refused comes with its sentence. 422 for data that fit nowhere."""
    spec = catalog.actions.get(action)
    if spec is None or spec.internal or spec.model is None:
        raise Invalid.field("verb", _("This cannot be done to several at once."))
    by.require(spec.verb)
    given = (_read(spec.schema, data),) if spec.schema else ()
    done, refused = [], []
    for pk in dict.fromkeys(ids):
        try:
            catalog.invoke(action, pk, *given, by=_as_if_alone(by, pk))
            done.append(pk)
        except AppError as error:
            refused.append({"id": pk, "detail": str(error.detail)})
    return {"done": done, "refused": refused}


def _as_if_alone(by: Actor, pk: int) -> Actor:
    """Sent again under the same key, what is done stays done, record by record; nobody names a revision for many."""
    key = f"{by.call.key[:170]}:{pk}" if by.call.key else ""
    return by.calling(by.call._replace(key=key, revision=None))


def _read(schema: Any, data: dict[str, Any]) -> Any:
    try:
        return schema.model_validate(data)
    except ValidationError as error:
        fields = {".".join(map(str, ("data", *item["loc"]))): [sentence_of(dict(item))] for item in error.errors()}
        raise Invalid(fields=fields) from error
