"""Each particular of a heading, one class of forms after another."""

from datetime import date

import pytest

from tracker.domain.reading.header import read_header

TOP = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÂM SƠN\n{number}\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{day}\n"
)
DAY = "Lâm Sơn, ngày 05 tháng 3 năm 2025"
PLAN = "\nKẾ HOẠCH\nPhòng, chống hạn mặn\n\nThực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2024,\n"


def heading(number: str = "Số: 14/KH-UBND", day: str = DAY, below: str = PLAN) -> str:
    """A heading with one part changed."""
    return TOP.format(number=number, day=day) + below


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 14/KH-UBND", "14/KH-UBND"),
        ("Số 05-CT/TU", "05-CT/TU"),
        ("16-CTr/TU", "16-CTr/TU"),
        ("Số: 16 - CTr/TU", "16-CTr/TU"),
        ("Số: 13/2008/QĐ-UBND", "13/2008/QĐ-UBND"),
        ("Số:\n13/2008/QĐ-UBND", "13/2008/QĐ-UBND"),
        ("Số: 13/2008/\nQĐ-UBND", "13/2008/QĐ-UBND"),
        ("Số: 16        /2025/QĐ-UBND", "16/2025/QĐ-UBND"),
        ("Số : 2830 / QĐ - UBND", "2830/QĐ-UBND"),
        ("Số: 14 /CT- UBND", "14/CT-UBND"),
        ("Số: *14* /CT-UBND", "14/CT-UBND"),
        ("Số: **14**/CT-UBND", "14/CT-UBND"),
        ("Sổ: 14/CT-UBND", "14/CT-UBND"),
        ("Số: l4/CT-UBND", "14/CT-UBND"),
        ("Số: 1O/CT-UBND", "10/CT-UBND"),
        ("Số:II /CT-UBND", "11/CT-UBND"),
        ("Sốó:70  /CT-UBND", "70/CT-UBND"),
        ("Số:ó4  /2024/QĐÐ-UBND", "64/2024/QĐ-UBND"),
        ("Số: 010/CT-UBND", "010/CT-UBND"),
        ("Số: 30a/NQ-HĐND", "30a/NQ-HĐND"),
        ("Số: 44/2025/QĐ-CTUBND", "44/2025/QĐ-CTUBND"),
        ("Số: 252/SXD-QLN&TTBĐS", "252/SXD-QLN&TTBĐS"),
        ("Số: 11554/VPCP-V.I", "11554/VPCP-V.I"),
        ("Số: 1234 QĐ/UB", "1234 QĐ/UB"),
        ("Số: 01/KHPH-SNV-SYT", "01/KHPH-SNV-SYT"),
        ("Số: 12/KHLT-SNV\nSố: 30/KHLT-SYT", "12/KHLT-SNV"),
        ("Số: 12/QÐ-UBND", "12/QĐ-UBND"),
        ("CÔNG VĂN ĐẾN\nSố: 1234\nNgày: 05/12/2025\nSố: 14/CT-UBND", "14/CT-UBND"),
        ("ĐẾN Số: 555/SNV Ngày: 05/12/2025\nSố: 14/CT-UBND", "14/CT-UBND"),
        ("ĐẾN\nSố: 555/TT\nGiờ: 9 Ngày: 5/12\nSố: 14/CT-UBND", "14/CT-UBND"),
        ("Số: 88/SY-VP\nSố: 14/CT-UBND", "14/CT-UBND"),
        ("Ký bởi: Văn phòng\nNgày ký: 28-11-2025 10:24:33 +07:00\nSố: 14/CT-UBND", "14/CT-UBND"),
        ("Số: /CT-UBND", None),
        ("Số:       /KH-UBND", None),
        ("Số: ....../KH-UBND", None),
        ("Số:\n/2025/QĐ-UBND", None),
        ("Số: 0\n7/2024/QĐ-UBND", None),
        ("Số: &A5 /KH-UBND", None),
        ("Số:", None),
        ("", None),
    ],
)
def test_the_number_is_the_document_s_own_or_none(line: str, number: str | None) -> None:
    assert read_header(heading(number=line)).number == number


