from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.support import make
from tracker.actions import work
from tracker.actions.work import BadAct, Hand
from tracker.domain.lateness import Deadlines, is_late, standing_on
from tracker.domain.monthly import LateWork, LeftOut, MonthlyRules, left_out
from tracker.domain.states import Act, NotNow, State
from tracker.domain.working_days import statutory_calendar
from tracker.models import Assignment, User

DUE = date(2026, 10, 30)
DEADLINES = Deadlines(statutory_calendar())


def hand(by: User | None, day: date, source: str = "") -> Hand:
    return Hand(by, datetime(day.year, day.month, day.day, 2, tzinfo=UTC), day, bool(source), source)


LETTER = hand(None, DUE, "Công văn 88/STN ngày 30/10/2026")
BEFORE = make.ISSUED_ON - timedelta(days=1)


def submitted(session: Session, on: date = DUE) -> Assignment:
    row = make.assignment(session, due_on=DUE)
    work.submit(session, row, hand(None, on), "12/BC-STN")
    session.flush()
    return row


def test_work_goes_from_given_to_completed_on_the_day_that_it_was_handed_in(session: Session) -> None:
    row, office = make.assignment(session, due_on=DUE), make.user(session)
    work.accept(session, row, hand(office, date(2026, 9, 3)))
    work.report(session, row, hand(office, date(2026, 9, 20)), "Đã có dự thảo")
    work.submit(session, row, hand(office, DUE), "12/BC-STN")
    work.confirm(session, row, hand(office, date(2026, 11, 5)))
    session.flush()
    session.refresh(row)
    assert (row.state, row.completed_on, row.ended_on) == (State.COMPLETED, DUE, DUE)
    assert [event.act for event in row.events] == [
        Act.IMPORT,
        Act.ACCEPT,
        Act.REPORT,
        Act.SUBMIT,
        Act.CONFIRM,
    ]
    assert row.events[-1].recorded_at.date() == date(2026, 11, 5)
    assert {event.user_id for event in row.events[1:]} == {office.id}


@pytest.mark.parametrize(
    ("handed_in", "late_after_return"), [(DUE, False), (date(2026, 11, 2), True)], ids=["in time", "late"]
)
def test_returned_work_is_late_at_once_only_where_it_was_handed_in_late(
    session: Session, handed_in: date, late_after_return: bool
) -> None:
    row = submitted(session, handed_in)
    redo_by = date(2026, 11, 12)
    work.send_back(session, row, hand(None, date(2026, 11, 5)), "Thiếu phụ lục", redo_by, DEADLINES)
    assert (row.state, row.redo_by) == (State.RETURNED, redo_by)
    assert is_late(row.standing, date(2026, 11, 6), DEADLINES) is late_after_return
    assert is_late(row.standing, redo_by + timedelta(days=1), DEADLINES)


def test_the_office_records_what_a_letter_says_for_a_unit(session: Session) -> None:
    row, office = make.assignment(session, due_on=DUE), make.user(session)
    recorded = hand(office, date(2026, 11, 9), source="Công văn 88/STN ngày 30/10/2026")
    work.submit(session, row, recorded, "88/STN", submitted_on=DUE)
    session.flush()
    session.refresh(row)
    event = row.events[-1]
    assert (event.for_unit, event.source, event.effective_on) == (True, recorded.source, DUE)
    assert not is_late(row.standing, date(2026, 11, 9), DEADLINES)


def test_a_unit_hands_in_on_the_day_itself_and_no_other(session: Session) -> None:
    row, late = make.assignment(session, due_on=DUE), date(2026, 11, 9)
    with pytest.raises(BadAct, match="Only the Office"):
        work.submit(session, row, hand(None, late), submitted_on=DUE)
    work.submit(session, row, hand(None, late))
    assert row.submitted_on == late


def test_work_returned_and_reported_on_since_may_have_come_in_between(session: Session) -> None:
    row, source = submitted(session), "Công văn 90/STN ngày 09/11/2026"
    returned_on, came_in_on, reported_on = (date(2026, 11, day) for day in (5, 9, 11))
    work.send_back(session, row, hand(None, returned_on), "Thiếu", date(2026, 11, 12), DEADLINES)
    work.report(session, row, hand(None, reported_on), "Đã gửi lại ngày 09/11")
    session.flush()
    recorded = hand(None, reported_on, source)
    with pytest.raises(BadAct, match="returned after"):
        work.submit(session, row, recorded, submitted_on=returned_on - timedelta(days=1))
    work.submit(session, row, recorded, submitted_on=came_in_on)
    assert row.submitted_on == came_in_on


