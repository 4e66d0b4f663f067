"""What every installation starts with: the shipped roles, categories and ticket types, put in place once."""

from __future__ import annotations

from afterloop.solutions.base import categories, roles, ticket_types


def install_base() -> None:
    """Put in place what is missing. Never touches what is there: people may have changed it."""
    roles.install()
    categories.install()
    ticket_types.install()
