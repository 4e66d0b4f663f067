"""A form's fields on their way out."""

from __future__ import annotations

from typing import Any

from afterloop.kernel.http import Out


class OptionOut(Out):
    value: str
    label: str


class FormFieldOut(Out):
    """One field of a form, with its texts in the reader's language."""

    key: str
    type: str
    label: str
    help: str
    required: bool
    listed: bool = False
    personal: bool = False
    default: Any = None
    options: list[OptionOut] | None = None
    min: str | None = None  # a number's bound as decimal digits, or a date's
    max: str | None = None
    decimals: int | None = None
    max_length: int | None = None
    max_files: int | None = None
