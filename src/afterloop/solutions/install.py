"""What every installation starts with: the shipped roles, categories, ticket types and papers, put in place once."""

from __future__ import annotations

from afterloop.solutions.base import categories, roles, shipped


def install_base() -> None:
    """Put in place what is missing. Never touches what is there: people may have changed it."""
    roles.install()
    categories.install()
    shipped.install()
