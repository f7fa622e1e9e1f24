"""Groups of bodies: kinds ("các sở, ban, ngành"), what narrows them ("có liên quan", "thuộc UBND tỉnh") and
what they are busy with ("các doanh nghiệp viễn thông", "ngành giáo dục")."""

from collections.abc import Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.attributes import attribute_end, main_verb_at, opening_at
from tracker.domain.reading.bodies import belonging_end, named_end
from tracker.domain.reading.fields import field_end
from tracker.domain.reading.levels import level_after, levels_end, proper_end
from tracker.domain.reading.phrases import (
    after_phrase,
    index_of,
    low_at,
    predicate_at,
    strong_predicate_at,
)
from tracker.domain.reading.tails import settles, tail_end
from tracker.domain.reading.words import Word

PLURAL = frozenset({"các", "những", "mọi", "từng", "mỗi", "toàn", "tất"})
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
# Kinds that are told apart by what they do; "sở", "ban" or "đơn vị" are not.
_BUSY = frozenset(
    {
        "cơ quan", "tổ chức", "doanh nghiệp", "trung tâm", "trường", "bệnh viện", "công ty", "lực lượng",
        "ngành", "hội", "hiệp hội", "cơ sở", "đội", "tổ", "nhóm", "câu lạc bộ", "viện", "chính quyền",
        "hệ thống", "phòng", "nhà cung cấp dịch vụ", "hợp tác xã", "ngân hàng", "tập đoàn", "tổng công ty",
        "đoàn", "ban quản lý", "ban quản lý dự án", "chi cục", "cục", "trường học", "làng nghề", "mạng lưới",
        "cơ sở giáo dục", "cơ sở y tế", "cơ sở đào tạo", "đơn vị tư vấn", "bộ phận", "cơ quan đại diện",
        "nhà thầu", "trạm", "hội đồng", "đồn",
    }
)  # fmt: skip
_FIRMS = frozenset({"doanh", "viện", "trường", "hợp", "ngân", "tập", "nhà"})  # their first words
_OF_ONE_WORK = frozenset({"hệ thống", "mạng lưới"})  # "hệ thống | truyền thanh"
_WORKS = index_of(
    (
        "chủ trì", "phối hợp", "đăng ký", "soạn thảo", "thẩm định", "thẩm tra", "quản lý", "tiếp nhận",
        "chủ quản", "thường trực", "đầu mối", "giải quyết", "được giao", "được phân công", "tham mưu",
        "kiểm tra", "thực hiện", "lập", "trình", "ban hành", "xử lý", "cấp",
    )
)  # fmt: skip
_STANDING = index_of(("chủ trì", "phối hợp", "đăng ký", "soạn thảo", "thẩm định", "chủ quản", "đầu mối"))
_MODALS = index_of(("có trách nhiệm", "có nhiệm vụ", "phải", "chịu trách nhiệm", "cần"))
_LONGEST_WORK = 12
_LONGEST = 6
_WITHOUT_COMMA = frozenset({"ban", "ngành", "địa", "đơn", "đoàn", "phường"})  # "các bộ ngành", "xã phường"
_JOINERS = frozenset({",", "/", "và", "-", "–", "hoặc"})

_HEADS, _KINDS = index_of(lexicon.HEADS), index_of(lexicon.KINDS)
_AFTER, _NOUNS = index_of(_QUALIFIERS), index_of(lexicon.NAME_NOUNS)
_FUNCTIONS = index_of(lexicon.FUNCTIONS)


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
    after = _placed_end(words, _told_end(words, start, end, plural=start > at))
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
        after = _functional_end(words, end)
    after = after if after > end else _qualified(words, end)
    charged = (low_at(words, end), low_at(words, end + 1)) == ("có", "chức")  # "có chức năng quản lý đất đai"
    given = low_at(words, end) == "được" and not settles(words, after) and not opening_at(words, after)
    if charged or given:
        return max(after, attribute_end(words, end))  # "đơn vị | được lựa chọn quan trắc môi trường"
    if after > end:
        return after
    last = _last_kind(words, start, end)
    if (busy := _busy_end(words, last, end)) > end:
        if last > start and not plural:  # "Doanh nghiệp | , nhà cung cấp dịch vụ IoT": each of its own sort
            return last - 1 if low_at(words, last - 1) in _JOINERS else last
        after = _qualified(words, busy)
    if settles(words, after) or (after > end and predicate_at(words, after)):
        return after
    if last > start and low_at(words, after) in PLURAL:  # "các địa phương | , cơ quan chủ quản các dự án"
        return last - 1
    return max(after, _wide_end(words, last, end))


