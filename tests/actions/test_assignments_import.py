from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.support.tables import table
from tracker.actions.assignments_import import plan_import, store
from tracker.actions.imports import Report
from tracker.actions.units_import import import_units
from tracker.actions.work import change_of
from tracker.documents.problems import BadTable
from tracker.domain.lateness import standing_on
from tracker.domain.states import State
from tracker.domain.tasks import Tracking, UnitRole
from tracker.models import Assignment, AssignmentEvent, Directive, Message, Task, Unit

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
TODAY = date(2026, 11, 23)
SHORT = "directive_number;issued_on;content;lead_units;due_on"
STATES = "directive_number;issued_on;content;lead_units;due_on;state;completed_on"


@pytest.fixture(autouse=True)
def province(session: Session) -> None:
    units = table(
        "code;name;short_name;kind;aliases;groups;valid_from;valid_to",
        "SXD;Sở Xây dựng;Sở XD;department;Sở Giao thông vận tải;các sở;;",
        "SNV;Sở Nội vụ;;department;;các sở;;",
        "STC;Sở Tài chính;;department;;các sở;2026-06-01;",
        "XDA;Ủy ban nhân dân xã Đông An;;commune;;;;",
        "CU;Phòng Việc cũ;;agency;;nhóm rỗng;;2020-01-01",
        "KT1;Sở Kinh tế;;department;;;;2025-02-28",
        "KT2;Sở Kinh tế;;department;;;2025-03-01;",
    )
    import_units(session, units, TODAY)
    session.commit()


def imported(session: Session, heading: str, *lines: str) -> Report:
    plan = plan_import(session, table(heading, *lines), "danh-sach.csv", TODAY, NOW)
    report = store(session, plan, NOW)
    session.commit()
    return report


def refused(session: Session, heading: str, *lines: str) -> list[tuple[int | None, str | None, str]]:
    with pytest.raises(BadTable) as bad:
        imported(session, heading, *lines)
    session.rollback()
    assert session.scalar(select(func.count(Directive.id))) == 0
    return [(problem.line, problem.column, problem.reason) for problem in bad.value.problems]


def works(session: Session) -> dict[str, Assignment]:
    rows = session.scalars(select(Assignment).join(Unit).order_by(Unit.code, Assignment.id))
    return {row.unit.code: row for row in rows}


def test_a_row_becomes_directive_task_and_assignment(session: Session) -> None:
    report = imported(
        session,
        "directive_number;issued_on;content;lead_units;coordinating_units;due_on;clause;subject",
        "14/CT-UBND;30/9/2026;Xây dựng đề án;SXD;Sở Nội vụ|các sở;31/12/2026;8;Về cải cách",
    )
    assert (report.created, report.changed, report.unchanged, report.warnings) == (1, 0, 0, [])
    work = works(session)["SXD"]
    directive, task = work.task.directive, work.task
    assert (directive.issuer, directive.kind, directive.number, directive.year, directive.subject) == (
        "Chủ tịch UBND tỉnh",
        "Chỉ thị",
        "14/CT-UBND",
        2026,
        "Về cải cách",
    )
    assert (task.clause, task.content, task.tracking, task.due_on) == (
        "8",
        "Xây dựng đề án",
        Tracking.DATED,
        date(2026, 12, 31),
    )
    assert [(unit.role, unit.written, unit.unit_id is None) for unit in task.units] == [
        (UnitRole.LEAD, "SXD", False),
        (UnitRole.COORDINATING, "Sở Nội vụ", False),
        (UnitRole.COORDINATING, "các sở", True),
    ]
    assert (work.state, work.due_on, work.first_due_on, work.told_on, work.changed_on) == (
        State.ASSIGNED,
        date(2026, 12, 31),
        date(2026, 12, 31),
        date(2026, 9, 30),
        date(2026, 9, 30),
    )
    assert [event.note for event in work.events] == ["Nhập từ danh-sach.csv, dòng 2"]
    assert session.scalar(select(func.count(Message.id))) == 0


