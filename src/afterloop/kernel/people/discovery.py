"""What an identity provider says of itself, fetched by us: with a timeout, a limit, and without following anybody.

Which address is asked is the choice of an administrator; it is https, or this very machine.
"""

from __future__ import annotations

import time
from typing import Any

import requests
import urllib3
from django.core.cache import cache
from django.utils.translation import gettext as _
from pydantic import BaseModel, ValidationError

from afterloop.kernel.people.schemas.identity import is_secure

PATIENCE = 5.0  # seconds for a connection, and for each part of an answer
DEADLINE = 10.0  # seconds for the whole answer
LARGEST = 512 * 1024  # bytes
REMEMBERED = 600  # seconds
WELL_KNOWN = "/.well-known/openid-configuration"


class Unusable(Exception):
    """The provider cannot be used as it is; the message is a sentence for an administrator."""


class Discovery(BaseModel):
    """The part of the discovery document that we need."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str = ""
    token_endpoint_auth_methods_supported: list[str] = ["client_secret_basic"]


class Outside(requests.Session):
    """How a provider is talked to, here and by allauth."""

    def request(self, method: Any, url: Any, **rest: Any) -> requests.Response:  # type: ignore[override]
        if not is_secure(str(url)):
            raise requests.exceptions.InvalidURL("neither https nor this machine")
        until = time.monotonic() + DEADLINE
        answer = super().request(method, url, **{**rest, "timeout": PATIENCE, "allow_redirects": False, "stream": True})
        with answer:
            answer._content = _read(answer, until)
        answer.headers.setdefault("content-type", "")  # allauth looks without asking
        return answer


def _read(answer: requests.Response, until: float) -> bytes:
    """The whole body, as it arrives."""
    body = bytearray()
    try:
        while part := answer.raw.read1(65536, decode_content=True):
            body += part
            if len(body) > LARGEST or time.monotonic() > until:
                raise requests.exceptions.ContentDecodingError("too large or too slow")
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise requests.exceptions.ConnectionError(error) from error
    return bytes(body)


def discover(issuer: str) -> Discovery:
    """From memory where it was asked lately."""
    known = cache.get(f"discovery:{issuer}")
    if known is not None:
        return Discovery.model_validate(known)
    found = ask(issuer)
    cache.set(f"discovery:{issuer}", found.model_dump(), REMEMBERED)
    return found


def ask(issuer: str) -> Discovery:
    """What the provider says now. Raises Unusable."""
    try:
        with Outside() as session:
            answer = session.get(issuer.rstrip("/") + WELL_KNOWN)
    except (requests.RequestException, UnicodeError) as error:
        raise Unusable(_("Nobody answers at this address, or not in time.")) from error
    try:
        if answer.status_code != requests.codes.ok:
            raise ValueError(answer.status_code)
        found = Discovery.model_validate_json(answer.content)
    except (ValidationError, ValueError) as error:
        raise Unusable(_("There is no OpenID Connect provider at this address.")) from error
    if found.issuer != issuer:
        raise Unusable(_("The provider calls itself %(issuer)s. Enter exactly that.") % {"issuer": found.issuer[:200]})
    ends = (found.authorization_endpoint, found.token_endpoint, found.jwks_uri, found.userinfo_endpoint or issuer)
    if not all(map(is_secure, ends)):
        raise Unusable(_("The provider names addresses that do not begin with https://"))
    return found
