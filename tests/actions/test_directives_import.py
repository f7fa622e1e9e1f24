from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from tests.support.tables import table
from tracker.actions.assignments_import import plan_import, store
from tracker.actions.directives_import import OtherText, ReadFile, import_directive
from tracker.actions.imports import Report
from tracker.actions.issue import Issued, NotIssuable, issue
from tracker.actions.units_import import import_units
from tracker.documents.tables import Table
from tracker.domain.reading import Deadline, Header, Mention, Reading, ReadTask
from tracker.domain.states import Act, State
from tracker.domain.tasks import Tracking
from tracker.models import Assignment, Directive, Message, Task
from tracker.queries.resolving import register

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ISSUED_ON = date(2026, 9, 30)
TEXT = "CHỈ THỊ\nMột văn bản mẫu.\n"
YEAR_END = Deadline(date(2026, 12, 31), (), "trong quý IV năm 2026", "quarter")
YEARLY = Deadline(date(2026, 12, 15), ("year",), "trước ngày 15/12 hằng năm", "recurring_day")


@pytest.fixture(autouse=True)
def province(session: Session) -> None:
    import_units(
        session,
        table(
            "code;name;kind;groups",
            "SXD;Sở Xây dựng;department;các sở, ban, ngành",
            "SNV;Sở Nội vụ;department;các sở, ban, ngành",
            "XDA;UBND xã Đông An;commune;",
        ),
        TODAY,
    )
    session.commit()


def read(
    text: str,
    *leads: str,
    deadline: Deadline | None = YEAR_END,
    tracking: Tracking = Tracking.DATED,
    coordinators: tuple[str, ...] = (),
) -> ReadTask:
    return ReadTask("1", text, named(leads), named(coordinators), deadline, tracking, None, 0, len(text))


def named(units: Sequence[str]) -> tuple[Mention, ...]:
    return tuple(Mention(name, 0, len(name)) for name in units)


def document(
    *tasks: ReadTask, number: str | None = "14/CT-UBND", text: str = TEXT, day: date | None = ISSUED_ON
) -> ReadFile:
    header = Header("Chỉ thị", number, day, "Đông An", "tăng cường kỷ luật", "Nguyễn Văn A")
    return ReadFile("14.txt", text, Reading(header, tasks))


def imported(session: Session, file: ReadFile) -> tuple[Directive, Report]:
    directive, report = import_directive(session, file, TODAY, NOW)
    session.commit()
    return directive, report


def issued(session: Session, file: ReadFile) -> Issued:
    directive, _ = import_directive(session, file, TODAY, NOW)
    result = issue(session, directive, register(session), NOW)
    session.commit()
    return result


def test_a_document_is_stored_with_its_text_and_its_tasks_as_drafts(session: Session) -> None:
    file = document(
        read("Xây dựng đề án", "Sở Xây dựng", coordinators=("các sở, ban, ngành", "các cơ quan liên quan")),
        read("Báo cáo", "Tổ công tác", deadline=YEARLY, tracking=Tracking.RECURRING),
    )
    directive, report = imported(session, file)
    assert (report.created, report.unchanged, report.warnings) == (2, 0, [])
    assert (directive.issuer, directive.kind, directive.number, directive.year, directive.issued_on) == (
        "Chủ tịch UBND tỉnh",
        "Chỉ thị",
        "14/CT-UBND",
        2026,
        ISSUED_ON,
    )
    assert (directive.text, directive.signer, directive.file_name) == (TEXT, "Nguyễn Văn A", "14.txt")
    first, second = directive.tasks
    assert [(u.role, u.written, u.unit_id is not None, u.group_id is not None) for u in first.units] == [
        ("lead", "Sở Xây dựng", True, False),
        ("coordinating", "các sở, ban, ngành", False, True),
        ("coordinating", "các cơ quan liên quan", False, False),
    ]
    assert (first.due_on, first.deadline_phrase, first.deadline_rule) == (
        date(2026, 12, 31),
        "trong quý IV năm 2026",
        "quarter",
    )
    assert (second.tracking, second.recurrence) == (Tracking.RECURRING.value, "year")
    assert session.scalar(select(func.count(Assignment.id))) == 0


def test_the_same_document_again_changes_nothing(session: Session) -> None:
    file = document(read("Xây dựng đề án", "Sở Xây dựng"))
    imported(session, file)
    _, report = imported(session, file)
    assert (report.created, report.changed, report.unchanged) == (0, 0, 1)
    assert session.scalar(select(func.count(Directive.id))) == 1


def test_a_content_that_the_text_repeats_is_stored_each_time(session: Session) -> None:
    directive, _ = imported(session, document(read("Báo cáo", "Sở Xây dựng"), read("Báo cáo", "Sở Nội vụ")))
    assert [task.units[0].written for task in directive.tasks] == ["Sở Xây dựng", "Sở Nội vụ"]


def test_the_register_is_read_only_when_no_other_import_runs(session: Session) -> None:
    statements: list[str] = []

    @event.listens_for(session.get_bind(), "before_cursor_execute")
    def _note(*told: Any) -> None:
        statements.append(told[2])

    imported(session, document(read("Xây dựng đề án", "Sở Xây dựng")))
    alone = next(at for at, text in enumerate(statements) if "BEGIN IMMEDIATE" in text or "advisory" in text)
    assert alone < next(at for at, text in enumerate(statements) if "FROM unit" in text)


