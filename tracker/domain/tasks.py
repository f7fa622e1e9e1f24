"""What a task is to the follow-up, and the role that a unit has in it."""

from enum import StrEnum


class Tracking(StrEnum):
    """How a task is followed. Only dated work can be late.

    ROUTINE is not followed at all: the regular functions of a unit are no tasks. Source: Quyết định
    23/2018/QĐ-TTg.
    """

    DATED = "dated"
    RECURRING = "recurring"
    TO_BE_DATED = "to_be_dated"
    ROUTINE = "routine"


class UnitRole(StrEnum):
    """A unit's part in a task: it answers for it (chủ trì), or helps (phối hợp)."""

    LEAD = "lead"
    COORDINATING = "coordinating"
