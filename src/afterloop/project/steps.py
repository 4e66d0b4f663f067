"""Shows an operator what is being done: a line with a spinner on a terminal, plain lines in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Step:
    """One step on its way; `tell` shows how far it is."""

    title: str
    shown: Any = None
    note: str = ""
    started: float = field(default_factory=time.monotonic)

    def tell(self, done: int, of: int, note: str = "") -> None:
        if self.shown is not None:
            progress, task = self.shown
            progress.update(task, completed=done, total=of or None, note=note)
            progress.refresh()

    def tick(self) -> None:
        """Let the spinner turn. Done by hand: a thread that draws would not survive the forks of `up`."""
        if self.shown is not None:
            self.shown[0].refresh()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.started


@contextmanager
def step(title: str) -> Iterator[Step]:
    """Do one step; says at its end how long it took, or that it failed."""
    if not sys.stderr.isatty():
        now = Step(title)
        yield now
        print(_line(now), file=sys.stderr, flush=True)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        TextColumn("{task.fields[note]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        now = Step(title, (progress, progress.add_task(title, total=None, note="")))
        yield now
    console.print(f"[green]✓[/green] {_line(now)}", highlight=False)


def counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def _line(now: Step) -> str:
    note = f" ({now.note})" if now.note else ""
    return f"{now.title}{note}  {now.seconds:.1f} s"
