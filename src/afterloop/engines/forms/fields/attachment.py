"""Files: stored as a list of their ids. Whether they exist and may be used here, the caller says (see `validation`)."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from afterloop.engines.forms.fields.attributes import FieldAttributes, Refused

MOST = 50


class AttachmentField(FieldAttributes):
    column: ClassVar[str | None] = None

    type: Literal["attachment"]
    max_files: Annotated[int, Field(ge=1, le=MOST)] = 10
    default: None = None

    def clean(self, value: Any) -> list[int | str] | None:
        """Ids, or upload tokens that the caller's `files` turns into ids; each once, in the order given."""
        if value is None or value == "":
            return None
        if not isinstance(value, list):
            raise Refused(_("This must be a list."))
        if len(value) > MOST:
            raise Refused(_("At most %(max_length)s items.") % {"max_length": self.max_files})
        found = list(dict.fromkeys(reference_of(item) for item in value))
        if len(found) > self.max_files:
            raise Refused(_("At most %(max_length)s items.") % {"max_length": self.max_files})
        return found or None

    def shown(self, value: Any, language: str | None = None) -> str:
        return _("Files: %(count)s") % {"count": len(value)}

    def masked(self, value: Any) -> str:
        return self.shown(value)

    def words(self, value: Any) -> str:
        return ""

    def described(self, language: str | None = None) -> dict[str, Any]:
        return {"max_files": self.max_files}


def reference_of(item: Any) -> int | str:
    """An id, or an upload token. A file as it is shown (`{"id": 7, "name": …}`) may be sent back as it is."""
    if isinstance(item, dict):
        item = item.get("id")
    if isinstance(item, int) and not isinstance(item, bool) and 0 < item < 2**63:
        return item
    if isinstance(item, str) and 0 < len(item) <= 500 and item.isascii() and item.isprintable():
        return item
    raise Refused(_("There is no such file."))
