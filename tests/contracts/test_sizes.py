from __future__ import annotations

import ast
import re
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "afterloop"
FILE_LINES = 400
FUNCTION_LINES = 60


def files():
    return [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]


def test_no_file_outgrows_one_idea():
    long = {
        str(path.relative_to(SOURCE)): n for path in files() if (n := len(path.read_text().splitlines())) > FILE_LINES
    }
    assert not long


def test_no_function_is_longer_than_a_page():
    long = []
    for path in files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    long.append(f"{path.relative_to(SOURCE)}:{node.name} {lines}")
    assert not long


def test_only_one_module_asks_for_the_time():
    """`kernel/time.py` is the only source of now: node clocks differ."""
    banned = re.compile(r"datetime\.now\(|datetime\.utcnow\(|timezone\.now\(|date\.today\(|\btime\.time\(")
    found = [
        f"{path.relative_to(SOURCE)}: {match.group()}"
        for path in files()
        if path.parent.name not in ("project", "cli")  # operators' commands speak of this machine's clock
        for match in banned.finditer(path.read_text())
    ]
    assert not found
