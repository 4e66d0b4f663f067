"""Who carries texts: what each provider is asked, in its own words, and what its answers mean. No database."""

from __future__ import annotations

from collections.abc import Mapping

from afterloop.channels.sms.providers.console import Console
from afterloop.channels.sms.providers.provider import Provider

PROVIDERS: Mapping[str, Provider] = {"console": Console()}