def _kinds(words: Sequence[Word], at: int) -> int:
    """After a list of kinds ("sở, ban, ngành"), or `at`; a kind before a capitalised name opens a name
    instead."""
    end, start = at, at
    while True:
        after = _kind(words, start)
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
    after = _kind(words, start)
    listed = any(words[n].low == "," for n in range(at, start))
    again = after > start and low_at(words, after) == "," and _kind(words, after + 1) > after + 1
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


def _kind(words: Sequence[Word], at: int) -> int:
    """After one kind of body, or `at`; "xã" of "xã hội" is none."""
    after = after_phrase(_KINDS, words, at)
    if after == at + 1 and words[at].low == "cấp" and at == 0:
        return at  # the verb: "Cấp, cấp lại giấy phép"
    return (
        at
        if after > at and low_at(words, after) in lexicon.NO_KIND.get(low_at(words, after - 1), ())
        else after
    )


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
    return _known(words, after) == after


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
    opens = (n for n in range(start, end) if _kind(words, n) == end and (n == start or _parted(words, n)))
    return next(opens, start)


def _parted(words: Sequence[Word], at: int) -> bool:
    return words[at - 1].low in _JOINERS


def _functional_end(words: Sequence[Word], at: int) -> int:
    """After the work that stands for a body's name before a modal ("Cơ quan | chủ trì giải quyết thủ tục |
    có trách nhiệm"), or `at`."""
    if after_phrase(_WORKS, words, at) == at:
        return at
    for n in range(at + 1, min(at + _LONGEST_WORK, len(words))):
        if after_phrase(_MODALS, words, n) > n:
            return n
        if not words[n].letters or words[n].low in {"những", "để", "với", "việc"}:
            return at
    standing = after_phrase(_STANDING, words, at) > at and low_at(words, at - 3) not in PLURAL
    return len(words) if standing and len(words) - at < _LONGEST_WORK else at  # a heading


def _placed_end(words: Sequence[Word], at: int) -> int:
    """After where a group is at work ("các nhà đầu tư | trong các khu công nghiệp") before its predicate, or
    `at`."""
    if low_at(words, at) not in {"trong", "tại"} or low_at(words, at + 1) != "các":
        return at
    end = _known(words, at + 2)
    while low_at(words, end) in {",", "và"} and _known(words, end + 1) > end + 1:
        end = _known(words, end + 1)
    return end if end > at + 2 and strong_predicate_at(words, end) else at


def _busy_end(words: Sequence[Word], kind: int, end: int) -> int:
    """After what the kind from `kind` to `end` does or deals with ("doanh nghiệp | đầu tư hạ tầng")."""
    phrase = " ".join(word.low for word in words[kind:end])
    if phrase == "đơn vị":
        known = _known(words, end)
        return known if settles(words, known) else end
    belongs = any(word.low == "thuộc" for word in words[kind:end])
    if phrase not in _BUSY and (belongs or not phrase.startswith("cơ quan ")):
        return end
    work = _work_end(words, end, phrase)
    return work if work > end else _dealing_end(words, end)


