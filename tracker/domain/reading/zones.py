"""What a heading says of the items below it: duties, goals and accounts, or a mixture."""

import re
from enum import Enum

from tracker.domain.reading.words import small


class Zone(Enum):
    """Whether items are tasks: where they tell to act (UNSAID), but for names of things (DUTY), only with a
    unit as subject (MIXED), only by an order (ACCOUNT)."""

    UNSAID = "unsaid"
    DUTY = "duty"
    MIXED = "mixed"
    ACCOUNT = "account"


_ZONES = (
    (
        Zone.DUTY,
        re.compile(
            r"(?:một số |các )?(?:nhiệm vụ|giải pháp|phương hướng)|tổ chức thực hiện|phân công|"
            r"trách nhiệm|tiến độ|nội dung|kế hoạch thực hiện|đề nghị|biện pháp|tổ chức triển khai|phương án|"
            r"(?:các )?hoạt động"
        ),
    ),
    (
        Zone.MIXED,
        re.compile(
            r"(?:mục đích|mục tiêu)[^a-zà-ỹ]*(?:và )?yêu cầu|yêu cầu|"
            r"(?:về )?(?:nguồn )?(?:kinh phí|vốn)|phương thức|nguồn lực|định mức|chế độ báo cáo|"
            r"nguyên tắc|(?:số lượng|thủ tục|hồ sơ|tiêu chuẩn|tiêu chí|cách thức|điều kiện|thành phần|cơ cấu|"
            r"quy trình|khen thưởng|hình thức khen|mức (?:hỗ trợ|thưởng|chi|đóng góp))\b"
        ),
    ),
    (
        Zone.ACCOUNT,
        re.compile(
            r"mục đích|mục tiêu|quan điểm|tình hình|kết quả|đánh giá (?:chung|kết quả|tình hình|nguy cơ)|"
            r"đối tượng|phạm vi|sự cần thiết|thực trạng|tồn tại|hạn chế|nguyên nhân|"
            r"cơ sở (?:pháp lý|thực tiễn)|căn cứ|chỉ tiêu|dự kiến kết quả|"
            r"công tác chỉ đạo, điều hành$|những kết quả|khó khăn|ưu điểm|bài học|đặc điểm|"
            r"bối cảnh"
        ),
    ),
)


def zone_of(heading: str) -> Zone | None:
    """The zone that a heading opens; None where it says nothing of it."""
    text = small(heading).strip(" :.*")
    if len(text.split()) > 20:
        return None
    return next((zone for zone, pattern in _ZONES if pattern.match(text)), None)


_ASSIGNING = re.compile(
    r"(?:tổ chức|kế hoạch|phân công)(?: triển khai)? thực hiện|phân công|trách nhiệm|nhiệm vụ cụ thể"
)


def assigns(heading: str) -> bool:
    """Whether the headings below this one name units ("TỔ CHỨC THỰC HIỆN", "Phân công nhiệm vụ")."""
    return bool(_ASSIGNING.match(small(heading).strip(" :.*")))
