"""What this version does with tables that are not its own."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from afterloop.project import doctor
from afterloop.project.cli import prepare
from afterloop.project.migrating import NewerTables, newer_migrations, not_known


@pytest.fixture
def newer(db: None) -> None:
    MigrationRecorder(connection).record_applied("tickets", "9998_soon")
    MigrationRecorder(connection).record_applied("tickets", "9999_later")


def test_this_versions_own_migrations_are_known(db: None) -> None:
    assert newer_migrations() == []
    assert not_known(["tickets.0001_initial", "flows.0001_initial"]) == ["flows.0001_initial"]


def test_tables_of_a_newer_version_are_not_migrated(newer: None) -> None:
    with pytest.raises(NewerTables, match=r"newer version .* tickets\.9998_soon and 1 more"):
        prepare.prepare(lambda **told: None)


def test_up_is_told_why_the_tables_cannot_be_prepared(newer: None, tmp_path: Path) -> None:
    listener = os.open(tmp_path / "told", os.O_CREAT | os.O_WRONLY)  # `run` closes it
    assert prepare.run(argparse.Namespace(command="prepare", tell=listener, demo=False)) == 1
    assert '"refused": "the database belongs to a newer version' in (tmp_path / "told").read_text()


def test_the_doctor_says_that_the_tables_are_newer(newer: None) -> None:
    (finding,) = doctor.migrations()
    assert finding.level == "bad"
    assert "newer version" in finding.what
