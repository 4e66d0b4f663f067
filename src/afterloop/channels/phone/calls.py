"""What is known of one call, whatever order its events come in and however often. Pure.

What was heard is kept as the least and the greatest of what was said, so that neither order nor repetition matters;
`settled` reads a call out of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

Kind = Literal["ringing", "answered", "ended", "recording"]
Heard = dict[str, Any]  # JSON: what the telephone system has said of a call, merged

TOGETHER = 5.0  # seconds: extensions that ring within them ring together, an earlier one has stopped
MOST_EXTENSIONS = 50


@dataclass(frozen=True, slots=True)
class Told:
    """One event. Empty: not said."""

    kind: Kind
    at: datetime
    direction: str = ""
    source: str = ""
    target: str = ""
    extension: str = ""
    recording: str = ""
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """A call as the events heard so far make it. Its times are in order, whatever clocks they were read from."""

    direction: str
    source: str
    target: str
    begun_at: datetime | None
    rang_at: datetime | None
    answered_at: datetime | None
    ended_at: datetime | None
    extension: str  # where it was answered, else where it rang last
    ringing: tuple[str, ...]  # where it rings now, if it does
    recording: str
    cause: str


def merged(heard: Mapping[str, Any], told: Told) -> Heard:
    """With one event more."""
    at = written(told.at)
    found: Heard = dict(heard)
    found["begun"] = min(found.get("begun", at), at)
    for name in ("direction", "source", "target"):
        if said := getattr(told, name):
            found[name] = min(found.get(name, [at, said]), [at, said])
    match told.kind:
        case "ringing":
            found["rang"] = min(found.get("rang", at), at)
            if told.extension:
                found["rung"] = _latest(found.get("rung", {}), told.extension, at)
        case "answered":
            found["answered"] = min(found.get("answered", at), at)
            if told.extension:
                found["by"] = min(found.get("by", [at, told.extension]), [at, told.extension])
        case "ended":
            found["ended"] = max(found.get("ended", at), at)
    for name in ("recording", "cause"):
        if said := getattr(told, name):
            found[name] = max(found.get(name, [at, said]), [at, said])
    return found


def _latest(rung: Mapping[str, str], extension: str, at: str) -> dict[str, str]:
    """When each extension rang last; of very many the latest."""
    known = {**rung, extension: max(rung.get(extension, at), at)}
    last = sorted(known.items(), key=lambda item: (item[1], item[0]), reverse=True)[:MOST_EXTENSIONS]
    return dict(sorted(last))


def settled(heard: Mapping[str, Any]) -> Settled:
    rang = read(heard.get("rang"))
    answered = _not_before(read(heard.get("answered")), rang)
    ended = _not_before(read(heard.get("ended")), answered or rang)
    rung: dict[str, str] = heard.get("rung", {})
    last = max(rung.items(), key=lambda item: (item[1], item[0]), default=("", ""))
    rings = rang is not None and answered is None and ended is None
    return Settled(
        direction=_said(heard, "direction") or "in",
        source=_said(heard, "source"),
        target=_said(heard, "target"),
        begun_at=read(heard.get("begun")),
        rang_at=rang,
        answered_at=answered,
        ended_at=ended,
        extension=_said(heard, "by") or last[0],
        ringing=tuple(each for each, at in rung.items() if rings and _is_near(at, last[1])),
        recording=_said(heard, "recording"),
        cause=_said(heard, "cause"),
    )


def _said(heard: Mapping[str, Any], name: str) -> str:
    return str(heard[name][1]) if name in heard else ""


def _not_before(moment: datetime | None, earlier: datetime | None) -> datetime | None:
    return max(moment, earlier) if moment and earlier else moment


def _is_near(one: str, other: str) -> bool:
    return (datetime.fromisoformat(other) - datetime.fromisoformat(one)).total_seconds() <= TOGETHER


def written(moment: datetime) -> str:
    """As text that sorts like the moment."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
