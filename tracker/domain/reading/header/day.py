"""Place and day of issue: "Lâm Sơn, ngày 05 tháng 3 năm 2025", also with slips of recognition."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.reading.words import small

_SLOT = r"[^,;:|]{0,16}?"  # where a hand or a stamp wrote: what recognition made of it may be anything
_DAY = re.compile(
    rf"(?<!\w)ng[àaảáâ][yv](?:(?P<d>{_SLOT})th[áảâàaấ]ng(?P<m>{_SLOT})n[ăãaâắ]m(?:[\s.…]{{0,9}}(?P<y>\d{{1,6}}))?"
    r"|\s?(?P<d2>\d{1,2})\s?[/.-]\s?(?P<m2>\d{1,2})\s?[/.-]\s?(?P<y2>\d{4}))(?!\d)",
    re.IGNORECASE,
)
_SLIPS = str.maketrans("OoQØÒÓÔỒỐÕòóôồlIiìíZSB", "0" * 14 + "1" * 5 + "258")
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-]{1,2}[^\W\d_]+)*\.?")
_LINKS = frozenset({"phố", "xã", "-", "–"})
_LONGEST = 8  # words: "Thành phố Phan Rang - Tháp Chàm"
_NO_PLACE = re.compile(r"sở|ban|bộ|cục|văn|ủy|hội|tỉnh|ubnd|chi|độc|số|v|đảng")  # words of bodies
_COPY = re.compile(r"(?:^|\n)(?:sao y|sao lục|trích sao|bản sao)[^\n]{0,40}\n[^\n]*$")  # a copy's own day
_NEAR = 80  # characters before the day
_YEAR = 4  # digits
_TAIL = 12  # characters that may follow the day on its line


@dataclass(frozen=True)
class Issue:
    """Place and day; None for each that the line leaves blank."""

    place: str | None
    day: date | None


def issue_in(lines: Sequence[str], own: int) -> Issue:
    """The first place and day that stand as a heading writes them.

    A day without a place is the document's only within the first `own` lines, above its kind.
    """
    text = "\n".join(lines)
    limit = len("\n".join(lines[:own]))
    for found in _DAY.finditer(text):
        place = _place(text[max(0, found.start() - _NEAR) : found.start()])
        if _COPY.search(small(text[max(0, found.start() - _NEAR) : found.start()])):
            continue
        if not _ends_line(text, found.end()) or _in_sentence(text, found.start(), place):
            continue
        if place or found.start() < limit:
            return Issue(place, _day(found))
    return Issue(None, None)


def day_behind(text: str, number: str) -> date | None:
    """The day right behind a number in a title: "QUYẾT ĐỊNH SỐ 12/2008/QĐ-UBND NGÀY 05 THÁNG 3 NĂM 2008"."""
    at = text.find(number)
    found = _DAY.match(text, at + len(number) + 1) if at >= 0 else None
    return _day(found) if found else None


def plain_day(text: str) -> date | None:
    """A portal's "28/11/2025"."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    return _date(found[3], found[2], found[1]) if found else None


def without_issue(line: str) -> str:
    """A line that two columns ran together in, without its place and day."""
    found = _DAY.search(line)
    place = _place(line[: found.start()]) if found else None
    if not found or not place:
        return line
    cut = line[: found.start()].rstrip(" ,.;")
    return f"{cut[: len(cut) - len(place)]} {line[found.end() :]}".strip()


def _ends_line(text: str, end: int) -> bool:
    """Whether nothing but a mark follows: "ngày 28 tháng 10 năm 2025, Chủ tịch ..." is a sentence."""
    return not text[end : end + _TAIL].partition("\n")[0].strip(" .,;)")


def _in_sentence(text: str, start: int, place: str | None) -> bool:
    """ "... từ ngày", "ký ngày": words before the day on its line that are no place."""
    before = text[text.rfind("\n", 0, start) + 1 : start].strip(" ,.;(")
    return bool(before) and place is None


def _day(found: re.Match[str]) -> date | None:
    if found["y2"]:
        return _date(found["y2"], found["m2"], found["d2"])
    day, month = (found[slot].strip(" .…\n\t").translate(_SLIPS) for slot in ("d", "m"))
    return _date(found["y"] or "", month, day)


def _date(year: str, month: str, day: str) -> date | None:
    if len(year) != _YEAR or not 0 < len(day) < _YEAR - 1 or not 0 < len(month) < _YEAR - 1:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:  # a blank, or 31 of a month of 30 days
        return None


def _place(before: str) -> str | None:
    """The place's name at the end of what stands before the day; it may be broken over two lines."""
    lines = [line.strip() for line in before.split("\n")]
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    last = lines[-1].rstrip(" ,.;").split()
    words = _run(last)
    above = lines[-2].split() if len(lines) > 1 and len(words) == len(last) else []
    if words and _goes_on(above):
        words = above + words
    return _named(words)


def _run(words: Sequence[str]) -> list[str]:
    """The words at the end that a place's name may be made of."""
    start = len(words)
    while start and len(words) - start < _LONGEST and _is_part(words[start - 1]):
        start -= 1
    if start and words[start:][:1] == ["phố"] and words[start - 1] == "thành":
        start -= 1
    return list(words[start:])


def _is_part(word: str) -> bool:
    return word in _LINKS or (word[0].isupper() and bool(_WORD.fullmatch(word)))


def _goes_on(above: Sequence[str]) -> bool:
    """Whether a line is the beginning of a place's name: "Thành phố | Hồ Chí Minh"."""
    if not above or len(_run(above)) < len(above) or any(_NO_PLACE.fullmatch(small(word)) for word in above):
        return False
    return not any(word.isupper() and len(word) > 2 for word in above)


def _named(words: list[str]) -> str | None:
    """Without what ran into it from the left column: "TỈNH LÂM SƠN Lâm Sơn", "Lâm Sơn Lâm Sơn"."""
    if not all(word.isupper() for word in words):
        shouted = [n for n, word in enumerate(words) if word.isupper() and len(word) > 3]
        words = words[shouted[-1] + 1 :] if shouted else words
    half = len(words) // 2
    if half and words[:half] == words[half:]:
        words = words[half:]
    while words and words[0] in {*_LINKS, "Phúc"}:
        words = words[1:]
    return " ".join(words).replace("–", "-") or None
