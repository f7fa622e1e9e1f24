import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tracker.domain.folding import folded
from tracker.domain.unit_names import Directory, Home, Likeness, home_of

REGISTER = {
    "VP": ("Văn phòng Ủy ban nhân dân tỉnh",),
    "SNNMT": ("Sở Nông nghiệp và Môi trường",),
    "SXD": ("Sở Xây dựng",),
    "SYT": ("Sở Y tế",),
    "STTTT": ("Sở Thông tin và Truyền thông",),
    "SLD": ("Sở Lao động - Thương binh và Xã hội",),
    "SVH": ("Sở Văn hóa, Thể thao và Du lịch",),
    "TTT": ("Thanh tra tỉnh",),
    "CAT": ("Công an tỉnh",),
    "QS": ("Bộ Chỉ huy Quân sự tỉnh",),
    "MT": ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",),
    "ND": ("Hội Nông dân tỉnh",),
    "BH": ("Bảo hiểm xã hội tỉnh",),
    "DA": ("Ban Quản lý dự án đầu tư xây dựng tỉnh",),
    "CN": ("Công ty cổ phần Cấp nước", "Nước sạch An Lạc"),
    "BAO": ("Báo An Lạc",),
    "KKT": ("Ban Quản lý Khu kinh tế",),
    "P1": ("Ủy ban nhân dân phường Hồng Hà",),
    "P2": ("Ủy ban nhân dân phường 2",),
    "P3": ("Ủy ban nhân dân phường An Lạc",),
    "X1": ("Ủy ban nhân dân xã Đông An",),
    "X2": ("Ủy ban nhân dân xã Đồng Ân",),
    "X3": ("Ủy ban nhân dân xã Tân Lập",),
}
GROUPS = ("các sở, ban, ngành", "UBND các xã, phường")
AN_LAC = home_of("Chủ tịch UBND tỉnh An Lạc")


def directory(
    *groups: str, home: Home = AN_LAC, register: dict[str, tuple[str, ...]] = REGISTER
) -> Directory[str]:
    found = Directory[str](home)
    for code, names in register.items():
        for name in names:
            found.add(name, code)
    for group in groups:
        found.add(group, group, group=True)
    return found


NAMES = directory(*GROUPS)