@pytest.mark.parametrize(
    ("line", "day", "place"),
    [
        (DAY, date(2025, 3, 5), "Lâm Sơn"),
        ("*Lâm Sơn, ngày 5\ntháng 3 năm 2025*", date(2025, 3, 5), "Lâm Sơn"),
        ("Lâm Sơn, ngày 05 tháng12 năm 2025", date(2025, 12, 5), "Lâm Sơn"),
        ("Lâm Sơn,ngày05 tháng 12 năm2025", date(2025, 12, 5), "Lâm Sơn"),
        ("Lâm Sơn, ngày 05/12/2025", date(2025, 12, 5), "Lâm Sơn"),
        ("LÂM SƠN, NGÀY 05 THÁNG 12 NĂM 2025", date(2025, 12, 5), "LÂM SƠN"),
        ("Thành phố\nLâm Sơn, ngày 5 tháng 3 năm 2025", date(2025, 3, 5), "Thành phố Lâm Sơn"),
        ("Thành phố Hồ Lâm\nSơn, ngày 5 tháng 3 năm 2025", date(2025, 3, 5), "Thành phố Hồ Lâm Sơn"),
        ("TP. Lâm Sơn, ngày 5 tháng 3 năm 2025", date(2025, 3, 5), "TP. Lâm Sơn"),
        ("Rạch Giá - Lâm Sơn, ngày 5 tháng 3 năm 2025", date(2025, 3, 5), "Rạch Giá - Lâm Sơn"),
        ("Rạch Giá -\nLâm Sơn, ngày 5 tháng 3 năm 2025", date(2025, 3, 5), "Rạch Giá - Lâm Sơn"),
        ("Ea H'leo, ngày 5 tháng 3 năm 2025", date(2025, 3, 5), "Ea H'leo"),
        ("Lâm Sơn, ngày Ồ5 thảng l1 năm 2025", date(2025, 11, 5), "Lâm Sơn"),
        ("Lâm Sơn, ngàv 05 thảng 3 nãm 2025", date(2025, 3, 5), "Lâm Sơn"),
        ("Lâm Sơn, ngày _16_ tháng 3 năm 2025", date(2025, 3, 16), "Lâm Sơn"),
        ("Lâm Sơn, ngày     tháng 11 năm 2025", None, "Lâm Sơn"),
        ("Lâm Sơn, ngày 2® tháng 5 năm 2025", None, "Lâm Sơn"),
        ("Lâm Sơn, ngày 8` tháng 5 năm 2025", None, "Lâm Sơn"),
        ("Lâm Sơn, ngày^ổ ˆ tháng 0/năm 2025", None, "Lâm Sơn"),
        ("Lâm Sơn, ngày 5 tháng 22năm 2025", None, "Lâm Sơn"),
        ("Lâm Sơn, ngày 5 tháng 2 năm 20225", None, "Lâm Sơn"),
        ("Lâm Sơn, ngày ... tháng ... năm 2025", None, "Lâm Sơn"),
        ("Lâm Sơn, ngày    tháng    năm", None, "Lâm Sơn"),
        ("Lâm Sơn, ngày 31 tháng 02 năm 2025", None, "Lâm Sơn"),
        ("Ngày 05 tháng 3 năm 2025", date(2025, 3, 5), None),
        ("", None, None),
    ],
)
def test_place_and_day_of_issue(line: str, day: date | None, place: str | None) -> None:
    found = read_header(heading(day=line))
    assert (found.issued_on, found.place) == (day, place)


def test_a_day_of_another_year_than_the_number_s_was_read_wrong() -> None:
    found = read_header(heading(number="Số: 67/2024/QĐ-UBND", day="Lâm Sơn, ngày 27 tháng 11 năm 2022"))
    assert (found.number, found.issued_on, found.place) == ("67/2024/QĐ-UBND", None, "Lâm Sơn")


