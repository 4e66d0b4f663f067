"""Schemathesis over the whole OpenAPI document: whatever is sent, the answer is never our mistake."""

from __future__ import annotations

import os
from typing import Any

import pytest
from django.core import signals
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings

EXAMPLES = int(os.environ.get("AFTERLOOP_FUZZ_EXAMPLES", "6"))


@pytest.fixture(scope="module")
def operations() -> dict[str, Any]:
    import schemathesis
    from django.core.wsgi import get_wsgi_application

    from tests.contracts.refresh import OPENAPI

    schema = schemathesis.openapi.from_path(str(OPENAPI))
    schema.app = get_wsgi_application()
    schema.config.update(base_url="http://testserver")
    found = {}
    for result in schema.get_all_operations():
        operation = result.ok()
        found[f"{operation.method.upper()} {operation.path}"] = operation
    return found


def names() -> list[str]:
    import orjson

    from tests.contracts.refresh import OPENAPI

    paths = orjson.loads(OPENAPI.read_bytes())["paths"]
    return [f"{method.upper()} {path}" for path, methods in paths.items() for method in methods]


@pytest.fixture
def one_connection():
    """A request's end must not close the connection that holds the test's transaction."""
    signals.request_started.disconnect(close_old_connections)
    signals.request_finished.disconnect(close_old_connections)
    yield
    signals.request_started.connect(close_old_connections)
    signals.request_finished.connect(close_old_connections)


@pytest.mark.parametrize("name", names())
def test_no_input_is_answered_with_our_mistake(name, operations, root, one_connection):
    operation = operations[name]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def answers(case: Any) -> None:
        response = case.call(headers={"Authorization": f"Bearer {root.token}", "Accept-Language": "en"})
        assert response.status_code < 500, (name, response.status_code, response.text[:500])
        if response.status_code >= 400:
            assert response.headers["content-type"] == ["application/problem+json"], response.headers["content-type"]

    answers()
