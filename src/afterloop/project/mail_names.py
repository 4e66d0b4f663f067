"""Whether the names that mails go out under are set up so that receivers believe them: SPF, DKIM, DMARC, MX.

What a receiver checks stands in the DNS of the sender's domain (RFC 7208, 6376, 7489). Only SPF and DMARC can be looked
up by the domain alone: a DKIM key lies under a selector that the provider chooses, so the usual ones are tried.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator
from typing import Any

import dns.exception
import dns.resolver

from .doctor import Finding, good, note

PRIVATE = (".localhost", ".local", ".test", ".example", ".invalid", ".internal")
PATIENCE = 4.0  # seconds for one question
MOST = 10  # domains
SELECTORS = (
    *("default", "dkim", "mail", "s1", "s2", "k1", "selector1", "selector2", "google", "aliyun-cn-hangzhou", "qcloud"),
    *("s20240101", "qq", "exmail", "mxvault", "zoho"),
)


class Names:
    """Questions to the DNS of this machine; `unknown` when nobody answered."""

    def __init__(self, resolver: dns.resolver.Resolver | None = None) -> None:
        self.resolver = resolver or dns.resolver.Resolver()
        self.resolver.lifetime = PATIENCE

    def texts(self, name: str) -> list[str]:
        """The TXT records of a name, each as one line."""
        return [b"".join(record.strings).decode("utf-8", "replace") for record in self._ask(name, "TXT")]

    def has(self, name: str, kind: str) -> bool:
        return bool(self._ask(name, kind))

    def _ask(self, name: str, kind: str) -> list[Any]:
        try:
            return list(self.resolver.resolve(name, kind))
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return []


def domains(senders: Iterable[str]) -> list[str]:
    """Of these addresses, those that anybody could look up."""
    found = {sender.rpartition("@")[2].strip(" >").lower().rstrip(".") for sender in senders}
    return sorted(filter(_is_public, found))[:MOST]


def _is_public(domain: str) -> bool:
    try:
        ipaddress.ip_address(domain.strip("[]"))
    except ValueError:
        return "." in domain and not domain.endswith(PRIVATE)
    return False


def check(domain: str, names: Names) -> Iterator[Finding]:
    """What receivers find of a domain, and what to add."""
    try:
        yield from _spf(domain, names)
        yield from _dkim(domain, names)
        yield from _dmarc(domain, names)
        if not names.has(domain, "MX"):
            yield note(f"{domain} names no server that takes mail (MX)", "Answers to mails from it cannot arrive.")
    except dns.exception.DNSException as error:
        yield note(f"The names of {domain} could not be looked up: {error}", "Check this machine's DNS.")


def _spf(domain: str, names: Names) -> Iterator[Finding]:
    found = [text for text in names.texts(domain) if text.lower().split(" ")[0] == "v=spf1"]
    if len(found) == 1:
        yield good(f"{domain} says who may send for it (SPF)")
    elif found:
        yield note(f"{domain} has {len(found)} SPF records, so that none counts", "Put them together into one.")
    else:
        yield note(
            f"{domain} does not say who may send for it (SPF)",
            f'Add a TXT record at {domain}: "v=spf1 include:<the name your mail provider tells> -all"',
        )


def _dkim(domain: str, names: Names) -> Iterator[Finding]:
    for selector in SELECTORS:
        if any("p=" in text for text in names.texts(f"{selector}._domainkey.{domain}")):
            yield good(f"{domain} has a key for signatures (DKIM, selector {selector})")
            return
    yield note(
        f"No key for signatures (DKIM) was found at the usual places of {domain}",
        "Turn DKIM on at your mail provider and add the record it shows; a selector of your own is not found here.",
    )


def _dmarc(domain: str, names: Names) -> Iterator[Finding]:
    """A subdomain without a record of its own goes by that of the domain above it."""
    labels = domain.split(".")
    for at in range(max(1, len(labels) - 1)):
        above = ".".join(labels[at:])
        if any(text.lower().startswith("v=dmarc1") for text in names.texts(f"_dmarc.{above}")):
            yield good(f"{above} says what becomes of mails that only pretend to be its own (DMARC)")
            return
    yield note(
        f"{domain} does not say what becomes of mails that only pretend to be its own (DMARC)",
        f'Add a TXT record at _dmarc.{domain}: "v=DMARC1; p=none; rua=mailto:postmaster@{domain}"',
    )
