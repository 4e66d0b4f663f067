"""What files tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.files import actions  # noqa: F401
from afterloop.kernel.files.models import File
from afterloop.kernel.files.schemas import FileFacts

catalog.entity("file", File, FileFacts, title=_("File"))
catalog.event("file.uploaded", title=_("%(actor)s uploaded a file"))
