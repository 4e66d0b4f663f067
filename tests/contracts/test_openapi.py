from __future__ import annotations

from pydantic import BaseModel

from afterloop.kernel.http import Out, Schema
from afterloop.project.api import api
from tests.contracts import refresh


def test_the_openapi_file_is_the_api():
    """The front end's types are made from it. Refresh with `python -m tests.contracts.refresh`."""
    assert refresh.OPENAPI.read_text() == refresh.openapi()


def test_the_catalog_page_is_the_catalog():
    assert refresh.CATALOG.read_text() == refresh.catalog_page()


def test_the_page_of_functions_and_what_the_browser_knows_of_them_are_the_functions():
    assert refresh.FUNCTIONS.read_text() == refresh.functions_page()
    assert refresh.SIGNATURES.read_text() == refresh.signatures()


def test_the_browser_has_the_same_table_of_small_letters():
    assert refresh.FOLDING.read_text(encoding="utf-8") == refresh.folding()


def test_every_operation_has_its_own_id_and_a_tag():
    operations = [o for path in api.get_openapi_schema()["paths"].values() for o in path.values()]
    ids = [operation["operationId"] for operation in operations]
    assert len(ids) == len(set(ids))
    assert all(operation.get("tags") for operation in operations)


def test_no_two_bodies_of_the_api_have_one_name():
    """The document keeps one of them, and says that both look like it."""
    found: dict[str, set[str]] = {}
    waiting = [BaseModel]
    while waiting:
        body = waiting.pop()
        waiting += body.__subclasses__()
        if issubclass(body, (Out, Schema)) and body.__module__.startswith("afterloop."):
            found.setdefault(body.__name__, set()).add(body.__module__)
    shown = api.get_openapi_schema()["components"]["schemas"]
    assert {name: sorted(places) for name, places in found.items() if len(places) > 1 and name in shown} == {}
