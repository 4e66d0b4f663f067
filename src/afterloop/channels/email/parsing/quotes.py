"""What somebody wrote himself, apart from what he quotes and how he signs.

Only what is surely quoted is parted: an answer below or between the lines of a quote stays with the rest, and a mail of
which nothing would be left stays whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterloop.channels.email.parsing.quoted_html import fold_html

__all__ = ["Folded", "fold", "fold_html"]


@dataclass(frozen=True, slots=True)
class Folded:
    own: str
    quoted: str
    signature: str


# `在 2026年3月3日，张三 <zhang@example.com> 写道：`. A date or an address must be in it: anybody may write 写道.
WROTE = re.compile(r"(?:写道|寫道|写到|wrote|schrieb.{0,80}|a écrit|escribió)\s*[:：]\s*$", re.IGNORECASE)
DATED = re.compile(r"@|\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}|\d{4}.{0,30}\d{1,2}:\d\d|\d{1,2}:\d\d.{0,60}\d{4}")
# A line that says that the earlier mail begins; what is forwarded is what somebody wants to show, and stays.
RULE = re.compile(
    r"^\s*(?:[-_=—]{2,}\s*(?:原始邮件|原邮件|邮件原件|回复的原邮件|原始信息|原始郵件|Original(?:\s+(?:Message|Mail|E-?mail))?|"
    r"Replied Message|Ursprüngliche Nachricht|Message d'origine)\s*[-_=—]{2,}|"
    r"_{20,}|-{20,}(?=\s*\Z))\s*$",
    re.IGNORECASE,
)
NAMED_RULE = re.compile(r"[^\W_]")
HEADER = re.compile(
    r"^[\s>*]*(?:(发件人|寄件者|From|Von|De)|(发送时间|发件时间|发送日期|日期|时间|寄件日期|Sent|Date|Gesendet|Envoyé)|"
    r"(收件人|收件者|To|An|À)|(抄送|副本|Cc)|(主题|主旨|Subject|Betreff|Objet))\s*\**\s*[:：]",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"^\s*(?:(?:发自|發自|发送自|来自|傳送自).{1,40}|从我的.{1,30}发送|从\s*Windows.{0,30}发送|获取\s*Outlook.{0,30}|"
    r"由.{1,20}(?:手机|邮箱大师)发送|Sent from (?:my|Mail|Outlook|Yahoo|Huawei|Xiaomi).{0,60}|"
    r"Get Outlook for .{2,40})\s*$",
    re.IGNORECASE,
)
DASHES = re.compile(r"^--\s?$")
LONGEST_SIGNATURE = 15  # lines
LONGEST_ATTRIBUTION = 4  # lines
MOST_LINES = 50_000  # hardly a letter
WINDOW = 10  # lines in which the headers of an earlier mail stand


def fold(text: str) -> Folded:
    if text.count("\n") > MOST_LINES:
        return Folded(text, "", "")
    lines = text.split("\n")
    quoted_from = _beginning(lines)
    above, below = lines[:quoted_from], lines[quoted_from:]
    if below and not _says(above):
        above, below = lines, []  # what is answered below a quote without signs cannot be told from it
    above, marked = _marked(above)
    own, signature = _signed(above)
    if not _says(own):
        own, signature = (above, []) if _says(above) else (lines, [])
        if own is lines:
            marked, below = [], []
    return Folded(_joined(own), _joined([*marked, *below]), _joined(signature))


def _beginning(lines: list[str]) -> int:
    """The first line of an earlier mail that follows without signs; the number of lines if there is none."""
    for at, line in enumerate(lines):
        if line.startswith(">"):
            continue
        if RULE.match(line) and (NAMED_RULE.search(line) or _headers(lines, at + 1)):
            return at
        if HEADER.match(line) and HEADER.match(line)[1] and _headers(lines, at):  # type: ignore[index]
            return at
        if (size := _attribution(lines, at)) and not _quote_follows(lines, at + size):
            return at
    return len(lines)


def _headers(lines: list[str], at: int) -> bool:
    """Whether the headers of a mail stand there: who, and two more of when, to whom and about what."""
    kinds: set[int] = set()
    read = 0
    for line in lines[at : at + WINDOW]:
        found = HEADER.match(line)
        if found:
            kinds.add(next(place for place, group in enumerate(found.groups()) if group))
        elif line.strip():
            read += 1
            if read > 2:  # a header may run over its line
                break
    return 0 in kinds and len(kinds) >= 3


def _attribution(lines: list[str], at: int) -> int:
    """How many lines say who wrote what follows."""
    if not lines[at].strip():
        return 0
    whole = ""
    for size in range(1, LONGEST_ATTRIBUTION + 1):
        if at + size > len(lines) or not lines[at + size - 1].strip() or len(whole) > 600:
            return 0
        whole = f"{whole} {lines[at + size - 1].strip()}".strip()
        if WROTE.search(whole):
            return size if DATED.search(whole) else 0
    return 0


def _quote_follows(lines: list[str], at: int) -> bool:
    return next((line.startswith(">") for line in lines[at : at + 4] if line.strip()), True)


def _marked(lines: list[str]) -> tuple[list[str], list[str]]:
    """(own, quoted) of lines of which the quoted ones begin with `>`. Between answers, quotes stay where they are."""
    quoted = [False] * len(lines)
    at = 0
    while at < len(lines):
        size = 0 if lines[at].startswith(">") else _attribution(lines, at)
        if lines[at].startswith(">") or (size and _quote_follows(lines, at + size)):
            quoted[at : at + max(size, 1)] = [True] * max(size, 1)
        at += max(size, 1)
    end = len(lines)
    while end and (quoted[end - 1] or not lines[end - 1].strip()):
        end -= 1
    tail = lines[end:] if any(quoted[end:]) else []
    rest = lines[:end] if tail else lines
    start = 0
    while start < len(rest) and (quoted[start] or not rest[start].strip()):
        start += 1
    if start < len(rest) and any(quoted[:start]) and not any(quoted[start : len(rest)]):
        return rest[start:], [*rest[:start], *tail]  # the answer stands below
    return rest, tail


def _signed(lines: list[str]) -> tuple[list[str], list[str]]:
    """(text, signature): behind `-- `, and the line that a telephone adds."""
    last = len(lines)
    while last and not lines[last - 1].strip():
        last -= 1
    for at in range(last - 1, max(-1, last - 1 - LONGEST_SIGNATURE), -1):
        if DASHES.match(lines[at]) and at:
            return lines[:at], lines[at:last]
    if last and PHONE.match(lines[last - 1]):
        at = last - 1
        if at and lines[at - 1].strip(" -_—*") == "" and lines[at - 1].strip():
            at -= 1  # a line above it
        return lines[:at], lines[at:last]
    return lines, []


def _says(lines: list[str]) -> bool:
    return any(line.strip() and not line.startswith(">") for line in lines)


def _joined(lines: list[str]) -> str:
    said = [at for at, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[said[0] : said[-1] + 1]) if said else ""