def proposed(names: Directory[str], written: str) -> list[tuple[str, Likeness]]:
    assert names.match(written).keys == ()
    return [(like.key, like.likeness) for like in names.like(written)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        # the same words
        ("sở  xây dựng", "SXD"),
        ("SỞ XÂY DỰNG", "SXD"),
        ("So Xay dung", "SXD"),
        ("Sở Văn hoá - Thể thao & Du lịch", "SVH"),
        ("Sở Nông nghiệp, Môi trường", "SNNMT"),
        ("Văn phòng UBND tỉnh", "VP"),
        ("Uỷ ban MTTQ Việt Nam tỉnh", "MT"),
        ("Ủy ban MTTQ tỉnh", "MT"),
        ("Hội Nông dân Việt Nam tỉnh", "ND"),
        # the province's own name at the end, or none
        ("Sở Y tế tỉnh An Lạc", "SYT"),
        ("Sở Y tế An Lạc", "SYT"),
        ("Sở Y tế tỉnh", "SYT"),
        ("Công an tỉnh An Lạc", "CAT"),
        ("Bảo hiểm xã hội An Lạc", "BH"),
        ("Ban Quản lý Khu kinh tế An Lạc", "KKT"),
        ("Thanh tra của tỉnh", "TTT"),
        ("Báo tỉnh", "BAO"),
        # a place, with its committee or alone
        ("UBND phường Hồng Hà", "P1"),
        ("phường Hồng Hà", "P1"),
        ("UBND phường Hồng Hà tỉnh An Lạc", "P1"),
        ("UBND P. Hồng Hà", "P1"),
        ("P.Hồng Hà", "P1"),
        ("UBND phường 02", "P2"),
        ("UBND P2", "P2"),
        ("phường An Lạc", "P3"),
        ("UBND xã Đồng Ân", "X2"),
        ("UBND xa Tan Lap", "X3"),
        # abbreviations
        ("Sở TT&TT", "STTTT"),
        ("Sở TTTT", "STTTT"),
        ("Sở TT và TT tỉnh An Lạc", "STTTT"),
        ("sở tttt", "STTTT"),
        ("Sở NN&MT", "SNNMT"),
        ("Sở NNMT", "SNNMT"),
        ("Sở Nông nghiệp và MT", "SNNMT"),
        ("Sở LĐTBXH", "SLD"),
        ("Sở LĐ-TB&XH", "SLD"),
        ("Sở Lao động TB&XH", "SLD"),
        ("Sở LDTBXH", "SLD"),
        ("Sở VHTTDL", "SVH"),
        ("Sở VH, TT&DL", "SVH"),
        ("VP UBND tỉnh", "VP"),
        ("Bộ CHQS tỉnh", "QS"),
        ("BCH Quân sự tỉnh", "QS"),
        ("BCHQS tỉnh", "QS"),
        ("UB MTTQ VN tỉnh", "MT"),
        ("UBMTTQVN tỉnh", "MT"),
        ("BHXH tỉnh", "BH"),
        ("Ban QLDA ĐTXD tỉnh", "DA"),
        ("CTCP Cấp nước", "CN"),
        # groups
        ("Các Sở, ban, ngành tỉnh", "các sở, ban, ngành"),
        ("sở, ngành, ban", "các sở, ban, ngành"),
        ("các sở ban ngành", "các sở, ban, ngành"),
        ("các sở, ban, ngành cấp tỉnh", "các sở, ban, ngành"),
        ("các sở, ban và ngành của tỉnh An Lạc", "các sở, ban, ngành"),
        ("UBND cấp xã", "UBND các xã, phường"),
        ("Ủy ban nhân dân các phường, xã, đặc khu", "UBND các xã, phường"),
        ("UBND xã, phường, thị trấn", "UBND các xã, phường"),
        ("các xã, phường trên địa bàn tỉnh", "UBND các xã, phường"),
    ],
)  # fmt: skip
def test_a_name_in_the_ways_that_it_is_written(written: str, meant: str) -> None:
    assert NAMES.match(written).keys == (meant,)


