from __future__ import annotations

import pytest

from afterloop.kernel.people.models import User
from tests.conftest import Person


@pytest.fixture
def root_of_own(own_database: None) -> Person:
    """The administrator, where commits are real."""
    return Person(User.objects.get(username="root"))
