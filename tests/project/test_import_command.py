"""`afterloop import tickets FILE`, as an operator runs it."""

from __future__ import annotations

import csv
import gzip
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection

from afterloop.channels.imports.running import RefusedRows
from afterloop.project.cli import main
from afterloop.service.tickets.models import Ticket
from tests.kernel.tables.files import csv_text, workbook, write

HEADER = ["单号", "问题描述", "客户姓名", "手机", "创建时间", "状态"]
ROWS = [
    HEADER,
    ["G1", "热水器不热", "Dora", "13800138000", "2026/11/3", "已关闭"],
    ["G2", "一直没有发货\n客服不回", "王先生", "138****8000", "2026年11月3日 下午2点", "待受理"],
    ["G3", "充电很慢", "", "", "昨天", ""],
    ["G4", "", "", "", "", ""],
]


def bring(path: Path, *more: str) -> int:
    return main(["import", "tickets", str(path), "--type", "enquiry", "--as", "root", "--yes", "--incomplete", *more])


def refused(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_file_is_understood_shown_and_imported(root, tmp_path, capsys, encoding):
    path = write(tmp_path / "工单.csv", csv_text(ROWS), encoding)
    assert bring(path) == 3
    told = capsys.readouterr().out
    assert encoding in told
    assert "问题描述" in told
    assert "2 imported" in told
    assert "2 refused" in told
    assert list(Ticket.objects.order_by("id").values_list("origin", "state")) == [
        ("工单:G1", "closed"),
        ("工单:G2", "new"),
    ]
    rows = refused(tmp_path / "工单.csv.refused.csv")
    assert rows[0] == ["Line", "Why it was refused", *HEADER]
    assert [(line, cells[0]) for line, _why, *cells in rows[1:]] == [("5", "G3"), ("6", "G4")]
    assert "昨天" in rows[1][1]


def test_running_again_takes_only_what_was_mended(root, tmp_path, capsys):
    path = write(tmp_path / "a.csv", csv_text(ROWS))
    bring(path)
    mended = tmp_path / "a.csv.refused.csv"
    text = mended.read_text("utf-8-sig").replace("昨天", "2026-11-02", 2)
    mended.write_text(text, "utf-8")
    capsys.readouterr()
    assert bring(mended) == 3  # G4 is still empty
    assert "1 imported" in capsys.readouterr().out
    assert Ticket.objects.filter(origin="a:G3").exists()
    assert bring(path) == 3
    assert "0 imported 已导入 · 2 here already" in capsys.readouterr().out


def test_a_workbook_comes_in_the_same_way(root, tmp_path):
    assert bring(workbook(tmp_path / "a.xlsx", [HEADER, ["G1", "不热", "Dora", 13800138000, 46329, "closed"]])) == 0
    ticket = Ticket.objects.get(origin="a:G1")
    assert ticket.contact.phone == "13800138000"
    assert f"{ticket.created_at:%Y-%m-%d}" == "2026-11-02"  # midnight in Shanghai


def test_columns_can_be_told(root, tmp_path):
    path = write(tmp_path / "a.csv", "甲,乙\n热水器不热,Dora\n")
    assert main(["import", "tickets", str(path), "--type", "enquiry", "--as", "root", "--yes"]) == 1
    assert bring(path, "--map", "message=甲", "--map", "name=B", "--source", "旧系统") == 0
    ticket = Ticket.objects.get()
    assert (ticket.subject, ticket.customer.name) == ("热水器不热", "Dora")
    assert ticket.origin.startswith("旧系统:row-")


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (["--as", "nobody"], "no active user"),
        (["--as", "alice"], "may not import"),
        (["--type", "nothing"], "no ticket type"),
        (["--unit", "火星"], "no open unit"),
        (["--map", "colour=手机"], "is not FIELD=COLUMN"),
        (["--map", "phone=颜色"], "no column"),
        (["--encoding", "klingon"], "no encoding"),
        (["--batch", "5000"], "--batch"),
    ],
)
def test_what_cannot_be_begun_says_why(root, tmp_path, capsys, more, reason):
    path = write(tmp_path / "a.csv", csv_text(ROWS))
    assert bring(path, *more) == 1
    assert reason in capsys.readouterr().err
    assert not Ticket.objects.exists()


def test_nothing_is_imported_unasked_or_into_another_unit(root, tmp_path, capsys):
    path = write(tmp_path / "a.csv", csv_text(ROWS))
    assert main(["import", "tickets", str(path), "--type", "enquiry", "--as", "root"]) == 1
    assert "--yes" in capsys.readouterr().err
    assert bring(path, "--as", "bob", "--unit", "华南大区") == 1
    assert "may not import tickets into this unit" in capsys.readouterr().err
    assert bring(path, "--dry-run") == 3
    told = capsys.readouterr().out
    assert "2 would be imported" in told
    assert "With --errors FILE" in told
    assert not Ticket.objects.exists()
    assert list(tmp_path.iterdir()) == [path]
    assert bring(path, "--dry-run", "--errors", str(tmp_path / "why.csv")) == 3
    assert len(refused(tmp_path / "why.csv")) == 3


