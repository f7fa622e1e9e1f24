from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.support import make
from tracker.domain.messages import Channel
from tracker.domain.nudges import Part
from tracker.domain.options import Options
from tracker.domain.states import Act, State
from tracker.domain.tasks import UnitRole
from tracker.domain.units import UnitKind
from tracker.models import TaskUnit, Unit, UnitGroup, UnitGroupMember
from tracker.models.units import ContactRole
from tracker.queries import home
from tracker.queries.nudges import Addressees, Skipped, UnitNudge, nudges

MONDAY = date(2026, 11, 23)
LATE = date(2026, 11, 20)


def week(session: Session, on: date = MONDAY, queued_on: date = MONDAY) -> list[UnitNudge]:
    return nudges(session, on, queued_on, Options(), home.deadlines(session))


def of_unit(session: Session, unit: Unit) -> UnitNudge:
    return next(nudge for nudge in week(session) if nudge.code == unit.code)


@pytest.mark.parametrize(
    ("state", "due_on", "since", "part"),
    [
        (State.ASSIGNED, date(2026, 11, 20), None, Part.OVERDUE),
        (State.IN_PROGRESS, date(2026, 11, 21), None, Part.DUE_SOON),  # Saturday runs to today
        (State.ASSIGNED, date(2026, 11, 30), None, Part.DUE_SOON),
        (State.ASSIGNED, date(2026, 12, 1), None, None),
        (State.SUBMITTED, date(2026, 10, 1), date(2026, 11, 2), Part.WAITING),
        (State.SUBMITTED, None, date(2026, 11, 2), Part.WAITING),
        (State.COMPLETED, date(2026, 12, 31), date(2026, 11, 16), Part.DONE),
        (State.COMPLETED, date(2026, 12, 31), date(2026, 11, 15), None),
        (State.COMPLETED, date(2026, 12, 31), MONDAY, None),  # of next week
        (State.SUSPENDED, date(2026, 10, 1), None, None),
    ],
)
def test_each_work_stands_in_one_part(
    session: Session, state: State, due_on: date | None, since: date | None, part: Part | None
) -> None:
    work = make.assignment(session, state=state, due_on=due_on, since=since)
    found = {
        part: [work.ref for work in works] for each in week(session) for part, works in each.parts.items()
    }
    assert found == ({part: [work.ref]} if part else {})


def test_the_last_day_to_be_due_rolls_over_days_off(session: Session) -> None:
    """On Friday 27/11 the seventh day after is Friday 4/12; from Monday 30/11 it is Monday 7/12."""
    make.assignment(session, due_on=date(2026, 12, 5))  # a Saturday: in time until Monday 7/12
    assert week(session, on=date(2026, 11, 27)) == []
    assert len(week(session, on=date(2026, 11, 30))) == 1


def test_units_stand_in_the_order_of_their_names(session: Session) -> None:
    for name in ("Sở Y tế", "Sở Ánh sáng", "Sở Đất đai", "Sở Dân số"):
        make.assignment(session, make.unit(session, name=name), due_on=LATE)
    assert [each.name for each in week(session)] == ["Sở Ánh sáng", "Sở Dân số", "Sở Đất đai", "Sở Y tế"]


def test_the_mailbox_gets_a_copy_or_the_e_mail_where_the_head_has_none(session: Session) -> None:
    unit = make.assignment(session, due_on=LATE).unit
    make.contact(session, unit, role=ContactRole.MAILBOX, email="so@example.vn", mobile="", title="")
    assert of_unit(session, unit).addressees.emails == ["so@example.vn"]
    make.contact(session, unit, email="giamdoc@example.vn")
    assert of_unit(session, unit).addressees.emails == ["giamdoc@example.vn", "so@example.vn"]


def test_contacts_are_those_of_the_day_of_queueing(session: Session) -> None:
    unit = make.assignment(session, due_on=LATE).unit
    make.contact(session, unit, email="old@example.vn", valid_to=date(2026, 11, 22))
    make.contact(session, unit, email="first@example.vn")
    make.contact(session, unit, email="new@example.vn", valid_from=MONDAY)
    make.contact(session, unit, email="next@example.vn", valid_from=date(2026, 11, 24))
    assert of_unit(session, unit).addressees.head_email == "new@example.vn"


