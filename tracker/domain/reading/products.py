"""What a duty makes: a paper, a system or body, an event.

A product is the thing straight behind a verb that makes its kind ("ban hành Quy chế", "tổ chức Hội nghị"); a
thing that is only carried out, followed or cited ("thực hiện Kế hoạch này", "theo quy định") is none.
"""

import re
from dataclasses import dataclass

from tracker.domain.reading.words import small

_PAPERS = (
    "kế hoạch|đề án|dự án|chương trình|chiến lược|quy chế|quy định|nghị quyết|quyết định|chỉ thị|nghị định|"
    "thông tư|tờ trình|báo cáo|văn bản|công văn|danh mục|danh sách|phương án|kịch bản|bộ tiêu chí|bộ chỉ số|"
    "tiêu chí|bộ câu hỏi|bộ tài liệu|quy trình|hướng dẫn|dự toán|đề cương|tài liệu|sổ tay|cẩm nang|bản đồ|"
    "quy hoạch|thiết kế|mẫu|biểu mẫu|cơ chế|chính sách|định mức|đơn giá|bảng giá|hồ sơ|dự thảo|lộ trình|"
    "khung|tiêu chuẩn|quy chuẩn|nội quy|thể lệ|bộ nhận diện|phóng sự|phim|ấn phẩm|tờ rơi|chuyên đề"
)
_WORKS = (
    "cơ sở dữ liệu|bộ dữ liệu|kho dữ liệu|phần mềm|hệ thống(?! chính trị)|cổng|nền tảng|"
    "ứng dụng(?! khoa| công)|trung tâm|chuyên mục|chuyên trang|trang thông tin|trang web|website|mô hình|"
    "công trình|trạm|tổ(?! chức)|quỹ|đội(?! ngũ)|ban(?! hành| ngành| đầu| ngày| đêm)|hội đồng|câu lạc bộ|"
    "mạng lưới|đường dây nóng|bộ máy|khu(?! vực| dân cư)|biển báo|bảng điện tử|bộ phận"
)
_EVENTS = (
    "hội nghị|hội thảo|hội thi|hội chợ|hội thao|lễ|ngày hội|cuộc thi|(?:các )?lớp|triển lãm|diễn đàn|"
    "cuộc họp|tọa đàm|đoàn(?! kết| thể| viên)|đợt|chiến dịch|tuần lễ|tháng hành động|chương trình nghệ thuật|"
    "buổi|giải(?! pháp| quyết| trình| ngân| phóng)|cuộc điều tra|khóa|sơ kết|tổng kết|liên hoan|"
    "kỳ thi|phong trào"
)
_WRITES = (
    "xây dựng|ban hành|trình|lập|soạn thảo|biên soạn|biên tập|hoàn thiện|hoàn chỉnh|tham mưu|công bố|"
    "phê duyệt|sửa đổi|bổ sung|điều chỉnh|đề xuất|thiết kế|ký|ký kết|xuất bản|phát hành|gửi|dự thảo|thay thế|"
    "cụ thể hóa|nộp|sản xuất|thông qua"
)
_BUILDS = (
    "xây dựng|thành lập|thiết lập|lập|kiện toàn|đầu tư|hình thành|triển khai|nâng cấp|lắp đặt|tạo lập|mở|"
    "hoàn thành|hoàn thiện|khởi công|ra mắt|thí điểm|thiết kế"
)
_HOLDS = "tổ chức|mở|khai mạc|phát động|đăng cai|thành lập"
_FIRM = re.compile(r"\b(?:ban hành|trình|phê duyệt|thành lập|soạn thảo|ký kết|kiện toàn|ra mắt|khởi công)\b")
_SOME = (
    r"(?:(?:các|những|một số|một|đầy đủ|kịp thời|ngay|sớm|mới|và|dự thảo|hồ sơ|nội dung|chi tiết|"
    r"0?\d{1,3}(?: \([^()]{1,10}\))?) ){0,4}"
)
# "trình UBND tỉnh (Kế hoạch)": whom a paper is laid before.
_LAID_BEFORE = (
    r"(?:(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chủ tịch|thường trực|tỉnh ủy|thành ủy|chính phủ|"
    r"thủ tướng chính phủ) (?:(?!thực|bố|chỉ|tổ|triển|xem|phối|quyết|và)[^\s,.;:]{1,12} ){0,5}?)?"
)
_TAIL = (
    r"(?: (?!(?:và|để|theo|nhằm|của|trong|trên|tại|cho|phục vụ|đảm bảo|bảo đảm|trình|trước|báo cáo|gửi|với|"
    r"do|từ|đúng|phù hợp)(?![^\W_]))[^\s,.;:()]{1,30}){0,8}"
)
_KINDS = ((_WRITES, _PAPERS), (_BUILDS, _WORKS), (_HOLDS, _EVENTS))
_PRODUCTS = [
    re.compile(
        rf"(?<![^\W_])(?P<verbs>(?:{verbs})(?:(?:,| và| hoặc|/) ?(?:{verbs})){{0,5}}) {_LAID_BEFORE}{_SOME}"
        rf"(?P<thing>(?:{things})(?![^\W_]){_TAIL})"
    )
    for verbs, things in _KINDS
]
# "Kế hoạch này", "Quyết định số 12/QĐ-UBND": a thing that exists already.
_EXISTS = re.compile(
    r"(?: [^\s]{1,30}){0,3}? (?:này|nêu|đã|hiện hành|nói trên|đề ra|số:? ?\d|được (?:giao|duyệt|phê duyệt))"
    r"(?![^\W_])|^quy định (?:của )?pháp luật|^(?:quy định|hướng dẫn|quyết định|thiết kế|văn bản)$|"
    r"^quyết định (?:ban hành|việc|cấp|phê duyệt|cho)\b"
)
_ABSTRACT = re.compile(
    r"(?:được|đã|đang|việc|công tác|bị|chưa|có thể|khi|không|quy định|kế hoạch|quy hoạch|dự án|"
    r"đề án|thẩm quyền|thủ tục|cơ sở|lộ trình|kiến nghị)$"
)
_OTHERS = re.compile(
    r"\b(?:công tác|việc|hoạt động|quá trình|chất lượng|đôn đốc|theo dõi|kiểm tra|giám sát|hướng dẫn|"
    r"thẩm định|tham gia|hỗ trợ|kinh phí|kết quả|tiến độ|sau khi|trường hợp|khuyến khích|tuyên truyền|"
    r"quán triệt|góp ý|để|số \d{1,6}|năng lực|kỹ năng|trách nhiệm|thời gian)\b"
)
_HELPS = re.compile(r"\b(?:tham gia|hỗ trợ|giúp)\b")
_ROUTINE = re.compile(
    r"\b(?:thường xuyên|đẩy mạnh|tăng cường|nâng cao|tiếp tục|duy trì|phát huy|đề cao|làm tốt|"
    r"thực hiện (?:tốt|nghiêm|có hiệu quả|hiệu quả))\b"
)

