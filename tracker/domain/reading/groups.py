"""Groups of bodies: kinds ("các sở, ban, ngành"), what narrows them ("có liên quan", "thuộc UBND tỉnh") and
what they are busy with ("các doanh nghiệp viễn thông", "ngành giáo dục")."""

from collections.abc import Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.attributes import attribute_end, opening_at
from tracker.domain.reading.bodies import belonging_end, named_end
from tracker.domain.reading.fields import field_end
from tracker.domain.reading.levels import level_after, levels_end, proper_end
from tracker.domain.reading.lexicon import PLURAL
from tracker.domain.reading.phrases import (
    after_phrase,
    index_of,
    low_at,
    predicate_at,
    strong_predicate_at,
)
from tracker.domain.reading.tails import settles
from tracker.domain.reading.words import Word
from tracker.domain.reading.works import (
    busy_end,
    functional_end,
    kind_end,
    known_end,
    placed_end,
    wide_end,
)

_QUALIFIERS = (
    "có liên quan", "liên quan", "khác", "nêu trên", "trực thuộc", "nhà nước", "chuyên môn", "trung ương",
    "địa phương", "sự nghiệp", "công lập", "ngang sở", "cấp tỉnh", "cấp huyện", "cấp xã", "cấp thành phố",
    "chức năng", "cùng cấp", "được giao nhiệm vụ", "được giao", "được phân công", "đặc thù", "viễn thông",
    "đồng hành", "ngành dọc", "phụ trách", "đóng", "hoạt động", "cơ sở", "tín dụng", "thương mại", "các nước",
    "ở", "quốc tế", "trong nước và quốc tế", "trong nước", "tại chỗ", "tại địa phương", "có thẩm quyền",
    "hữu quan", "cấp trên", "quản lý ngành, lĩnh vực", "quản lý chuyên ngành", "đóng quân",
    "đóng quân trên địa bàn", "đóng quân tại địa bàn", "đóng chân trên địa bàn", "trong và ngoài nước",
    "trong nước và nước ngoài", "từ tỉnh đến cơ sở", "từ tỉnh đến địa phương", "từ tỉnh đến xã",
    "từ tỉnh tới cơ sở", "từ trung ương đến địa phương", "từ thành phố đến cơ sở", "hai cấp", "02 cấp",
    "còn lại",
)  # fmt: skip
_FIRMS = frozenset({"doanh", "viện", "trường", "hợp", "ngân", "tập", "nhà"})  # their first words
_LONGEST_MATTER = 12  # words
_WITHOUT_COMMA = frozenset({"ban", "ngành", "địa", "đơn", "đoàn", "phường"})  # "các bộ ngành", "xã phường"
_JOINERS = frozenset({",", "/", "và", "-", "–", "hoặc"})

_HEADS, _KINDS = index_of(lexicon.HEADS), index_of(lexicon.KINDS)
_AFTER = index_of(_QUALIFIERS)


def group_end(words: Sequence[Word], at: int, *, bare: bool) -> int:
    """After a group of bodies, or `at`. `bare`: one kind without "các" and without a qualifier will do."""
    if low_at(words, at) == "toàn" and low_at(words, at + 1) == "bộ":
        return at
    start = _past_plural(words, at)
    owners = _owners_end(words, start)
    if owners > start:
        return owners
    end = _kinds(words, start)
    if end == start:
        return _named_group(words, start) if start > at else at
    after = placed_end(words, _told_end(words, start, end, plural=start > at))
    listed = any(word.low in {",", "/", "và", "thuộc"} for word in words[start:end])
    capital = words[start].capital and end - start > 2  # "Cơ quan nhà nước | phải"
    return after if start > at or listed or bare or after > end or capital else at


def _owners_end(words: Sequence[Word], at: int) -> int:
    """After the owners of several things ("Chủ các mạng nội bộ", "chủ các cơ sở lưu trú"), or `at`."""
    if low_at(words, at) != "chủ" or low_at(words, at + 1) not in PLURAL:
        return at
    end = attribute_end(words, at + 2)
    return end if end > at + 2 else at


def _past_plural(words: Sequence[Word], at: int) -> int:
    """After "các", "tất cả các", "hệ thống các", or `at`."""
    start = at
    while low_at(words, start) in {*PLURAL, "cả", "thể"}:
        start += 1
    return start + 3 if low_at(words, start) == "hệ" and low_at(words, start + 2) in PLURAL else start


