"""Identity providers over HTTP. Whoever may not add one makes us ask nobody anything."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.people import actions, checking, queries
from afterloop.kernel.people.schemas.identity import (
    CreateIdentityProvider,
    EditIdentityProvider,
    IdentityProviderOut,
    ProviderCheck,
)

router = Router()


@router.get("/identity-providers", response=list[IdentityProviderOut])
def list_identity_providers(request: Request) -> HttpResponse:
    return json_bytes(queries.identity_providers(request.auth))


@router.post("/identity-providers", response={201: IdentityProviderOut})
def create_identity_provider(request: Request, data: CreateIdentityProvider) -> HttpResponse:
    """The issuer is asked at once; one that does not answer as it should is refused."""
    checking.check_issuer(data.issuer, request.auth)
    return json_bytes(queries.identity_provider(actions.create_identity_provider(data, by=request.auth).pk), 201)


@router.post("/identity-providers/{identity_provider_id}/edit", response=IdentityProviderOut)
def edit_identity_provider(request: Request, identity_provider_id: Id, data: EditIdentityProvider) -> HttpResponse:
    """Key and issuer stay: people's links hold for that issuer alone."""
    provider = actions.edit_identity_provider(identity_provider_id, data, by=request.auth)
    return json_bytes(queries.identity_provider(provider.pk))


@router.post("/identity-providers/{identity_provider_id}/enable", response=IdentityProviderOut)
def enable_identity_provider(request: Request, identity_provider_id: Id) -> HttpResponse:
    provider = actions.enable_identity_provider(identity_provider_id, by=request.auth)
    return json_bytes(queries.identity_provider(provider.pk))


@router.post("/identity-providers/{identity_provider_id}/disable", response=IdentityProviderOut)
def disable_identity_provider(request: Request, identity_provider_id: Id) -> HttpResponse:
    """Nobody comes in through it any more; who is signed in stays so."""
    provider = actions.disable_identity_provider(identity_provider_id, by=request.auth)
    return json_bytes(queries.identity_provider(provider.pk))


@router.post("/identity-providers/{identity_provider_id}/check", response=ProviderCheck)
def check_identity_provider(request: Request, identity_provider_id: Id) -> ProviderCheck:
    """Ask the provider now whether it answers as it should."""
    return checking.check(request, identity_provider_id)
