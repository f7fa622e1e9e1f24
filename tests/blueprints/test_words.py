from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask

from tracker import create_app
from tracker.actions.work import BadAct
from tracker.blueprints import words
from tracker.blueprints.words import Tone, chips
from tracker.domain.errors import DomainError
from tracker.domain.lateness import Deadlines, Standing
from tracker.domain.states import Act, NotNow, State
from tracker.domain.working_days import statutory_calendar

DEADLINES = Deadlines(statutory_calendar())
TODAY = date(2026, 11, 10)  # a Tuesday
FRIDAY, SATURDAY = date(2026, 11, 6), date(2026, 11, 7)


@pytest.fixture(scope="module")
def vietnamese(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """An application that is asked for no row."""
    return create_app({"TRACKER_HOME": str(tmp_path_factory.mktemp("home"))})


def ahead(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("standing", "shown"),
    [
        (Standing(State.ASSIGNED, FRIDAY), [("Trễ 4 ngày", Tone.LATE)]),
        (Standing(State.ASSIGNED, SATURDAY), [("Trễ 1 ngày", Tone.LATE)]),  # from Monday, the effective day
        (Standing(State.IN_PROGRESS, TODAY), [("Đến hạn hôm nay", Tone.DUE)]),
        (Standing(State.IN_PROGRESS, ahead(3)), [("Còn 3 ngày", Tone.DUE)]),
        (Standing(State.ACCEPTED, ahead(8)), [("Còn 8 ngày", Tone.NONE)]),
        (Standing(State.ACCEPTED), [("Không thời hạn", Tone.NONE)]),
        (Standing(State.SUBMITTED, FRIDAY, submitted_on=FRIDAY), [("Chờ xác nhận", Tone.WAITING)]),
        (
            Standing(State.SUBMITTED, FRIDAY, submitted_on=TODAY),
            [("Chờ xác nhận, trễ 4 ngày", Tone.WAITING)],
        ),
        (
            Standing(State.RETURNED, FRIDAY, redo_by=ahead(2), in_time_until=ahead(2)),
            [("Còn 2 ngày", Tone.DUE), ("Trả lại", Tone.NONE)],
        ),
        (
            Standing(State.RETURNED, FRIDAY, redo_by=ahead(2)),
            [("Trễ 4 ngày", Tone.LATE), ("Trả lại", Tone.NONE)],
        ),
        (Standing(State.COMPLETED, FRIDAY, completed_on=FRIDAY), [("Hoàn thành", Tone.DONE)]),
        (Standing(State.COMPLETED, FRIDAY, completed_on=SATURDAY), [("Hoàn thành quá hạn", Tone.DONE)]),
        (
            Standing(State.COMPLETED, FRIDAY, in_time_until=ahead(2), completed_on=ahead(2)),
            [("Hoàn thành", Tone.DONE)],
        ),
        (Standing(State.SUSPENDED, FRIDAY), [("Tạm dừng", Tone.NONE)]),
        (Standing(State.DRAFT, FRIDAY), [("Chưa giao", Tone.NONE)]),
    ],
)
def test_a_standing_is_a_word_first_then_a_colour(
    vietnamese: Flask, standing: Standing, shown: list[tuple[str, Tone]]
) -> None:
    with vietnamese.test_request_context():
        assert [(chip.word, chip.tone) for chip in chips(standing, TODAY, DEADLINES, 7)] == shown


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            NotNow(Act.SUBMIT, State.COMPLETED),
            "Không thể thực hiện “Gửi kết quả” khi nhiệm vụ ở trạng thái “Hoàn thành”.",
        ),
        (BadAct("The day for redoing the work is past."), "Ngày phải thực hiện lại xong đã qua."),
        (DomainError("100% of nothing"), "100% of nothing"),
    ],
)
def test_what_the_rules_refuse_is_told_in_vietnamese(
    vietnamese: Flask, error: DomainError, sentence: str
) -> None:
    with vietnamese.test_request_context():
        assert words.refusal(error) == sentence


def test_days_moments_and_numbers_have_the_form_of_official_papers(vietnamese: Flask) -> None:
    with vietnamese.test_request_context():
        assert words.day(date(2026, 2, 3)) == "03/02/2026"
        assert words.day(None) == ""
        assert words.day_in_words(TODAY) == "thứ Ba 10/11/2026"
        assert words.moment(datetime(2026, 11, 9, 20, 5, tzinfo=UTC)) == "03:05 10/11/2026"
        assert words.local_day(datetime(2026, 11, 9, 20, 5, tzinfo=UTC)) == TODAY
        assert words.number(1234) == "1.234"
