"""A pytest plug-in that gives one throw-away PostgreSQL to a whole test run, xdist workers included.

Loaded with `-p afterloop.project.pytest_cluster`: it must set `DATABASE_URL` before pytest-django reads the settings.
`AFTERLOOP_TEST_DATABASE_URL` names a server to use instead (its role needs CREATEDB).
"""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import ExitStack

import pytest

from .postgres import test_cluster

_stack = ExitStack()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, None, None]:
    if "PYTEST_XDIST_WORKER" not in os.environ:  # a worker has its controller's environment, and thus its server
        dsn = os.environ.get("AFTERLOOP_TEST_DATABASE_URL") or _stack.enter_context(test_cluster())
        os.environ["DATABASE_URL"] = dsn
        early_config.add_cleanup(_stack.close)
    return (yield)
