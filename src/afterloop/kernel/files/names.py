"""File names as strangers send them, made harmless and still recognisable. Pure."""

from __future__ import annotations

import unicodedata

LONGEST = 150  # characters
BYTES = 240  # what file systems and download dialogs take
_UNSAFE = set('<>:"|?*\\/')


def clean(name: str) -> str:
    """The last part of the path, without control and bidi characters, not too long, never empty or hidden.

    Bidi controls (U+202E and the like) are format characters: `invoice<RLO>fdp.exe` reads as a PDF.
    """
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    kept = "".join(" " if c.isspace() else c for c in name if c.isspace() or unicodedata.category(c)[0] != "C")
    kept = "".join("_" if c in _UNSAFE else c for c in kept)
    stem, ending = split(" ".join(kept.split()).strip(". "))
    room = BYTES - len(ending.encode())
    return (stem[: LONGEST - len(ending)].encode()[:room].decode("utf-8", "ignore").strip(". ") or "file") + ending


def split(name: str) -> tuple[str, str]:
    """(stem, ending with its dot, in lower case): only a short Latin ending counts as one."""
    stem, dot, ending = name.rpartition(".")
    if dot and stem and ending.isascii() and ending.isalnum() and len(ending) <= 5:
        return stem, f".{ending.lower()}"
    return name, ""


def with_ending(name: str, ending: str) -> str:
    """The name with this ending in the place of its own."""
    return clean(f"{split(name)[0]}.{ending}")
