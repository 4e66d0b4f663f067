"""Formulas: the expression language as people type it, in Chinese or English. The tree is what is stored.

`names` are the words, `labels` the fields, `reading` makes a tree of a text (`lexing` → `grammar.lark` → `building`),
`mistakes` says what is wrong with one and where, `printing` writes a tree as a formula. Nothing is ever run as code.
"""

from afterloop.kernel.expressions.formulas.labels import Labels
from afterloop.kernel.expressions.formulas.mistakes import BadFormula, Problem, line_and_column
from afterloop.kernel.expressions.formulas.printing import print_formula
from afterloop.kernel.expressions.formulas.reading import Formula, parse, problems_in_text

__all__ = [
    "BadFormula",
    "Formula",
    "Labels",
    "Problem",
    "line_and_column",
    "parse",
    "print_formula",
    "problems_in_text",
]
