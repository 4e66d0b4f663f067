"""The way to the company's own provider and back, as a browser goes it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from afterloop.kernel.people.models import IdentityProvider, OrgUnit, Role
from tests.elsewhere import Elsewhere
from tests.kernel.people.browser import Browser

REDIRECT = "/_allauth/browser/v1/auth/provider/redirect"
BACK = "/sign-in?next=%2Ftickets%2F7"
SECRET = "what only the provider and we know"


def body(there: Elsewhere, **given: Any) -> dict[str, Any]:
    return {
        "key": "corp",
        "name": {"zh-Hans": "安克账号", "en": "Acme ID"},
        "issuer": there.issuer,
        "client_id": "afterloop",
        "client_secret": SECRET.replace(" ", "-"),
    } | given


def start(browser: Browser, key: str = "corp", to: str = BACK, process: str = "login") -> Any:
    browser.get("/api/v1/session")
    token = browser.client.cookies["csrftoken"].value
    form = {"provider": key, "callback_url": to, "process": process}
    return browser.client.post(REDIRECT, form, headers={"x-csrftoken": token})


def address(browser: Browser, key: str = "corp") -> str:
    answer = start(browser, key)
    assert answer.status_code == 200, answer.content
    return str(answer.json()["address"])


def come_back(browser: Browser, location: str) -> str:
    """The page to which the browser is sent in the end."""
    parts = urlsplit(location)
    assert parts.path == "/_allauth/oidc/corp/callback"
    answer = browser.client.get(f"{parts.path}?{parts.query}")
    assert answer.status_code == 302, (answer.status_code, answer.content[:300])
    return str(answer.headers["location"])


def go(there: Elsewhere, subject: str, browser: Browser | None = None) -> str:
    browser = browser or Browser()
    return come_back(browser, there.agree(address(browser), subject))


def refused(code: str) -> str:
    return f"{BACK}&error={code}"


def alice_elsewhere(there: Elsewhere, subject: str = "a-1", **claims: Any) -> str:
    said = {"email": "Alice@Example.com", "email_verified": True, "preferred_username": "alice.l"}
    return there.person(subject, **(said | claims))


def newcomers(provider: IdentityProvider, **more: Any) -> None:
    provider.unit, provider.role = OrgUnit.objects.get(name="北京朝阳网点"), Role.objects.get(key="agent")
    for name, value in more.items():
        setattr(provider, name, value)
    provider.save()