def _told_end(words: Sequence[Word], start: int, end: int, *, plural: bool) -> int:
    """After what narrows the kinds from `start` to `end`; before the last of them where they are no group
    with it."""
    after = end
    if low_at(words, end - 1) in {"quan", "vị", "chức", "trì", "giao"}:
        after = functional_end(words, end)
    after = after if after > end else _qualified(words, end)
    charged = (low_at(words, end), low_at(words, end + 1)) == ("có", "chức")  # "có chức năng quản lý đất đai"
    given = low_at(words, end) == "được" and not settles(words, after) and not opening_at(words, after)
    if charged or given:
        return max(after, attribute_end(words, end))  # "đơn vị | được lựa chọn quan trắc môi trường"
    if after > end:
        return after
    last = _last_kind(words, start, end)
    if (busy := busy_end(words, last, end)) > end:
        if last > start and not plural:  # "Doanh nghiệp | , nhà cung cấp dịch vụ IoT": each of its own sort
            return last - 1 if low_at(words, last - 1) in _JOINERS else last
        after = _qualified(words, busy)
    if settles(words, after) or (after > end and predicate_at(words, after)):
        return after
    if last > start and low_at(words, after) in PLURAL:  # "các địa phương | , cơ quan chủ quản các dự án"
        return last - 1
    return max(after, wide_end(words, last, end))


def _kinds(words: Sequence[Word], at: int) -> int:
    """After a list of kinds ("sở, ban, ngành"), or `at`; a kind before a capitalised name opens a name
    instead."""
    end, start = at, at
    while True:
        after = kind_end(words, start)
        if start == at and _political(words, at, after) and low_at(words, at - 1) not in PLURAL:
            return after
        if start > at and _political(words, start, after):
            return end  # "tổ chức chính trị - xã hội" is a group of its own in every list
        if after == start or _opens_name(words, start, after) or _acts(words, start, after):
            return end
        end = after
        start = end = _qualified(words, end) if low_at(words, end) == "thuộc" else end
        joiner = low_at(words, start)
        if joiner in _JOINERS:
            start += 1
            if _another_group(words, at, end, start):
                return end
        elif low_at(words, start) not in _WITHOUT_COMMA or after_phrase(_AFTER, words, start) > start:
            return end


def _another_group(words: Sequence[Word], at: int, end: int, start: int) -> bool:
    """Whether a group of its own follows the joiner before `start`: with a "các" of its own, of another sort,
    or a second list behind the "và" that should have closed the first ("các sở, ban, ngành và | cơ quan, đơn
    vị có liên quan")."""
    if low_at(words, start - 1) == ",":
        return low_at(words, start) in PLURAL or _other_sort(words, at, end, start)
    after = kind_end(words, start)
    listed = any(words[n].low == "," for n in range(at, start))
    again = after > start and low_at(words, after) == "," and kind_end(words, after + 1) > after + 1
    closed = low_at(words, start - 1) == "và" and listed and again
    return closed or _other_sort(words, at, end, start)


def _political(words: Sequence[Word], at: int, after: int) -> bool:
    return after > at + 2 and low_at(words, at + 2) == "chính" and low_at(words, at) == "tổ"


def _other_sort(words: Sequence[Word], at: int, end: int, following: int) -> bool:
    """Whether firms stand before offices or schools, or institutes with a name of their work before schools,
    which make no group with them without "các"; contractors and investors make one with nobody."""
    if low_at(words, following) == "nhà" and low_at(words, following + 1) in {"thầu", "đầu"}:
        return True
    sort = words[at].low in _FIRMS and low_at(words, at - 1) not in PLURAL
    return sort and end > at + 1 and low_at(words, following) in {"sở", "bộ", "ban", "viện", "trường"}


def _acts(words: Sequence[Word], at: int, after: int) -> bool:
    """Whether "tổ chức" at `at` is the verb and not the noun: an object or another verb follows it."""
    if low_at(words, at) != "tổ" or after != at + 2 or (at > 0 and words[at - 1].low in PLURAL):
        return False
    if after >= len(words) or not words[after].letters:
        return low_at(words, after) == "," and at == 0 and strong_predicate_at(words, after + 1)
    if after_phrase(_AFTER, words, after) > after:
        return False
    if words[after].low == "và":
        return at == 0 and predicate_at(words, after + 1)
    if predicate_at(words, after):
        return True
    return known_end(words, after) == after


