"""The definitions that an installation starts with: ticket types, each with its form, and print templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from afterloop.kernel.actor import system
from afterloop.kernel.definitions import actions
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.definitions.schemas import DefinitionFile, ImportFile

FILES = Path(__file__).parent / "definitions"
KINDS = ("form", "ticket-type", "paper")  # in this order: a ticket type names its form


def install() -> None:
    """Publish what is not there yet. What is there stays as it is: people may have changed it."""
    there = set(Definition.objects.filter(kind__in=KINDS).values_list("kind", "key"))
    for file in shipped():
        if (file.kind, file.key) not in there:
            actions.import_file(ImportFile(file=file, publish=True), by=system("solution"))


def shipped() -> Iterator[DefinitionFile]:
    """The files of this solution, forms first."""
    for kind in KINDS:
        for path in sorted(FILES.glob(f"{kind}.*.json")):
            yield DefinitionFile.model_validate_json(path.read_bytes())
