from __future__ import annotations

from datetime import timedelta

from afterloop.kernel import sweeps, time
from afterloop.kernel.messages.models import Dispatch, Notice
from afterloop.kernel.models import RememberedCall
from afterloop.kernel.people.models import Session, SignedLink
from afterloop.kernel.retention.jobs import sweep


def days(count: float) -> timedelta:
    return timedelta(days=count)


def test_what_has_ended_is_forgotten_and_the_rest_stays(db):
    now = time.now()
    for age in (1, 8):
        RememberedCall.objects.create(actor="a", key=str(age), action="x", body_hash=b"", at=now - days(age))
        Session.objects.create(session_key=str(age), session_data="", expire_date=now + days(4 - age))
    for n, (expires, revoked) in enumerate(
        [(None, None), (now - days(1), None), (now - days(91), None), (None, now - days(91)), (None, now)]
    ):
        SignedLink.objects.create(hash=b"%d" % n, entity="x", verbs=[], expires_at=expires, revoked_at=revoked)
    assert sweeps.forget() == {"calls": 1, "sessions": 1, "links": 2}
    assert RememberedCall.objects.get().key == "1"
    assert Session.objects.get().session_key == "1"
    assert SignedLink.objects.count() == 3


def test_old_notices_and_dispatches_go_by_their_retention(alice):
    now = time.now()
    for age in (10, 190, 500):
        Notice.objects.create(user=alice.user, template="x", at=now - days(age))
        Dispatch.objects.create(key=str(age), recipient="a@b.c", text="x", created_at=now - days(age))
    erased = sweep()
    assert (erased["notice"], erased["dispatch"]) == (2, 1)
    assert Notice.objects.count() == 1
    assert Dispatch.objects.count() == 2


def test_every_sweep_runs(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    assert sweeps.sweep_files() == {"loose": 0, "removed": 0, "orphans": 0}
    assert sweeps.prune_limits() == 0
    assert sweeps.partitions() == []
