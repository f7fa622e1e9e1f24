"""Who signed: the name below the post, at the end of the document's own text."""

import re
from collections.abc import Iterator, Sequence

from tracker.domain.reading.header.heading import opening
from tracker.domain.reading.words import small

_ACTING = re.compile(r"(?:(?:t[./]?m|k[./]?t|t[./]?l|t[./]?u[./]?q)(?:\s?[./]\s?|\s)|q\s?[./]\s?)(?=[^\W\d])")
_POSITIONS = (
    "chủ tịch nước", "phó chủ tịch thường trực", "phó chủ tịch", "chủ tịch", "phó thủ tướng thường trực",
    "phó thủ tướng", "thủ tướng chính phủ", "thủ tướng", "thứ trưởng thường trực", "thứ trưởng",
    "bộ trưởng, chủ nhiệm", "bộ trưởng", "phó chủ nhiệm", "chủ nhiệm", "phó bí thư thường trực",
    "phó bí thư", "tổng bí thư", "bí thư", "phó giám đốc", "tổng giám đốc", "giám đốc",
    "phó chánh văn phòng", "chánh văn phòng", "phó chánh thanh tra", "chánh thanh tra", "phó trưởng ban",
    "trưởng ban", "phó tổng thanh tra", "tổng thanh tra", "phó tổng cục trưởng", "tổng cục trưởng",
    "phó cục trưởng", "cục trưởng", "phó thống đốc", "thống đốc", "chi cục trưởng", "vụ trưởng",
    "phó trưởng đoàn", "trưởng đoàn", "ủy viên", "phó tổng giám đốc", "chánh án", "viện trưởng",
    "tư lệnh", "chỉ huy trưởng", "phó chỉ huy trưởng", "trưởng phòng", "phó trưởng phòng", "thường trực",
)  # fmt: skip
_POST = re.compile(rf"(?:{'|'.join(sorted(_POSITIONS, key=len, reverse=True))})(?![^\W_])")
_COLLECTIVE = re.compile(
    r"(?:ủy ban nhân dân|ubnd|ban thường vụ|ban chấp hành|hội đồng|tỉnh ủy|thành ủy|văn phòng)\b"
)
_TITLE = re.compile(
    r"^(?:(?:gs|pgs|ts|ths|bs|cki|ckii|ks|cn|luật sư|đại tướng|thượng tướng|trung tướng|thiếu tướng|"
    r"đại tá|thượng tá|trung tá|thiếu tá|ông|bà|đồng chí)(?:[., ]\s?|$))+"
)
_PART = re.compile(r"[^\W\d_]+(?:['’ʼ`-][^\W\d_]+|['’ʼ])*\.?")
_NO_NAME = re.compile(
    r"\b(?:văn phòng|hội đồng|chính phủ|thành phố|thành ủy|tỉnh ủy|đảng ủy|ủy ban|nhân dân|phụ lục|"
    r"quyết định|kế hoạch|chỉ thị|thông báo|báo cáo|công báo|công văn|danh mục|nơi nhận|kính gửi|"
    r"đã ký|đóng dấu|như trên|như điều|việt nam|độc lập|biểu mẫu|công an|quân sự|trân trọng|lưu vt)\b|"
    r"^(?:ban|sở|ủy|ubnd|hđnd|bộ|cục|tỉnh|huyện|xã|phường|lưu|nơi|số|"
    r"(?:phó |quyền )?(?:chủ|trưởng|chánh|giám|tổng|cục|chi cục|viện|vụ|hiệu|tư lệnh|chỉ huy|thủ trưởng))\b"
)
_SURNAMES = frozenset(
    small(
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lâm Đoàn Trịnh "
        "Mai Tô Cao Hà Trương Lương Tạ Châu Thái Chu Lưu Quách Vương Phùng Nông Triệu Tống Hứa Tăng La "
        "Giàng Sùng Vàng Lò Hầu Ma Thào Giáp Khúc Kiều Lại Mạc Nghiêm Ông Quản Thạch Thân Tôn Từ Ứng Vi "
        "Viên Bạch Cù Diệp Doãn Điêu Đàm Đồng Hàn Hạ Kim Lục Ninh Phó Sầm Sơn Thẩm Tiêu Trang Trà Văn Xa "
        "Ngụy Bế Hoa Cầm Quàng Tráng Y A K H Rơ Siu Ksor Rcom Bá Điểu Lường Hoàn Thiều Phi Khuất Đới"
    ).split()
)
_OTHER_PART = re.compile(
    r"(?:phụ lục|danh mục|mẫu số|biểu số|cộng h[òo]a xã|\(?(?:ban hành )?kèm theo|điều 1\b|chương i\b)"
)
_RECIPIENTS = re.compile(r"n\s?ơi\s+nh\s?ận")
_BESIDE = re.compile(r"^[-+•].{1,80}[.;]\s(?=[^\W\d])")  # "- Lưu: VT.  Nguyễn Văn An": two columns
_WITHIN = 90  # lines from the recipients to the name
_BELOW_POST = 40
_LONGEST_NAME = 6  # words
_BELOW_LIST = 6


