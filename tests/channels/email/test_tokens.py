"""Mailboxes that sign in with tokens: a real provider gives them, real IMAP and SMTP servers ask it whose they are."""

from __future__ import annotations

import base64
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import orjson
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import MISSING, AuthResult

from afterloop.channels.email import connecting, mailboxes, receiving, tokens
from afterloop.channels.email.fetching import Conversation
from afterloop.channels.email.mail_apps import SetMailApp, create_mail_app
from afterloop.channels.email.models import MailApp, Mailbox
from afterloop.channels.email.tokens import NoToken, access_token
from afterloop.kernel.errors import Invalid
from afterloop.kernel.people.models import OrgUnit
from tests import elsewhere
from tests.channels.email.conftest import letter
from tests.elsewhere import Elsewhere
from tests.imap import ImapServer, imap_server

PERSON = "help@afterloop.example"


@pytest.fixture(scope="module")
def provider() -> Iterator[Elsewhere]:
    with elsewhere.running() as running:
        running.person("help", email=PERSON)
        yield running


@pytest.fixture(scope="module")
def imap(provider: Elsewhere) -> Iterator[ImapServer]:
    with imap_server(f"{provider.issuer}/userinfo") as running:
        yield running


@pytest.fixture
def app(db: None, provider: Elsewhere, root: Any) -> MailApp:
    tokens._held.clear()
    there = {"authorize_url": f"{provider.issuer}/oauth2/authorize", "token_url": f"{provider.issuer}/oauth2/token"}
    asked = SetMailApp(name="Acme", service="other", client_id="acme", secret="known", rights="openid email", **there)
    made: MailApp = create_mail_app(asked, by=root.actor)
    return made


@pytest.fixture
def box(app: MailApp, imap: ImapServer) -> Mailbox:
    made: Mailbox = Mailbox.objects.create(
        address=PERSON, type="repair", unit=OrgUnit.objects.get(parent=None), host="127.0.0.1", port=imap.port,
        encryption="none", user=PERSON, app=app,
    )  # fmt: skip
    return made


def connect(person: Any, box: Mailbox, provider: Elsewhere, *, agrees: bool = True) -> Any:
    """As the person's browser does: to the provider, and back with what it says."""
    address = person.post(f"/api/v1/mailboxes/{box.pk}/connect").json()["address"]
    # This provider forgets to send the state along with a refusal (RFC 6749, 4.1.2.1).
    state = urlencode({"state": parse_qs(urlsplit(address).query)["state"][0]})
    back = provider.agree(address, "help") if agrees else f"{provider.deny(address)}&{state}"
    answer = person.client.get(f"{urlsplit(back).path}?{urlsplit(back).query}", headers=person._headers())
    assert answer.status_code == 302
    box.refresh_from_db()
    return {name: values[0] for name, values in parse_qs(urlsplit(answer["Location"]).query).items()}


def test_somebody_agrees_once_and_the_mailbox_is_read(root, box, provider, imap):
    assert root.get("/api/v1/mailboxes").json()[0]["wants_consent"]
    assert connect(root, box, provider) == {"connected": PERSON}
    assert not root.get("/api/v1/mailboxes").json()[0]["wants_consent"]
    with Conversation(box) as conversation:
        receiving.fetch(box, conversation)
        conversation.client.append("INBOX", letter("热水器", Message_ID="<one@x.cn>").as_bytes())
    box.refresh_from_db()
    with Conversation(box) as conversation:
        assert receiving.fetch(box, conversation) == 1
    assert mailboxes.test_mailbox(box.pk, root.actor).works


def test_a_token_is_asked_for_again_only_when_it_ends(root, box, provider, monkeypatch):
    connect(root, box, provider)
    first = access_token(box)
    assert access_token(box) == first
    monkeypatch.setattr(tokens, "EARLY", 10**6)
    tokens.forget(box)
    second = access_token(box)
    assert second not in (first, access_token(box))


def test_a_renewed_consent_is_kept_and_survives_a_restart(root, box, provider):
    connect(root, box, provider)
    for _ in range(3):  # this provider ends the former one each time
        tokens._held.clear()
        box = Mailbox.objects.select_related("app").get(pk=box.pk)
        assert access_token(box)


def test_who_does_not_agree_reads_why(root, box, provider):
    problem = connect(root, box, provider, agrees=False)["problem"]
    assert problem.startswith("The mail service did not agree: ")
    assert box.secret == ""


def test_a_consent_that_has_ended_is_told_in_plain_words(root, box, provider):
    connect(root, box, provider)
    assert httpx.post(f"{provider.issuer}/users/help/revoke-tokens").status_code == 204
    told = mailboxes.test_mailbox(box.pk, root.actor)
    assert (told.works, told.answer.split(":")[:2]) == (False, ["NoToken", " invalid_grant"])
    assert told.hint == "What somebody had agreed to has ended at the service: connect it again."


def test_a_mailbox_that_nobody_connected_says_so(root, box):
    told = mailboxes.test_mailbox(box.pk, root.actor)
    assert (told.works, told.hint) == (False, "Nobody has agreed yet that it is read: press Connect.")


def test_a_service_that_is_away_or_answers_nonsense_is_a_problem_of_the_mailbox(root, box, provider):
    connect(root, box, provider)
    path = urlsplit(box.app.token_url).path
    for answer in (
        ("500 No", "text/html", b"<p>"),
        ("200 OK", "text/html", b"<p>"),
        ("200 OK", "application/json", b"{}"),
    ):
        provider.answers[path] = answer
        tokens._held.clear()
        with pytest.raises(NoToken):
            access_token(box)
    del provider.answers[path]
    MailApp.objects.filter(pk=box.app_id).update(token_url="http://127.0.0.1:1/token")
    with pytest.raises(NoToken):
        access_token(Mailbox.objects.get(pk=box.pk))


