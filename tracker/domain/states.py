"""The states of an assignment and the acts that move it (docs/architecture.md, "State")."""

from enum import StrEnum

from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _


class State(StrEnum):
    """Where an assignment stands; whether it is late is another question (`tracker.domain.lateness`)."""

    DRAFT = "draft"
    ASSIGNED = "assigned"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    TRANSFERRED = "transferred"


ENDED = frozenset({State.COMPLETED, State.CANCELLED, State.TRANSFERRED})
NEVER_LATE = frozenset({State.DRAFT, State.SUSPENDED, State.CANCELLED, State.TRANSFERRED})
AT_WORK = frozenset({State.ASSIGNED, State.ACCEPTED, State.IN_PROGRESS, State.RETURNED})


class Act(StrEnum):
    """What is done to an assignment; the kind of the event that it leaves."""

    ASSIGN = "assign"
    IMPORT = "import"
    ACCEPT = "accept"
    REPORT = "report"
    SUBMIT = "submit"
    CONFIRM = "confirm"
    RETURN = "return"
    SET_DEADLINE = "set_deadline"
    ASK_EXTENSION = "ask_extension"
    GRANT_EXTENSION = "grant_extension"
    REFUSE_EXTENSION = "refuse_extension"
    CONFIRM_OBJECTIVE_CAUSE = "confirm_objective_cause"
    OBJECT = "object"
    SETTLE_OBJECTION = "settle_objection"


def _to(after: State, *starts: State) -> dict[State, State]:
    return dict.fromkeys(starts, after)


# What each act makes of each state that it may start from.
MOVES: dict[Act, dict[State, State]] = {
    Act.ASSIGN: _to(State.ASSIGNED, State.DRAFT),
    Act.ACCEPT: _to(State.ACCEPTED, State.ASSIGNED),
    Act.REPORT: {**_to(State.IN_PROGRESS, *AT_WORK), State.RETURNED: State.RETURNED},
    Act.SUBMIT: _to(State.SUBMITTED, *AT_WORK),
    Act.CONFIRM: _to(State.COMPLETED, State.SUBMITTED),
    Act.RETURN: _to(State.RETURNED, State.SUBMITTED),
    Act.SET_DEADLINE: {state: state for state in AT_WORK | {State.DRAFT, State.SUBMITTED}},
}


class NotNow(DomainError):
    """The act does not fit the state that the assignment is in."""

    code = "not_now"

    def __init__(self, act: Act, state: State) -> None:
        self.act, self.state = act, state
        super().__init__(_("“%(act)s” is not possible while the task is “%(state)s”."), act=act, state=state)


def state_after(act: Act, state: State) -> State:
    """The state after `act`; raises `NotNow` where the act may not start from `state`."""
    after = MOVES[act].get(state)
    if after is None:
        raise NotNow(act, state)
    return after


def possible_acts(state: State) -> list[Act]:
    """The acts that may start from `state`, in the order of `Act`."""
    return [act for act in Act if state in MOVES.get(act, {})]
