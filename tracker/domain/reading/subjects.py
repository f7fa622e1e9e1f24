"""Who a sentence tells to act: its subject, and whom it tells them to act with."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tracker.domain.reading.attributes import attribute_end, main_verb_at, opening_at
from tracker.domain.reading.levels import level_after
from tracker.domain.reading.lexicon import CLOSERS, KINDS, NAME_NOUNS, PLURAL
from tracker.domain.reading.mentions import Mention, moved, names_of
from tracker.domain.reading.names import unit_at
from tracker.domain.reading.phrases import after_phrase, index_of, low_at, predicate_at, strong_predicate_at
from tracker.domain.reading.tails import head_at
from tracker.domain.reading.units import complete_at, mention_of, units_at
from tracker.domain.reading.words import Word, words_of

# What may stand before the subject, up to a comma ("Trên cơ sở ..., Sở Xây dựng ...").
_OPENERS = re.compile(
    r"(?:trên cơ sở|trên|căn cứ|theo(?! dõi)|trong|để|nhằm|đối với|định kỳ|trước|sau|"
    r"ngoài|khi|từ(?! chối)|đến|với|hàng|hằng|"
    r"trường hợp|đồng thời|bên cạnh|qua|thông qua|riêng|vào|chậm nhất|tại|mỗi|kể từ|do|"
    r"thực hiện (?=[A-ZĐ]))\b",
)
_ORDERS = re.compile(
    r"(?:(?:chủ tịch |thường trực )?(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|"
    r"thủ tướng chính phủ)[^,.;:]{0,40}?\s)?"
    r"(?P<order>giao nhiệm vụ cho|giao cho|giao|mời|đề nghị|yêu cầu|phân công|"
    r"ủy quyền cho|trách nhiệm của|đồng thời,?|trong đó,?|riêng)\s?:?\s?",
    re.IGNORECASE,
)
_NOUNS = index_of((*NAME_NOUNS, *KINDS))
# First words of kinds that are told apart by what they do.
_TOLD_APART = frozenset({"tổ", "doanh", "đoàn", "hội", "trung", "trường", "lực", "hợp", "nhà", "công"})
# Words behind a name that are no verb of a duty: nouns, what narrows the name, and what only tells of it.
_NOT_VERBS = frozenset(
    {
        "gồm", "nơi", "việc", "nêu", "mới", "còn", "cũng", "vừa", "kế", "đại", "nhiệm", "khóa", "vùng", "khu",
        "ven", "miền", "phía", "nguyên", "cùng", "thuộc", "đồng", "hết", "ai", "gần", "giữa", "hoặc", "so",
        "làm", "điểm", "mục", "đoạn", "dự", "chương", "phương", "công", "sẵn", "thứ", "lần", "năm", "tháng",
    }
)  # fmt: skip
_TALKS = frozenset(
    {
        "quy định", "bao gồm", "nhấn mạnh", "phát biểu", "cho biết", "khẳng định", "nhận được", "nhận thấy",
        "hoạt động", "tin rằng", "kết luận", "nhất trí", "đồng ý", "chấp thuận", "cho rằng", "nêu rõ",
        "thông qua", "ghi nhận", "đề án", "trân trọng", "có mặt", "cảm ơn", "hoan nghênh", "biểu quyết",
    }
)  # fmt: skip
_EXCHANGE = index_of(("trao đổi", "cung cấp", "chia sẻ", "thống nhất", "làm việc", "ký kết", "liên kết"))
_CLOSELY = index_of(("chặt chẽ", "đồng bộ", "hiệu quả", "kịp thời", "thường xuyên"))
_PLACE = re.compile(r"(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Tt]ỉnh|[Tt]hành phố) [A-ZĐÀ-Ỹ]")
_MODALS = ("phải ", "cần ", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ")
_RELATIVES = frozenset({"chưa", "được", "có", "không", "đã", "đang", "thuộc", "chậm", "vi"})
_FORBIDDEN_AFTER = frozenset(
    {"của", "được", "với", "không", "chưa", "đã", "bị", "về", "tại", "cho", "nào", "này", "đó"}
)
_LONGEST_TITLE = 12  # words, of a topic that begins with a verb
_INTRODUCES = frozenset({"với", "cùng", "gồm", "như", "cho", "là", "sau", "về", "tại"})
# What opens the name of persons or of people at large.
_PERSONS = frozenset(
    {"trưởng", "phó", "tổ", "già", "chủ", "người", "bí", "nhân", "hộ", "cán", "cộng", "chuyên", "nhà", "cấp"}
)
_OWN_STAFF = index_of(("phòng", "cán bộ", "công chức", "viên chức", "bộ phận", "lãnh đạo", "nhân viên"))
_LONGEST_REMARK = 24  # words
_LONGEST_TIME = 16  # words
_LONGEST_TOPIC = 110  # words
_FAR = 45  # words within which a modal still belongs to the subject before it
_TOGETHER = re.compile(r"phối (?:kết )?hợp|\bcùng\b", re.IGNORECASE)
_PLACE_SUBJECT = re.compile(
    r"^việc\s[^.;]{0,120}?\b(?:trong|của|tại|giữa)\s(?=[^.;]{0,160}?\bphải\b)", re.IGNORECASE
)


@dataclass(frozen=True)
class Subject:
    """The units told to act, and the word after them. `order`: the text names them by an order ("Giao Sở
    ..."); `bound`: by a modal ("Sở ... phải"); `acts`: what follows a colon behind them is a verb."""

    units: tuple[Mention, ...]
    end: int
    order: bool = False
    bound: bool = False
    acts: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The units' names as written."""
        return names_of(self.units)

    def moved(self, by: int) -> "Subject":
        """The same subject in a text with `by` more characters before it; `end` counts words and stays."""
        return replace(self, units=moved(self.units, by))


def _word_index(words: Sequence[Word], place: int) -> int:
    return bisect_left(words, place, key=lambda word: word.start)


def _acting(words: Sequence[Word], at: int) -> bool:
    """Whether a predicate (or nothing) follows a list of units at `at`."""
    at = _past_bracket(words, at)
    while at < len(words) and words[at].low in {".", "…"}:
        at += 1
    if at >= len(words):
        return True
    low = words[at].low
    if low in {":", "-", "–"} or (low == "chỉ" and predicate_at(words, at + 1)):
        return True
    if low == ",":
        within = opening_at(words, at + 1)  # "Chủ đầu tư, trong phạm vi trách nhiệm của mình, ..."
        return within or (predicate_at(words, at + 1) and words[at + 1].low not in _FORBIDDEN_AFTER)
    verb = low not in _FORBIDDEN_AFTER and (predicate_at(words, at) or low in {"theo", "trong", "trên", "để"})
    return verb or _acting_within(words, at)


def _acting_within(words: Sequence[Word], at: int) -> bool:
    """Whether a predicate follows behind what narrows the units once more: "Sở X | với vai trò ...", "Các
    ngành | khi được hỏi", "UBND xã | nơi có đất thu hồi", "có liên quan | tới việc xây cầu"."""
    low = words[at].low
    if low in {"với", "khi"}:
        return low_at(words, at + 1) in {"vai", "tư", "trách", "được"}
    if low == "nơi":
        return any(opening_at(words, n) or main_verb_at(words, n) for n in range(at + 4, at + _LONGEST_TIME))
    related = low in {"tới", "đến"} and words[at - 1].low == "quan"
    return related and at + 1 < attribute_end(words, at + 1) < len(words)


def _past_bracket(words: Sequence[Word], at: int) -> int:
    """After a short remark in brackets behind a unit ("nhà đầu tư | (Công ty A)"), or `at`."""
    if low_at(words, at) != "(":
        return at
    close = (n for n in range(at + 1, min(at + _LONGEST_REMARK, len(words))) if words[n].low == ")")
    return next(close, at - 1) + 1


def _clause_subject(words: Sequence[Word], first: int, end: int) -> Subject | None:
    """A group with a relative clause before its modal ("Những đơn vị chưa ... | cần ...")."""
    given = any(word.low == "được" for word in words[first:end])
    if end >= len(words) or not (given or words[end].low in _RELATIVES):
        return None
    for n in range(end, min(end + _FAR, len(words))):
        if words[n].low in {".", ";", ":"} and not _glued(words, n):
            return None
        modal = " ".join(word.low for word in words[n : n + 3])
        if n > end and modal.startswith(_MODALS):
            return Subject((mention_of(words, first, n),), n)
    return None


def _glued(words: Sequence[Word], at: int) -> bool:
    """Whether a sign stands inside a number or a name ("9001:2015")."""
    return at + 1 < len(words) and words[at].end == words[at + 1].start


def _acts_unknown(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a verb that the reader does not know may follow a complete name ("UBND xã Tân Lập | nạo vét
    kênh"): a small word that is no preposition and begins no noun of names, with more words behind it."""
    if end + 2 >= len(words) or not complete_at(words, at):
        return False
    sort = low_at(words, at + 1) in _TOLD_APART or " ".join(w.low for w in words[at + 1 : at + 3]) == "cơ sở"
    if low_at(words, at) in PLURAL and sort:
        return False  # "các cơ sở | nuôi cá lồng" are of a sort
    verb = words[end : end + 2]
    small = all(word.letters for word in verb) and not verb[0].capital
    low = verb[0].low
    noun = after_phrase(_NOUNS, words, end) > end or head_at(words, end) or level_after(words, end) > end
    preposition = low in CLOSERS or low in _FORBIDDEN_AFTER or low in _NOT_VERBS
    return small and not noun and not preposition and " ".join(w.low for w in verb) not in _TALKS


def _level_alone(words: Sequence[Word], at: int) -> Subject | None:
    """The level that stands for its government before a predicate ("Tỉnh | chủ động bố trí ...")."""
    after = level_after(words, at)
    alone = after > at and words[at].capital and strong_predicate_at(words, after)
    acts = alone and words[after].low not in _FORBIDDEN_AFTER
    return Subject((mention_of(words, at, after),), after) if acts else None


def _subject_at(words: Sequence[Word], at: int, *, order: bool) -> Subject | None:
    found = units_at(words, at)
    if not found.mentions:
        return _level_alone(words, at)
    if _PLACE.match(found.mentions[0].name) and low_at(words, found.end) == ":":
        return None
    first, end = unit_at(words, at)
    clause = _clause_subject(words, first, end)
    if clause:
        listed = len(found.mentions) > 1 and found.end < clause.end
        return replace(clause, units=found.mentions) if listed else clause
    if low_at(words, found.end) == "được" and (after := _clause_subject(words, first, found.end)):
        return replace(after, units=found.mentions)
    bound = found.end < len(words) and _modal_soon(words, found.end)
    acting = order or bound or _acting(words, found.end) or _acts_unknown(words, at, found.end)
    listed = low_at(words, found.end) == ":" and found.end + 1 < len(words)
    acts = not listed or predicate_at(words, found.end + 1)
    return Subject(found.mentions, found.end, order, bound, acts) if acting else None


def _modal_soon(words: Sequence[Word], at: int) -> bool:
    """Whether "phải", "cần" or "có trách nhiệm" comes before the clause's end, so that the units are its
    subject."""
    for n in range(at, min(at + 12, len(words))):
        if words[n].low in {".", ";", ":", ","}:
            return False
        if words[n].low in {"phải", "cần"}:
            return True
    return False


@lru_cache(maxsize=128)
def subject_of(text: str) -> Subject | None:
    """The units that the sentence's own words tell to act; None where it names none."""
    words = words_of(text)
    return _of_clause(text, words) or _after_topic(text, words) if words else None


def _of_clause(text: str, words: Sequence[Word]) -> Subject | None:
    placed = _PLACE_SUBJECT.match(text)
    if placed:
        found = units_at(words, _word_index(words, placed.end()))
        return Subject(found.mentions, found.end) if found.mentions else None
    about = _about(words)
    if about:
        return about
    at, order = after_orders(text, words)
    if order and low_at(words, at - 1) == "công" and after_phrase(_OWN_STAFF, words, at) > at:
        return None  # who divides the work inside a unit orders no other one
    subject = _subject_at(words, at, order=order)
    if subject or order or at >= len(words):
        return subject
    opens = _OPENERS.match(text[words[at].start].lower() + text[words[at].start + 1 :])
    return (_after_comma(words, at) or _after_time(words, at)) if opens else None


def _after_time(words: Sequence[Word], at: int) -> Subject | None:
    """The subject right behind a date ("Chậm nhất ngày 30 tháng 6 năm 2026 các cơ quan phải ...")."""
    for n in range(at + 1, min(at + _LONGEST_TIME, len(words))):
        if words[n].low in {",", ";", ".", ":"}:
            return None
        if words[n - 1].text.isdigit() and complete_at(words, n):
            subject = _subject_at(words, n, order=False)
            return subject if subject and subject.bound else None
    return None


def _after_topic(text: str, words: Sequence[Word]) -> Subject | None:
    """The subject of what follows a topic and a colon ("Về dự án cảng cá: Sở Xây dựng chủ trì ...")."""
    verb = predicate_at(words, 0)
    for n, word in enumerate(words[:_LONGEST_TOPIC]):
        listed = word.low == ";" and words[0].low == "về"  # "Về dự án A; dự án B: giao ..."
        if word.low in {".", ";"} and not listed and not _glued(words, n):
            return None
        if word.low == ":" and not _glued(words, n):
            if verb and (n > _LONGEST_TITLE or words[n - 1].low in _INTRODUCES):
                return None
            rest = text[word.end :]
            after = _of_clause(rest, words_of(rest)) if rest.strip() else None
            if after:
                return replace(after.moved(word.end), end=after.end + n + 1)
    return None


def _about(words: Sequence[Word]) -> Subject | None:
    """The subject of "Đối với các sở, ngành: Chủ động ..."."""
    if len(words) < 4 or (words[0].low, words[1].low) != ("đối", "với"):
        return None
    found = units_at(words, 2)
    closed = low_at(words, found.end) in {":", "cần", "phải"}
    return Subject(found.mentions, found.end) if found.mentions and closed else None


def after_orders(text: str, words: Sequence[Word]) -> tuple[int, bool]:
    """(first word after "Giao", "Đề nghị", "Trách nhiệm của" ..., whether one was there)."""
    place, order = len(text) - len(text.lstrip(" -–")), False
    while found := _ORDERS.match(text, place):
        order = order or not found["order"].lower().startswith(("đồng thời", "trong đó", "riêng"))
        place = found.end()
    return _word_index(words, place), order


def _after_comma(words: Sequence[Word], at: int) -> Subject | None:
    """The subject after an adverbial: behind one of its commas stand units and a predicate."""
    depth = 0
    past = at
    for n in range(at, min(at + 150, len(words))):
        low = words[n].low
        depth += (low == "(") - (low == ")")
        if n < past:
            continue
        if low == "với" and low_at(words, n - 1) not in {"đối", "so", "cùng"}:
            past = units_at(words, n + 1).end  # a list of partners holds no subject
        if low in {";", "."} and not depth:
            return None
        if low in {",", "thì"} and not depth:
            start = n + 1
            order = start < len(words) and words[start].low in {"đề", "yêu", "giao"}
            if order:
                start += 1 if words[start].low == "giao" else 2
            subject = _subject_at(words, start, order=order)
            listed = low_at(words, start) in PLURAL  # "..., các sở, ngành; UBND các xã rà soát"
            acts = subject and low_at(words, subject.end) not in ({"."} if listed else {"", ".", ";"})
            if acts and (order or complete_at(words, start)):
                return subject
    return None


def partners_in(text: str) -> tuple[Mention, ...]:
    """The units after "phối hợp (chặt chẽ) với" and "cùng (với)", in order; empty where nobody is named."""
    words = words_of(text)
    partners: list[Mention] = []
    for found in _TOGETHER.finditer(text):
        at = _word_index(words, found.end())
        together = found.group().lower() == "cùng"
        start = _beside(words, at) if together else _partner_start(words, at)
        if start is None:
            continue
        listed = units_at(words, start, bare=True)
        known = names_of(partners)
        partners += [each for each in listed.mentions or _persons(words, start) if each.name not in known]
    return tuple(partners)


def _beside(words: Sequence[Word], at: int) -> int | None:
    """The word after "cùng" or "cùng với" where a unit begins at once ("chủ trì cùng Sở Y tế")."""
    start = at + (at < len(words) and words[at].low == "với")
    opens = start < len(words) and (words[start].capital or words[start].low == "các")
    return start if opens and complete_at(words, start) else None


def _partner_start(words: Sequence[Word], at: int) -> int | None:
    """The word where the partners begin: after "với" or "cùng", or at once ("phối hợp các cơ quan liên
    quan")."""
    start = after_phrase(_CLOSELY, words, at)
    for n in range(at, min(at + 16, len(words))):
        low = words[n].low
        if low in {"với", "cùng"} and words[n - 1].low not in {"đối", "so", "gắn"}:
            return n + 1
        exchange = n == at and after_phrase(_EXCHANGE, words, n + 1) > n + 1
        if low in {".", ";", ":"} or (low == "," and not exchange):
            return None
        if n == start and (
            units_at(words, n).mentions or (n > at and units_at(words, n, bare=True).mentions)
        ):
            return n
    return None


def _persons(words: Sequence[Word], at: int) -> list[Mention]:
    """Partners that are no units ("trưởng thôn, tổ trưởng dân phố"), up to the first verb."""
    persons: list[Mention] = []
    start = first = at + (low_at(words, at) in {"các", "những"})
    if low_at(words, first) not in _PERSONS:
        return []
    for n in range(first, min(first + 20, len(words))):
        ends = words[n].low in {".", ";", ":", "(", ")"} or predicate_at(words, n) or words[n].low in CLOSERS
        if ends or words[n].low in {",", "và"}:
            if n > start:
                persons.append(mention_of(words, start, n))
            start = n + 1
        if ends:
            return persons
    return []
