"""Draws random expressions, with what Python answers, for the browser: `python -m tests.kernel.expressions.draw`.

The file is committed, and Vitest asks the browser's evaluator the same. Draw again when the language has grown.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

RANDOM = Path(__file__).parents[2] / "vectors" / "random-expressions.json"
HOW_MANY = 600


def drawn() -> list[dict[str, Any]]:
    from tests.kernel.expressions.answering import answer
    from tests.kernel.expressions.random_trees import moments, records, trees

    found: list[dict[str, Any]] = []

    @given(trees(), records(), moments())
    @settings(
        max_examples=HOW_MANY, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    def draw(tree: dict[str, Any], record: dict[str, Any], moment: Any) -> None:
        case = {"tree": tree, "record": record, "moment": {"now": moment.now, "zone": moment.zone}}
        found.append({**case, "answer": answer(case)})

    draw()
    return found


def main() -> None:
    import django

    django.setup()
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in drawn())
    RANDOM.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterloop.project.settings")
    main()
