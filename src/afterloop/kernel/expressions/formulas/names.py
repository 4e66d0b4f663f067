"""The words of formulas: each function and operator by its English and its Chinese name. Both are always understood."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches

# Of every function of the registry. Those that have a sign are seldom called by name.
FUNCTIONS: dict[str, tuple[str, str]] = {
    "if": ("IF", "如果"),
    "and": ("AND", "且"),
    "or": ("OR", "或"),
    "not": ("NOT", "非"),
    "empty": ("EMPTY", "为空"),
    "if_empty": ("IF_EMPTY", "为空则"),
    "=": ("EQUALS", "等于"),
    "<": ("LESS", "小于"),
    "<=": ("AT_MOST", "小于等于"),
    ">": ("MORE", "大于"),
    ">=": ("AT_LEAST", "大于等于"),
    "between": ("BETWEEN", "介于"),
    "in": ("IN", "属于"),
    "+": ("PLUS", "加"),
    "-": ("MINUS", "减"),
    "*": ("TIMES", "乘"),
    "/": ("DIVIDE", "除"),
    "negative": ("NEGATIVE", "相反数"),
    "abs": ("ABS", "绝对值"),
    "round": ("ROUND", "四舍五入"),
    "floor": ("FLOOR", "向下取整"),
    "ceil": ("CEIL", "向上取整"),
    "number": ("NUMBER", "转数字"),
    "min": ("MIN", "最小值"),
    "max": ("MAX", "最大值"),
    "now": ("NOW", "现在"),
    "today": ("TODAY", "今天"),
    "date": ("DATE", "日期"),
    "day_start": ("DAY_START", "当天开始"),
    "add_days": ("ADD_DAYS", "加天数"),
    "add_months": ("ADD_MONTHS", "加月数"),
    "add_hours": ("ADD_HOURS", "加小时"),
    "add_minutes": ("ADD_MINUTES", "加分钟"),
    "days_between": ("DAYS_BETWEEN", "相隔天数"),
    "hours_between": ("HOURS_BETWEEN", "相隔小时"),
    "minutes_between": ("MINUTES_BETWEEN", "相隔分钟"),
    "month_start": ("MONTH_START", "月初"),
    "week_start": ("WEEK_START", "周一"),
    "year": ("YEAR", "年"),
    "month": ("MONTH", "月"),
    "day": ("DAY", "日"),
    "weekday": ("WEEKDAY", "星期"),
    "hour": ("HOUR", "小时"),
    "minute": ("MINUTE", "分钟"),
    "has_any": ("HAS_ANY", "含任一"),
    "has_all": ("HAS_ALL", "含全部"),
    "count": ("COUNT", "个数"),
    "sum": ("SUM", "求和"),
    "average": ("AVERAGE", "平均值"),
    "contains": ("CONTAINS", "包含"),
    "begins": ("BEGINS", "开头是"),
    "ends": ("ENDS", "结尾是"),
    "join_texts": ("JOIN_TEXTS", "拼接"),
    "length": ("LENGTH", "长度"),
    "lower": ("LOWER", "小写"),
    "trim": ("TRIM", "去空白"),
    "left": ("LEFT", "取左"),
    "right": ("RIGHT", "取右"),
    "mid": ("MID", "取中"),
    "replace": ("REPLACE", "替换"),
    "text": ("TEXT", "转文本"),
    "join": ("JOIN", "连接"),
}
# No function: a value that is written with its type, where no sign says it. Few people will ever see it.
TYPED = "typed"
TYPED_NAMES = ("TYPED", "定类型")

# Words that are no names: the kinds of token that each stands for. The first of each kind is the one that is printed.
WORDS: dict[str, tuple[str, ...]] = {
    "AND": ("_AND",),
    "且": ("_AND",),
    "并且": ("_AND",),
    "而且": ("_AND",),
    "OR": ("_OR",),
    "或": ("_OR",),
    "或者": ("_OR",),
    "NOT": ("NOT",),
    "非": ("NOT",),
    "IN": ("IN",),
    "属于": ("IN",),
    "不属于": ("NOT", "IN"),
    "BETWEEN": ("BETWEEN",),
    "介于": ("BETWEEN",),
    "不介于": ("NOT", "BETWEEN"),
    "和": ("_WITH",),  # 介于 1 和 10
    "到": ("_WITH",),
    "至": ("_WITH",),
    "TRUE": ("TRUE",),
    "是": ("TRUE",),
    "FALSE": ("FALSE",),
    "否": ("FALSE",),
    "NULL": ("NULL",),
    "空": ("NULL",),
}
ENGLISH = {
    "and": "AND",
    "or": "OR",
    "not": "NOT",
    "in": "IN",
    "not in": "NOT IN",
    "between": "BETWEEN",
    "not between": "NOT BETWEEN",
    "with": "AND",
    "true": "TRUE",
    "false": "FALSE",
    "null": "NULL",
}
CHINESE = {
    "and": "且",
    "or": "或",
    "not": "非",
    "in": "属于",
    "not in": "不属于",
    "between": "介于",
    "not between": "不介于",
    "with": "和",
    "true": "是",
    "false": "否",
    "null": "空",
}
CALLED = {word: name for name, both in FUNCTIONS.items() for word in both} | dict.fromkeys(TYPED_NAMES, TYPED)


def plain(name: str) -> str:
    """A word as it stands in the tables: in capital letters, not in full width."""
    return (name if name.isascii() else unicodedata.normalize("NFKC", name)).upper()


def function_called(name: str) -> str | None:
    """The function of this name, in any language and case."""
    return CALLED.get(name) or CALLED.get(plain(name))


def word(name: str) -> tuple[str, ...] | None:
    """The kinds of token that a word of the language stands for; None for all other names."""
    return WORDS.get(name) or WORDS.get(plain(name))


def is_chinese(language: str) -> bool:
    return language.lower().startswith("zh")


def function_name(name: str, language: str) -> str:
    """How the function is written; as it is stored when there is none."""
    both = TYPED_NAMES if name == TYPED else FUNCTIONS.get(name, (name.upper(), name))
    return both[is_chinese(language)]


def words_of(language: str) -> dict[str, str]:
    return CHINESE if is_chinese(language) else ENGLISH


def nearest_function(name: str) -> str | None:
    """The name of a function that was probably meant, in the language in which it was written."""
    near = get_close_matches(plain(name[:60]), CALLED, 1, 0.5)
    return near[0] if near else None
