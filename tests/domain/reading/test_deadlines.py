"""Times in words → days. Source of the rules: how offices read these phrases, in the unit's favour."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.reading import Deadline, read_deadline
from tracker.domain.reading.deadlines import find_deadline
from tracker.domain.working_days import Calendar

ISSUED = date(2026, 3, 2)  # a Monday
CALENDAR = Calendar(days_off=[date(2026, 3, 4)])


def shown(deadline: Deadline | None) -> tuple[date | None, tuple[str, ...]] | None:
    return (deadline.due_on, deadline.every) if deadline else None


@pytest.mark.parametrize(
    ("phrase", "due_on", "every"),
    [
        ("15/12/2026", date(2026, 12, 15), ()),
        ("trước ngày 15 tháng 12 năm 2026", date(2026, 12, 15), ()),
        ("chậm nhất 15-12-2026.", date(2026, 12, 15), ()),
        ("trong tháng 12/2026", date(2026, 12, 31), ()),
        ("Tháng 2 năm 2028", date(2028, 2, 29), ()),
        ("Quý IV/2026", date(2026, 12, 31), ()),
        ("Quí I-2027", date(2027, 3, 31), ()),
        ("quý 2 năm 2026", date(2026, 6, 30), ()),
        ("6 tháng đầu năm 2026", date(2026, 6, 30), ()),
        ("Năm 2026", date(2026, 12, 31), ()),
        ("2027", date(2027, 12, 31), ()),
        ("2026-2030", date(2030, 12, 31), ()),
        ("năm 2026 - 2027", date(2027, 12, 31), ()),
        ("từ ngày 1/10 đến 15/12/2026", date(2026, 12, 15), ()),
        ("năm 2026 và các năm tiếp theo", date(2026, 12, 31), ("year",)),
        ("trước ngày 15/12", date(2026, 12, 15), ()),
        ("trước ngày 15/01", date(2027, 1, 15), ()),
        ("trước 30/6 hằng năm", date(2026, 6, 30), ("year",)),
        ("trước ngày 01/6 và 15/11 hằng năm", date(2026, 6, 1), ("year",)),
        ("ngày 20 hằng tháng", date(2026, 3, 20), ("month",)),
        ("trước ngày 15 của tháng cuối quý", date(2026, 3, 15), ("quarter",)),
        ("Thường xuyên, hằng năm", None, ("year",)),
        ("Định kỳ hằng quý, 6 tháng, một năm", None, ("quarter", "half-year", "year")),
        ("ít nhất 02 lần/năm", None, ("year",)),
        ("trong 10 ngày kể từ ngày ký", date(2026, 3, 12), ()),
        ("trong 05 ngày làm việc kể từ ngày ký ban hành", date(2026, 3, 10), ()),
        ("trong 05 ngày làm việc kể từ ngày nhận văn bản", None, ()),
        ("Từ tháng 11/2026", None, ()),
        ("Sau khi có quy chế của Trung ương", None, ()),
    ],
)
def test_a_phrase_names_a_day_or_a_period(phrase: str, due_on: date | None, every: tuple[str, ...]) -> None:
    assert shown(read_deadline(phrase, ISSUED, CALENDAR)) == (due_on, every)


@pytest.mark.parametrize(
    "phrase", ["", "Thường xuyên", "kịp thời", "31/02/2026", "không quá 01 lần/năm", "Theo Kế hoạch riêng"]
)
def test_a_phrase_without_a_time_is_none(phrase: str) -> None:
    assert read_deadline(phrase, ISSUED, CALENDAR) is None


@pytest.mark.parametrize(
    ("sentence", "due_on", "every"),
    [
        ("Lập phương án, xong trong quý IV năm 2026", date(2026, 12, 31), ()),
        ("bảo đảm tỷ lệ đạt trên 80% vào năm 2030", date(2030, 12, 31), ()),
        ("Đến năm 2030, mọi xã có nhà văn hóa", date(2030, 12, 31), ()),
        ("Hằng năm, trình UBND tỉnh kế hoạch", None, ("year",)),
        ("Tổng hợp, báo cáo định kỳ hằng tháng", None, ("month",)),
        ("báo cáo UBND tỉnh trước ngày 20 hằng tháng", date(2026, 3, 20), ("month",)),
        ("Thời gian hoàn thành trước ngày 30/6/2026.", date(2026, 6, 30), ()),
    ],
)
def test_a_sentence_sets_its_subject_a_time(
    sentence: str, due_on: date | None, every: tuple[str, ...]
) -> None:
    assert shown(find_deadline(sentence, ISSUED, CALENDAR)) == (due_on, every)


@pytest.mark.parametrize(
    "sentence",
    [
        "Xây dựng kế hoạch hằng năm của sở",
        "theo Quyết định số 12/QĐ-UBND ngày 15/12/2026 của UBND tỉnh",
        "Thực hiện Chiến lược dữ liệu đến năm 2030",
        "Rà soát kết quả giai đoạn 2026-2030",
        "Đối với các nhiệm vụ triển khai trong năm 2026, các sở bố trí kinh phí",
        "Thường xuyên kiểm tra, kịp thời xử lý",
        "Khắc phục tồn tại nêu tại kết luận trước ngày 30/6/2020",
    ],
)
def test_a_date_that_belongs_to_something_else_sets_no_time(sentence: str) -> None:
    assert find_deadline(sentence, ISSUED, CALENDAR) is None


def test_a_term_counted_from_a_lost_issue_date_has_no_day() -> None:
    assert shown(read_deadline("trong 10 ngày kể từ ngày ký", None, CALENDAR)) == (None, ())


def test_the_phrase_stands_as_it_is_written() -> None:
    deadline = read_deadline("Trong Quý IV/2026", ISSUED, CALENDAR)
    assert deadline is not None
    assert deadline.phrase == "Trong Quý IV/2026"


@given(st.dates(ISSUED + timedelta(days=1), date(2100, 1, 1)))
def test_every_written_day_is_read_as_that_day(day: date) -> None:
    for text in (f"{day:%d/%m/%Y}", f"trước ngày {day.day} tháng {day.month} năm {day.year}"):
        deadline = read_deadline(text, ISSUED, CALENDAR)
        assert deadline is not None
        assert deadline.due_on == day


@given(st.dates(ISSUED, date(2090, 1, 1)), st.integers(1, 28), st.integers(1, 12))
def test_a_day_without_a_year_is_the_first_one_after_the_issue_date(
    issued: date, day: int, month: int
) -> None:
    deadline = read_deadline(f"trước ngày {day}/{month} hằng năm", issued, CALENDAR)
    assert deadline is not None
    assert deadline.due_on is not None
    assert issued < deadline.due_on <= issued + timedelta(days=366)
    assert (deadline.due_on.day, deadline.due_on.month) == (day, month)
