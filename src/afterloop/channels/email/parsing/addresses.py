"""Addresses as people and programs write them."""

from __future__ import annotations

import re
import unicodedata

from afterloop.channels.email.parsing import headers
from afterloop.channels.email.parsing.mails import Address

MOST = 1000  # addresses of one header
LONGEST = 320
MOST_COMMAS = 5  # in a name without quotes
SIGNS = re.compile(r'[\\"(),;:<>]')
WRONG = re.compile(r"""[\s\\"(),;:<>]""")
QUOTED = re.compile(r'["\\]')
FULL_WIDTH = str.maketrans("＜＞〈〉《》，；：＂", '<><><>,;:"')
WRITTEN = re.compile(r"[^\s<>()\[\],;:\"'@]{1,64}@[^\s<>()\[\],;:\"'@]{1,255}")


def addresses(raw: bytes, problems: set[str]) -> tuple[Address, ...]:
    """All that can be written to, groups opened, twice the same once."""
    if not raw:
        return ()
    found: dict[str, Address] = {}
    for name, address in _pieces(headers.unfolded(raw, problems)):
        read = _address(name, address, problems)
        if read is None:
            problems.add("address")
        else:
            found.setdefault(read.address.casefold(), read)
        if len(found) >= MOST:
            problems.add("addresses")
            break
    return tuple(found.values())


def _pieces(written: str) -> list[tuple[str, str]]:
    """(what stands around, what stands in <>) of each address."""
    reader = _Reader(written.replace(headers.FOLDED, " "))
    return reader.pieces()


class _Reader:
    """One pass over a header. Quotes and comments that never close are plain signs."""

    def __init__(self, written: str) -> None:
        self._written = written if written.isascii() else written.translate(FULL_WIDTH)
        self._found: list[tuple[str, str]] = []
        self._name: list[str] = []
        self._before: list[str] = []  # what commas part from it and may be of the same name
        self._comment: list[str] = []
        self._address = ""
        self._closed = {sign: self._written.rfind(sign) for sign in '">)'}

    def pieces(self) -> list[tuple[str, str]]:
        text, at = self._written, 0
        while sign := SIGNS.search(text, at):
            self._name.append(text[at : sign.start()])
            at = self._take(sign[0], sign.end())
        self._name.append(text[at:])
        self._end()
        return self._found

    def _take(self, sign: str, at: int) -> int:
        """Goes on behind a sign that means something; tells where."""
        text = self._written
        if sign == '"' and at <= self._closed['"']:
            return self._quoted(at)
        if sign == "(" and at <= self._closed[")"]:
            return self._commented(at)
        if sign == "<":
            end = text.find(">", at) if at <= self._closed[">"] else len(text)
            self._address = self._address or text[at:end]
            return end + 1
        if sign == "\\":
            self._name.append(text[at : at + 1])
            return at + 1
        if sign == ":" and not self._address and "@" not in "".join(self._name[-3:]):
            self._name, self._before = [], []  # the name of a group
        elif sign == ",":
            self._end()
        elif sign == ";":
            self._end(last=True)
        return at

    def _quoted(self, at: int) -> int:
        text = self._written
        while sign := QUOTED.search(text, at):
            self._name.append(text[at : sign.start()])
            at = sign.end()
            if sign[0] == '"':
                self._name.append("" if text.startswith("@", at) else " ")
                return at
            self._name.append(text[at : at + 1])
            at += 1
        self._name.append(text[at:])
        return len(text)

    def _commented(self, at: int) -> int:
        end = self._written.find(")", at)
        if end < 0:
            return at
        self._comment.append(self._written[at:end])
        return end + 1

    def _end(self, last: bool = False) -> None:
        name = "".join(self._name).strip()
        if self._address:
            self._found.append((", ".join([*self._before, name]), self._address))
        elif "@" in name or "=?" in name:
            self._found.append((" ".join(self._comment), name))
        elif name and not last:
            self._before = [*self._before, name][-MOST_COMMAS:]  # Zhang, San <zhang@example.com>: a name with a comma
            self._name = []
            return
        self._name, self._before, self._comment, self._address = [], [], [], ""


def _address(name: str, written: str, problems: set[str]) -> Address | None:
    name = headers.tidy(headers.words(name, problems))
    if "=?" in written:
        written = headers.words(written, problems)
    exact = normal(written)
    if not exact:
        # `=?utf-8?B?…?=` with name and address inside, or a name before an address without <>
        found = WRITTEN.search(unicodedata.normalize("NFKC", written)) or WRITTEN.search(name)
        exact = normal(found[0]) if found else ""
        if not exact or found is None:
            return None
        name = name or headers.tidy(written.partition(found[0])[0])
    name = name.strip("\"' <").strip()
    return Address("" if name.casefold() == exact.casefold() else name[:LONGEST], exact)


def normal(written: str) -> str:
    """An address that mail can be sent to, or ""."""
    address = headers.CONTROL.sub("", written).strip()
    if not address.isascii():
        address = unicodedata.normalize("NFKC", address).replace("。", ".")
    address = address.removeprefix("mailto:").strip("'\"<> .")
    if address.startswith("@") and ":" in address:
        address = address.rpartition(":")[2]  # an old route
    local, _, domain = address.rpartition("@")
    local, domain = local.strip(), "".join(domain.split()).strip(".")
    if not local or not domain or len(address) > LONGEST or "@" in local.strip('"') or WRONG.search(local + domain):
        return ""
    return f"{local}@{_domain(domain)}"


def _domain(domain: str) -> str:
    if domain.isascii():
        return domain.lower()
    try:
        return domain.encode("idna").decode("ascii").lower()
    except (UnicodeError, ValueError):
        return domain.lower()