@pytest.mark.parametrize(
    ("written", "likes"),
    [
        # a slip of a letter; of a place, of a mark
        ("Sở Xây dưn", [("SXD", Likeness.SLIP)]),
        ("Sở Nông nhiệp và Mội trường", [("SNNMT", Likeness.SLIP)]),
        ("Uỷ bna nhân dân phường Hồng Hà", [("P1", Likeness.SLIP)]),
        ("UBND xã Tân Lặp", [("X3", Likeness.SLIP)]),
        ("UBND xã Động Ân", [("X2", Likeness.SLIP), ("X1", Likeness.SLIP)]),
        # other words, or more, or fewer
        ("Sở Môi trường và Nông nghiệp", [("SNNMT", Likeness.WORD_ORDER)]),
        ("Thanh tra", [("TTT", Likeness.LEVEL_LEFT_OUT)]),
        ("VP UBND", [("VP", Likeness.LEVEL_LEFT_OUT)]),
        ("Giám đốc Sở Xây dựng", [("SXD", Likeness.PART)]),
        ("Ban Quản lý dự án", [("DA", Likeness.PART)]),
        ("Chi nhánh cấp nước sinh hoạt miền núi (Nước sạch An Lạc)", [("CN", Likeness.PART)]),
        ("UBND xã Hồng Hà", [("P1", Likeness.SAME_PLACE)]),
        ("Sở Y tế tỉnh Bình Sơn", [("SYT", Likeness.PART)]),
        ("CA tỉnh", [("CAT", Likeness.ABBREVIATION)]),
        # groups
        ("các sở, ban, ngành có liên quan", [(GROUPS[0], Likeness.NARROWED)]),
        ("UBND các xã, phường được giao nhiệm vụ", [(GROUPS[1], Likeness.NARROWED)]),
        ("UBND các phường diễn ra lễ hội", [(GROUPS[1], Likeness.NARROWED)]),
        ("các sở, ban, ngành (trừ Sở Y tế)", [(GROUPS[0], Likeness.NARROWED)]),
        ("các sở, ban, ngành, đoàn thể tỉnh", [(GROUPS[0], Likeness.OTHER_GROUP)]),
        ("các sở, ngành", [(GROUPS[0], Likeness.OTHER_GROUP)]),
        ("các sở, ngành có liên quan", [(GROUPS[0], Likeness.OTHER_GROUP)]),
        ("UBND các xã", [(GROUPS[1], Likeness.OTHER_GROUP)]),
        # nothing of the kind
        ("các cơ quan, đơn vị", []),
        ("các cơ quan liên quan", []),
        ("các địa phương", []),
        ("UBND các huyện, thị xã, thành phố", []),
        ("UBND phường 3", []),
        ("Tập đoàn Bưu chính", []),
        ("Sở TC", []),
        ("X", []),
        ("", []),
        ("–", []),
        ("tỉnh An Lạc", []),
        ("Sở Y tế của", [("SYT", Likeness.PART)]),
    ],
)  # fmt: skip
def test_what_is_only_alike_is_proposed_with_the_reason(
    written: str, likes: list[tuple[str, Likeness]]
) -> None:
    assert proposed(NAMES, written)[: len(likes) or None] == likes


def test_a_name_that_several_have_is_all_of_theirs_the_likest_first() -> None:
    assert NAMES.match("UBND xa Dong An").keys == ("X1", "X2")
    twins = directory(register={"SCT": ("Sở Công Thương",), "SCC": ("Sở Chính trị",)})
    found = twins.match("Sở CT")
    assert (found.keys, found.likeness) == (("SCT", "SCC"), Likeness.ABBREVIATION)


def test_initials_tell_d_with_a_stroke_from_d() -> None:
    names = directory(register={"DT": ("Ban Dân tộc",), "ĐT": ("Ban Đô thị",)})
    assert names.match("Ban ĐT").keys == ("ĐT",)
    assert set(names.match("Ban DT").keys) == {"DT", "ĐT"}


def test_a_group_of_some_kinds_of_a_level_is_not_the_whole_level() -> None:
    names = directory("UBND các xã", "UBND các phường", "UBND các xã, phường")
    for group in ("UBND các xã", "UBND các phường", "UBND các xã, phường"):
        assert names.match(group.replace("UBND", "Ủy ban nhân dân")).keys == (group,)
    assert names.match("UBND cấp xã").keys == ("UBND các xã, phường",)
    split = directory("UBND các xã, thị trấn", "UBND các xã, phường")
    assert len(split.match("UBND cấp xã").keys) == 2


@pytest.mark.parametrize("group", ["UBND các huyện, thành phố", "UBND cấp huyện"])
@pytest.mark.parametrize(
    "written", ["UBND các huyện, thị xã, thành phố", "UBND cấp huyện", "các quận, huyện, thị xã"]
)
def test_the_districts_in_their_ways(group: str, written: str) -> None:
    assert directory(group).like("các cơ quan liên quan") == []
    assert directory(group).match(written).keys == (group,)


