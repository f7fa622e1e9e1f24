"""Kind, number, day, place, subject and signer of a governing document (Nghị định 30/2020/NĐ-CP, Phụ lục
I)."""

import re
from collections.abc import Sequence
from datetime import date

from tracker.domain.reading.model import Header
from tracker.domain.reading.passages import lines_of
from tracker.domain.reading.words import small

# Phụ lục III of the decree: kind → the code in the number. A Công văn has no code: "12/UBND-VX".
KINDS = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "quy chế": "QC", "quy định": "QyĐ",
    "thông báo": "TB", "hướng dẫn": "HD", "chương trình": "CTr", "chương trình hành động": "CTr",
    "kế hoạch": "KH", "phương án": "PA", "đề án": "ĐA", "dự án": "DA", "báo cáo": "BC",
    "tờ trình": "TTr", "công điện": "CĐ", "kết luận": "KL", "thông tri": "TT", "công văn": "",
    "thông cáo": "TC",
}  # fmt: skip
_CODES = {small(code): kind for kind, code in reversed(KINDS.items()) if code}
_HEADING_LINES = 45  # the particulars stand above the text; a date further down belongs to another document

_NUMBER = re.compile(
    r"(?:số|so)\s?[:.]?\s?(?P<n>\d{1,5}[a-z]?)\s?(?P<rest>(?:/\s?\d{4}\s?)?[/-]\s?[A-ZĐ][\wĐđ&/]*(?:\s?[-–]\s?[\wĐđ&]+|\s?/\s?[A-ZĐ]+)*)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?P<place>(?:[^\W\d_]{1,12}[ "
    r".-]{1,3}){0,6}[^\W\d_]{1,12}),?\s?\bngày\s?(?P<d>\d{1,2})\s?tháng\s?(?P<m>\d{1,2})\s?năm\s?(?P<y>\d{4})",
    re.IGNORECASE,
)
_LONGEST_CELL = 600  # characters; a longer line is no particular of a document
_COLUMNS = re.compile(r"[ \xa0]{5,}|\t|\|")
_ABOUT = re.compile(r"^(?:\(?v/v:?|về việc:?|về:)\s*", re.IGNORECASE)
_ABOUT_LINE = re.compile(r"^\(?\s?v/v\b", re.IGNORECASE)
_FURNITURE = re.compile(
    r"cộng h(?:òa|oà) xã hội|độc lập\s?-|^[-_|*. ]*$|^kính gửi|đảng cộng sản việt nam", re.IGNORECASE
)
_SUBJECT_ENDS = re.compile(
    r"^(?:căn cứ|thực hiện|theo|trong thời gian|xét|kính gửi|ủy ban nhân dân|thủ tướng|"
    r"chủ tịch|hội đồng nhân dân|"
    r"quyết định:|ban thường vụ|\(|[ivx]+\.|1\.|phần|chương|để)",
)
_SURNAMES = frozenset(
    small(
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lâm Đoàn Trịnh "
        "Mai Tô Cao Hà  Trương Lương Tạ Châu Thái Chu Lưu Quách Vương Phùng Nông Triệu Tống Hứa Tăng La "
        "Giàng Sùng Vàng Lò Hầu Ma Thào  Giáp Khúc Kiều Lại Mạc Nghiêm Ông Quản Thạch Thân Tôn Từ Ứng Vi "
        "Viên Bạch Cù Diệp Doãn Điêu Đàm Đồng Hàn Hạ  Kim Lục Ninh Phó Sầm Sơn Thẩm Tiêu Trang Trà Văn Xa "
        "Ngụy Bế Hoa Cầm Quàng Tráng Y A K H Rơ Siu Ksor Rcom Bá "
    ).split()
)
_POST = re.compile(
    r"^(?:t[mlu]q?\.|kt\.|q\.|chủ tịch|phó|giám đốc|chánh|bí thư|thủ tướng|bộ trưởng|"
    r"thứ trưởng|trưởng|cục|tổng)"
)


def _cells(text: str) -> list[str]:
    """The cleaned lines, those of two columns or of a table's row cut into their cells; blank lines kept."""
    cells: list[str] = []
    for line in text.splitlines():
        parts = [part[:_LONGEST_CELL] for part in _COLUMNS.split(line) if part.strip()]
        cells += [next(lines_of(part)).text.strip(" *") for part in parts] or [""]
    return cells


