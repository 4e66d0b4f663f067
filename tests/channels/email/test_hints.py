"""What the words of a mail server mean."""

from __future__ import annotations

import pytest
from django.utils import translation
from imapclient.exceptions import LoginError

from afterloop.channels.email.fetching import said
from afterloop.channels.email.hints import hint
from afterloop.channels.email.models import Mailbox


@pytest.mark.parametrize(
    ("host", "problem", "means"),
    [
        ("imap.qq.com", "login: Login fail.", "authorization code"),
        ("imap.acme.example", "login: Login fail.", "user name and password"),
        ("outlook.office365.com", "login: AUTHENTICATE failed.", "tokens"),
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


def test_a_server_is_quoted_without_the_marks_of_a_program():
    assert said(LoginError("b'[AUTHENTICATIONFAILED] Authentication failed.'")) == (
        "login: [AUTHENTICATIONFAILED] Authentication failed."
    )
    assert said(OSError("can't reach b.example")) == "OSError: can't reach b.example"


def test_where_there_is_no_problem_nothing_is_said():
    assert hint("", Mailbox()) == ""