def test_the_columns_are_what_the_events_lead_to(session: Session) -> None:
    row = submitted(session)
    work.send_back(session, row, hand(None, date(2026, 11, 5)), "Thiếu", date(2026, 11, 12), DEADLINES)
    work.report(session, row, hand(None, date(2026, 11, 6)), "Đang bổ sung")
    work.submit(session, row, hand(None, date(2026, 11, 10)))
    session.flush()
    session.refresh(row)
    assert standing_on(date(2026, 12, 1), map(work.change_of, row.events)) == row.standing
    assert row.changed_on == date(2026, 11, 10)


def test_a_draft_is_given_to_its_unit_which_is_told_that_day(session: Session) -> None:
    row, given_on = make.assignment(session, state=State.DRAFT, due_on=DUE), date(2026, 10, 5)
    work.assign(session, row, hand(None, given_on))
    assert (row.state, row.told_on, row.due_on) == (State.ASSIGNED, given_on, DUE)
    with pytest.raises(NotNow):
        work.assign(session, row, hand(None, given_on))


def test_the_first_deadline_is_never_lost(session: Session) -> None:
    row = make.assignment(session, due_on=None)
    work.set_deadline(session, row, hand(None, date(2026, 9, 5)), DUE, "")
    work.set_deadline(session, row, hand(None, date(2026, 9, 9)), date(2026, 11, 20), "Nhập nhầm tháng")
    assert (row.first_due_on, row.due_on) == (DUE, date(2026, 11, 20))


@pytest.mark.parametrize(
    ("due_on", "told_again"),
    [(DUE - timedelta(days=9), True), (DUE, False), (DUE + timedelta(days=9), False)],
)
def test_a_correction_counts_as_told_anew_only_where_it_is_stricter(
    session: Session, due_on: date, told_again: bool
) -> None:
    row = make.assignment(session, due_on=DUE)
    told_on, today = row.told_on, date(2026, 10, 12)
    work.set_deadline(session, row, hand(None, today), due_on, "Nhập nhầm ngày")
    assert row.told_on == (today if told_again else told_on)


def test_a_unit_is_told_of_a_deadline_on_the_day_on_which_it_is_set(session: Session) -> None:
    row, set_on = make.assignment(session, due_on=None), date(2026, 10, 29)
    row.due_phrase = "Quý III/2026"
    work.set_deadline(session, row, hand(None, set_on), DUE, "")
    assert (row.told_on, row.due_phrase) == (set_on, "")
    late = LateWork(row.ref, row.unit_id, row.task_id, row.standing, row.told_on)
    assert left_out(late, MonthlyRules(), DEADLINES) == LeftOut.TOLD_LATE


def test_a_deadline_can_be_corrected_to_a_day_before_it_was_set(session: Session) -> None:
    row = make.assignment(session, due_on=None)
    work.set_deadline(session, row, hand(None, date(2026, 11, 9)), date(2026, 11, 20), "")
    work.set_deadline(session, row, hand(None, date(2026, 11, 9)), DUE, "Nhập nhầm tháng")
    assert row.due_on == DUE


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda s, row: work.report(s, row, hand(None, DUE), "  "), "report"),
        (lambda s, row: work.submit(s, row, LETTER, submitted_on=DUE + timedelta(days=1)), "ahead"),
        (lambda s, row: work.submit(s, row, LETTER, submitted_on=BEFORE), "only after"),
        (lambda s, row: work.submit(s, row, LETTER, submitted_on=date.min), "only after"),
        (lambda s, row: work.set_deadline(s, row, hand(None, DUE), BEFORE, "Nhập nhầm"), "was given"),
        (lambda s, row: work.set_deadline(s, row, hand(None, DUE), DUE, ""), "reason"),
    ],
)
def test_an_act_that_lacks_something_is_refused_and_leaves_nothing(
    session: Session, act: Callable[[Session, Assignment], None], said: str
) -> None:
    row = make.assignment(session, due_on=DUE)
    with pytest.raises(BadAct, match=said):
        act(session, row)
    session.flush()
    session.refresh(row)
    assert (row.state, len(row.events)) == (State.ASSIGNED, 1)


def test_a_return_names_what_is_missing_and_a_day_that_is_not_past(session: Session) -> None:
    row = submitted(session)
    with pytest.raises(BadAct, match="missing"):
        work.send_back(session, row, hand(None, DUE), " ", date(2026, 11, 12), DEADLINES)
    with pytest.raises(BadAct, match="past"):
        work.send_back(session, row, hand(None, date(2026, 11, 13)), "Thiếu", date(2026, 11, 12), DEADLINES)
    assert row.state == State.SUBMITTED


def test_what_has_ended_takes_no_further_act(session: Session) -> None:
    row = submitted(session)
    work.confirm(session, row, hand(None, DUE))
    with pytest.raises(NotNow):
        work.submit(session, row, hand(None, DUE))
