"""How allauth signs staff in: by user name or e-mail, nobody signs up by themselves."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Named by ACCOUNT_ADAPTER."""

    def is_open_for_signup(self, request: Any) -> bool:
        return False
