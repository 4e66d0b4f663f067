"""What can be brought in from a table: each noun's columns, how a row of it is read, and who takes it."""

from __future__ import annotations

from afterloop.channels.imports.nouns.customers import Customers
from afterloop.channels.imports.nouns.noun import Asked, Noun, Wish
from afterloop.channels.imports.nouns.people import People
from afterloop.channels.imports.nouns.tickets import Tickets
from afterloop.channels.imports.nouns.units import Units

NOUNS: dict[str, Noun] = {noun.key: noun for noun in (Tickets(), Customers(), Units(), People())}

__all__ = ["NOUNS", "Asked", "Noun", "Wish"]
