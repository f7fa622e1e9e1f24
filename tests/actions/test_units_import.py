from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.support.tables import table
from tracker.actions.imports import Report
from tracker.actions.units_import import import_units
from tracker.documents.problems import BadTable
from tracker.domain.folding import folded
from tracker.domain.units import UnitKind, UnitStanding
from tracker.models import Contact, Unit, UnitGroup
from tracker.models.units import ContactRole

DAY = date(2026, 11, 23)
LATER = date(2026, 12, 1)
FULL = (
    "code;name;short_name;kind;standing;aliases;groups;"
    "head_name;head_title;head_phone;head_email;email;valid_from"
)
SXD = (
    "SXD;Sở Xây dựng;Sở XD;department;;Sở GTVT|Sở Giao thông vận tải;các sở, ban, ngành|khối kinh tế;"
    "Trần Văn Bình;Giám đốc;0912 345 678;binh@example.vn;sxd@example.vn;01/03/2025"
)


def unit(session: Session, code: str) -> Unit:
    return session.scalars(select(Unit).where(Unit.code == code)).one()


def counts(report: Report) -> tuple[int, int, int]:
    return report.created, report.changed, report.unchanged


def contacts(
    session: Session, code: str, role: ContactRole
) -> list[tuple[str, str, date | None, date | None]]:
    rows = session.scalars(select(Contact).join(Unit).where(Unit.code == code, Contact.role == role))
    return [(row.name, row.mobile or row.email, row.valid_from, row.valid_to) for row in rows.all()]


def members(session: Session, group: str) -> list[tuple[str, date | None, date | None]]:
    row = session.scalars(select(UnitGroup).where(UnitGroup.folded == folded(group))).one()
    return [(member.unit.code, member.valid_from, member.valid_to) for member in row.members]


def problems(session: Session, heading: str, *lines: str) -> list[tuple[int | None, str | None, str]]:
    with pytest.raises(BadTable) as bad:
        import_units(session, table(heading, *lines), DAY)
    session.rollback()
    assert session.scalar(select(func.count(Unit.id))) == 0
    return [(problem.line, problem.column, problem.reason) for problem in bad.value.problems]


def test_a_unit_goes_in_with_names_groups_and_contacts(session: Session) -> None:
    report = import_units(session, table(FULL, SXD), DAY)
    assert counts(report) == (1, 0, 0)
    assert report.warnings == []
    made = unit(session, "SXD")
    assert (made.kind, made.standing, made.valid_from) == (
        UnitKind.DEPARTMENT,
        UnitStanding.CRITICISABLE,
        date(2025, 3, 1),
    )
    assert [alias.alias for alias in made.aliases] == ["Sở GTVT", "Sở Giao thông vận tải"]
    assert "so giao thong van tai" in made.folded
    assert members(session, "Các sở, ban, ngành") == [("SXD", None, None)]
    assert contacts(session, "SXD", ContactRole.HEAD) == [("Trần Văn Bình", "+84912345678", None, None)]
    assert contacts(session, "SXD", ContactRole.MAILBOX) == [("", "sxd@example.vn", None, None)]


def test_the_same_file_again_changes_nothing(session: Session) -> None:
    import_units(session, table(FULL, SXD), DAY)
    assert counts(import_units(session, table(FULL, SXD), LATER)) == (0, 0, 1)
    assert len(contacts(session, "SXD", ContactRole.HEAD)) == 1


def test_columns_that_are_absent_are_not_changed(session: Session) -> None:
    import_units(session, table(FULL, SXD), DAY)
    report = import_units(session, table("code;name", "SXD;Sở Xây dựng và Giao thông"), LATER)
    assert counts(report) == (0, 1, 0)
    made = unit(session, "SXD")
    assert (made.name, made.short_name, len(made.aliases)) == ("Sở Xây dựng và Giao thông", "Sở XD", 2)
    assert contacts(session, "SXD", ContactRole.HEAD)[0][1] == "+84912345678"
    assert members(session, "khối kinh tế") == [("SXD", None, None)]


def test_a_head_of_another_name_replaces_the_one_before_and_takes_no_telephone_over(session: Session) -> None:
    import_units(session, table(FULL, SXD), DAY)
    import_units(session, table("code;name;head_name", "SXD;Sở Xây dựng;Lê Thị Cúc"), LATER)
    assert contacts(session, "SXD", ContactRole.HEAD) == [
        ("Trần Văn Bình", "+84912345678", None, date(2026, 11, 30)),
        ("Lê Thị Cúc", "", LATER, None),
    ]


def test_a_new_number_of_the_same_head_is_put_right_where_it_stands(session: Session) -> None:
    import_units(session, table(FULL, SXD), DAY)
    import_units(session, table("code;name;head_phone", "SXD;Sở Xây dựng;0987654321"), LATER)
    assert contacts(session, "SXD", ContactRole.HEAD) == [("Trần Văn Bình", "+84987654321", None, None)]


def test_two_corrections_of_one_day_leave_no_contact_that_never_was(session: Session) -> None:
    heading = "code;name;head_name"
    import_units(session, table(heading, "SXD;Sở Xây dựng;Trần Văn Bình"), DAY)
    import_units(session, table(heading, "SXD;Sở Xây dựng;Lê Thị Cúc"), LATER)
    import_units(session, table(heading, "SXD;Sở Xây dựng;Hồ Thị Dung"), LATER)
    assert contacts(session, "SXD", ContactRole.HEAD) == [
        ("Trần Văn Bình", "", None, date(2026, 11, 30)),
        ("Hồ Thị Dung", "", LATER, None),
    ]


