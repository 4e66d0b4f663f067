"""The words of the dispatcher's notices."""

from __future__ import annotations

from afterloop.kernel.messages.templates import template

template(
    "ticket.dispatched",
    "notice",
    subject={"zh-Hans": "工单 {number} 已自动分配给您", "en": "Ticket {number} was given to you"},
    body={"zh-Hans": "{subject}", "en": "{subject}"},
)
template(
    "queue.waits",
    "notice",
    subject={"zh-Hans": "{unit}有 {waiting} 个工单无人可派", "en": "Nobody in {unit} can take {waiting} tickets"},
    body={
        "zh-Hans": "在岗人员都已满负荷、忙碌或不在。请增派人手、调整上限，或手动分配。",
        "en": "Everybody is full, busy or away. Send help, raise a limit, or assign them by hand.",
    },
)
