"""A real provider, and the product that knows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from afterloop.kernel.people.models import IdentityProvider, User
from tests import elsewhere
from tests.elsewhere import Elsewhere
from tests.kernel.people.browser import Browser
from tests.kernel.people.elsewhere.door import (
    body,
    go,
    newcomers,
)


@pytest.fixture(autouse=True)
def _forget(db):
    cache.clear()


@pytest.fixture(scope="module")
def _running() -> Iterator[Elsewhere]:
    with elsewhere.running(require_nonce=True) as there:
        yield there


@pytest.fixture
def corp(_running: Elsewhere) -> Elsewhere:
    _running.bends.clear()
    _running.answers.clear()
    return _running


@pytest.fixture
def offered(root, corp) -> IdentityProvider:
    answer = root.post("/api/v1/identity-providers", body(corp))
    assert answer.status_code == 201, answer.content
    return IdentityProvider.objects.get()


@pytest.fixture
def newcomer(corp, offered) -> tuple[Browser, User]:
    newcomers(offered)
    browser = Browser()
    go(corp, corp.person("n-5", email="new@acme.example", email_verified=True, preferred_username="new"), browser)
    return browser, User.objects.get(username="new")
