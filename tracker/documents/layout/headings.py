"""The two columns at a document's head (issuer, nation and date) and foot (recipients, signer)."""

import re
from collections.abc import Sequence

from tracker.documents.layout.columns import NARROWEST, Cells, crosses, near, sides_of
from tracker.documents.layout.page import Line, Row, whole
from tracker.domain.folding import folded

_MOTTO = re.compile(r"cong hoa xa hoi|dang cong san viet nam")
_DATE = re.compile(r"ngay\b.{0,12}\bthang\b")
_ADDRESSEE = re.compile(r"kinh gui\b")
_RECIPIENTS = re.compile(r"noi nhan\b")
_OPENING = 40  # characters, in which the words that tell a region stand
_TOP_ROWS = 12  # rows of a page among which a heading begins, and that it has at most
_HIGHER = 3  # rows that a signer's post may stand above the recipients


def heading_at(rows: Sequence[Row], at: int) -> tuple[int, list[Cells]]:
    """(the row below it, its columns) of a heading that begins on row `at`; no columns where none does.

    It ends with the last row that stands on the left alone and close below the date: the subject's. Where the
    date cannot be read, it ends with its last row that does not reach over both columns.
    """
    gutter = _gutter_before(rows, at, _MOTTO) if at < _TOP_ROWS else None
    if gutter is None:
        return at, []
    end, dated = at, False
    while end < min(len(rows), at + _TOP_ROWS) and not _is_below(rows, end, gutter, dated=dated, first=at):
        dated = dated or bool(_DATE.search(folded(whole(rows[end]).text)))
        end += 1
    return end, [Cells(side) for side in sides_of(rows[at:end], gutter)]


def _is_below(rows: Sequence[Row], at: int, gutter: float, *, dated: bool, first: int) -> bool:
    line = whole(rows[at])
    if _begins(_ADDRESSEE, line) or (at > first and not near(rows[at - 1], rows[at])):
        return True
    if dated:
        return line.right > gutter
    return not _DATE.search(folded(line.text)) and any(crosses(piece, gutter) for piece in rows[at])


def _begins(pattern: re.Pattern[str], piece: Line) -> bool:
    return bool(pattern.match(folded(piece.text[:_OPENING])))


def _gutter_before(rows: Sequence[Row], at: int, pattern: re.Pattern[str]) -> float | None:
    """The left edge of the piece of these rows that begins with `pattern`, a little to its left."""
    for row in rows[at : at + 3]:
        for piece in row:
            if _begins(pattern, piece):
                return piece.left - NARROWEST / 2
    return None


def signature_at(rows: Sequence[Row], at: int) -> tuple[int, list[Cells]]:
    """As `heading_at`: recipients on the left, the signer's post, perhaps higher, and name on the right."""
    anchor = _recipients(rows, at)
    if anchor is None:
        return at, []
    rest = [piece for row in rows[at:] for piece in row]
    rights = [piece.left for piece in rest if piece.left > anchor.right + 2 * anchor.height]
    if not rights:
        return at, []
    gutter = min(rights) - NARROWEST / 2
    end = at
    while end < len(rows) and not any(crosses(piece, gutter) for piece in rows[end]):
        end += 1
    return end, [Cells(side) for side in sides_of(rows[at:end], gutter)]


def _recipients(rows: Sequence[Row], at: int) -> Line | None:
    """The line "Nơi nhận" on this row, or below rows that hold nothing but the signer's post."""
    firsts = [row[0] for row in rows[at : at + _HIGHER + 1]]
    place = next((n for n, first in enumerate(firsts) if _begins(_RECIPIENTS, first)), None)
    if place is None or any(first.left < firsts[place].right for first in firsts[:place]):
        return None
    return firsts[place]
