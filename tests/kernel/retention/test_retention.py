"""How long things are kept: chosen within bounds, previewed, swept in small steps, and on record."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from afterloop.kernel import keeping, time
from afterloop.kernel.events.models import Event
from afterloop.kernel.files.models import File
from afterloop.kernel.messages.models import Dispatch, Notice
from afterloop.kernel.retention.jobs import sweep
from afterloop.service.tickets.models import Ticket
from tests import make

PATH = "/api/v1/retention"


def kind(person, name):
    return next(row for row in person.get(PATH).json() if row["kind"] == name)


@pytest.fixture
def notices(alice):
    for age in (10, 40, 190):
        Notice.objects.create(user=alice.user, template="x", at=time.now() - timedelta(days=age))


def test_what_is_chosen_is_previewed_kept_to_and_on_record(root, notices):
    before = kind(root, "notice")
    assert {name: before[name] for name in ("days", "usual", "due", "swept_at", "removed")} == {
        "days": 180, "usual": 180, "due": 1, "swept_at": None, "removed": 0,
    }  # fmt: skip
    assert root.get(f"{PATH}/notice/due", days=30).json() == {"due": 2}
    answer = root.post(PATH, {"kind": "notice", "days": 30})
    assert (answer.status_code, answer.json()["due"]) == (200, 2)
    chosen = Event.objects.get(name="retention.set")
    assert (chosen.actor_id, chosen.changes) == (root.user.pk, {"days": [180, 30]})
    assert sweep()["notice"] == 2
    after = kind(root, "notice")
    assert (after["due"], after["removed"], after["swept_at"] is not None) == (0, 2, True)
    assert Event.objects.get(name="retention.swept").data == {"removed": 2}
    sweep()
    assert Event.objects.filter(name="retention.swept").count() == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"kind": "notice", "days": 29}, "days"),
        ({"kind": "notice", "days": 3651}, "days"),
        ({"kind": "notice", "days": None}, "days"),
        ({"kind": "event", "days": 100}, "kind"),
    ],
)
def test_a_choice_out_of_bounds_is_refused_at_its_field(root, body, field):
    answer = root.post(PATH, body)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])


def test_it_is_for_those_who_hold_the_verb(alice, bob):
    assert alice.get(PATH).status_code == 403
    make.member(bob.user, bob.unit, {"retention.view": "own"})
    assert bob.get(PATH).status_code == 200
    assert bob.post(PATH, {"kind": "notice", "days": 90}).status_code == 403


def test_attachments_of_tickets_that_are_long_closed_go_only_when_somebody_says_so(root):
    ids = [root.make_ticket()["id"] for _ in range(2)]
    for pk in ids:
        File.objects.create(
            name="a.jpg", size=1, sha256="0", type="image/jpeg", key=f"k{pk}", uploader_kind="user",
            entity="ticket", record_id=pk,
        )  # fmt: skip
    Ticket.objects.filter(pk=ids[0]).update(state="closed", closed_at=time.now() - timedelta(days=100))
    assert kind(root, "ticket_files")["days"] is None
    assert "ticket_files" not in sweep()
    assert root.post(PATH, {"kind": "ticket_files", "days": 90}).json()["due"] == 1
    assert sweep()["ticket_files"] == 1
    assert File.objects.get().record_id == ids[1]
    assert root.post(PATH, {"kind": "ticket_files"}).json()["days"] is None  # for ever again


def test_the_sweep_goes_in_steps_and_ends_at_its_bound(db, monkeypatch):
    asked: list[Any] = []

    def erase(before, at_most):
        asked.append((time.now() - before, at_most))
        return [3, 2, 0][len(asked) - 1]

    one = keeping.Kind("notice", "x", 30, 1, 90, erase, lambda before: 0)
    monkeypatch.setattr(keeping, "kinds", {"notice": one})
    assert sweep() == {"notice": 5}
    assert all(abs(age - timedelta(days=30)) < timedelta(minutes=1) and most == 500 for age, most in asked)


def test_every_kind_counts_and_sweeps_and_its_bounds_hold_what_is_usual(db):
    Dispatch.objects.create(key="1", recipient="a@b.c", text="x", created_at=time.now() - timedelta(days=500))
    for each in keeping.kinds.values():
        assert each.days is None or each.least <= each.days <= each.most
        before = time.now() - timedelta(days=each.least)
        due = each.due(before)
        assert due == (each.name == "dispatch")
        assert each.erase(before, 500) == due
