from __future__ import annotations

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