@pytest.mark.parametrize(
    ("issuer", "written", "meant"),
    [
        ("Chủ tịch UBND tỉnh An Lạc", "Sở Y tế thành phố An Lạc", ()),  # a town of the province
        ("Chủ tịch UBND tỉnh", "Sở Y tế tỉnh", ("SYT",)),
        ("Chủ tịch UBND tỉnh", "Sở Y tế tỉnh An Lạc", ()),  # whose province, nobody said
        ("UBND thành phố Hải Lộc", "Sở Y tế Thành phố", ("SYT",)),
        ("UBND TP. Hải Lộc", "Sở Y tế TP Hải Lộc", ("SYT",)),
        ("UBND thành phố Hải Lộc", "Sở Y tế tỉnh", ()),
        ("Chủ tịch", "Sở Y tế tỉnh", ("SYT",)),
    ],
)  # fmt: skip
def test_the_home_is_the_province_of_its_issuer(issuer: str, written: str, meant: tuple[str, ...]) -> None:
    assert directory(home=home_of(issuer)).match(written).keys == meant


LAO_CAI = Path(__file__).parents[2] / "data" / "lao_cai_2016_units.csv"


def _rows() -> Iterator[tuple[str, str]]:
    with LAO_CAI.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for name in (row["name"], row["short_name"], *row["aliases"].split("|")):
                if name:
                    yield name, row["code"]


ROWS = list(_rows())
REAL = Directory[str](home_of("Chủ tịch UBND tỉnh Lào Cai"))
for _name, _code in ROWS:
    REAL.add(_name, _code)


@pytest.mark.parametrize(("name", "code"), ROWS)
def test_a_name_as_the_register_has_it_is_that_unit(name: str, code: str) -> None:
    for spelling in (name, name.upper(), name.lower(), f" {name} ", name.replace(" ", "\u00a0")):
        assert REAL.match(spelling).keys == (code,)


LETTERS = "abcdeghiklmnopqrstuvxy"


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A unit's full name with one letter missing, added, wrong or out of place; and its code."""
    name, code = draw(st.sampled_from([row for row in ROWS if len(row[0]) > 9]))
    at = draw(st.integers(0, len(name) - 2))
    letter = draw(st.sampled_from(LETTERS))
    changed = draw(
        st.sampled_from(
            [
                name[:at] + name[at + 1 :],
                name[:at] + letter + name[at:],
                name[:at] + letter + name[at + 1 :],
                name[:at] + name[at + 1] + name[at] + name[at + 2 :],
            ]
        )
    )
    return changed, code


@given(slips())
def test_one_slip_in_a_name_still_proposes_its_unit_first(slip: tuple[str, str]) -> None:
    written, code = slip
    found = REAL.match(written)
    if found.keys:  # only the marks or the signs differ, or it has become another's name
        assume(code in found.keys)
        return
    likes = REAL.like(written)
    best = [like.key for like in likes if like.likeness is likes[0].likeness]
    assert code in best, (written, likes)


@given(
    st.text(max_size=60) | st.lists(st.sampled_from([name for name, _ in ROWS]), max_size=12).map(" ".join)
)
def test_any_text_is_answered_with_units_of_the_register_each_once(text: str) -> None:
    keys = [like.key for like in REAL.like(text)]
    assert len(keys) == len(set(keys))
    assert set(keys) | set(REAL.match(text).keys) <= {code for _, code in ROWS}


@given(st.data())
def test_the_answer_does_not_hang_on_the_order_of_the_register(data: st.DataObject) -> None:
    other = Directory[str](home_of("Chủ tịch UBND tỉnh Lào Cai"))
    for name, code in data.draw(st.permutations(ROWS)):
        other.add(name, code)
    written, _code = data.draw(slips())
    assert set(other.match(written).keys) == set(REAL.match(written).keys)
    assert [like.likeness for like in other.like(written)] == [like.likeness for like in REAL.like(written)]


def test_letters_without_marks_are_not_taken_for_a_mark_of_another_place() -> None:
    names = directory(register={"A": ("UBND xã Đông An",)})
    assert names.match("UBND xã Đồng Ân").keys == ()
    assert names.match(folded("UBND xã Đông An")).keys == ("A",)
