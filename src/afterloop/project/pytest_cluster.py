"""A pytest plug-in that gives one throw-away PostgreSQL and data directory to a whole test run, xdist workers included.

Loaded with `-p afterloop.project.pytest_cluster`: it must set `DATABASE_URL` and `AFTERLOOP_DATA` before pytest-django
reads the settings, which it does before any conftest.py. `AFTERLOOP_TEST_DATABASE_URL` names a server to use instead
(its role needs CREATEDB). Uploads of tests never go where an installation of this machine keeps its own.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import ExitStack
from tempfile import TemporaryDirectory

import pytest

from .postgres import test_cluster

_stack = ExitStack()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, None, None]:
    if "PYTEST_XDIST_WORKER" not in os.environ:  # a worker has its controller's environment, and thus its server
        early_config.add_cleanup(_stack.close)
        data = TemporaryDirectory(prefix="afterloop-test-data-", ignore_cleanup_errors=True)
        os.environ["AFTERLOOP_DATA"] = _stack.enter_context(data)
        dsn = os.environ.get("AFTERLOOP_TEST_DATABASE_URL") or _stack.enter_context(test_cluster())
        os.environ["DATABASE_URL"] = dsn
    return (yield)