def test_what_has_no_address_is_named_and_a_unit_with_none_is_skipped(session: Session) -> None:
    unit = make.assignment(session, due_on=LATE).unit
    assert of_unit(session, unit).missing == [Channel.EMAIL, Channel.SMS]
    assert of_unit(session, unit).skipped == Skipped.NO_ADDRESS
    make.contact(session, unit, mobile="")
    assert of_unit(session, unit).missing == [Channel.SMS]
    assert of_unit(session, unit).skipped is None
    assert of_unit(session, unit).sendable == [Channel.EMAIL]


def test_a_unit_that_ended_is_listed_and_skipped(session: Session) -> None:
    unit = make.unit(session, valid_to=date(2026, 11, 22))
    make.contact(session, unit)
    make.assignment(session, unit, due_on=LATE)
    assert of_unit(session, unit).skipped == Skipped.UNIT_ENDED
    assert of_unit(session, unit).sendable == []


@pytest.mark.parametrize(
    ("kind", "state", "sms"),
    [
        (UnitKind.DEPARTMENT, State.ASSIGNED, True),
        (UnitKind.COMMUNE, State.ASSIGNED, True),
        (UnitKind.DEPARTMENT, State.SUBMITTED, False),  # nothing presses
        (UnitKind.CENTRAL, State.ASSIGNED, False),
        (UnitKind.PARTY, State.ASSIGNED, False),
    ],
)
def test_an_sms_goes_only_where_something_presses_a_criticisable_unit(
    session: Session, kind: UnitKind, state: State, sms: bool
) -> None:
    unit = make.unit(session, kind=kind)
    make.contact(session, unit)
    make.assignment(session, unit, state=state, due_on=LATE)
    assert (Channel.SMS in of_unit(session, unit).sendable) is sms
    assert of_unit(session, unit).missing == []


def test_a_unit_sees_the_pressing_tasks_in_which_it_helps_but_does_not_lead(session: Session) -> None:
    helper, lead = make.unit(session), make.unit(session)
    task = make.task(session, lead=lead, coordinating=(helper, lead))
    work = make.assignment(session, lead, of=task, due_on=LATE)
    make.assignment(session, of=make.task(session, coordinating=(helper,)), due_on=date(2027, 6, 1))
    make.assignment(session, helper, due_on=LATE)
    assert [(each.work.ref, each.leads) for each in of_unit(session, helper).helped] == [
        (work.ref, (lead.name,))
    ]
    assert of_unit(session, lead).helped == []


def test_a_group_that_helps_stands_for_its_members_of_the_directives_day(session: Session) -> None:
    member, later = make.unit(session), make.unit(session)
    group = UnitGroup(name="các sở", folded="cac so")
    group.members = [
        UnitGroupMember(unit=member, valid_from=None),
        UnitGroupMember(unit=later, valid_from=date(2026, 9, 2)),
    ]
    task = make.task(session, make.directive(session, issued_on=date(2026, 9, 1)))
    task.units.append(TaskUnit(role=UnitRole.COORDINATING, written="các sở", group=group))
    make.assignment(session, of=task, due_on=LATE)
    for unit in (member, later):
        make.assignment(session, unit, due_on=LATE)
    assert len(of_unit(session, member).helped) == 1
    assert of_unit(session, later).helped == []


def test_a_unit_that_only_helps_is_not_listed(session: Session) -> None:
    helper = make.unit(session)
    make.assignment(session, of=make.task(session, coordinating=(helper,)), due_on=LATE)
    assert helper.code not in [nudge.code for nudge in week(session)]


def test_returned_work_is_due_by_its_day_for_redoing(session: Session) -> None:
    work = make.assignment(session, state=State.SUBMITTED, due_on=date(2026, 11, 10), since=date(2026, 11, 9))
    redo_by = date(2026, 11, 27)
    make.event(session, work, Act.RETURN, date(2026, 11, 19), State.RETURNED, in_time_until=redo_by)
    assert list(week(session)[0].parts) == [Part.DUE_SOON]
    assert list(week(session, on=date(2026, 11, 30))[0].parts) == [Part.OVERDUE]


def test_addressees_without_anyone_have_no_e_mail() -> None:
    assert Addressees().emails == []
