"""SPF, DKIM, DMARC and MX as they stand in a real DNS server on loopback."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import dns.message
import dns.resolver
import dns.rrset
import pytest

from afterloop.project import mail_names
from afterloop.project.mail_names import Names, check, domains

GOOD = {
    ("good.cn", "TXT"): ['"v=spf1 include:spf.mail.qq.com -all"', '"some-verification=1"'],
    ("s1._domainkey.good.cn", "TXT"): ['"v=DKIM1; k=rsa; " "p=MIIBIjAN"'],
    ("_dmarc.good.cn", "TXT"): ['"v=DMARC1; p=reject"'],
    ("good.cn", "MX"): ["10 mx.good.cn."],
    ("mail.good.cn", "TXT"): ['"v=spf1 -all"'],
    ("two.cn", "TXT"): ['"v=spf1 a -all"', '"v=spf1 mx -all"'],
}


@pytest.fixture
def names() -> Iterator[Names]:
    """A resolver that asks a server of ours."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            wire, sender = server.recvfrom(4096)
            if not wire:
                return
            query = dns.message.from_wire(wire)
            answer = dns.message.make_response(query)
            question = query.question[0]
            kind = dns.rdatatype.to_text(question.rdtype)
            if records := GOOD.get((question.name.to_text(omit_final_dot=True), kind)):
                answer.answer.append(dns.rrset.from_text(question.name, 60, "IN", kind, *records))
            else:
                answer.set_rcode(dns.rcode.NXDOMAIN)
            server.sendto(answer.to_wire(), sender)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers, resolver.port = ["127.0.0.1"], server.getsockname()[1]
    yield Names(resolver)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
        last.sendto(b"", server.getsockname())
    thread.join(5)
    server.close()


def levels(domain: str, names: Names) -> list[str]:
    return [finding.level for finding in check(domain, names)]


def test_a_domain_that_is_set_up_is_said_to_be(names: Names) -> None:
    found = list(check("good.cn", names))
    assert [finding.level for finding in found] == ["good"] * 3
    assert "selector s1" in found[1].what


def test_what_is_missing_is_told_with_the_record_to_add(names: Names) -> None:
    found = list(check("bare.cn", names))
    assert [finding.level for finding in found] == ["note"] * 4
    assert "v=spf1" in found[0].mend
    assert "_dmarc.bare.cn" in found[2].mend


def test_two_spf_records_are_none(names: Names) -> None:
    assert "2 SPF records" in next(check("two.cn", names)).what


def test_a_subdomain_goes_by_the_domain_above_it(names: Names) -> None:
    assert levels("mail.good.cn", names)[2] == "good"


def test_a_dns_that_does_not_answer_is_told(names: Names, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        names.resolver.port, names.resolver.lifetime = silent.getsockname()[1], 0.2
        [finding] = check("good.cn", names)
    assert (finding.level, "could not be looked up" in finding.what) == ("note", True)


def test_only_names_that_anybody_could_look_up_are_asked_for() -> None:
    senders = ["help@good.cn", "Acme <help@GOOD.cn>", "a@localhost", "b@[10.0.0.1]", "c@house.local", ""]
    assert domains(senders) == ["good.cn"]
    assert len(domains(f"a@d{n}.cn" for n in range(50))) == mail_names.MOST
