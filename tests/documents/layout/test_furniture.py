"""What pages carry beside their text, and what only looks like it."""

import pytest

from tests.documents.layout.press import HEIGHT, LEFT, WIDTH, words_at
from tracker.documents.layout.furniture import Sheet, without_furniture
from tracker.documents.layout.page import Word, whole
from tracker.documents.layout.rows import rows_of


def sheet(words: list[Word]) -> Sheet:
    return Sheet(WIDTH, HEIGHT, tuple(rows_of(words)), ())


def kept(*pages: list[Word]) -> list[list[str]]:
    return [[whole(row).text for row in rows] for rows in without_furniture([sheet(page) for page in pages])]


def text(line: str = "Giao Sở Y tế chủ trì", top: float = 300) -> list[Word]:
    return list(words_at(line, LEFT, top))


@pytest.mark.parametrize(
    "number", ["2", "- 2 -", "Trang 2", "2/15", "trang 2 / 15", "–2–"], ids=lambda number: f"“{number}”"
)
@pytest.mark.parametrize("top", [30.0, 800.0], ids=["head", "foot"])
def test_a_page_number_is_dropped(number: str, top: float) -> None:
    assert kept([*text(), *words_at(number, WIDTH / 2, top)]) == [["Giao Sở Y tế chủ trì"]]


@pytest.mark.parametrize(
    ("line", "top"),
    [("2026", 40.0), ("30/6/2026.", 40.0), ("12", 400.0), ("Điều 2", 40.0)],
    ids=["a year", "a day", "amid the page", "an article"],
)
def test_other_numbers_stay(line: str, top: float) -> None:
    assert line in kept([*text(), *words_at(line, LEFT, top)])[0]


def test_running_heads_and_feet_are_dropped_with_numbers_that_change() -> None:
    pages = [
        [*text(f"Nội dung {'abcdef'[n]}"), *text("Kế hoạch phòng dịch", 30 + n % 2), *text(f"Bản {n}", 810)]
        for n in range(6)
    ]
    assert kept(*pages) == [[f"Nội dung {letter}"] for letter in "abcdef"]


def test_what_stands_on_two_pages_or_in_the_text_is_no_head() -> None:
    pages = [[*text("Yêu cầu các đơn vị", 30), *text("Như trên", 400)] for _ in range(2)]
    assert kept(*pages) == [["Yêu cầu các đơn vị", "Như trên"]] * 2
    assert kept(*[text("Như trên", 400)] * 5) == [["Như trên"]] * 5


def test_titles_of_annexes_at_the_head_of_each_page_stay() -> None:
    pages = [[*text(f"PHỤ LỤC {n}", 60), *text()] for n in range(1, 5)]
    assert [page[0] for page in kept(*pages)] == ["PHỤ LỤC 1", "PHỤ LỤC 2", "PHỤ LỤC 3", "PHỤ LỤC 4"]


def test_a_stamp_of_a_digital_signature_is_dropped_beside_the_text_too() -> None:
    stamp = [
        *words_at("Người ký: UBND tỉnh Vân Sơn", 400, 300, 8),
        *words_at("Email: ubnd@vanson", 400, 310, 8),
        *words_at("Thời gian ký: 09.04.2026", 400, 320, 8),
    ]
    body = [*text(), *text("báo cáo trước ngày 30/6", 317), *text("Người ký ban hành chịu trách nhiệm", 350)]
    assert kept([*stamp, *body]) == [
        ["Giao Sở Y tế chủ trì", "báo cáo trước ngày 30/6", "Người ký ban hành chịu trách nhiệm"]
    ]