def test_a_unit_was_told_on_the_day_of_the_directive_whatever_day_a_later_row_gives(session: Session) -> None:
    imported(session, SHORT, "14/CT-UBND;30/9/2026;Việc;SXD;31/12/2026")
    report = imported(session, SHORT, "14/CT-UBND;15/12/2026;Việc;SNV;31/12/2026")
    assert [difference.column for difference in report.differences] == ["issued_on"]
    assert works(session)["SNV"].told_on == date(2026, 9, 30)


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("SXD", ["SXD"]),
        ("sở xây dựng", ["SXD"]),
        ("Sở XD", ["SXD"]),
        ("So Giao thong van tai", ["SXD"]),
        ("UBND xã Đông An", ["XDA"]),
        ("SXD | Sở Nội vụ | Sở XD", ["SNV", "SXD"]),
        ("Các Sở", ["SNV", "STC", "SXD"]),
        ("các sở|XDA|SNV", ["SNV", "STC", "SXD", "XDA"]),
        ("Sở Kinh tế", ["KT2"]),  # of two of that name, the one that existed on the day of issue
    ],
)
def test_lead_units_by_code_name_alias_and_group(session: Session, written: str, codes: list[str]) -> None:
    report = imported(session, SHORT, f"14/CT-UBND;2026-09-30;Việc;{written};")
    assert sorted(works(session)) == codes
    assert report.created == len(codes)


def test_a_group_is_expanded_to_its_members_of_the_issue_date(session: Session) -> None:
    imported(session, SHORT, "14/CT-UBND;2026-05-31;Việc;các sở;")
    assert sorted(works(session)) == ["SNV", "SXD"]


@pytest.mark.parametrize("state", [state for state in State if state not in ("submitted", "completed")])
def test_a_state_stands_since_the_issue(session: Session, state: State) -> None:
    imported(session, STATES, f"1/CT-UBND;2026-09-30;Việc;SXD;2026-10-30;{state};")
    work = works(session)["SXD"]
    assert work.state is state
    assert (work.ended_on is not None) == (state in ("cancelled", "transferred"))
    assert standing_on(date(2026, 9, 29), map(change_of, work.events)) is None
    assert standing_on(date(2026, 9, 30), map(change_of, work.events)) == work.standing


@pytest.mark.parametrize("state", ["submitted", "completed", "Hoàn thành", "Chờ xác nhận"])
def test_a_result_stands_since_it_was_handed_in(session: Session, state: str) -> None:
    imported(session, STATES, f"1/CT-UBND;2026-09-30;Việc;SXD;2026-10-30;{state};05/11/2026")
    work = works(session)["SXD"]
    before = standing_on(date(2026, 11, 4), map(change_of, work.events))
    assert before is not None
    assert before.state is State.ASSIGNED
    assert (work.completed_on or work.submitted_on) == date(2026, 11, 5)
    assert standing_on(date(2026, 11, 5), map(change_of, work.events)) == work.standing
    assert work.ended_on == work.completed_on


@pytest.mark.parametrize(
    ("written", "due_on", "tracking", "warned"),
    [
        ("", None, Tracking.TO_BE_DATED, []),
        ("2026-12-15", date(2026, 12, 15), Tracking.DATED, []),
        ("15/12/2026", date(2026, 12, 15), Tracking.DATED, []),
        ("Quý IV/2026", date(2026, 12, 31), Tracking.DATED, []),
        ("Tháng 11 năm 2026", date(2026, 11, 30), Tracking.DATED, []),
        ("hằng quý", None, Tracking.RECURRING, ["recurring"]),
        ("trước ngày 15/12 hằng năm", None, Tracking.RECURRING, ["recurring"]),
    ],
)
def test_a_deadline_is_a_day_or_a_phrase(
    session: Session, written: str, due_on: date | None, tracking: Tracking, warned: list[str]
) -> None:
    report = imported(session, SHORT, f"1/CT-UBND;2026-09-30;Việc;SXD;{written}")
    work = works(session)["SXD"]
    assert (work.due_on, work.task.tracking) == (due_on, tracking)
    assert [warning.reason for warning in report.warnings] == warned
    if tracking is Tracking.RECURRING:
        assert work.task.recurrence in ("quarter", "year")


