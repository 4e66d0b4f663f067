from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from afterloop.channels.phone.signing import sign, signed_at

BODY = b'{"event":"ringing"}'


def test_what_was_signed_says_when():
    assert signed_at("secret", BODY, sign("secret", BODY, 1700000000)) == 1700000000


def test_the_digest_is_the_one_of_the_documentation():
    """docs/howto/telephone.md makes it with openssl."""
    assert sign("secret", b"{}", 1) == "t=1,v1=1122767b193110cfec322b6f199b599edbf608ed087f2d27afb0b97d99523908"


def test_of_several_digests_one_must_be_right():
    right = sign("secret", BODY, 5)
    assert signed_at("secret", BODY, f"t=5,v1={'0' * 64},{right.partition(',')[2]}") == 5


@pytest.mark.parametrize(
    "header",
    ["", "t=5", "v1=" + "0" * 64, "t=5,v1=" + "0" * 64, "t=x,v1=" + "0" * 64, "t=5;v1=1", "t=5,v1=é", "t=٥,v1=0"],
)
def test_anything_else_is_refused(header):
    assert signed_at("secret", BODY, header) is None


@given(some.binary(max_size=60), some.text(max_size=60), some.integers(0, 10**12 - 1))
def test_another_body_another_secret_and_another_time_are_refused(body, secret, at):
    header = sign("secret", BODY, at)
    if body != BODY:
        assert signed_at("secret", body, header) is None
    if secret != "secret":
        assert signed_at(secret, BODY, header) is None
    assert signed_at("secret", BODY, header.replace(f"t={at}", f"t={at + 1}", 1)) is None


@given(some.text(max_size=200))
def test_no_header_breaks_it(header):
    assert signed_at("secret", BODY, header) is None
