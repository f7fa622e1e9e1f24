"""The kinds of documents: by the line that names them, or by the code in the number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.folding import folded
from tracker.domain.reading.words import small

# Phụ lục III of Nghị định 30/2020/NĐ-CP, and the Party's: kind → its code. A Công văn has none: "12/UBND-VX".
KINDS = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "quy chế": "QC", "quy định": "QyĐ",
    "thông báo": "TB", "hướng dẫn": "HD", "chương trình": "CTr", "chương trình hành động": "CTr",
    "kế hoạch": "KH", "phương án": "PA", "đề án": "ĐA", "dự án": "DA", "báo cáo": "BC",
    "tờ trình": "TTr", "công điện": "CĐ", "kết luận": "KL", "thông tri": "TT", "công văn": "",
    "thông cáo": "TC",
}  # fmt: skip
_OTHERS = (  # that governing documents may have, but their numbers do not tell apart
    "nghị định", "thông tư", "thông tư liên tịch", "nghị quyết liên tịch", "giấy mời", "biên bản",
    "công thư", "giấy ủy quyền", "phiếu chuyển", "văn bản hợp nhất",
)  # fmt: skip
_NAMES = sorted((*KINDS, *_OTHERS), key=len, reverse=True)
_SQUEEZED = {name.replace(" ", ""): name for name in _NAMES}
_FOLDED = {folded(name).replace(" ", ""): name for name in _NAMES}
_LONGEST_KIND = 60  # characters, with spaces between letters
_CODES = {small(code): kind for kind, code in reversed(KINDS.items()) if code} | {"cv": "công văn"}
_JOINT = re.compile(r"(?:ph|lt|ln|ls|lb)$")  # "KHPH-SNV-SYT", "TTLT": with another body
_URGENCY = re.compile(r"\s(?:khẩn|hỏa tốc|thượng khẩn|số \d{1,4})$")
_ISSUER = re.compile(
    r"^của (?:\w+ ){0,3}(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|thủ tướng|chủ tịch|ban thường vụ|"
    r"ban chấp hành|tỉnh ủy|thành ủy|bộ trưởng|giám đốc|chính phủ)\b"
)
_STAMP, _STAMP_LINES = re.compile(r"(?:công văn|văn bản) (?:đến|đi)\b"), 3  # "CÔNG VĂN | ĐẾN | Số: 4512"
_ABOUT = re.compile(r"\b(?:về|tại)\b")
_JOINTLY = re.compile(r"^liên (?:tịch|ngành|sở|bộ)\b\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:số\s?)?:?\s?\d{1,5}\s?[/-]", re.IGNORECASE)
_TITLE_WORDS = 5  # "Kế hoạch hỗ trợ ..." in one line, where nothing else is left of a heading


@dataclass(frozen=True)
class Kind:
    """The kind that a line names; `rest` is what the line says beyond it, `lines` how many it takes."""

    name: str
    rest: str = ""
    lines: int = 1


def kind_in(lines: Sequence[str], at: int) -> Kind | None:
    """The kind that the line at `at` is the heading of: "KẾ HOẠCH", "K Ế  H O Ạ C H", "CHỈ THỊ CỦA CHỦ
    TỊCH ...", "KẾ HOẠCH CẢI CÁCH ..."; also broken over two lines."""
    line = lines[at]
    if _STAMP.match(small(" ".join(lines[at : at + _STAMP_LINES]))):
        return None
    for count in (2, 1):
        name = _alone(" ".join(lines[at : at + count])) if all(lines[at : at + count]) else None
        if name:
            return Kind(written(name), lines=count)
    name = _opening(line) if line.isupper() else None
    if not name:
        return None
    rest = _JOINTLY.sub("", line[len(name) :].strip(" :"))
    return Kind(written(name), without_issuer(rest))


def title_kind(line: str) -> Kind | None:
    """The kind that a title begins with ("Kế hoạch hỗ trợ hộ nghèo ...")."""
    name = _opening(line)
    if not name or len(line.split()) < _TITLE_WORDS or line.endswith((";", ".", ":")):
        return None
    rest = line[len(name) :].strip(" :")
    about = _ABOUT.search(rest) if _NUMBERED.match(rest) else None
    return Kind(written(name), rest[about.start() :] if about else rest)


def kind_of_symbol(symbol: str) -> str:
    """By the symbol after the number ("CT-UBND"); a letter's begins with its author ("UBND-VX")."""
    first = re.split(r"[/.\-&]", small(symbol))[0]
    code = _JOINT.sub("", first) or first
    if code == "tt" and "/" not in symbol:  # a Thông tri is the Party's: "05-TT/TU"
        return "Thông tư"
    return written(_CODES.get(first) or _CODES.get(code, "công văn"))


def written(name: str) -> str:
    """As a heading's field shows it."""
    return name[:1].upper() + name[1:]


def without_issuer(rest: str) -> str:
    """ "CHỈ THỊ | CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM SƠN | VỀ VIỆC ...": what follows the issuer."""
    low = small(rest)
    if not _ISSUER.match(low):
        return rest
    about = _ABOUT.search(low)
    return rest[about.start() :] if about else ""


def _alone(text: str) -> str | None:
    low = _URGENCY.sub("", small(text).strip(" .:"))
    if len(low) >= _LONGEST_KIND:
        return None
    slip = _FOLDED.get(folded(low).replace(" ", "")) if text.isupper() else None  # "NGHỊ QUYÉT"
    return _SQUEEZED.get(low.replace(" ", "")) or slip


def _opening(line: str) -> str | None:
    low = small(line)
    return next((name for name in _NAMES if low.startswith(f"{name} ")), None)
