"""Signing in with an account at the company's own provider, against a real one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from django.db import connection

from afterloop.kernel.events.models import Event
from afterloop.kernel.messages.models import Dispatch
from afterloop.kernel.people.models import IdentityProvider, OrgUnit, Role, User
from tests import elsewhere, make
from tests.elsewhere import Elsewhere
from tests.kernel.people.browser import LOGIN, PASSWORD_CHANGE, SESSION, Browser
from tests.kernel.people.test_second_step import CODES, SECOND, TOTP, code, confirm, set_up, signed_in

REDIRECT = "/_allauth/browser/v1/auth/provider/redirect"
BACK = "/sign-in?next=%2Ftickets%2F7"
SECRET = "what only the provider and we know"


@pytest.fixture(autouse=True)
def _forget(db):
    cache.clear()


@pytest.fixture(scope="module")
def _running() -> Iterator[Elsewhere]:
    with elsewhere.running(require_nonce=True) as there:
        yield there


@pytest.fixture
def corp(_running: Elsewhere) -> Elsewhere:
    _running.bends.clear()
    _running.answers.clear()
    return _running


def body(there: Elsewhere, **given: Any) -> dict[str, Any]:
    return {
        "key": "corp",
        "name": {"zh-Hans": "安克账号", "en": "Acme ID"},
        "issuer": there.issuer,
        "client_id": "afterloop",
        "client_secret": SECRET.replace(" ", "-"),
    } | given


@pytest.fixture
def offered(root, corp) -> IdentityProvider:
    answer = root.post("/api/v1/identity-providers", body(corp))
    assert answer.status_code == 201, answer.content
    return IdentityProvider.objects.get()


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


# Coming in


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


# The second step, and what is left of passwords


def test_the_second_step_is_still_asked_for(alice, corp, offered, django_capture_on_commit_callbacks):
    secret = set_up(signed_in(), django_capture_on_commit_callbacks)
    # Two providers may know us under the same client id.
    IdentityProvider.objects.create(
        key="other", name={"en": "Other"}, issuer=corp.issuer, client_id="afterloop", position=9
    )
    browser = Browser()
    assert go(corp, alice_elsewhere(corp), browser) == BACK
    assert browser.get("/api/v1/me").status_code == 401
    flows = browser.get(SESSION).json()["data"]["flows"]
    assert [flow["id"] for flow in flows if flow.get("is_pending")] == ["mfa_authenticate"]
    assert browser.post(SECOND, {"code": code(secret)}).status_code == 200
    assert browser.get("/api/v1/me").json()["id"] == alice.user.pk
    assert Event.objects.filter(name="user.signed_in").latest("id").data["methods"] == ["socialaccount", "totp"]


@pytest.fixture
def newcomer(corp, offered) -> tuple[Browser, User]:
    newcomers(offered)
    browser = Browser()
    go(corp, corp.person("n-5", email="new@acme.example", email_verified=True, preferred_username="new"), browser)
    return browser, User.objects.get(username="new")


def test_who_came_by_the_provider_alone_gets_no_password_behind_its_back(newcomer, settings):
    browser, user = newcomer
    settings.MAIL = object()
    mine = browser.get("/api/v1/me/sign-in").json()
    assert (mine["has_password"], mine["may_choose_password"]) == (False, False)
    stranger = Browser()
    stranger.get("/api/v1/session")
    assert stranger.post("/_allauth/browser/v1/auth/password/request", {"email": user.email}).status_code == 200
    assert stranger.post("/_allauth/browser/v1/auth/code/request", {"email": user.email}).status_code == 401
    assert not Event.objects.filter(name__in=["user.password_asked", "user.code_asked"]).exists()
    answer = browser.post(PASSWORD_CHANGE, {"new_password": "a long secret of mine"})
    assert answer.status_code == 400, answer.content
    assert "invitation" in answer.json()["errors"][0]["message"]
    user.refresh_from_db()
    assert not user.has_usable_password()


def test_who_has_no_password_proves_himself_by_his_second_step(newcomer, settings, django_capture_on_commit_callbacks):
    browser, _user = newcomer
    secret = browser.post("/api/v1/me/totp").json()["secret"]
    with django_capture_on_commit_callbacks(execute=True):
        assert browser.post(TOTP, {"code": code(secret)}).status_code == 200
    assert len(browser.get(CODES).json()["data"]["unused_codes"]) == 10, "shown at once, without asking"
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = -1
    assert browser.delete(TOTP).status_code == 401
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
    assert browser.post("/_allauth/browser/v1/auth/2fa/reauthenticate", {"code": code(secret, 1)}).status_code == 200
    assert browser.delete(TOTP).status_code == 200


def test_an_administrator_may_let_him_have_one(newcomer, root):
    _browser, user = newcomer
    path = root.post(f"/api/v1/users/{user.pk}/invite").json()["path"].rpartition("/")[2]
    chosen = Browser()
    chosen.get("/api/v1/session")
    assert chosen.post(f"/api/v1/password/{path}", {"password": "a long secret of mine"}).status_code == 200
    assert Browser().sign_in("new", "a long secret of mine").status_code == 200
    assert chosen.get("/api/v1/me/sign-in").json()["may_choose_password"] is True


# Links


def test_a_link_is_taken_away_where_a_password_remains(alice, corp, offered):
    browser = signed_in()
    go(corp, alice_elsewhere(corp), browser)
    confirm(browser)
    (link,) = browser.get("/api/v1/me/sign-in").json()["links"]
    assert (link["provider"], link["name"], link["account"], link["removable"]) == ("corp", "Acme ID", "alice.l", True)
    answer = browser.post("/api/v1/me/unlink", {"provider": "corp"})
    assert answer.status_code == 200, answer.content
    assert answer.json()["links"] == []
    assert Event.objects.get(name="user.unlinked").record_id == alice.user.pk
    assert browser.post("/api/v1/me/unlink", {"provider": "corp"}).status_code == 409


def test_taking_a_link_away_asks_who_is_there(alice, corp, offered):
    go(corp, alice_elsewhere(corp), browser := Browser())
    answer = browser.post("/api/v1/me/unlink", {"provider": "corp"})
    assert (answer.status_code, answer.json()["code"]) == (403, "not_confirmed")
    assert alice.post("/api/v1/me/unlink", {"provider": "corp"}).status_code == 403, "a token is no person"
    assert SocialAccount.objects.count() == 1


def test_the_last_way_in_stays(newcomer):
    browser, _user = newcomer
    assert browser.get("/api/v1/me/sign-in").json()["links"][0]["removable"] is False
    assert browser.post("/api/v1/me/unlink", {"provider": "corp"}).status_code == 409
    assert SocialAccount.objects.count() == 1


def test_an_administrator_unlinks_an_account_that_was_made_anew(alice, bob, root, corp, offered):
    go(corp, alice_elsewhere(corp), browser := Browser())
    path = f"/api/v1/users/{alice.user.pk}/unlink"
    assert bob.post(path, {"provider": "corp"}).status_code == 403
    assert root.post(path, {"provider": "corp"}).status_code == 200
    assert browser.get("/api/v1/me").status_code == 401
    assert go(corp, alice_elsewhere(corp, "a-2")) == BACK


# What goes wrong on the way


def test_the_person_says_no_over_there(corp, offered):
    browser = Browser()
    location = corp.deny(address(browser))
    state = parse_qs(urlsplit(address(browser)).query)["state"][0]
    back = location if "state=" in location else f"{location}&state={state}"
    assert come_back(browser, back) == refused("cancelled")


def test_a_forged_or_a_used_state_leads_nowhere(alice, corp, offered):
    browser = Browser()
    location = corp.agree(address(browser), alice_elsewhere(corp))
    state = parse_qs(urlsplit(location).query)["state"][0]
    assert come_back(browser, location.replace(state, "x" * len(state))) == "/sign-in?error=expired"
    assert come_back(Browser(), location) == "/sign-in?error=expired", "another browser"
    assert come_back(browser, location) == BACK
    assert come_back(browser, location) == "/sign-in?error=expired", "once"
    for junk in ("", "?state=%00", "?code=x", "?error=access_denied", f"?state={state}&code=%F0"):
        assert come_back(browser, f"http://testserver/_allauth/oidc/corp/callback{junk}") == "/sign-in?error=expired"


def test_a_code_is_worth_something_once(alice, corp, offered):
    browser = Browser()
    first = corp.agree(address(browser), alice_elsewhere(corp))
    used = parse_qs(urlsplit(first).query)["code"][0]
    assert come_back(browser, first) == BACK
    fresh = parse_qs(urlsplit(address(thief := Browser())).query)["state"][0]
    again = f"http://testserver/_allauth/oidc/corp/callback?code={used}&state={fresh}"
    assert come_back(thief, again) == refused("provider_unusable")
    assert thief.get("/api/v1/me").status_code == 401


def test_a_code_of_another_browser_is_refused(alice, corp, offered):
    """The nonce in its token is that of the browser for which it was made."""
    stolen = parse_qs(urlsplit(corp.agree(address(Browser()), alice_elsewhere(corp))).query)["code"][0]
    state = parse_qs(urlsplit(address(thief := Browser())).query)["state"][0]
    planted = f"http://testserver/_allauth/oidc/corp/callback?code={stolen}&state={state}"
    assert come_back(thief, planted) == refused("provider_unusable")
    assert thief.get("/api/v1/me").status_code == 401


def test_a_token_of_another_issuer_is_refused(alice, corp, offered):
    corp.bends["/oauth2/token"] = lambda environ: environ.update(HTTP_HOST="127.0.0.1:1")
    assert go(corp, alice_elsewhere(corp)) == refused("provider_unusable")


def test_an_expired_token_is_refused(alice, root):
    with elsewhere.running(access_token_max_age=timedelta(minutes=-5)) as there:
        assert root.post("/api/v1/identity-providers", body(there)).status_code == 201
        assert go(there, alice_elsewhere(there)) == refused("provider_unusable")


def test_a_token_that_its_provider_has_not_signed_is_refused(alice, corp, offered):
    with elsewhere.running() as another:
        corp.answers["/jwks"] = ("200 OK", "application/json", httpx.get(f"{another.issuer}/jwks").content)
        assert go(corp, alice_elsewhere(corp)) == refused("provider_unusable")


def test_a_token_without_a_signature_is_refused(alice, corp, offered):
    browser = Browser()
    asked = address(browser)
    said = {
        "iss": corp.issuer,
        "sub": "a-1",
        "aud": "afterloop",
        "exp": int(time.time()) + 60,
        "iat": int(time.time()),
        "nonce": parse_qs(urlsplit(asked).query)["nonce"][0],
        "email": "alice@example.com",
        "email_verified": True,
    }
    token = jwt.encode(said, None, algorithm="none")  # type: ignore[arg-type]
    answer = b'{"access_token": "t", "id_token": "%s"}' % token.encode()
    corp.answers["/oauth2/token"] = ("200 OK", "application/json", answer)
    assert come_back(browser, corp.agree(asked, alice_elsewhere(corp))) == refused("provider_unusable")


def test_facts_about_somebody_else_are_not_believed(alice, bob, corp, offered):
    corp.answers["/userinfo"] = (
        "200 OK",
        "application/json",
        b'{"sub": "b-1", "email": "bob@example.com", "email_verified": true}',
    )
    browser = Browser()
    assert go(corp, alice_elsewhere(corp), browser) == BACK
    assert browser.get("/api/v1/me").json()["id"] == alice.user.pk


NONSENSE = [
    ("200 OK", "application/json", b"[]"),
    ("200 OK", "application/json", b'"access_token"'),
    ("200 OK", "application/json", b"{"),
    ("200 OK", "", b"access_token=x"),
    ("200 OK", "text/html", b"<h1>Sign in</h1>"),
    ("200 OK", "application/json", b'{"access_token": "x", "id_token": 7}'),
    ("200 OK", "application/json", b'{"access_token": {}, "id_token": "a.b.c"}'),
    ("302 Found", "text/html", b""),
    ("500 Internal Server Error", "text/plain", b"\xff"),
    ("200 OK", "application/json", b"0" * (600 * 1024)),
]
PLACES = ["/oauth2/token", "/jwks", "/userinfo"]


@pytest.mark.parametrize("place", PLACES)
def test_whatever_the_provider_answers_is_never_our_mistake(alice, corp, offered, place):
    alice_elsewhere(corp)
    for answer in NONSENSE:
        corp.answers[place] = answer
        browser = Browser()
        assert go(corp, "a-1", browser) in (refused("provider_unusable"), BACK)
        assert place == "/userinfo" or browser.get("/api/v1/me").status_code == 401, answer


@pytest.mark.parametrize("claims", [{"name": 7}, {"email": ["a"]}, {"name": "a\x00b"}, {"email_verified": "perhaps"}])
def test_claims_that_make_no_sense_are_refused(alice, corp, offered, claims):
    assert go(corp, alice_elsewhere(corp, **claims)) == refused("provider_unusable")


def test_a_provider_that_is_down_is_said_at_once_and_on_the_way_back(alice, root):
    with elsewhere.running() as there:
        assert root.post("/api/v1/identity-providers", body(there)).status_code == 201
        browser = Browser()
        location = there.agree(address(browser), alice_elsewhere(there))
    assert come_back(browser, location) == refused("provider_unusable")
    cache.clear()
    answer = start(Browser())
    assert (answer.status_code, answer.json()["code"]) == (424, "provider_unusable")


def test_a_provider_that_is_switched_off_lets_nobody_in(alice, root, corp, offered):
    browser = Browser()
    location = corp.agree(address(browser), alice_elsewhere(corp))
    assert root.post(f"/api/v1/identity-providers/{offered.pk}/disable").status_code == 200
    assert come_back(browser, location) == "/sign-in?error=not_offered"
    assert start(Browser()).json()["code"] == "not_offered"
    assert Browser().get("/api/v1/session").json()["sign_in"]["providers"] == []


@pytest.mark.parametrize("key", ["nothing", "openid_connect", "", "a\x00b", "x" * 5000])
def test_a_provider_that_does_not_exist_is_a_refusal(offered, key):
    assert start(Browser(), key).status_code == 404


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_nobody_is_sent_to_another_site_afterwards(offered, to):
    assert start(Browser(), to=to).status_code == 404


def test_links_are_not_made_by_asking_for_one(alice, corp, offered):
    assert start(signed_in(), process="connect").status_code == 404


def test_beginning_needs_the_csrf_token_and_has_a_limit(offered):
    form = {"provider": "corp", "callback_url": BACK, "process": "login"}
    assert Browser().client.post(REDIRECT, form).status_code == 403
    assert [start(Browser()).status_code for _ in range(31)][-2:] == [200, 429]


def test_what_allauth_could_do_beside_this_is_closed(offered):
    browser = Browser()
    browser.get("/api/v1/session")
    for path in ("auth/provider/token", "auth/provider/signup", "account/providers"):
        assert browser.post(f"/_allauth/browser/v1/{path}", {"provider": "corp"}).status_code == 404


def test_the_password_still_signs_in_beside_it(alice, offered):
    browser = Browser()
    browser.get("/api/v1/session")
    assert browser.post(LOGIN, {"username": "alice", "password": make.PASSWORD}).status_code == 200


# Administrators


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
