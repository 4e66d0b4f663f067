"""Providers as data: who may add and change them, and what they cannot be."""

from __future__ import annotations

import pytest
from django.db import connection

from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import IdentityProvider, OrgUnit, Role
from tests import make
from tests.kernel.people.browser import Browser
from tests.kernel.people.elsewhere.door import (
    SECRET,
    body,
    start,
)


def test_the_secret_is_sealed_and_never_given_out_again(root, corp, offered):
    with connection.cursor() as cursor:
        cursor.execute("SELECT client_secret FROM people_identityprovider")
        assert SECRET.replace(" ", "-") not in cursor.fetchone()[0]
    shown = root.get("/api/v1/identity-providers")
    assert shown.json()[0]["has_secret"] is True
    told = shown.content.decode() + str(list(Event.objects.values_list("data", "facts", "changes")))
    assert SECRET.replace(" ", "-") not in told
    assert "gAAAA" not in told, "nor as it is sealed"


def test_under_a_lost_key_a_provider_is_no_way_in_and_nothing_breaks(offered, settings):
    settings.SECRET_KEY = "another key that the data was not sealed with"
    assert start(Browser()).json()["code"] == "not_offered"


def test_the_sign_in_page_offers_them_in_their_order_and_its_language(root, corp, offered):
    second = body(corp, key="second", name={"en": "Second"}, position=0)
    root.post(f"/api/v1/identity-providers/{offered.pk}/edit", {"position": 5})
    assert root.post("/api/v1/identity-providers", second).status_code == 201
    names = Browser().get("/api/v1/session").json()["sign_in"]["providers"]
    assert names == [{"key": "second", "name": "Second"}, {"key": "corp", "name": "Acme ID"}]
    chinese = Browser()
    chinese.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "zh-CN"
    assert chinese.get("/api/v1/session").json()["sign_in"]["providers"][1]["name"] in ("安克账号", "Acme ID")


def test_a_provider_is_changed_and_switched_off_on_record(root, corp, offered):
    path = f"/api/v1/identity-providers/{offered.pk}"
    unit, role = OrgUnit.objects.get(name="总部").pk, Role.objects.get(key="agent").pk
    given = {"newcomers": {"unit": unit, "role": role}, "domains": ["Acme.example"], "client_secret": ""}
    edited = root.post(f"{path}/edit", given).json()
    assert (edited["unit"]["name"], edited["role"]["key"], edited["domains"]) == ("总部", "agent", ["acme.example"])
    assert edited["has_secret"] is False
    assert root.post(f"{path}/edit", {"name": {"en": "Acme"}}).json()["unit"] is not None
    assert root.post(f"{path}/edit", {"newcomers": None}).json()["role"] is None
    assert root.post(f"{path}/disable").json()["enabled"] is False
    assert root.post(f"{path}/enable").json()["enabled"] is True
    names = Event.objects.filter(entity="identity_provider").order_by("id").values_list("name", flat=True)
    verbs = [name.rpartition(".")[2] for name in names]
    assert verbs == ["created", "edited", "edited", "edited", "disabled", "enabled"]
    changed = Event.objects.filter(name="identity_provider.edited").earliest("id").changes
    assert changed["role_id"] == [None, role]
    assert changed["domains"] == [[], ["acme.example"]]
    assert root.post(f"{path}/edit", {"issuer": "https://other.example"}).status_code == 422


def test_nobody_lets_a_provider_give_what_he_could_not_give(root, bob, corp):
    role = Role.objects.get(key="supervisor").pk
    unit = OrgUnit.objects.get(name="总部").pk
    make.member(bob.user, OrgUnit.objects.get(name="华北大区"), {"identity_provider.create": "all", "unit.view": "all"})
    refused = bob.post("/api/v1/identity-providers", body(corp, newcomers={"unit": unit, "role": role}))
    assert refused.status_code == 403, refused.content
    everything = {"unit": unit, "role": Role.objects.get(key="administrator").pk}
    answer = root.post("/api/v1/identity-providers", body(corp, newcomers=everything))
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["newcomers.role"])


