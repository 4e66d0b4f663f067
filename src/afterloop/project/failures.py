from __future__ import annotations


class Failure(Exception):
    """What an operator can mend: a command says it in a line and ends with code 1, without a traceback."""
