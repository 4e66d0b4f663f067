"""Forms for tests, and hypothesis strategies that draw any form and any JSON."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from afterloop.engines.forms.body import FormBody


def field(key: str, type: str = "text", **rest: Any) -> dict[str, Any]:
    options = {"options": [option("a"), option("b")]} if type == "select" and "options" not in rest else {}
    return {"key": key, "type": type, "label": {"en": key.title(), "zh-Hans": f"{key} 字段"}, **options, **rest}


def option(value: str) -> dict[str, Any]:
    return {"value": value, "label": {"en": value.upper(), "zh-Hans": f"选项{value}"}}


def form(*fields: dict[str, Any]) -> FormBody:
    return FormBody.model_validate({"format": 1, "fields": list(fields)})


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=30)
    | st.sampled_from(
        ["1,234.50", "１２.５", "-0.0", "1e5", "2026/11/3", "2026年11月3日", "2026-02-30", "a", "b", "x" * 300]
    )
    | st.dates().map(str)
    | st.decimals(allow_nan=True).map(str),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def forms(draw: Any) -> FormBody:
    fields = []
    for number in range(draw(st.integers(1, 8))):
        type = draw(st.sampled_from(["text", "long_text", "number", "select", "date", "attachment"]))
        rest: dict[str, Any] = {"required": draw(st.booleans()), "personal": draw(st.booleans())}
        if type in ("text", "long_text"):
            rest["max_length"] = draw(st.integers(1, 40))
        if type == "number":
            rest["decimals"] = draw(st.integers(0, 10))
            rest["min"] = draw(st.none() | st.integers(-50, 50))
            rest["max"] = draw(st.none() | st.integers(-50, 50).map(str))
        if type == "attachment":
            rest["max_files"] = draw(st.integers(1, 5))
        fields.append(field(f"f{number}", type, **rest))
    return form(*fields)
