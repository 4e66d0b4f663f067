"""Idempotency: the same key does the same thing once, however often a client or a network repeats it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from afterloop.kernel import sql
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.scope import Record

if TYPE_CHECKING:
    from afterloop.kernel.actor import Actor
    from afterloop.kernel.catalog import ActionType

# A second call waits here until the first has committed, then finds its row.
BEGIN = """
INSERT INTO kernel_rememberedcall (actor, key, action, body_hash) VALUES (%s, %s, %s, %s)
ON CONFLICT (actor, key) DO NOTHING RETURNING id
"""


@dataclass(slots=True)
class Memory:
    """A call under way (`record` is None) or one that was done before, with the record it led to."""

    row: int
    record: Record | None = None

    def keep(self, result: Any) -> None:
        """Note the outcome in the same transaction as the change."""
        if isinstance(result, Record):
            sql.run("UPDATE kernel_rememberedcall SET record_id = %s WHERE id = %s", [result.pk, self.row])


def begin(by: Actor, spec: ActionType, arguments: tuple[Any, ...]) -> Memory:
    """Claim the key, or find what was done under it. Another action or body under the same key is refused."""
    actor = f"{by.kind}:{by.id or by.call.credential or by.call.address}"
    subject, data = _split(spec, arguments)
    body = data.model_dump_json() if data is not None else ""
    digest = hashlib.sha256(f"{subject} {body}".encode()).digest()
    if row := sql.row(BEGIN, [actor, by.call.key, spec.name, digest]):
        return Memory(row[0])
    (found,) = sql.rows(
        "SELECT id, action, body_hash, record_id FROM kernel_rememberedcall WHERE actor = %s AND key = %s",
        [actor, by.call.key],
    )
    row_id, action, body_hash, record_id = found
    if action != spec.name or bytes(body_hash) != digest:
        raise Invalid(_("This Idempotency-Key was used for something else."))
    return Memory(row_id, _outcome(spec, subject, record_id, by))


def _split(spec: ActionType, arguments: tuple[Any, ...]) -> tuple[Any, Any]:
    """(the id acted on or None, the data or None)"""
    if spec.model is None:
        return None, arguments[0] if arguments else None
    subject, *rest = arguments
    return getattr(subject, "pk", subject), rest[0] if rest else None


def _outcome(spec: ActionType, subject: Any, record_id: int | None, by: Actor) -> Record:
    """The record as it is now, if this actor still may see it or do this to it: not a copy of the first answer."""
    if record_id is None and subject is None:
        raise Invalid(_("This Idempotency-Key was used for something that cannot be repeated."))
    model = spec.result or spec.model
    record: Record | None = model.objects.filter(pk=record_id or subject).first() if model else None
    if record is None or not any(
        type(record).objects.visible_to(by, verb).filter(pk=record.pk).exists()
        for verb in (f"{record.scope.entity}.view", spec.verb)
    ):
        raise NotFound()
    return record
