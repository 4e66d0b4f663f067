from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from afterloop.project.cli import Refusal


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="the archive to write; - writes to the standard output")
    parser.add_argument("--force", action="store_true", help="write over an existing file")


def run(options: argparse.Namespace) -> int:
    from afterloop.project.backup import back_up, write_archive
    from afterloop.project.embedded import database_running, database_url
    from afterloop.project.places import data_directory
    from afterloop.project.postgres_clients import ClientFailed
    from afterloop.project.steps import counted, step

    data = data_directory()
    target = Path(options.file).expanduser().absolute()
    if target.exists() and not options.force and options.file != "-":
        raise Refusal(f"{target} exists already; choose another name or use --force.")
    if options.file != "-" and not target.parent.is_dir():
        raise Refusal(f"there is no folder {target.parent}: make it first.")
    try:
        with database_running(data):
            if options.file == "-":
                write_archive(data, database_url(data), sys.stdout.buffer)
                return 0
            with step(f"Writing {target.name} 备份") as now:
                written = back_up(data, database_url(data), target, now.tell)
                now.note = f"{written.bytes / 1e6:.1f} MB, {counted(written.files, 'upload')}"
    except ClientFailed as error:
        raise Refusal(f"no backup was made: {error}") from None
    except OSError as error:  # its own words name the draft beside the target
        raise Refusal(f"no backup was made: {target} cannot be written ({error.strerror or error}).") from None
    print(f"The backup holds the installation's secret: keep {target} as safe as the database itself.")
    if os.environ.get("AFTERLOOP_S3_BUCKET"):
        print("Uploads are in the S3 bucket and not in this file: back up the bucket as well.")
    return 0
