"""The roles that an installation starts with."""

from __future__ import annotations

from afterloop.kernel.people.models import Role

AGENT_TICKET = (
    "accept claim release assign transfer escalate deescalate pend resume reply log note resolve reopen close "
    "call_back edit link unlink merge unmerge watch unwatch urge make_link issue_paper"
)
AGENT_CALL = "view make_ticket attach claim call_back listen start"
EVERYONE = {
    "user.view": "all",
    "unit.view": "all",
    "role.view": "all",
    "post.view": "all",
    "skill.view": "all",
    "brand.view": "all",
    "organization.view": "all",
    "membership.view": "own",
    "category.view": "all",
    "definition.view": "all",
    "customer.view": "all",
    "file.upload": "all",
    # What somebody may do to a record he may open to a partner, for a time and a reason.
    "share.give": "own",
    "share.view": "own",
    "share.end": "own",
}
# 数据调取权: who answers for a unit's data opens it to others, and sees who has what there.
DATA_OWNER = {f"access_grant.{verb}": "subtree" for verb in ("view", "give", "revoke")}
QUEUES = {"queue.view": "subtree", "queue.set": "subtree"}
STAFF = {"membership.view": "subtree", "user.explain": "subtree", "user.sign_out": "subtree"}
ROLES = {
    "administrator": ({"zh-Hans": "管理员", "en": "Administrator"}, {"*": "all"}),
    "supervisor": (
        {"zh-Hans": "主管", "en": "Supervisor"},
        EVERYONE
        | DATA_OWNER
        | QUEUES
        | STAFF
        | {f"ticket.{verb}": "subtree" for verb in f"view create import export rate {AGENT_TICKET}".split()}
        | {f"call.{verb}": "subtree" for verb in AGENT_CALL.split()}
        | {f"customer.{verb}": "subtree" for verb in ("create", "edit", "import", "export")}
        | {f"script.{verb}": "subtree" for verb in ("share", "edit", "delete")}
        | {"paper.view": "subtree", "paper.void": "subtree"}
        | {"view.share": "subtree", "view.edit": "subtree", "view.delete": "subtree"},
    ),
    "agent": (
        {"zh-Hans": "客服", "en": "Agent"},
        EVERYONE
        | {f"ticket.{verb}": "team" for verb in ("view", "create", *AGENT_TICKET.split())}
        | {f"call.{verb}": "team" for verb in AGENT_CALL.split()}
        | {"customer.create": "team", "customer.edit": "team", "queue.view": "team"}
        | {"paper.view": "team", "paper.void": "team"},
    ),
}


def install() -> None:
    for key, (title, verbs) in ROLES.items():
        Role.objects.get_or_create(key=key, defaults={"title": title, "verbs": verbs})
