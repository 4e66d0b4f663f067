"""A brand as customers see it: whose portal this is, by the host name they came to."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

from afterloop.channels.portal.models import EntryLink, PrivacyPolicy
from afterloop.kernel.http import LANGUAGES
from afterloop.kernel.people import house
from afterloop.kernel.people.models import Brand, Organization
from afterloop.kernel.texts import say

USUAL_COLOR = "#1F5FD6"


def brand_of(request: HttpRequest) -> Brand | None:
    """The brand of this host name, else the default one."""
    host = request.get_host().lower()
    brands = {brand.host: brand for brand in Brand.objects.exclude(host="")}
    return brands.get(host) or brands.get(host.partition(":")[0]) or default_brand()


def default_brand() -> Brand | None:
    found: Brand | None = Brand.objects.order_by("-is_default", "pk").first()
    return found


def face(brand: Brand | None) -> dict[str, Any]:
    """The brand as `Face`; an installation without brands shows the company's name."""
    if brand is None:
        company = Organization.objects.first()
        brand = Brand(key="", name={}, color=USUAL_COLOR, languages=list(LANGUAGES))
        name = company.name if company else "Afterloop"
    else:
        name = say(brand.name)
    policy = policy_of(brand)
    return {
        "key": brand.key,
        "name": name,
        "color": brand.color,
        "logo": f"/api/v1/portal/logo/{brand.logo}" if brand.logo else None,
        "languages": [tag for tag in brand.languages if tag in LANGUAGES] or list(LANGUAGES),
        "hotline": brand.hotline,
        "hours": say(brand.hours),
        "has_promise": bool(brand.promise),
        "icp": brand.icp,
        "policy": policy.number if policy else None,
    }


def policy_of(brand: Brand | None) -> PrivacyPolicy | None:
    """The privacy policy that holds now."""
    if brand is None or brand.pk is None:
        return None
    found: PrivacyPolicy | None = PrivacyPolicy.objects.filter(brand=brand).order_by("-number").first()
    return found


def page(brand: Brand | None, name: str) -> dict[str, Any] | None:
    """A page of the brand's own words: its promise, or its privacy policy with the number and date of its version."""
    language = get_language()
    if name == "promise":
        return {"text": say(brand.promise, language), "number": None, "at": None} if brand and brand.promise else None
    policy = policy_of(brand)
    return {"text": say(policy.text, language), "number": policy.number, "at": policy.at} if policy else None


def address_of(brand: Brand | None, request: HttpRequest | None = None) -> str:
    """Where the outside world finds this brand's portal, without a slash at its end."""
    known = house.public_url()
    if brand is not None and brand.host:
        scheme = known.partition("://")[0] if "://" in known else "https"
        return f"{scheme}://{brand.host}"
    return known or (request.build_absolute_uri("/").rstrip("/") if request else "")


def entry_address(link: EntryLink, request: HttpRequest | None = None) -> str:
    return f"{address_of(link.brand, request)}/portal/e/{link.code}"
