"""Amounts: what lines come to, and the sum in the words in which Chinese receipts say it (大写金额). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

import cn2an

CENT = Decimal("0.01")
MOST = Decimal("999999999.99")


def amount(count: Decimal, price: Decimal) -> Decimal:
    """Of one line, to the cent."""
    return (count * price).quantize(CENT, rounding=ROUND_HALF_UP)


def total(lines: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    """Of (count, price): the sum of what stands in the lines, not of what was rounded away."""
    return sum((amount(count, price) for count, price in lines), Decimal("0.00"))


def in_words(sum_: Decimal, language: str = "zh-Hans") -> str:
    """人民币壹仟贰佰叁拾肆元伍角陆分, by the rules for bills (支付结算办法, 附一). In English the figure itself.

    After 元, and after 角 where no 分 follows, stands 整.
    """
    if not language.lower().startswith("zh"):
        return f"CNY {sum_:,.2f}"
    said: str = cn2an.an2cn(f"{abs(sum_):.2f}", "rmb")
    if not said.endswith(("整", "分")):
        said += "整"
    return f"人民币{'负' if sum_ < 0 else ''}{said}"
