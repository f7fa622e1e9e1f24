from datetime import date
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.orm import Session

from tests.support import make
from tracker.actions import home as home_actions
from tracker.domain.month_list import ListedUnit, MonthFigures, canonical, read
from tracker.domain.monthly import LeftOut
from tracker.domain.periods import Month
from tracker.domain.states import Act, State
from tracker.domain.units import UnitKind
from tracker.models import Unit
from tracker.queries.months import MonthNotBegun, month_list

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOVEMBER = Month(2026, 11)
LAST, TODAY = date(2026, 11, 30), date(2026, 12, 2)


def figures(session: Session, month: Month = NOVEMBER, today: date = TODAY) -> MonthFigures:
    return month_list(session, month, today, ZONE).figures


def late_unit(session: Session, count: int, kind: UnitKind = UnitKind.DEPARTMENT, name: str = "") -> Unit:
    unit = make.unit(session, kind=kind, name=name)
    for _ in range(count):
        make.assignment(session, unit, due_on=date(2026, 11, 20))
    return unit


def codes(units: list[ListedUnit]) -> list[str]:
    return [unit.unit for unit in units]


def test_units_stand_where_their_count_and_standing_put_them(session: Session) -> None:
    named, urged = late_unit(session, 2), late_unit(session, 3, UnitKind.CENTRAL)
    below, urged_below = late_unit(session, 1), late_unit(session, 1, UnitKind.CENTRAL)
    make.assignment(session, due_on=date(2027, 1, 4))
    found = figures(session)
    assert (codes(found.units), codes(found.part_b)) == ([named.code], [urged.code])
    assert set(codes(found.below)) == {below.code, urged_below.code}


def test_most_late_tasks_stand_first_then_the_order_of_names(session: Session) -> None:
    names = {"Sở Đất đai": 2, "Sở Dân số": 2, "Sở Y tế": 3}
    for name, count in names.items():
        late_unit(session, count, name=name)
    assert [unit.name for unit in figures(session).units] == ["Sở Y tế", "Sở Dân số", "Sở Đất đai"]


def test_each_row_can_be_followed_to_its_document(session: Session) -> None:
    directive = make.directive(session, number="14/CT-UBND", issued_on=date(2016, 9, 30))
    task = make.task(session, directive, content="Xây dựng Đề án", clause="8")
    work = make.assignment(session, of=task, due_on=date(2026, 10, 31), told_on=date(2026, 9, 30))
    [unit] = figures(session).below
    [row] = unit.assignments
    assert (row.ref, row.directive, row.issued_on, row.clause, row.content) == (
        work.ref,
        "14/CT-UBND",
        date(2016, 9, 30),
        "8",
        "Xây dựng Đề án",
    )
    assert (row.due_on, row.effective_due_on, row.days_overdue) == (
        date(2026, 10, 31),
        date(2026, 11, 2),
        28,
    )


def test_a_past_month_is_as_it_was_on_its_last_day(session: Session) -> None:
    unit = late_unit(session, 1)
    then_late = make.assignment(session, unit, due_on=date(2026, 11, 20))
    make.event(session, then_late, Act.SUBMIT, date(2026, 12, 1), State.SUBMITTED)
    make.event(session, then_late, Act.CONFIRM, date(2026, 12, 1), State.COMPLETED)
    make.assignment(session, unit, due_on=LAST)
    found = figures(session)
    assert (found.counted_on, codes(found.units)) == (LAST, [unit.code])
    assert found.units[0].count == 2


def test_the_present_month_is_as_of_today_and_none_lies_ahead(session: Session) -> None:
    late_unit(session, 2)
    assert figures(session, today=date(2026, 11, 20)).units == []
    found = figures(session, today=date(2026, 11, 23))
    assert (found.counted_on, len(found.units)) == (date(2026, 11, 23), 1)
    with pytest.raises(MonthNotBegun, match="2026-12 has not begun"):
        figures(session, Month(2026, 12), today=LAST)


