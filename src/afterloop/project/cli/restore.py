from __future__ import annotations

import argparse
from pathlib import Path

from afterloop.project.cli import Refusal, set_up_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="an archive that `afterloop backup` wrote")
    parser.add_argument("--force", action="store_true", help="replace everything in a database that is not empty")


def run(options: argparse.Namespace) -> int:
    import psycopg

    from afterloop.project.backup import BadArchive, NotRestored, restore
    from afterloop.project.embedded import database_running, database_url
    from afterloop.project.places import data_directory
    from afterloop.project.postgres_clients import ClientFailed
    from afterloop.project.steps import step

    data = data_directory()
    source = options.file.expanduser().absolute()
    if not source.is_file():
        raise Refusal(f"there is no file {source}.")
    try:
        with database_running(data), step(f"Restoring {source.name} 恢复") as now:
            set_up_django()  # which knows this version's tables
            manifest = restore(data, database_url(data), source, force=options.force, tell=now.tell)
            now.note = f"made {manifest['made_at'][:16]} by version {manifest['version']}"
    except (BadArchive, NotRestored) as refused:
        raise Refusal(str(refused)) from None
    except (ClientFailed, psycopg.Error, OSError) as error:
        raise Refusal(f"the database is as it was before; nothing was restored: {error}") from None
    print("Restored. `afterloop up` (or `afterloop migrate`) now brings it to this version's tables.")
    return 0
