"""What can be taken out about people."""

from __future__ import annotations

from afterloop.kernel.exports.sources import source
from afterloop.kernel.personal_data import actions, exporting  # noqa: F401

source("personal_data", exporting.Whole())
