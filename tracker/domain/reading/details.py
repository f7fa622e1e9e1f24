"""Lines and columns that say who, with whom and when: "Cơ quan chủ trì: ...", "Thời gian thực hiện: ..."."""

import re
from enum import StrEnum

from tracker.domain.reading.words import small


class Key(StrEnum):
    """What a line or column tells about the task it stands with."""

    LEAD = "lead"
    PARTNERS = "partners"
    TIME = "time"
    CONTENT = "content"
    PRODUCT = "product"


# An open pattern: a body or a time or the work, in words that such a key is made of.
_BODY = r"(?:cơ quan|đơn vị|bộ phận|sở|sở,? ngành|ngành|nơi|cấp|tổ chức|cá nhân|chủ thể|phòng)(?:[,/]? ?(?:đơn vị|cơ quan|địa phương|tổ chức|bộ phận|cá nhân))*"
_KEYS = (
    (Key.PARTNERS, re.compile(rf"(?:{_BODY} )?(?:phối hợp|tham gia|phối hợp thực hiện|cùng thực hiện)")),
    (
        Key.LEAD,
        re.compile(
            rf"(?:{_BODY} )?(?:chủ trì|đầu mối|chịu trách nhiệm|chủ trì,? thực hiện|chủ trì,? tham mưu|được giao|phụ trách|chủ trì soạn thảo|trách nhiệm thực hiện)(?: chính)?|phân công(?: thực hiện)?|{_BODY} (?:tổ chức )?(?:thực hiện|triển khai)(?: chính)?"
        ),
    ),
    (
        Key.TIME,
        re.compile(
            r"(?:thời gian|thời hạn|tiến độ|hạn|lộ trình|thời điểm|mốc thời gian)(?: (?:thực hiện|hoàn thành|ban hành|trình|báo cáo|triển khai|bắt đầu|và tiến độ|gửi|tổ chức|dự kiến|xong|cuối|xử lý|giải quyết)){0,3}"
        ),
    ),
    (
        Key.PRODUCT,
        re.compile(
            r"(?:sản phẩm|kết quả|đầu ra|sản phẩm,? kết quả|kết quả,? sản phẩm)(?: (?:đầu ra|thực hiện|chính|dự kiến|cần đạt|đạt được|hoàn thành)){0,2}"
        ),
    ),
    (
        Key.CONTENT,
        re.compile(
            r"(?:tên )?(?:nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|tên nhiệm vụ|nhiệm vụ,? giải pháp|nội dung,? nhiệm vụ|nội dung công việc|nhiệm vụ cụ thể|nội dung thực hiện|nội dung nhiệm vụ)(?:,? ?/?(?:nhiệm vụ|giải pháp|công việc|cụ thể|thực hiện|trọng tâm|chủ yếu))*"
        ),
    ),
)
_LINE = re.compile(r"^(?P<key>[^:.;\d]{2,60}):\s*")


def key_of(name: str) -> Key | None:
    """What a column's title or a line's key asks for; None where it is none of these."""
    name = re.sub(r"\s*\([^)]{0,60}\)", "", small(" ".join(name.split()))).strip(" .:*")
    return next((key for key, pattern in _KEYS if pattern.fullmatch(name)), None)


def detail_in(text: str) -> tuple[Key, int] | None:
    """(key, where its value begins) of a line such as "Đơn vị chủ trì: Sở Y tế"."""
    found = _LINE.match(text)
    key = key_of(found["key"]) if found else None
    return (key, found.end()) if found and key else None
