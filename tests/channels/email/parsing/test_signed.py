"""Mails that are signed and packed in one file, as `openssl cms -sign -nodetach -stream` makes them."""

from __future__ import annotations

import base64

from hypothesis import given
from hypothesis import strategies as st

from afterloop.channels.email.parsing import read, signed

PACKED = """
MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgASBpENv
bnRlbnQtVHlwZTogbXVsdGlwYXJ0L21peGVkOyBib3VuZGFyeT1iDQoNCi0tYg0KQ29udGVudC1U
eXBlOiB0ZXh0L3BsYWluOyBjaGFyc2V0PXV0Zi04DQoNCua8j+awtA0KLS1iDQpDb250ZW50LVR5
cGU6IGFwcGxpY2F0aW9uL3BkZjsgbmFtZT1hLnBkZg0KDQolUERGDQotLWItLQ0KAAAAAAAAMYIB
szCCAa8CAQEwJDAMMQowCAYDVQQDDAFhAhQ2gR+v1xk2BIkFABba9jU5KkRQCTALBglghkgBZQME
AgGggeQwGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIyMjM1
ODU0WjAvBgkqhkiG9w0BCQQxIgQggZJpmRLoS2b875J7gHMwMQegJuG/31/4SFBKQ6HzEoMweQYJ
KoZIhvcNAQkPMWwwajALBglghkgBZQMEASowCwYJYIZIAWUDBAEWMAsGCWCGSAFlAwQBAjAKBggq
hkiG9w0DBzAOBggqhkiG9w0DAgICAIAwDQYIKoZIhvcNAwICAUAwBwYFKw4DAgcwDQYIKoZIhvcN
AwICASgwDQYJKoZIhvcNAQEBBQAEgYDQoKZrfuZA9lVg0+M3mKkFzRD/KvKXdpjnAWhS0QhwMUAX
LXxmY0g63S4AxwdMa8n4UMb82uGHe45HqOS7J6FAvuHqk8ob+6eMnMYP7qnX5C7zcayYnrnZ7/Da
N1l8CUCZUrRTgYMtKuWSNgrGlmIMhho/lK6OtCvw47b77zF3+AAAAAAAAA==
"""
HEAD = b"From: a@b.cn\r\nSubject: x\r\nContent-Type: application/pkcs7-mime; smime-type=%s; name=smime.p7m\r\n"
TRAVELS = b"Content-Transfer-Encoding: base64\r\n\r\n"


def test_what_is_signed_is_read_as_if_it_were_not() -> None:
    found = read(HEAD % b"signed-data" + TRAVELS + PACKED.encode())
    assert (found.subject, found.text) == ("x", "漏水")
    assert [(one.name, one.content) for one in found.attachments] == [("a.pdf", b"%PDF")]
    assert "encrypted" not in found.problems


def test_what_is_signed_is_found_though_its_type_does_not_say_so() -> None:
    assert read(HEAD % b"" + TRAVELS + PACKED.encode()).text == "漏水"


def test_what_cannot_be_opened_stays_a_file() -> None:
    found = read(HEAD % b"signed-data" + TRAVELS + b"MIIBAA==")
    assert ([one.name for one in found.attachments], found.text) == (["smime.p7m"], "")


@given(st.integers(0, 600), st.binary(max_size=6), st.integers(0, 6))
def test_a_broken_package_is_read_or_left(at: int, put: bytes, drop: int) -> None:
    raw = base64.b64decode(PACKED)
    broken = raw[:at] + put + raw[at + drop :]
    assert signed.content(broken) is None or signed.content(broken)
    read(HEAD % b"signed-data" + TRAVELS + base64.b64encode(broken)).text.encode()
