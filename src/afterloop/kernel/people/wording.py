"""Units, roles and posts as people write them in a table: by name, by a path of names, by title or key. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

STEP = re.compile(r"\s*(?:/|>|＞|／|\\|→|›)\s*")
LONGEST = 60  # characters of what was written, in a sentence about it

KINDS = {
    "headquarters": "总部 总公司 集团 headquarters hq head_office",
    "region": "大区 区域 区域中心 分公司 省区 region area branch",
    "outlet": "网点 服务网点 门店 经销商 维修站 授权网点 outlet store shop dealer",
    "department": "部门 部 科室 department dept",
    "team": "小组 组 班组 团队 team group",
}
YES = frozenset(["是", "对", "有", "y", "yes", "true", "1", "√", "✓"])
NO = frozenset(["否", "不是", "无", "n", "no", "false", "0", "×", "-"])
LANGUAGES = {"zh-hans": "中文 简体中文 汉语 zh zh-cn chinese", "en": "英文 英语 english"}


def word(text: str) -> str:
    """Two names that differ in case, width or spaces are the same."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def steps(text: str) -> tuple[str, ...]:
    return tuple(word(step) for step in STEP.split(text) if step.strip())


def _by_word(words: Mapping[str, str]) -> dict[str, str]:
    return {said: key for key, names in words.items() for said in (key, *names.split())}


_KINDS, _LANGUAGES = _by_word(KINDS), _by_word(LANGUAGES)


def kind(text: str) -> str:
    found = _KINDS.get(word(text).replace(" ", "_"))
    if found is None:
        raise ValueError(_("There is no kind of unit called %(value)s.") % {"value": text[:LONGEST]})
    return found


def yes(text: str) -> bool:
    said = word(text)
    if said not in YES | NO:
        raise ValueError(_("Write yes or no, not %(value)s.") % {"value": text[:LONGEST]})
    return said in YES


def language(text: str) -> str:
    return _LANGUAGES.get(word(text), text)


class Places:
    """The units by name. `shown` is how a path of names is written for people."""

    def __init__(self, rows: Iterable[tuple[int, str, int | None]]) -> None:
        self.names: dict[int, str] = {}
        self.parents: dict[int, int | None] = {}
        self.by_name: defaultdict[str, list[int]] = defaultdict(list)
        for pk, name, parent in rows:
            self.add(pk, name, parent)

    def add(self, pk: int, name: str, parent: int | None) -> None:
        self.names[pk], self.parents[pk] = name, parent
        self.by_name[word(name)].append(pk)

    def path(self, pk: int) -> list[int]:
        """From the top down to the unit."""
        found: list[int] = []
        at: int | None = pk
        while at is not None and at in self.names:
            found.append(at)
            at = self.parents[at]
        return found[::-1]

    def shown(self, pk: int) -> str:
        return " / ".join(self.names[each] for each in self.path(pk))

    def find(self, text: str) -> int:
        """The unit that is meant. Raises ValueError with what to do instead."""
        wanted = steps(text)
        fits = [pk for pk in self.by_name.get(wanted[-1], ()) if self._ends(pk, wanted)] if wanted else []
        whole = [pk for pk in fits if len(self.path(pk)) - len(wanted) <= (1 if len(wanted) > 1 else 0)]
        if len(fits) > 1 and len(whole) == 1:
            fits = whole
        if not fits:
            raise ValueError(_("There is no unit called %(value)s.") % {"value": text[:LONGEST]})
        if len(fits) > 1:
            example = " / ".join(self.names[pk] for pk in self.path(fits[0])[-2:])
            raise ValueError(
                _("%(count)s units are called %(value)s. Write the way to it, such as %(example)s.")
                % {"count": len(fits), "value": text[:LONGEST], "example": example}
            )
        return fits[0]

    def below(self, parent: int, name: str) -> int | None:
        """The unit of this name directly below that one."""
        return next((pk for pk in self.by_name.get(word(name), ()) if self.parents[pk] == parent), None)

    def _ends(self, pk: int, wanted: tuple[str, ...]) -> bool:
        path = tuple(word(self.names[each]) for each in self.path(pk))
        return path[-len(wanted) :] == wanted


class Titles:
    """Roles or posts by title in any language, or by key."""

    def __init__(self, rows: Iterable[tuple[int, str, Mapping[str, str]]]) -> None:
        self.ids: defaultdict[str, set[int]] = defaultdict(set)
        for pk, key, title in rows:
            for said in {word(key), *map(word, title.values())}:
                self.ids[said].add(pk)

    def find(self, text: str) -> int | None:
        found = self.ids.get(word(text), set())
        return next(iter(found)) if len(found) == 1 else None