def test_an_emptied_mailbox_ends(session: Session) -> None:
    import_units(session, table(FULL, SXD), DAY)
    import_units(session, table("code;name;email", "SXD;Sở Xây dựng;"), LATER)
    assert contacts(session, "SXD", ContactRole.MAILBOX) == [("", "sxd@example.vn", None, date(2026, 11, 30))]


def test_a_unit_leaves_a_group_that_is_no_longer_named_and_may_come_back(session: Session) -> None:
    heading = "code;name;groups"
    import_units(session, table(heading, "A;Sở A;nhóm 1|nhóm 2", "B;Sở B;Nhóm 1"), DAY)
    import_units(session, table(heading, "A;Sở A;nhóm 2", "B;Sở B;nhóm 1"), LATER)
    assert members(session, "nhóm 1") == [("A", None, date(2026, 11, 30)), ("B", None, None)]
    back = date(2027, 1, 5)
    assert counts(import_units(session, table(heading, "A;Sở A;nhóm 1|nhóm 2"), back)) == (0, 1, 0)
    assert members(session, "nhóm 1")[-1] == ("A", back, None)


@pytest.mark.parametrize(
    ("kind", "standing", "expected", "warned"),
    [
        ("", "", UnitStanding.URGE_ONLY, ["no_kind"]),
        ("other", "", UnitStanding.URGE_ONLY, ["no_kind"]),
        ("other", "criticisable", UnitStanding.CRITICISABLE, []),
        ("central", "", UnitStanding.URGE_ONLY, []),
        ("party", "", UnitStanding.FOLLOW_ONLY, []),
        ("commune", "", UnitStanding.CRITICISABLE, []),
        ("press", "criticisable", UnitStanding.CRITICISABLE, []),
        ("Sở", "Chỉ đôn đốc", UnitStanding.URGE_ONLY, []),
        ("Cơ quan Trung ương", "", UnitStanding.URGE_ONLY, []),
    ],
)
def test_the_standing_follows_the_kind_unless_set(
    session: Session, kind: str, standing: str, expected: UnitStanding, warned: list[str]
) -> None:
    report = import_units(session, table("code;name;kind;standing", f"A;Đơn vị A;{kind};{standing}"), DAY)
    assert unit(session, "A").standing is expected
    assert [warning.reason for warning in report.warnings] == warned


def test_a_standing_that_was_set_outlives_a_changed_kind(session: Session) -> None:
    import_units(
        session, table("code;name;kind;standing", "A;Báo A;press;criticisable", "B;Sở B;department;"), DAY
    )
    import_units(session, table("code;name;kind", "A;Báo A;company", "B;Đảng ủy B;party"), DAY)
    assert unit(session, "A").standing is UnitStanding.CRITICISABLE
    assert unit(session, "B").standing is UnitStanding.FOLLOW_ONLY


@pytest.mark.parametrize(
    ("phone", "hint"), [("0168 345 6789", "0383456789"), ("0214 3840 034", "fixed line")]
)
def test_a_doubtful_telephone_is_kept_as_written_and_gets_no_sms(
    session: Session, phone: str, hint: str
) -> None:
    report = import_units(session, table("code;name;kind;head_phone", f"A;Sở A;department;{phone}"), DAY)
    assert [(w.line, w.column, w.reason) for w in report.warnings] == [(2, "head_phone", "doubtful_phone")]
    assert hint in report.warnings[0].detail
    head = session.scalars(select(Contact)).one()
    assert (head.phone, head.mobile) == (phone, "")


def test_each_bad_row_is_named_and_nothing_is_stored(session: Session) -> None:
    assert problems(
        session,
        "code;name;kind;standing;email;head_email;valid_from;valid_to",
        "A;Sở A;department;;a@example.vn;;;",
        ";Sở B;;;;;;",
        "C;;;;;;;",
        "A;Sở A lần nữa;;;;;;",
        "D;Sở D;sở lớn;;;;;",
        "E;Sở E;;nghiêm;;;;",
        "F;Sở F;;;a@b;một người <x@example.vn>;;",
        "G;Sở G;;;;;31/02/2025;",
        "H;Sở H;;;;;01/03/2025;28/02/2025",
        "I" * 36 + ";Sở I;;;;;;",
        "K;Sở K;;;vanphòng@tinh.example;vp@sở.example;;",  # no mail server takes these
    ) == [
        (3, "code", "missing_value"),
        (4, "name", "missing_value"),
        (5, "code", "duplicate_code"),
        (6, "kind", "bad_kind"),
        (7, "standing", "bad_standing"),
        (8, "head_email", "bad_email"),
        (8, "email", "bad_email"),
        (9, "valid_from", "bad_date"),
        (10, "valid_to", "bad_span"),
        (11, "code", "too_long"),
        (12, "head_email", "bad_email"),
        (12, "email", "bad_email"),
    ]


def test_a_span_is_checked_against_the_day_that_is_stored(session: Session) -> None:
    import_units(session, table("code;name;valid_from", "A;Sở A;2025-03-01"), DAY)
    with pytest.raises(BadTable) as bad:
        import_units(session, table("code;name;valid_to", "A;Sở A;2025-02-28"), DAY)
    assert [problem.reason for problem in bad.value.problems] == ["bad_span"]