def test_the_same_list_again_changes_nothing(session: Session) -> None:
    lines = [
        "1/CT-UBND;2026-09-30;Việc  một;SXD|SNV;Quý IV/2026",
        "2/KH-UBND;2026-10-01;Việc hai;các sở;hằng quý",
    ]
    first = imported(session, SHORT, *lines)
    again = imported(session, SHORT, *lines, "1/CT-UBND;2026-09-30;Việc ba;XDA;")
    assert (first.created, first.unchanged) == (5, 0)
    assert (again.created, again.changed, again.unchanged, again.differences) == (1, 0, 5, [])
    assert session.scalar(select(func.count(Task.id))) == 3
    assert session.scalar(select(func.count(AssignmentEvent.id))) == 6


def test_what_a_list_has_otherwise_is_reported_and_left(session: Session) -> None:
    imported(session, STATES, "1/CT-UBND;2026-09-30;Việc;SXD;2026-10-30;assigned;")
    report = imported(
        session,
        STATES + ";subject",
        "01/ct-ubnd;2026-09-29;Việc;SXD;2026-11-30;completed;2026-11-01;Về việc khác",
    )
    ref = works(session)["SXD"].ref
    assert [(d.column, d.about, d.stored, d.given) for d in report.differences] == [
        ("issued_on", "1/CT-UBND", "2026-09-30", "2026-09-29"),
        ("subject", "1/CT-UBND", "", "Về việc khác"),
        ("due_on", ref, "2026-10-30", "2026-11-30"),
        ("state", ref, "assigned", "completed"),
        ("completed_on", ref, "", "2026-11-01"),
    ]
    assert (report.unchanged, works(session)["SXD"].due_on) == (1, date(2026, 10, 30))


def test_an_absent_column_is_no_difference(session: Session) -> None:
    imported(session, STATES, "1/CT-UBND;2026-09-30;Việc;SXD;2026-10-30;in_progress;")
    report = imported(
        session, "directive_number;issued_on;content;lead_units", "1/CT-UBND;2026-09-30;Việc;SXD"
    )
    assert (report.unchanged, report.differences) == (1, [])


def test_another_unit_on_a_line_of_its_own_shares_the_task(session: Session) -> None:
    imported(
        session, SHORT, "1/CT-UBND;2026-09-30;Việc;SXD;2026-10-30", "1/CT-UBND;2026-09-30;Việc;SNV;2026-11-30"
    )
    imported(session, SHORT, "1/CT-UBND;2026-09-30;Việc;XDA;2026-12-30")
    task = session.scalars(select(Task)).one()
    assert [unit.written for unit in task.units] == ["SXD", "SNV", "XDA"]
    assert {code: work.due_on for code, work in works(session).items()} == {
        "SXD": date(2026, 10, 30),
        "SNV": date(2026, 11, 30),
        "XDA": date(2026, 12, 30),
    }


def test_an_empty_issuer_or_kind_matches_the_one_directive_of_that_number_and_year(session: Session) -> None:
    heading = SHORT + ";issuer;directive_kind"
    imported(
        session,
        heading,
        "5/QĐ-UBND;2026-09-30;Việc một;SXD;;;",
        "5/QĐ-UBND;2026-09-30;Việc hai;SXD;;UBND tỉnh;Quyết định",
        "5/QĐ-UBND;2025-09-30;Việc ba;SXD;;;",
        "12/UBND-TH;2026-09-30;Việc bốn;SXD;;;",
    )
    directives = session.execute(select(Directive.number, Directive.year, Directive.issuer, Directive.kind))
    assert sorted(tuple(row) for row in directives) == [
        ("12/UBND-TH", 2026, "Chủ tịch UBND tỉnh", "Công văn"),
        ("5/QĐ-UBND", 2025, "Chủ tịch UBND tỉnh", "Quyết định"),
        ("5/QĐ-UBND", 2026, "UBND tỉnh", "Quyết định"),
    ]