def signer_of(lines: Sequence[str]) -> str | None:
    """The first signature after the body; None where the post stands without a name.

    Without a post a name counts only right below the recipients, and with a surname that is known.
    """
    start = _end_of_body(lines)
    if start is None:
        return None
    end = next(_other_parts(lines, start), len(lines))
    texts = lines[start : min(end, start + _WITHIN)]
    post = next((n for n, line in enumerate(texts) if post_in(line)), None)
    return _below_recipients(texts) if post is None else _below(texts[post:])


def is_name(text: str, *, known: bool = False) -> bool:
    """Whether a text has the form of a person's name: up to six words in capitals or with capitals.

    Peoples write theirs as "H' Ly Niê", "K'Brét", "Giàng A Páo"; `known` asks for a surname of the list.
    """
    words = text.split()
    count = len(words) + ("'" in text or "’" in text)
    if not 1 < count <= _LONGEST_NAME or not all(_PART.fullmatch(word) for word in words):
        return False
    if not all(word[0].isupper() for word in words) or _NO_NAME.search(small(text)):
        return False
    same_case = text.isupper() or not any(word.isupper() and len(word) > 2 for word in words)
    return same_case and not _POST.match(small(text)) and (not known or small(words[0]) in _SURNAMES)


def post_in(line: str) -> bool:
    """Whether a line is a signer's authority or post: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "T/M BAN THƯỜNG VỤ"."""
    low = small(line)
    if not line[:1].isupper() or len(line) > 120 or line.endswith((";", ",", ":")):
        return False
    acting = _ACTING.match(low) and line[:2].strip(".").isupper()
    return bool(acting or (line.isupper() and _POST.match(low)) or _POST.fullmatch(low))


def _end_of_body(lines: Sequence[str]) -> int | None:
    for n, line in enumerate(lines):
        low = small(line[:60])
        if _RECIPIENTS.match(opening(lines, n)) or (_ACTING.match(low) and post_in(line)):
            return n
        if line.endswith(("./.", "./")):
            return n + 1
    return None


def _other_parts(lines: Sequence[str], start: int) -> Iterator[int]:
    """Where annexes begin."""
    return (n for n in range(start + 1, len(lines)) if _OTHER_PART.match(small(lines[n][:40])))


def _below(texts: Sequence[str]) -> str | None:
    """The first name at or below the post."""
    for n, line in enumerate(texts[:_BELOW_POST]):
        rest = _BESIDE.sub("", _without_post(line))
        name = _name(rest, texts[n + 1] if n + 1 < len(texts) else "")
        if name:
            return name
    return None


def _below_recipients(texts: Sequence[str]) -> str | None:
    last = max((n for n, line in enumerate(texts) if re.match(r"[-–+•]?\s?lưu\b", small(line))), default=None)
    if last is None:
        return None
    below = [(n, line) for n, line in enumerate(texts) if n > last and line][:_BELOW_LIST]
    return next((line for _, line in below if is_name(line, known=True)), None)


def _without_post(line: str) -> str:
    """What follows the posts that run into a name: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn An"."""
    rest = line
    for _ in range(6):
        low = small(rest)
        found = _ACTING.match(low) or _COLLECTIVE.match(low) or _POST.match(low)
        if not found:
            break
        rest = rest[found.end() :].lstrip(" .,/")
    return rest


def _name(text: str, following: str) -> str | None:
    """The name that a line holds, or that it and the next one hold."""
    both = f"{text} {following}"
    title = _TITLE.match(small(both))  # it may be parted too: "Đại | tá Nguyễn Văn An"
    if title:
        text, both = text[title.end() :] or both[title.end() :], both[title.end() :]
    same_case = text.isupper() == following.isupper()
    if text and following and same_case and not post_in(following) and is_name(both, known=text.isupper()):
        return both
    return text if is_name(text, known=text.isupper()) else None