def read_header(text: str) -> Header:
    """The particulars that the text of a document holds; None for each that it does not."""
    lines = _cells(text)
    top = lines[:_HEADING_LINES]
    top_text = " ".join(top)
    found = _NUMBER.search(_before_body(top_text))
    number = (
        re.sub(r"\s|–", lambda m: "-" if m.group() == "–" else "", found["n"] + found["rest"])
        if found
        else None
    )
    day = _DATE.search(top_text)
    kind_at, kind = _kind(top, number)
    return Header(
        kind=kind,
        number=number,
        issued_on=_issued_on(day) if day else None,
        place=_place(day["place"]) if day else None,
        subject=_subject(top, kind_at, kind),
        signer=_signer(lines),
    )


def _before_body(text: str) -> str:
    """Up to the first ground or order: numbers after it are those of other documents."""
    cut = re.search(r"\b(?:Căn cứ|Thực hiện|Theo|Xét|Tiếp theo)\b", text)
    return text[: cut.start()] if cut else text


def _issued_on(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None


def _place(text: str) -> str | None:
    """The place's name: the last run of capitalised words ("... Hạnh phúc Lào Cai" leaves no more than
    "Lào Cai")."""
    words = text.replace("\n", " ").split()
    kept: list[str] = []
    for word in reversed(words):
        if not (word.isalpha() or word == "-") or (word[0].islower() and small(word) not in {"phố", "xã"}):
            break
        kept.insert(0, word)
    joined = " ".join(kept)
    after = re.sub(r"^.*(?:Hạnh phúc|HẠNH PHÚC|UBND|CT|ND)\s+", "", joined)
    return after or None


def _kind(top: Sequence[str], number: str | None) -> tuple[int | None, str | None]:
    """(line of the kind's own heading, kind); by its code where the heading is lost."""
    for at, line in enumerate(top):
        word = small(line).rstrip(" .")
        if word in KINDS and (line.isupper() or line.istitle() or len(line.split()) <= 4):
            return at, _written(word)
    code = _code(number)
    if code:
        return None, _written(code)
    for at, line in enumerate(top[:6]):
        for kind in KINDS:
            if small(line).startswith(f"{kind} ") and len(line.split()) > 4 and not number:
                return at, _written(kind)
    return None, "Công văn" if number else None


def _code(number: str | None) -> str | None:
    parts = re.split(r"[/-]", small(number or ""))
    return next((_CODES[part] for part in parts[1:] if part in _CODES), None)


def _written(kind: str) -> str:
    return kind[0].upper() + kind[1:]


def _subject(top: Sequence[str], kind_at: int | None, kind: str | None) -> str | None:
    """The lines under the kind, or after "V/v", or the upper-case lines above the text."""
    if kind_at is not None:
        own = small(top[kind_at]).removeprefix(small(kind or "")).strip()
        if own:
            return _ABOUT.sub("", top[kind_at][-len(own) :].strip()) or None
        return _block(top, kind_at + 1)
    for at, line in enumerate(top):
        if _ABOUT_LINE.match(line):
            return _block(top, at)
        if (
            kind
            and kind != "Công văn"
            and line.isupper()
            and small(line).startswith(("ban hành", "về ", "phê duyệt"))
        ):
            return _block(top, at)
    return None


def _block(top: Sequence[str], at: int) -> str | None:
    """The lines from `at` to the blank line, ground or order that ends the subject."""
    taken: list[str] = []
    for line in top[at:]:
        low = small(line)
        if not line or _FURNITURE.search(line):
            if taken:
                break
            continue
        if taken and (
            _SUBJECT_ENDS.match(low)
            and not (
                taken[-1].isupper()
                and line.isupper()
                and len(taken) < 4
                and not low.startswith(
                    ("ủy ban nhân dân", "thủ tướng", "quyết định:", "chủ tịch", "hội đồng")
                )
            )
        ):
            break
        if taken and (_DATE.search(line) or len(taken) >= 8):
            break
        taken.append(line)
    subject = _ABOUT.sub("", " ".join(taken)).strip(" .;*)")
    return subject or None


def _signer(lines: Sequence[str]) -> str | None:
    """The name below the signer's post, or else the last name after the recipients."""
    texts = [line for line in lines if line]
    recipients = next((n for n, line in enumerate(texts) if small(line).startswith("nơi nhận")), None)
    if recipients is None:
        return None
    posted = False
    for n, line in enumerate(texts[recipients:], recipients):
        posted = posted or (bool(_POST.match(small(line))) and len(line.split()) < 7)
        for text in (line, f"{line} {texts[n + 1]}" if n + 1 < len(texts) else ""):
            if _is_name(text) and (posted or n >= len(texts) - 2):
                return text
    return None


def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 5 or not all(word.isalpha() and word[0].isupper() for word in words):
        return False
    mixed = any(word.isupper() and len(word) > 1 for word in words) and not text.isupper()
    return small(words[0]) in _SURNAMES and not mixed and not _POST.match(small(text))
