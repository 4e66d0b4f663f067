"""OpenID Connect as we want it, on top of allauth's: it finds `provider_classes` by this module's name.

Beyond its own it asks for PKCE and a nonce, checks signature, issuer and age of every ID token, holds the discovery
document against the issuer that an administrator has entered, and believes further facts about the same subject only.
"""

from __future__ import annotations

from typing import Any

import jwt
import structlog
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.base import ProviderException
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.utils import generate_code_challenge
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError
from requests import RequestException

from afterloop.kernel import errors, limits
from afterloop.kernel.http import problem
from afterloop.kernel.people import discovery, house, id_tokens
from afterloop.kernel.people.schemas.identity import Claims

CALLBACK = "sign_in_elsewhere"  # the name of the address to which a provider sends people back
STARTS = {"most": 30, "per": 60}  # of signing in, for one address

log = structlog.get_logger(__name__)


class OpenIdAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """One conversation with a provider."""

    nonce = ""

    @property
    def openid_config(self) -> dict[str, Any]:
        if not hasattr(self, "_openid_config"):
            try:
                found = discovery.discover(self.get_provider().app.settings["issuer"])
            except discovery.Unusable as error:
                raise ProviderException(str(error)) from error
            self._openid_config = found.model_dump()
        known: dict[str, Any] = self._openid_config
        return known

    @property
    def basic_auth(self) -> bool:
        """A client without a secret only says its name."""
        return bool(self.get_provider().app.secret and super().basic_auth)

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        return redirect_uri(request, app.provider_id)

    def get_access_token_data(self, request: HttpRequest, app: SocialApp, client: Any, pkce_code_verifier: str) -> Any:
        self.nonce = id_tokens.nonce_of(pkce_code_verifier)
        return super().get_access_token_data(request, app, client, pkce_code_verifier=pkce_code_verifier)

    def parse_token(self, data: Any) -> SocialToken:
        return SocialToken(token="")  # used once, below, and kept nowhere

    def complete_login(self, request: HttpRequest, app: SocialApp, token: SocialToken, **rest: Any) -> SocialLogin:
        answer = rest["response"]
        with discovery.Outside() as session:
            keys = session.get(self.openid_config["jwks_uri"]).content
        try:
            said = id_tokens.verified(
                answer.get("id_token"), keys, self.openid_config["issuer"], app.client_id, self.nonce
            )
            more = self._fetch_user_info(answer["access_token"]) if self.openid_config["userinfo_endpoint"] else {}
            claims = Claims.model_validate({**said, **more} if more.get("sub") == said["sub"] else said)
        except jwt.PyJWTError as error:
            raise OAuth2Error(f"{type(error).__name__}: {error}"[:300]) from error
        except (ValidationError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise OAuth2Error(f"makes no sense: {type(error).__name__}") from error  # its text would hold the claims
        return self.get_provider().sociallogin_from_response(request, claims.model_dump())


class OpenIdProvider(OpenIDConnectProvider):  # type: ignore[misc]
    """One of ours, as allauth knows it."""

    oauth2_adapter_class = OpenIdAdapter
    supports_token_authentication = False

    def get_pkce_params(self) -> dict[str, Any]:
        """The verifier stays in the session; the nonce is made of it, so that nothing else must be remembered."""
        params = generate_code_challenge()
        return {**params, "nonce": id_tokens.nonce_of(params["code_verifier"])}

    def redirect(
        self, request: HttpRequest, process: str, next_url: str | None = None, data: Any = None, **rest: Any
    ) -> HttpResponse:
        """The address as JSON: our content security policy lets no form lead to another site, but a script may go."""
        try:
            if process != AuthProcess.LOGIN:  # a link is made by coming in, and by nothing else
                raise errors.NotFound()
            limits.take("sign_in.elsewhere", str(request.META.get("REMOTE_ADDR") or ""), **STARTS)
            answer = super().redirect(request, process, next_url=next_url, data=data, **rest)
        except errors.AppError as error:
            return problem(error)
        except (ProviderException, RequestException, OAuth2Error) as error:
            log.warning("sign_in.provider_unusable", provider=self.sub_id, why=str(error)[:200])
            return problem(Unreachable())
        return JsonResponse({"address": answer.url}) if isinstance(answer, HttpResponseRedirect) else answer

    def sociallogin_from_response(self, request: HttpRequest, response: dict[str, Any]) -> SocialLogin:
        login = super().sociallogin_from_response(request, response)
        login.claims = Claims.model_validate(response)
        return login

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """What is kept of a person: under which name he is known over there."""
        return {"account": Claims.model_validate(data).account}

    def serialize(self) -> dict[str, Any]:
        """By our key: two providers may know us under the same client id."""
        return {"id": self.sub_id}


class Unreachable(errors.AppError):
    """424: not our mistake, nor the person's, who can but wait or take another way."""

    status = 424
    code = "provider_unusable"
    title = _("The sign-in service does not answer as it should. Try again later.")


provider_classes = [OpenIdProvider]


def redirect_uri(request: HttpRequest, key: str) -> str:
    """What an administrator enters at the provider: of our public address, never of a header where there is one."""
    path = reverse(CALLBACK, kwargs={"provider": key})
    base = house.public_url()
    return f"{base}{path}" if base else request.build_absolute_uri(path)


def callback(request: HttpRequest, provider: str) -> HttpResponse:
    """Where a provider sends people back to."""
    from afterloop.kernel.people.elsewhere import NotOffered, gone_wrong

    try:
        view = OAuth2CallbackView.adapter_view(OpenIdAdapter(request, provider))
        answer: HttpResponse = view(request)
    except SocialApp.DoesNotExist:
        return gone_wrong(request, NotOffered.code)
    return answer
