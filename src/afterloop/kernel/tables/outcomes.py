"""What becomes of the rows of a table that people bring, row by row, with what is wrong in each cell. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Became = Literal["made", "changed", "known", "refused"]


@dataclass(slots=True)
class Outcome:
    """`known`: it was here already, just so. `problems` by field; "" is the row as a whole."""

    line: int
    became: Became
    problems: dict[str, str] = field(default_factory=dict)
    record: int = 0

    def said(self, label: Mapping[str, str]) -> str:
        """All that is wrong in one sentence, each field by its name."""
        return " ".join(
            f"{label[name]}: {problem}" if name in label else problem for name, problem in self.problems.items()
        )
