"""Slow and periodic work, on procrastinate. Every job may run twice: fetch, call an action, return.

Its NOTIFY triggers are dropped (see the migration): a NOTIFY inside a business transaction serialises all commits.
The worker asks each second instead. Jobs of a killed worker are taken up again by the sweep below.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from typing import Any

import structlog
from django.db import connections
from procrastinate import App, PsycopgConnector, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.periodic import PeriodicTask

from afterloop.kernel import sql as statements

POLL = 1.0  # seconds
AT_ONCE = 2  # jobs in one worker
GRACE = 4.0  # seconds that a running job gets when the worker stops
DEAD_AFTER = 60  # seconds without a heartbeat
KEPT_DAYS = 7

log = structlog.get_logger(__name__)

# What procrastinate's own sweep would do through its manager, without leaving Django's connection.
STALLED = """
WITH periodic AS (  -- comes again by itself; two of one name could not wait at once
  UPDATE procrastinate_jobs SET status = 'failed', worker_id = NULL
  WHERE status = 'doing' AND queueing_lock IS NOT NULL AND (worker_id IS NULL OR worker_id IN (
    SELECT id FROM procrastinate_workers WHERE last_heartbeat < clock_timestamp() - make_interval(secs => %s)))
)
UPDATE procrastinate_jobs SET status = 'todo', attempts = attempts + 1, scheduled_at = now(), worker_id = NULL
WHERE status = 'doing' AND queueing_lock IS NULL AND (worker_id IS NULL OR worker_id IN (
  SELECT id FROM procrastinate_workers WHERE last_heartbeat < clock_timestamp() - make_interval(secs => %s)))
"""
FINISHED = """
DELETE FROM procrastinate_jobs WHERE status NOT IN ('todo', 'doing') AND id IN (
  SELECT job_id FROM procrastinate_events GROUP BY job_id
  HAVING max(at) < clock_timestamp() - make_interval(days => %s))
"""


@dataclass(frozen=True, slots=True)
class Job:
    """A function that runs later: `defer` writes the wish in the transaction under way, calling it runs it here."""

    name: str
    function: Callable[..., Any]
    task: Any

    def __call__(self, **arguments: Any) -> Any:
        return self.function(**arguments)

    def defer(self, **arguments: Any) -> int:
        """Run it after the commit, once, somewhere. Arguments are JSON: ids, not records."""
        return int(self.task.defer(**arguments))


def job(name: str, *, every: str = "", attempts: int = 5) -> Callable[[Callable[..., Any]], Job]:
    """Make a function a job. `every`: a cron line (UTC); such a job is not tried again, its next turn comes."""

    def decorate(function: Callable[..., Any]) -> Job:
        retry = False if every else RetryStrategy(max_attempts=attempts, exponential_wait=5)
        task = app.task(name=name, retry=retry, queueing_lock=name if every else None)(_alone(function, bool(every)))
        if every:
            app.periodic(cron=every)(task)
        return Job(name, function, task)

    return decorate


def run(stop: threading.Event) -> None:
    """Work until `stop` is set: the worker's loop, in an event loop of its own."""
    asyncio.run(_run(stop))


async def _run(stop: threading.Event) -> None:
    own = _on_a_pool()
    async with own.open_async():
        work = asyncio.create_task(
            own.run_worker_async(
                concurrency=AT_ONCE,
                fetch_job_polling_interval=POLL,
                abort_job_polling_interval=POLL,
                listen_notify=False,
                install_signal_handlers=False,
                shutdown_graceful_timeout=GRACE,
            )
        )
        while not stop.is_set() and not work.done():
            await asyncio.wait({work}, timeout=0.2)
        work.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await work


def _on_a_pool() -> App:
    """The app with connections of its own. Its tasks are copies: the periodic ones are written by the app of the task,
    and Django's connection, which lives in a thread that nobody tidies, would not survive a restart of the database."""
    own = App(connector=PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=AT_ONCE + 2))
    for name, task in app.tasks.items():
        own.tasks[name] = copy(task)
        own.tasks[name].blueprint = own
    for key, turn in app.periodic_registry.periodic_tasks.items():
        own.periodic_registry.periodic_tasks[key] = PeriodicTask(
            own.tasks[turn.task.name], turn.cron, turn.periodic_id, {}
        )
    return own


def _alone(function: Callable[..., Any], periodic: bool) -> Callable[..., Any]:
    """In a thread of the worker: its database connections end with it."""

    def call(*moment: int, **arguments: Any) -> None:
        try:
            function(**({} if periodic else arguments))
        finally:
            connections.close_all()

    return call


@job("jobs.stalled", every="* * * * *")
def take_up_stalled() -> int:
    """Jobs of workers that were killed start again."""
    return statements.run(STALLED, [DEAD_AFTER, DEAD_AFTER])


@job("jobs.prune", every="23 3 * * *")
def prune() -> int:
    """Finished jobs are forgotten after a week."""
    return statements.run(FINISHED, [KEPT_DAYS])
