"""The example company: its units and its people."""

from __future__ import annotations

from afterloop.kernel.actor import Actor, Call, system
from afterloop.kernel.definitions import actions as definitions
from afterloop.kernel.definitions.models import Version
from afterloop.kernel.definitions.schemas import PublishDraft, SaveDraft
from afterloop.kernel.people.actions.company import edit_brand, finish_guide
from afterloop.kernel.people.actions.memberships import add_membership
from afterloop.kernel.people.actions.setting_up import make_setup_link, set_up
from afterloop.kernel.people.actions.units import create_unit
from afterloop.kernel.people.actions.users import create_user
from afterloop.kernel.people.actors import actor_of_link
from afterloop.kernel.people.models import Brand, OrgUnit, Role, User
from afterloop.kernel.people.schemas.accounts import SetUp
from afterloop.kernel.people.schemas.roles import EditBrand
from afterloop.kernel.people.schemas.units import CreateUnit, UnitKind
from afterloop.kernel.people.schemas.users import AddMembership, CreateUser

NAME = "澜汐电器"
CENTRE = "客户服务中心"
UNITS: dict[str, tuple[UnitKind, dict[str, bool]]] = {
    "华东大区": ("region", {"上海浦东网点": False, "杭州西湖网点": False, "苏州金诚家电服务部": True}),
    "华北大区": ("region", {"北京朝阳网点": False, "天津南开网点": False}),
    "华南大区": ("region", {"广州天河网点": False, "深圳南山网点": False}),
    CENTRE: ("department", {}),
}
PEOPLE = (
    ("lina", "李娜", CENTRE, "agent"),
    ("wangqiang", "王强", "上海浦东网点", "agent"),
    ("zhaomin", "赵敏", CENTRE, "supervisor"),
    ("chenjie", "陈杰", "华东大区", "supervisor"),
    ("liuyang", "刘洋", "北京朝阳网点", "agent"),
    ("huangting", "黄婷", "华北大区", "supervisor"),
    ("wugang", "吴刚", "广州天河网点", "agent"),
    ("zhoulei", "周磊", "华南大区", "supervisor"),
)


def found(password: str) -> User:
    """The company and its administrator `admin`; nothing where a company stands already."""
    if User.objects.exists():
        administrator: User = User.objects.filter(memberships__role__key="administrator").earliest("pk")
        return administrator
    holder = actor_of_link(make_setup_link().rpartition("/")[2], Call())
    data = SetUp(
        organization=NAME,
        name="林澜",
        username="admin",
        password=password,
        language="zh-hans",
        time_zone="Asia/Shanghai",
    )
    finish_guide(set_up(data, by=holder), by=maker())
    founder: User = User.objects.get(username="admin")
    return founder


def staff(by: Actor, password: str) -> None:
    """Units, people and their places; those who exist already are left alone."""
    headquarters = OrgUnit.objects.filter(parent=None).earliest("pk")
    units = {}
    for name, (kind, outlets) in UNITS.items():
        units[name] = create_unit(headquarters.pk, CreateUnit(name=name, kind=kind), by=by)
        for outlet, third_party in outlets.items():
            below = CreateUnit(name=outlet, kind="outlet", third_party=third_party)
            units[outlet] = create_unit(units[name].pk, below, by=by)
    roles = {role.key: role.pk for role in Role.objects.all()}
    for username, name, unit, role in PEOPLE:
        if User.objects.filter(username=username).exists():
            continue
        user = create_user(CreateUser(username=username, name=name, unit=units[unit].pk), by=by)
        user.set_password(password)
        user.save(update_fields=["password"])
        add_membership(AddMembership(user=user.pk, unit=units[unit].pk, role=roles[role]), by=by)


def receive(by: Actor) -> None:
    """What customers ask in the portal lands at the service centre, where somebody looks. A chosen unit stays."""
    centre = OrgUnit.objects.filter(name=CENTRE, closed_at=None).earliest("pk")
    live = Version.objects.filter(definition__kind="ticket-type", status=Version.Status.LIVE)
    for version in live.select_related("definition").order_by("definition"):
        if version.body.get("unit") is None:
            wish = SaveDraft(body=version.body | {"unit": centre.pk}, note="由客户服务中心受理")
            definitions.save_draft(version.definition, wish, by=by)
            definitions.publish_draft(version.definition, PublishDraft(), by=by)


def face(by: Actor) -> None:
    """What customers read of the company; what somebody has written already stays."""
    brand = Brand.objects.filter(is_default=True, hotline="").first()
    if brand is not None:
        wish = EditBrand(
            hotline="400-820-0000",
            hours={"zh-Hans": "每天8:00–20:00", "en": "Daily 8:00–20:00"},
            promise={
                "zh-Hans": "两小时内响应；市区二十四小时内上门，郊区四十八小时内上门；收费前先报价。",
                "en": "We answer within two hours, come within a day (two in the suburbs), and name any charge first.",
            },
        )
        edit_brand(brand, wish, by=by)


def maker() -> Actor:
    """Who makes the example data."""
    return system("demo")
