"""Settings that cannot be used are told by name, before anything is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterloop.project import cli, doctor
from afterloop.project.environment import CHECKS, mistakes

SECRET = "0123456789abcdef0123456789abcdef"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in CHECKS:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("DATABASE_URL", "mysql://x", "must begin with postgresql://"),
        ("DATABASE_URL", "postgresql://a:hidden@h:99999/x", "host or port"),
        ("AFTERLOOP_SMTP_URL", "foo", "must begin with smtp://"),
        ("AFTERLOOP_SMTP_URL", "smtp://", "names no host"),
        ("AFTERLOOP_SMTP_URL", "smtp://a:hidden@host:99999", "host or port"),
        ("AFTERLOOP_SMTP_URL", "smtp://host:0", "port 0"),
        ("AFTERLOOP_LOG", "silly", "must be one of DEBUG"),
        ("AFTERLOOP_LOG_FORMAT", "xml", "must be json or plain"),
        ("AFTERLOOP_WEB_THREADS", "abc", "must be a number from 1"),
        ("AFTERLOOP_WEB_THREADS", "0", "must be a number from 1"),
        ("AFTERLOOP_WEB_THREADS", "-1", "must be a number from 1"),
        ("AFTERLOOP_SECRET_KEY", "hidden", "at least 32 characters"),
        ("AFTERLOOP_PUBLIC_URL", "foo", "must begin with http://"),
        ("AFTERLOOP_PUBLIC_URL", "https://", "names no host"),
        ("AFTERLOOP_PUBLIC_URL", "https://example.com/service", "must end with the host or port"),
        ("AFTERLOOP_TRUSTED_PROXIES", "10.0.0.5,proxy", "addresses or networks"),
    ],
)
def test_a_value_that_cannot_be_used_is_told_in_one_line_with_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(name, value)
    for command in (["up"], ["token", "alice"]):
        assert cli.main(command) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith(f"afterloop {command[0]}: {name} ")
        assert told in line
        assert "hidden" not in line
    assert any(finding.level == "bad" and name in finding.what for finding in doctor.machine_checks(Path("/tmp")))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "postgresql://afterloop:p%40ss@/afterloop?host=%2Frun&port=5432"),
        ("AFTERLOOP_SMTP_URL", "smtps://a%40b:c@[::1]:465?from=help@example.com"),
        ("AFTERLOOP_LOG", "info"),
        ("AFTERLOOP_WEB_THREADS", "16"),
        ("AFTERLOOP_SECRET_KEY", SECRET),
        ("AFTERLOOP_PUBLIC_URL", "https://service.example.com:8443/"),
        ("AFTERLOOP_TRUSTED_PROXIES", "10.0.0.5, 172.16.0.0/12,::1"),
        ("AFTERLOOP_PUBLIC_URL", ""),
    ],
)
def test_a_good_value_is_let_through(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert mistakes() == []


def test_a_file_that_a_setting_names_must_be_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AFTERLOOP_SECRET_KEY_FILE", str(tmp_path / "secret"))
    (told,) = mistakes()
    assert told.startswith("AFTERLOOP_SECRET_KEY_FILE names a file that cannot be read")
    (tmp_path / "secret").write_text(f"{SECRET}\n")
    assert mistakes() == []


@pytest.mark.parametrize("words", [["--port", "80000"], ["--port", "0"], ["--port", "http"], ["--processes", "0"]])
@pytest.mark.parametrize("command", ["up", "web"])
def test_a_number_that_cannot_be_is_refused_before_anything_begins(
    capsys: pytest.CaptureFixture[str], command: str, words: list[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main([command, *words])
    assert f"argument {words[0]}: must be a number from 1 to" in capsys.readouterr().err
