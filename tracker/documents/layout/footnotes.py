"""Footnotes: small lines at the foot below a short rule, and the raised numbers that point to them."""

from collections.abc import Sequence
from statistics import median_low

from tracker.documents.layout.page import Line, Row, Rule, Word

_SHORT = 0.45  # share of the page's width that the rule above footnotes is at most long
_SMALL = 0.93  # share of the usual height; notes are smaller than the text
_LOWEST = 10  # rules from the foot up among which the one above footnotes is looked for
_RAISED = 0.75  # share of the height of a word that is raised


def without_notes(rows: Sequence[Row], rules: Sequence[Rule], width: float) -> list[Row]:
    """The rows above the footnotes, without the signs that point to one.

    A footnote tells a source, not a duty, and would stand in the midst of a paragraph that goes on overleaf.
    """
    at = _first_note(rows, rules, width)
    if at is None:
        return list(rows)
    return [pieces for row in rows[:at] if (pieces := tuple(_unmarked(piece) for piece in row))]


def _first_note(rows: Sequence[Row], rules: Sequence[Rule], width: float) -> int | None:
    if not rows:
        return None
    usual = median_low(piece.height for row in rows for piece in row)
    short = [rule for rule in rules if 0.05 * width < rule.right - rule.left < _SHORT * width]
    for rule in sorted(short, key=lambda rule: -rule.top)[:_LOWEST]:
        below = next((at for at, row in enumerate(rows) if row[0].top > rule.top - 2), len(rows))
        notes = [piece for row in rows[below:] for piece in row]
        above = [piece.height for row in rows[:below] for piece in row]
        size = max(usual, median_low(above)) if above else usual
        if notes and all(piece.height < _SMALL * size for piece in notes) and notes[0].text[:1].isdigit():
            return below
    return None


def _unmarked(piece: Line) -> Line:
    kept = tuple(word for word in piece.words if not _is_sign(word, piece))
    return Line(kept) if kept else piece


def _is_sign(word: Word, piece: Line) -> bool:
    number = word.text.strip("()[]")
    raised = word.height < _RAISED * piece.height and word.bottom < piece.bottom - 0.1 * piece.height
    return raised and number.isdigit() and len(number) < 4
