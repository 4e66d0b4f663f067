"""Makes what tests need, with everything unsaid filled in."""

from __future__ import annotations

from typing import Any

from afterloop.kernel.people.models import Membership, OrgUnit, Role, User

PASSWORD = "correct horse battery"


def unit(name: str, parent: OrgUnit | None = None, kind: str = "department") -> OrgUnit:
    row = OrgUnit.objects.create(name=name, parent=parent, kind=kind)
    row.path = f"{parent.path if parent else ''}{row.pk}."
    row.save(update_fields=["path"])
    return row


def user(username: str, name: str, unit: OrgUnit | None = None, role: str = "") -> User:
    row = User(username=username, name=name, email=f"{username}@example.com", language="en", unit=unit)
    row.set_password(PASSWORD)
    row.save()
    if unit and role:
        member(row, unit, role)
    return row


def member(user: User, unit: OrgUnit, role: str | dict[str, str]) -> Membership:
    """A membership with a shipped role, or with a role made of these verbs."""
    if isinstance(role, dict):
        held, _ = Role.objects.get_or_create(key=f"test-{abs(hash(str(role)))}", defaults={"verbs": role})
    else:
        held = Role.objects.get(key=role)
    return Membership.objects.create(user=user, unit=unit, role=held)


def world() -> dict[str, Any]:
    """Headquarters with two regions and their outlets; Alice and Bob in the north, Charlie in the south."""
    headquarters = unit("总部", kind="headquarters")
    north = unit("华北大区", headquarters, "region")
    south = unit("华南大区", headquarters, "region")
    outlet = unit("北京朝阳网点", north, "outlet")
    unit("深圳南山网点", south, "outlet")
    user("alice", "Alice", outlet, "agent")
    user("bob", "Bob", north, "supervisor")
    user("charlie", "Charlie", south, "agent")
    user("root", "Root", headquarters, "administrator")
    return {}


ANSWERS = {
    "enquiry": {"topic": "usage", "question": "热水器怎么调温"},
    "repair": {"product_model": "JSQ30", "fault_description": "不出热水"},
    "complaint": {"story": "师傅没有按约上门", "expectation": "explanation"},
}


def new_ticket(type: str = "enquiry", **given: Any) -> dict[str, Any]:
    """The body of a ticket that Dora's call leads to."""
    return {
        "type": type,
        "subject": "热水器不热",
        "message": "热水器不出热水了",
        "contact": {"name": "Dora", "phone": "13800138000"},
        "data": ANSWERS[type],
    } | given
