"""What follows from each way a try can end, and how long a message waits."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.messages import MessageState, Outcome
from tracker.domain.retry import (
    FIRST_WAIT,
    LIMIT,
    LONGEST_WAIT,
    NO_WAIT,
    fate_of,
    wait_after,
    wait_of_refused,
)


@pytest.mark.parametrize(
    ("outcome", "tries", "state"),
    [
        (Outcome.ACCEPTED, 1, MessageState.SENT),
        (Outcome.ACCEPTED, LIMIT, MessageState.SENT),
        (Outcome.REFUSED_FOR_GOOD, 1, MessageState.FAILED),
        (Outcome.REFUSED_SENDER, LIMIT + 1, MessageState.QUEUED),
        (Outcome.REFUSED_FOR_NOW, 1, MessageState.QUEUED),
        (Outcome.REFUSED_FOR_NOW, LIMIT - 1, MessageState.QUEUED),
        (Outcome.REFUSED_FOR_NOW, LIMIT, MessageState.FAILED),
        (Outcome.UNKNOWN, 1, MessageState.UNKNOWN),
        (Outcome.UNKNOWN, LIMIT, MessageState.IN_DOUBT),
    ],
)
def test_a_message_stands_where_its_last_try_leaves_it(
    outcome: Outcome, tries: int, state: MessageState
) -> None:
    assert fate_of(outcome, "why", tries, "key").state == state


def test_only_what_goes_again_waits() -> None:
    waits = {outcome: fate_of(outcome, "why", 1, "key").wait for outcome in Outcome}
    assert {outcome for outcome, wait in waits.items() if wait > NO_WAIT} == {
        Outcome.REFUSED_FOR_NOW,
        Outcome.UNKNOWN,
    }


def test_who_gives_up_says_after_how_many_tries_and_why() -> None:
    fate = fate_of(Outcome.REFUSED_FOR_NOW, "451 try later", LIMIT, "key")
    assert fate.reason == f"given up after {LIMIT} tries; the last: 451 try later"


@given(st.integers(1, 10_000), st.text())
def test_a_wait_is_within_a_quarter_of_the_doubled_one(tries: int, seed: str) -> None:
    middle = min(FIRST_WAIT * 2 ** min(tries - 1, 20), LONGEST_WAIT)
    assert middle * 0.75 <= wait_after(tries, seed) <= middle * 1.25
    assert wait_after(tries, seed) == wait_after(tries, seed)


@given(st.integers(1, 6), st.text())
def test_waits_grow(tries: int, seed: str) -> None:
    assert wait_after(tries, seed) < wait_after(tries + 1, seed)


def test_what_failed_together_is_not_tried_together() -> None:
    assert len({wait_after(1, f"weekly:2026-W48:S{n}:email") for n in range(40)}) == 40


def test_a_server_that_is_down_over_a_weekend_loses_nothing() -> None:
    assert sum((wait_after(tries, "key") for tries in range(1, LIMIT)), timedelta()) > timedelta(days=2.5)


def test_a_provider_that_refuses_our_account_is_asked_ever_more_rarely() -> None:
    first = at = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    waits = []
    for _ in range(10):
        waits.append(wait_of_refused(first, at))
        at += waits[-1]
    minutes = [wait / timedelta(minutes=1) for wait in waits]
    assert minutes == [1, 1, 2, 4, 8, 16, 32, 64, 120, 120]
