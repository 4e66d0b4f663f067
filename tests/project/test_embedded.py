"""One command that runs the embedded database for as long as it takes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from afterloop.project.postgres import Cluster

RINGS = """
import time
from afterloop.project.cli import set_up_django
from afterloop.project.embedded import database_running
from afterloop.project.logs import configure_logs
from afterloop.project.places import data_directory

configure_logs()
with database_running(data_directory()):
    set_up_django()
    from django.db import connection
    from afterloop.kernel.events import doorbell

    doorbell.ring()
    with connection.cursor() as cursor:
        for _ in range(200):
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE query ~ '^NOTIFY'")
            if cursor.fetchone()[0]:
                break
            time.sleep(0.02)
        else:
            raise SystemExit("the bell has no connection")
    began = time.monotonic()
print(time.monotonic() - began)
time.sleep(1.5)
"""


def test_its_end_waits_for_no_connection_of_our_own_not_even_the_doorbells(cluster: Cluster, data: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_URL")}
    done = subprocess.run(
        [sys.executable, "-c", RINGS],
        env=environment | {"AFTERLOOP_DATA": str(data)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) < 5  # the server's patience with others is ten seconds
    assert done.stderr == ""
    assert not cluster.is_ready()
