import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.states import ENDED, Act, NotNow, State, possible_acts, state_after


@pytest.mark.parametrize(
    ("acts", "state"),
    [
        ([Act.ACCEPT, Act.REPORT, Act.SUBMIT, Act.CONFIRM], State.COMPLETED),
        ([Act.SUBMIT, Act.RETURN, Act.SUBMIT], State.SUBMITTED),  # accepting is never a duty
        ([Act.SUBMIT, Act.RETURN, Act.REPORT], State.RETURNED),
        ([Act.REPORT, Act.SET_DEADLINE], State.IN_PROGRESS),
    ],
)
def test_acts_move_work_along(acts: list[Act], state: State) -> None:
    now = State.ASSIGNED
    for act in acts:
        now = state_after(act, now)
    assert now == state


def test_an_act_at_the_wrong_time_is_refused_by_name() -> None:
    with pytest.raises(NotNow, match=r"“confirm” .* “assigned”"):
        state_after(Act.CONFIRM, State.ASSIGNED)


@pytest.mark.parametrize("state", sorted(ENDED))
def test_what_has_ended_takes_no_further_act(state: State) -> None:
    assert possible_acts(state) == []


@given(st.sampled_from(State), st.sampled_from(Act))
def test_possible_acts_are_those_that_are_not_refused(state: State, act: Act) -> None:
    if act in possible_acts(state):
        state_after(act, state)
    else:
        with pytest.raises((NotNow, KeyError)):
            state_after(act, state)
