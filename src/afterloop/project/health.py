"""What a load balancer asks: may this node get requests?"""

from __future__ import annotations

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse

from .migrating import pending_migrations
from .steps import counted

_migrated = False


def readyz(request: HttpRequest) -> JsonResponse:
    """200 when the database answers and has this version's tables; 503 with the reason otherwise."""
    global _migrated
    try:
        if _migrated:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        elif pending := pending_migrations():
            return _answer(503, f"pending: {counted(len(pending), 'migration')}, the first is {pending[0]}")
        _migrated = True  # tables only grow while this version runs, so they are looked at until they are there
    except Error:
        connection.close()
        return _answer(503, "the database does not answer")
    return _answer(200, "ready")


def _answer(status: int, detail: str) -> JsonResponse:
    answer = JsonResponse({"status": "ready" if status == 200 else "not ready", "detail": detail}, status=status)
    answer["Cache-Control"] = "no-store"
    return answer
