"""What an ID token proves, after OpenID Connect Core 3.1.3.7. Pure."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any

import jwt
from pydantic import BaseModel

# Signed with a key of the provider's own: with a shared secret (HS256), whoever knows it could be anybody.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
LEEWAY = 60  # seconds by which clocks may differ
REQUIRED = ["iss", "sub", "aud", "exp", "iat"]


class Header(BaseModel):
    kid: str = ""


def nonce_of(verifier: str) -> str:
    """What ties a token to the very browser in whose session the PKCE verifier is."""
    return base64.urlsafe_b64encode(hashlib.sha256(b"nonce:" + verifier.encode()).digest()).decode().rstrip("=")


def verified(token: Any, keys: bytes, issuer: str, client: str, nonce: str) -> dict[str, Any]:
    """The token's claims. Raises jwt.PyJWTError or ValueError for whatever does not hold."""
    if not isinstance(token, str):
        raise jwt.InvalidTokenError("no ID token")
    claims: dict[str, Any] = jwt.decode(
        token,
        _key(token, keys),
        algorithms=ALGORITHMS,
        audience=client,
        issuer=issuer,
        leeway=LEEWAY,
        options={"require": REQUIRED},
    )
    if claims.get("azp", client) != client:
        raise jwt.InvalidAudienceError("made for somebody else")
    if not hmac.compare_digest(str(claims.get("nonce", "")).encode(), nonce.encode()):
        raise jwt.InvalidTokenError("another sign-in's token")
    return claims


def _key(token: str, keys: bytes) -> Any:
    """The one that the header names; without a name, the only one."""
    kid = Header.model_validate(jwt.get_unverified_header(token)).kid
    usable = [key for key in jwt.PyJWKSet.from_json(keys.decode()).keys if key.public_key_use in (None, "sig")]
    fitting = [key for key in usable if key.key_id == kid] if kid else usable
    if len(fitting) != 1:
        raise jwt.InvalidKeyError("no such key")
    return fitting[0].key
