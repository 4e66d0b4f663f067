"""`afterloop up`: one command that runs the whole product on one machine."""

from __future__ import annotations

import argparse
import gc
import json
import os
import select
import socket
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPException
from io import FileIO
from pathlib import Path

from afterloop.project.cli import Refusal, main, port, set_up_django, some
from afterloop.project.embedded import database_url, outside_database
from afterloop.project.environment import public_url
from afterloop.project.failures import Failure
from afterloop.project.places import DataInUse, DataLock, data_directory
from afterloop.project.postgres import Cluster
from afterloop.project.processes import Forked, spawn
from afterloop.project.reaching import reach
from afterloop.project.steps import Step, counted, step
from afterloop.project.supervisor import NotStarting, Process, Supervisor

READY_WITHIN = 60.0


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port, default=8000, help="the port to listen on (default: %(default)s)")
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on; 0.0.0.0 for all (default: %(default)s)"
    )
    parser.add_argument("--processes", type=some, metavar="N", help="web processes (default: one per core, at most 4)")
    parser.add_argument("--demo", action="store_true", help="fill an empty installation with example data")


def run(options: argparse.Namespace) -> int:
    began = time.monotonic()
    data = data_directory()
    try:
        with DataLock(data) as lock:
            refuse_a_taken_port(options.host, options.port)
            return Up(data, options, lock).run(began)
    except DataInUse as used:
        raise Refusal(f"{used} 已在运行。\nStop it first, or choose another folder with --data DIR.") from None
    except PermissionError as denied:
        raise Refusal(f"the data directory {data} cannot be used: {denied}") from None


def refuse_a_taken_port(host: str, port: int) -> None:
    # Asked here because the web's own sockets share their port, so a second web would silently take half of the calls.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            why = f"port {port} on {host} cannot be used ({error.strerror})"
            raise Refusal(f"{why}. Choose another with --port. 端口 {port} 不可用。") from None


class Stopped(Exception):
    """It was asked to stop before it was ready."""


