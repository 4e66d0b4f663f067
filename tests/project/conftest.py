from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from afterloop.project.postgres import Cluster


def open_folder() -> Path:
    """A folder where PostgreSQL's user may go too, unlike pytest's own folders under root."""
    folder = Path(tempfile.mkdtemp(prefix="afterloop-test-", dir="/tmp" if os.geteuid() == 0 else None))
    folder.chmod(0o711)
    return folder


@pytest.fixture
def data() -> Iterator[Path]:
    """A data directory that does not exist yet."""
    folder = open_folder()
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def made() -> Iterator[Path]:
    """A cluster that was made but never started: copying it costs a tenth of making another."""
    folder = open_folder()
    Cluster(folder / "data" / "postgres", durable=False).make()
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def cluster(data: Path, made: Path) -> Iterator[Cluster]:
    """A cluster in the data directory, made and not yet started."""
    subprocess.run(["cp", "-a", made, data], check=True)
    copied = Cluster(data / "postgres", durable=False)
    yield copied
    copied.stop()
