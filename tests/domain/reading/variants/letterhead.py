"""The two blocks of the letterhead as tables, columns and stamps leave them in a text."""

from collections.abc import Callable
from itertools import zip_longest

from tests.domain.reading.variants.form import Variant, blocks_of, replaced

Lines = list[str]


def _headed(change: Callable[[Lines, Lines], str]) -> Callable[[str], str]:
    def changed(text: str) -> str:
        left, right, *rest = blocks_of(text)
        return "\n\n".join([change(left.split("\n"), right.split("\n")), *rest]) + "\n"

    return changed


def _side_by_side(left: Lines, right: Lines) -> str:
    pairs = zip_longest(left, right, fillvalue="")
    return "\n".join(f"  {one:<62}{other}".rstrip() for one, other in pairs)


def _in_turn(left: Lines, right: Lines) -> str:
    return "\n".join(line for pair in zip_longest(left, right) for line in pair if line)


def _row(left: Lines, right: Lines) -> str:
    return f"| {' '.join(left)} | {' '.join(right)} |"


def _split(left: Lines, right: Lines) -> tuple[Lines, Lines, Lines, Lines]:
    """The body's name, country and motto, number and subject, place and day."""
    at = next(n for n, line in enumerate(left) if line.startswith("Số"))
    return left[:at], right[:2], left[at:], right[2:]


def _rows(left: Lines, right: Lines) -> str:
    body, country, number, day = (" ".join(part) for part in _split(left, right))
    return f"| {body} | {country} |\n|---|---|\n| {number} | {day} |"


def _torn(left: Lines, right: Lines) -> str:
    body, country, number, day = ("\n".join(part) for part in _split(left, right))
    return f"|\n**{body}**\n-------\n|\n**{country}**\n---------------\n|\n|\n{number}\n|\n*{day}*\n|"


def _torn_and_wrapped(left: Lines, right: Lines) -> str:
    """Names broken in the middle, as narrow cells leave them."""
    return _torn(left, right).replace("NHÂN DÂN", "NHÂN\nDÂN").replace(", ngày ", ",\nngày ")


def _apart(left: Lines, right: Lines) -> str:
    return "\n\n".join([*left, *right])


def _right_first(left: Lines, right: Lines) -> str:
    return "\n".join([*right, "", *left])


def _one_line(left: Lines, right: Lines) -> str:
    return f"{' '.join(left)}\n{' '.join(right)}"


def _bold(left: Lines, right: Lines) -> str:
    return "\n\n".join(["\n".join(f"**{line}**" for line in left), "\n".join(f"*{line}*" for line in right)])


def _ruled(left: Lines, right: Lines) -> str:
    return "\n".join([*left[:2], "-------", *left[2:], "", *right[:2], "_______________", *right[2:]])


def _signed(left: Lines, right: Lines) -> str:
    stamp = [
        "Người ký: ỦY BAN NHÂN DÂN",
        "Email: vanthu@tinh.example",
        "Thời gian ký: 28/11/2026 16:05:12 +07:00",
    ]
    return "\n".join([*stamp, "", *left, "", *right])


def _arrived(left: Lines, right: Lines) -> str:
    stamp = ["CÔNG VĂN ĐẾN", "Số: 4512", "Ngày: 29/11/2026", "Chuyển: Phòng TH"]
    return "\n".join([*left, "", *right, "", *stamp])


LETTERHEADS = (
    Variant("letterhead side by side", _headed(_side_by_side)),
    Variant("letterhead line by line in turn", _headed(_in_turn)),
    Variant("letterhead as a row", _headed(_row)),
    Variant("letterhead as two rows", _headed(_rows)),
    Variant("letterhead torn into cells", _headed(_torn)),
    Variant("letterhead torn and wrapped", _headed(_torn_and_wrapped)),
    Variant("letterhead apart", _headed(_apart)),
    Variant("letterhead right first", _headed(_right_first)),
    Variant("letterhead on one line each", _headed(_one_line)),
    Variant("letterhead bold", _headed(_bold)),
    Variant("letterhead ruled", _headed(_ruled)),
    Variant("stamp of a digital signature", _headed(_signed)),
    Variant("stamp of arrival", _headed(_arrived)),
    Variant(
        "Số : with blanks",
        _headed(lambda le, ri: replaced(r"Số: (\d+)/", r"Số :  \1 /")("\n".join([*le, "", *ri]))),
    ),
    Variant("SỐ in capitals", _headed(lambda le, ri: "\n".join([*le, "", *ri]).replace("Số:", "SỐ:"))),
)
