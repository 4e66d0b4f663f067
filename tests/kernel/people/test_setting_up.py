from __future__ import annotations

import threading

import pytest
from django.db import connection, connections

from afterloop.kernel.errors import AppError, Conflict
from afterloop.kernel.events.models import Event
from afterloop.kernel.people import actions, actors
from afterloop.kernel.people.models import Brand, Membership, Organization, OrgUnit, Role, Session, SignedLink, User
from afterloop.kernel.people.schemas.accounts import SetUp
from tests.kernel.people.browser import Browser

BODY = {
    "organization": "远方电器",
    "name": "管理员",
    "username": "admin",
    "email": "admin@example.com",
    "password": "a long enough secret",
    "language": "zh-Hans",
    "time_zone": "Asia/Shanghai",
}


@pytest.fixture
def nobody(db):
    """An installation in which nobody has been yet."""
    empty()


def empty():
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE people_user, people_orgunit, people_organization, people_brand CASCADE")


def test_the_link_makes_organisation_headquarters_brand_and_administrator_and_signs_in(nobody):
    path = actions.make_setup_link()
    browser = Browser()
    assert browser.get(f"/api/v1{path}").json() == {"valid": True}
    answer = browser.post(f"/api/v1{path}", BODY)
    assert answer.status_code == 200, answer.content
    me = answer.json()
    assert (me["name"], me["email"], me["language"]) == ("管理员", "admin@example.com", "zh-Hans")
    assert "user.edit_me" in me["verbs"]
    assert Organization.objects.get().name == "远方电器"
    headquarters = OrgUnit.objects.get()
    assert me["unit"] == {"id": headquarters.pk, "name": "远方电器"}
    assert headquarters.path == f"{headquarters.pk}."
    assert headquarters.places.get().path == headquarters.path
    assert Brand.objects.get().key == "default"
    assert Membership.objects.get().role == Role.objects.get(key="administrator")
    assert list(Event.objects.order_by("id").values_list("name", flat=True))[-4:] == [
        "unit.created",
        "user.created",
        "organization.set_up",
        "user.signed_in",
    ]
    assert {"sessionid", "csrftoken"} <= set(answer.cookies)
    assert Session.objects.get(session_key=browser.session_key).user_id == me["id"]
    assert browser.get("/api/v1/me").json() == me
    assert browser.get("/api/v1/session").json()["user"] == me
    assert browser.get("/api/v1/session").json()["organization"] == {"name": "远方电器", "guided": False}


def test_the_link_works_once(nobody):
    path = actions.make_setup_link()
    assert Browser().post(f"/api/v1{path}", BODY).status_code == 200
    browser = Browser()
    assert browser.get(f"/api/v1{path}").json() == {"valid": False}
    assert browser.post(f"/api/v1{path}", BODY | {"username": "other"}).status_code == 404
    assert User.objects.count() == 1


def test_a_new_link_replaces_the_former(nobody):
    former = actions.make_setup_link()
    latter = actions.make_setup_link()
    assert Browser().post(f"/api/v1{former}", BODY).status_code == 404
    assert Browser().post(f"/api/v1{latter}", BODY).status_code == 200


def test_the_link_expires_after_a_day(nobody):
    path = actions.make_setup_link()
    with connection.cursor() as cursor:
        cursor.execute("SELECT expires_at - clock_timestamp() < interval '24 hours' FROM people_signedlink")
        assert cursor.fetchone() == (True,)
        cursor.execute("UPDATE people_signedlink SET expires_at = clock_timestamp()")
    assert Browser().get(f"/api/v1{path}").json() == {"valid": False}
    assert Browser().post(f"/api/v1{path}", BODY).status_code == 404


@pytest.mark.parametrize("token", ["x", "%00", "é" * 50, "a" * 5000])
def test_a_forged_link_does_not_exist(nobody, token):
    actions.make_setup_link()
    assert Browser().get(f"/api/v1/setup/{token}").status_code in (200, 422)
    assert Browser().post(f"/api/v1/setup/{token}", BODY).status_code in (404, 422)
    assert not User.objects.exists()


def test_a_link_for_something_else_does_not_set_up(nobody):
    SignedLink.objects.create(
        hash=actors.digest("secret"), entity="organization", record_id=1, verbs=["organization.view"]
    )
    assert Browser().post("/api/v1/setup/secret", BODY).status_code == 404


def test_nobody_gets_a_link_once_there_is_a_user(db):
    with pytest.raises(Conflict):
        actions.make_setup_link()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"password": "short"}, "password"),
        ({"password": "password123456"[:12]}, "password"),
        ({"username": "verylongusername", "password": "verylongusername"}, "password"),
        ({"username": "a b"}, "username"),
        ({"username": ""}, "username"),
        ({"email": "nothing"}, "email"),
        ({"organization": "  "}, "organization"),
        ({"organization": "x" * 300}, "organization"),
        ({"time_zone": "Mars/Base"}, "time_zone"),
        ({"language": "tlh"}, "language"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_the_link_still_works(nobody, change, field):
    path = actions.make_setup_link()
    answer = Browser().post(f"/api/v1{path}", BODY | change)
    assert answer.status_code == 422, answer.content
    assert answer.json()["fields"][field]
    assert not User.objects.exists()
    assert Browser().post(f"/api/v1{path}", BODY).status_code == 200


def test_two_at_once_one_wins(own_database):
    empty()
    path = actions.make_setup_link()
    outcomes: list[str] = []
    start = threading.Barrier(2)

    def run(username: str) -> None:
        try:
            by = actors.actor_of_set_up_link(path.rpartition("/")[2], actors.Call())
            start.wait()
            actions.set_up(SetUp(**BODY | {"username": username, "email": ""}), by=by)
            outcomes.append("done")
        except AppError as error:
            outcomes.append(error.code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["conflict", "done"]
    assert User.objects.count() == Organization.objects.count() == OrgUnit.objects.count() == 1
    assert SignedLink.objects.get().uses_left == 0
