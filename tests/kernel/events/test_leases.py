from __future__ import annotations

from django.db import connection

from afterloop.kernel.events import leases
from afterloop.kernel.events.models import STREAMS, StreamLease
from tests.kernel.events.happening import at_once


def lapse(holder: str) -> None:
    """As if this pump had been silent for a minute."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE events_streamlease SET until = clock_timestamp() - interval '1 minute' WHERE holder = %s", [holder]
        )
        cursor.execute(
            "UPDATE events_pump SET seen_at = clock_timestamp() - interval '1 minute' WHERE name = %s", [holder]
        )


def test_one_pump_has_all_streams(db):
    assert leases.renew("one") == list(range(STREAMS))


def test_two_pumps_come_to_equal_shares_and_never_hold_the_same_stream(db):
    leases.renew("one")
    assert leases.renew("two") == []
    assert len(leases.renew("one")) == STREAMS // 2
    assert len(leases.renew("two")) == STREAMS // 2
    assert not set(leases.renew("one")) & set(leases.renew("two"))


def test_seven_pumps_share_all_streams(db):
    names = [f"pump {n}" for n in range(7)]
    for _round in range(3):
        held = [set(leases.renew(name)) for name in names]
    assert sum(map(len, held)) == STREAMS
    assert set().union(*held) == set(range(STREAMS))
    assert max(map(len, held)) <= 10


def test_the_streams_of_a_silent_pump_go_to_the_others(db):
    leases.renew("one")
    lapse("one")
    assert leases.renew("two") == list(range(STREAMS))


def test_a_pump_that_wakes_up_late_gets_its_share_back_and_no_more(db):
    leases.renew("one")
    lapse("one")
    leases.renew("two")
    assert leases.renew("one") == []
    leases.renew("two")
    assert len(leases.renew("one")) == STREAMS // 2


def test_a_pump_that_leaves_frees_its_streams_at_once(db):
    leases.renew("one")
    leases.release("one")
    assert leases.renew("two") == list(range(STREAMS))
    assert StreamLease.objects.filter(holder="two").count() == STREAMS


def test_pumps_that_arrive_at_the_same_moment_never_hold_the_same_stream(own_database):
    for _round in range(5):
        held = at_once(*(lambda n=n: set(leases.renew(f"pump {n}")) for n in range(4)))
        assert sum(map(len, held)) == len(set().union(*held))
    assert set().union(*held) == set(range(STREAMS))
