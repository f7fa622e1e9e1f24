"""How a task is to be followed: dated, recurring, to be dated (a product, no day) or routine (not
followed)."""

import re

from tracker.domain.reading.model import Deadline
from tracker.domain.tasks import Tracking

_PRODUCTS = (
    "kế hoạch|đề án|dự án|chương trình|quy chế|quy định|nghị quyết|quyết định|chỉ thị|"
    "báo cáo|tờ trình|danh mục|phương án|bộ tiêu chí|bộ chỉ số|quy trình|hướng dẫn|dự toán|"
    "cơ sở dữ liệu|phần mềm|hệ thống|cổng|trung tâm|nền tảng|chuyên mục|chuyên trang|"
    "nghị định|thông tư|tài liệu|bản đồ|quy hoạch|thiết kế|ứng dụng|hội nghị|văn bản"
)
_MAKING = (
    "xây dựng|ban hành|trình|lập|soạn thảo|biên soạn|thành lập|hoàn thiện|hoàn thành|"
    "thiết kế|tham mưu|công bố|phê duyệt|triển khai|nhân rộng|tổ chức|mở|thẩm định|sửa đổi|"
    "bổ sung|đề xuất|cập nhật|rà soát|khảo sát|tổng hợp|gửi"
)
# A verb that makes something, and within a few words the thing that it makes.
_PRODUCT = re.compile(
    rf"\b(?:{_MAKING})\b[^.;:]{{0,60}}?\b(?P<product>(?:{_PRODUCTS})\b(?:\s(?!và\b|để\b|"
    rf"theo\b|nhằm\b|của\b|trong\b)[^\s,.;:()]+){{0,8}})",
    re.IGNORECASE,
)
_ROUTINE = re.compile(
    r"^(?:[^,.;]{0,60},\s)?(?:thường xuyên|đẩy mạnh|tăng cường|nâng cao|tiếp tục|"
    r"thực hiện (?:tốt|nghiêm|có hiệu quả|nghiêm túc)|"
    r"quán triệt|chủ động|tập trung|bảo đảm|đảm bảo|phát huy|nghiêm túc|đề cao|làm tốt|duy trì|gắn)\b",
    re.IGNORECASE,
)


def product_in(text: str) -> str | None:
    """The thing to be made, as the text names it, or None."""
    found = _PRODUCT.search(text)
    return found["product"].strip() if found else None


def tracking_of(text: str, deadline: Deadline | None, product: str | None) -> Tracking:
    """What the office should do with the task; a proposal that a person confirms."""
    if deadline and deadline.every:
        return Tracking.RECURRING
    if deadline and deadline.due_on:
        return Tracking.DATED
    if deadline or (product and not _ROUTINE.match(text)):
        return Tracking.TO_BE_DATED
    return Tracking.ROUTINE
