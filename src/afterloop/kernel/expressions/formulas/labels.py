"""The fields of a formula by what people call them: the label in any language, or the key.

Made once for a set of fields and kept with it. A name that several fields have stands for none of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from afterloop.kernel.expressions.checking import Field

KEY = "#"  # [#amount]: the field with this key, whatever others are called
NEAR = 0.5  # of two characters one may be wrong


@dataclass(frozen=True, slots=True)
class Labels:
    """`exact` and `folded`: the keys that a name stands for. `labels`: of each key, by language; "" where unknown."""

    exact: Mapping[str, tuple[str, ...]]
    folded: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, fields: Iterable[Field], languages: Mapping[str, Mapping[str, str]] | None = None) -> Labels:
        """`languages`: further labels, key → language → label."""
        labels = {field.key: {"": field.label, **(languages or {}).get(field.key, {})} for field in fields}
        exact: dict[str, tuple[str, ...]] = {}
        folded: dict[str, tuple[str, ...]] = {}
        for key, named in labels.items():
            for name in dict.fromkeys((key, *(label.strip() for label in named.values()))):
                for table, as_written in ((exact, name), (folded, fold(name))):
                    if as_written and key not in table.get(as_written, ()):
                        table[as_written] = (*table.get(as_written, ()), key)
        return cls(exact, folded, labels)

    def find(self, name: str) -> tuple[str, ...]:
        """The keys of the fields that are called so: none, one, or several that must be told apart."""
        if name.startswith(KEY) and name[1:] in self.labels:
            return (name[1:],)
        return self.exact.get(name) or self.folded.get(fold(name), ())

    def name_of(self, key: str, language: str) -> str:
        """What the field is called in this language, or the next best name that no other field has."""
        for name in (*self._wishes(key, language), key):
            if name and self.find(name) == (key,):
                return name
        return KEY + key if key in self.labels else key

    def nearest(self, name: str, language: str) -> str | None:
        """The name that was probably meant, as it is written; of several fields that of the first."""
        near = get_close_matches(fold(name[:60]), self.folded, 1, NEAR)
        if not near:
            return None
        keys = self.folded[near[0]]
        alike = [one for one in (*self._wishes(keys[0], language), keys[0]) if fold(one) == near[0]]
        return alike[0] if len(keys) == 1 else self.name_of(keys[0], language)

    def _wishes(self, key: str, language: str) -> list[str]:
        """Its labels, that of the language first, as they are found again: without blanks around."""
        named = self.labels.get(key, {})
        main = language.partition("-")[0]
        first = [named.get(language, ""), *(named[one] for one in named if one and one.partition("-")[0] == main)]
        return [name.strip() for name in (*first, *named.values())]


def fold(name: str) -> str:
    """What is left of a name when width, case and blanks do not matter."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
