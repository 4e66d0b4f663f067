"""What a form is: its fields, in order."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field as Member

from afterloop.engines.forms.fields.registry import AnyField, Field
from afterloop.kernel.definitions.bodies import Body

MOST_FIELDS = 300


class FormBody(Body):
    """The body of a definition of the kind "form"."""

    format: Literal[1] = 1
    fields: Annotated[tuple[Field, ...], Member(max_length=MOST_FIELDS)] = ()  # type: ignore[valid-type]

    @cached_property
    def by_key(self) -> dict[str, AnyField]:
        """The fields by key; worked out once, and a body is kept as long as its version is remembered."""
        return {field.key: field for field in self.fields}

    @cached_property
    def required(self) -> tuple[str, ...]:
        return tuple(field.key for field in self.fields if field.required)

    @cached_property
    def attachments(self) -> tuple[str, ...]:
        return tuple(field.key for field in self.fields if field.type == "attachment")