class Up:
    def __init__(self, data: Path, options: argparse.Namespace, lock: DataLock) -> None:
        self.data = data
        self.lock = lock
        self.options = options
        self.host = options.host
        self.port = options.port
        self.supervisor = Supervisor(say=lambda text: print(f"afterloop: {text}", file=sys.stderr, flush=True))
        self.setup: str | None = None

    def run(self, began: float) -> int:
        os.environ["AFTERLOOP_DATA"] = str(self.data)
        self.supervisor.heed_signals()
        try:
            if outside_database():
                self.reach_database()
            else:
                self.start_database()
            with step("Loading 加载程序"):
                load()
            self.prepare()
            self.start_children()
            self.announce(time.monotonic() - began)
            self.supervisor.run()
        except Stopped:
            pass
        finally:
            if self.supervisor.stop.is_set():  # else it never started, and the reason is what comes next
                print("\nafterloop: stopping 正在停止 …", file=sys.stderr, flush=True)
            self.supervisor.end_all()
        print("afterloop: stopped 已停止", file=sys.stderr, flush=True)
        return 0

    def start_database(self) -> None:
        cluster = Cluster(self.data / "postgres")
        if not cluster.exists:
            with step("Creating the database 创建数据库"):
                cluster.make()
        with step("Starting the database 启动数据库"):
            self.supervisor.cluster = cluster
            cluster.start()

    def reach_database(self) -> None:
        """In a child, which ends at a signal whatever the network does, before it takes seconds to load everything."""
        if sys.platform != "linux":
            reach(database_url(self.data))
            return

        def reach_and_tell(writing: int) -> int:
            try:
                reach(database_url(self.data))
            except Failure as failure:
                os.write(writing, json.dumps({"refused": str(failure)}).encode() + b"\n")
                return 1
            return 0

        self.follow(lambda writing: Forked("afterloop-reach", lambda: reach_and_tell(writing)), Step("reach"))

    def prepare(self) -> None:
        def launch(writing: int) -> Process:
            words = ["prepare", "--tell", str(writing), *(["--demo"] if self.options.demo else [])]
            return self.launch(words, pass_fds=(writing,))

        with step("Preparing tables 准备数据表") as now:
            self.follow(launch, now)

    def follow(self, launch: Callable[[int], Process], now: Step) -> None:
        """Run a child to its end and heed what it tells in lines; a signal ends it."""
        reading, writing = os.pipe()
        child = self.supervisor.start("preparation", lambda: launch(writing))
        os.close(writing)
        with open(reading, "rb", buffering=0) as told:
            for line in self.lines(told, now):
                self.heed(json.loads(line), now)
        assert child.process is not None
        if child.process.wait():
            raise NotStarting("the database could not be prepared; the reason is above.")
        self.supervisor.children.remove(child)

    def lines(self, told: FileIO, now: Step) -> Iterator[bytes]:
        """Its lines as they come. Read without a buffer, which `select` would not see."""
        rest = b""
        while True:
            while not select.select([told], [], [], 0.1)[0]:
                now.tick()
                if self.supervisor.stop.is_set():
                    raise Stopped
            if not (block := told.read(65536)):
                return
            *whole, rest = (rest + block).split(b"\n")
            yield from whole

    def launch(self, words: list[str], pass_fds: tuple[int, ...] = ()) -> Process:
        """A role as a child: forked with everything loaded, or where forking is unsafe, as a command of its own."""
        if sys.platform == "linux":
            return Forked(f"afterloop-{words[0]}", lambda: main(words), on_start=self.lock.forget)
        return spawn([sys.executable, "-m", "afterloop.project.cli", *words], pass_fds=pass_fds)

    def heed(self, told: dict[str, object], now: Step) -> None:
        if "of" in told:
            now.tell(int(str(told["done"])), int(str(told["of"])), str(told["note"]))
        elif told.get("applied"):
            now.note = counted(int(str(told["applied"])), "migration")
        elif told.get("refused"):
            raise NotStarting(str(told["refused"]))
        elif told.get("setup"):
            self.setup = str(told["setup"])

    def start_children(self) -> None:
        with step("Starting web and worker 启动服务") as now:
            address = ["--host", self.host, "--port", str(self.port)]
            processes = ["--processes", str(self.options.processes)] if self.options.processes else []
            self.supervisor.start("web", lambda: self.launch(["web", *address, *processes]))
            self.supervisor.start("worker", lambda: self.launch(["worker"]))
            answered = self.supervisor.wait_until(self.answers, READY_WITHIN, now.tick)
            if self.supervisor.stop.is_set():
                raise Stopped
            if not answered:
                raise NotStarting(f"the web does not answer after {READY_WITHIN:.0f} s.")

    def answers(self) -> bool:
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)
        connection = HTTPConnection(host, self.port, timeout=2)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def announce(self, seconds: float) -> None:
        base = public_url() or f"http://{shown(self.host)}:{self.port}"
        lines = [
            "",
            f"  Afterloop is ready 已就绪  ({seconds:.1f} s)",
            "",
            f"  Console 控制台   {base}/",
            f"  Portal  客户门户 {base}/portal/",
            f"  Data    数据目录 {self.data}",
        ]
        if self.setup:
            lines += [
                "",
                "  Set up the first administrator with this link; it works once.",
                "  请用此一次性链接创建首位管理员：",
                f"  {base}{self.setup}",
            ]
        lines += ["", "  Ctrl-C stops it. 按 Ctrl-C 停止。", ""]
        print("\n".join(lines), flush=True)


def load() -> None:
    """Everything that web and worker need, before they are forked. Opens no connection and starts no thread."""
    set_up_django()
    import granian.server  # noqa: F401

    import afterloop.project.server
    import afterloop.project.urls  # noqa: F401

    gc.freeze()


def shown(host: str) -> str:
    if host in ("0.0.0.0", "::"):
        return socket.gethostname()
    return f"[{host}]" if ":" in host else host
