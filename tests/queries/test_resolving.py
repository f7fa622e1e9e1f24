from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.support.tables import table
from tracker.actions.units_import import import_units
from tracker.queries.resolving import Named, NotFound, Register, register

DAY = date(2026, 11, 23)


@pytest.fixture
def names(session: Session) -> Register:
    units = table(
        "code;name;kind;aliases;groups;valid_to",
        "X1;UBND xã Đông An;commune;;các xã;",
        "X2;UBND xã Đồng Ân;commune;;các xã;",
        "X3;UBND xã Tân Lập;commune;Xã Tân Lập;các xã;2026-06-30",
        "SYT;Sở Y tế;department;SVH;;",
        "SVH;Sở Văn hóa, Thể thao và Du lịch;department;;;",
        "MT;Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh;front;;;",
    )
    import_units(session, units, DAY)
    return register(session)


def code(names: Register, written: str, on: date = DAY) -> str:
    found = names.find(written, on)
    assert isinstance(found, Named), found
    assert found.unit_id is not None
    return names.unit_codes[found.unit_id]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("SVH", "SVH"),  # a code, though another unit has it for an alias
        ("Sở Văn hoá - Thể thao và Du lịch", "SVH"),
        ("sở y tế", "SYT"),
        ("So Y te", "SYT"),
        ("Ủy ban nhân dân xã Đông An", "X1"),
        ("Uỷ ban nhân dân xã Đông An", "X1"),
        ("UBND xã Đồng Ân", "X2"),
        ("xã tân lập", "X3"),
        ("Ủy ban MTTQ Việt Nam tỉnh", "MT"),
    ],
)
def test_a_name_in_its_spellings(names: Register, written: str, meant: str) -> None:
    assert code(names, written) == meant


@pytest.mark.parametrize(
    ("written", "reason", "detail"),
    [
        ("UBND xa Dong An", "ambiguous_unit", "X1, X2"),
        ("Sở Y tề tỉnh", "unknown_unit", "Sở Y tế"),
        ("Công ty Cấp nước", "unknown_unit", ""),
        ("", "unknown_unit", ""),
    ],
)
def test_a_name_that_is_none_or_several_says_so(
    names: Register, written: str, reason: str, detail: str
) -> None:
    assert names.find(written, DAY) == NotFound(reason, detail)


def test_a_group_is_its_members_of_the_day_that_exist_then(names: Register) -> None:
    group = names.find("Các xã", DAY)
    assert isinstance(group, Named)
    assert [names.unit_codes[unit_id] for unit_id in names.units(group, DAY)] == ["X1", "X2"]
    assert [names.unit_codes[unit_id] for unit_id in names.units(group, date(2026, 6, 30))] == [
        "X1",
        "X2",
        "X3",
    ]
