"""The portal inside a page of the company's: the same page, which says who may hold it."""

from __future__ import annotations

import re
from pathlib import Path

from django.http import HttpRequest, HttpResponse

from afterloop.channels.portal.brands import brand_of
from afterloop.kernel.errors import NotFound
from afterloop.kernel.http import problem

from .web_files import PAGE_POLICY, WEB

ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?")


def page(request: HttpRequest, rest: str = "", folder: Path = WEB) -> HttpResponse:
    """The portal's page; only pages of the origins that its brand names may hold it."""
    try:
        body = (folder / "portal" / "index.html").read_bytes()
    except FileNotFoundError:
        return problem(NotFound())
    brand = brand_of(request)
    holders = " ".join(["'self'", *(origin for origin in (brand.origins if brand else ()) if ORIGIN.fullmatch(origin))])
    answer = HttpResponse(body, content_type="text/html; charset=utf-8")
    answer["Content-Security-Policy"] = PAGE_POLICY.replace("frame-ancestors 'self'", f"frame-ancestors {holders}")
    answer["Cache-Control"] = "no-cache"
    answer["Referrer-Policy"] = "same-origin"
    return answer
