"""The building blocks of definition bodies: strict, frozen models, keys, and texts by language."""

from __future__ import annotations

from typing import Annotated, Any

from django.utils.translation import gettext as _
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from afterloop.kernel.texts import Text

MAX_LANGUAGES = 20


class Body(BaseModel):
    """A part of a body: unknown members are refused, and nobody changes what was read (it is shared and cached)."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, hide_input_in_errors=True)


def _texts(most: int, *, needed: bool = False) -> Any:
    def check(text: Text) -> Text:
        if len(text) > MAX_LANGUAGES:
            raise ValueError(_("At most %(max_length)s items.") % {"max_length": MAX_LANGUAGES})
        for words in text.values():
            if "\x00" in words:
                raise ValueError(_("The text holds characters that cannot be kept."))
            if len(words) > most:
                raise ValueError(_("At most %(max_length)s characters.") % {"max_length": most})
        if needed and not any(words.strip() for words in text.values()):
            raise ValueError(_("This is required."))
        return dict(sorted(text.items()))  # one order, so that files in git do not change by themselves

    return AfterValidator(check)


Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]  # of a part of a body
DefinitionKey = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$", max_length=60)]
Label = Annotated[dict[Language, str], _texts(200, needed=True)]
Sentence = Annotated[dict[Language, str], _texts(1000)]