def test_where_refused_rows_cannot_go_another_place_is_asked_for(root, tmp_path, capsys):
    path = write(tmp_path / "a.csv", csv_text(ROWS))
    assert bring(path, "--errors", str(tmp_path / "nowhere" / "r.csv")) == 1
    told = capsys.readouterr().err
    assert "name another file with --errors" in told
    assert "What was imported is kept" in told


def answering(monkeypatch, *answers):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    left = iter(answers)
    monkeypatch.setattr("builtins.input", lambda prompt="": next(left))


def ask(path):
    return main(["import", "tickets", str(path), "--type", "enquiry", "--as", "root", "--incomplete"])


def test_the_question_says_what_can_be_answered_and_nonsense_is_answered(root, tmp_path, capsys, monkeypatch):
    path = write(tmp_path / "a.csv", csv_text(ROWS[:2]))
    answering(monkeypatch, "perhaps", "", "phone=颜色", "phone=", "n")
    assert ask(path) == 0
    told = capsys.readouterr().out
    assert told.count("[y/n, or FIELD=COLUMN]") == 5
    assert told.count("FIELD=COLUMN: take that column") == 2
    assert "there is no column '颜色'" in told
    assert told.count("For example") == 2  # at first, and after the one change
    assert "Nothing was imported" in told
    assert not Ticket.objects.exists()


def test_yes_is_not_enough_while_no_column_is_the_message(root, tmp_path, capsys, monkeypatch):
    path = write(tmp_path / "a.csv", "甲,乙\n热水器不热,Dora\n")
    answering(monkeypatch, "y", "message=甲", "y")
    assert ask(path) == 0
    assert Ticket.objects.get().subject == "热水器不热"


def test_a_file_that_breaks_off_keeps_what_came_before(root, tmp_path, capsys):
    import random

    chance = random.Random(1)
    rows = [[f"G{number}", f"不热 {chance.random()}"] for number in range(20_000)]
    path = write(tmp_path / "a.csv.gz", csv_text([["单号", "内容"], *rows]))
    path.write_bytes(path.read_bytes()[:60_000])
    assert bring(path, "--encoding", "utf-8") == 1
    assert "damaged" in capsys.readouterr().err
    assert Ticket.objects.count() > 500


def test_refused_rows_cannot_run_as_formulas(tmp_path):
    with RefusedRows(tmp_path / "r.csv", ("a", "b")) as rows:
        rows.add(2, "why", ["=cmd|' /C calc'!A0", "+8613800138000"])
    assert refused(tmp_path / "r.csv")[1] == ["2", "why", "'=cmd|' /C calc'!A0", "'+8613800138000"]
    assert (tmp_path / "r.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def _start(path: Path, *more: str) -> subprocess.Popen[str]:
    settings = connection.settings_dict
    host, port = settings["HOST"], settings["PORT"]
    url = f"postgresql://{settings['USER']}:{settings['PASSWORD']}@/{settings['NAME']}?host={host}&port={port}"
    command = [sys.executable, "-m", "afterloop.project.cli", "import", "tickets", str(path)]
    options = ["--type", "enquiry", "--as", "root", "--yes", "--incomplete", "--batch", "50", *more]
    environment = os.environ | {"DATABASE_URL": url}
    return subprocess.Popen(
        [*command, *options], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def _wait_for_tickets(some: int) -> None:
    deadline = time.monotonic() + 60
    while Ticket.objects.count() < some and time.monotonic() < deadline:
        time.sleep(0.02)
    assert Ticket.objects.count() >= some


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    return write(tmp_path / "long.csv", csv_text([["内容"], *([f"第{n % 3900}台不热"] for n in range(4000))]))


def test_killed_in_the_middle_and_run_again_nothing_is_there_twice(own_database, long_file):
    first = _start(long_file)
    _wait_for_tickets(100)
    first.kill()
    first.wait(30)
    second = _start(long_file)
    assert second.communicate(timeout=120)[0].count("imported") >= 1
    assert second.returncode == 0
    assert Ticket.objects.count() == 4000  # a hundred rows are equal to others, and still rows of their own


def test_ctrl_c_stops_between_batches_and_says_how_to_go_on(own_database, long_file):
    running = _start(long_file)
    _wait_for_tickets(100)
    running.send_signal(signal.SIGINT)
    told, _nothing = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Run the same command again" in told
    assert 100 <= Ticket.objects.count() < 4000
    assert Ticket.objects.count() % 50 == 0


def test_a_file_that_unpacks_to_too_much_names_the_option_that_allows_it(root, tmp_path, capsys):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(csv_text([HEADER, *[["", "x" * 900_000, "", "", "", ""]] * 3]).encode()))
    assert bring(path) != 0
    told = capsys.readouterr()
    assert "--max-ratio" in told.out + told.err
