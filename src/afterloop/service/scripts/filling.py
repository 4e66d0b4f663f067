"""The words of a ticket where a script leaves room for them. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{\s*(\w+)\s*\}")
# Each name in both languages, for whoever writes one sees the names in his.
NAMES = {
    "customer": "客户",
    "contact": "联系人",
    "number": "单号",
    "subject": "主题",
    "type": "类型",
    "assignee": "处理人",
    "unit": "网点",
    "agent": "客服",
    "company": "公司",
}
_known = {name: name for name in NAMES} | {chinese: name for name, chinese in NAMES.items()}


def unknown(text: str) -> list[str]:
    """The names that no ticket can fill, in their order."""
    found = (match.group(1) for match in PLACEHOLDER.finditer(text))
    return list(dict.fromkeys(name for name in found if name not in _known))


def fill(text: str, values: Mapping[str, str], *, escaped: bool) -> str:
    """The text with the values in it. `escaped`: it is HTML, and a value is none."""

    def value_of(match: re.Match[str]) -> str:
        name = _known.get(match.group(1))
        if name is None:
            return match.group()
        value = values.get(name, "")
        return html.escape(value) if escaped else value

    return PLACEHOLDER.sub(value_of, text)
