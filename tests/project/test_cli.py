from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from afterloop.project import cli
from afterloop.project.places import DataLock


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in cli.COMMANDS)


def test_an_unknown_command_is_refused_with_the_overview(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["fly"]) == 2
    assert "there is no command 'fly'" in capsys.readouterr().err


def test_a_second_up_on_the_same_data_says_so_and_ends(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with DataLock(data):
        assert cli.main(["up", "--data", str(data), "--port", str(free_port())]) == 1
    assert f"already runs on {data}" in capsys.readouterr().err


def test_a_taken_port_is_refused_with_advice(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert cli.main(["up", "--data", str(data), "--port", str(taken.getsockname()[1])]) == 1
    assert "Choose another with --port" in capsys.readouterr().err


def test_a_command_tells_its_options_without_loading_the_product(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("up", "web", "worker", "migrate", "doctor", "backup", "restore", "token"):
        with pytest.raises(SystemExit, match="0"):
            cli.main([name, "--help"])
        assert f"afterloop {name}" in capsys.readouterr().out


@pytest.fixture(autouse=True)
def same_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERLOOP_DATA", os.environ["AFTERLOOP_DATA"])  # `--data` sets it: put it back afterwards


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_backup_into_a_folder_that_is_not_there_says_which(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["backup", str(data / "away" / "b.tar"), "--data", str(data)]) == 1
    assert capsys.readouterr().err == f"afterloop backup: there is no folder {data / 'away'}: make it first.\n"
