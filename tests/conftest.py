"""The small named world: Alice (agent), Bob (her supervisor), Charlie (a stranger in another region).

It is built once per worker, inside the test database; every test runs in a transaction that is rolled back. Tests
about two people at once need committed rows: they take `own_database`, a copy of the test database.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from django.test import Client
from django.utils import translation

from afterloop.kernel.actor import Actor
from afterloop.kernel.people import house
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import OrgUnit, User
from tests import databases, make

# Playwright keeps an event loop in the thread of a worker that ran a browser test; Django's guard would take every
# later test there for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(autouse=True)
def house_speaks_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a process remembers of the organization would outlive a test's transaction."""
    monkeypatch.setattr(house, "_known", ("zh-hans", math.inf))


class Person:
    """A member of staff at a browser: `alice.post(path, body)`; `alice.actor` for calling actions."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.client = Client(headers={"accept-language": "en"})
        self._token = ""

    @property
    def actor(self) -> Actor:
        return actor_of_user(self.user.pk)

    @property
    def unit(self) -> OrgUnit:
        return self.user.memberships.select_related("unit").earliest("id").unit

    @property
    def token(self) -> str:
        if not self._token:
            from afterloop.kernel.people import actions

            self._token = actions.issue_token(self.user, "test")
        return self._token

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(path, query, headers=self._headers())

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        data = body if isinstance(body, bytes) else orjson.dumps({} if body is None else body)
        return self.client.post(path, data, content_type="application/json", headers=self._headers() | headers)

    def make_ticket(self, **given: Any) -> dict[str, Any]:
        """A new ticket as its page shows it."""
        answer = self.post("/api/v1/tickets", make.new_ticket(**given))
        assert answer.status_code == 201, answer.content
        found: dict[str, Any] = self.get(answer["Location"]).json()
        return found

    def delete(self, path: str, **headers: str) -> Any:
        return self.client.delete(path, headers=self._headers() | headers)

    def _headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token}"}


def pytest_configure() -> None:
    """Passwords of the small world need no guarding: a real hash costs half a second at every sign-in."""
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """A copy of the template for this worker."""
    with django_db_blocker.unblock(), databases.copy():
        yield


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def alice(db: None) -> Person:
    return Person(User.objects.get(username="alice"))


@pytest.fixture
def bob(db: None) -> Person:
    return Person(User.objects.get(username="bob"))


@pytest.fixture
def charlie(db: None) -> Person:
    return Person(User.objects.get(username="charlie"))


@pytest.fixture
def root(db: None) -> Person:
    return Person(User.objects.get(username="root"))


@pytest.fixture
def own_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A copy of the template in which commits are real: for races, pumps and kills."""
    with django_db_blocker.unblock(), databases.copy():
        yield
