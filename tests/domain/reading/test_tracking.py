"""How a task is proposed to be followed, and the product that it names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.reading.deadlines import find_deadline
from tracker.domain.reading.model import Deadline
from tracker.domain.reading.products import product_made
from tracker.domain.reading.tracking import product_in, tracking_of
from tracker.domain.tasks import Tracking
from tracker.domain.working_days import Calendar

ISSUED = date(2026, 3, 2)


def tracked(text: str) -> Tracking:
    return tracking_of(text, find_deadline(text, ISSUED, Calendar()), product_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành kiểm kê đất lúa trước ngày 30/6/2026",
        "Ban hành Quy chế phối hợp, xong trong quý II năm 2026",
        "Tăng cường tiêm chủng, phấn đấu đạt 95% vào năm 2027",
        "Đến năm 2030, mọi thôn có nhà văn hóa",
        "trong 05 ngày làm việc kể từ ngày ký, gửi danh sách cán bộ đầu mối",
        "Thường xuyên tuyên truyền, hoàn thành trong tháng 11/2026",
    ],
)
def test_a_day_makes_a_task_dated(text: str) -> None:
    assert tracked(text) is Tracking.DATED


@pytest.mark.parametrize(
    "text",
    [
        "Hằng năm, xây dựng kế hoạch tuyên truyền",
        "báo cáo UBND tỉnh trước ngày 20 hằng tháng",
        "Định kỳ 6 tháng tổng hợp, báo cáo kết quả",
        "tổ chức giao ban hằng tuần, chấn chỉnh sai sót",
        "kiểm tra các bếp ăn ít nhất 02 lần/năm",
        "Triển khai trong năm 2026 và các năm tiếp theo",
    ],
)
def test_a_period_makes_a_task_recur(text: str) -> None:
    assert tracked(text) is Tracking.RECURRING


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Xây dựng Kế hoạch ứng phó sạt lở trình UBND tỉnh", "Kế hoạch ứng phó sạt lở"),
        ("Tham mưu UBND tỉnh ban hành Quy chế quản lý nhà rông", "Quy chế quản lý nhà rông"),
        ("Chủ trì, phối hợp với Sở Tài chính lập dự toán kinh phí", "dự toán kinh phí"),
        ("rà soát, hoàn thiện, trình HĐND tỉnh Nghị quyết về mức hỗ trợ", "Nghị quyết về mức hỗ trợ"),
        ("Tiếp tục hoàn thiện, ban hành bộ tiêu chí làng nghề", "bộ tiêu chí làng nghề"),
        ("Chủ động xây dựng phương án di dời dân vùng trũng", "phương án di dời dân vùng trũng"),
        ("Thành lập Tổ công tác liên ngành về bến đò", "Tổ công tác liên ngành về bến đò"),
        ("Kiện toàn Ban Chỉ đạo phòng chống bão", "Ban Chỉ đạo phòng chống bão"),
        (
            "Tổ chức Hội nghị tổng kết phong trào xây dựng bản mới",
            "Hội nghị tổng kết phong trào xây dựng bản mới",
        ),
        ("Mở chuyên mục về an toàn đập trên Đài tỉnh", "chuyên mục về an toàn đập"),
        ("Xây dựng cơ sở dữ liệu hộ nuôi cá lồng", "cơ sở dữ liệu hộ nuôi cá lồng"),
        ("Nâng cấp hệ thống cảnh báo lũ sông Vân", "hệ thống cảnh báo lũ sông Vân"),
        ("Biên soạn, phát hành sổ tay an toàn điện", "sổ tay an toàn điện"),
        ("Tổ chức 02 lớp tập huấn cho trưởng thôn", "lớp tập huấn"),
        ("Sửa đổi, bổ sung Quyết định về giá nước", "Quyết định về giá nước"),
        ("Công bố danh mục thủ tục cắt giảm", "danh mục thủ tục cắt giảm"),
        ("Đề xuất cơ chế hỗ trợ thôn đội trưởng", "cơ chế hỗ trợ thôn đội trưởng"),
        ("Phát động phong trào thi đua làm đường xóm", "phong trào thi đua làm đường xóm"),
        ("Lập hồ sơ di tích đình Vân", "hồ sơ di tích đình Vân"),
        ("gửi danh sách hộ nghèo về Sở Nội vụ", "danh sách hộ nghèo về Sở Nội vụ"),
        ("trình UBND tỉnh phê duyệt Đề án cấp nước bản Hạ", "Đề án cấp nước bản Hạ"),
        ("Thiết kế mẫu biển tên đường", "mẫu biển tên đường"),
        ("trong 10 ngày kể từ ngày nhận được Kế hoạch này, cử cán bộ đầu mối", None),
        ("Phối hợp với Sở Y tế lập bản đồ vùng dịch", "bản đồ vùng dịch"),
        ("sửa đổi quy trình một cửa", "quy trình một cửa"),
    ],
)
def test_a_product_without_a_day_is_to_be_dated(text: str, product: str | None) -> None:
    assert tracked(text) is Tracking.TO_BE_DATED
    if product:
        assert product_in(text) == product


@pytest.mark.parametrize(
    "text",
    [
        "Thường xuyên kiểm tra, kịp thời chấn chỉnh sai phạm",
        "Đẩy mạnh tuyên truyền về phòng cháy",
        "Tăng cường công tác quản lý bến bãi",
        "Nâng cao chất lượng xây dựng, ban hành văn bản quy phạm pháp luật",
        "Quán triệt, thực hiện nghiêm Chỉ thị này",
        "Tổ chức triển khai thực hiện Kế hoạch này",
        "Thực hiện tốt chế độ báo cáo theo quy định",
        "Theo dõi, đôn đốc các xã xây dựng kế hoạch",
        "Hướng dẫn các đơn vị lập dự toán",
        "Tham gia xây dựng các chương trình liên quan",
        "Chịu trách nhiệm về nội dung thẩm định theo quy định tại Luật Đầu tư",
        "Bố trí nhà vệ sinh phục vụ hoạt động trong quá trình tổ chức Chương trình",
        "quản lý chặt chẽ hạ tầng, xử lý vi phạm theo quy định về xây dựng",
        "Các sở, ban, ngành nêu cao trách nhiệm người đứng đầu",
        "Tiếp tục hoàn thiện hệ thống loa xã",
        "Tiếp tục xây dựng nếp sống văn minh",
        "Bảo đảm an ninh trật tự tại lễ hội",
        "Giải quyết hồ sơ trong 05 ngày làm việc kể từ ngày nhận hồ sơ",
        "Chủ động cân đối kinh phí",
        "Huy động nguồn vốn từ các tổ chức, dự án trong nước",
        "Cập nhật dữ liệu số nhà vào cơ sở dữ liệu đất đai",
        "Đánh giá công nghệ theo quy định",
        "Duy trì hoạt động của tổ tự quản",
        "Tuyên truyền Luật và các văn bản hướng dẫn",
        "Kịp thời báo cáo khó khăn, vướng mắc",
        "Hoàn thành tốt nhiệm vụ được giao",
        "hoàn thành chỉ tiêu trồng rừng",
        "Giám sát thực hiện Kế hoạch đúng tiến độ",
        "Thực hiện Quyết định số 12/QĐ-UBND của UBND tỉnh",
        "Phê duyệt Kế hoạch này",
        "Thực hiện nghiêm Quyết định số 195/2015/QĐ-UBND ban hành Quy định về chợ",
        "Tham mưu UBND tỉnh thực hiện các dự án thủy lợi",
        "Nắm bắt các quy hoạch, kế hoạch xây dựng các khu công nghiệp",
        "báo cáo ngay để điều chỉnh phương án phân bổ",
        "Triển khai Quyết định số 9/QĐ-TTg phê duyệt Chương trình quốc gia",
    ],
)
def test_work_without_day_or_product_is_routine(text: str) -> None:
    assert tracked(text) is Tracking.ROUTINE


def test_a_column_s_product_is_to_be_dated_whatever_the_words() -> None:
    assert tracking_of("Tăng cường tuyên truyền", None, "Bộ tờ rơi") is Tracking.TO_BE_DATED


def test_a_phrase_without_a_day_is_to_be_dated() -> None:
    open_time = Deadline(None, (), "từ năm 2027", "open")
    assert tracking_of("Thu phí bến bãi", open_time, None) is Tracking.TO_BE_DATED


@given(st.text(max_size=200))
def test_any_text_is_searched(text: str) -> None:
    made = product_made(text)
    assert made is None or made.name


@pytest.mark.parametrize("unit", ["xây dựng ", "ban hành, ", "kế hoạch ", "ban hành kế hoạch này ", "các "])
def test_a_long_repetition_ends_within_the_time_of_a_test(unit: str) -> None:
    product_made(unit * (40_000 // len(unit)))
