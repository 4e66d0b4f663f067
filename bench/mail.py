"""What mails cost: `read()` over mails of the sizes that people send, beside the library's `email` alone; and how many
become tickets in a second.

    python -m bench.mail [--mails 2000] [--taken-in 1000]

Half are Chinese words, three in ten HTML with pictures of the text, one in five has a file of 50 kB to 2 MB. All CPU
time; reading is one part of taking a mail in, so it must leave time for the others.
"""

from __future__ import annotations

import email
import email.policy
import hashlib
import math
import multiprocessing
import random
import time
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from typing import Any

from afterloop.channels.email.parsing import read
from bench import measuring, world

TAKEN_IN = 150.0  # mails a second
LEAST = 400.0  # mails a second; whole intake is to reach 150
COPIES = 3.0  # of a large mail in memory, itself included
WORDS = (
    "热水器漏水了，请尽快派师傅上门维修。",
    "上次来的师傅没有带配件，说下周再来，到今天也没有消息。",
    "订单号 20260303-114，型号 A1-60L，",
    "麻烦帮忙查一下保修期到什么时候，谢谢！",
    "附件是现场照片和发票，请查收。",
    "The heater leaks again, please send somebody.",
)
HEAD = f"<head><style>{'p{margin:0}' * 60}</style></head>"


def main() -> int:
    parser = measuring.arguments(__doc__)
    parser.add_argument("--mails", type=int, default=2000)
    parser.add_argument("--taken-in", type=int, default=1000)
    options, report = measuring.begun(parser)
    mails = list(made(options.mails, random.Random(7)))
    middle = sorted(map(len, mails))[len(mails) // 2]
    print(f"{len(mails)} mails, {sum(map(len, mails)) / 1e6:,.0f} MB, the median {middle:,} bytes")
    report.line("read()", rate(mails, read), LEAST, "mails/s", at_least=True)
    report.line("the library alone", rate(mails, library), None, "mails/s")
    small = [mail for mail in mails if len(mail) < 50_000]
    report.line(f"read(), the {len(small)} without a file", rate(small, read), LEAST, "mails/s", at_least=True)
    report.line("the library alone", rate(small, library), None, "mails/s")
    report.line("more memory after 10,000 mails than after 2,000", apart(grown, options.mails), 4, "MB")
    large = letter(random.Random(7), 36_000_000).as_bytes()
    report.line(f"a mail of {len(large) / 1e6:.0f} MB: read in", 1 / rate([large], read), 1, "s")
    report.line("its copies in memory at most", 1 + apart(peak, large) * 1e6 / len(large), COPIES, "times")
    intake(mails[: options.taken_in], report, quick=options.quick)
    return report.end()


def intake(mails: list[bytes], report: measuring.Report, *, quick: bool) -> None:
    """From bytes to tickets by one worker, each sender writing again now and then. By the clock: commits take time."""
    with measuring.installation(quick=quick) as place:
        from afterloop.channels.email import actions, arriving, taking_in
        from afterloop.channels.email.models import InboundMail, Mailbox

        made = world.build()
        box = Mailbox.objects.create(address="support@acme.example", type="enquiry", unit_id=made.outlets[0])
        actions.MOST_NEW = len(mails)  # nine hundred senders within the hour
        postgres, own, began = place.cpu(), time.process_time(), time.monotonic()
        for start in range(0, len(mails), 50):
            arriving.deliver(mails[start : start + 50], box)
        taking_in.take_in_waiting()
        took = time.monotonic() - began
        postgres, own = place.cpu() - postgres, time.process_time() - own
        assert InboundMail.objects.filter(state="done").count() == len(mails)
    report.line("kept and taken in by one worker", len(mails) / took, TAKEN_IN, "mails/s", at_least=True)
    report.line("CPU of the worker for each", own / len(mails) * 1000, None, "ms")
    report.line("CPU of PostgreSQL for each", postgres / len(mails) * 1000, None, "ms")


def made(count: int, chance: random.Random) -> Iterator[bytes]:
    for number in range(count):
        kind = number % 10
        size = int(math.exp(chance.uniform(math.log(50_000), math.log(2_000_000)))) if kind >= 8 else 0
        yield letter(chance, size, pictures=chance.randint(1, 3) if 5 <= kind < 8 else 0).as_bytes()


def letter(chance: random.Random, size: int, pictures: int = 0) -> EmailMessage:
    said = "\n".join("".join(chance.choices(WORDS, k=chance.randint(1, 4))) for _ in range(chance.randint(3, 25)))
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"] = f"张三 <zhang{chance.randint(1, 999)}@example.com>"
    mail["To"], mail["Subject"] = "售后 <support@acme.example>", "回复: " + said[:40].replace("\n", " ")
    mail["Date"], mail["Message-ID"] = "Tue, 03 Mar 2026 14:05:09 +0800", f"<{chance.getrandbits(64)}@example.com>"
    mail["References"] = " ".join(f"<{chance.getrandbits(64)}@acme.example>" for _ in range(5))
    for hop in range(6):
        mail["Received"] = f"from mx{hop}.example.com by mx.example.com; Tue, 03 Mar 2026 14:05:1{hop} +0800"
    mail.set_content(said, charset=chance.choice(["utf-8", "gb18030"]))
    if pictures or size or chance.random() < 0.3:
        rows = "".join(f"<p class=MsoNormal style='margin:0cm'><span>{line}</span></p>" for line in said.split("\n"))
        shown = "".join(f'<img src="cid:{number}">' for number in range(pictures))
        mail.add_alternative(f"<html>{HEAD}<body>{rows}{shown}</body></html>", "html")
    for number in range(pictures):
        related = mail.get_payload(1)
        related.add_related(chance.randbytes(chance.randint(3_000, 30_000)), "image", "png", cid=f"<{number}>")
    if size:
        file = chance.randbytes(size)
        mail.add_attachment(file, maintype="application", subtype="pdf", filename="现场照片和发票.pdf")
    return mail


def library(raw: bytes) -> None:
    """As little as somebody would do with it who wants the same."""
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    str(mail["subject"]), str(mail["from"]), str(mail["to"])
    for part in mail.walk():
        if not part.is_multipart():
            content = part.get_payload(decode=True)
            if part.get_content_maintype() == "text":
                content.decode(part.get_content_charset() or "utf-8")
            else:
                hashlib.md5(content, usedforsecurity=False)


def rate(mails: list[bytes], reading: Callable[[bytes], object]) -> float:
    """The better of two rounds."""
    best = 0.0
    for _ in range(2):
        begun = time.process_time()
        for raw in mails:
            reading(raw)
        best = max(best, len(mails) / (time.process_time() - begun))
    return best


def grown(count: int) -> float:
    mails = list(made(count, random.Random(7)))
    for raw in mails[:2000]:
        read(raw)
    before = memory("VmRSS")
    for number in range(8000):
        read(mails[number % len(mails)])
    return memory("VmRSS") - before


def peak(raw: bytes) -> float:
    read(b"")
    with open("/proc/self/clear_refs", "w") as highest:
        highest.write("5")  # forgets the most so far
    before = memory("VmRSS")
    mail = read(raw)
    assert mail.attachments
    return memory("VmHWM") - before


def memory(name: str) -> float:
    """MB of this process."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1000 for line in status if line.startswith(f"{name}:"))


def apart(measure: Callable[[Any], float], given: Any) -> float:
    """In a new process: what this one once needed does not count."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, [given])


if __name__ == "__main__":
    raise SystemExit(main())
