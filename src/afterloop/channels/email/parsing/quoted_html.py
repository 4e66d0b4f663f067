"""Where in a mail's HTML the earlier one begins, whatever program wrote it.

Like all HTML here it is read as a stream of tags. What comes out is balanced well enough for the cleaning that follows.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass

from afterloop.channels.email.parsing.html_text import BLOCKS, MOST_TOKENS, VOID, tokens

# Elements that hold the earlier mail and nothing else; what follows them is the writer's own again.
HOLDS = re.compile(
    r"""\b(?:class|id)\s*=\s*["']?[^"'>]*\b(?:gmail_quote(?:_container)?|gmail_extra|isReplyContent|yahoo_quoted|
    protonmail_quote|ntes-mailmaster-quote|alimail-quote|lark-mail-quote|history-quote-wrapper|zmail_extra|tutanota_quote|
    mail-editor-reference-message-container)\b""",
    re.IGNORECASE | re.VERBOSE,
)
GMAIL = re.compile(r"\bgmail_(?:quote|extra)", re.IGNORECASE)
ATTRIBUTION = re.compile(r"\b(?:gmail_attr|moz-cite-prefix)\b", re.IGNORECASE)
# Elements with which the earlier mail begins: it goes on to the end.
BEGINS = re.compile(
    r"""\bid\s*=\s*["']?(?:x_)*(?:divRplyFwdMsg|appendonsend|stopSpelling|zwchr|reply-intro)\b""", re.IGNORECASE
)
# Text with which it begins.
RULE = re.compile(
    r"^[\s-]*[-—_=]{2,}\s*(?:原始邮件|原邮件|邮件原件|回复的原邮件|原始郵件|Original(?:\s+(?:Message|Mail))?|"
    r"Replied Message)\s*[-—_=]{2,}",
    re.IGNORECASE,
)
FROM = re.compile(r"^\W{0,3}(?:发件人|寄件者|From)\s*[:：]", re.IGNORECASE)
OTHERS = re.compile(r"(发送时间|发件时间|日期|时间|Sent|Date)|(收件人|收件者|To)|(主题|主旨|Subject)", re.IGNORECASE)
WROTE = re.compile(r"(?:\d{4}|\d:\d\d|@).*(?:写道|寫道|wrote)\s*[:：]\s*$", re.IGNORECASE | re.DOTALL)
AHEAD = 600  # signs in which the headers of an earlier mail stand
MOST_LOOKS = 50  # for them
DEEPEST = 200  # what nests deeper only makes reading slow


UNCLOSED = {"p": BLOCKS, "li": {"li"}, "td": {"td", "th", "tr"}, "th": {"td", "th", "tr"}, "tr": {"tr"}}
OUTER = {"html", "body", "head"}
TAG = re.compile(r"<[^<>]*>")


def fold_html(source: str) -> str:
    """With what is quoted from earlier in a `<blockquote>`; the same if nothing surely is."""
    return _Folding(source).folded()


@dataclass(slots=True)
class _Element:
    tag: str
    begin: int
    said: bool = False  # something was written in it


