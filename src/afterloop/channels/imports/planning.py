"""From a file to what it means: its header, and which column fills which field."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from django.core.files.storage import default_storage

from afterloop.channels.imports.nouns import Noun
from afterloop.channels.imports.schemas import Reading
from afterloop.engines.forms.body import FormBody
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.files.models import File
from afterloop.kernel.tables.mapping import Field, guess, likeness, normal
from afterloop.kernel.tables.reading import Table, open_table
from afterloop.kernel.tables.sources import Limits

SURE_ENOUGH = 0.55
SOURCE_LENGTH = 40
SUFFIXES = re.compile(r"(\.refused)?\.(csv|tsv|txt|xlsx|xlsm)(\.gz)?$", re.IGNORECASE)
UPLOADED = Limits(unpacked=512 * 1024**2, sheet=256 * 1024**2)  # what one request of a stranger may cost us


def form_of(type: str) -> FormBody | None:
    """The form with which new tickets of this type come in; none of what is no ticket."""
    live = definitions.live("ticket-type", type)
    key = live.version.body.form if live else None
    form = definitions.live("form", key, stamp=live.stamp) if live and key else None
    return form.version.body if form else None


def guessed(header: Sequence[str], known: Sequence[Field], chosen: Mapping[str, int | None]) -> dict[str, int]:
    """The columns by field: what was chosen (None: no column), and for the rest what their names say."""
    taken: Collection[int | None] = set(chosen.values())
    free = [field for field in known if field.key not in chosen]
    names = ["" if place in taken else name for place, name in enumerate(header)]
    guesses = {pair.field: pair.column for pair in guess(names, free) if pair.confidence >= SURE_ENOUGH}
    told = {name: place for name, place in chosen.items() if place is not None}
    order = [field.key for field in known]
    return dict(sorted((guesses | told).items(), key=lambda item: order.index(item[0])))


def source_of(name: str, named: str = "") -> str:
    """The name of the file without its endings, or what was told; cut in a way that keeps it apart from others."""
    found = named or SUFFIXES.sub("", SUFFIXES.sub("", name)) or name  # a.csv.refused.csv is of a, too
    if len(found) <= SOURCE_LENGTH:
        return found
    return f"{found[:29]}-{hashlib.sha256(found.encode('utf-8', 'surrogateescape')).hexdigest()[:10]}"


@contextmanager
def opened(file: File, reading: Reading, known: Sequence[Field]) -> Iterator[Table]:
    """An uploaded table, from wherever files are stored. Raises Unreadable."""
    with tempfile.NamedTemporaryFile(suffix=f"-{file.pk}") as copy, default_storage.open(file.key, "rb") as content:
        for chunk in content.chunks():
            copy.write(chunk)
        copy.flush()
        yield open_table(
            Path(copy.name),
            limits=UPLOADED,
            encoding=reading.encoding,
            delimiter=reading.delimiter,
            sheet=reading.sheet,
            header=reading.header,
            known=lambda name: any(likeness(normal(name), field) >= SURE_ENOUGH for field in known),
        )


def known_fields(noun: Noun, form: FormBody | None) -> list[Field]:
    return [asked.field for asked in noun.asked(form)]
