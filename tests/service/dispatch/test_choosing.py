"""Whom a ticket is given to, however a team stands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.service.dispatch.choosing import Candidate, choose, why_not

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

people = st.builds(
    Candidate,
    user=st.integers(1, 1000),
    name=st.just("x"),
    load=st.integers(0, 8),
    capacity=st.integers(1, 6),
    takes=st.booleans(),
    on_leave=st.booleans(),
    state=st.sampled_from(["online", "busy", "away"]),
    here=st.booleans(),
    given_at=st.none() | st.integers(0, 500).map(lambda minutes: NOW - timedelta(minutes=minutes)),
)
teams = st.lists(people, max_size=8, unique_by=lambda one: one.user)
modes = st.sampled_from(["round_robin", "least_loaded"])


def person(user: int, **given) -> Candidate:
    return Candidate(**{"user": user, "name": f"P{user}", "load": 0, "capacity": 5} | given)


@given(modes, teams, st.booleans())
def test_nobody_is_given_more_than_he_can_take_or_while_he_cannot(mode, team, only_present):
    chosen = choose(mode, team, only_present=only_present)
    able = [one for one in team if not why_not(one, only_present=only_present)]
    assert (chosen is None) == (not able)
    if chosen:
        assert chosen.load < chosen.capacity
        assert chosen.takes
        assert (chosen.on_leave, chosen.state) == (False, "online")
        assert chosen.here or not only_present


@given(teams)
def test_the_least_loaded_has_the_smallest_part_of_what_he_can_take(team):
    chosen = choose("least_loaded", team, only_present=False)
    if chosen:
        able = [one for one in team if not why_not(one, only_present=False)]
        assert chosen.share == min(one.share for one in able)


@given(st.integers(1, 6), st.integers(0, 40))
def test_in_turn_means_that_nobody_gets_two_more_than_another(size, tickets):
    team = [person(user, capacity=100) for user in range(1, size + 1)]
    for minute in range(tickets):
        chosen = choose("round_robin", team, only_present=True)
        assert chosen is not None
        team = [one.given(NOW + timedelta(minutes=minute)) if one == chosen else one for one in team]
    loads = [one.load for one in team]
    assert max(loads) - min(loads) <= 1


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.integers(0, 60))
def test_least_loaded_fills_everybody_alike_and_stops_when_all_are_full(capacities, tickets):
    team = [person(user, capacity=capacity) for user, capacity in enumerate(capacities, 1)]
    given_out = 0
    for minute in range(tickets):
        chosen = choose("least_loaded", team, only_present=True)
        if chosen is None:
            break
        given_out += 1
        team = [one.given(NOW + timedelta(minutes=minute)) if one == chosen else one for one in team]
    assert given_out == min(tickets, sum(capacities))
    shares = [one.share for one in team]
    assert max(shares) - min(shares) <= max(1 / one.capacity for one in team) + 1e-9


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({}, ""),
        ({"takes": False, "state": "away"}, "off"),
        ({"on_leave": True}, "leave"),
        ({"state": "away", "load": 9}, "away"),
        ({"state": "busy"}, "busy"),
        ({"here": False}, "not_here"),
        ({"load": 5}, "full"),
    ],
)
def test_the_reason_is_the_first_that_holds(how, why):
    assert why_not(person(1, **how), only_present=True) == why


def test_who_is_at_home_takes_tickets_where_the_team_says_so():
    assert why_not(person(1, here=False), only_present=False) == ""