def test_the_program_itself_is_let_in_where_the_service_knows_it(root, box, provider):
    connect(root, box, provider)
    token = access_token(box)
    asked: list[bytes] = []
    path = urlsplit(box.app.token_url).path
    provider.bends[path] = lambda environ: asked.append(_body(environ))
    provider.answers[path] = (
        "200 OK",
        "application/json",
        orjson.dumps({"token_type": "Bearer", "access_token": token}),
    )
    MailApp.objects.filter(pk=box.app_id).update(flow="program")
    Mailbox.objects.filter(pk=box.pk).update(secret="")
    try:
        told = mailboxes.test_mailbox(box.pk, root.actor)
    finally:
        del provider.bends[path], provider.answers[path]
    assert told.works, told.answer
    assert parse_qs(asked[0].decode())["grant_type"] == ["client_credentials"]


def _body(environ: dict[str, Any]) -> bytes:
    body: bytes = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
    return body


@pytest.mark.parametrize("bend", ["other person", "too late", "forged"])
def test_the_way_back_holds_for_who_went_and_not_for_long(root, alice, box, monkeypatch, bend):
    consent = connecting.ask(box.pk, _request(), root.actor)
    state = parse_qs(urlsplit(consent.address).query)["state"][0]
    by = root.actor
    if bend == "other person":
        by = alice.actor
    elif bend == "too late":
        by = by.at(by.now.replace(year=by.now.year + 1))
    else:
        state = state[:-4] + "AAAA"
    with pytest.raises(Invalid):
        connecting.come_back(_request(), state, "code", "", by=by)


def _request() -> Any:
    from django.test import RequestFactory

    return RequestFactory().get("/")


class Asks:
    """An SMTP server that asks the provider whose token it was given."""

    def __init__(self, userinfo: str) -> None:
        self.userinfo = userinfo
        self.mails: list[Any] = []

    async def auth_XOAUTH2(self, server: Any, args: list[str]) -> Any:  # noqa: N802
        given = base64.b64decode(args[1]).decode()
        user, token = given.split("\x01")[:2]
        async with httpx.AsyncClient() as client:
            answer = await client.get(self.userinfo, headers={"authorization": token.removeprefix("auth=")})
        right = answer.status_code == 200 and f"user={answer.json()['email']}" == user
        if right:
            return AuthResult(success=True)
        if await server.challenge_auth("eyJzdGF0dXMiOiI0MDAifQ==", encode_to_b64=False) is not MISSING:
            return AuthResult(success=False, handled=False)
        return AuthResult(success=False)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.mails.append(envelope)
        return "250 OK"


@contextmanager
def smtp(handler: Asks) -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port, auth_required=True, auth_require_tls=False)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def test_answers_leave_with_the_same_token(root, box, provider):
    connect(root, box, provider)
    with smtp(Asks(f"{provider.issuer}/userinfo")) as port:
        Mailbox.objects.filter(pk=box.pk).update(smtp_host="127.0.0.1", smtp_port=port, smtp_encryption="none")
        told = mailboxes.test_mailbox(box.pk, root.actor).sending
        assert told is not None
        assert told.works, told.answer
        Mailbox.objects.filter(pk=box.pk).update(user="boss@afterloop.example")
        told = mailboxes.test_mailbox(box.pk, root.actor).sending
        assert told is not None
        assert (told.works, told.answer[:3]) == (False, "535")


def test_a_mailbox_has_a_password_or_an_app(root, box, app):
    body = {"address": PERSON, "type": "repair", "host": "127.0.0.1", "user": PERSON}
    both = root.post(f"/api/v1/mailboxes/{box.pk}/edit", body | {"app": app.pk, "password": "x"})
    assert (both.status_code, list(both.json()["fields"])) == (422, ["password"])
    assert root.post(f"/api/v1/mailboxes/{box.pk}/edit", body | {"app": 10**9}).status_code == 422
    changed = root.post(f"/api/v1/mailboxes/{box.pk}/edit", body | {"password": "x"}).json()
    assert (changed["app"], changed["has_password"]) == (None, True)
    back = root.post(f"/api/v1/mailboxes/{box.pk}/edit", body | {"app": app.pk}).json()
    assert (back["has_password"], back["wants_consent"]) == (False, True)


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"service": "other", "token_url": ""}, ["token_url", "rights", "authorize_url"]),
        ({"service": "google", "flow": "program"}, ["flow"]),
        ({"service": "microsoft", "flow": "program"}, ["secret", "tenant"]),
        ({"service": "other", "token_url": "http://elsewhere.example/token"}, ["token_url"]),
    ],
)
def test_an_app_says_what_its_service_needs(root, given, wrong):
    answer = root.post("/api/v1/mail-apps", {"name": "A", "client_id": "a"} | given)
    assert answer.status_code == 422
    assert sorted(answer.json()["fields"]) == sorted(wrong)


def test_an_app_is_kept_as_long_as_a_mailbox_signs_in_by_it(root, box, app):
    listed = root.get("/api/v1/mail-apps").json()
    assert [(each["name"], each["mailboxes"], each["has_secret"]) for each in listed["apps"]] == [("Acme", 1, True)]
    assert "known" not in str(listed)
    assert root.delete(f"/api/v1/mail-apps/{app.pk}").status_code == 409
    Mailbox.objects.filter(pk=box.pk).update(app=None)
    assert root.delete(f"/api/v1/mail-apps/{app.pk}").status_code == 204
