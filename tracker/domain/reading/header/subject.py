"""The trích yếu: what stands below the kind, or after "V/v"."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from tracker.domain.reading.header.day import issue_in, without_issue
from tracker.domain.reading.header.heading import Heading, is_national
from tracker.domain.reading.header.kinds import kind_in, without_issuer
from tracker.domain.reading.header.number import number_in
from tracker.domain.reading.words import small

_ABOUT = re.compile(r"^\(?\s?(?:v\s?[/íì1l|.]?\s?v\b|về việc\b|về\b)\s?[:.]?\s*", re.IGNORECASE)
_LETTER_ABOUT = re.compile(r"^\(?\s?(?:v\s?[/íì1l|]\s?v\b|về việc\b)", re.IGNORECASE)
_ISSUER = re.compile(
    r"(?:(?:quyền )?chủ tịch |thường trực |chủ nhiệm |giám đốc |bộ trưởng )?"
    r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|thủ tướng chính phủ|chính phủ|"
    r"ban thường vụ|ban chấp hành|tỉnh ủy|thành ủy|giám đốc|bộ trưởng|chủ nhiệm|sở|bộ)"
    r"(?: [^\W\d_]+){0,12}(?: điện)?\s?[:,.]?"
)
_COMMITTEE = re.compile(
    r"(?:chủ tịch )?(?:ủy ban nhân dân|ubnd|hội đồng nhân dân)(?: (?:tỉnh|thành phố|huyện|xã)[^\d,;:]{0,40})?"
)
_BODY = re.compile(
    r"(?:căn cứ|thực hiện|triển khai|theo|xét|để|nhằm|trong|thời gian|ngày|hiện nay|qua|sau|tiếp tục|"
    r"trên cơ sở|được|từ|vừa qua|ủy ban nhân dân|ubnd|chủ tịch|ban thường vụ|thủ tướng|hội đồng)\b"
)
_ENDS = re.compile(
    r"căn cứ\b|đặt vấn đề|mục lục|(?:lời |phần )?(?:nói|mở) đầu|phụ lục|kính gửi|quyết định\s?:|nơi nhận|"
    r"điều \d|phần (?:thứ|i)|chương i|\(?(?:ban hành )?kèm theo|[ivx]{1,5}(?:\s?[.)]|/)\s|"
    r"\d{1,2}\s?[.)/]\s|[a-d]\)|[-+]\s"
)
_OPEN_END = re.compile(  # words that no subject ends with
    r"(?:\b(?:của|và|cho|với|về|tại|trong|thuộc|do|bởi|theo|trên|việc|đến|các|những|số|ngày|tháng|từ|ở|là|"
    r"hoặc|giữa|đối|để|nhằm|không|được|bị|chủ tịch|thường trực|ủy ban|hội đồng)|[,–-])$"
)
_EDGES = " .,;:-–"
_STRAY = re.compile(r"[*_|#`<>]+")
_LONGEST = 12  # lines
_SHORT = 3  # words: "KẾ HOẠCH PHỐI HỢP", its subject below in small letters
_PARAGRAPH = 4  # lines; the rest of a subject is no longer
_ISSUER_LINES = 3
_WRAPPED = 45  # characters; a line of capitals that was broken at the paper's edge
_WIDE = 110  # characters; no heading's line is wider


def subject_of(heading: Heading) -> str | None:
    """The subject without "Về việc"; None where the heading has none."""
    if heading.kind and heading.kind_at is not None:
        below = list(heading.lines[heading.kind_at + heading.kind.lines :])
        own = [heading.kind.rest] if heading.kind.rest else []
        return _worded([*own, *_block(_named_again(below), own)])
    lines = heading.lines
    for at, line in enumerate(lines):
        if _LETTER_ABOUT.match(line):
            return _worded(_block(lines[at:], []))
    start = _after_particulars(lines)
    shouted = start is not None and lines[start].isupper() and not _ISSUER.fullmatch(small(lines[start]))
    return _worded(_block(lines[start:], [])) if shouted else None


def _named_again(lines: list[str]) -> list[str]:
    """Without the issuer and the number between kind and subject: "CHỈ THỊ | CỦA BAN THƯỜNG VỤ TỈNH ỦY"."""
    first = next((n for n, line in enumerate(lines) if line), None)
    if first is None:
        return lines
    rest = "" if number_in(lines[first : first + 1]) else lines[first]
    rest = without_issuer(rest or lines[first])
    own = rest == lines[first] and number_in([rest])
    return lines[first + 1 :] if own or not rest else [rest, *lines[first + 1 :]]


def _after_particulars(lines: Sequence[str]) -> int | None:
    """Where the subject of a document begins whose kind is lost: the first line below the day."""
    for at in range(len(lines)):
        if issue_in(lines[at : at + 1], 1).place:
            return next((n for n in range(at + 1, len(lines)) if lines[n]), None)
    return None


def _block(lines: Sequence[str], taken: list[str]) -> list[str]:
    """The lines of one subject; `taken` is what the line of the kind holds of it already."""
    found: list[str] = []
    for at, line in enumerate(lines):
        so_far = [*taken, *found]
        if len(found) >= _LONGEST or (so_far and _stops(so_far, line, lines, at)):
            break
        if line and not is_national(line):
            if not so_far and _ENDS.match(small(line)):
                break
            found.append(without_issue(line))
    return found


def _stops(taken: Sequence[str], line: str, lines: Sequence[str], at: int) -> bool:
    """Whether the subject is complete before `line`."""
    last = taken[-1]
    if not line:
        following = next((n for n in range(at, len(lines)) if lines[n]), None)
        return following is None or not _continues(last, lines, following)
    if is_national(line) or _ENDS.match(small(line)) or line.startswith("(Ban hành"):
        return True
    if _OPEN_END.search(small(last)):
        return False
    if issue_in([line], 1).place or _is_issuer(lines, at):
        return True
    if last.isupper() and not line.isupper():
        goes_on = line[0].islower() or (len(taken) == 1 and len(last.split()) < _SHORT)
        return _begins_body(lines, at) if goes_on else not line.startswith(("(", "“", '"'))
    return _begins_body(lines, at)


def _continues(last: str, lines: Sequence[str], at: int) -> bool:
    """Whether a subject goes on after a blank line: where converters part what was one paragraph."""
    line = lines[at]
    if _ENDS.match(small(line)) or is_national(line) or _is_issuer(lines, at):
        return False
    if last.isupper():
        return line.isupper() and (len(last) > _WRAPPED or bool(_OPEN_END.search(small(last))))
    return line[0].islower() or (bool(_OPEN_END.search(small(last))) and not line.endswith((".", ";", ":")))


def _is_issuer(lines: Sequence[str], at: int) -> bool:
    """An issuer's line above the grounds or the addressees: "ỦY BAN NHÂN DÂN | TỈNH LÂM SƠN"."""
    name = _ISSUER if lines[at].isupper() else _COMMITTEE
    for end in range(at + 1, min(at + 1 + _ISSUER_LINES, len(lines) + 1)):
        if not lines[end - 1] or not name.fullmatch(small(" ".join(lines[at:end]))):
            continue
        below = next((n for n in range(end, len(lines)) if lines[n]), None)
        if below is None or _ENDS.match(small(lines[below])) or _begins_body(lines, below):
            return True
    return False