class _Folding:
    def __init__(self, source: str) -> None:
        self._source = source
        self._tokens = list(tokens(source))
        if len(self._tokens) > MOST_TOKENS // 2:  # hardly a mail: what is read of it is what is shown
            self._source = source[: self._tokens[-1][4]]
        self._at = 0  # the token that is read
        self._stack: list[_Element] = []
        self._too_deep: Counter[str] = Counter()
        self._line: list[str] = []  # what is written since a line began
        self._line_at = (0, 0)  # its depth, and where it begins
        self._attribution: dict[int, int] = {}  # where one begins that stands right before, by depth
        self._own = False  # the writer has said something himself
        self._follows = self._gmail = True  # such signs still count
        self._looks = 0
        self._edits: list[tuple[int, int, str]] = []  # (from, to, what stands there instead)

    def folded(self) -> str:
        while self._at < len(self._tokens):
            kind, what, given, begin, end = self._tokens[self._at]
            self._at += 1
            if kind == "text":
                ended = self._written(what, begin, end)
            elif kind == "open":
                ended = self._opened(what, given, begin, end)
            else:
                ended = self._closed(what, begin, end)
            if ended:
                break
        self._break()
        if not self._own:
            self._edits = [edit for edit in self._edits if not edit[2]]
        return self._edited()

    # Each of these tells whether all that follows is quoted, and nothing is left to look at.

    def _written(self, text: str, begin: int, end: int) -> bool:
        words = html.unescape(text) if "&" in text and len(text) < AHEAD else text
        if not words.strip():
            return False
        if not self._line:
            self._line_at = (len(self._stack), begin)
        self._line.append(words)
        if len(self._line) > 20 or len(words) > AHEAD:
            return False
        line = "".join(self._line)
        if RULE.match(line) or (self._follows and self._looks < MOST_LOOKS and FROM.match(line) and self._headers(end)):
            return self._follow(self._line_at[1])
        return False

    def _opened(self, tag: str, given: str, begin: int, end: int) -> bool:
        if tag == "br" or tag in BLOCKS or tag == "blockquote":
            self._break()
        if BEGINS.search(given) and self._follow(begin):
            return True
        if tag in VOID:
            return False
        if tag == "blockquote" or (given and HOLDS.search(given) and self._holds(tag, given)):
            self._quote(tag, begin)
            return False
        while self._stack and tag in UNCLOSED.get(self._stack[-1].tag, ()):
            self._stack.pop()
        if len(self._stack) >= DEEPEST:
            self._too_deep[tag] += 1
            self._edits.append((begin, end, ""))
        else:
            self._stack.append(_Element(tag, begin))
        return False

    def _closed(self, tag: str, begin: int, end: int) -> bool:
        if tag in BLOCKS:
            self._break()
        if self._too_deep[tag]:
            self._too_deep[tag] -= 1
            self._edits.append((begin, end, ""))
            return False
        for place in range(len(self._stack) - 1, -1, -1):
            if self._stack[place].tag == tag:
                del self._stack[place:]
                break
        return False

    def _break(self) -> None:
        """A line has ended: it says who wrote what follows, or it is the writer's own."""
        if not self._line:
            return
        line = "".join(self._line)
        self._line = []
        if WROTE.search(line[-AHEAD:]):
            depth, begin = self._line_at
            self._attribution = {depth: begin}
            for place in range(min(depth, len(self._stack)) - 1, -1, -1):
                if self._stack[place].said:
                    break
                self._attribution[place] = self._stack[place].begin
            return
        self._own = True
        self._attribution = {}
        for element in reversed(self._stack):
            if element.said:
                break
            element.said = True

    def _follow(self, begin: int) -> bool:
        """All from here on is quoted, if anything stands above it: what is answered below cannot be told from it."""
        self._follows = self._follows and self._own
        if not self._follows:
            return False
        self._line = []
        while self._stack and not self._stack[-1].said and self._stack[-1].begin <= begin:
            begin = self._stack.pop().begin
        closed = "".join(f"</{element.tag}>" for element in reversed(self._stack) if element.tag not in OUTER)
        self._edits.append((begin, begin, f"{closed}<blockquote>"))
        self._edits.append((len(self._source), len(self._source), "</blockquote>"))
        return True

    def _headers(self, end: int) -> bool:
        """Whether two more headers of a mail follow the one that says whom it is from."""
        self._looks += 1
        following = TAG.sub(" ", self._source[end : end + 10 * AHEAD])[:AHEAD]
        return len({found.lastindex for found in OTHERS.finditer(html.unescape(following))}) >= 2

    def _holds(self, tag: str, given: str) -> bool:
        """Whether it is the earlier mail alone. Who answers between the lines does so within Gmail's element."""
        if not GMAIL.search(given):
            return True
        if not self._gmail:
            return False
        end, inside, skipped = self._end(tag), 0, ""
        for kind, what, attributes, _, _ in self._tokens[self._at : end]:
            if inside:
                inside += (kind == "open") - (kind == "close") if what == skipped else 0
            elif kind == "open" and (what == "blockquote" or ATTRIBUTION.search(attributes)):
                inside, skipped = 1, what
            elif kind == "text" and what.replace("&nbsp;", " ").strip():
                self._gmail = False
                return False
        return True

    def _quote(self, tag: str, begin: int) -> None:
        """Goes on behind an element that is quoted; who wrote it belongs to it."""
        from_ = self._attribution.get(len(self._stack), begin)
        self._attribution = {}
        end = self._end(tag)
        behind = self._tokens[end - 1][4] if end else len(self._source)
        if tag != "blockquote" or from_ != begin:
            self._edits += [(from_, from_, "<blockquote>"), (behind, behind, "</blockquote>")]
        self._at = end

    def _end(self, tag: str) -> int:
        """Behind the token that closes the element which was just opened."""
        depth = 1
        for place in range(self._at, len(self._tokens)):
            kind, what = self._tokens[place][:2]
            if what == tag and kind != "text":
                depth += 1 if kind == "open" else -1
                if not depth:
                    return place + 1
        return len(self._tokens)

    def _edited(self) -> str:
        out, at = [], 0
        for begin, end, instead in sorted(self._edits, key=lambda edit: edit[0]):
            out += [self._source[at:begin], instead]
            at = max(at, end)
        return "".join([*out, self._source[at:]])
