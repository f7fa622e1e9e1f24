"""Who signed, and who did not."""

import pytest

from tracker.domain.reading.header import read_header

RECIPIENTS = (
    "1. Sở Y tế chủ trì./.\n\nNơi nhận:\n- Như trên;\n- Chủ tịch, các PCT UBND tỉnh;\n- Lưu: VT, NC.\n"
)
SEAL = """Ký bởi: Ủy ban nhân dân tỉnh Lâm Sơn
Ngày ký: 28-11-2025 10:24:33 +07:00
Người ký: ỦY BAN NHÂN DÂN
Email: ubnd@lamson.example"""


@pytest.mark.parametrize(
    ("signature", "signer"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Rón", "Trần Văn Rón"),
        ("|\n**TM. ỦY BAN NHÂN\nDÂN**\nKT. CHỦ TỊCH\n**PHÓ CHỦ TỊCH**\n**Trần Văn Rón**\n|", "Trần Văn Rón"),
        ("|\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n**Trần\nVăn Rón**\n|", "Trần Văn Rón"),
        ("|\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n**Trần Quỳnh\nRón**\n|", "Trần Quỳnh Rón"),
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Rón", "Trần Văn Rón"),
        ("CHỦ TỊCH\n(Đã ký)\nTRẦN VĂN RÓN", "TRẦN VĂN RÓN"),
        ("Kt. Chủ tịch\nPhó Chủ tịch\nTrần Văn Rón", "Trần Văn Rón"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nHà Thị Niê Kđăm", "Hà Thị Niê Kđăm"),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nTrần Văn Rón", "Trần Văn Rón"),
        ("TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nTrần Văn Rón", "Trần Văn Rón"),
        ("Q. CHỦ TỊCH\nTôn Nữ Thị Hồng Nhạn", "Tôn Nữ Thị Hồng Nhạn"),
        ("KT. TRƯỞNG THUẾ\nPHÓ TRƯỞNG THUẾ TỈNH\nTrần Văn Rón", "Trần Văn Rón"),
        ("GIÁM ĐỐC\nĐại tá Lò Văn Mừng", "Lò Văn Mừng"),
        ("GIÁM ĐỐC\n**Đại\ntá Lò Văn Mừng**", "Lò Văn Mừng"),
        ("GIÁM ĐỐC\nPGS. TS. Lò Văn Mừng", "Lò Văn Mừng"),
        ("CHỦ TỊCH\nY Biêr Ksơr", "Y Biêr Ksơr"),
        ("CHỦ TỊCH\nH' Yim Kđoh", "H' Yim Kđoh"),
        ("CHỦ TỊCH\nK'Mák", "K'Mák"),
        ("CHỦ TỊCH\nGiàng A Páo", "Giàng A Páo"),
        ("CHỦ TỊCH\nĐiểu K're", "Điểu K're"),
        ("CHỦ TỊCH\nNgô Hạnh Phúc", "Ngô Hạnh Phúc"),
        ("<p>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</p><p><b>Trần Văn Rón</b></p>", "Trần Văn Rón"),
        (f"CHỦ TỊCH\n{SEAL}\nTrần Văn Rón", "Trần Văn Rón"),
        ("\n\nTrần Văn Rón", "Trần Văn Rón"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nPHỤ LỤC\nGIÁM ĐỐC\nTrần Văn Rón", None),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\n", None),
        ("\n\nCổng thông tin điện tử tỉnh Lâm Sơn\nVăn bản khác", None),
        ("", None),
    ],
)
def test_the_name_below_the_post_signed(signature: str, signer: str | None) -> None:
    assert read_header(RECIPIENTS + signature + "\n").signer == signer


def test_the_signature_may_stand_above_the_recipients() -> None:
    text = "Các sở báo cáo./.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Rón\nNơi nhận:\n- Lưu: VT.\n"
    assert read_header(text).signer == "Trần Văn Rón"


def test_the_first_of_two_signatures_is_the_document_s() -> None:
    annex = "PHỤ LỤC\n(Kèm theo Kế hoạch)\nGIÁM ĐỐC\nLò Văn Mừng\n"
    assert read_header(f"{RECIPIENTS}CHỦ TỊCH\nTrần Văn Rón\n{annex}").signer == "Trần Văn Rón"


def test_a_name_beside_the_list_of_recipients_is_read() -> None:
    beside = {
        "Nơi nhận:": "TM. ỦY BAN NHÂN DÂN",
        "- Như trên;": "KT. CHỦ TỊCH",
        "- VP UBND tỉnh:": "PHÓ CHỦ TỊCH",
        "  các phòng;": "",
    }
    rows = [f"{left:<30}{right}" for left, right in beside.items()]
    text = "\n".join(["Các sở báo cáo./.", *rows, "- Lưu: VT.  Điểu K're"])
    assert read_header(text).signer == "Điểu K're"
