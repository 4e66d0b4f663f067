"""Which nouns can be exported."""

from __future__ import annotations

from afterloop.kernel.exports.listing import ListFile

sources: dict[str, ListFile] = {}


def source(entity: str, table: ListFile) -> None:
    """Tell of a noun that can be exported."""
    if entity in sources:
        raise RuntimeError(f"{entity} is exported twice")
    sources[entity] = table
