"""A provider for trying out: nothing leaves, the text is shown in the log and on the page of administration instead."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

import structlog

from afterloop.channels.sms.providers.provider import Access, Receipt, Reply, Reviewed, Sms
from afterloop.channels.sms.segments import signed

log = structlog.get_logger("afterloop.sms")


class Console:
    answer: Mapping[str, object] = {}

    def send(self, access: Access, sms: Sms) -> str:
        log.info("sms.shown", to=sms.number, text=signed(sms.signature, sms.text))
        return uuid.uuid4().hex

    def review(self, access: Access, code: str) -> Reviewed:
        return Reviewed("approved", "", "")

    def ask(self, access: Access) -> str:
        return ""

    def receipts(self, body: bytes) -> list[Receipt]:
        raise ValueError("nobody calls")

    def replies(self, body: bytes) -> list[Reply]:
        raise ValueError("nobody calls")
