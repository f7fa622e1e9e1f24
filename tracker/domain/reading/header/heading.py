"""Where a document's heading stands: found by its form, since portals put any number of lines above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.domain.reading.header.kinds import Kind, kind_in, title_kind
from tracker.domain.reading.header.lines import Row, flat
from tracker.domain.reading.words import small

_NATION = re.compile(
    r"c[ộọôo]ng h[òo]a x[ãa]\b|ch[ủù] nghĩa việt nam$|^hội chủ nghĩa|"
    r"^đảng cộng sản việt nam$"
)
_MOTTO = re.compile(r"[đd][ộọô]c lập ?[-–—.]{0,2} ?t[ựụư] ?do\b")
_BODY = re.compile(
    r"(?:căn cứ|kính gửi|nơi nhận|xét đề nghị|theo đề nghị|kính trình)\b|điều 1\b|phần (?:thứ nhất|i)\b|"
    r"chương i\b|(?:i|1|a)\s?[.)/]\s?[^\W\d]"
)
_CLOSES = re.compile(r"căn cứ |nơi nhận|kính gửi")
_ABOVE = 14  # lines of the issuer, its number and stamps that may stand above the nation's name
_BELOW = 70  # lines; a heading torn into cells takes no more
_TITLE_WITHIN = 6  # lines
_ADDRESSEES = 10  # lines
_OPENING = 40  # characters
_NARROWEST, _CENTRED = 20, 12  # characters: a left column, and what a line may reach beyond its column


@dataclass(frozen=True)
class Heading:
    """The lines from the issuer to the body, the left column before the right one.

    `kind` stands at `kind_at`, or is None where no line names it; `above` are the lines before the heading.
    """

    lines: tuple[str, ...]
    kind_at: int | None
    kind: Kind | None
    above: tuple[str, ...]

    @property
    def particulars(self) -> tuple[str, ...]:
        """The lines above the kind, or all where no line names it."""
        return self.lines[: self.kind_at]


def heading_of(rows: list[Row]) -> Heading:
    """The heading of a document; of one whose heading is lost, what stands above its body."""
    anchor = _anchor(rows)
    found = _near(rows, anchor)
    if anchor is not None and _belongs_to_annex(rows[:anchor], found):
        return _near(rows, None)
    return found


def _belongs_to_annex(above: list[Row], found: Heading) -> bool:
    """Whether the document begins with a title of another kind than the heading further down."""
    titles = (title_kind(line) for line in flat(above[:_TITLE_WITHIN]))
    title = next((kind for kind in titles if kind), None)
    return bool(title and found.kind and title.name != found.kind.name)


def _near(rows: list[Row], anchor: int | None) -> Heading:
    start = max(0, (anchor or 0) - _ABOVE)
    near = rows[start : (anchor or 0) + _BELOW]
    lines = _in_columns(near)
    national = (n for n, line in enumerate(lines) if is_national(line))
    first = 0 if anchor is None else next(national, 0)
    lines = lines[: next(_body_from(lines, first), None)]
    kind_at, kind = _kind(lines, first, titled=anchor is None)
    return Heading(tuple(lines), kind_at, kind, tuple(flat(rows[:start])))


def is_national(line: str) -> bool:
    """Whether a line holds the nation's name or motto, or the Party's name."""
    low = small(line)
    return bool(_MOTTO.search(low) or (line.isupper() and _NATION.search(low)))


def _anchor(rows: list[Row]) -> int | None:
    """The row of the nation's name; one below a body belongs to an annex."""
    for at, row in enumerate(rows):
        for cell in row:
            if is_national(cell.text):
                return at
            if _CLOSES.match(small(cell.text[:12])) and not _portal(rows, at):
                return None
    return None


def _portal(rows: list[Row], at: int) -> bool:
    """A portal's own "Kính gửi: Quý khách", above the heading."""
    return any(small(cell.text).startswith("kính gửi: quý") for cell in rows[at])


def _body_from(lines: Sequence[str], first: int) -> Iterator[int]:
    return (
        n
        for n, line in enumerate(lines)
        if n > first and line and _BODY.match(opening(lines, n)) and not _addressed_above(lines, n)
    )


def _addressed_above(lines: Sequence[str], at: int) -> bool:
    """Reports and proposals may name their addressee above their kind."""
    if not opening(lines, at).startswith(("kính gửi", "kính trình")):
        return False
    return any(kind_in(lines, n) for n in range(at + 1, min(at + _ADDRESSEES, len(lines))))


def opening(lines: Sequence[str], at: int) -> str:
    """How a line begins, in small letters; a word alone goes on in the next line: "Căn | cứ Luật"."""
    line = lines[at]
    alone = len(line.split()) <= 1 and at + 1 < len(lines)
    return small(f"{line} {lines[at + 1]}" if alone else line)[:_OPENING]


def _kind(lines: Sequence[str], first: int, *, titled: bool) -> tuple[int | None, Kind | None]:
    found = ((at, kind_in(lines, at)) for at in range(first, len(lines)))
    at, kind = next(((at, kind) for at, kind in found if kind), (None, None))
    if kind or not titled:
        return at, kind
    titles = ((at, title_kind(line)) for at, line in enumerate(lines[:_TITLE_WITHIN]))
    return next(((at, kind) for at, kind in titles if kind), (None, None))


def _in_columns(rows: Sequence[Row]) -> list[str]:
    """The left column's lines before the right one's, where the nation's name stands in a right column."""
    right = next((c.column for row in rows for c in row[1:] if is_national(c.text)), 0)
    if right < _NARROWEST:
        return flat(list(rows))
    block = _block(rows)
    sides = [_sides(row, right - _CENTRED) for row in rows[:block]]
    left, other = [line for line, _ in sides], [line for _, line in sides]
    return [*_joined(left, other), "", *_joined(other, left), "", *flat(list(rows[block:]))]


def _block(rows: Sequence[Row]) -> int:
    """The row at which the two columns end."""
    nation = next(n for n, row in enumerate(rows) if any(is_national(c.text) for c in row[1:]))
    for n in range(nation + 1, len(rows)):
        texts = [cell.text for cell in rows[n]]
        if texts and (_BODY.match(small(texts[0][:40])) or (len(texts) == 1 and kind_in(texts, 0))):
            return n
    return len(rows)


def _sides(row: Row, right: int) -> tuple[str, str]:
    return (
        " ".join(cell.text for cell in row if cell.column < right),
        " ".join(cell.text for cell in row if cell.column >= right),
    )


def _joined(side: Sequence[str], other: Sequence[str]) -> list[str]:
    """One column's lines; a line that only the other column fills is none of it."""
    return [line for line, beside in zip(side, other, strict=True) if line or not beside]
