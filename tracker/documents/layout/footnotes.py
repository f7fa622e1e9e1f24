"""Footnotes: small lines at the foot below a short rule, and the raised numbers that point to them."""

from collections.abc import Collection, Sequence
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
    numbers = {number for row in rows[at:] if (number := _number(row[0].words[0]))}
    return [_unmarked(row, numbers) or row for row in rows[:at]]


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
        if notes and all(piece.height < _SMALL * size for piece in notes) and _number(notes[0].words[0]):
            return below
    return None


def _unmarked(row: Row, numbers: Collection[str]) -> Row:
    """The row without the raised numbers of these notes; that of a square metre stays."""
    usual = median_low(word.height for piece in row for word in piece.words)
    kept = (
        tuple(word for word in piece.words if word.height >= _RAISED * usual or _number(word) not in numbers)
        for piece in row
    )
    return tuple(Line(words) for words in kept if words)


def _number(word: Word) -> str:
    """The number of a note as it stands before it or is raised behind a word; empty for another word."""
    number = word.text.strip("()[].")
    return number if number.isdigit() else ""