def test_issuing_assigns_what_is_resolved_dated_and_not_routine_and_lists_the_rest(session: Session) -> None:
    file = document(
        read("Xây dựng đề án", "Sở Xây dựng"),
        read("Ban hành kế hoạch", "các sở, ban, ngành"),
        read("Trình quy chế", "UBND xã Đông An", "Tổ công tác"),
        read("Đẩy mạnh", "Sở Nội vụ", deadline=None, tracking=Tracking.ROUTINE),
        read("Trình đề án", "Sở Nội vụ", deadline=None, tracking=Tracking.TO_BE_DATED),
        read("Báo cáo", "Sở Nội vụ", deadline=YEARLY, tracking=Tracking.RECURRING),
        read("Công bố"),
    )
    result = issued(session, file)
    assert [(work.unit, work.content, work.due_on) for work in result.assigned] == [
        ("SXD", "Xây dựng đề án", date(2026, 12, 31)),
        ("SXD", "Ban hành kế hoạch", date(2026, 12, 31)),
        ("SNV", "Ban hành kế hoạch", date(2026, 12, 31)),
        ("XDA", "Trình quy chế", date(2026, 12, 31)),
    ]
    assert [(draft.content, draft.reason.value, draft.detail) for draft in result.drafts] == [
        ("Trình quy chế", "unresolved_lead", "Tổ công tác"),
        ("Đẩy mạnh", "routine", ""),
        ("Trình đề án", "to_be_dated", ""),
        ("Báo cáo", "recurring", ""),
        ("Công bố", "no_lead", ""),
    ]
    works = session.scalars(select(Assignment)).all()
    assert {(work.state, work.told_on, work.changed_on) for work in works} == {
        (State.ASSIGNED, ISSUED_ON, ISSUED_ON)
    }
    assert [(event.act, event.effective_on) for event in works[0].events] == [(Act.ASSIGN, ISSUED_ON)]
    assert session.scalar(select(func.count(Message.id))) == 0


def test_a_lead_that_is_only_alike_stays_a_draft_with_proposals(session: Session) -> None:
    result = issued(
        session,
        document(
            read("Xây dựng đề án", "Sở Xây dưn"),
            read("Ban hành kế hoạch", "các sở, ban, ngành có liên quan"),
            read("Trình quy chế", "Sở XD"),
        ),
    )
    assert [work.unit for work in result.assigned] == ["SXD"]
    found = [(each.detail, [(p.unit, p.reason.value) for p in each.proposals]) for each in result.drafts]
    assert found == [
        ("Sở Xây dưn", [("SXD", "slip")]),
        ("các sở, ban, ngành có liên quan", [(None, "narrowed")]),
    ]


def test_issuing_again_assigns_only_what_became_known_since(session: Session) -> None:
    file = document(read("Xây dựng đề án", "Sở Xây dựng", "Ban Quản lý dự án"))
    assert len(issued(session, file).assigned) == 1
    assert issued(session, file).assigned == []
    import_units(
        session, table("code;name;kind;aliases", "BQL;Ban QLDA tỉnh;agency;Ban Quản lý dự án"), TODAY
    )
    again = issued(session, file)
    assert [(work.unit, again.drafts) for work in again.assigned] == [("BQL", [])]
    assert session.scalars(select(Task)).one().units[1].unit_id is not None


@pytest.mark.parametrize(("number", "day"), [(None, ISSUED_ON), ("14/CT-UBND", None), (None, None)])
def test_a_draft_may_lack_number_or_day_but_is_not_issued_so(
    session: Session, number: str | None, day: date | None
) -> None:
    file = document(read("Xây dựng đề án", "Sở Xây dựng"), number=number, day=day)
    directive, report = imported(session, file)
    missing = [reason for reason, value in (("no_number", number), ("no_issued_on", day)) if value is None]
    assert [warning.reason for warning in report.warnings] == missing
    with pytest.raises(NotIssuable):
        issue(session, directive, register(session), NOW)


def list_of(issuer: str) -> Table:
    return table(
        "directive_number;issued_on;content;lead_units;clause;issuer;directive_kind",
        f"14/CT-UBND;2026-09-30;Xây dựng đề án;SXD;1;{issuer};Chỉ thị",
    )


def test_a_directive_that_a_list_named_gets_its_text_and_keeps_its_work(session: Session) -> None:
    row = list_of("CHỦ TỊCH UBND TỈNH")
    store(session, plan_import(session, row, "a.csv", TODAY, NOW), NOW)
    directive, report = imported(
        session, document(read("Xây dựng đề án", "Sở Xây dựng"), read("Trình", "Sở Nội vụ"))
    )
    assert (directive.issuer, directive.text) == ("CHỦ TỊCH UBND TỈNH", TEXT)
    assert (report.created, report.unchanged) == (1, 1)
    assert [work.unit for work in issue(session, directive, register(session), NOW).assigned] == ["SNV"]


def test_another_issuers_directive_of_the_same_number_stays_another(session: Session) -> None:
    row = list_of("Bộ Xây dựng")
    store(session, plan_import(session, row, "a.csv", TODAY, NOW), NOW)
    directive, report = imported(session, document(read("Xây dựng đề án", "Sở Xây dựng")))
    assert (directive.issuer, report.created) == ("Chủ tịch UBND tỉnh", 1)
    issuers = session.execute(select(Directive.issuer, Directive.text).order_by(Directive.id)).all()
    assert issuers == [("Bộ Xây dựng", ""), ("Chủ tịch UBND tỉnh", TEXT)]


def test_another_text_under_a_number_that_has_one_is_refused(session: Session) -> None:
    imported(session, document(read("Xây dựng đề án", "Sở Xây dựng")))
    with pytest.raises(OtherText, match="14/CT-UBND"):
        imported(session, document(read("Xây dựng đề án khác", "Sở Xây dựng"), text="Bản khác"))
