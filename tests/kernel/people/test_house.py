"""The language of the house: for whoever asks for none that we know."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from afterloop.kernel.people import house
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import Organization, User


@pytest.fixture
def english(root, django_capture_on_commit_callbacks):
    organization = Organization.objects.create(pk=1, name="Warmwasser", language="zh-hans", time_zone="Europe/Berlin")
    house.forget()
    assert house.language() == "zh-hans"
    with django_capture_on_commit_callbacks(execute=True):
        root.post("/api/v1/organization/edit", {"language": "en"})
    organization.refresh_from_db()
    assert organization.language == "en"
    return organization


def spoken(**headers: str) -> str:
    return Client(headers=headers).get("/api/v1/session").headers["Content-Language"]


def test_who_asks_for_no_language_of_ours_is_answered_in_the_organizations(english):
    assert spoken() == "en"
    assert spoken(**{"accept-language": "fr-FR,fr;q=0.9"}) == "en"
    assert spoken(**{"accept-language": "fr,zh-CN;q=0.5"}) == "zh-hans"


def test_before_there_is_an_organization_it_is_chinese(db):
    house.forget()
    assert spoken(**{"accept-language": "fr"}) == "zh-hans"


def test_the_language_of_the_house_costs_no_query_once_known(english):
    house.language()
    with CaptureQueriesContext(connection) as queries:
        assert house.language() == "en"
    assert len(queries) == 0


def test_a_new_user_speaks_as_the_organization_unless_it_is_said_otherwise(root, english):
    unit = root.unit.pk
    root.post("/api/v1/users", {"username": "eve", "name": "Eve", "unit": unit})
    root.post("/api/v1/users", {"username": "mei", "name": "Mei", "unit": unit, "language": "zh-Hans"})
    eve, mei = (User.objects.get(username=name) for name in ("eve", "mei"))
    assert (eve.language, eve.time_zone) == ("en", "Europe/Berlin")
    assert (mei.language, mei.time_zone) == ("zh-hans", "Europe/Berlin")
    assert actor_of_user(eve.pk).language == "en"


@pytest.mark.parametrize(
    "address", ["https://[bad", "https://a b", "https://user:pass@host", "https://host/path", "ftp://host"]
)
def test_what_no_link_could_begin_with_is_no_public_address(root, english, address):
    answer = root.post("/api/v1/organization/edit", {"public_url": address})
    assert list(answer.json()["fields"]) == ["public_url"]


@pytest.mark.parametrize("address", ["https://support.example.com", "http://[fe80::1]:8000", "https://售后.中国", ""])
def test_every_kind_of_host_has_a_public_address(root, english, address):
    assert root.post("/api/v1/organization/edit", {"public_url": address}).json()["public_url"] == address