def test_late_periods_of_one_task_count_as_one_and_are_all_shown(session: Session) -> None:
    unit, task = make.unit(session), make.task(session)
    for period in ("2026-08", "2026-09", "2026-10"):
        make.assignment(session, unit, of=task, due_on=date(2026, 11, 20), period=period)
    [listed] = figures(session).below
    assert (listed.count, len(listed.assignments)) == (1, 3)


@pytest.mark.parametrize(
    ("act", "effective_on", "reason"),
    [
        (Act.ASK_EXTENSION, date(2026, 11, 20), LeftOut.EXTENSION_ASKED),
        (Act.ASK_EXTENSION, date(2026, 11, 23), None),
        (Act.CONFIRM_OBJECTIVE_CAUSE, date(2026, 11, 25), LeftOut.OBJECTIVE_CAUSE),
        (Act.CONFIRM_OBJECTIVE_CAUSE, date(2026, 12, 2), LeftOut.OBJECTIVE_CAUSE),  # before closing
        (Act.OBJECT, date(2026, 11, 25), LeftOut.OBJECTION),
        (Act.OBJECT, date(2026, 12, 1), None),
    ],
)
def test_what_is_left_out_is_shown_with_its_reason(
    session: Session, act: Act, effective_on: date, reason: LeftOut | None
) -> None:
    work = make.assignment(session, due_on=date(2026, 11, 20))
    make.event(session, work, act, effective_on)
    [unit] = figures(session).below
    assert unit.count == (0 if reason else 1)
    assert [(row.ref, row.reason) for row in unit.left_out] == ([(work.ref, reason)] if reason else [])


def test_work_told_of_too_late_is_left_out(session: Session) -> None:
    work = make.assignment(session, due_on=date(2026, 11, 20), told_on=date(2026, 11, 18))
    [unit] = figures(session).below
    assert [(row.ref, row.reason) for row in unit.left_out] == [(work.ref, LeftOut.TOLD_LATE)]


def test_what_was_completed_late_in_the_month_stands_beside(session: Session) -> None:
    def completed(due_on: date, since: date) -> str:
        return make.assignment(session, due_on=due_on, state=State.COMPLETED, since=since).ref

    late = completed(date(2026, 11, 9), date(2026, 11, 12))
    completed(date(2026, 11, 9), date(2026, 11, 9))
    completed(date(2026, 10, 9), date(2026, 10, 30))
    found = figures(session)
    assert (found.units, found.below) == ([], [])
    [unit] = found.completed_late
    assert [(row.ref, row.days_overdue, row.completed_on) for row in unit.assignments] == [
        (late, 3, date(2026, 11, 12))
    ]


def test_the_rules_are_printed_with_value_and_source(session: Session) -> None:
    home_actions.set_option(session, "threshold", "3", None, make.NOW)
    late_unit(session, 2)
    found = figures(session)
    assert (found.threshold, found.units) == (3, [])
    rules = {rule.name: rule for rule in found.rules}
    assert rules["threshold"].value == "3"
    assert "14/CT-UBND" in rules["threshold"].source
    assert {"roll_deadlines", "min_told_working_days", "counting_starts_on"} <= set(rules)


def test_steps_that_were_not_taken_are_printed(session: Session) -> None:
    assert figures(session).steps_not_taken == ["warning", "reconciliation"]


def test_figures_survive_their_canonical_text(session: Session) -> None:
    late_unit(session, 2)
    late_unit(session, 1, UnitKind.CENTRAL)
    make.assignment(session, due_on=date(2026, 11, 20), told_on=date(2026, 11, 18))
    make.assignment(session, due_on=date(2026, 11, 9), state=State.COMPLETED, since=date(2026, 11, 12))
    found = figures(session)
    assert read(canonical(found)) == found
    assert found.closing_at == "2026-12-01T00:00:00+07:00"