@pytest.mark.parametrize(
    ("below", "kind", "subject"),
    [
        ("KẾ HOẠCH\nPhòng, chống hạn mặn\n", "Kế hoạch", "Phòng, chống hạn mặn"),
        ("K Ế  H O Ạ C H\nPhòng, chống hạn mặn\n", "Kế hoạch", "Phòng, chống hạn mặn"),
        ("KẾ\nHOẠCH\nPhòng, chống hạn mặn\n", "Kế hoạch", "Phòng, chống hạn mặn"),
        ("# **KẾ HOẠCH**\n\n## *Về việc chống hạn*\n", "Kế hoạch", "chống hạn"),
        ("KẾ HOẠCH CHỐNG HẠN\nNĂM 2026\n\nThực hiện Luật,", "Kế hoạch", "CHỐNG HẠN NĂM 2026"),
        ("KẾ HOẠCH PHỐI HỢP\ngiữa Sở A và Sở B\n", "Kế hoạch", "PHỐI HỢP giữa Sở A và Sở B"),
        ("NGHỊ QUYÉT\nVề mức chi\n", "Nghị quyết", "mức chi"),
        ("CHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề bầu cử\n-----\nBầu cử là dịp", "Chỉ thị", "bầu cử"),
        ("QUYẾT ĐỊNH\n(Về việc phê duyệt Đề án)\nỦY BAN NHÂN DÂN TỈNH", "Quyết định", "phê duyệt Đề án"),
        (
            "THÔNG BÁO\nKẾT\nLUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TẠI CUỘC HỌP\nVỀ THU NGÂN SÁCH\n\nNgày",
            "Thông báo",
            "KẾT LUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TẠI CUỘC HỌP VỀ THU NGÂN SÁCH",
        ),
        (
            "KẾ HOẠCH\nTHỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG NGÀY 15 THÁNG 8 2024 CỦA\nTHỦ TƯỚNG CHÍNH PHỦ\n\nThực",
            "Kế hoạch",
            "THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG NGÀY 15 THÁNG 8 2024 CỦA THỦ TƯỚNG CHÍNH PHỦ",
        ),
        (
            "QUYẾT ĐỊNH\nQUY CHẾ HỌP CỦA CHỦ TỊCH\n" + 2 * "ỦY BAN NHÂN DÂN TỈNH LÂM SƠN\n" + "Căn cứ",
            "Quyết định",
            "QUY CHẾ HỌP CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM SƠN",
        ),
        (
            "CÔNG ĐIỆN\nSố: 09/CĐ-UBND\nVỀ VIỆC ỨNG PHÓ BÃO\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n- Các sở",
            "Công điện",
            "ỨNG PHÓ BÃO",
        ),
        ("CÔNG ĐIỆN KHẨN\nV/v ứng phó bão\nCHỦ TỊCH UBND TỈNH ĐIỆN:\n- Các sở", "Công điện", "ứng phó bão"),
        (
            "CHỈ THỊ\nVề bầu cử đại biểu Quốc hội và đại biểu\nHội đồng nhân dân các cấp\n-----\nBầu cử",
            "Chỉ thị",
            "bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp",
        ),
        (
            "KẾ HOẠCH\nChuyển đổi số\n\ntrong cơ quan nhà nước\n\nThực hiện Nghị quyết số 57-NQ/TW,",
            "Kế hoạch",
            "Chuyển đổi số trong cơ quan nhà nước",
        ),
        (
            "KẾ HOẠCH\nTổ chức Ngày hội Văn hóa\nlần thứ III\nTrong năm qua, tỉnh đã làm tốt.\nI. Mục tiêu",
            "Kế hoạch",
            "Tổ chức Ngày hội Văn hóa lần thứ III",
        ),
        ("BÁO CÁO\nKết quả quý I\nKính gửi: Bộ Nội vụ", "Báo cáo", "Kết quả quý I"),
        ("Kính gửi: Bộ Nội vụ\nBÁO CÁO\nKết quả quý I\n\nThực hiện", "Báo cáo", "Kết quả quý I"),
        ("TỜ TRÌNH\nVề mức chi\n\nKính gửi: Hội đồng nhân dân tỉnh", "Tờ trình", "mức chi"),
        ("THÔNG BÁO\n\nCăn cứ Luật Thanh tra", "Thông báo", None),
    ],
)
def test_kind_and_subject(below: str, kind: str, subject: str | None) -> None:
    found = read_header(heading(below=below))
    assert (found.kind, found.subject) == (kind, subject)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("Số: 14/CT-UBND", "Chỉ thị"),
        ("Số: /CT-UBND", "Chỉ thị"),
        ("Số: 16/KHPH-SNV-SYT", "Kế hoạch"),
        ("Số: 06/2022/TT-BTT", "Thông tư"),
        ("Số 05-TT/TU", "Thông tri"),
        ("Số: 12/UBND-TC", "Công văn"),
        ("Số 12-CV/TU", "Công văn"),
        ("", None),
    ],
)
def test_the_number_tells_a_kind_that_no_line_names(number: str, kind: str | None) -> None:
    assert read_header(heading(number=number, below="\nCăn cứ Luật số 12/2020/QH14,\n")).kind == kind


