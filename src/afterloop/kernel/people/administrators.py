"""An installation always keeps someone who may do everything."""

from __future__ import annotations

from django.db import connection
from django.utils.translation import gettext as _

from afterloop.kernel.errors import Conflict
from afterloop.kernel.people.models import Membership, Role

LOCK = 7_310_002


def keep_one() -> None:
    """Refuse a change after which nobody would be left. Called after the change, in its transaction.

    The lock makes two such changes wait for each other: the second sees what the first has done. A membership that
    ends by itself does not count, or the last administrator would vanish overnight.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    left = Membership.objects.live().filter(
        **{"role__verbs__*": Role.Width.ALL}, user__is_active=True, until_at=None, unit__closed_at=None
    )
    if not left.exists():
        raise Conflict(_("This would leave nobody who may do everything. Make someone else administrator first."))
