"""The supervisor with real processes that do nothing but live, die or resist."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from afterloop.project.postgres import Cluster
from afterloop.project.processes import Forked
from afterloop.project.supervisor import NotStarting, Supervisor
from tests.project.signals import end_together


@pytest.fixture
def supervisor() -> Iterator[Supervisor]:
    said: list[str] = []
    made = Supervisor(say=said.append)
    made.said = said  # type: ignore[attr-defined]
    yield made
    made.end_all()


def live() -> int:
    time.sleep(60)
    return 0


def child_of(target: Callable[[], int], name: str = "child") -> Callable[[], Forked]:
    return lambda: Forked(name, target)


def eventually(happened: Callable[[], object], supervisor: Supervisor | None = None, within: float = 10) -> bool:
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if happened():
            return True
        if supervisor is not None:
            supervisor.look_after()
        time.sleep(0.02)
    return False


def test_a_child_that_is_killed_is_started_again(supervisor: Supervisor) -> None:
    child = supervisor.start("web", child_of(live))
    assert child.process is not None
    first = child.process.pid
    os.kill(first, signal.SIGKILL)
    assert eventually(lambda: child.process is not None and child.process.pid != first, supervisor)
    assert supervisor.said == ["web ended (killed by SIGKILL); starting it again in 0.5 s"]  # type: ignore[attr-defined]


def test_a_child_that_keeps_dying_is_started_less_and_less_often(supervisor: Supervisor) -> None:
    child = supervisor.start("worker", child_of(lambda: 3))
    assert eventually(lambda: child.deaths == 3, supervisor)
    pauses = [line.rsplit(" in ", 1)[1] for line in supervisor.said]  # type: ignore[attr-defined]
    assert pauses == ["0.5 s", "1.0 s", "2.0 s"]


def test_a_start_that_cannot_succeed_is_given_up(supervisor: Supervisor) -> None:
    supervisor.start("web", child_of(lambda: 3))
    with pytest.raises(NotStarting, match="web does not start"):
        supervisor.wait_until(lambda: False, within=30)


def test_a_child_that_resists_is_killed_with_everything_that_it_started(
    supervisor: Supervisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("afterloop.project.supervisor.STOP_WITHIN", 0.3)
    told = tmp_path / "grandchild"

    def resist() -> int:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        grandchild = os.fork()
        if grandchild:
            told.write_text(str(grandchild))
        return live()

    child = supervisor.start("web", child_of(resist))
    assert eventually(lambda: told.exists() and told.read_text())
    supervisor.end_all()
    assert child.process is not None
    assert child.process.returncode == -signal.SIGKILL
    assert eventually(lambda: not running(int(told.read_text())))


def test_the_children_do_not_outlive_a_supervisor_that_is_killed(tmp_path: Path) -> None:
    told = tmp_path / "child"
    supervising = os.fork()
    if supervising == 0:
        child = Supervisor(say=print).start("web", child_of(live))
        assert child.process is not None
        told.write_text(str(child.process.pid))
        time.sleep(0.3)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(supervising, 0)
    assert eventually(lambda: not running(int(told.read_text())))


def test_a_database_that_is_killed_is_started_again(supervisor: Supervisor, cluster: Cluster) -> None:
    cluster.start()
    supervisor.cluster = cluster
    assert cluster.process is not None
    first = cluster.process.pid
    os.kill(first, signal.SIGKILL)
    assert eventually(
        lambda: cluster.process is not None and cluster.process.pid != first and cluster.is_ready(), supervisor, 30
    )


def test_the_database_is_stopped_after_the_children(supervisor: Supervisor, cluster: Cluster, tmp_path: Path) -> None:
    cluster.start()
    supervisor.cluster = cluster
    told = tmp_path / "database ran when the child ended"

    def child() -> int:
        def leave(*_: object) -> None:
            time.sleep(0.3)
            told.write_text(str(cluster.is_ready()))
            os._exit(0)

        signal.signal(signal.SIGTERM, leave)
        (tmp_path / "up").touch()
        return live()

    supervisor.start("worker", child_of(child))
    assert eventually((tmp_path / "up").exists)
    supervisor.end_all()
    assert told.read_text() == "True"
    assert not cluster.is_ready()


def test_signals_that_come_together_never_hang_it() -> None:
    """Each of two signals, microseconds apart, may interrupt the other's handler or the wait of the loop."""

    def supervise(told: int) -> int:
        made = Supervisor(say=lambda text: None)
        made.heed_signals()
        os.write(told, b"!")
        made.run()
        made.end_all()
        return 0

    end_together("supervisor", supervise, 200)


def test_a_signal_in_the_moment_of_a_fork_still_ends_the_child() -> None:
    former = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        for _ in range(50):
            process = Forked("child", live)
            os.kill(process.pid, signal.SIGTERM)
            assert process.wait(5) == -signal.SIGTERM
    finally:
        signal.signal(signal.SIGTERM, former)


def test_a_forked_child_ends_with_the_code_that_its_work_returns() -> None:
    assert Forked("a", lambda: 0).wait(5) == 0
    assert Forked("b", lambda: 7).wait(5) == 7

    def leaves() -> int:
        raise SystemExit("with a text")

    assert Forked("c", leaves).wait(5) == 1


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
