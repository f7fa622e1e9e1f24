from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.support import make
from tracker.domain.lateness import Deadlines
from tracker.domain.messages import Channel, MessageState
from tracker.domain.nudges import Part
from tracker.domain.states import Act, State
from tracker.domain.working_days import statutory_calendar
from tracker.models import Assignment, Message, MessageItem, Unit
from tracker.queries.assignment_sheets import Done, Told, assignment_sheet, reminders
from tracker.queries.assignments import (
    AssignmentOrder,
    Assignments,
    AssignmentsAsked,
    Lateness,
    assignments,
    directive_number,
    units_with_work,
)
from tracker.queries.own import own_work
from tracker.queries.today import counts, waiting_results

DEADLINES = Deadlines(statutory_calendar())
TODAY = date(2026, 11, 10)  # a Tuesday
PAST, SOON, AHEAD = (TODAY + timedelta(days=n) for n in (-8, 3, 60))
WITHIN = 7


def ask(session: Session, **asked: object) -> Assignments:
    return assignments(session, AssignmentsAsked(**asked), TODAY, WITHIN, DEADLINES)  # type: ignore[arg-type]


def contents(found: Assignments) -> list[str]:
    return [row.content for row in found.page.rows]


@pytest.fixture
def units(session: Session) -> tuple[Unit, Unit]:
    """Two units with work of every kind: it is named by its kind."""
    first = make.unit(session, code="SDT", name="Sở Đầu tư")
    second = make.unit(session, code="SXD", name="Sở Xây dựng")
    piece(session, first, "late", PAST)
    piece(session, first, "due", SOON)
    piece(session, second, "waiting late", PAST, State.SUBMITTED)
    piece(session, second, "ahead", AHEAD)
    piece(session, second, "undated", None)
    piece(session, second, "done late", PAST, State.COMPLETED)
    piece(session, second, "given up", PAST, State.CANCELLED)
    piece(session, second, "draft", PAST, State.DRAFT)
    return first, second


def piece(
    session: Session, lead: Unit, content: str, due_on: date | None, state: State = State.ASSIGNED
) -> Assignment:
    task = make.task(session, content=content, lead=lead)
    return make.assignment(session, lead, of=task, state=state, due_on=due_on, since=TODAY)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (Lateness.LATE, ["late", "waiting late"]),
        (Lateness.DUE_SOON, ["due"]),
        (Lateness.WAITING, ["waiting late"]),
        (Lateness.NO_DEADLINE, ["undated"]),
        (Lateness.OPEN, ["late", "waiting late", "due", "ahead", "undated"]),
        (Lateness.DONE_LATE, ["done late"]),
        (None, ["late", "waiting late", "done late", "given up", "due", "ahead", "undated"]),
    ],
)
def test_the_list_is_held_to_a_kind_and_goes_by_the_written_day(
    session: Session, units: tuple[Unit, Unit], kind: Lateness | None, found: list[str]
) -> None:
    assert contents(ask(session, lateness=kind)) == found


def test_the_list_counts_the_units_of_all_its_pages(session: Session, units: tuple[Unit, Unit]) -> None:
    found = ask(session)
    assert (found.page.total, found.units) == (7, 2)
    assert (ask(session, unit="SDT").page.total, ask(session, unit="SDT").units) == (2, 1)
    assert ask(session, unit="none").units == 0


def test_a_unit_is_shown_its_own_work_whatever_it_asks_for(
    session: Session, units: tuple[Unit, Unit]
) -> None:
    first, _ = units
    assert contents(ask(session, own_unit_id=first.id)) == ["late", "due"]
    assert contents(ask(session, own_unit_id=first.id, unit="SXD")) == []


@pytest.mark.parametrize(
    "text", ["SO DAU TU", "sở đầu tư late", "đầu LATE", "50%", "chỉ_thị", "7/CT"], ids=lambda text: text
)
def test_the_search_needs_no_accents_and_every_word_counts(session: Session, text: str) -> None:
    lead = make.unit(session, code="SDT", name="Sở Đầu tư")
    directive = make.directive(session, number="7/CT-UBND")
    task = make.task(session, directive, content="late: giải ngân 50% theo chỉ_thị", lead=lead)
    make.assignment(session, lead, of=task)
    assert ask(session, text=text).page.total == 1
    assert ask(session, text=f"{text} nowhere").page.total == 0


def test_signs_of_the_database_are_letters_in_a_search(session: Session, units: tuple[Unit, Unit]) -> None:
    assert ask(session, text="%").page.total == 0
    assert ask(session, text="_").page.total == 0


def test_an_assignment_is_found_by_its_ref_in_any_case(session: Session, units: tuple[Unit, Unit]) -> None:
    row = piece(session, units[0], "wanted", AHEAD)
    assert contents(ask(session, text=row.ref.lower())) == ["wanted"]


