"""Lines → the tree of numbered items: Phần, Chương, Mục, Điều, I., 1., 1.1., a) to i) with đ), -, +."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tracker.domain.reading.details import detail_in
from tracker.domain.reading.marks import DASH, PAREN, PLUS, ends_clause, ends_sentence, mark_of
from tracker.domain.reading.paragraphs import paragraphs_of
from tracker.domain.reading.passages import Passage, joined
from tracker.domain.reading.phrases import predicate_at
from tracker.domain.reading.tables import Table, table_at
from tracker.domain.reading.words import small, words_of

_ROOT = 0
_PAGE = re.compile(r"(?:trang\s)?-?\s?\d{1,3}\s?-?(?:\s?/\s?\d{1,3})?", re.IGNORECASE)
_MOTTO = re.compile(r"cộng hòa xã hội(?: chủ nghĩa|$)|đảng cộng sản việt nam$")
_WIDEST = 130  # characters; of a page in portrait
_SHORTEST_TITLE = 4  # letters
_LETTER = re.compile(r"[^\W_]")
_RECIPIENTS = re.compile(r"^(?:nơi nhận)\b")
_ANNEX = re.compile(r"^(?:phụ lục|danh mục|biểu|kế hoạch|chương trình|đề án|quy chế|quy định|phương án)\b")
_ENCLOSED = re.compile(r"^\(?\s?(?:ban hành )?kèm theo\b")
_ADDRESSES = re.compile(r"^kính gửi\b|^[^.;]{0,80}\bđiện\s?:$")  # a letter's, a telegram's
# A line below: a dash, or the rest of an addressee's name.
_ADDRESSEE = re.compile(
    r"^(?:[-–+•*]|(?!căn cứ|thực hiện|theo|ngày|để|nhằm|trong|xét|tiếp)[^.]{2,90}[.;,]?$)"
)
# What portals print below a document.
_PORTAL = re.compile(
    r"^(?:ý kiến bạn đọc|nhấp vào nút|tải về|lượt xem|chia sẻ bài|in bài|tin liên quan|"
    r"các tin khác|file đính kèm)\b"
)


@dataclass
class Item:
    """A numbered, lettered or dashed item, its paragraphs (the first may be its heading) and what stands
    below."""

    rank: int
    label: str
    clause: str
    parts: list[list[Passage]] = field(default_factory=list)  # the lines of each paragraph
    children: list["Item"] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    parent: "Item | None" = field(default=None, repr=False)
    counts: Counter[int] = field(default_factory=Counter)  # of dashes and pluses below, by rank

    @cached_property
    def headed_alike(self) -> tuple[int, int]:
        """(children with items below, those of them whose first paragraph ends like a heading)."""
        parts = [each for each in self.children if each.children and each.paragraphs]
        return len(parts), sum(not ends_clause(each.paragraphs[0].text) for each in parts)

    @cached_property
    def paragraphs(self) -> list[Passage]:
        """The paragraphs, each with its lines joined; asked for once the tree is grown."""
        return [joined(lines) for lines in self.parts]


@dataclass(frozen=True)
class _Line:
    passage: Passage
    after_blank: bool


def _capitals(text: str) -> bool:
    """Whether a line is a title in capitals, not the rest of a sentence ("II/2026.")."""
    return text.isupper() and sum(map(str.isalpha, text)) > _SHORTEST_TITLE


def _longer_than(lines: Sequence[Passage], words: int) -> bool:
    count = 0
    for line in lines:
        count += len(line.text.split())
        if count > words:
            return True
    return False


class _Builder:
    """Grows the tree line by line."""

    def __init__(self, width: int) -> None:
        self.root = Item(_ROOT, "", "")
        self.open: list[Item] = [self.root]
        self.width = width
        self.skipping = False
        self.addressing = False
        self.last_length = 0
        self.paren = 0

    def line(self, line: _Line) -> None:
        text = line.passage.text
        low = small(text)
        if _RECIPIENTS.match(low) or _PORTAL.match(low):
            self.skipping = True
            return
        if self.skipping and not self._title(text, low):
            return
        here = _ADDRESSES.search(low) is not None
        self.addressing = here or (self.addressing and _ADDRESSEE.match(low) is not None)
        if self.addressing:
            return
        if self.skipping:
            self.skipping = False
            self.open = [self.root]
        mark = mark_of(text)
        if mark and (line.after_blank or not self._goes_on_with_dash(mark[0], text[mark[2] :])):
            self._item(mark, line.passage)
        elif self._continues(line):
            self.open[-1].parts[-1].append(line.passage)
        elif self._is_heading(text):
            self._heading(line.passage)
        else:
            self.open[-1].parts.append([line.passage])
        self.last_length = len(text)

    def _heading(self, passage: Passage) -> None:
        """A title without a mark: a part of its own, or the second line of one."""
        here = self.open[-1]
        if len(self.open) == 2 and not here.label and not here.children and not here.tables:
            here.parts.append([passage])
            return
        clause = "Phụ lục" if small(passage.text).startswith("phụ lục") else ""
        self.open = [self.root, Item(1, "", clause, [[passage]], parent=self.root)]
        self.root.children.append(self.open[-1])

    def _title(self, text: str, low: str) -> bool:
        """Whether an annex or an enclosed plan begins after the recipients."""
        words = len(text.split())
        return bool(
            _ENCLOSED.match(low) or (text.isupper() and words <= 40 and (_ANNEX.match(low) or words >= 8))
        )

    def _is_heading(self, text: str) -> bool:
        return (
            text.isupper()
            and 2 <= len(text.split()) <= 40
            and bool(self.open[-1].parts or self.open[-1] is self.root)
        )

    def _goes_on_with_dash(self, rank: int, own: str) -> bool:
        """Whether a dash only goes on with a long sentence that has not ended."""
        here = self.open[-1]
        if rank != DASH or not here.parts or here is self.root or detail_in(own):
            return False
        text = here.parts[-1][-1].text
        return not ends_sentence(text) and not text.endswith(",") and _longer_than(here.parts[-1], 30)

    def _continues(self, line: _Line) -> bool:
        """Whether the line goes on with the paragraph before it."""
        if not self.open[-1].parts:
            return False
        before, text = self.open[-1].parts[-1][-1].text, line.passage.text
        ended = ends_sentence(before)
        goes_on = text[0].islower() or not (text[0].isalpha() or (text[0] == "(" and ended))
        if line.after_blank:
            return goes_on and not ended
        if goes_on and not before.endswith(":"):
            return True
        if _capitals(text) or _capitals(before):
            return _capitals(text) and _capitals(before)
        return self._wrapped(text, ended=ended)

    def _wrapped(self, text: str, *, ended: bool) -> bool:
        """Whether the line before was broken for its width: it is full, or its sentence goes on here."""
        if not self.width or (text[0] == "(" and ended):
            return False
        full = self.last_length * 4 > self.width * 3
        return full or not (ended or predicate_at(words_of(text[:60]), 0))

    def _item(self, mark: tuple[int, str, int], passage: Passage) -> None:
        rank, label, start = mark
        rank = self._paren_rank() if rank == PAREN else rank
        while len(self.open) > 1 and self.open[-1].rank >= rank:
            self.open.pop()
        parent = self.open[-1]
        item = Item(rank, label, self._clause(parent, rank, label), parent=parent)
        body = passage.piece(start)
        if body.text:
            item.parts.append([body])
        parent.children.append(item)
        self.open.append(item)

    def _paren_rank(self) -> int:
        """A number in brackets stands below the marks that are open where the first one appears."""
        if not self.paren:
            self.paren = PAREN if any(5 <= item.rank < PAREN for item in self.open) else 5
        return self.paren

    def _clause(self, parent: Item, rank: int, label: str) -> str:
        if rank in {DASH, PLUS}:
            sign = "-" if rank == DASH else "+"
            parent.counts[rank] += 1
            label = f"{sign}{parent.counts[rank]}"
        if rank in {6, 7}:
            above = next((item for item in reversed(self.open) if item.rank < 5), None)
            return ".".join(part for part in (above.clause if above else "", label) if part)
        return ".".join(part for part in (parent.clause, label) if part)


def _is_page_number(text: str) -> bool:
    return bool(_PAGE.fullmatch(text))


def _wrapped_at(lines: Sequence[Passage]) -> int:
    """The width at which the lines are broken, 0 where each line is a paragraph."""
    inner = [line.text for line in lines if len(line.text) > 1 and not mark_of(line.text)]
    lengths = sorted(len(line.text) for line in lines if line.text)
    if not lengths:
        return 0
    width = lengths[len(lengths) * 9 // 10]
    small_starts = sum(text[0].islower() for text in inner)
    even = lengths[len(lengths) * 19 // 20] * 6 <= width * 7 and width <= _WIDEST
    return width if small_starts * 12 > len(inner) or (even and small_starts) else 0


def _motto_at(lines: Sequence[Passage]) -> int:
    """The line of the nation's or the Party's heading, above which a portal prints its own matter; else 0."""
    return next((n for n, line in enumerate(lines) if _MOTTO.match(small(line.text).lstrip("| "))), 0)


def outline(lines: Sequence[Passage]) -> Item:
    """The tree of a document's items; paragraphs above the first item are the root's."""
    lines = paragraphs_of(lines[_motto_at(lines) :])
    builder = _Builder(_wrapped_at(lines))
    at, blank = 0, True
    while at < len(lines):
        found = table_at(lines, at)
        if found:
            table, at = found
            _take_table(builder, table)
            blank = True
            continue
        text = lines[at].text
        at += 1
        if _is_page_number(text):
            blank = False
            at = _after_blanks(lines, at)
        elif _LETTER.search(text):
            builder.line(_Line(lines[at - 1], blank))
            blank = False
        else:
            blank = blank or not text
    return builder.root


def _after_blanks(lines: Sequence[Passage], at: int) -> int:
    """The next line with text: the blank lines around a page's number divide nothing."""
    while at < len(lines) and not lines[at].text:
        at += 1
    return at


def _take_table(builder: _Builder, table: Table) -> None:
    text = small(" ".join(cell.text for row in table.rows for cell in row))
    if "nơi nhận" in text:
        builder.skipping = True
    elif not builder.skipping:
        builder.open[-1].tables.append(table)
