"""What the words of a mail server mean."""

from __future__ import annotations

import pytest
from django.utils import translation

from afterloop.channels.email.hints import hint
from afterloop.channels.email.models import Mailbox


@pytest.mark.parametrize(
    ("host", "problem", "means"),
    [
        ("imap.qq.com", "login: b'Login fail.'", "authorization code"),
        ("imap.acme.example", "login: b'Login fail.'", "user name and password"),
        ("outlook.office365.com", "login: b'AUTHENTICATE failed.'", "tokens"),
        ("imap.acme.example", "gaierror: [Errno -2] Name or service not known", "no host called imap.acme.example"),
        ("imap.acme.example", "ConnectionRefusedError: [Errno 111]", "port 993"),
        ("imap.acme.example", "SSLCertVerificationError: self-signed", "certificate"),
        ("imap.acme.example", "SSLError: wrong version number", "encryption"),
        ("imap.acme.example", "IMAPClientError: select failed: no such folder", "folder called Help"),
        ("imap.acme.example", "Something: else", "own words"),
    ],
)
def test_a_problem_says_what_to_do(host, problem, means):
    with translation.override("en"):
        assert means in hint(problem, Mailbox(host=host, folder="Help"))


def test_where_there_is_no_problem_nothing_is_said():
    assert hint("", Mailbox()) == ""
