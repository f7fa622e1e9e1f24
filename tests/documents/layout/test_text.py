"""Whole pages → text, held against what was set."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.layout.press import BOTTOM, HEIGHT, LEFT, RIGHT, WIDTH, Press, frame, width_of, words_at
from tracker.documents.layout import Page, Rule, Word, text_of_pages

VOCABULARY = ["rà", "soát", "công trình", "thủy lợi", "trên địa bàn", "xã", "phường", "nghiêng", "ở", "30/6"]
LONG = "Những năm qua, nhiều công trình nước sạch đã được đầu tư và phát huy hiệu quả. " * 5 + "Hết."
MARKS = ("", "", "1. ", "a) ", "- ", "+ ")
EDGES = (LEFT, LEFT + 40, LEFT + 220, LEFT + 340, RIGHT)


@st.composite
def paragraphs(draw: st.DrawFn, most: int = 20) -> list[str]:
    """Paragraphs as documents have them: with and without a mark, of one line or many."""
    made = []
    for _ in range(draw(st.integers(1, most))):
        words = draw(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=40))
        text = " ".join(words)
        made.append(f"{draw(st.sampled_from(MARKS))}{text[0].upper()}{text[1:]}{draw(st.sampled_from('.;'))}")
    return made


def numbered(press: Press) -> list[Page]:
    """The pages with their numbers, running head and the stamp of a signature in a corner."""
    made = []
    for number, page in enumerate(press.pages, 1):
        furniture = [
            *words_at(str(number), WIDTH / 2, 40),
            *words_at(f"Mật, bản số {number}" if len(press.pages) > 2 else "", LEFT, 815, 9),
            *words_at("Người ký: Văn phòng UBND tỉnh", 400, 12, 7),
            *words_at("Thời gian ký: 09.04.2026 10:00:00", 400, 21, 7),
        ]
        made.append(Page(page.width, page.height, [*page.words, *furniture], page.rules))
    return made


@settings(max_examples=60, deadline=None)
@given(paragraphs(), st.sampled_from([36.0, 0.0, -20.0]))
def test_paragraphs_come_back_whole_over_lines_and_pages(texts: list[str], indent: float) -> None:
    press, told = Press(), [LONG, *texts]
    for text in told:
        press.paragraph(text, indent, space=6)
    assert text_of_pages(numbered(press)).split("\n\n") == told


@settings(max_examples=30, deadline=None)
@given(paragraphs())
def test_the_order_of_words_in_the_file_does_not_matter(texts: list[str]) -> None:
    press = Press()
    for text in (LONG, *texts):
        press.paragraph(text)
    mixed = [
        Page(page.width, page.height, sorted(page.words, key=lambda word: word.text), page.rules)
        for page in press.pages
    ]
    assert text_of_pages(mixed) == text_of_pages(press.pages)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Đề án cấp nước sạch nông thôn giai đoạn 2026", "- 2030, trình Ủy ban nhân dân tỉnh xem xét"),
        ("thực hiện hiệu quả việc lấy ý kiến của người dân", "– đánh giá sự hài lòng ở bộ phận một cửa"),
        ("Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng", "UBND tỉnh tổ chức thực hiện Quyết định này"),
        ("Các đơn vị báo cáo về Sở Y tế trước ngày 25 tháng", "12 hằng năm để tổng hợp và theo dõi"),
    ],
)
def test_a_full_line_whose_sentence_has_not_ended_goes_on(before: str, after: str) -> None:
    press = Press()
    press.paragraph(LONG)
    press.line(before.rjust(30), RIGHT - width_of(before))
    press.line(after)
    assert text_of_pages(press.pages).split("\n\n")[1] == f"{before} {after}"


def test_a_little_space_divides_paragraphs_whose_lines_stand_evenly() -> None:
    press = Press()
    press.paragraph(LONG, indent=0, space=2)
    full = "Ủy ban nhân dân tỉnh yêu cầu các đơn vị gửi báo cáo kết quả về tỉnh rồi."
    assert RIGHT - LEFT - width_of("Nơi") < width_of(full) < RIGHT - LEFT
    press.paragraph(full, indent=0, space=2)
    press.paragraph("Nơi gửi báo cáo: Sở Y tế.", indent=0)
    assert text_of_pages(press.pages).split("\n\n") == [LONG, full, "Nơi gửi báo cáo: Sở Y tế."]


def rows(number: int) -> Sequence[Sequence[str]]:
    return [("STT", "Nội dung", "Chủ trì", "Thời hạn")] + [
        (str(n), " ".join(["Rà soát công trình"] * (n % 4 + 1)), f"Sở số {n}", f"{n}/6/2026")
        for n in range(1, number + 1)
    ]


def as_lines(table: Sequence[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in table]


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "by gaps"])
def test_a_table_is_rebuilt_row_by_row(ruled: bool) -> None:
    press = Press()
    press.paragraph("Giao các đơn vị thực hiện các nhiệm vụ sau đây theo đúng thời hạn đã nêu trong bảng:")
    press.table(rows(8), EDGES, ruled=ruled)
    press.paragraph(
        "Các đơn vị báo cáo kết quả về Văn phòng Ủy ban nhân dân tỉnh trước ngày 30 tháng 6 năm 2026."
    )
    lines = [line for line in text_of_pages(press.pages).splitlines() if line]
    assert lines[1:-1] == as_lines(rows(8))
    assert lines[0].endswith("trong bảng:")
    assert lines[-1].startswith("Các đơn vị báo cáo")


def test_a_table_goes_on_overleaf_without_its_repeated_header() -> None:
    press, table = Press(), rows(60)
    header, rest = table[0], table[1:]
    for at in range(0, len(rest), 12):
        press.table([header, *rest[at : at + 12]], EDGES)
        press.turn()
    assert text_of_pages(numbered(press)).splitlines() == as_lines(table)


def test_a_row_that_the_page_divides_is_one_row() -> None:
    press = Press()
    press.table([("1", "Lập bản đồ các công trình", "Sở Xây dựng", "2026")], EDGES)
    press.turn()
    press.table([("", "và nguồn nước", "", ""), ("2", "Cắm mốc", "Công an tỉnh", "2027")], EDGES)
    assert text_of_pages(press.pages).splitlines() == [
        "| 1 | Lập bản đồ các công trình và nguồn nước | Sở Xây dựng | 2026 |",
        "| 2 | Cắm mốc | Công an tỉnh | 2027 |",
    ]


def heading(press: Press) -> None:
    for n, (left, right) in enumerate(
        (
            ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("TỈNH VÂN SƠN", "Độc lập - Tự do - Hạnh phúc"),
            ("Số: 12/UBND-NN", "Vân Sơn, ngày 09 tháng 4 năm 2026"),
            ("V/v quản lý hồ chứa", ""),
        )
    ):
        press.put(words_at(left, 70, 60 + 17 * n, 12))
        press.put(words_at(right, 290, 63 + 17 * n, 12))
    press.top = 133


def test_the_two_columns_of_a_heading_are_read_one_after_the_other() -> None:
    press = Press()
    heading(press)
    press.centred("KẾ HOẠCH")
    press.centred("Quản lý hồ chứa nước")
    press.centred("trên địa bàn tỉnh")
    press.paragraph("Thực hiện quy định về quản lý hồ chứa, Ủy ban nhân dân tỉnh yêu cầu các đơn vị rà soát.")
    assert text_of_pages(press.pages).splitlines()[:14] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH VÂN SƠN",
        "Số: 12/UBND-NN",
        "V/v quản lý hồ chứa",
        "",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Vân Sơn, ngày 09 tháng 4 năm 2026",
        "",
        "KẾ HOẠCH",
        "",
        "Quản lý hồ chứa nước",
        "trên địa bàn tỉnh",
        "",
    ]


def test_a_heading_whose_day_cannot_be_read_ends_above_the_first_full_line() -> None:
    press = Press()
    for n, (left, right) in enumerate(
        (
            ("UBND TỈNH VÂN SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("Số: 3/KH-UBND", "Vân Sơn, ngàv 0S thắng"),
        )
    ):
        press.put(words_at(left, 70, 60 + 17 * n, 12))
        press.put(words_at(right, 290, 60 + 17 * n, 12))
    press.top = 100
    press.paragraph("Thực hiện quy định về quản lý hồ chứa, Ủy ban nhân dân tỉnh yêu cầu các đơn vị rà soát.")
    assert text_of_pages(press.pages).splitlines()[:7] == [
        "UBND TỈNH VÂN SƠN",
        "Số: 3/KH-UBND",
        "",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Vân Sơn, ngàv 0S thắng",
        "",
        "Thực hiện quy định về quản lý hồ chứa, Ủy ban nhân dân tỉnh yêu cầu các đơn vị rà soát.",
    ]


def test_the_addressee_stands_below_the_heading() -> None:
    press = Press()
    heading(press)
    press.line("Kính gửi:", 170)
    press.line("- Sở Y tế;", 230)
    lines = [line for line in text_of_pages(press.pages).splitlines() if line]
    assert lines[-3:] == ["Vân Sơn, ngày 09 tháng 4 năm 2026", "Kính gửi:", "- Sở Y tế;"]


def test_recipients_and_signer_are_read_one_after_the_other() -> None:
    press = Press()
    press.paragraph("Yêu cầu các đơn vị nghiêm túc thực hiện và báo cáo kết quả về Ủy ban nhân dân tỉnh./.")
    press.put(words_at("TM. ỦY BAN NHÂN DÂN", 330, 200))
    press.put(words_at("PHÓ CHỦ TỊCH", 350, 217))
    for n, text in enumerate(("Nơi nhận:", "- Như trên;", "- Các sở, ban, ngành thuộc tỉnh;", "- Lưu: VT.")):
        press.put(words_at(text, LEFT, 219 + 13 * n, 11))
    press.put(words_at("Lý Thị Mây", 360, 300))
    assert text_of_pages(press.pages).splitlines()[2:] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Các sở, ban, ngành thuộc tỉnh;",
        "- Lưu: VT.",
        "",
        "TM. ỦY BAN NHÂN DÂN",
        "PHÓ CHỦ TỊCH",
        "Lý Thị Mây",
    ]


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    press = Press()
    left, right = ["Cột trái có dòng dài đến đây"] * 6, ["Cột phải có dòng dài đến đây"] * 6
    for n in range(6):
        press.put(words_at(left[n], LEFT, 100 + 17 * n))
        press.put(words_at(right[n], 320, 100 + 17 * n))
    text = text_of_pages(press.pages)
    assert text.index("trái") < text.rindex("trái") < text.index("phải")


def test_footnotes_and_their_signs_are_left_out_but_not_a_square_metre() -> None:
    press = Press()
    press.paragraph("Thực hiện kế hoạch của tỉnh", space=0)
    press.put(
        [
            Word("1", 305, 67, 309, 75),
            *words_at("trên 120 m", LEFT, 100),
            Word("2", 148, 97, 152, 105, attached=True),
        ]
    )
    press.put(words_at("1", LEFT, 745, 9), [Rule(LEFT, 740, LEFT + 140, 740.5)])
    press.put(words_at("Quyết định của tỉnh Vân Sơn", LEFT + 8, 746, 10))
    press.put(words_at("2", WIDTH / 2, 800))
    text = text_of_pages(press.pages)
    assert text == "Thực hiện kế hoạch của tỉnh\n\ntrên 120 m2"


def test_an_empty_page_and_no_page_give_no_text() -> None:
    assert text_of_pages([]) == ""
    assert text_of_pages([Page(WIDTH, HEIGHT, []), Page(WIDTH, HEIGHT, [], frame(0, 0, 9, BOTTOM))]) == ""


BOXES = st.builds(
    lambda text, left, top, width, height: Word(text, left, top, left + width, top + height),
    st.text(min_size=1, max_size=5),
    st.floats(-50, 700),
    st.floats(-50, 900),
    st.floats(0, 300),
    st.floats(0.1, 60),
)
LINES = st.builds(
    lambda left, top, width, height: Rule(left, top, left + width, top + height),
    st.floats(0, 600),
    st.floats(0, 800),
    st.floats(0, 400),
    st.floats(0, 400),
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.lists(BOXES, max_size=30), st.lists(LINES, max_size=30)), max_size=3))
def test_no_words_and_lines_are_too_odd_to_read(drawn: list[tuple[list[Word], list[Rule]]]) -> None:
    pages = [Page(WIDTH, HEIGHT, words, rules) for words, rules in drawn]
    assert isinstance(text_of_pages(pages), str)
