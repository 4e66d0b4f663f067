"""What a page of the ticket list costs over HTTP: 50 of 200,000 tickets with filter, scope and order.

    python -m bench.list_tickets [--tickets 200000] [--large 1000000] [--explain]

Readers with 0, 3, 25 and 400 units, by memberships and (all) by role, at both sizes. 97 of 100 tickets are finished.
"""

from __future__ import annotations

from typing import Any

from bench import measuring, world

LIMIT = 1.5  # ms of CPU, web and database
QUERIES = {
    "what is open, newest first": "state=new&state=open&state=pending",
    "everything, newest first": "",
    "everything, last changed first": "order=-updated_at",
    "nobody's": "assignee=none&state=new&state=open&state=pending",
    "one state that few are in": "state=pending",
    "resolved of one type": "state=resolved&type=enquiry",
    "mine": "assignee=me",
    "urgent and open": "priority=1&state=new&state=open",
    "of one customer": "customer=7",
    "none at all": "type=complaint",
}


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--tickets", type=int, default=200_000)
    parser.add_argument("--large", type=int, default=1_000_000, help="0: only the small size")
    parser.add_argument("--requests", type=int, default=300, help="per query and reader")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--explain", action="store_true", help="print the plan of each query")
    options, report = measuring.begun(parser)
    settings = ["shared_preload_libraries = 'auto_explain'"] if options.explain else []
    with measuring.installation(quick=options.quick, settings=settings) as place:
        made = world.build()
        readers = people(made)
        words = measuring.voices(5000)
        world.fill(made, options.tickets, words)
        for size in filter(None, (options.tickets, options.large)):
            if size == options.large:
                world.fill(made, size, words, first=options.tickets + 1)
            # a web server for each size: connections that have known the small tables weigh their plans wrongly
            with measuring.web(place) as server:
                measure(report, place, server, readers, options, f"{size:,}")
        if options.explain:
            explain(readers)
    return report.end()


def people(made: world.World) -> dict[str, str]:
    """Tokens: agents in so many outlets, large and small ones; a supervisor of the region has all 400."""
    return {
        "all units": made.person("root", [made.root], "administrator"),
        "0 units": made.person("none", []),
        "3 units": made.person("three", made.outlets[::133][:3]),
        "25 units": made.person("some", made.outlets[::16][:25]),
        "400 units": made.person("many", [made.region], "supervisor"),
    }


def measure(
    report: measuring.Report,
    place: measuring.Place,
    server: measuring.Web,
    readers: dict[str, str],
    options: Any,
    size: str,
) -> None:
    """The limit is for the page that people look at all day; the others are shown beside it."""
    for reader, token in readers.items():
        for name, query in QUERIES.items():
            path = f"/api/v1/tickets?{query}"
            if reader == "0 units":
                if name != "mine":  # who holds the verb nowhere is refused before any query
                    continue
                path = "/api/v1/me"
                name = "(refused; /me instead)"
            requests = [{"method": "GET", "path": path}] * options.requests
            measuring.load(place, server, requests[:30], token=token)
            costs = [measuring.load(place, server, requests, token=token) for _ in range(options.rounds)]
            best = min(costs, key=lambda cost: cost.per_request)
            each = 1000 / best.requests
            report.line(f"{size}, {reader}, {name}", best.per_request, LIMIT, "ms CPU")
            print(f"    web {best.web * each:.2f} + database {best.database * each:.2f} ms; p50 {best.median:.1f} ms")


def explain(readers: dict[str, str]) -> None:
    """The plans, as PostgreSQL chooses them for these parameters."""
    from django.db import connection

    from afterloop.kernel.actor import Call
    from afterloop.kernel.people.actors import actor_of_token
    from afterloop.service.tickets import lists

    seen: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "concat(" in sql:
            seen.append((sql, params))
        return execute(sql, params, many, context)

    for reader, token in readers.items():
        actor = actor_of_token(token, Call())
        if not actor.holds("ticket.view"):
            continue
        for name, query in QUERIES.items():
            filters = lists.TicketFilters(**_parsed(query))
            seen.clear()
            with connection.execute_wrapper(note):
                lists.page(filters, actor)
            for sql, params in seen:
                with connection.cursor() as cursor:
                    cursor.execute("EXPLAIN (ANALYZE, BUFFERS, SUMMARY) " + sql, params)
                    print(f"\n-- {reader}, {name}")
                    print("\n".join(row[0] for row in cursor.fetchall()))


def _parsed(query: str) -> dict[str, Any]:
    from urllib.parse import parse_qs

    found = parse_qs(query)
    return {key: values if key == "state" else values[0] for key, values in found.items()}


if __name__ == "__main__":
    raise SystemExit(main())
