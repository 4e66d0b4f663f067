"""What a browser calls itself, as the few words by which a person knows it again. Pure."""

from __future__ import annotations

import re

# In this order: each also claims to be those below it.
APPS = (
    ("wxwork", "WeCom"),
    ("MicroMessenger", "WeChat"),
    ("DingTalk", "DingTalk"),
    ("Lark", "Feishu"),
    ("QQBrowser", "QQ Browser"),
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("HeadlessChrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("HarmonyOS", "HarmonyOS"),
    ("OpenHarmony", "HarmonyOS"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)
PROGRAM = re.compile(r"[\w.-]{1,40}")
LONGEST = 300


def named(agent: str) -> str:
    """“Chrome · Windows”; the first word of what no browser says, and nothing of nothing."""
    app = next((name for sign, name in APPS if sign in agent), "")
    system = next((name for sign, name in SYSTEMS if sign in agent), "")
    if not app and not system:
        found = PROGRAM.match(agent)
        return found.group() if found else ""
    return " · ".join(part for part in (app, system) if part)
