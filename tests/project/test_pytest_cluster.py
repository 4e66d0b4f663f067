"""What a test run uses is its own: no test may write where an installation of this machine keeps its data."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from django.conf import settings

WRITES = """
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

def test_it():
    name = default_storage.save("kept.txt", ContentFile(b"x"))
    print("WRITTEN", default_storage.path(name))
"""


def test_uploads_of_tests_go_to_a_temporary_data_directory() -> None:
    data = Path(os.environ["AFTERLOOP_DATA"])
    assert data.is_relative_to(tempfile.gettempdir())
    assert data == settings.DATA
    assert data / "files" == settings.MEDIA_ROOT


@pytest.mark.parametrize("workers", ["0", "1"])
def test_the_data_directory_of_a_run_is_its_own_and_goes_with_it(tmp_path: Path, workers: str) -> None:
    (tmp_path / "test_writing.py").write_text(WRITES)
    (tmp_path / "pytest.ini").write_text("[pytest]\nDJANGO_SETTINGS_MODULE = afterloop.project.settings\n")
    real = tmp_path / "real"
    given = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "-p", "afterloop.project.pytest_cluster", "-n", workers, "-rP"]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", "test_writing.py"],
        env=given | {"AFTERLOOP_TEST_DATABASE_URL": os.environ["DATABASE_URL"], "AFTERLOOP_DATA": str(real)},
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    written = Path(next(line for line in done.stdout.splitlines() if line.startswith("WRITTEN")).split()[1])
    assert not real.exists()
    assert written.parent.name == "files"
    assert not written.is_relative_to(os.environ["AFTERLOOP_DATA"])
    assert not written.parents[1].exists()
