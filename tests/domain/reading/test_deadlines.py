"""Times in words → days. Source of the rules: how offices read these phrases, in the unit's favour."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.reading import Deadline, read_deadline
from tracker.domain.reading.deadlines import find_deadline
from tracker.domain.working_days import Calendar

ISSUED = date(2026, 3, 2)  # a Monday
CALENDAR = Calendar(days_off=[date(2026, 3, 4)])
END_OF_2026 = date(2026, 12, 31)

Shown = tuple[date | None, tuple[str, ...]] | None
Row = tuple[str, date | None, tuple[str, ...]]


def shown(deadline: Deadline | None) -> Shown:
    return (deadline.due_on, deadline.every) if deadline else None


def day(phrase: str, year: int, month: int, number: int) -> Row:
    return phrase, date(year, month, number), ()


DAYS = [
    day("15/12/2026", 2026, 12, 15),
    day("5.12.2026", 2026, 12, 5),
    day("05-12-2026", 2026, 12, 5),
    day("2026-12-05", 2026, 12, 5),
    day("05/12/26", 2026, 12, 5),
    day("ngày 05/12/2026", 2026, 12, 5),
    day("trước ngày 15 tháng 12 năm 2026", 2026, 12, 15),
    day("ngày 15 tháng 12/2026", 2026, 12, 15),
    day("ngày 15, tháng 12, năm 2026", 2026, 12, 15),
    day("ngày 15/12 năm 2026", 2026, 12, 15),
    day("chậm nhất 15-12-2026.", 2026, 12, 15),
    day("Chậm nhất là ngày 15/12/2026", 2026, 12, 15),
    day("Không muộn hơn ngày 15/12/2026", 2026, 12, 15),
    day("đến hết ngày 15/12/2026", 2026, 12, 15),
    day("Hoàn thành xong trước 15/12/2026", 2026, 12, 15),
    day("trước ngày 15/12", 2026, 12, 15),
    day("trước ngày 15/01", 2027, 1, 15),
    day("trước ngày mùng 5 tháng 12 năm 2026", 2026, 12, 5),
    day("trước 17h00 ngày 20/11/2026", 2026, 11, 20),
    day("trước 10 giờ 00 ngày 20/11/2026", 2026, 11, 20),
    day("Trước 16 giờ 30 phút, ngày 20 tháng 11 năm 2026", 2026, 11, 20),
    day("chiều thứ Sáu, ngày 20/11/2026", 2026, 11, 20),
    day("trước  ngày\n15/12/2026", 2026, 12, 15),
]
PERIODS = [
    day("trong tháng 12/2026", 2026, 12, 31),
    day("Tháng 2 năm 2028", 2028, 2, 29),
    day("12/2026", 2026, 12, 31),
    day("cuối tháng 6", 2026, 6, 30),
    day("Trung tuần tháng 6/2026", 2026, 6, 20),
    day("nửa đầu tháng 6/2026", 2026, 6, 15),
    day("Tháng 10, 11/2026", 2026, 11, 30),
    day("Tháng 10 - 11/2026", 2026, 11, 30),
    day("tháng 10 và tháng 11 năm 2026", 2026, 11, 30),
    day("Quý IV/2026", 2026, 12, 31),
    day("Quí I-2027", 2027, 3, 31),
    day("quý 2 năm 2026", 2026, 6, 30),
    day("Quý III, IV/2026", 2026, 12, 31),
    day("quý I và quý II năm 2027", 2027, 6, 30),
    day("Quý IV/2026 - Quý II/2027", 2027, 6, 30),
    day("đến hết Quý II/2028", 2028, 6, 30),
    day("6 tháng đầu năm 2026", 2026, 6, 30),
    day("06 tháng cuối năm 2026", 2026, 12, 31),
    day("9 tháng đầu năm 2026", 2026, 9, 30),
    day("02 tháng cuối năm 2026", 2026, 12, 31),
    day("nửa đầu năm 2027", 2027, 6, 30),
    day("cuối năm 2026", 2026, 12, 31),
    day("Năm 2026", 2026, 12, 31),
    day("2027", 2027, 12, 31),
    day("hoàn thành trong năm 2026", 2026, 12, 31),
    day("trong quý này", 2026, 3, 31),
    day("hoàn thành trong tuần này", 2026, 3, 8),
    day("đến hết năm sau", 2027, 12, 31),
    day("trong tháng sau", 2026, 4, 30),
]
SPANS = [
    day("2026-2030", 2030, 12, 31),
    day("Giai đoạn 2026-2030", 2030, 12, 31),
    day("năm 2026 - 2027", 2027, 12, 31),
    day("Năm 2026, 2027", 2027, 12, 31),
    day("vào năm 2027, 2030", 2027, 12, 31),
    day("từ ngày 1/10 đến 15/12/2026", 2026, 12, 15),
    day("từ 15/11 - 15/12/2026", 2026, 12, 15),
    day("Từ ngày 15/11/2026 đến hết ngày 15/12/2026", 2026, 12, 15),
    day("ngày 15 - 17/12/2026", 2026, 12, 17),
    day("từ nay đến hết tháng 6/2026", 2026, 6, 30),
    day("Từ ngày 11/9 đến hết năm 2026", 2026, 12, 31),
    ("năm 2026 và các năm tiếp theo", END_OF_2026, ("year",)),
    ("Quý IV năm 2026 và những năm tiếp theo", END_OF_2026, ("year",)),
    ("Năm 2026 và hằng năm", END_OF_2026, ("year",)),
    ("Năm 2026 và duy trì các năm tiếp theo", END_OF_2026, ("year",)),
    ("Từ năm 2026 và các năm tiếp theo", END_OF_2026, ("year",)),
    ("Giai đoạn 2026-2030 và những năm tiếp theo", date(2030, 12, 31), ("year",)),
]
RECURRENCES = [
    ("trước 30/6 hằng năm", date(2026, 6, 30), ("year",)),
    ("ngày 05 tháng 12 hằng năm", date(2026, 12, 5), ("year",)),
    ("trước ngày 01/6 và 15/11 hằng năm", date(2026, 6, 1), ("year",)),
    ("hằng năm (trước ngày 15 tháng 11)", date(2026, 11, 15), ("year",)),
    ("Tháng 12 hằng năm", END_OF_2026, ("year",)),
    ("Quý I và quý III hàng năm", date(2026, 3, 31), ("year",)),
    ("Hằng năm, trước ngày 15/12", date(2026, 12, 15), ("year",)),
    ("trước ngày 15 tháng 01 năm sau", date(2027, 1, 15), ("year",)),
    ("trước ngày 31/12 của năm", END_OF_2026, ("year",)),
    ("ngày 20 hằng tháng", date(2026, 3, 20), ("month",)),
    ("trước ngày 01 của tháng tiếp theo", date(2026, 4, 1), ("month",)),
    ("định kỳ hằng tháng (trước ngày 25)", date(2026, 3, 25), ("month",)),
    ("ngày cuối cùng của tháng", date(2026, 3, 31), ("month",)),
    ("trước ngày 15 của tháng cuối quý", date(2026, 3, 15), ("quarter",)),
    ("Ngày 10 tháng đầu quý", date(2026, 4, 10), ("quarter",)),
    ("Mỗi quý một lần", None, ("quarter",)),
    ("03 tháng một lần", None, ("quarter",)),
    ("định kỳ 06 tháng/lần", None, ("half-year",)),
    ("6 tháng một lần (tháng 01 và tháng 6 hàng năm)", date(2026, 6, 30), ("half-year",)),
    ("Định kỳ 6 tháng và hằng năm", None, ("half-year", "year")),
    ("Định kỳ (quý, 6 tháng, năm)", None, ("quarter", "half-year", "year")),
    ("Định kỳ hằng quý, 6 tháng, một năm", None, ("quarter", "half-year", "year")),
    (
        "Định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)",
        date(2026, 6, 15),
        ("half-year", "year"),
    ),
    (
        "Định kỳ hàng tháng (trước ngày 16 hàng tháng), 6 tháng (trước ngày 16/6), năm (trước ngày 20/11)",
        date(2026, 3, 16),
        ("month", "half-year", "year"),
    ),
    ("Thường xuyên, hằng năm", None, ("year",)),
    ("ít nhất 02 lần/năm", None, ("year",)),
    ("mỗi năm ít nhất 02 lần", None, ("year",)),
    ("hằng ngày", None, ("day",)),
    ("02 lần/ngày (trước 9h00 và 16h00)", None, ("day",)),
    ("trước 19h00 hằng ngày", None, ("day",)),
    ("hằng tuần, trước thứ Sáu", date(2026, 3, 6), ("week",)),
    ("Trước 16 giờ thứ Hai hàng tuần", date(2026, 3, 9), ("week",)),
]
TERMS = [
    day("trong 10 ngày kể từ ngày ký", 2026, 3, 12),
    day("trong vòng 10 ngày, kể từ ngày ban hành Kế hoạch này", 2026, 3, 12),
    day("trong 05 ngày làm việc kể từ ngày ký ban hành", 2026, 3, 10),
    day("Trong thời hạn 05 (năm) ngày làm việc, kể từ ngày ký", 2026, 3, 10),
    day("chậm nhất sau 02 tuần kể từ ngày văn bản này được ban hành", 2026, 3, 16),
    day("trong 03 tháng kể từ ngày Chỉ thị này có hiệu lực", 2026, 6, 2),
    day("trong vòng 24 giờ kể từ khi ban hành", 2026, 3, 3),
    day("trong thời hạn ba ngày kể từ ngày ký", 2026, 3, 5),
    day("trong 15 ngày kể từ ngày 01/4/2026", 2026, 4, 16),
    ("trong 05 ngày làm việc kể từ ngày nhận văn bản", None, ()),
    ("chậm nhất 03 ngày làm việc sau khi kết thúc hội nghị", None, ()),
    ("trong vòng 24 giờ", None, ()),
    ("trong 24-48 giờ sau khi nước rút", None, ()),
    ("0-48 giờ", None, ()),
    ("sau 10 ngày", None, ()),
    ("15 ngày", None, ()),
    ("trong 30 ngày kể từ ngày ban hành Quyết định công nhận xã an toàn", None, ()),
]
OPEN = [
    ("Từ tháng 11/2026", None, ()),
    ("Từ 01/7/2026", None, ()),
    ("từ năm 2026", None, ()),
    ("Từ năm 2026 trở đi", None, ()),
    ("Sau khi có quy chế của Trung ương", None, ()),
    ("ngay khi nước rút", None, ()),
    ("đến khi kết thúc chương trình", None, ()),
]


@pytest.mark.parametrize(
    ("phrase", "due_on", "every"), [*DAYS, *PERIODS, *SPANS, *RECURRENCES, *TERMS, *OPEN]
)
def test_a_phrase_names_a_day_or_a_period(phrase: str, due_on: date | None, every: tuple[str, ...]) -> None:
    assert shown(read_deadline(phrase, ISSUED, CALENDAR)) == (due_on, every)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "Thường xuyên",
        "kịp thời",
        "31/02/2026",
        "không quá 01 lần/năm",
        "Theo Kế hoạch riêng",
        "Theo kế hoạch công tác hằng năm của sở",
        "Theo Kế hoạch số 12/KH-UBND ngày 05/5/2026",
        "Theo quy định",
        "Định kỳ và đột xuất",
    ],
)
def test_a_phrase_without_a_time_is_none(phrase: str) -> None:
    assert read_deadline(phrase, ISSUED, CALENDAR) is None


def test_a_plan_may_be_named_beside_a_time() -> None:
    found = read_deadline("Theo hướng dẫn của Bộ, hoàn thành trước ngày 15/12/2026", ISSUED, CALENDAR)
    assert shown(found) == (date(2026, 12, 15), ())


SENTENCES = [
    day("Lập phương án, xong trong quý IV năm 2026", 2026, 12, 31),
    day("bảo đảm tỷ lệ đạt trên 80% vào năm 2030", 2030, 12, 31),
    day("Đến năm 2030, mọi xã có nhà văn hóa", 2030, 12, 31),
    day("Mở rộng vùng chè, diện tích chè đến năm 2030 đạt 900 ha", 2030, 12, 31),
    day("trồng dặm rừng đầu nguồn, phục hồi suối Nậm Khao đến năm 2030.", 2030, 12, 31),
    day("phấn đấu đạt 40% số bản có loa năm 2027, đến năm 2030 đạt 90%", 2027, 12, 31),
    day("Thời gian hoàn thành trước ngày 30/6/2026.", 2026, 6, 30),
    day("Quý II/2026, tham mưu UBND tỉnh ban hành danh mục", 2026, 6, 30),
    day("tổ chức đợt cao điểm từ ngày 15/11 đến ngày 15/12, mở màn ngày 20/11", 2026, 12, 15),
    day("Rà soát vốn trong năm 2026, báo cáo UBND tỉnh trước ngày 30/6/2026", 2026, 6, 30),
    day("Báo cáo giữa kỳ thực hiện Kế hoạch (năm 2030) gửi UBND tỉnh", 2030, 12, 31),
    day("bảo đảm đến hết năm 2027 cả tỉnh có 70 km đường ven sông", 2027, 12, 31),
    day("báo cáo Thủ tướng Chính phủ trước ngày 20 tháng 02 năm 2026", 2026, 2, 20),
    ("Đo độ mặn với tần suất 2 lần/tháng, từ tháng 3 đến tháng 10 năm 2026", date(2026, 10, 31), ("month",)),
    ("định kỳ báo cáo kết quả trước ngày 20/11 về Sở Công Thương", date(2026, 11, 20), ("year",)),
    (
        "gửi trước ngày 03 của tháng tiếp theo đối với báo cáo quý, 6 tháng, 9 tháng và cả năm",
        date(2026, 3, 3),
        ("month", "quarter", "half-year", "year"),
    ),
    ("Định kỳ 06 (sáu) tháng hoặc đột xuất, báo cáo UBND tỉnh", None, ("half-year",)),
    ("đ) Hằng năm phối hợp rà soát nguồn kinh phí", None, ("year",)),
    day("Về giải ngân vốn trong năm 2026 của dự án 1.200 hộ: báo cáo trong quý II năm 2026", 2026, 6, 30),
    day("gửi danh sách về Sở Nội vụ trước 17h00 ngày 20/11/2026 để tổng hợp", 2026, 11, 20),
    day("trong 05 ngày làm việc kể từ ngày ký, gửi kế hoạch về Sở Y tế", 2026, 3, 10),
    day("báo cáo kết quả trong tháng này", 2026, 3, 31),
    ("Triển khai trong năm 2026 và những năm tiếp theo", END_OF_2026, ("year",)),
    ("Hằng năm, trình UBND tỉnh kế hoạch", None, ("year",)),
    ("Đồng thời, hàng năm rà soát danh mục", None, ("year",)),
    ("theo dõi việc thực hiện Chỉ thị và hằng năm tổng hợp báo cáo", None, ("year",)),
    ("Sở Y tế hằng quý kiểm tra các bếp ăn", None, ("quarter",)),
    ("Hằng năm, Sở Y tế báo cáo UBND tỉnh trước ngày 15/12.", date(2026, 12, 15), ("year",)),
    ("định kỳ hằng năm báo cáo Sở Tư pháp chậm nhất ngày 17 tháng 12", date(2026, 12, 17), ("year",)),
    ("Tổng hợp, báo cáo định kỳ hằng tháng", None, ("month",)),
    ("báo cáo UBND tỉnh kết quả thực hiện hằng năm theo quy định", None, ("year",)),
    ("báo cáo kết quả thực hiện Đề án hằng năm và tổng kết khi kết thúc", None, ("year",)),
    ("Báo cáo tổng hợp hàng ngày gửi Ban Chỉ huy", None, ("day",)),
    ("giám sát các chốt và báo cáo hằng ngày.", None, ("day",)),
    ("báo cáo UBND tỉnh trước ngày 20 hằng tháng.", date(2026, 3, 20), ("month",)),
    ("Định kỳ báo cáo kết quả Kế hoạch hằng năm (trước ngày 15 tháng 11)", date(2026, 11, 15), ("year",)),
    ("báo cáo trước 19h00 hằng ngày và đột xuất khi cần", None, ("day",)),
    ("tổ chức giao ban hằng tuần, chấn chỉnh sai sót", None, ("week",)),
    ("kiểm tra ít nhất 02 lần/năm", None, ("year",)),
]


@pytest.mark.parametrize(("sentence", "due_on", "every"), SENTENCES)
def test_a_sentence_sets_its_subject_a_time(
    sentence: str, due_on: date | None, every: tuple[str, ...]
) -> None:
    assert shown(find_deadline(sentence, ISSUED, CALENDAR)) == (due_on, every)


@pytest.mark.parametrize(
    "sentence",
    [
        "Xây dựng kế hoạch hằng năm của sở",
        "Bố trí kinh phí trong dự toán ngân sách hằng năm",
        "đánh giá, xếp loại công chức hằng năm",
        "Thiết lập chế độ báo cáo nhanh hằng ngày trong mùa mưa bão",
        "chi trả trợ cấp hằng tháng qua tài khoản",
        "lồng ghép vào chương trình kiểm tra hằng năm",
        "mỗi cơ quan được thanh tra không quá 01 lần/năm",
        "theo Quyết định số 12/QĐ-UBND ngày 15/12/2026 của UBND tỉnh",
        "Quán triệt Nghị quyết ngày 01 tháng 6 năm 2026 của Chính phủ",
        "Thực hiện Chiến lược dữ liệu đến năm 2030",
        "Thực hiện Chương trình phát triển chè đến năm 2030, tầm nhìn đến năm 2045",
        "trồng rừng theo cam kết đạt trung hòa các-bon vào năm 2050",
        "quy định các tuyến phố đến năm 2030 phải hạ ngầm cáp",
        "Rà soát kết quả giai đoạn 2026-2030",
        "quan trắc tự động, định kỳ theo Quy hoạch của tỉnh",
        "Trình quy hoạch, kế hoạch dài hạn, trung hạn, hằng năm; báo cáo kết quả",
        "Căn cứ kết quả trong năm 2026, các sở đề xuất mức chi",
        "cấp giấy cho đất sử dụng trước ngày 01/7/2026 mà không có giấy tờ",
        "Giai đoạn 2026-2030 là giai đoạn bản lề",
        "Đối với các nhiệm vụ triển khai trong năm 2026, các sở bố trí kinh phí",
        "Phổ biến Đề án “Chuyển đổi số trước năm 2028”",
        "Thường xuyên kiểm tra, kịp thời xử lý",
        "hoàn thành 1/3 khối lượng",
        "trực 24/24 giờ tại các chốt",
        "Tổng hợp số liệu tính đến ngày 30/6/2026",
        "tham dự phiên họp tháng 12/2026 của UBND tỉnh",
        "Khắc phục tồn tại nêu tại kết luận trước ngày 30/6/2020",
        "Bán hàng tháng 11 trên sàn điện tử",
    ],
)
def test_a_date_that_belongs_to_something_else_sets_no_time(sentence: str) -> None:
    assert find_deadline(sentence, ISSUED, CALENDAR) is None


def test_a_term_counted_from_a_lost_issue_date_has_no_day() -> None:
    assert shown(read_deadline("trong 10 ngày kể từ ngày ký", None, CALENDAR)) == (None, ())


@pytest.mark.parametrize("phrase", ["trước ngày 15/12 hằng năm", "ngày 20 hằng tháng", "trước ngày 15/12"])
def test_a_day_without_a_year_needs_the_issue_date(phrase: str) -> None:
    found = read_deadline(phrase, None, CALENDAR)
    assert found is not None
    assert found.due_on is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Trong Quý IV/2026", "Trong Quý IV/2026"),
        ("Nộp hồ sơ  trước\nngày 15/12/2026 nhé", "trước ngày 15/12/2026"),
        ("báo cáo hằng năm (trước ngày 15 tháng 11) theo mẫu", "hằng năm (trước ngày 15 tháng 11)"),
        ("Gửi về Sở trước 17h00 ngày 20/11 hằng năm.", "trước 17h00 ngày 20/11 hằng năm"),
        ("Tổ chức từ ngày 01/6 đến ngày 30/6/2026 tại xã", "từ ngày 01/6 đến ngày 30/6/2026"),
    ],
)
def test_the_phrase_stands_as_it_is_written_and_where_it_is(text: str, phrase: str) -> None:
    found = find_deadline(text, ISSUED, CALENDAR) or read_deadline(text, ISSUED, CALENDAR)
    assert found is not None
    assert found.phrase == phrase
    assert text[found.start : found.end].split() == phrase.split()


FORMS: list[Callable[[date], str]] = [
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: f"{day:%d-%m-%Y}",
    lambda day: day.isoformat(),
    lambda day: f"trước ngày {day.day} tháng {day.month} năm {day.year}",
    lambda day: f"Chậm nhất là 16h30 ngày {day:%d/%m/%Y}",
    lambda day: f"từ ngày 01/01/2020 đến hết ngày {day:%d/%m/%Y}",
]


@given(st.dates(ISSUED + timedelta(days=1), date(2100, 1, 1)), st.sampled_from(FORMS))
def test_every_written_day_is_read_as_that_day(day: date, form: Callable[[date], str]) -> None:
    assert shown(read_deadline(form(day), ISSUED, CALENDAR)) == (day, ())
    sentence = f"Sở Y tế gửi kết quả trước ngày {day:%d/%m/%Y} để tổng hợp"
    assert shown(find_deadline(sentence, ISSUED, CALENDAR)) == (day, ())


@given(st.dates(ISSUED, date(2090, 1, 1)), st.integers(1, 28), st.integers(1, 12))
def test_a_day_without_a_year_is_the_first_one_after_the_issue_date(
    issued: date, day: int, month: int
) -> None:
    deadline = read_deadline(f"trước ngày {day}/{month} hằng năm", issued, CALENDAR)
    assert deadline is not None
    assert deadline.due_on is not None
    assert issued < deadline.due_on <= issued + timedelta(days=366)
    assert (deadline.due_on.day, deadline.due_on.month) == (day, month)


@given(st.dates(ISSUED, date(2090, 1, 1)), st.sampled_from(["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"]))
def test_a_weekday_is_the_first_one_after_the_issue_date(issued: date, name: str) -> None:
    deadline = read_deadline(f"thứ {name} hằng tuần", issued, CALENDAR)
    assert deadline is not None
    assert deadline.due_on is not None
    assert issued < deadline.due_on <= issued + timedelta(days=7)
    assert deadline.due_on.weekday() == ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"].index(name)


PIECES = [
    *(row[0] for rows in (DAYS, PERIODS, SPANS, RECURRENCES, TERMS, OPEN) for row in rows),
    *(row[0] for row in SENTENCES),
    *[
        "(",
        ")",
        ",",
        ";",
        ". ",
        "“",
        "”",
        "\n",
        "  ",
        "và",
        "đến",
        "-",
        "/",
        "99/99/9999",
        "ngày 0/0",
        "İ",
        "%",
    ],
]


@given(
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join) | st.text(max_size=200),
    st.none() | st.dates(date(1950, 1, 1), date(2150, 1, 1)),
)
def test_any_text_is_read_and_the_offsets_show_the_phrase(text: str, issued: date | None) -> None:
    for found in (find_deadline(text, issued, CALENDAR), read_deadline(text, issued, CALENDAR)):
        if found:
            assert 0 <= found.start < found.end <= len(text)
            assert found.phrase == " ".join(text[found.start : found.end].split())


@pytest.mark.parametrize(
    "unit",
    ["trước ngày ", "1/1 và ", "hằng năm ", "định kỳ ", "2026, ", "từ ngày 1/1 ", "trong 5 ", "(", "quý i, ",
     "6 tháng, ", "“", "ngày 1 ", "đạt 5% ", "  \n"],
)  # fmt: skip
def test_a_long_repetition_ends_within_the_time_of_a_test(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    find_deadline(text, ISSUED, CALENDAR)
    read_deadline(text, ISSUED, CALENDAR)
