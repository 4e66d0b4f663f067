"""What the forms engine tells the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.engines.forms import publishing
from afterloop.engines.forms.body import FormBody
from afterloop.kernel import catalog

catalog.kind("form", title=_("Form"), body=FormBody, check=publishing.check, published=publishing.published)
