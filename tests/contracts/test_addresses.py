"""Every address that Django answers, ours or a library's, asked for by nobody: refused perhaps, but never broken."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

NAMED = re.compile(r"<(?:\w+:)?\w+>")


def addresses(resolver: URLResolver, before: str = "/") -> Iterator[str]:
    for entry in resolver.url_patterns:
        here = before + NAMED.sub("1", str(entry.pattern))
        if isinstance(entry, URLPattern):
            yield here
        else:
            yield from addresses(entry, here)


ALL = sorted(set(addresses(get_resolver())))


def test_the_walk_reaches_our_addresses_and_the_librarys():
    assert {"/api/v1/openapi.json", "/api/v1/tickets/1", "/readyz"} <= set(ALL)
    assert any(address.startswith("/_allauth/browser/") for address in ALL)
    assert not [address for address in ALL if set(address) & set("<>^$()\\")]


@pytest.mark.parametrize("address", ALL)
def test_asked_for_by_nobody_it_does_not_break(address: str, db):
    answer = Client(raise_request_exception=False).get(address)
    assert answer.status_code < 500, answer.content[:300]


@pytest.mark.parametrize("address", ["/api/v1/docs", "/api/v1/nothing", "/api/v1/", "/nothing", "/_allauth/nothing"])
def test_an_unknown_address_is_a_problem_document(address: str, db):
    answer = Client(raise_request_exception=False).get(address)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "not_found"


def test_the_api_document_stays(db):
    assert Client().get("/api/v1/openapi.json").json()["info"]["title"] == "Afterloop"
