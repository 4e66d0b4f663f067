"""Whether an identity provider answers as it should. It is asked outside of any transaction."""

from __future__ import annotations

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.http import Request
from afterloop.kernel.people import discovery
from afterloop.kernel.people.models import IdentityProvider
from afterloop.kernel.people.provider import redirect_uri
from afterloop.kernel.people.schemas.identity import ProviderCheck


def check_issuer(issuer: str, by: Actor) -> None:
    """Refuse, at its field, what is no OpenID Connect provider; but first, whoever may not add one."""
    by.require("identity_provider.create")
    try:
        discovery.ask(issuer)
    except discovery.Unusable as error:
        raise Invalid.field("issuer", str(error)) from error


def check(request: Request, pk: int) -> ProviderCheck:
    """For whoever may change it."""
    row = IdentityProvider.objects.visible_to(request.auth, "identity_provider.edit").filter(pk=pk).first()
    if row is None:
        raise NotFound()
    try:
        discovery.ask(row.issuer)
        problem = ""
    except discovery.Unusable as error:
        problem = str(error)
    return ProviderCheck(works=not problem, problem=problem, redirect_uri=redirect_uri(request, row.key))
