"""How long things are kept, over HTTP."""

from __future__ import annotations

from ninja import Path, Query, Router

from afterloop.kernel.http import Request
from afterloop.kernel.retention import queries
from afterloop.kernel.retention.actions import set_retention
from afterloop.kernel.retention.schemas import Days, Due, Name, RetentionOut, SetRetention

router = Router(tags=["retention"])


@router.get("/retention", response=list[RetentionOut])
def list_retention(request: Request) -> list[RetentionOut]:
    """Each kind that goes by its age: how long it is kept, what the last sweep did, what the next would."""
    return queries.retentions(request.auth)


@router.post("/retention", response=RetentionOut)
def choose_retention(request: Request, data: SetRetention) -> RetentionOut:
    set_retention(data, by=request.auth)
    return queries.retention(request.auth, queries.known(data.kind))


@router.get("/retention/{kind}/due", response=Due)
def read_due(request: Request, kind: Path[Name], days: Query[Days]) -> Due:
    """How many would go if they were kept for so many days."""
    request.auth.require(queries.VIEW)
    return Due(due=queries.due(request.auth, queries.known(kind), days))