def _begins_body(lines: Sequence[str], at: int) -> bool:
    """A sentence: wide, closed by a colon, or opened as grounds and accounts are and closed by a mark.

    A subject's last line has no mark, so "... đại biểu Quốc hội và | Hội đồng nhân dân các cấp" is one.
    """
    line = lines[at]
    if line[0].islower() or line.isupper() or len(line) > _WIDE:
        return len(line) > _WIDE and not line[0].islower()
    if line.endswith((";", ":")):
        return True
    paragraph = list(islice(takewhile(bool, lines[at:]), _PARAGRAPH))
    closed = len(paragraph) == _PARAGRAPH or paragraph[-1].endswith((".", ";", ":", ",", "/"))
    return line[0].isupper() and closed and bool(_BODY.match(small(line)))


def _worded(lines: Sequence[str]) -> str | None:
    text = " ".join(_STRAY.sub(" ", " ".join(lines)).split())
    text = _ABOUT.sub("", text).strip(_EDGES)
    if text.count(")") > text.count("("):
        text = text.rstrip(")").rstrip(_EDGES)
    return text if any(c.isalnum() for c in text) else None


def has_letter_subject(lines: Sequence[str]) -> bool:
    """Whether a line says "V/v", which only a letter's heading does."""
    return any(_LETTER_ABOUT.match(line) and not kind_in(lines, n) for n, line in enumerate(lines))
