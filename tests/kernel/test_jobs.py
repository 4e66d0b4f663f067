from __future__ import annotations

import threading
import time as node_time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from afterloop.kernel import jobs, time
from afterloop.kernel.jobs import job

done: list[Any] = []


@job("test.note")
def note(what: str) -> None:
    done.append((what, connection.in_atomic_block, threading.current_thread().name))


@job("test.fail", attempts=2)
def fail() -> None:
    done.append("tried")
    raise ValueError("no")


def status() -> list[str]:
    """Of our own jobs: the sweeps of the kernel have their turns meanwhile."""
    ours = ProcrastinateJob.objects.filter(task_name__startswith="test.")
    return list(ours.order_by("id").values_list("status", flat=True))


def until(holds: Callable[[], bool], seconds: float = 30) -> None:
    end = node_time.monotonic() + seconds
    while not holds():
        assert node_time.monotonic() < end, "it never happened"
        node_time.sleep(0.1)


@pytest.fixture
def worker(own_database):
    done.clear()
    stop = threading.Event()
    thread = threading.Thread(target=jobs.run, args=(stop,))
    thread.start()
    yield thread
    stop.set()
    thread.join(15)
    assert not thread.is_alive()


def test_a_job_written_in_a_transaction_runs_after_its_commit(worker):
    with transaction.atomic():
        note.defer(what="hello")
        node_time.sleep(1.5)
        assert not done
    until(lambda: bool(done))
    assert done[0][:2] == ("hello", False)
    until(lambda: status() == ["succeeded"])


def test_a_rolled_back_job_never_was(own_database):
    with transaction.atomic():
        note.defer(what="hello")
        transaction.set_rollback(True)
    assert status() == []


def test_a_job_that_fails_waits_for_its_next_attempt(worker):
    fail.defer()
    until(lambda: ProcrastinateJob.objects.filter(attempts=1, status="todo").exists())
    assert done == ["tried"]
    assert ProcrastinateJob.objects.get(task_name="test.fail").scheduled_at > time.now()


def test_calling_a_job_runs_it_here(db):
    done.clear()
    note(what="now")
    assert done[0][0] == "now"


def test_writing_a_job_notifies_nobody_inside_the_transaction(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE tgrelid = 'procrastinate_jobs'::regclass AND p.prosrc ILIKE '%pg_notify%'"
        )
        assert cursor.fetchall() == []


def test_jobs_of_a_killed_worker_start_again_and_those_of_a_living_one_go_on(db):
    for _ in range(3):
        note.defer(what="x")
    ids = list(ProcrastinateJob.objects.order_by("id").values_list("id", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '5 min') RETURNING id"
        )
        (dead,) = cursor.fetchone()
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now()) RETURNING id")
        (alive,) = cursor.fetchone()
        for pk, owner in zip(ids, (dead, alive, None), strict=True):
            cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s WHERE id = %s", [owner, pk])
    assert jobs.take_up_stalled() == 2
    assert status() == ["todo", "doing", "todo"]


def test_finished_jobs_are_forgotten_after_a_week(db):
    for _ in range(3):
        note.defer(what="x")
    old, young, waiting = ProcrastinateJob.objects.order_by("id").values_list("id", flat=True)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id <> %s", [waiting])
        cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE id <> %s", [waiting])
        cursor.execute("UPDATE procrastinate_events SET at = at - interval '8 days' WHERE job_id <> %s", [young])
    assert jobs.prune() == 1
    assert set(ProcrastinateJob.objects.values_list("id", flat=True)) == {young, waiting}
    assert old
