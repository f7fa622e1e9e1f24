"""The lists of the pages, on each database: what they count, and in what order they stand."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from tests.support import make
from tracker.domain.ages import AgeBand
from tracker.domain.messages import Channel, MessageState
from tracker.domain.states import Act, State
from tracker.domain.tasks import Tracking
from tracker.domain.units import UnitKind
from tracker.models import Message, SettingChange, Unit
from tracker.queries import home
from tracker.queries.chairman import late_units, totals
from tracker.queries.directive_sheets import directive_sheet
from tracker.queries.directives import DirectiveOrder, DirectivesAsked, directives
from tracker.queries.lost_units import lost_units
from tracker.queries.messages import MessagesAsked, Run, messages, runs
from tracker.queries.month_index import latest_month
from tracker.queries.settings import last_changes, option_rows
from tracker.queries.unit_work import open_work
from tracker.queries.units import UnitOrder, UnitsAsked, units, units_that_lack_addresses

ON = date(2026, 11, 23)  # a Monday
WEEK = Run("weekly", "2026-W48")


def test_a_directive_counts_its_tasks_drafts_and_the_work_of_each_unit(session: Session) -> None:
    first, second = make.unit(session, code="A", name="Sở A"), make.unit(session, code="B", name="Sở B")
    directive = make.directive(session, number="1/CT-UBND")
    shared, alone = make.task(session, directive), make.task(session, directive)
    make.task(session, directive, tracking=Tracking.TO_BE_DATED)
    make.task(session, directive, tracking=Tracking.ROUTINE)
    make.assignment(session, first, of=shared, due_on=ON - timedelta(days=20))
    make.assignment(session, second, of=shared, due_on=ON - timedelta(days=20), state=State.COMPLETED)
    make.assignment(session, second, of=alone, due_on=ON + timedelta(days=20))
    make.directive(session, number="2/CT-UBND", issued_on=ON)
    deadlines = home.deadlines(session)

    def listed(asked: DirectivesAsked) -> list[tuple[str | None, int, int, int, int, int]]:
        return [
            (row.header.number, row.tasks, row.drafts, row.assigned, row.done, row.late)
            for row in directives(session, asked, ON, deadlines).rows
        ]

    whole, empty = ("1/CT-UBND", 4, 1, 3, 1, 1), ("2/CT-UBND", 0, 0, 0, 0, 0)
    assert listed(DirectivesAsked()) == [empty, whole]
    assert listed(DirectivesAsked(order=DirectiveOrder.LATE)) == [whole, empty]
    assert listed(DirectivesAsked(order=DirectiveOrder.OLDEST)) == [whole, empty]
    assert listed(DirectivesAsked(unit_id=first.id)) == [("1/CT-UBND", 1, 0, 1, 0, 1)]
    assert listed(DirectivesAsked(unit_id=second.id)) == [("1/CT-UBND", 2, 0, 2, 1, 0)]
    sheet = directive_sheet(session, directive.id, first.id)
    assert sheet
    assert [[work.unit_code for work in task.works] for task in sheet.tasks] == [["A"]]


def test_units_are_counted_sorted_and_held_to_what_they_lack(session: Session) -> None:
    idle = make.unit(session, code="A", name="Sở A")
    busy = make.unit(session, code="B", name="Sở B")
    press = make.unit(session, code="C", name="Báo", kind=UnitKind.PRESS)
    make.unit(session, code="D", name="Sở D", valid_to=ON - timedelta(days=1))
    make.contact(session, busy)
    make.contact(session, idle, valid_to=ON - timedelta(days=1))
    make.contact(session, press, mobile="")
    for age in (20, 3, -9):
        make.assignment(session, busy, due_on=ON - timedelta(days=age))
    deadlines = home.deadlines(session)

    def codes(asked: UnitsAsked) -> list[str]:
        return [row.code for row in units(session, asked, ON, deadlines).rows]

    assert codes(UnitsAsked()) == ["C", "A", "B", "D"]  # by name, those that have ended last
    assert codes(UnitsAsked(order=UnitOrder.LATE)) == ["B", "C", "A", "D"]
    assert codes(UnitsAsked(unreachable=True)) == ["A"]
    assert units_that_lack_addresses(session, ON) == 1
    row = units(session, UnitsAsked(text="so b"), ON, deadlines).rows[0]
    assert (row.open, row.late, row.lacks_email, row.lacks_mobile) == (3, 2, False, False)
    work = open_work(session, busy.id, ON, deadlines)
    assert (work.open, work.late, len(work.rows)) == (3, 2, 3)


def test_the_chairmans_figures_are_of_one_day_and_the_same_a_week_before(session: Session) -> None:
    unit = make.unit(session, code="A", name="Sở A")
    for age in (3, 20, 60, 120):
        make.assignment(session, unit, due_on=ON - timedelta(days=age), told_on=ON - timedelta(days=200))
    done = make.assignment(session, unit, due_on=ON - timedelta(days=15), state=State.ASSIGNED)
    make.event(session, done, Act.IMPORT, ON, state=State.COMPLETED)
    make.assignment(session, unit, due_on=ON + timedelta(days=9), state=State.SUBMITTED)
    make.assignment(session, unit, due_on=ON + timedelta(days=2))
    deadlines = home.deadlines(session)
    found = totals(session, ON, 7, deadlines)
    assert (found.late.now, found.late.before, found.done.now, found.done.before) == (4, 4, 1, 0)
    assert (found.due_soon, found.waiting) == (1, 1)
    (worst,) = late_units(session, ON, deadlines)
    assert worst.ages == dict.fromkeys(AgeBand, 1)
    assert latest_month(session) is None


def message(session: Session, unit: Unit, channel: Channel, state: MessageState) -> None:
    row = Message(
        key=f"{unit.code}:{channel}",
        kind=WEEK.kind,
        period=WEEK.period,
        channel=channel,
        unit_id=unit.id,
        to="a@example.vn",
        body="",
        state=state,
        queued_at=make.NOW,
        due_at=make.NOW,
    )
    session.add(row)
    session.flush()


def test_messages_that_went_wrong_stand_first_and_units_that_nothing_reached_are_known(
    session: Session,
) -> None:
    first, second = make.unit(session, code="A", name="Sở A"), make.unit(session, code="B", name="Sở B")
    message(session, first, Channel.EMAIL, MessageState.SENT)
    message(session, first, Channel.SMS, MessageState.FAILED)
    message(session, second, Channel.EMAIL, MessageState.EXPIRED)
    message(session, second, Channel.SMS, MessageState.FAILED)
    states = [row.state for row in messages(session, MessagesAsked(run=WEEK)).rows]
    failed, expired, sent = MessageState.FAILED, MessageState.EXPIRED, MessageState.SENT
    assert states == [failed, failed, expired, sent]
    assert len(messages(session, MessagesAsked(unit="A", state=failed, channel=Channel.SMS)).rows) == 1
    (run,) = runs(session)
    assert (run.run, run.total, run.sent, run.failed, run.waiting) == (WEEK, 4, 1, 3, 0)
    lost = lost_units(session, WEEK, home.options(session), home.deadlines(session))
    assert [(unit.code, unit.unwritten) for unit in lost] == [("B", False)]


def test_the_latest_periods_are_offered_and_the_one_that_is_asked_for(session: Session) -> None:
    def of(week: int) -> Run:
        return Run("weekly", f"2026-W{week:02}")

    for week in range(1, 31):
        row = Message(
            key=str(week), kind="weekly", period=of(week).period, channel=Channel.EMAIL, to="", body=""
        )
        row.queued_at = row.due_at = make.NOW + timedelta(days=week)
        session.add(row)
    session.flush()
    assert [each.run for each in runs(session)] == [of(week) for week in range(30, 18, -1)]
    assert [each.run for each in runs(session, of(3))][-2:] == [of(19), of(3)]
    assert [each.total for each in runs(session, of(25))] == [1] * 12


def test_of_a_settings_changes_the_last_is_shown(session: Session) -> None:
    user = make.user(session, name="admin")
    for old, new in (("7", "8"), ("8", "9")):
        session.add(
            SettingChange(name="due_soon_days", old=old, new=new, changed_at=make.NOW, user_id=user.id)
        )
    session.add(SettingChange(name="sending", old="no", new="yes", changed_at=make.NOW))
    session.flush()
    changes = last_changes(session)
    assert (changes["due_soon_days"].old, changes["due_soon_days"].by) == ("8", "admin")
    assert changes["sending"].by == ""
    assert option_rows(session)["due_soon_days"].default == "7"
