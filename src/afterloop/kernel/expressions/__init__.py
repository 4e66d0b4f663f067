"""One language for everything that people decide without code: conditions, formulas, filters, branches.

`tree` is what is stored, `checking` gives it types or says what is wrong, `evaluating` makes a Python function of it
and `selecting` SQL; the browser has its own evaluator (`shared/expr`). The three agree:
`tests/vectors/expressions.json`. The language is described in docs/reference/expressions.md.
"""
