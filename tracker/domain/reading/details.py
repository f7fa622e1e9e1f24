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
    OTHER = "other"


# An open pattern: what such a key is made of, with a few words behind it ("Thời gian dự kiến", "Đơn vị chủ
# trì chính").
_BODY = (
    r"(?:cơ quan|đơn vị|bộ phận|sở|ngành|nơi|cấp|tổ chức|cá nhân|chủ thể|phòng|địa phương)"
    r"(?:(?:,| và|/| -)? ?(?:đơn vị|cơ quan|địa phương|tổ chức|bộ phận|cá nhân|ngành)){0,3}"
)
_KEYS = (
    (
        Key.PARTNERS,
        re.compile(rf"(?:{_BODY} )?(?:phối hợp|cùng (?:phối hợp|thực hiện)|tham gia)(?:,? \w+){{0,5}}"),
    ),
    (
        Key.LEAD,
        re.compile(
            rf"(?:{_BODY} )?(?:chủ trì|đầu mối|chịu trách nhiệm|phụ trách|được giao|"
            rf"trách nhiệm)(?:,? \w+){{0,6}}"
            rf"|phân công(?: \w+){{0,2}}"
            rf"|{_BODY} (?:tổ chức )?(?:thực hiện|triển khai|tham mưu)(?:,? \w+){{0,4}}"
        ),
    ),
    (
        Key.TIME,
        re.compile(
            r"(?:mốc )?(?:thời gian|thời hạn|tiến độ|hạn|lộ trình|thời điểm|hoàn thành)(?:,? \w+){0,4}"
        ),
    ),
    (Key.PRODUCT, re.compile(r"(?:sản phẩm|kết quả|đầu ra)(?:[ ,/]{1,3}\w+){0,4}")),
    (
        Key.CONTENT,
        re.compile(
            r"(?:tên )?(?:nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|việc)(?:,? ?/?(?:và )?"
            r"(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|cụ thể|thực hiện|trọng tâm|"
            r"chủ yếu|chính|triển khai|đề án)){0,4}"
        ),
    ),
    (
        Key.OTHER,
        re.compile(
            r"(?:địa điểm|địa bàn|kinh phí|nguồn (?:kinh phí|vốn|lực)|hình thức|phương thức|"
            r"đối tượng|thành phần|quy mô|"
            r"số lượng|ghi chú|căn cứ|mục tiêu|mục đích|nội dung|chủ đề|danh nghĩa|"
            r"cơ quan chỉ đạo|yêu cầu)(?: \w+){0,4}"
        ),
    ),
)
_LONGEST_KEY = 120  # characters, with the line breaks of a table's head
_LINE = re.compile(r"^(?P<key>[^:.;\d]{2,60}):\s*")
# A further key on the same line: behind a stop, or a noun that opens such keys in capitals behind a blank.
_NEXT = re.compile(
    r"(?:[;.,]\s+|\s(?=(?:Cơ quan|Đơn vị|Thời gian|Thời hạn|Tiến độ|Sản phẩm|Kết quả|Phối hợp)\s))"
    r"(?P<key>[^:.;,\d]{2,60}):\s*"
)
_SIGNED = re.compile(r"^(?:thời gian|ngày) ký$")  # of a digital signature


def key_of(name: str) -> Key | None:
    """What a column's title or a line's key asks for; None where it is none of these."""
    if len(name) > _LONGEST_KEY:
        return None
    name = re.sub(r"\s*\([^)]{0,60}\)", "", small(" ".join(name.split()))).strip(" .:*")
    if _SIGNED.match(name):
        return None
    return next((key for key, pattern in _KEYS if pattern.fullmatch(name)), None)


def detail_in(text: str) -> tuple[Key, int] | None:
    """(key, where its value begins) of a line such as "Đơn vị chủ trì: Sở Y tế"."""
    found = _LINE.match(text)
    key = key_of(found["key"]) if found else None
    return (key, found.end()) if found and key else None


def details_in(text: str) -> list[tuple[Key, int, int]]:
    """(key, where its value begins and ends) of each key that one line holds ("Chủ trì: A; hạn: B")."""
    first = detail_in(text)
    if not first:
        return []
    found = [(*first, first[1])]
    for following in _NEXT.finditer(text, first[1]):
        key = key_of(following["key"])
        if key:
            found.append((key, following.end(), following.start()))
    ends = [start for _, _, start in found[1:]] + [len(text)]
    return [(key, begins, end) for (key, begins, _), end in zip(found, ends, strict=True)]
