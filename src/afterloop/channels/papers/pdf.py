"""PDF files, where the machine can make them (`pip install afterloop[pdf]`); everywhere else the browser prints."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec


@cache
def is_there() -> bool:
    return find_spec("weasyprint") is not None


def made(html: str) -> bytes:
    """The page as a PDF. It asks nobody for anything: what a page shows stands in it."""
    import weasyprint

    only_itself = weasyprint.URLFetcher(allowed_protocols=["data"], allow_redirects=False)
    found: bytes = weasyprint.HTML(string=html, url_fetcher=only_itself).write_pdf()
    return found
