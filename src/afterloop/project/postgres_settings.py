"""What the embedded PostgreSQL is told about this machine. An operator's `custom.conf` wins over all of it."""

from __future__ import annotations

import os
from pathlib import Path

MB = 1024 * 1024

DURABLE = {
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "max_wal_size": "2GB",
    "min_wal_size": "128MB",
    "checkpoint_timeout": "15min",
    "wal_level": "replica",
    "logging_collector": "on",
    "log_directory": "../log",
    "log_filename": "postgresql-%a.log",  # a week, each day over that of last week
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_min_duration_statement": "2s",
    "log_checkpoints": "off",
    "log_line_prefix": "%m [%p] ",
}

THROWAWAY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "1h",
    "shared_buffers": "128MB",
    "max_connections": "400",  # several products at once, each with its threads
}


def sized_for_this_machine() -> dict[str, str]:
    """Shares of the memory that leave room for the web and the worker on the same machine."""
    memory = memory_bytes()
    return {
        "max_connections": "100",
        "shared_buffers": _megabytes(memory // 6, 64, 4096),
        "effective_cache_size": _megabytes(memory // 2, 128, 64 * 1024),
        "maintenance_work_mem": _megabytes(memory // 32, 32, 1024),
        "work_mem": _megabytes(memory // 768, 4, 32),
        "random_page_cost": "1.1",  # solid-state disks
        "jit": "off",  # costs more than it saves on short statements
        "log_timezone": "UTC",
        "timezone": "UTC",
    }


def memory_bytes() -> int:
    """The memory of this machine, or of the container that we are in."""
    found = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    for limit in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        try:
            said = Path(limit).read_text().strip()
        except OSError:
            continue
        if said.isdigit():
            found = min(found, int(said))
    return found


def _megabytes(wanted: int, least: int, most: int) -> str:
    return f"{max(least, min(wanted // MB, most))}MB"
