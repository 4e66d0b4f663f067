"""The mail server: where it is, how a mail looks on the wire, and what its refusals mean. No database."""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from email.utils import format_datetime
from functools import partial
from types import TracebackType
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from afterloop.kernel.messages.failing import Failed

PICTURE = re.compile(r'data-file="(\d{1,18})"', re.ASCII)
TIMEOUT = 30  # seconds, for each answer of the server


@dataclass(frozen=True, slots=True)
class MailServer:
    """smtp://user:password@host:587?tls=1&from=help@example.com; smtps:// for TLS from the first byte."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    tls: bool = False
    implicit_tls: bool = False
    sender: str = ""
    domain: str = "localhost"
    token: str = ""  # signs in instead of the password

    def __bool__(self) -> bool:
        return bool(self.host)


def mail_server(address: str, public_url: str = "") -> MailServer:
    """Read AFTERLOOP_SMTP_URL. Empty: mails wait."""
    own = urlsplit(public_url).hostname or "localhost"
    if not address:
        return MailServer("", 0, domain=own)
    parts = urlsplit(address)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("AFTERLOOP_SMTP_URL must look like smtp://user:password@host:587?tls=1")
    options = dict(parse_qsl(parts.query))
    user = unquote(parts.username or "")
    sender = options.get("from") or (user if "@" in user else f"afterloop@{own}")
    return MailServer(
        host=parts.hostname,
        port=parts.port or (465 if parts.scheme == "smtps" else 587 if options.get("tls") else 25),
        user=user,
        password=unquote(parts.password or ""),
        tls=options.get("tls") in ("1", "true", "yes"),
        implicit_tls=parts.scheme == "smtps",
        sender=sender,
        domain=sender.rpartition("@")[2].strip(">") or own,
    )


class Enclosure(NamedTuple):
    """A file that goes along."""

    id: int
    name: str
    type: str
    content: bytes

    @property
    def kind(self) -> tuple[str, str]:
        """The two halves of its type. A mail as a file is a file: as a part it could not be coded for the wire."""
        main, _slash, sub = self.type.partition("/")
        return (main, sub) if sub and main not in ("message", "multipart") else ("application", "octet-stream")


class Connection:
    """A connection to the mail server, opened with the first mail, kept for those that follow."""

    def __init__(self, server: MailServer) -> None:
        self.server = server
        self.connection: smtplib.SMTP | None = None
        self.answer = ""  # what the server said when it took the last mail

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: Any, trace: TracebackType | None) -> None:
        self.close()

    def send(self, mail: EmailMessage, recipient: str, others: Sequence[str] = ()) -> str:
        """Hand over one mail, or raise Failed. Gives what the server says of `others` whom it does not take.

        Where it refuses the recipient himself and takes others, the mail has failed for good: trying again would
        bring it to them again and again.
        """
        try:
            if self.connection is None:
                self.connection = self._connect()
            refused = self.connection.send_message(mail, to_addrs=[recipient, *others])
            self.answer = getattr(self.connection, "answer", "")
        except (smtplib.SMTPException, OSError, MessageError, UnicodeError) as error:
            failed = reading(error)
            if failed.session_lost:
                self.close()
            raise failed from error
        told = {address: f"{code} {_words(said)}" for address, (code, said) in refused.items()}
        if recipient in told:
            raise Failed(told[recipient], for_good=True)
        return "; ".join(f"{address}: {said}" for address, said in told.items())

    def check(self) -> str:
        """Sign in, and say how the server answers; or raise Failed."""
        try:
            self.connection = self._connect()
            code, said = self.connection.noop()
        except (smtplib.SMTPException, OSError) as error:
            raise reading(error) from error
        return f"{code} {_words(said)}"

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def _connect(self) -> smtplib.SMTP:
        server = self.server
        made: smtplib.SMTP
        if server.implicit_tls:
            made = _TellingTls(server.host, server.port, timeout=TIMEOUT, context=ssl.create_default_context())
        else:
            made = _Telling(server.host, server.port, timeout=TIMEOUT)
        try:
            if server.tls:
                made.starttls(context=ssl.create_default_context())
            if server.token:
                made.ehlo_or_helo_if_needed()
                made.auth("XOAUTH2", partial(_bearer, server))
            elif server.user:
                made.login(server.user, server.password)
        except BaseException:
            made.close()
            raise
        return made


def _bearer(server: MailServer, challenge: bytes | None = None) -> str:
    """What signs in with a token, as Google and Microsoft have it; to a refusal the answer is an empty line."""
    return f"user={server.user}\x01auth=Bearer {server.token}\x01\x01" if challenge is None else ""


class _Tells:
    """smtplib forgets what the server says of a mail that it takes."""

    answer = ""

    def data(self, msg: Any) -> tuple[int, bytes]:
        code, said = super().data(msg)  # type: ignore[misc]
        self.answer = f"{code} {_words(said)}"
        return code, said


class _Telling(_Tells, smtplib.SMTP):
    pass


class _TellingTls(_Tells, smtplib.SMTP_SSL):
    pass


def reading(error: Exception) -> Failed:
    """What a failure means. A refusal of this mail or address with 5xx is final; anything about us may pass."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, said = next(iter(error.recipients.values()))
        return Failed(f"{code} {_words(said)}", for_good=code >= 500)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return Failed(f"{error.smtp_code} {_words(error.smtp_error)}", session_lost=True)
    if isinstance(error, smtplib.SMTPResponseException):
        final = error.smtp_code >= 500 and isinstance(error, smtplib.SMTPDataError | smtplib.SMTPSenderRefused)
        return Failed(f"{error.smtp_code} {_words(error.smtp_error)}", for_good=final, session_lost=not final)
    if isinstance(error, MessageError | UnicodeError):
        return Failed(f"{type(error).__name__}: {error}", for_good=True)
    return Failed(f"{type(error).__name__}: {error}", session_lost=True)


def mail_of(
    *,
    sender: str,
    recipient: str,
    subject: str,
    text: str,
    html: str,
    message_id: str,
    headers: Mapping[str, str],
    at: datetime,
    files: Sequence[Enclosure] = (),
    cc: Sequence[str] = (),
) -> EmailMessage:
    """A mail as it goes over the wire: both parts, a Message-ID that stays the same, and no auto-replies please.

    What somebody has written to somebody says so in its headers (`Auto-Submitted: no`).
    """
    mail = EmailMessage(policy=WIRE)
    mail["From"], mail["To"], mail["Subject"] = sender, recipient, subject
    if cc:
        mail["Cc"] = ", ".join(cc)
    mail["Message-ID"], mail["Date"] = message_id, format_datetime(at)
    mail["Auto-Submitted"] = "auto-generated"
    for name, value in headers.items():
        del mail[name]
        mail[name] = value
    mail.set_content(text)
    shown = {file.id for file in files if f'data-file="{file.id}"' in html}
    if html:
        mail.add_alternative(_with_pictures(html, shown), subtype="html")
        for file in files:
            if file.id in shown:
                _part_of(mail).add_related(file.content, *file.kind, filename=file.name, cid=f"<{file.id}@afterloop>")
    for file in files:
        if file.id not in shown:
            mail.add_attachment(file.content, *file.kind, filename=file.name)
    return mail


def _part_of(mail: EmailMessage) -> Any:
    """The HTML part, or what it has become since the first picture stands beside it."""
    return mail.get_payload()[-1]  # type: ignore[index]


def _with_pictures(html: str, shown: Collection[int]) -> str:
    return PICTURE.sub(lambda at: f'src="cid:{at[1]}@afterloop"' if int(at[1]) in shown else "", html)


def _words(said: bytes | str) -> str:
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
