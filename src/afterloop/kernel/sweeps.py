"""What the kernel tidies up, and when: one page. All of it may run twice."""

from __future__ import annotations

from django.db import connection
from django.utils.translation import gettext_lazy as _

from afterloop.kernel import limits
from afterloop.kernel.events.partitions import ensure_partitions
from afterloop.kernel.files import jobs as files
from afterloop.kernel.jobs import job
from afterloop.kernel.keeping import keep, older

REMEMBERED_DAYS = 7
LINK_DAYS = 90  # a link that no longer works is kept so long, to be able to say why


@job("files.sweep", every="7 * * * *")
def sweep_files() -> dict[str, int]:
    """Uploads that nobody attached, and objects whose file is gone."""
    return files.sweep()


@job("limits.prune", every="37 * * * *")
def prune_limits() -> int:
    return limits.prune()


@job("events.partitions", every="11 * * * *")
def partitions() -> list[str]:
    return ensure_partitions()


@job("kernel.forget", every="47 * * * *")
def forget() -> dict[str, int]:
    """Idempotency keys after a week, sessions when they have ended, links long after."""
    return {
        "calls": _delete(
            "kernel_rememberedcall WHERE at < clock_timestamp() - make_interval(days => %s)", REMEMBERED_DAYS
        ),
        "sessions": _delete("people_session WHERE expire_date < clock_timestamp() - make_interval(days => %s)", 0),
        "links": _delete(
            "people_signedlink WHERE least(coalesce(expires_at, 'infinity'), coalesce(revoked_at, 'infinity'))"
            " < clock_timestamp() - make_interval(days => %s)",
            LINK_DAYS,
        ),
    }


def _delete(where: str, days: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {where}", [days])
        return int(cursor.rowcount)


keep("notice", title=_("Notices"), days=180, least=30, most=3650, **older("messages_notice", "at"))
keep(
    "dispatch", title=_("Outgoing messages"), days=400, least=30, most=3650, **older("messages_dispatch", "created_at")
)