def _opens_name(words: Sequence[Word], at: int, after: int) -> bool:
    """Whether the kind at `at` is the head of a name ("Sở | Tài chính"), not a kind in a list."""
    if after >= len(words) or not words[after].letters:
        return False
    head = after_phrase(_HEADS, words, at)
    level = level_after(words, after) > after or after_phrase(_KINDS, words, after) > after
    level = level or after_phrase(_AFTER, words, after) > after  # "các bộ, ngành | Trung ương"
    return head > at and words[after].capital and not level and low_at(words, after) not in PLURAL


def _named_group(words: Sequence[Word], at: int) -> int:
    """After a kind with the words of a name ("các | Ban Xây dựng Đảng", "các | Câu lạc bộ Thư pháp trên địa
    bàn tỉnh"), or the place before "các"."""
    end = named_end(words, at)
    return _qualified(words, end) if end > at else at - 1


def _last_kind(words: Sequence[Word], start: int, end: int) -> int:
    """Where the last kind of a list of kinds begins."""
    opens = (n for n in range(start, end) if kind_end(words, n) == end and (n == start or _parted(words, n)))
    return next(opens, start)


def _parted(words: Sequence[Word], at: int) -> bool:
    return words[at - 1].low in _JOINERS


def _qualified(words: Sequence[Word], at: int) -> int:
    """After what narrows a group: "có liên quan", "thuộc UBND tỉnh", "trên địa bàn tỉnh", "của tỉnh"."""
    end = at
    while end < len(words):
        low, following = low_at(words, end), low_at(words, end + 1)
        if low in {"thuộc", "của"} or (low == "trực" and following == "thuộc"):
            after = _belonging(words, end)
        elif low == "trên" and following == "địa":
            after = belonging_end(words, end)
        elif low in {"về", "đối"}:
            after = max(after_phrase(_AFTER, words, end), _matter_end(words, end))
        else:
            after = _level_or_attribute(words, end)
        if after == end:
            return end
        end = after
    return end


def _level_or_attribute(words: Sequence[Word], at: int) -> int:
    """After a known attribute ("có liên quan") or the level or committee of a group ("tỉnh", "Thành ủy")."""
    low, after = low_at(words, at), after_phrase(_AFTER, words, at)
    if low in {"tỉnh", "thành", "huyện"} and low_at(words, at + 1) == "ủy":  # "các Ban Đảng | Thành ủy"
        return at + 2
    level = low in {"tỉnh", "thành", "trung"} or (after == at and words[at].capital and low == "nhà")
    return max(after, levels_end(words, at)) if level else after


def _matter_end(words: Sequence[Word], at: int) -> int:
    """After the matter behind "cơ quan chuyên môn | về", and behind "lĩnh vực | đối với" up to the predicate
    or the end of a heading; else `at`."""
    if low_at(words, at) == "về" and low_at(words, at - 1) == "môn":
        return max(at, field_end(words, at + 1), known_end(words, at + 1))
    if low_at(words, at) != "đối" or low_at(words, at - 1) != "vực":
        return at
    for n in range(at + 3, min(at + _LONGEST_MATTER, len(words))):
        if predicate_at(words, n) and words[n - 1].letters:
            return n
        if not words[n].letters and words[n].low != ",":
            return n if words[n].low in {":", "."} else at
    return len(words) if at + 3 < len(words) < at + _LONGEST_MATTER else at


def _belonging(words: Sequence[Word], at: int) -> int:
    """After the body, level or kind that a group belongs to ("của | tỉnh", "trực thuộc")."""
    owner = at + 1 + (low_at(words, at) == "trực")
    end = belonging_end(words, at)
    if low_at(words, owner) in PLURAL and (kinds := _kinds(words, owner + 1)) > owner + 1:
        return max(end, _qualified(words, kinds))
    if end > at:
        return end
    kinds = _kinds(words, owner)
    if kinds > owner:
        return kinds
    if low_at(words, owner - 1) != "thuộc":
        return at
    named = proper_end(words, owner)
    if named > owner:
        return named + (low_at(words, named) in {"phủ", "hội", "ương"})
    return owner if low_at(words, at) == "trực" else at
