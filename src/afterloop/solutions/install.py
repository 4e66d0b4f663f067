"""What every installation starts with: the shipped roles and ticket types, put in place once and editable after."""

from __future__ import annotations

from afterloop.solutions.base import roles, ticket_types


def install_base() -> None:
    """Put in place what is missing. Never touches what is there: people may have changed it."""
    roles.install()
    ticket_types.install()
