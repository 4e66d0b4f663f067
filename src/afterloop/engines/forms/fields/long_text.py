"""Text of several lines."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from afterloop.engines.forms.fields.attributes import FieldAttributes
from afterloop.engines.forms.fields.text import keepable, within

LINE_END = re.compile(r"\r\n?")


class LongTextField(FieldAttributes):
    column: ClassVar[str | None] = "text"

    type: Literal["long_text"]
    max_length: Annotated[int, Field(ge=1, le=20_000)] = 5_000
    default: Annotated[str, Field(max_length=20_000)] | None = None

    def clean(self, value: Any) -> str | None:
        if value is None:
            return None
        return within(LINE_END.sub("\n", keepable(value)).strip(), self.max_length)

    def described(self, language: str | None = None) -> dict[str, Any]:
        return {"max_length": self.max_length}
