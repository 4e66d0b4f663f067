"""What the words of a mail server mean, and what to do about them."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from afterloop.channels.email.models import Mailbox

CODED = ("qq.com", "163.com", "126.com", "aliyun.com", "gmail.com", "sina.com", "139.com")  # want a code of their own
TOKENS_ONLY = ("office365.com", "outlook.com", "hotmail.com")
# By how they begin: the kind of the error, as `fetching.said` writes it.
MEANINGS = (
    ("gaierror", gettext_noop("There is no host called %(host)s: check the name, or this machine's DNS.")),
    ("ConnectionRefusedError", gettext_noop("Nothing listens at %(host)s, port %(port)s: check the port.")),
    ("TimeoutError", gettext_noop("%(host)s, port %(port)s, does not answer: a firewall may stand between.")),
    ("SSLCertVerificationError", gettext_noop("The certificate of %(host)s is not trusted, or is for another name.")),
    ("SSL", gettext_noop("No encrypted connection came about: the port and the kind of encryption may not fit.")),
    ("IMAP4.abort", gettext_noop("The server closed the connection: the kind of encryption may not fit.")),
    ("NoToken: not_connected", gettext_noop("Nobody has agreed yet that it is read: press Connect.")),
    ("NoToken: invalid_grant", gettext_noop("What somebody had agreed to has ended at the service: connect it again.")),
    (
        "NoToken: invalid_client",
        gettext_noop("The service refuses the app's id or secret; a secret may have run out."),
    ),
    ("NoToken", gettext_noop("The service gives no token: see its own words, and the settings of the app.")),
    ("Unreadable", gettext_noop("The password was sealed under another SECRET_KEY: enter it again.")),
)
LOGIN = gettext_noop("The server does not accept this user name and password.")
CODE = gettext_noop(
    "The server does not accept this user name and password. It wants an authorization code made in its mail "
    "settings instead of the password, and IMAP must be switched on there."
)
TOKENS = gettext_noop(
    "Microsoft lets programs in with tokens only: add an OAuth app, and choose it here instead of a password."
)
FOLDER = gettext_noop("There is no folder called %(folder)s, or it may not be opened.")
OTHER = gettext_noop("The server answers, but not as it should: see its own words.")


def hint(problem: str, box: Mailbox) -> str:
    """For people; empty where there is no problem."""
    if not problem:
        return ""
    place = {"host": box.host, "port": box.port, "folder": box.folder}
    return _(_meaning(problem, box.host)) % place


def _meaning(problem: str, host: str) -> str:
    if problem.startswith("login:"):
        if host.endswith(TOKENS_ONLY):
            return TOKENS
        return CODE if host.endswith(CODED) else LOGIN
    if "select failed" in problem or "EXAMINE" in problem:
        return FOLDER
    return next((sentence for start, sentence in MEANINGS if problem.startswith(start)), OTHER)