def test_a_role_that_newcomers_get_is_neither_deleted_nor_made_almighty(root, offered):
    role = root.post(
        "/api/v1/roles", {"key": "guest", "title": {"en": "Guest"}, "verbs": {"ticket.view": "own"}}
    ).json()
    offered.unit, offered.role_id = OrgUnit.objects.get(name="总部"), role["id"]
    offered.save()
    assert root.post(f"/api/v1/roles/{role['id']}/delete").status_code == 409
    assert root.post(f"/api/v1/roles/{role['id']}/edit", {"verbs": {"*": "all"}}).status_code == 409
    assert root.post(f"/api/v1/roles/{role['id']}/edit", {"verbs": {"ticket.view": "team"}}).status_code == 200


@pytest.mark.parametrize(
    "issuer",
    [
        "http://provider.example",
        "ftp://provider.example",
        "https://",
        "https://user:secret@provider.example",
        "https://provider.example?x=1",
        "https://provider.example\\@127.0.0.1/",
        "https://pro vider.example",
        "https://provider.example:99999",
        "https://" + "a" * 600,
    ],
)
def test_an_issuer_that_cannot_be_one_is_refused_at_its_field(root, corp, issuer):
    answer = root.post("/api/v1/identity-providers", body(corp, issuer=issuer))
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["issuer"]), answer.content


DOCUMENTS = [
    ("200 OK", "application/json", b"{}"),
    ("200 OK", "text/html", b"<h1>Hello</h1>"),
    ("404 Not Found", "text/plain", b"no"),
    ("302 Found", "text/plain", b""),
    ("200 OK", "application/json", b" " * (600 * 1024)),
    (
        "200 OK",
        "application/json",
        b'{"issuer": "https://other.example", "authorization_endpoint": "https://o/a", "token_endpoint": "https://o/t",'
        b' "jwks_uri": "https://o/k"}',
    ),
]


def test_an_issuer_that_is_no_provider_is_refused_at_its_field(root, corp):
    for document in DOCUMENTS:
        corp.answers["/.well-known/openid-configuration"] = document
        answer = root.post("/api/v1/identity-providers", body(corp))
        assert (answer.status_code, list(answer.json()["fields"])) == (422, ["issuer"]), document
    assert "https://other.example" in answer.json()["detail"]


@pytest.mark.parametrize("end", ["http://192.0.2.1/a", "javascript:alert(1)", "file:///etc/passwd"])
def test_a_provider_cannot_send_us_or_people_to_where_nothing_is_secret(root, corp, end):
    ends = f'"token_endpoint": "https://o/t", "jwks_uri": "https://o/k", "authorization_endpoint": "{end}"'
    document = f'{{"issuer": "{corp.issuer}", {ends}}}'.encode()
    corp.answers["/.well-known/openid-configuration"] = ("200 OK", "application/json", document)
    assert root.post("/api/v1/identity-providers", body(corp)).status_code == 422


def test_who_may_not_add_a_provider_makes_us_ask_nobody(alice, corp):
    asked: list[str] = []
    corp.bends["/.well-known/openid-configuration"] = lambda environ: asked.append(environ["PATH_INFO"])
    assert alice.post("/api/v1/identity-providers", body(corp)).status_code == 403
    assert asked == []


def test_a_check_says_what_is_wrong_and_what_to_enter_over_there(root, corp, offered):
    path = f"/api/v1/identity-providers/{offered.pk}/check"
    good = {"works": True, "problem": "", "redirect_uri": "http://testserver/_allauth/oidc/corp/callback"}
    assert root.post(path).json() == good
    corp.answers["/.well-known/openid-configuration"] = ("404 Not Found", "text/plain", b"")
    assert root.post(path).json()["problem"] == "There is no OpenID Connect provider at this address."
    IdentityProvider.objects.update(issuer="http://127.0.0.1:1")
    assert root.post(path).json()["problem"] == "Nobody answers at this address, or not in time."