def _wide_end(words: Sequence[Word], kind: int, end: int) -> int:
    """After a longer account of the work of the kind from `kind` to `end`, up to an opening that no account
    holds; `end` where what stands behind it tells nothing apart."""
    phrase = " ".join(word.low for word in words[kind:end])
    alone = not any(word.low in {",", "thuộc"} for word in words[kind:end])
    busy = phrase in _BUSY - {"ngành"} or (alone and phrase.startswith(("cơ quan ", "chủ ", "tổ chức ")))
    if not busy and phrase not in {"cá nhân", "phương tiện"}:
        return end
    main = main_verb_at(words, end) and low_at(words, end) not in {"tham", "đang"}
    return end if main or opening_at(words, end) else attribute_end(words, end)


def _work_end(words: Sequence[Word], at: int, kind: str) -> int:
    """After the work that tells a kind apart ("cơ quan | đăng ký đầu tư", "ngành | giáo dục"), or `at`."""
    if kind in _OF_ONE_WORK:
        return after_phrase(_FUNCTIONS, words, at)
    work = _chain(words, at)
    if kind == "cơ quan" or _takes_object(words, at, work):
        return work
    field = after_phrase(_FUNCTIONS, words, at)
    ends = field >= len(words) or not words[field].letters or low_at(words, field) in lexicon.CLOSERS
    return field if kind == "ngành" and (ends or predicate_at(words, field)) else at


def _dealing_end(words: Sequence[Word], at: int) -> int:
    """After the matter that a kind deals with ("doanh nghiệp | viễn thông và truyền hình cáp"), or `at`."""
    after = _known(words, at)
    if after > at:
        return _joined_known(words, after)
    if at < len(words) and words[at].capital:
        return tail_end(words, at)
    return _told_apart(words, at)


def _chain(words: Sequence[Word], at: int) -> int:
    """After works and nouns that follow each other ("đăng ký | đầu tư"), a work first; else `at`."""
    end = after_phrase(_FUNCTIONS, words, at)
    while end > at:
        after = max(after_phrase(_FUNCTIONS, words, end), after_phrase(_NOUNS, words, end))
        if after == end or strong_predicate_at(words, end):
            break
        end = after
    return end


def _takes_object(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a work with its object stands from `at` to `end` and a predicate follows, so that the work only
    says which bodies are meant."""
    return end > after_phrase(_FUNCTIONS, words, at) and strong_predicate_at(words, end)


def _known(words: Sequence[Word], at: int) -> int:
    """After nouns that names are known to hold, or `at`."""
    end = at
    while (after := max(after_phrase(_NOUNS, words, end), field_end(words, end))) > end:
        if strong_predicate_at(words, end):
            break
        end = after
    return end


def _joined_known(words: Sequence[Word], at: int) -> int:
    """After "và truyền hình cáp" where the group goes on with a second noun of that sort."""
    if low_at(words, at) not in {"và", ","}:
        return at
    after = _known(words, at + 1)
    return after if after > at + 1 and _kind(words, at + 1) == at + 1 and settles(words, after) else at


def _told_apart(words: Sequence[Word], at: int) -> int:
    """After a work and its object ("đầu tư hạ tầng") where a predicate follows, or after up to two words that
    nobody knows where the name is seen to end behind them."""
    works = after_phrase(_FUNCTIONS, words, at) > at
    if predicate_at(words, at) and not works:
        return at
    for n in range(at + 1, min(at + _LONGEST, len(words)) + 1):
        inside = words[n - 1]
        if not inside.letters or inside.capital or inside.low in lexicon.CLOSERS or inside.low in PLURAL:
            return at
        if n < at + 2:
            continue
        if n < len(words) and strong_predicate_at(words, n) and low_at(words, n) not in {"theo", "trên"}:
            return n
        if not works and n <= at + 2 and settles(words, n):
            return n
    return at


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
        return max(at, field_end(words, at + 1), _known(words, at + 1))
    if low_at(words, at) != "đối" or low_at(words, at - 1) != "vực":
        return at
    for n in range(at + 3, min(at + _LONGEST_WORK, len(words))):
        if predicate_at(words, n) and words[n - 1].letters:
            return n
        if not words[n].letters and words[n].low != ",":
            return n if words[n].low in {":", "."} else at
    return len(words) if at + 3 < len(words) < at + _LONGEST_WORK else at


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
