"""Every field type there is. A new type is a file beside this one and a line here."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import Field as Member

from afterloop.engines.forms.fields.attachment import AttachmentField
from afterloop.engines.forms.fields.attributes import FieldAttributes
from afterloop.engines.forms.fields.date import DateField
from afterloop.engines.forms.fields.long_text import LongTextField
from afterloop.engines.forms.fields.number import NumberField
from afterloop.engines.forms.fields.select import SelectField
from afterloop.engines.forms.fields.text import TextField

AnyField = TextField | LongTextField | NumberField | SelectField | DateField | AttachmentField
Field = Annotated[AnyField, Member(discriminator="type")]

TYPES: dict[str, type[FieldAttributes]] = {
    get_args(field.model_fields["type"].annotation)[0]: field for field in get_args(AnyField)
}
