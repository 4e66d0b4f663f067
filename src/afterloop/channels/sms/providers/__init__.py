"""Who carries texts: what each provider is asked, in its own words, and what its answers mean."""

from __future__ import annotations

from collections.abc import Mapping

from afterloop.channels.sms.providers.aliyun import Aliyun
from afterloop.channels.sms.providers.console import Console
from afterloop.channels.sms.providers.provider import Provider
from afterloop.channels.sms.providers.tencent import Tencent

PROVIDERS: Mapping[str, Provider] = {"aliyun": Aliyun(), "tencent": Tencent(), "console": Console()}
