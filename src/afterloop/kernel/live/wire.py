"""What web processes tell each other over one channel of PostgreSQL: hints, who is present, who types.

Each word is a JSON list that begins with what it is. A notification holds 8,000 bytes, so many words share few.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from afterloop.kernel import sql

CHANNEL = "afterloop_live"
LONGEST = 7_900  # bytes

Word = list[Any]


def tell(words: Iterable[Word]) -> None:
    """Tell every process; inside of a transaction, when it commits."""
    for message in packed(words):
        sql.rows("SELECT pg_notify(%s, %s)", [CHANNEL, message])


def packed(words: Iterable[Word]) -> Iterator[str]:
    """As few messages as possible. A word that is longer than a message is nobody's: none of ours is."""
    message: list[bytes] = []
    length = 2
    for word in words:
        text = orjson.dumps(word)
        if length + len(text) + 1 > LONGEST and message:
            yield _joined(message)
            message, length = [], 2
        message.append(text)
        length += len(text) + 1
    if message:
        yield _joined(message)


def unpacked(message: str) -> list[Word]:
    """The words of a message; none where it is not one of ours, for a newer node may speak otherwise."""
    try:
        words = orjson.loads(message)
    except orjson.JSONDecodeError:
        return []
    return [word for word in words if isinstance(word, list) and word] if isinstance(words, list) else []


def _joined(message: list[bytes]) -> str:
    return f"[{b','.join(message).decode()}]"
