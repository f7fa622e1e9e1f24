"""What became of each assignment of the made-up province: told by the same acts as in a real one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from sqlalchemy.orm import Session

from tracker.actions import work
from tracker.actions.work import Hand
from tracker.domain.lateness import Deadlines
from tracker.domain.states import State
from tracker.models import Assignment, User

# Units that are often late, so that lists have something to show; everyone else seldom is.
SLOW = frozenset({"SXD", "SNNMT", "SCT", "BQLKKT", "C06", "C07", "C11", "C16", "C22", "C27", "THUE"})
NINE_IN_THE_MORNING = time(2, tzinfo=UTC)

_PROGRESS = (
    "Đã xây dựng dự thảo, đang lấy ý kiến các cơ quan liên quan; dự kiến hoàn thành đúng hạn.",
    "Đã giao phòng chuyên môn thực hiện; vướng mắc về số liệu đầu vào, đang phối hợp tháo gỡ.",
    "Đã hoàn thành khoảng 60% khối lượng công việc.",
    "Đã tổ chức họp thống nhất nội dung, đang hoàn thiện hồ sơ trình.",
)
_MISSING = (
    "Chưa có số liệu chi tiết theo từng xã, đề nghị bổ sung phụ lục.",
    "Chưa có ý kiến của Sở Tài chính về nguồn kinh phí.",
)


@dataclass(frozen=True)
class Teller:
    """Who acts in the stories, and up to which day they are told."""

    session: Session
    today: date
    deadlines: Deadlines
    office: User
    units: dict[int, User]  # by unit id

    def tell(self, assignments: Iterable[Assignment]) -> None:
        """One story each; the same each time for the same day, for its chances are drawn by the REF."""
        for assignment in assignments:
            if assignment.state == State.ASSIGNED:
                self._one(assignment, Random(assignment.ref))  # noqa: S311  # a story, not a secret

    def _one(self, assignment: Assignment, chance: Random) -> None:
        given, due = assignment.told_on, assignment.due_on
        if due is None:
            self._begun(assignment, chance, given + timedelta(days=3))
        elif due >= self.today:
            self._before_its_day(assignment, chance, given)
        else:
            self._after_its_day(assignment, chance, given, due)

    def _before_its_day(self, assignment: Assignment, chance: Random, given: date) -> None:
        step = chance.random()
        if step < 0.25:
            days = max(1, (self.today - given).days)
            self._handed_in(assignment, chance, given + timedelta(days=chance.randint(1, days)))
        elif step < 0.75:
            self._begun(assignment, chance, given + timedelta(days=chance.randint(1, 9)))

    def _after_its_day(self, assignment: Assignment, chance: Random, given: date, due: date) -> None:
        slow = assignment.unit.code in SLOW
        late = chance.random()
        if late < (0.45 if slow else 0.03):
            self._begun(assignment, chance, given + timedelta(days=5))
        elif late > (0.6 if slow else 0.92):
            self._handed_in(assignment, chance, due + timedelta(days=chance.randint(1, 25)))
        else:
            self._handed_in(assignment, chance, given + timedelta(days=chance.randint(2, (due - given).days)))

    def _begun(self, assignment: Assignment, chance: Random, day: date) -> None:
        if day > self.today:
            return
        work.accept(self.session, assignment, self._unit(assignment, day))
        reported_on = day + timedelta(days=chance.randint(4, 30))
        if reported_on <= self.today and chance.random() < 0.6:
            work.report(
                self.session, assignment, self._unit(assignment, reported_on), chance.choice(_PROGRESS)
            )

    def _handed_in(self, assignment: Assignment, chance: Random, day: date) -> None:
        if day > self.today:
            self._begun(assignment, chance, assignment.told_on + timedelta(days=2))
            return
        number = f"{chance.randint(20, 1900)}/BC-{assignment.unit.code}"
        work.submit(self.session, assignment, self._unit(assignment, day), number, "Gửi kết quả thực hiện.")
        looked_at = self.deadlines.calendar.plus(day, chance.randint(1, 4))
        if looked_at > self.today:
            return
        if chance.random() < 0.15:
            self._returned(assignment, chance, looked_at)
        else:
            work.confirm(self.session, assignment, self._office(looked_at))

    def _returned(self, assignment: Assignment, chance: Random, day: date) -> None:
        redo_by = self.deadlines.calendar.plus(day, 5)
        missing = chance.choice(_MISSING)
        work.send_back(self.session, assignment, self._office(day), missing, redo_by, self.deadlines)
        if redo_by > self.today:
            return
        work.submit(
            self.session, assignment, self._unit(assignment, redo_by), note="Đã bổ sung theo yêu cầu."
        )
        confirmed_on = self.deadlines.calendar.plus(redo_by, 2)
        if confirmed_on <= self.today:
            work.confirm(self.session, assignment, self._office(confirmed_on))

    def _unit(self, assignment: Assignment, day: date) -> Hand:
        return Hand(self.units[assignment.unit_id], datetime.combine(day, NINE_IN_THE_MORNING), day)

    def _office(self, day: date) -> Hand:
        return Hand(self.office, datetime.combine(day, NINE_IN_THE_MORNING), day)
