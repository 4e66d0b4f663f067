"""The command line. Each command is a module beside this one, imported only when it is called.

A command's module has `arguments(parser)`, which adds its options, and `run(options)`, which returns the exit code.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from types import ModuleType

from afterloop.project.environment import LARGEST_PORT, mistakes
from afterloop.project.failures import Failure

COMMANDS = {
    "up": "run everything on this machine: database, web and worker",
    "web": "run the web alone (one of several nodes)",
    "worker": "run the worker alone: events, time limits, messages, jobs",
    "migrate": "bring the database to this version's tables",
    "doctor": "check everything and say how to mend it",
    "backup": "write database, uploads and secret into one file",
    "restore": "read a backup into an empty installation",
    "token": "print a new API token for a user, once",
    "demo": "fill an installation with example data",
    "import": "bring in records from a csv or xlsx file",
    "phone": "let somebody call, as a telephone system would tell",
    "mail": "show how a mail is read, or take one in",
}
# `import` is a word of Python's; the step `prepare` belongs to `up` and is not offered to people.
MODULES = {"import": "import_records", "migrate": "prepare", "prepare": "prepare"}


class Refusal(Failure):
    """A command cannot go on; the text tells the operator why, and no traceback is shown."""


def main(arguments: list[str] | None = None) -> int:
    words = sys.argv[1:] if arguments is None else arguments
    name = words[0] if words else "--help"
    if name in ("-h", "--help", "help"):
        print(overview())
        return 0
    if name in ("-V", "--version"):
        from importlib.metadata import version

        print(f"afterloop {version('afterloop')}")
        return 0
    module = find_command(name)
    if module is None:
        print(f"afterloop: there is no command {name!r}.\n\n{overview()}", file=sys.stderr)
        return 2
    parser = argparse.ArgumentParser(prog=f"afterloop {name}", description=COMMANDS.get(name))
    parser.add_argument("--data", metavar="DIR", help="the data directory (default: AFTERLOOP_DATA, or this user's)")
    module.arguments(parser)
    options = parser.parse_args(words[1:])
    options.command = name
    if options.data:
        os.environ["AFTERLOOP_DATA"] = os.path.abspath(os.path.expanduser(options.data))
    if name != "doctor" and (found := mistakes()):  # the doctor tells them among everything else
        print("\n".join(f"afterloop {name}: {mistake}" for mistake in found), file=sys.stderr)
        return 2
    try:
        return module.run(options) or 0
    except Failure as failure:
        print(f"afterloop {name}: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def find_command(name: str) -> ModuleType | None:
    if name not in COMMANDS and name not in MODULES:
        return None
    wanted = f"{__name__}.{MODULES.get(name, name)}"
    try:
        return import_module(wanted)
    except ModuleNotFoundError as missing:
        if missing.name != wanted:
            raise
        return None


def port(text: str) -> int:
    """For argparse: a port that can be listened on."""
    return _number(text, 1, LARGEST_PORT)


def some(text: str) -> int:
    """For argparse: a number of processes."""
    return _number(text, 1, 1000)


def _number(text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"must be a number from {least} to {most}, not {text!r}")
    return int(text)


def overview() -> str:
    width = max(map(len, COMMANDS)) + 2
    lines = [f"  {name:<{width}}{summary}" for name, summary in COMMANDS.items()]
    return "\n".join(
        [
            "Afterloop 售后闭环: after-sales service, on your own machine.",
            "",
            "  afterloop COMMAND [--data DIR] …",
            "",
            *lines,
            "",
            "  afterloop COMMAND --help tells a command's options.",
        ]
    )


def set_up_django() -> None:
    """Load the whole product. The commands that need it call this; the others stay quick."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterloop.project.settings")
    import django

    django.setup()
