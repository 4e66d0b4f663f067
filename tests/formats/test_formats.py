"""Bodies as old releases wrote them: `<kind>/<format>.json` must be read for ever, as `<kind>/<format>.read.json` says.

A new format needs a new pair of files; the old ones stay as they are. The second of a new pair is written by the
first run, which fails: read it before you commit it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from afterloop.kernel import catalog
from afterloop.kernel.definitions import reading

HERE = Path(__file__).parent
GOLDEN = sorted(path for path in HERE.glob("*/*.json") if not path.stem.endswith(".read"))


def read(path: Path) -> object:
    """The body as this release reads it."""
    return reading.dump(reading.parse(catalog.kinds[path.parent.name], json.loads(path.read_text())))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name} {path.stem}")
def test_an_old_body_is_read_as_it_always_was(path):
    kept = path.with_suffix(".read.json")
    if not kept.exists():
        kept.write_text(json.dumps(read(path), ensure_ascii=False, indent=2) + "\n")
        pytest.fail(f"{kept.name} is new: is it right?")
    assert read(path) == json.loads(kept.read_text())


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name} {path.stem}")
def test_what_was_read_is_read_again_unchanged(path):
    kind = catalog.kinds[path.parent.name]
    once = read(path)
    assert reading.dump(reading.parse(kind, once)) == once


def test_every_format_of_every_kind_has_its_golden_file():
    wanted = {(kind.name, str(number)) for kind in catalog.kinds.values() for number in range(1, kind.format + 1)}
    assert wanted == {(path.parent.name, path.stem) for path in GOLDEN}
