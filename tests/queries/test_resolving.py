from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.support.tables import table
from tracker.actions.units_import import import_units
from tracker.domain.unit_names import Likeness
from tracker.models import Setting
from tracker.queries.resolving import MOST_PROPOSED, Named, NotFound, Register, register

DAY = date(2026, 11, 23)


@pytest.fixture
def names(session: Session) -> Register:
    units = table(
        "code;name;short_name;kind;aliases;groups;valid_to",
        "X1;UBND xã Đông An;;commune;;các xã;",
        "X2;UBND xã Đồng Ân;;commune;;các xã;",
        "X3;UBND xã Tân Lập;;commune;Xã Tân Lập;các xã;2026-06-30",
        "SYT;Sở Y tế;;department;SVH;;",
        "SVH;Sở Văn hóa, Thể thao và Du lịch;;department;;;",
        "SKHCN;Sở Khoa học và Công nghệ;;department;Sở Thông tin và Truyền thông;;",
        "STTTT;Sở Thông tin và Truyền thông;Sở TT&TT;department;;;2025-02-28",
        "MT;Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh;;front;;;",
    )
    session.add(Setting(name="home_issuer", value="Chủ tịch UBND tỉnh An Lạc"))
    import_units(session, units, DAY)
    return register(session)


def code(names: Register, written: str, on: date = DAY) -> str:
    found = names.find(written, on)
    assert isinstance(found, Named), found
    assert found.unit_id is not None
    return names.unit_codes[found.unit_id]


def missed(names: Register, written: str, on: date = DAY) -> NotFound:
    found = names.find(written, on)
    assert isinstance(found, NotFound), found
    return found


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("SVH", "SVH"),  # a code, though another unit has it for an alias
        ("Sở Văn hoá - Thể thao và Du lịch", "SVH"),
        ("sở y tế", "SYT"),
        ("So Y te", "SYT"),
        ("Sở Y tế tỉnh An Lạc", "SYT"),
        ("Sở VHTTDL", "SVH"),
        ("Ủy ban nhân dân xã Đông An", "X1"),
        ("Uỷ ban nhân dân xã Đông An", "X1"),
        ("UBND xã Đồng Ân", "X2"),
        ("Ủy ban MTTQ Việt Nam tỉnh", "MT"),
    ],
)
def test_a_name_in_its_spellings(names: Register, written: str, meant: str) -> None:
    assert code(names, written) == meant


@pytest.mark.parametrize(
    ("written", "reason", "detail", "proposed"),
    [
        ("UBND xa Dong An", "ambiguous_unit", "X1, X2", [("X1", "same_name"), ("X2", "same_name")]),
        ("Sở Y tếe", "unknown_unit", "Sở Y tế", [("SYT", "slip")]),
        ("các xã có liên quan", "unknown_unit", "các xã", [(None, "narrowed")]),
        ("Sở Y tế tỉnh Bình Sơn", "unknown_unit", "Sở Y tế", [("SYT", "part")]),
        ("Công ty Cấp nước", "unknown_unit", "", []),
        ("", "unknown_unit", "", []),
    ],
)
def test_a_name_that_is_none_or_several_says_so_and_proposes(
    names: Register, written: str, reason: str, detail: str, proposed: list[tuple[str | None, str]]
) -> None:
    found = missed(names, written)
    assert (found.reason, found.detail) == (reason, detail)
    assert [(each.unit, each.reason.value) for each in found.proposals] == proposed


def test_a_unit_that_had_ended_is_proposed_and_a_successor_of_its_name_is_meant(names: Register) -> None:
    assert code(names, "xã tân lập", date(2026, 6, 30)) == "X3"
    ended = missed(names, "xã tân lập")
    assert (ended.reason, ended.detail) == ("ended_unit", "X3")
    assert [(each.unit, each.reason) for each in ended.proposals] == [("X3", Likeness.FORMER)]
    assert code(names, "X3") == "X3"
    assert code(names, "Sở Thông tin và Truyền thông") == "SKHCN"
    assert missed(names, "Sở TT&TT").reason == "ended_unit"
    assert code(names, "Sở TT&TT", date(2024, 1, 1)) == "STTTT"


def test_of_many_that_are_alike_a_few_are_proposed(session: Session) -> None:
    import_units(
        session, table("code;name;kind", *(f"X{n};UBND xã Tân Lộc {n};commune" for n in range(9))), DAY
    )
    assert len(missed(register(session), "UBND xã Tân Lộc").proposals) == MOST_PROPOSED


def test_a_group_is_its_members_of_the_day_that_exist_then(names: Register) -> None:
    group = names.find("Các xã", DAY)
    assert isinstance(group, Named)
    assert [names.unit_codes[unit_id] for unit_id in names.units(group, DAY)] == ["X1", "X2"]
    assert [names.unit_codes[unit_id] for unit_id in names.units(group, date(2026, 6, 30))] == [
        "X1",
        "X2",
        "X3",
    ]
