"""The words of the notices about tickets."""

from __future__ import annotations

from afterloop.kernel.messages.templates import template

NOTICES = {
    "ticket.assigned": ("工单 {number} 已分配给您", "Ticket {number} was assigned to you", "{subject}", "{subject}"),
    "ticket.transferred": (
        "工单 {number} 已转派给您", "Ticket {number} was transferred to you",
        "{subject}\n转派原因：{reason}", "{subject}\nReason: {reason}",
    ),
    "ticket.mentioned": (
        "{who}在工单 {number} 中提到了您", "{who} mentioned you on ticket {number}", "{subject}", "{subject}",
    ),
    "ticket.escalated": (
        "工单 {number} 已升级", "Ticket {number} was escalated",
        "{subject}\n升级原因：{reason}", "{subject}\nReason: {reason}",
    ),
    "ticket.heard": ("客户回复了工单 {number}", "The customer wrote on ticket {number}", "{subject}", "{subject}"),
    "ticket.rated": (
        "客户评价了工单 {number}：{score}分", "The customer rated ticket {number}: {score} of 5",
        "{subject}", "{subject}",
    ),
    "ticket.confirmed": (
        "客户确认工单 {number} 已解决", "The customer confirmed that ticket {number} is solved",
        "{subject}", "{subject}",
    ),
    "ticket.urged": ("工单 {number} 收到催办", "Ticket {number} was urged", "{subject}", "{subject}"),
    "ticket.reopened": (
        "工单 {number} 已重新打开", "Ticket {number} was reopened",
        "{subject}\n原因：{reason}", "{subject}\nReason: {reason}",
    ),
}  # fmt: skip

for _key, (_title, _english_title, _body, _english_body) in NOTICES.items():
    template(
        _key,
        "notice",
        subject={"zh-Hans": _title, "en": _english_title},
        body={"zh-Hans": _body, "en": _english_body},
    )
