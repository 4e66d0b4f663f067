"""A generator that runs a few steps ahead of whoever takes from it, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable
from contextvars import copy_context
from queue import Full, Queue
from typing import TypeVar

from django.utils import translation

T = TypeVar("T")

PAUSE = 0.1  # seconds after which a full queue looks whether anybody still takes


def ahead(source: Iterable[T], depth: int = 2) -> Generator[T, None, None]:
    """The items of `source`, made beforehand, in order; what it raises is raised here. Closing it ends the thread.

    The thread has a copy of this context, and the reader's language, which Django keeps by thread.
    """
    made: Queue[tuple[bool, T | BaseException | None]] = Queue(depth)
    over = threading.Event()
    language = translation.get_language()

    def put(is_item: bool, value: T | BaseException | None) -> bool:
        while not over.is_set():
            try:
                made.put((is_item, value), timeout=PAUSE)
            except Full:
                continue
            return True
        return False

    def work() -> None:
        try:
            with translation.override(language):
                for item in source:
                    if not put(True, item):
                        return
        except BaseException as error:
            put(False, error)
        else:
            put(False, None)

    thread = threading.Thread(target=copy_context().run, args=(work,), name="ahead", daemon=True)
    thread.start()
    try:
        while True:
            is_item, value = made.get()
            if is_item:
                yield value  # type: ignore[misc]
            elif isinstance(value, BaseException):
                raise value
            else:
                return
    finally:
        over.set()
        thread.join()
