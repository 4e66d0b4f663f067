"""Where allauth asks about accounts elsewhere: which providers there are, and what happens to who comes from them."""

from __future__ import annotations

from typing import Any

import structlog
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.httpkit import add_query_params
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.base.constants import AuthError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from afterloop.kernel import errors
from afterloop.kernel.http import problem
from afterloop.kernel.people import arrivals, discovery, sealing
from afterloop.kernel.people.models import IdentityProvider, User
from afterloop.kernel.texts import say

PAGE = "/sign-in"

log = structlog.get_logger(__name__)


class NotOffered(errors.NotFound):
    """404: there is no such provider, or it is switched off."""

    code = "not_offered"
    title = _("This way to sign in is not offered any more.")


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Named by SOCIALACCOUNT_ADAPTER."""

    def list_apps(
        self, request: HttpRequest | None, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        """The providers that are offered, in their order: there is no second place to look."""
        if provider and "\x00" in provider:
            return []
        rows = IdentityProvider.objects.filter(enabled=True).order_by("position", "id")
        found = [app_of(row) for row in (rows.filter(key=provider) if provider else rows)]
        return [app for app in found if app and client_id in (None, app.client_id)]

    def get_requests_session(self) -> discovery.Outside:
        return discovery.Outside()

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> User:
        """Users are made by an action."""
        user: User = sociallogin.user
        return user

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        try:
            arrivals.receive(sociallogin)
        except errors.AppError as error:
            raise ImmediateHttpResponse(gone_wrong(request, error.code, sociallogin.state)) from error

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: str = AuthError.UNKNOWN,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        state = (extra_context or {}).get("state")
        code = "cancelled" if error == AuthError.CANCELLED else "provider_unusable" if state else "expired"
        log.info("sign_in.elsewhere_failed", provider=str(provider)[:40], code=code, why=str(exception or "")[:300])
        if request.method == "POST":  # before anybody has gone anywhere: the page itself says it
            raise ImmediateHttpResponse(problem(NotOffered()))
        raise ImmediateHttpResponse(gone_wrong(request, code, state))


def app_of(row: IdentityProvider) -> SocialApp | None:
    """The provider as allauth wants it, never kept. One whose secret is sealed under a lost key is no way in."""
    try:
        secret = sealing.unseal(row.client_secret) if row.client_secret else ""
    except sealing.Unreadable:
        log.error("sign_in.client_secret_unreadable", provider=row.key, mend="SECRET_KEY has changed; enter it again")
        return None
    return SocialApp(
        provider="openid_connect",
        provider_id=row.key,
        name=say(row.name),
        client_id=row.client_id,
        secret=secret,
        settings={"issuer": row.issuer},
    )


def gone_wrong(request: HttpRequest, code: str, state: dict[str, Any] | None = None) -> HttpResponse:
    """Back to the page on which it began, which says why in the reader's language."""
    return HttpResponseRedirect(add_query_params((state or {}).get("next") or PAGE, {"error": code}))
