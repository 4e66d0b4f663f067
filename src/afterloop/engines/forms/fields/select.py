"""One of the given options."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

from django.utils.translation import gettext as _
from pydantic import Field, StringConstraints

from afterloop.engines.forms.fields.attributes import FieldAttributes, Refused
from afterloop.kernel.definitions.bodies import Body, Label
from afterloop.kernel.texts import say

Value = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f]+$", max_length=80, strip_whitespace=True)]


class Option(Body):
    value: Value
    label: Label


class SelectField(FieldAttributes):
    column: ClassVar[str | None] = "text"

    type: Literal["select"]
    options: Annotated[tuple[Option, ...], Field(max_length=2000)]
    default: Value | None = None

    @cached_property
    def by_value(self) -> dict[str, Option]:
        return {option.value: option for option in self.options}

    def clean(self, value: Any) -> str | None:
        if value is None or value == "":
            return None
        if not isinstance(value, str) or value not in self.by_value:
            raise Refused(_("Choose one of the options."))
        return value

    def problem(self) -> dict[str, Any]:
        if not self.options:
            return {"options": _("Give at least one option.")}
        if len(self.by_value) < len(self.options):
            return {"options": _("Two options have the same value.")}
        return {}

    def shown(self, value: Any, language: str | None = None) -> str:
        option = self.by_value.get(value)
        return say(option.label, language) if option else str(value)

    def words(self, value: Any) -> str:
        option = self.by_value.get(value)
        return " ".join(option.label.values()) if option else str(value)

    def described(self, language: str | None = None) -> dict[str, Any]:
        return {"options": [{"value": o.value, "label": say(o.label, language)} for o in self.options]}
