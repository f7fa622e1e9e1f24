"""The document's số, ký hiệu; not that of an arrival stamp, of a copy or of a document it cites."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from tracker.domain.reading.header.kinds import title_kind
from tracker.domain.reading.words import small

_WORD = r"(?:S[ốổôóỗoõ6]ó?|SỐ|SO|SÔ|SỔ)\s?[:.;]?\s?"
_PART = r"[A-ZĐÂƯ][A-ZĐÂƯ0-9rgyhxk]{0,14}(?![^\W_])"  # "UBND", "TTg", "CTr", "QyĐ", "KT1"
_SYMBOL = rf"{_PART}(?:(?:\s?[-–—/&]\s?|[._]){_PART}){{0,6}}"
_OPEN = rf"(?:^|(?<=\s)){_WORD}"
_NUMBER = re.compile(
    rf"{_OPEN}(?P<n>[\dOolIó]{{1,5}}[a-eđ]?)(?P<year>\s?/\s?\d{{4}})?(?P<sep>\s?[-–/]\s?|\s)(?P<symbol>{_SYMBOL})"
)
_NOISE = rf"[^\s\w/-]{{0,6}}(?:(?!{_WORD})[^\s/-]{{1,8}}\s?){{0,3}}"  # a hand's digits as recognised
_UNREAD = re.compile(rf"{_OPEN}{_NOISE}(?:/\s?\d{{4}})?\s?[-–/]\s?(?P<symbol>{_SYMBOL})")
_BARE = re.compile(rf"(?P<n>\d{{1,5}}[a-eđ]?)(?P<year>/\d{{4}})?(?P<sep>[-/])(?P<symbol>{_SYMBOL})")
_SLIPS = str.maketrans("OolIó", "00116")
_STAMP = re.compile(r"(?:đến|sao y|sao lục|trích sao|hiệu)\s?[:.]?$")
_STAMPED = re.compile(r"(?:ngày|giờ|chuyển)\s?:")
_COPY = re.compile(r"(?:SY|SL|TrS|SYB|BS)\b")  # marks of certified copies (Phụ lục III)
_CITES = re.compile(
    r"(?:nghị quyết|quyết định|chỉ thị|thông báo|kế hoạch|công văn|văn bản|tờ trình|báo cáo|công điện|"
    r"nghị định|thông tư|kết luận|chương trình|hướng dẫn|luật|đề án|quy định|quy chế)(?: liên tịch)?$"
)
_LINES, _NEAR = 3, 9  # that a number may be broken over; with the blank ones between cells


@dataclass(frozen=True)
class Number:
    """A number's text, None where its place is blank or nobody can read it; and the symbol after it."""

    text: str | None
    symbol: str


def number_in(lines: Sequence[str]) -> Number | None:
    """The first number that is the document's own; None where no place is left for one."""
    previous = ""
    for at, line in enumerate(lines):
        if not line:
            continue
        text = " ".join(islice((part for part in lines[at : at + _NEAR] if part), _LINES))
        stamped = _STAMP.search(small(previous)) or _STAMPED.match(small(text[len(line) :]).strip())
        previous = line
        if stamped:
            continue
        found = _own(_NUMBER, text, len(line)) or _own(_UNREAD, text, len(line)) or _BARE.fullmatch(line)
        if found:
            return Number(_written(found), found["symbol"])
    return None


def _own(pattern: re.Pattern[str], text: str, within: int) -> re.Match[str] | None:
    """The first match that begins in the line itself, behind nothing but the issuer."""
    for found in pattern.finditer(text, 0):
        before = text[: found.start()].rstrip()
        if found.start() >= within:
            return None
        if _heads(before) and not _COPY.match(found["symbol"]):
            return found
    return None


def _heads(before: str) -> bool:
    """Whether what stands before a number on its line leaves it the document's."""
    low = small(before)
    if _STAMP.search(low):
        return False
    if _CITES.search(low):  # "QUYẾT ĐỊNH SỐ ..." names itself where the line begins so
        return bool(_CITES.fullmatch(low))
    return not before or before.isupper() or low.endswith("phúc")


def title_number(title: str) -> str | None:
    """The number in a title that names the document itself ("Quyết định số 12/QĐ-UBND về ...")."""
    title = re.sub(r"\bsố\b", "Số", title, count=1)
    found = _NUMBER.search(title)
    if not found or not title_kind(title) or not _CITES.fullmatch(small(title[: found.start()]).strip()):
        return None
    return _written(found)


def plain_number(text: str) -> str | None:
    """A number that is all there is in `text`, as a portal shows it."""
    found = _BARE.fullmatch(re.sub(r"\s", "", text))
    return _written(found) if found else None


def _written(found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    if "n" not in groups:
        return None
    digits = groups["n"].translate(_SLIPS)
    joined = "".join(groups[part] or "" for part in ("year", "sep", "symbol")).replace("–", "-")
    tight = re.sub(r"\s", "", joined.replace("—", "-"))
    spaced = " " if groups["sep"].isspace() else ""
    return f"{digits}{spaced}{tight}" if _is_number(groups["n"]) else None


def _is_number(written: str) -> bool:
    """Whether a hand wrote digits: some were recognised, or all as the strokes they resemble ("II")."""
    return any(c.isdigit() for c in written) or (len(written) > 1 and set(written) <= set("Il"))
