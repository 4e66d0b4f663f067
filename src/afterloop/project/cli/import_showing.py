"""What `afterloop import` shows: what it has understood of the file, and how far it is."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from django.utils.translation import gettext
from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid

from afterloop.channels.imports.running import Done, Plan
from afterloop.kernel.tables.problems import Unreadable
from afterloop.project.cli import Refusal
from afterloop.project.cli.import_planning import told_column
from afterloop.service.tickets.incoming import FORM, fields, label, missing

EXAMPLES = 2
ANSWERS = (
    "y 是: import 导入 · n 否: leave 放弃 · FIELD=COLUMN: take that column, such as phone=手机 · FIELD=: leave it out"
)
LONGEST = 40  # characters of an example


def said(problem: Unreadable) -> str:
    """What is wrong, and the option that allows it here, if there is one."""
    option = problem.values.get("allowed_by")
    return problem.said(gettext) + (f" ({option}: allow more 可放宽)" if option else "")


def agree(plan: Plan, *, ask: bool) -> bool:
    """Show the plan. On a terminal the person may change it until they agree."""
    console = Console()
    show(plan, console)
    while True:
        problem = ""
        if not plan.columns.keys() & {"subject", "message"}:
            problem = "no column fills subject or message: say --map message=COLUMN."
            if not ask or not sys.stdin.isatty():
                raise Refusal(problem)
            console.print(f"[red]{escape(problem)}[/red]")
        if not ask:
            return True
        if not sys.stdin.isatty():
            raise Refusal("nobody is here to be asked: look at the columns above and add --yes.")
        answer = _ask(console)
        if answer.lower() in ("n", "no", "q", "否"):
            return False
        if answer.lower() in ("y", "yes", "是") and not problem:
            return True
        if "=" in answer and _change(plan, answer, console):
            show(plan, console)
        elif "=" not in answer:
            console.print(ANSWERS, markup=False, highlight=False)


def _ask(console: Console) -> str:
    try:  # not as markup: in brackets, the choice itself would pass for a style and vanish
        return console.input("Import? 导入吗？ [y/n, or FIELD=COLUMN] ", markup=False).strip()
    except EOFError:
        console.print()
        return "n"


def show(plan: Plan, console: Console) -> None:
    """The file as it was understood, and each field with its column and what that holds."""
    table = plan.table
    kind = [f"sheet {table.sheet}"] if table.kind == "xlsx" else [table.encoding, f"delimiter {table.delimiter!r}"]
    facts = [
        *(["packed"] if table.packed else []),
        *kind,
        f"header in line {table.header_line}",
        f"source {plan.source}",
    ]
    console.print(f"{table.path.name}: {', '.join(facts)}; type {plan.type}", highlight=False, markup=False)
    grid = Grid("Field 字段", "Column 列", "For example 示例")
    for name, column in plan.columns.items():
        examples = [cells[column] for cells in table.samples if column < len(cells) and cells[column].strip()]
        shown = " | ".join(_short(text) for text in list(dict.fromkeys(examples))[:EXAMPLES])
        grid.add_row(*map(escape, (label(name, plan.form), table.header[column], shown)))
    console.print(grid)
    used = set(plan.columns.values())
    if unused := [name for place, name in enumerate(table.header) if place not in used]:
        console.print(f"Left out 未使用的列: {', '.join(unused)}", highlight=False, markup=False)
    if (lacking := missing(plan.form, plan.columns)) and not plan.options.get("incomplete"):
        names = ", ".join(f"{key} ({label(FORM + key, plan.form)})" for key in lacking)
        console.print(
            f"The form requires {names}: every row without it is refused. Map a column to it, or add --incomplete.",
            style="yellow",
            highlight=False,
            markup=False,
        )


@contextmanager
def progress(plan: Plan) -> Iterator[Callable[[Done], None]]:
    """A bar on a terminal; nothing in a log."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[note]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=plan.table.size or None, note="")

        def tell(done: Done) -> None:
            note = f"{done.rows:,} rows · {done.speed:,.0f}/s · {done.refused:,} refused"
            bar.update(task, completed=plan.table.done, note=note)

        yield tell


class Stop:
    """Ctrl-C once: stop after this batch. Twice: at once, and the batch under way is taken back."""

    def __init__(self) -> None:
        self.asked = False
        self._former: Any = None

    def wanted(self) -> bool:
        return self.asked

    def __enter__(self) -> Stop:
        try:
            self._former = signal.signal(signal.SIGINT, self._ask)
        except ValueError:  # not the main thread: nobody can press Ctrl-C here
            self._former = None
        return self

    def __exit__(self, *_raised: object) -> None:
        if self._former is not None:
            signal.signal(signal.SIGINT, self._former)

    def _ask(self, signum: int, frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        # Not by print: the handler may have interrupted one, and its buffer refuses to be entered twice.
        os.write(2, "\nStopping after this batch 正在停止 … (Ctrl-C again: at once)\n".encode())


def _change(plan: Plan, answer: str, console: Console) -> bool:
    try:
        name, place = told_column(plan.table.header, fields(plan.form), answer)
    except Refusal as refusal:
        console.print(str(refusal), style="red", markup=False)
        return False
    plan.columns.pop(name, None)
    if place is not None:
        plan.columns[name] = place
    return True


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
