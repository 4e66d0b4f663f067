"""Python and SQL answer random typed expressions alike. The browser is asked the same in its own test."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings

from afterloop.kernel.expressions import evaluating, selecting, tree
from afterloop.kernel.expressions.checking import check
from tests.kernel.expressions.random_trees import moments, records, trees
from tests.kernel.expressions.rows import as_row, plainly
from tests.kernel.expressions.vectors import FIELDS


@pytest.mark.django_db
@given(tree_of=trees(), record=records(), moment=moments())
@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
def test_python_and_sql_answer_alike(tree_of: dict[str, Any], record: dict[str, Any], moment: Any) -> None:
    typed = check(tree.read(tree_of), FIELDS)
    by_python = evaluating.compiled(typed)(record, moment)
    asked, (columns, given_values) = selecting.value(typed, moment), as_row(record)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {asked.sql} FROM (SELECT {columns}) t", [*asked.parameters, *given_values])
        row = cursor.fetchone()
    assert row is not None
    assert plainly(typed.type, row[0]) == plainly(typed.type, by_python)


@pytest.mark.django_db
@given(tree_of=trees("boolean"), record=records(), moment=moments())
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_condition_chooses_the_rows_that_python_says_yes_to(
    tree_of: dict[str, Any], record: dict[str, Any], moment: Any
) -> None:
    typed = check(tree.read(tree_of), FIELDS)
    asked, (columns, given_values) = selecting.condition(typed, moment), as_row(record)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM (SELECT {columns}) t WHERE {asked.sql}", [*given_values, *asked.parameters])
        chosen = cursor.fetchone() is not None
    assert chosen is evaluating.condition(typed)(record, moment)