_BACK = 300  # characters before a verb that tell whose work it is


@dataclass(frozen=True)
class Product:
    """A thing to be made, as written. `firm`: it is due once, even where the words are those of routine."""

    name: str
    firm: bool


def product_made(text: str) -> Product | None:
    """The first thing that a duty is to make, or None."""
    low = small(text)
    made = [next((m for m in pattern.finditer(low) if _is_made(low, m)), None) for pattern in _PRODUCTS]
    first = min((match for match in made if match), key=lambda match: match.start(), default=None)
    if first is None:
        return None
    firm = bool(_FIRM.search(first["verbs"])) or not _ROUTINE.search(_before(low, first, ".;"))
    return Product(text[slice(*first.span("thing"))].strip(" -–"), firm)


def _before(low: str, match: re.Match[str], ends: str) -> str:
    """The words before a match, back to one of these signs."""
    return re.split(f"[{ends}]", low[max(0, match.start() - _BACK) : match.start()])[-1].rstrip()


def _is_made(low: str, match: re.Match[str]) -> bool:
    clause, sentence = _before(low, match, ".;:,"), _before(low, match, ".;")
    if _ABSTRACT.search(clause) or _OTHERS.search(clause) or _EXISTS.search(match["thing"]):
        return False
    return not _HELPS.search(sentence) or "chủ trì" in sentence
