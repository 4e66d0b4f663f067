"""A checked tree as a Python function: closures over closures, made once, called a million times a second.

No text is ever run as code. A record is a mapping of what is stored; what is missing is null.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import structlog

from afterloop.kernel.expressions.checking import Apply, Typed, TypedField, TypedValue
from afterloop.kernel.expressions.functions import Function
from afterloop.kernel.expressions.functions.logic import is_empty
from afterloop.kernel.expressions.short_cuts import Record, Run, short_cut
from afterloop.kernel.expressions.values import Moment, reader

log = structlog.get_logger(__name__)


def compiled(typed: Typed) -> Run:
    """The function (record, moment) → value."""
    match typed:
        case TypedValue(value=value):
            return lambda record, moment: value
        case TypedField(kind, field):
            return _getter(field.key, reader(kind))
        case Apply(function=function, args=args):
            if (quick := short_cut(function, args)) is not None:
                return quick
            runs = [compiled(arg) for arg in args]
            special = SPECIAL.get(function.name)
            if special is not None:
                return special(function, runs, args)
            return _strict(function, runs, args) if function.strict else _lenient(function, runs)


def condition(typed: Typed) -> Callable[[Record, Moment], bool]:
    """The function that answers yes or no. Null is no; so is an error, which is logged."""
    run = compiled(typed)

    def decide(record: Record, moment: Moment) -> bool:
        try:
            return run(record, moment) is True
        except Exception:
            log.exception("expressions.failed")
            return False

    return decide


def _getter(key: str, read: Callable[[Any], Any]) -> Run:
    first, *rest = key.split(".")
    if not rest:
        return lambda record, moment: read(record.get(first))

    def get(record: Record, moment: Moment) -> Any:
        return read(member(record.get(first), rest))

    return get


def member(value: Any, path: list[str]) -> Any:
    """The member of a member; of a list, that of each item."""
    for place, step in enumerate(path):
        if isinstance(value, list | tuple):
            return [member(item, path[place:]) for item in value]
        if not isinstance(value, Mapping):
            return None
        value = value.get(step)
    return value


def _strict(function: Function, runs: list[Run], args: tuple[Typed, ...]) -> Run:
    run = function.run
    nothing = False if function.decides else None
    if function.timely:
        return _timely(run, runs, nothing)
    if len(runs) == 2:
        first, second = runs
        if isinstance(args[1], TypedValue):
            return _with_value(run, first, args[1].value, nothing)

        def of_two(record: Record, moment: Moment) -> Any:
            a = first(record, moment)
            if a is None:
                return nothing
            b = second(record, moment)
            return nothing if b is None else run(a, b)

        return of_two

    def of_all(record: Record, moment: Moment) -> Any:
        found = [each(record, moment) for each in runs]
        return nothing if None in found else run(*found)

    return of_all


def _with_value(run: Callable[..., Any], first: Run, value: Any, nothing: Any) -> Run:
    """Beside a value that was typed in: most conditions."""
    if value is None:
        return lambda record, moment: nothing

    def beside(record: Record, moment: Moment) -> Any:
        a = first(record, moment)
        return nothing if a is None else run(a, value)

    return beside


def _timely(run: Callable[..., Any], runs: list[Run], nothing: Any) -> Run:
    def of_moment(record: Record, moment: Moment) -> Any:
        found = [each(record, moment) for each in runs]
        return nothing if None in found else run(*found, moment=moment)

    return of_moment


def _lenient(function: Function, runs: list[Run]) -> Run:
    run = function.run
    return lambda record, moment: run(*[each(record, moment) for each in runs])


# -- what looks at an argument only when it needs it ---------------------------------------------------------------


def _and(function: Function, runs: list[Run], args: tuple[Typed, ...]) -> Run:
    def every(record: Record, moment: Moment) -> bool:
        for run in runs:  # noqa: SIM110  # half the time of a generator
            if not run(record, moment):
                return False
        return True

    return every


def _or(function: Function, runs: list[Run], args: tuple[Typed, ...]) -> Run:
    def some(record: Record, moment: Moment) -> bool:
        for run in runs:  # noqa: SIM110
            if run(record, moment):
                return True
        return False

    return some


def _not(function: Function, runs: list[Run], args: tuple[Typed, ...]) -> Run:
    (run,) = runs
    return lambda record, moment: not run(record, moment)


def _if(function: Function, runs: list[Run], args: tuple[Typed, ...]) -> Run:
    asked, then, otherwise = runs
    return lambda record, moment: then(record, moment) if asked(record, moment) else otherwise(record, moment)


def _if_empty(function: Function, runs: list[Run], args: tuple[Typed, ...]) -> Run:
    first, otherwise = runs

    def chosen(record: Record, moment: Moment) -> Any:
        value = first(record, moment)
        return otherwise(record, moment) if is_empty(value) else value

    return chosen


SPECIAL: dict[str, Callable[[Function, list[Run], tuple[Typed, ...]], Run]] = {
    "and": _and,
    "or": _or,
    "not": _not,
    "if": _if,
    "if_empty": _if_empty,
}
