"""What follows from a try to send: where the message stands, and when it is tried again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from tracker.domain.messages import MessageState, Outcome

LIMIT = 48  # tries, over some three days: a mail server may be down over a weekend
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=2)
JITTER = 0.25  # a share of the wait, up or down: what failed together is not tried together
NO_WAIT = timedelta()

_AT_ONCE = {
    Outcome.ACCEPTED: MessageState.SENT,
    Outcome.REFUSED_FOR_GOOD: MessageState.FAILED,
    Outcome.REFUSED_SENDER: MessageState.QUEUED,
}
_GOES_AGAIN = {  # up to the limit, and then
    Outcome.REFUSED_FOR_NOW: (MessageState.QUEUED, MessageState.FAILED),
    Outcome.UNKNOWN: (MessageState.UNKNOWN, MessageState.IN_DOUBT),
}


@dataclass(frozen=True)
class Fate:
    """Where a message stands after a try, why, and how long it waits where it goes again."""

    state: MessageState
    reason: str
    wait: timedelta = NO_WAIT


def wait_after(tries: int, seed: str) -> timedelta:
    """The wait after so many `tries` (1 or more): twice as long each time, up to the longest.

    `seed` (a message's key) spreads the waits by a quarter, the same way each time.
    """
    doubled = min(FIRST_WAIT * (1 << min(tries - 1, 16)), LONGEST_WAIT)
    digest = sha256(f"{seed} {tries}".encode()).digest()
    share = int.from_bytes(digest[:4]) / 2**32
    return doubled * (1 - JITTER + 2 * JITTER * share)


def wait_of_refused(first_at: datetime, last_at: datetime) -> timedelta:
    """How long after `last_at` a provider that refuses our account since `first_at` is left alone.

    As long as it has refused already, so each wait is twice the one before, up to the longest.
    """
    return min(max(last_at - first_at, FIRST_WAIT), LONGEST_WAIT)


def fate_of(outcome: Outcome, reason: str, tries: int, seed: str) -> Fate:
    """What follows from a try that ended so, the last of `tries` that count.

    A refusal of our own account says nothing of the message: it waits, and the try does not count. A message
    of unknown fate that reaches the limit is never called failed: a person decides.
    """
    if outcome in _AT_ONCE:
        return Fate(_AT_ONCE[outcome], reason)
    state, given_up = _GOES_AGAIN[outcome]
    if tries < LIMIT:
        return Fate(state, reason, wait_after(tries, seed))
    return Fate(given_up, f"given up after {tries} tries; the last: {reason}")