def test_an_empty_issuer_that_may_mean_two_directives_is_refused(session: Session) -> None:
    heading = SHORT + ";issuer;directive_kind"
    assert refused(
        session,
        heading,
        "5/QĐ-UBND;2026-09-30;Việc;SXD;;UBND tỉnh;Quyết định",
        "5/QĐ-UBND;2026-09-30;Việc;SXD;;HĐND tỉnh;Quyết định",
        "5/QĐ-UBND;2026-09-30;Việc;SXD;;;",
    ) == [(4, "directive_number", "ambiguous_directive")]


def test_each_bad_row_is_named_and_nothing_is_stored(session: Session) -> None:
    assert refused(
        session,
        STATES,
        "1/CT-UBND;2026-09-30;Việc;SXD;;;",
        ";;;;;;",
        "1/CT-UBND;31/02/2026;Việc a;SXD;;;",
        "1/CT-UBND;2026-09-30;Việc b;Sở Xây dung cũ;;;",
        "1/CT-UBND;2026-09-30;Việc c;SXD;31/02/2026;;",
        "1/CT-UBND;2026-09-30;Việc d;SXD;bao giờ xong thì xong;;",
        "1/CT-UBND;2026-09-30;Việc e;SXD;;xong;",
        "1/CT-UBND;2026-09-30;Việc g;SXD;;completed;",
        "1/CT-UBND;2026-09-30;Việc h;SXD;;submitted;",
        "1/CT-UBND;2026-09-30;Việc i;SXD;;assigned;2026-10-01",
        "1/CT-UBND;2026-09-30;Việc k;SXD;;completed;hôm qua",
        "1/CT-UBND;2026-09-30;Việc l;nhóm rỗng;;;",
        "1/CT-UBND;2026-09-30;Việc;các sở;;;",
        "1/CT-UBND;2024-09-30;Việc m;các sở|nhóm lạ;;;",
    ) == [
        *(
            (3, column, "missing_value")
            for column in ("directive_number", "issued_on", "content", "lead_units")
        ),
        (4, "issued_on", "bad_date"),
        (5, "lead_units", "unknown_unit"),
        (6, "due_on", "bad_date"),
        (7, "due_on", "bad_deadline"),
        (8, "state", "bad_state"),
        (9, "completed_on", "missing_completed_on"),
        (10, "completed_on", "missing_completed_on"),
        (11, "completed_on", "unexpected_completed_on"),
        (12, "completed_on", "bad_date"),
        (13, "lead_units", "empty_group"),
        (14, "lead_units", "duplicate_row"),
        (15, "lead_units", "unknown_unit"),
    ]


def test_an_unknown_unit_names_the_nearest(session: Session) -> None:
    with pytest.raises(BadTable, match=r"“Sở Xây dưng mới”, perhaps SXD “Sở Xây dựng”"):
        imported(session, SHORT, "1/CT-UBND;2026-09-30;Việc;Sở Xây dưng mới;")


def test_a_day_that_lies_ahead_and_work_done_before_its_issue_are_worth_a_word(session: Session) -> None:
    report = imported(
        session,
        STATES,
        "1/CT-UBND;2026-11-24;Việc;SXD;;;",
        "2/CT-UBND;2026-09-30;Việc;SXD;;completed;2026-09-29",
    )
    assert [(w.line, w.column, w.reason) for w in report.warnings] == [
        (2, "issued_on", "day_ahead"),
        (3, "completed_on", "completed_before_issue"),
    ]


def test_a_plan_alone_stores_nothing(session: Session) -> None:
    plan = plan_import(session, table(SHORT, "1/CT-UBND;2026-09-30;Việc;SXD;"), "a.csv", TODAY, NOW)
    session.commit()
    assert plan.report.created == 1
    assert session.scalar(select(func.count(Directive.id))) == 0


def test_refs_are_made_from_what_they_name_and_never_given_twice(session: Session) -> None:
    imported(session, SHORT, "1/CT-UBND;2026-09-30;Việc;SXD;")
    work = works(session)["SXD"]
    ref = work.ref
    work.task.content_key = "0" * 64  # now the same words are new work, whose REF is taken
    session.commit()
    imported(session, SHORT, "1/CT-UBND;2026-09-30;Việc;SXD;")
    refs = session.scalars(select(Assignment.ref)).all()
    assert ref in refs
    assert len(set(refs)) == 2
