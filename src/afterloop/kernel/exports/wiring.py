"""What exports tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import subscribe
from afterloop.kernel.exports import listeners
from afterloop.kernel.exports.models import Export
from afterloop.kernel.exports.schemas import Asked, ExportFacts
from afterloop.kernel.messages.templates import template
from afterloop.kernel.people import rights

catalog.entity("export", Export, ExportFacts, title=_("Export"), about={"user_id": "user"})
catalog.event("export.begun", title=_("%(actor)s exported a list"), data=Asked)
catalog.event("export.finished", title=_("The export ended"))
template(
    "export.done",
    "notice",
    subject={"zh-Hans": "“{title}”已导出，共{rows}行", "en": "“{title}” is exported: {rows} rows"},
    body={"zh-Hans": "可在“导出文件”中下载。", "en": "It is kept among your exported files for some days."},
)
template(
    "export.failed",
    "notice",
    subject={"zh-Hans": "“{title}”未能导出", "en": "“{title}” could not be exported"},
    body={"zh-Hans": "{problem}", "en": "{problem}"},
)
catalog.notice("export", ["export.done", "export.failed"], title=_("Exports are ready"), usual="never")
subscribe("exports", listeners.make_file, ["export.begun"])
rights.for_everybody("export.view")  # one's own: nobody else's file