def test_units_sort_as_in_a_dictionary_of_vietnamese(session: Session) -> None:
    for name in ("Sở Y tế", "Sở Đầu tư", "Sở Dân tộc"):
        piece(session, make.unit(session, name=name), name, AHEAD)
    assert contents(ask(session, order=AssignmentOrder.UNIT)) == ["Sở Dân tộc", "Sở Đầu tư", "Sở Y tế"]
    assert list(units_with_work(session).values()) == ["Sở Dân tộc", "Sở Đầu tư", "Sở Y tế"]


def test_the_list_of_a_directive_names_its_number(session: Session, units: tuple[Unit, Unit]) -> None:
    directive = make.directive(session, number="9/CT-UBND")
    make.assignment(session, units[0], of=make.task(session, directive, lead=units[0]))
    assert ask(session, directive=directive.id).page.total == 1
    assert directive_number(session, directive.id, None) == "9/CT-UBND"
    assert directive_number(session, directive.id, units[0].id) == "9/CT-UBND"
    assert directive_number(session, directive.id, units[1].id) == ""
    assert directive_number(session, 0, None) == ""


def test_a_list_has_pages_of_fifty(session: Session) -> None:
    lead = make.unit(session)
    task = make.task(session, lead=lead)
    for number in range(51):
        make.assignment(session, lead, of=task, period=f"{number:02}")
    assert len(ask(session).page.rows) == 50
    assert [row.period for row in ask(session, page=2).page.rows] == ["50"]
    assert ask(session, page=9).page.number == 2


def test_a_units_own_work_stands_in_four_parts(session: Session, units: tuple[Unit, Unit]) -> None:
    first, second = units
    own = own_work(session, first.id, TODAY, WITHIN, DEADLINES)
    assert [[row.content for row in rows] for rows in (own.late, own.due_soon)] == [["late"], ["due"]]
    other = own_work(session, second.id, TODAY, WITHIN, DEADLINES)
    assert [row.content for row in other.waiting] == ["waiting late"]  # late too, but nothing left to do
    assert [row.content for row in other.others] == ["ahead", "undated"]


def test_the_office_counts_its_day(session: Session, units: tuple[Unit, Unit]) -> None:
    found = counts(session, TODAY, WITHIN, DEADLINES, "weekly")
    assert found.work == {
        Lateness.LATE: 2,
        Lateness.DUE_SOON: 1,
        Lateness.WAITING: 1,
        Lateness.NO_DEADLINE: 1,
    }
    assert (found.returned, found.failed, found.expired, found.in_doubt) == (0, 0, 0, 0)
    assert [row.content for row in waiting_results(session, DEADLINES)] == ["waiting late"]


def test_an_empty_home_counts_nothing(session: Session) -> None:
    assert set(counts(session, TODAY, WITHIN, DEADLINES, "weekly").work.values()) == {0}


def message(session: Session, row: Assignment, period: str, channel: Channel, state: MessageState) -> None:
    told = Message(
        key=f"{period}{channel}",
        kind="weekly",
        period=period,
        channel=channel,
        unit_id=row.unit_id,
        to="x",
        body="x",
        state=state,
        queued_at=make.NOW,
        due_at=make.NOW,
    )
    told.items.append(MessageItem(assignment_id=row.id, part=Part.OVERDUE))
    session.add(told)
    session.flush()


def test_an_email_and_an_sms_of_one_week_are_one_reminder_and_what_failed_is_none(session: Session) -> None:
    row = make.assignment(session)
    message(session, row, "2026-W40", Channel.EMAIL, MessageState.SENT)
    message(session, row, "2026-W40", Channel.SMS, MessageState.SENT)
    message(session, row, "2026-W41", Channel.EMAIL, MessageState.FAILED)
    assert reminders(session, [row.ref]) == {row.ref: 1}


def test_the_timeline_holds_events_and_messages_the_newest_first(session: Session) -> None:
    lead = make.unit(session)
    helping = make.unit(session, name="Sở Tài chính")
    task = make.task(session, lead=lead, coordinating=(helping,))
    row = make.assignment(session, lead, of=task)
    make.event(session, row, Act.REPORT, TODAY, State.IN_PROGRESS)
    message(session, row, "2026-W40", Channel.EMAIL, MessageState.FAILED)
    sheet = assignment_sheet(session, row, DEADLINES)
    assert {type(entry) for entry in sheet.timeline} == {Done, Told}
    acts = [entry.act for entry in sheet.timeline if isinstance(entry, Done)]
    assert acts == [Act.REPORT, Act.IMPORT]
    assert (sheet.coordinating, sheet.reminders) == (["Sở Tài chính"], 0)
