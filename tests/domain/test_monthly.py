from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.lateness import Deadlines, Standing
from tracker.domain.monthly import LateWork, LeftOut, ListPart, MonthlyRules, figures, left_out, list_part
from tracker.domain.states import State
from tracker.domain.units import UnitStanding
from tracker.domain.working_days import statutory_calendar

DEADLINES = Deadlines(statutory_calendar())
RULES = MonthlyRules()
LAST_DAY = date(2026, 11, 30)
DUE = date(2026, 11, 12)  # a Thursday
LATE = Standing(State.IN_PROGRESS, DUE)


def work(
    ref: str = "A", task: int = 1, told_on: date = date(2026, 10, 1), standing: Standing = LATE
) -> LateWork:
    return LateWork(ref, unit=1, task=task, standing=standing, told_on=told_on)


@pytest.mark.parametrize(
    ("standing", "reason"),
    [
        (LATE, None),
        (replace(LATE, extension_asked_on=DUE), LeftOut.EXTENSION_ASKED),
        (replace(LATE, extension_asked_on=date(2026, 11, 13)), None),  # asked after the deadline: too late
        (replace(LATE, objective_cause_on=date(2026, 11, 20)), LeftOut.OBJECTIVE_CAUSE),
        (replace(LATE, objected_on=date(2026, 11, 20)), LeftOut.OBJECTION),
    ],
)
def test_what_is_open_or_excused_is_left_out(standing: Standing, reason: LeftOut | None) -> None:
    assert left_out(work(standing=standing), RULES, DEADLINES) == reason


@pytest.mark.parametrize(
    ("told_on", "reason"),
    [
        (date(2026, 11, 9), None),  # Tuesday, Wednesday, Thursday: three working days
        (date(2026, 11, 10), LeftOut.TOLD_LATE),
        (date(2026, 11, 20), LeftOut.TOLD_LATE),  # after the deadline
        (date(2026, 11, 7), None),  # a Saturday
    ],
)
def test_work_told_under_three_working_days_before_its_deadline_is_left_out(
    told_on: date, reason: LeftOut | None
) -> None:
    assert left_out(work(told_on=told_on), RULES, DEADLINES) == reason


def test_each_reason_can_be_switched_off() -> None:
    off = MonthlyRules(
        min_told_working_days=0,
        leave_out_extension_asked=False,
        leave_out_objective_cause=False,
        leave_out_objection=False,
    )
    standing = replace(LATE, extension_asked_on=DUE, objective_cause_on=DUE, objected_on=DUE)
    assert left_out(work(told_on=LAST_DAY, standing=standing), off, DEADLINES) is None


@pytest.mark.parametrize(
    ("starts", "reason"), [(DUE, None), (date(2026, 11, 13), LeftOut.BEFORE_COUNTING_STARTS)]
)
def test_work_that_was_due_before_counting_starts_is_left_out(starts: date, reason: LeftOut | None) -> None:
    assert left_out(work(), MonthlyRules(counting_starts_on=starts), DEADLINES) == reason


def test_late_periods_of_one_task_count_once() -> None:
    found = figures([work("A"), work("B"), work("C", task=2)], LAST_DAY, RULES, DEADLINES)
    assert found[1].count == 2
    assert len(found[1].counted) == 3


def test_only_late_work_is_on_the_list() -> None:
    in_time = replace(LATE, due_on=LAST_DAY)
    handed_in = replace(LATE, state=State.SUBMITTED, submitted_on=DUE)
    works = [work("A", standing=in_time), work("B", standing=handed_in)]
    assert figures(works, LAST_DAY, RULES, DEADLINES) == {}


def test_work_submitted_late_counts_while_it_waits() -> None:
    waiting = replace(LATE, state=State.SUBMITTED, submitted_on=date(2026, 11, 20))
    assert figures([work(standing=waiting)], LAST_DAY, RULES, DEADLINES)[1].count == 1


@pytest.mark.parametrize(
    ("count", "standing", "part"),
    [
        (1, UnitStanding.CRITICISABLE, ListPart.BELOW),
        (2, UnitStanding.CRITICISABLE, ListPart.UNITS),
        (2, UnitStanding.URGE_ONLY, ListPart.PART_B),
        (9, UnitStanding.FOLLOW_ONLY, ListPart.PART_B),
        (0, UnitStanding.URGE_ONLY, ListPart.BELOW),
    ],
)
def test_a_unit_that_is_only_urged_is_never_among_those_to_criticise(
    count: int, standing: UnitStanding, part: ListPart
) -> None:
    assert list_part(count, standing, RULES) == part


@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(1, 3), st.dates(date(2026, 8, 1), date(2026, 12, 31))))
)
def test_every_late_work_is_counted_or_left_out_with_a_reason(rows: list[tuple[int, int, date]]) -> None:
    works = [
        LateWork(str(n), unit, task, replace(LATE, due_on=due_on), date(2026, 9, 30))
        for n, (unit, task, due_on) in enumerate(rows)
    ]
    found = figures(works, LAST_DAY, RULES, DEADLINES)
    refs = [row.ref for unit in found.values() for row in [*unit.counted, *(row for row, _ in unit.left_out)]]
    late = [
        row.ref
        for row in works
        if row.standing.due_on and DEADLINES.effective(row.standing.due_on) < LAST_DAY
    ]
    assert sorted(refs) == sorted(late)
