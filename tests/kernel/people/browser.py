"""A browser in tests: real cookies, and the CSRF token sent along as the pages do."""

from __future__ import annotations

from typing import Any

import orjson
from django.test import Client

LOGIN = "/_allauth/browser/v1/auth/login"
SESSION = "/_allauth/browser/v1/auth/session"
PASSWORD_CHANGE = "/_allauth/browser/v1/account/password/change"


class Browser:
    """One browser with its own cookies. CSRF is checked, as for real ones."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})

    @property
    def session_key(self) -> str:
        cookie = self.client.cookies.get("sessionid")
        return cookie.value if cookie else ""

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(path, query)

    def post(self, path: str, body: Any = None, *, csrf: bool = True) -> Any:
        return self._send("post", path, body, csrf)

    def delete(self, path: str, body: Any = None) -> Any:
        return self._send("delete", path, body, True)

    def sign_in(self, login: str, password: str) -> Any:
        self.get("/api/v1/session")
        key = "email" if "@" in login else "username"
        return self.post(LOGIN, {key: login, "password": password})

    def _send(self, method: str, path: str, body: Any, csrf: bool) -> Any:
        data = body if isinstance(body, bytes) else orjson.dumps({} if body is None else body)
        token = self.client.cookies.get("csrftoken")
        headers = {"x-csrftoken": token.value} if csrf and token else {}
        return getattr(self.client, method)(path, data, content_type="application/json", headers=headers)
