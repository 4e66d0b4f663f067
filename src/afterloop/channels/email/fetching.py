"""A conversation with the server of a mailbox: sign in, fetch what is new, wait for more. It changes nothing there."""

from __future__ import annotations

import re
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any

from imapclient import IMAPClient
from imapclient.exceptions import CapabilityError, IMAPClientError, LoginError

from afterloop import __version__
from afterloop.channels.email.arriving import LARGEST, Place
from afterloop.channels.email.models import Mailbox
from afterloop.channels.email.tokens import NoToken, access_token, forget
from afterloop.kernel.people.sealing import unseal

TIMEOUT = 60  # seconds, for each answer of the server
BATCH = 50  # mails that are kept together
BATCH_BYTES = 20 * 1024 * 1024
LOOKED_BACK = timedelta(days=2)  # when the server has numbered its mails anew
TOO_LARGE = "\r\n\r\nThis mail is too large to be fetched ({megabytes} MB). It lies in the mailbox.\r\n"

FAILURES = (IMAPClientError, OSError, ssl.SSLError, NoToken)


class Conversation:
    """A connection to the folder of a mailbox, open as long as the `with`."""

    def __init__(self, box: Mailbox) -> None:
        self.box = box
        self.validity = 0
        self.newest = 0  # the largest number that was there when we came
        self.count = 0
        self.welcome = ""

    def __enter__(self) -> Conversation:
        box = self.box
        context = ssl.create_default_context()
        self.client = IMAPClient(
            box.host, port=box.port, ssl=box.encryption == "tls", ssl_context=context, timeout=TIMEOUT
        )
        try:
            if box.encryption == "starttls":
                self.client.starttls(context)
            self._sign_in()
            if self.client.has_capability("ID"):  # 163.com lets in nobody who does not say this
                self.client.id_({"name": "Afterloop", "version": __version__})
            found: dict[bytes, Any] = self.client.select_folder(box.folder, readonly=True)
        except BaseException:
            self._leave()
            raise
        self.validity, self.newest = int(found[b"UIDVALIDITY"]), int(found[b"UIDNEXT"]) - 1
        self.count, self.welcome = int(found[b"EXISTS"]), self.client.welcome.decode("utf-8", "replace")[:300]
        return self

    def _sign_in(self) -> None:
        if self.box.app_id is None:
            self.client.login(self.box.user, unseal(self.box.secret))
            return
        try:
            self.client.oauth2_login(self.box.user, access_token(self.box))
        except LoginError:
            forget(self.box)
            raise

    def __exit__(self, kind: type[BaseException] | None, error: Any, trace: TracebackType | None) -> None:
        self._leave()

    def _leave(self) -> None:
        try:
            self.client.logout()
        except FAILURES:
            self.client.shutdown()

    def new(self) -> Iterator[tuple[list[bytes], Place]]:
        """What came since the last time, the oldest first, in batches with the place that each reaches."""
        box = self.box
        if box.uid_validity is None and not box.from_start:
            yield [], Place(self.validity, self.newest)
            return
        after, wanted = 0, ["ALL"] if box.uid_validity is None else ["SINCE", _day(box.checked_at or box.created_at)]
        if box.uid_validity == self.validity:
            after, wanted = box.last_uid, ["UID", f"{box.last_uid + 1}:*"]
        # “12:*” gives the last mail even where that is the eleventh.
        uids = sorted(uid for uid in self.client.search(wanted) if uid > after)
        for some in self._batches(uids):
            yield self._wholes(some), Place(self.validity, some[-1][0])
        if not uids and box.uid_validity != self.validity:
            yield [], Place(self.validity, self.newest)

    def wait(self, seconds: float, stop: threading.Event) -> bool:
        """Until something happens in the folder, or that long. False: the server cannot tell us."""
        try:
            self.client.idle()
        except CapabilityError:
            return False
        until = time.monotonic() + seconds
        try:
            # In short steps, so that a node that stops does not wait.
            while not stop.is_set() and time.monotonic() < until and not self.client.idle_check(timeout=1):
                pass
        finally:
            self.client.idle_done()
        return True

    def _batches(self, uids: Sequence[int]) -> Iterator[list[tuple[int, int]]]:
        batch: list[tuple[int, int]] = []
        for start in range(0, len(uids), 500):
            sizes = self.client.fetch(uids[start : start + 500], ["RFC822.SIZE"])
            for uid in uids[start : start + 500]:
                if uid not in sizes:
                    continue  # deleted meanwhile
                size = int(sizes[uid][b"RFC822.SIZE"])
                if batch and (len(batch) == BATCH or sum(each for _uid, each in batch) + size > BATCH_BYTES):
                    yield batch
                    batch = []
                batch.append((uid, size))
        if batch:
            yield batch

    def _wholes(self, some: Sequence[tuple[int, int]]) -> list[bytes]:
        """Of one that is too large its head, and a word of it."""
        usual = [uid for uid, size in some if size <= LARGEST]
        found = self.client.fetch(usual, [b"BODY.PEEK[]"]) if usual else {}
        raws = [found[uid][b"BODY[]"] for uid in usual if uid in found]
        for uid, size in some:
            if size > LARGEST:
                head = self.client.fetch([uid], [b"BODY.PEEK[HEADER]"])[uid][b"BODY[HEADER]"]
                raws.append(head.rstrip() + TOO_LARGE.format(megabytes=size // 1024**2).encode())
        return raws


def _day(at: datetime) -> Any:
    return (at - LOOKED_BACK).date()


def said(error: BaseException) -> str:
    """Why a server cannot be read, in its own words."""
    if isinstance(error, LoginError):
        return f"login: {_text(error)}"
    return f"{type(error).__name__}: {_text(error)}"[:500]


def _text(error: BaseException) -> str:
    """IMAP libraries pass on what a server says as bytes, and print them as Python writes them."""
    return re.sub(r"\bb(['\"])(.*?)\1", r"\2", str(error))
