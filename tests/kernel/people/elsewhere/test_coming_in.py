"""Who comes in with an account at the company's own provider, against a real one."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount

from afterloop.kernel.events.models import Event
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.models import IdentityProvider, OrgUnit, User
from tests.kernel.people.browser import Browser
from tests.kernel.people.elsewhere.door import (
    BACK,
    SECRET,
    address,
    alice_elsewhere,
    go,
    newcomers,
    refused,
)


def test_who_has_the_address_is_linked_once_and_known_from_then_on(alice, corp, offered):
    browser = Browser()
    assert go(corp, alice_elsewhere(corp), browser) == BACK
    assert browser.get("/api/v1/me").json()["id"] == alice.user.pk
    link = SocialAccount.objects.get()
    assert (link.user_id, link.provider, link.uid) == (alice.user.pk, "corp", "a-1")
    assert link.extra_data == {"account": "alice.l"}, "nothing else is kept of what the provider says"
    names = list(Event.objects.filter(entity="user").order_by("id").values_list("name", flat=True))
    assert names == ["user.linked", "user.signed_in"]
    signed = Event.objects.get(name="user.signed_in")
    assert (signed.data["methods"], signed.data["provider"]) == (["socialaccount"], "corp")
    assert Dispatch.objects.get().subject == "A company account was linked"

    # The address over there changes; the subject is what counts.
    alice_elsewhere(corp, email="someone.else@example.com")
    assert go(corp, "a-1", again := Browser()) == BACK
    assert again.get("/api/v1/me").json()["id"] == alice.user.pk
    assert Event.objects.filter(name="user.linked").count() == 1


def test_what_is_asked_of_the_provider_binds_the_answer_to_this_browser(corp, offered):
    asked = parse_qs(urlsplit(address(Browser())).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["code_challenge"][0]) >= 43
    assert len(asked["nonce"][0]) >= 43
    assert len(asked["state"][0]) >= 16
    assert set(asked["scope"][0].split()) == {"openid", "profile", "email"}
    assert asked["redirect_uri"] == ["http://testserver/_allauth/oidc/corp/callback"]
    assert SECRET not in str(asked)


def test_the_verifier_goes_to_the_provider_with_the_code(alice, corp, offered):
    seen: dict[str, Any] = {}

    def look(environ: dict[str, Any]) -> None:
        import io

        sent = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        environ["wsgi.input"] = io.BytesIO(sent)
        seen.update(parse_qs(sent.decode()))

    corp.bends["/oauth2/token"] = look
    go(corp, alice_elsewhere(corp))
    assert len(seen["code_verifier"][0]) >= 43


def test_the_address_of_the_redirect_is_our_public_one(corp, offered, settings):
    settings.PUBLIC_URL = "https://service.example.com"
    asked = parse_qs(urlsplit(address(Browser())).query)
    assert asked["redirect_uri"] == ["https://service.example.com/_allauth/oidc/corp/callback"]


def test_an_address_that_nobody_has_verified_opens_nothing(alice, corp, offered):
    assert go(corp, alice_elsewhere(corp, email_verified=False)) == refused("not_admitted")
    assert go(corp, corp.person("a-2", email="alice@example.com")) == refused("not_admitted")
    assert not SocialAccount.objects.exists()


def test_a_provider_whose_addresses_are_trusted_need_not_say_that_they_are_verified(alice, corp, offered):
    IdentityProvider.objects.update(trusts_email=True)
    assert go(corp, corp.person("a-3", email="alice@example.com")) == BACK


@pytest.mark.parametrize("address", ["alıce@example.com", "alice@example.com.evil.example", "", "alice"])
def test_an_address_that_only_looks_like_one_of_ours_opens_nothing(alice, corp, offered, address):
    User.objects.create(username="x", name="X", email="alıce2@example.com")
    assert go(corp, alice_elsewhere(corp, email=address)) == refused("not_admitted")


def test_who_is_unknown_stopped_or_linked_already_is_told_the_same(alice, corp, offered):
    unknown = go(corp, corp.person("n-1", email="nobody@example.com", email_verified=True))
    go(corp, alice_elsewhere(corp))
    second = go(corp, alice_elsewhere(corp, "a-9"))
    User.objects.filter(pk=alice.user.pk).update(is_active=False)
    stopped = go(corp, "a-1")
    SocialAccount.objects.all().delete()
    never_linked = go(corp, "a-1")
    assert {unknown, second, stopped, never_linked} == {refused("not_admitted")}
    assert not Event.objects.filter(name="user.created").exists()


def test_only_certain_domains_where_it_is_said_so(alice, corp, offered):
    go(corp, alice_elsewhere(corp))
    IdentityProvider.objects.update(domains=["acme.example"])
    assert go(corp, "a-1") == refused("wrong_domain")
    assert go(corp, corp.person("d-1", email="a@sub.acme.example", email_verified=True)) == refused("wrong_domain")
    assert go(corp, corp.person("d-2", email="a@acme.example")) == refused("wrong_domain")
    assert go(corp, corp.person("d-3", email="A@ACME.example", email_verified=True)) == refused("not_admitted")


def test_somebody_new_gets_a_place_where_the_provider_may_give_one(root, corp, offered):
    newcomers(offered)
    browser = Browser()
    subject = corp.person(
        "n-7", name="王\u0007芳", preferred_username="Alice", email="w.fang@acme.example", email_verified=True
    )
    assert go(corp, subject, browser) == BACK
    user = User.objects.get(email="w.fang@acme.example")
    assert (user.username, user.name, user.has_usable_password()) == ("Alice2", "王芳", False)
    place = user.memberships.get()
    assert (place.unit.name, place.role.key) == ("北京朝阳网点", "agent")
    assert browser.get("/api/v1/me").json()["unit"]["name"] == "北京朝阳网点"
    made = Event.objects.filter(name__in=["user.created", "membership.added", "user.linked"]).order_by("id")
    assert {(event.actor_kind, event.actor_name) for event in made} == {("system", "sign-in")}
    assert made.count() == 3
    assert go(corp, subject) == BACK
    assert User.objects.filter(name="王芳").count() == 1


def test_somebody_new_without_any_claim_but_a_subject_comes_in_too(corp, offered):
    newcomers(offered)
    assert go(corp, corp.person("ou_7f", email=None, name=None)) == BACK
    user = User.objects.get(pk=SocialAccount.objects.get().user_id)
    assert (user.username, user.name, user.email) == ("corp", "ou_7f", "")


def test_nobody_new_gets_a_place_in_a_closed_unit(corp, offered):
    from afterloop.kernel import time as clock

    newcomers(offered)
    OrgUnit.objects.filter(pk=offered.unit_id).update(closed_at=clock.now())
    assert go(corp, corp.person("n-8", email="x@acme.example", email_verified=True)) == refused("not_admitted")
    assert not User.objects.filter(email="x@acme.example").exists()
