"""A paper as a page of its own: the template's words with their values, on a sheet of A4 or an 80 mm roll. Pure.

Values are text and nothing of them is markup; the words are cleaned as everything is that people write.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from afterloop.channels.papers.placeholders import BLOCKS
from afterloop.kernel import qr, rich_text
from afterloop.kernel.texts import PLACEHOLDER

ALONE = re.compile(r"<p>\s*\{(" + "|".join(BLOCKS) + r")\}\s*</p>")

STYLE = """
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 0 auto; padding: 12mm; max-width: 210mm; overflow-wrap: anywhere;
  font: 14px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans", sans-serif; }
h1 { font-size: 22px; text-align: center; margin: 0 0 12px; }
h2 { font-size: 16px; margin: 16px 0 4px; }
p { margin: 0 0 6px; min-height: 1.6em; }
table { width: 100%; border-collapse: collapse; margin: 8px 0; }
th, td { border: 1px solid #000; padding: 4px 8px; text-align: left; vertical-align: top; font-weight: 400; }
th { width: 25%; }
thead th { width: auto; font-weight: 600; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.qr { width: 32mm; height: 32mm; display: block; margin: 8px 0; }
.void { position: fixed; top: 40%; left: 0; right: 0; text-align: center; font-size: 72px; color: #c00; opacity: .35;
  transform: rotate(-20deg); pointer-events: none; }
body.roll { width: 72mm; padding: 2mm; font-size: 12px; }
body.roll h1 { font-size: 16px; }
body.roll th, body.roll td { padding: 2px 3px; }
tr { break-inside: avoid; }
@media print { body { padding: 0; max-width: none; } }
"""
PAGE = {"a4": "@page { size: A4; margin: 15mm; }", "80mm": "@page { size: 80mm auto; margin: 4mm; }"}


@dataclass(frozen=True, slots=True)
class Line:
    what: str
    count: str
    price: str
    amount: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that a paper says."""

    title: str
    language: str
    words: str  # HTML with placeholders
    values: Mapping[str, str]
    answers: Sequence[tuple[str, str]] = ()
    lines: Sequence[Line] = ()
    heads: Sequence[str] = ("", "", "", "")
    link: str = ""
    voided: str = ""  # how it is said, if it is


def page(sheet: Sheet, size: str) -> str:
    """The whole page as HTML."""
    words = ALONE.sub(r"{\1}", rich_text.clean(sheet.words, files=()))
    blocks = {"answers": _answers(sheet), "charges": _charges(sheet), "qr": _qr(sheet)}

    def value(found: re.Match[str]) -> str:
        name = found[1]
        return blocks[name] if name in blocks else escape(sheet.values.get(name, "")).replace("\n", "<br>")

    body = PLACEHOLDER.sub(value, words)
    stamp = f'<div class="void">{escape(sheet.voided)}</div>' if sheet.voided else ""
    kind = ' class="roll"' if size == "80mm" else ""
    return (
        f'<!doctype html><html lang="{escape(sheet.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(sheet.title)}</title><style>{STYLE}{PAGE[size]}</style></head>"
        f"<body{kind}>{body}{stamp}</body></html>"
    )


def _answers(sheet: Sheet) -> str:
    rows = "".join(f"<tr><th>{escape(label)}</th><td>{escape(said)}</td></tr>" for label, said in sheet.answers)
    return f"<table><tbody>{rows}</tbody></table>" if rows else ""


def _charges(sheet: Sheet) -> str:
    if not sheet.lines:
        return ""
    what, *figures = (escape(head) for head in sheet.heads)
    heads = f"<th>{what}</th>" + "".join(f'<th class="figure">{head}</th>' for head in figures)
    rows = "".join(
        f"<tr><td>{escape(line.what)}</td>"
        + "".join(f'<td class="figure">{escape(figure)}</td>' for figure in (line.count, line.price, line.amount))
        + "</tr>"
        for line in sheet.lines
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _qr(sheet: Sheet) -> str:
    return f'<img class="qr" alt="" src="{escape(qr.data_uri(sheet.link))}">' if sheet.link else ""
