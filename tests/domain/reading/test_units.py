"""Names of units in running text: where they end, and which are one."""

import pytest

from tracker.domain.reading.mentions import names_of
from tracker.domain.reading.subjects import partners_in, subject_of
from tracker.domain.reading.units import units_in


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Sở Xây dựng xây dựng đề án", ["Sở Xây dựng"]),
        (
            "Sở Văn hóa, Thể thao và Du lịch, Sở Y tế và Công an tỉnh chủ trì",
            ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế", "Công an tỉnh"],
        ),
        ("Giám đốc Sở Y tế, Chủ tịch UBND xã Suối Mơ chịu trách nhiệm", ["Sở Y tế", "UBND xã Suối Mơ"]),
        (
            "Thủ trưởng các sở, ban, ngành, UBND các xã, phường triển khai",
            ["các sở, ban, ngành", "UBND các xã, phường"],
        ),
        (
            "Các sở, cơ quan thuộc UBND tỉnh, UBND cấp xã rà soát",
            ["Các sở, cơ quan thuộc UBND tỉnh", "UBND cấp xã"],
        ),
        (
            "UBND các phường: Hồng Mai, Tân Lập và UBND xã Suối Mơ bố trí",
            ["UBND phường Hồng Mai", "UBND phường Tân Lập", "UBND xã Suối Mơ"],
        ),
        (
            "Các tổ chức hội: Hội Nông dân, Hội Cựu chiến binh vận động",
            ["Hội Nông dân", "Hội Cựu chiến binh"],
        ),
        (
            "Tổ công tác theo dõi chỉ đạo của UBND tỉnh làm tốt nhiệm vụ",
            ["Tổ công tác theo dõi chỉ đạo của UBND tỉnh"],
        ),
        ("Đài Phát thanh - Truyền hình tỉnh tăng thời lượng", ["Đài Phát thanh - Truyền hình tỉnh"]),
        ("Hằng tháng, Văn phòng UBND tỉnh tổng hợp", ["Văn phòng UBND tỉnh"]),
        ("Trên cơ sở kết quả rà soát, các địa phương lập dự toán", ["các địa phương"]),
        ("Giao Sở Tư pháp thẩm định", ["Sở Tư pháp"]),
        ("Đề nghị Liên đoàn Lao động tỉnh tuyên truyền", ["Liên đoàn Lao động tỉnh"]),
        ("Đối với các sở, ngành: chủ động bố trí kinh phí", ["các sở, ngành"]),
        ("Những đơn vị chưa có quy chế cần ban hành ngay", ["Những đơn vị chưa có quy chế"]),
        ("Trách nhiệm của Sở Nội vụ trong kiểm tra công vụ", ["Sở Nội vụ"]),
    ],
)
def test_a_sentence_tells_these_units_to_act(sentence: str, names: list[str]) -> None:
    subject = subject_of(sentence)
    assert subject is not None
    assert list(subject.names) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Phối hợp với Sở Y tế tổ chức tập huấn",
        "Tổ chức tập huấn cho các xã, phường",
        "Đôn đốc các sở, ngành thực hiện",
        "Công tác phối hợp được tăng cường",
        "Sở Y tế đã chỉ đạo các đơn vị",
        "Theo dõi, đôn đốc UBND các xã, phường thực hiện",
    ],
)
def test_a_sentence_without_a_subject_of_its_own_names_nobody(sentence: str) -> None:
    assert subject_of(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "chủ trì, phối hợp với Sở Y tế, các cơ quan liên quan xây dựng",
            ["Sở Y tế", "các cơ quan liên quan"],
        ),
        ("phối hợp chặt chẽ với Công an tỉnh trong tuần tra", ["Công an tỉnh"]),
        ("phối hợp các đơn vị có liên quan tổ chức", ["các đơn vị có liên quan"]),
        ("phối hợp với trưởng thôn, tổ trưởng dân phố tổ chức họp", ["trưởng thôn", "tổ trưởng dân phố"]),
        ("tăng cường phối hợp, đôn đốc các cơ quan", []),
        ("cơ chế phối hợp của các cơ quan", []),
    ],
)
def test_partners_stand_after_the_word_for_acting_together(sentence: str, names: list[str]) -> None:
    assert [unit.name for unit in partners_in(sentence)] == names


def test_a_cell_gives_all_its_names_known_or_not() -> None:
    cell = "Sở KH&CN; các nghệ nhân, nhóm thiện nguyện và các đơn vị liên quan."
    assert names_of(units_in(cell)) == (
        "Sở KH&CN",
        "các nghệ nhân",
        "nhóm thiện nguyện",
        "các đơn vị liên quan",
    )
