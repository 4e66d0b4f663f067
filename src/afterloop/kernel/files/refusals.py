"""Why a file was not taken: a code here, a sentence in `receiving`. Pure."""

from __future__ import annotations


class Refused(Exception):
    """This file is not taken."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
