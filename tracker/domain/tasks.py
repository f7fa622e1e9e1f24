"""What a task is to the follow-up, and the role that a unit has in it."""

from datetime import date
from enum import StrEnum


class Tracking(StrEnum):
    """How a task is followed, proposed by the reader and decided by a person. Only dated work can be late.

    TO_BE_DATED names a product but no day, ROUTINE neither ("thường xuyên", "đẩy mạnh"); that is
    not followed at all: the regular functions of a unit are no tasks. Source: Quyết định 23/2018/QĐ-TTg.
    """

    DATED = "dated"
    RECURRING = "recurring"
    TO_BE_DATED = "to_be_dated"
    ROUTINE = "routine"


class StaysDraft(StrEnum):
    """Why a task, or one of its leads, gets no assignment."""

    ROUTINE = "routine"
    RECURRING = "recurring"
    TO_BE_DATED = "to_be_dated"
    NO_LEAD = "no_lead"
    UNRESOLVED_LEAD = "unresolved_lead"


def why_undated(tracking: Tracking, due_on: date | None) -> StaysDraft | None:
    """Why a task has no day by which to do it; None where it has one."""
    if tracking != Tracking.DATED:
        return StaysDraft(tracking.value)
    return StaysDraft.TO_BE_DATED if due_on is None else None


class UnitRole(StrEnum):
    """A unit's part in a task: it answers for it (chủ trì), or helps (phối hợp)."""

    LEAD = "lead"
    COORDINATING = "coordinating"
