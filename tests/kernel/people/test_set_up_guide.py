"""The first shape of a company, and the guide that leads to it."""

from __future__ import annotations

from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import Organization, OrgUnit

SHAPE = {
    "groups": [
        {"name": "华东大区", "kind": "region", "units": [{"name": "上海网点", "kind": "outlet"}]},
        {"name": "客户服务中心", "kind": "department"},
    ]
}


def test_a_company_gets_its_first_shape_at_once_and_only_once(root):
    top = root.unit.pk
    names = {row["name"] for row in root.post(f"/api/v1/units/{top}/shape", SHAPE).json()}
    assert {"华东大区", "上海网点", "客户服务中心"} <= names
    outlet = OrgUnit.objects.get(name="上海网点")
    assert (outlet.parent.name, outlet.kind) == ("华东大区", "outlet")
    before = OrgUnit.objects.count()
    root.post(f"/api/v1/units/{top}/shape", SHAPE)
    assert OrgUnit.objects.count() == before


def test_nothing_is_made_where_one_name_is_wrong(root):
    wrong = {"groups": [*SHAPE["groups"], {"name": " "}]}
    assert root.post(f"/api/v1/units/{root.unit.pk}/shape", wrong).status_code == 422
    assert not OrgUnit.objects.filter(name="华东大区").exists()


def test_who_may_make_no_units_shapes_nothing(alice, root):
    assert alice.post(f"/api/v1/units/{root.unit.pk}/shape", SHAPE).status_code == 403


def test_the_guide_is_shown_until_it_is_put_away(root, alice):
    Organization.objects.create(pk=1, name="澜汐电器")
    assert root.get("/api/v1/organization").json()["guided"] is False
    assert alice.post("/api/v1/organization/finish-guide").status_code == 403
    assert root.post("/api/v1/organization/finish-guide").json()["guided"] is True
    root.post("/api/v1/organization/finish-guide")
    assert Event.objects.filter(name="organization.guided").count() == 1
    assert root.client.get("/api/v1/session").json()["organization"]["guided"] is True
