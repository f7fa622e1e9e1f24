from datetime import date

import pytest

from tracker.domain.wording import citation_day, counted, directive_label, short_day, titled, weekday_and_day


@pytest.mark.parametrize(("number", "text"), [(0, "00"), (3, "03"), (12, "12"), (120, "120")])
def test_numbers_have_two_digits_at_least(number: int, text: str) -> None:
    assert counted(number) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2016, 9, 30), "30/9/2016"),
        (date(2027, 1, 5), "05/01/2027"),
        (date(2026, 2, 28), "28/02/2026"),
        (date(2026, 12, 3), "03/12/2026"),
    ],
)
def test_documents_are_cited_by_their_day(day: date, text: str) -> None:
    assert citation_day(day) == text
    assert directive_label("14/CT-UBND", day) == f"14/CT-UBND ngày {text}"


def test_a_directive_without_a_day_is_cited_by_its_number() -> None:
    assert directive_label("14/CT-UBND", None) == "14/CT-UBND"


def test_the_year_stands_once_where_both_days_are_of_it() -> None:
    assert short_day(date(2026, 11, 23), date(2026, 11, 30)) == "23/11"
    assert short_day(date(2026, 12, 28), date(2027, 1, 4)) == "28/12/2026"


@pytest.mark.parametrize(
    ("day", "weekday"), [(date(2026, 11, 23), "thứ Hai"), (date(2026, 11, 29), "Chủ nhật")]
)
def test_a_day_has_its_weekday(day: date, weekday: str) -> None:
    assert weekday_and_day(day) == f"{weekday}, ngày {day:%d/%m/%Y}"


@pytest.mark.parametrize(
    ("title", "unit", "text"),
    [
        ("Giám đốc", "Sở Xây dựng", "Giám đốc Sở Xây dựng"),
        ("Giám đốc Sở", "Sở Xây dựng", "Giám đốc Sở Xây dựng"),
        ("Giám đốc Sở Xây dựng", "Sở Xây dựng", "Giám đốc Sở Xây dựng"),
        ("Chánh Văn phòng", "Văn phòng UBND tỉnh", "Chánh Văn phòng UBND tỉnh"),
        ("Chủ tịch UBND", "UBND xã Bát Xát", "Chủ tịch UBND xã Bát Xát"),
        ("GIÁM ĐỐC SỞ", "Sở Xây dựng", "GIÁM ĐỐC Sở Xây dựng"),
        ("Trưởng ban", "Ban Quản lý khu kinh tế", "Trưởng Ban Quản lý khu kinh tế"),
    ],
)
def test_a_title_and_its_unit_share_no_word_twice(title: str, unit: str, text: str) -> None:
    assert titled(title, unit) == text
