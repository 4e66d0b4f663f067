"""Erasing personal data over HTTP."""

from __future__ import annotations

from typing import Any

from ninja import Router

from afterloop.kernel.http import Request
from afterloop.kernel.redaction import Redact, Redacted, redact

router = Router(tags=["personal data"])


@router.post("/redactions", response=Redacted, summary="Erase what is personal about a record, for good")
def redact_record(request: Request, data: Redact) -> Any:
    return redact(data, by=request.auth)
