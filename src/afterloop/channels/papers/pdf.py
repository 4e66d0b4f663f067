"""PDF files, where the machine can make them (`pip install afterloop[pdf]`); everywhere else the browser prints."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import Any


@cache
def is_there() -> bool:
    return find_spec("weasyprint") is not None


def made(html: str) -> bytes:
    """The page as a PDF. It asks nobody for anything: what a page shows stands in it."""
    import weasyprint

    found: bytes = weasyprint.HTML(string=html, url_fetcher=_nothing).write_pdf()
    return found


def _nothing(url: str, *given: Any, **options: Any) -> Any:
    from weasyprint.urls import default_url_fetcher

    if not url.startswith("data:"):
        raise ValueError("a paper loads nothing")
    return default_url_fetcher(url)
