"""People from a table, with their place and their invitation."""

from __future__ import annotations

from afterloop.kernel.people.models import Membership, Post, User
from tests.channels.imports.tables import PATH, brought, counts, created, refused

HEADER = ["姓名", "部门", "角色", "岗位", "邮箱", "手机"]


def person(name: str, unit: str = "华北大区", role: str = "客服", post: str = "", email: str = "", phone: str = ""):
    return [name, unit, role, post, email, phone]


def test_people_come_in_with_unit_role_and_post(root):
    post = Post.objects.create(key="dispatcher", title={"zh-Hans": "派单员", "en": "Dispatcher"})
    table = [
        HEADER,
        person("李娜", post="派单员", email="lina@example.com"),
        person("王强", "总部 / 华北大区 / 北京朝阳网点", "Supervisor", phone="138 0013 8001"),
        person("赵敏", role="", phone="13800138002"),
    ]
    page = brought(root, created(root, "user", table))
    assert (counts(page), page["people"]) == ((3, 0, 0, 0), 3)
    lina, wang = User.objects.get(username="lina@example.com"), User.objects.get(username="13800138001")
    held = lina.memberships.get()
    assert (held.unit.name, held.role.key, held.post_id) == ("华北大区", "agent", post.pk)
    assert (wang.name, wang.memberships.get().role.key, wang.unit.name) == ("王强", "supervisor", "北京朝阳网点")
    assert not User.objects.get(name="赵敏").memberships.exists()
    assert not lina.has_usable_password()

    assert counts(brought(root, created(root, "user", table))) == (0, 0, 3, 0), "the same table again changes nothing"
    moved = [HEADER, person("李娜", "华南大区", "客服", email="LINA@example.com", phone="13800138009")]
    assert counts(brought(root, created(root, "user", moved))) == (0, 1, 0, 0)
    lina.refresh_from_db()
    assert (lina.phone, lina.unit.name) == ("13800138009", "华南大区")
    assert Membership.objects.filter(user=lina).count() == 2


def test_what_is_wrong_with_a_person_stands_in_its_cell(root):
    table = [
        HEADER,
        person("", email="x@example.com"),
        person("甲", "火星", "船长", "舵手", "kein", "1.38E+10"),
        person("乙"),
        person("丙", phone="13800138002"),
        person("丁", phone="13800138002"),
        person("Alice", email="alice@example.com"),
    ]
    page = brought(root, created(root, "user", table), dry=True)
    wrong = refused(page)
    assert list(wrong[2]) == ["0"]
    assert sorted(wrong[3]) == ["1", "2", "3", "4", "5"]
    assert "user name" in wrong[4][""]
    assert "User name" in wrong[6][""], "two at one telephone are two people; the second needs a user name"
    assert counts(page) == (1, 1, 0, 4)
    assert not User.objects.filter(name="丙").exists()


def test_nobody_gives_a_role_that_he_does_not_hold(bob, root):
    from tests import make

    make.member(bob.user, bob.unit, {"user.create": "subtree", "user.edit": "subtree", "membership.add": "subtree"})
    table = [
        HEADER,
        person("甲", role="管理员", email="a@example.com"),
        person("乙", "华南大区", email="b@example.com"),
        person("丙", email="c@example.com", role="客服"),
        person("Charlie X", "", "", email="charlie@example.com"),
    ]
    page = brought(bob, created(bob, "user", table))
    assert counts(page) == (1, 0, 0, 3)
    assert sorted(refused(page)) == [2, 3, 5]
    assert not User.objects.filter(email__in=["a@example.com", "b@example.com"]).exists()
    assert User.objects.get(username="charlie").name == "Charlie"


def test_those_who_came_in_are_invited_by_links_that_work(root, client):
    table = [HEADER, *(person(f"员工{number}", email=f"e{number}@example.com") for number in range(60))]
    made = created(root, "user", table)
    assert brought(root, made)["people"] == 60
    part = root.post(f"{PATH}/{made['id']}/invite", {}).json()
    rest = root.post(f"{PATH}/{made['id']}/invite", {"after": part["next"]}).json()
    assert (len(part["items"]), len(rest["items"]), rest["next"]) == (50, 10, None)
    links = {each["path"] for each in [*part["items"], *rest["items"]]}
    assert len(links) == 60
    token = links.pop().rpartition("/")[2]
    answer = client.get(f"/api/v1/password/{token}")
    assert answer.json()["valid"] is True


def test_a_person_who_has_a_password_is_not_invited_again(root):
    made = created(root, "user", [HEADER, person("甲", email="a@example.com")])
    brought(root, made)
    user = User.objects.get(username="a@example.com")
    user.set_password("x")
    user.save()
    item = root.post(f"{PATH}/{made['id']}/invite", {}).json()["items"][0]
    assert item["path"] == ""
    assert "already" in item["problem"]


def test_only_who_brought_them_in_gets_their_links(root, alice):
    made = created(root, "user", [HEADER, person("甲", email="a@example.com")])
    brought(root, made)
    assert alice.post(f"{PATH}/{made['id']}/invite", {}).status_code == 404
