"""How our processes write logs: an entry a line, plain for people, JSON when AFTERLOOP_LOG_FORMAT=json."""

from __future__ import annotations

import os
import sys

import structlog
from structlog.typing import Processor


def configure_logs() -> None:
    """Tracebacks without the values of variables: they could hold a customer's data or a password."""
    as_json = os.environ.get("AFTERLOOP_LOG_FORMAT") == "json"
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    if as_json:
        last: list[Processor] = [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    else:
        plain = structlog.dev.plain_traceback
        last = [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain, pad_event_to=0)]
    structlog.configure(
        processors=[*shared, *last],
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=True,
    )
