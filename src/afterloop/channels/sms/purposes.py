"""What texts are sent for: each purpose says which placeholders it fills, and what its words usually are. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.messages.templates import PLACEHOLDER
from afterloop.kernel.texts import Text

LONGEST_VALUE = 35  # characters: providers refuse longer ones


@dataclass(frozen=True, slots=True)
class Purpose:
    """`is_code`: asked for at this moment by whoever holds the phone, so it goes at any hour and to everybody.

    `placeholders`: by name, what stands there and how it looks, by which a text is tried and counted.
    """

    key: str
    title: Any
    placeholders: Mapping[str, tuple[Any, str]]
    usual: Text
    is_code: bool = False


purposes: dict[str, Purpose] = {}


def purpose(key: str, **said: Any) -> None:
    """Tell of something that texts are sent for."""
    if key in purposes:
        raise RuntimeError(f"{key} is a purpose twice")
    purposes[key] = Purpose(key, **said)


def variables_of(text: str) -> list[str]:
    """The placeholders of a text, in the order of the words."""
    return list(dict.fromkeys(PLACEHOLDER.findall(text)))


def value(written: object) -> str:
    """One line, as short as providers want it."""
    line = re.sub(r"\s+", " ", str(written)).strip()
    return line if len(line) <= LONGEST_VALUE else f"{line[: LONGEST_VALUE - 1]}…"


def sample(purpose: Purpose) -> dict[str, str]:
    return {name: look for name, (_title, look) in purpose.placeholders.items()}


def sign_in_code(key: str, *, title: Any) -> None:
    """A purpose of texts with a one-time code."""
    purpose(
        key,
        title=title,
        placeholders={"code": (_("the code"), "482913"), "brand": (_("name of the brand"), "Afterloop")},
        usual={
            "zh-Hans": "您的登录验证码是{code}，10分钟内有效，请勿告诉任何人。",
            "en": "{code} is your code to sign in. It works for ten minutes. Tell it to nobody.",
        },
        is_code=True,
    )
