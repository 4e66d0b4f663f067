"""Every function of the language. A new one is an entry in one of these modules, a twin in the browser, and vectors."""

from afterloop.kernel.expressions.functions import arithmetic, comparing, days, lists, logic, texts
from afterloop.kernel.expressions.functions.registry import CONDITION, LIKE, LIST_OF_LIKE, Function, functions

MODULES = (logic, comparing, arithmetic, texts, days, lists)

__all__ = ["CONDITION", "LIKE", "LIST_OF_LIKE", "MODULES", "Function", "functions"]
