"""Whether mail leaves: one mail to oneself, sent at once, and what the server says of it."""

from __future__ import annotations

import smtplib
import socket
import ssl
import uuid
from email.errors import MessageError

from django.conf import settings
from django.utils.translation import gettext as _

from afterloop.kernel import limits, time
from afterloop.kernel.actor import Actor
from afterloop.kernel.audit.schemas import MailOut, MailTest
from afterloop.kernel.errors import Conflict
from afterloop.kernel.messages.failing import Failed
from afterloop.kernel.messages.smtp import Connection, MailServer, mail_of
from afterloop.kernel.people.models import Organization, User

VERB = "organization.test_mail"
TESTS = {"most": 5, "per": 60}  # for one person


def outgoing(by: Actor) -> MailOut:
    by.require(VERB)
    server: MailServer = settings.MAIL
    return MailOut(
        host=server.host,
        port=server.port,
        encryption="tls" if server.implicit_tls else "starttls" if server.tls else "none",
        user=server.user,
        sender=server.sender,
        recipient=_address(by),
    )


def send_test(by: Actor) -> MailTest:
    """Talks to the server: not within a transaction."""
    by.require(VERB)
    server: MailServer = settings.MAIL
    recipient = _address(by)
    if not server:
        raise Conflict(_("No mail server is named: set AFTERLOOP_SMTP_URL and start again."))
    if not recipient:
        raise Conflict(_("You have no e-mail address: enter one first."))
    limits.take("mail.test", str(by.user_id), **TESTS)
    company = Organization.objects.values_list("name", flat=True).first() or "Afterloop"
    words = _("This is a test: mails of %(company)s arrive here.") % {"company": company}
    mail = mail_of(
        sender=server.sender,
        recipient=recipient,
        subject=_("Test mail of %(company)s") % {"company": company},
        text=words,
        html="",
        message_id=f"<{uuid.uuid4().hex}@{server.domain}>",
        headers={},
        at=time.now(),
    )
    with Connection(server) as session:
        try:
            session.send(mail, recipient)
        except Failed as failed:
            return MailTest(works=False, answer=failed.reason, hint=_meaning(failed.__cause__, server))
        return MailTest(works=True, answer=session.answer, hint=_("The server took it. Look into your mailbox."))


def _address(by: Actor) -> str:
    return User.objects.filter(pk=by.user_id).values_list("email", flat=True).first() or ""


def _meaning(error: BaseException | None, server: MailServer) -> str:
    """What to do about it; special kinds of error stand before those that they belong to."""
    place = {"host": server.host, "port": server.port, "sender": server.sender}
    for kind, sentence in (
        (socket.gaierror, _("There is no host called %(host)s: check the name, or this machine's DNS.")),
        (ConnectionRefusedError, _("Nothing listens at %(host)s, port %(port)s: check the port.")),
        (TimeoutError, _("%(host)s, port %(port)s, does not answer: a firewall may stand between.")),
        (ssl.SSLCertVerificationError, _("The certificate of %(host)s is not trusted, or is for another name.")),
        (ssl.SSLError, _("No encrypted connection came about: the port and the kind of encryption may not fit.")),
        (
            smtplib.SMTPNotSupportedError,
            _("The server cannot do what is asked, such as encryption or signing in."),
        ),
        (smtplib.SMTPAuthenticationError, _("The server does not accept this user name and password.")),
        (smtplib.SMTPSenderRefused, _("The server does not let us send as %(sender)s: check from=.")),
        (smtplib.SMTPRecipientsRefused, _("The server does not take mail to your address.")),
        (smtplib.SMTPServerDisconnected, _("The server closed the connection: the kind of encryption may not fit.")),
        (smtplib.SMTPResponseException, _("The server refused the mail, in the words above.")),
        (MessageError, _("The mail could not be put together: check from=.")),
    ):
        if isinstance(error, kind):
            return sentence % place
    return _("The connection failed, in the words above.")
