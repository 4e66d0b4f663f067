"""Every address that Django answers; the front end's files are served before it, by `server.py`."""

from __future__ import annotations

from django.urls import include, path

from afterloop.kernel.people import provider
from afterloop.project import embedding
from afterloop.project.api import api
from afterloop.project.health import readyz

urlpatterns = [
    path("api/v1/", api.urls),
    path("readyz", readyz),
    path("portal", embedding.page),  # only what is `embedded` comes here
    path("portal/", embedding.page),
    path("portal/<path:rest>", embedding.page),
    path("_allauth/oidc/<slug:provider>/callback", provider.callback, name=provider.CALLBACK),
    path("_allauth/", include("allauth.headless.urls")),
]
handler400 = "afterloop.kernel.http.bad_request"
handler404 = "afterloop.kernel.http.page_not_found"
handler500 = "afterloop.kernel.http.server_error"
