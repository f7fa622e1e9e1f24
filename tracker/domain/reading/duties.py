"""A paragraph → the duties in it: where it passes to another subject or to a time of its own, and what is
none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tracker.domain.reading.deadlines import find_deadline
from tracker.domain.reading.formulas import only_carries_out, orders_nothing, praises
from tracker.domain.reading.mentions import Mention, moved
from tracker.domain.reading.model import Deadline
from tracker.domain.reading.sentences import Part, parts_of
from tracker.domain.reading.subjects import Subject, partners_in, subject_of
from tracker.domain.reading.words import small, words_of
from tracker.domain.working_days import Calendar

_TARGET = re.compile(r"^\s*(?:và )?(?:bảo đảm|đảm bảo|phấn đấu|đạt|nhằm|ưu tiên|trong đó|mức|tỷ lệ)\b")
_TOPIC = re.compile(r"\s*Về [^:]*;$")  # its colon, and what is to be done, come behind the ";"
_TIME_LINE = re.compile(r"^\s*(?:thời gian|thời hạn|tiến độ|hạn|hoàn thành)\b")
_BELONGS = re.compile(rf"{_TARGET.pattern}|^\s*(?:thời gian|thời hạn)\b")  # to the dated duty before it
_REGULARLY = re.compile(r"^\s*(?:đồng thời,? )?định kỳ\b")
_FARTHEST = 50  # sentences that one duty may have; keeps a hostile paragraph linear
_OPENING = 25  # characters within which a period opens a sentence ("Đồng thời, hằng năm ...")


@dataclass(frozen=True)
class Duty:
    """One duty: its place in the paragraph, whose it is by its own words, with whom and by when."""

    start: int
    end: int
    subject: Subject | None
    partners: tuple[Mention, ...]
    deadline: Deadline | None


@dataclass(frozen=True)
class _Atom:
    part: Part
    text: str
    subject: Subject | None
    deadline: Deadline | None
    idle: bool  # a closing formula, a condition, ...: no duty

    @property
    def opens_period(self) -> bool:
        """Whether it begins with a period of its own ("Hằng năm, ...", "Định kỳ báo cáo ... hằng quý")."""
        if not self.deadline or not self.deadline.every:
            return False
        return (
            _REGULARLY.match(self.text) is not None
            or 0 <= self.text.find(small(self.deadline.phrase)) < _OPENING
        )

    @property
    def dated(self) -> bool:
        """Whether it sets a time that is its own and no target."""
        return self.deadline is not None and not _TARGET.match(self.text)


def _atoms(text: str, issued_on: date | None, calendar: Calendar, *, assigned: bool) -> list[_Atom]:
    low = small(text)
    atoms: list[_Atom] = []
    praised = False
    for part, listed in _merged(text):
        words = text[part.start : part.end].strip()
        subject = None if listed and atoms else subject_of(words)
        deadline = find_deadline(words, issued_on, calendar)
        praised = praises(words) or (praised and part.after == ";" and not subject)
        before = text.index(words, part.start)
        atoms.append(
            _Atom(
                part,
                low[part.start : part.end],
                subject and subject.moved(before),
                deadline and deadline.moved(before),
                praised
                or orders_nothing(words)
                or (only_carries_out(words) and not (assigned and not subject)),
            )
        )
    return atoms


def _merged(text: str) -> Iterator[tuple[Part, bool]]:
    """The parts, one that is only units with the next ("các sở; UBND các huyện tập trung ..."), whether it
    was so; a list of partners that a ";" divides is one as well."""
    open_part: Part | None = None
    names = False
    for part in parts_of(text):
        whole = Part(open_part.start, part.end, open_part.after) if open_part else part
        words = text[part.start : part.end]
        only_names = _only_names(words)
        if part.end < len(text) and (only_names or _ends_in_partners(words) or _TOPIC.match(words)):
            open_part, names = whole, names or only_names
            continue
        yield whole, open_part is not None and names
        open_part, names = None, False
    if open_part:
        yield open_part, names


def _ends_in_partners(text: str) -> bool:
    """Whether a part ends in the middle of a list of partners ("phối hợp với Sở Y tế;")."""
    partners = partners_in(text) if text.rstrip().endswith(";") else ()
    return bool(partners) and partners[-1].end >= len(text.rstrip(" ;"))


def _only_names(text: str) -> bool:
    """Whether a part names units and gives them nothing to do yet."""
    found = subject_of(text.strip(" ;"))
    return found is not None and found.end >= len(words_of(text.strip(" ;")))


def _cuts(atoms: Sequence[_Atom]) -> list[bool]:
    """Whether a new duty begins with each atom."""
    cuts, names = [], None
    for n, atom in enumerate(atoms):
        changed = atom.subject is not None and not _same(atom.subject.names, names) and n > 0
        cuts.append(n == 0 or changed or atom.opens_period)
        names = atom.subject.names if atom.subject else names
    for n, atom in enumerate(atoms):
        if atom.dated and not _TIME_LINE.match(atom.text):
            _isolate(atoms, cuts, n)
    return cuts


def _same(names: tuple[str, ...], others: tuple[str, ...] | None) -> bool:
    """Whether both name the same units, the later mention perhaps shortened ("các đơn vị được giao" → "các
    đơn vị")."""
    if others is None or len(names) != len(others):
        return False
    return all(small(other).startswith(small(name)) for name, other in zip(names, others, strict=True))


def _isolate(atoms: Sequence[_Atom], cuts: list[bool], at: int) -> None:
    """Cut a dated duty off at the ";" before and after it; full stops keep a duty together."""
    first = at
    nearest = max(0, at - _FARTHEST)
    while (
        first > nearest
        and not cuts[first]
        and (atoms[first].part.after == "." or _TIME_LINE.match(atoms[first].text))
    ):
        first -= 1
    cuts[first] = True
    if atoms[at].opens_period:
        return
    after = at + 1
    last = min(len(atoms), at + _FARTHEST)
    while after < last and not cuts[after] and atoms[after].part.after == ".":
        after += 1
    if after < len(atoms) and not _BELONGS.match(atoms[after].text):
        cuts[after] = True


def duties_in(
    text: str, issued_on: date | None, calendar: Calendar, *, assigned: bool = False
) -> Iterator[Duty]:
    """The duties of a paragraph in order; what is none is left out, but lends the next its subject.

    `assigned`: the heading above says whose they are, so that an order to carry this document out is one too.
    """
    atoms = _atoms(text, issued_on, calendar, assigned=assigned)
    cuts = _cuts(atoms)
    starts = [n for n, cut in enumerate(cuts) if cut]
    lent: Subject | None = None
    for first, end in pairwise([*starts, len(atoms)]):
        own = atoms[first].subject
        kept = [atom for atom in atoms[first:end] if not atom.idle]
        if not kept:
            lent = own or lent
            continue
        place = (kept[0].part.start, kept[-1].part.end)
        deadline = find_deadline(text[slice(*place)], issued_on, calendar)
        deadline = deadline and deadline.moved(place[0])
        yield Duty(*place, own or lent, moved(partners_in(text[slice(*place)]), place[0]), deadline)
        lent = None