def test_a_letter_of_an_author_whose_name_is_a_code_is_a_letter() -> None:
    number = "Số: 5662/CT-CS\nV/v kê khai\nthuế"
    found = read_header(heading(number=number, below="\nKính gửi: Các Thuế tỉnh"))
    assert (found.kind, found.subject) == ("Công văn", "kê khai thuế")


def test_a_lost_heading_is_no_reason_to_take_what_the_text_cites() -> None:
    found = read_header(
        "Căn cứ Nghị quyết số 77/NQ-HĐND ngày 10 tháng 7 năm 2025;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Đề án.\n"
        "Ngày 28 tháng 10 năm 2025, Chủ tịch họp.\nSố: 12/BC-STC\n"
    )
    assert (found.kind, found.number, found.issued_on, found.place) == ("Quyết định", None, None, None)
    assert (found.subject, found.signer) == (None, None)


def test_the_heading_of_an_annex_is_not_the_document_s() -> None:
    found = read_header(
        "Kế hoạch trồng một triệu cây xanh trên địa bàn tỉnh\nI. Mục tiêu\n1. Trồng cây.\nPHỤ LỤC\n"
        + heading(below="\nBÁO CÁO\nKết quả trồng cây\n")
    )
    assert (found.kind, found.number, found.issued_on) == ("Kế hoạch", None, None)
    assert found.subject == "trồng một triệu cây xanh trên địa bàn tỉnh"


@pytest.mark.parametrize(
    "title",
    [
        "Quyết định số 13/2008/QĐ-UBND ngày 05 tháng 3 năm 2008 của UBND tỉnh về việc ban hành Quy chế",
        "QUYẾT ĐỊNH\nCỦA UBND TỈNH SỐ 13/2008/QĐ-UBND NGÀY 05 THÁNG 3 NĂM 2008 VỀ VIỆC BAN HÀNH QUY CHẾ",
    ],
)
def test_a_title_that_names_the_document_stands_for_its_heading(title: str) -> None:
    found = read_header(f"{title}\nCăn cứ Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024;\n")
    assert (found.kind, found.number) == ("Quyết định", "13/2008/QĐ-UBND")
    assert found.issued_on == date(2008, 3, 5)
    assert (found.subject or "").lower() == "ban hành quy chế"


def test_a_portal_s_particulars_fill_what_the_heading_lacks() -> None:
    facts = (
        "Số hiệu:\n14/CT-UBND\nLoại văn bản: Chỉ thị\nNgười ký:\nTrần Văn Rón\nNgày ban hành: 05/03/2025\n\n"
    )
    found = read_header(facts + heading(number="Số: /CT-UBND", day="Lâm Sơn, ngày   tháng   năm 2025"))
    assert (found.number, found.issued_on, found.signer) == ("14/CT-UBND", date(2025, 3, 5), "Trần Văn Rón")
