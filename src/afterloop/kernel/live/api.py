"""What pages tell each other. The stream itself is no view: the server holds it open without a thread."""

from __future__ import annotations

from ninja import Router, Status
from pydantic import Field

from afterloop.kernel.http import Request, Schema
from afterloop.kernel.live import hub, topics, wire

router = Router(tags=["live"])


class Typing(Schema):
    on: str = Field(max_length=80, description="The record at which somebody types, as `ticket:7`")


@router.post("/live/typing", response={204: None})
def say_typing(request: Request, data: Typing) -> Status[None]:
    """Tell others who look at this record that I am typing; for eight seconds, so it is said again meanwhile."""
    topic = topics.record_at(data.on, request.auth)
    wire.tell([[hub.TYPES, str(topic), request.auth.user_id or 0]])
    return Status(204, None)
