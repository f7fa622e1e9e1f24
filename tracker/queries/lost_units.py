"""The units that a week's messages did not reach."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.domain.lateness import Deadlines
from tracker.domain.messages import MessageState
from tracker.domain.options import Options
from tracker.domain.schedule import JobName
from tracker.models import JobRun, Message, Unit
from tracker.queries.messages import Run
from tracker.queries.nudges import Skipped, nudges
from tracker.queries.visible import count_where

GONE = (MessageState.FAILED, MessageState.EXPIRED)


@dataclass(frozen=True)
class LostUnit:
    """A unit to which nothing came through; `unwritten`: nothing was queued, for want of an address."""

    code: str
    label: str
    unwritten: bool


def lost_units(session: Session, run: Run, options: Options, deadlines: Deadlines) -> list[LostUnit]:
    """The units to be told by a run that nothing reached: all refused or expired, or nowhere to write to."""
    messages = select(Message.unit_id).where(Message.kind == run.kind, Message.period == run.period)
    all_gone = messages.group_by(Message.unit_id).having(count_where(Message.state.in_(GONE)) == func.count())
    unwritten = _units_without_address(session, run, options, deadlines) - set(session.scalars(messages))
    lost = {unit_id for unit_id in session.scalars(all_gone) if unit_id} | unwritten
    units = session.scalars(select(Unit).where(Unit.id.in_(lost)).order_by(Unit.sort_key, Unit.id))
    return [LostUnit(unit.code, unit.label, unit.id in unwritten) for unit in units]


def _units_without_address(session: Session, run: Run, options: Options, deadlines: Deadlines) -> set[int]:
    """The units that the weekly run of that day had something for, and no address; none for another kind."""
    ran = select(JobRun.ran_on).where(JobRun.job == JobName.WEEKLY_NUDGES, JobRun.period == run.period)
    ran_on = session.scalar(ran)
    if run.kind != "weekly" or ran_on is None:
        return set()
    told = nudges(session, ran_on, ran_on, options, deadlines)
    return {unit.unit_id for unit in told if unit.skipped == Skipped.NO_ADDRESS}
