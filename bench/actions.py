"""What the decorator adds to a change: lock through the scope, facts, event and queue row, idempotency.

    python -m bench.actions [--calls 1000]

In this process, without HTTP: the same UPDATE in a bare transaction beside it as an action with one event.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bench import measuring, world


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--calls", type=int, default=1000)
    options, report = measuring.begun(parser)
    with measuring.installation(quick=options.quick) as place:
        made = world.build()
        made.person("agent", made.outlets[:25])
        world.fill(made, 20_000, measuring.voices(100))
        kinds = ways()
        costs = {name: [cost(place, act, options.calls) for _ in range(3)] for name, act in kinds.items()}
        least = {name: min(found) for name, found in costs.items()}
        bare = least["bare UPDATE in a transaction"][0]
        for name, (total, process) in least.items():
            report.line(name, total, None, "ms CPU")
            print(
                f"    this process {process:.2f} + database {total - process:.2f} ms; {total / bare:.1f} × the bare one"
            )
    return report.end()


def ways() -> dict[str, Callable[[int], Any]]:
    """Four ways to change a ticket; each is given the number of the call."""
    from django.db import connection, transaction

    from afterloop.kernel.actor import Actor, Call
    from afterloop.kernel.people.actors import actor_of_user
    from afterloop.kernel.people.models import User
    from afterloop.service.tickets.actions.work import claim_ticket
    from afterloop.service.tickets.models import Ticket
    from afterloop.service.tickets.schemas import Nothing

    user = User.objects.get(username="agent")
    units = list(user.memberships.values_list("unit_id", flat=True))
    Ticket.objects.filter(unit_id__in=units).update(state="new", pending_reason="", assignee=None)
    ids = list(Ticket.objects.filter(unit_id__in=units).order_by("pk").values_list("pk", flat=True))
    places = iter(range(100_000_000))

    def by(key: str = "") -> Actor:
        return replace(actor_of_user(user.pk), call=Call(key))

    def fresh() -> int:
        return ids[next(places) % len(ids)]

    def bare(number: int) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "UPDATE tickets_ticket SET assignee_id = %s, state = 'open', revision = revision + 1,"
                " updated_at = clock_timestamp() WHERE id = %s",
                [user.pk, fresh()],
            )

    def actor_only(number: int) -> None:
        by().reach("ticket.claim")

    def claim(number: int) -> None:
        Ticket.objects.filter(pk=(pk := fresh())).update(assignee=None, state="new")
        claim_ticket(pk, Nothing(), by=by())

    def reset(number: int) -> None:
        Ticket.objects.filter(pk=fresh()).update(assignee=None, state="new")

    def claim_once(number: int) -> None:
        Ticket.objects.filter(pk=(pk := fresh())).update(assignee=None, state="new")
        claim_ticket(pk, Nothing(), by=by(f"bench {next(places)}"))

    return {
        "bare UPDATE in a transaction": bare,
        "the actor with its rights": actor_only,
        "undoing the claim, which the next two contain": reset,
        "claim as an action: actor, lock, event": claim,
        "the same with an Idempotency-Key": claim_once,
    }


def cost(place: measuring.Place, act: Callable[[int], Any], calls: int) -> tuple[float, float]:
    """(CPU ms of this process and the database, of this process alone) for one call."""
    for number in range(20):
        act(number)
    database, process = place.cpu(), time.process_time()
    for number in range(calls):
        act(number)
    process = (time.process_time() - process) / calls * 1000
    return process + (place.cpu() - database) / calls * 1000, process


if __name__ == "__main__":
    raise SystemExit(main())
