"""What the bodies of a group do or deal with, where it tells them apart: "doanh nghiệp | viễn thông", "cơ
quan | đăng ký đầu tư", "nhà đầu tư | trong các khu công nghiệp"."""

from collections.abc import Sequence

from tracker.domain.reading import lexicon
from tracker.domain.reading.attributes import attribute_end, main_verb_at, opening_at
from tracker.domain.reading.fields import field_end
from tracker.domain.reading.lexicon import PLURAL
from tracker.domain.reading.phrases import (
    after_phrase,
    index_of,
    low_at,
    predicate_at,
    strong_predicate_at,
)
from tracker.domain.reading.tails import settles, tail_end
from tracker.domain.reading.words import Word

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

_KINDS = index_of(lexicon.KINDS)
_NOUNS, _FUNCTIONS = index_of(lexicon.NAME_NOUNS), index_of(lexicon.FUNCTIONS)


def kind_end(words: Sequence[Word], at: int) -> int:
    """After one kind of body, or `at`; "xã" of "xã hội" is none."""
    after = after_phrase(_KINDS, words, at)
    if after == at + 1 and words[at].low == "cấp" and at == 0:
        return at  # the verb: "Cấp, cấp lại giấy phép"
    return (
        at
        if after > at and low_at(words, after) in lexicon.NO_KIND.get(low_at(words, after - 1), ())
        else after
    )


def functional_end(words: Sequence[Word], at: int) -> int:
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


def placed_end(words: Sequence[Word], at: int) -> int:
    """After where a group is at work ("các nhà đầu tư | trong các khu công nghiệp") before its predicate, or
    `at`."""
    if low_at(words, at) not in {"trong", "tại"} or low_at(words, at + 1) != "các":
        return at
    end = known_end(words, at + 2)
    while low_at(words, end) in {",", "và"} and known_end(words, end + 1) > end + 1:
        end = known_end(words, end + 1)
    return end if end > at + 2 and strong_predicate_at(words, end) else at


def busy_end(words: Sequence[Word], kind: int, end: int) -> int:
    """After what the kind from `kind` to `end` does or deals with ("doanh nghiệp | đầu tư hạ tầng")."""
    phrase = " ".join(word.low for word in words[kind:end])
    if phrase == "đơn vị":
        known = known_end(words, end)
        return known if settles(words, known) else end
    belongs = any(word.low == "thuộc" for word in words[kind:end])
    if phrase not in _BUSY and (belongs or not phrase.startswith("cơ quan ")):
        return end
    work = _work_end(words, end, phrase)
    return work if work > end else _dealing_end(words, end)


def wide_end(words: Sequence[Word], kind: int, end: int) -> int:
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
    after = known_end(words, at)
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


def known_end(words: Sequence[Word], at: int) -> int:
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
    after = known_end(words, at + 1)
    return after if after > at + 1 and kind_end(words, at + 1) == at + 1 and settles(words, after) else at


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
