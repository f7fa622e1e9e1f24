"""Sentences that order nothing of their own, and what tells an order from the name of a thing."""

import pytest

from tracker.domain.reading.formulas import is_thing, only_carries_out, orders_nothing, tells_to_act


@pytest.mark.parametrize(
    "sentence",
    [
        "Các sở, ban, ngành nghiêm túc triển khai thực hiện Chỉ thị này.",
        "Yêu cầu Thủ trưởng các sở, ngành, Chủ tịch UBND các xã tổ chức thực hiện nghiêm túc Kế hoạch này./.",
        "Đề nghị các cơ quan, đơn vị khẩn trương triển khai, thực hiện.",
        "Các đơn vị triển khai thực hiện các nội dung nêu trên theo thẩm quyền và quy định của pháp luật.",
        "Chánh Văn phòng UBND tỉnh, Giám đốc Sở Kế hoạch và Đầu tư chịu trách nhiệm thi hành Quyết định này.",
    ],
)
def test_a_closing_formula_only_orders_the_document_to_be_carried_out(sentence: str) -> None:
    assert only_carries_out(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Tài chính bố trí kinh phí thực hiện Kế hoạch này.",
        "Sở Nội vụ theo dõi, đôn đốc việc thực hiện Chỉ thị này.",
        "Ưu tiên ngân sách cho việc thực hiện các hoạt động thuộc Kế hoạch này; hướng dẫn các xã.",
        "Những đơn vị chưa áp dụng hệ thống một cửa cần nghiêm túc tổ chức thực hiện theo quy định.",
        "Tổ công tác của UBND tỉnh làm tốt nhiệm vụ được giao.",
    ],
)
def test_a_duty_beside_the_formula_is_one(sentence: str) -> None:
    assert not only_carries_out(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, báo cáo UBND tỉnh xem xét.",
        "Các đơn vị được phép mua sắm trực tiếp.",
        "Ít nhất 85% hộ dân được cấp nước sạch.",
        "Kinh phí đào tạo: 1.300.000.000đ",
        "Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện.",
        "Kế hoạch này thay thế Kế hoạch số 12/KH-UBND.",
        "Việc cấp phát được thực hiện theo nguyên tắc công khai.",
    ],
)
def test_grounds_conditions_permissions_goals_and_amounts_order_nothing(sentence: str) -> None:
    assert orders_nothing(sentence)


@pytest.mark.parametrize("text", ["Dự án 1: “Nước sạch”.", "Mức hỗ trợ cho hộ nghèo", "Cơ chế phối hợp"])
def test_these_name_things(text: str) -> None:
    assert is_thing(text)
    assert not tells_to_act(text, among_duties=True)


@pytest.mark.parametrize("text", ["Khơi thông cống rãnh.", "Biểu dương đơn vị làm tốt.", "Xây dựng đề án."])
def test_among_duties_whatever_names_no_thing_is_one(text: str) -> None:
    assert tells_to_act(text, among_duties=True)
