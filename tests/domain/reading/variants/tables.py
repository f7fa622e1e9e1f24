"""Lists with lines for who and when as tables, tables as lists and torn, other keys and columns."""

import re
from collections.abc import Callable

from tests.domain.reading.variants.form import Variant, blocks_of, by_block, is_table, renamed, replaced

_KEYS = ("Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")
_DETAIL = re.compile(rf"- (?P<key>{'|'.join(_KEYS)}): (?P<value>.*?)\.?")
_NUMBERED = re.compile(r"(?P<number>\d+)\. (?P<title>.*)")
_RULE = "|---|---|---|---|---|"
Row = list[str]


def _cells(line: str) -> Row:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _row(cells: Row) -> str:
    return f"| {' | '.join(cells)} |"


def _detailed(blocks: list[str], at: int) -> Row | None:
    """A title and its three lines at this block, as a row."""
    title = _NUMBERED.fullmatch(blocks[at])
    details = [_DETAIL.fullmatch(block) for block in blocks[at + 1 : at + 4]]
    values = [found["value"] for found in details if found]
    return [title["number"], title["title"], *values] if title and len(values) == 3 else None


def listed(change: Callable[[Row], list[str]], title: tuple[str, ...] = ()) -> Callable[[str], str]:
    """Each item that has lines for who and when, written otherwise; `title` stands once above them."""

    def changed(text: str) -> str:
        blocks, out = blocks_of(text), []
        at, open_ = 0, False
        while at < len(blocks):
            row = _detailed(blocks, at)
            out += [*(() if open_ or not row else title), *(change(row) if row else [blocks[at]])]
            at, open_ = at + (4 if row else 1), bool(row)
        return "\n\n".join(out) + "\n"

    return changed


def _tabled(text: str) -> str:
    head = "\n".join(
        [_row(["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"]), _RULE]
    )
    return listed(lambda row: [_row(row)], (head,))(text).replace("|\n\n|", "|\n|")


def _one_line(row: Row) -> list[str]:
    details = "; ".join(
        f"{key}: {value.replace(';', ',')}" for key, value in zip(_KEYS, row[2:], strict=True)
    )
    return [f"{row[0]}. {row[1]}", f"- {details}."]


def _by_rows(change: Callable[[list[Row]], list[str]]) -> Callable[[str], str]:
    """A table's rows without the rule, written otherwise."""

    def changed(block: str) -> str:
        if not is_table(block):
            return block
        rows = [_cells(line) for line in block.split("\n") if not line.startswith("|--")]
        return "\n".join(change(rows))

    return by_block(changed)


def _torn(rows: list[Row]) -> list[str]:
    """One cell a line, a bar on a line of its own before and after each."""
    return [
        line
        for row in rows
        for line in ["|", *(part for cell in row for part in ([cell, "|"] if cell else ["|"]))]
    ]


def _torn_narrow(rows: list[Row]) -> list[str]:
    """As narrow cells leave them: their words broken into lines, blank lines around."""
    return [part.replace(" và ", "\nvà ").replace(", ", ",\n") for part in _torn(rows)]


def _as_list(rows: list[Row]) -> list[str]:
    out = []
    for number, content, *details in rows[1:]:
        if not any(details):
            out.append(f"{number}. {content.upper()}\n")
            continue
        lines = [f"- {key}: {value}.\n" for key, value in zip(_KEYS, details, strict=True) if value]
        out += [f"{number}. {content}\n", *lines]
    return out


def _keyed(*keys: str) -> Variant:
    names = {**dict(zip(_KEYS, keys, strict=True)), "Thời gian hoàn thành": keys[2]}
    return Variant(f"keys {', '.join(keys)}", renamed(names))


TABLES = (
    Variant("list as a table", _tabled),
    Variant("list as a torn table", lambda text: _by_rows(_torn)(_tabled(text))),
    Variant("details on one line", listed(_one_line)),
    Variant(
        "details in one item",
        listed(
            lambda row: [
                f"{row[0]}. {row[1]}",
                "\n".join(f"{key}: {value}" for key, value in zip(_KEYS, row[2:], strict=True)),
            ]
        ),
    ),
    Variant(
        "details without dashes",
        listed(
            lambda row: [
                f"{row[0]}. {row[1]}",
                *(f"{key}: {value}." for key, value in zip(_KEYS, row[2:], strict=True)),
            ]
        ),
    ),
    Variant("bold keys", replaced(rf"^- ({'|'.join(_KEYS)}):", r"- **\1:**")),
    Variant("italic keys", replaced(rf"^- ({'|'.join(_KEYS)}):", r"- *\1*:")),
    Variant("blank before the colon", replaced(rf"^- ({'|'.join(_KEYS)}):", r"- \1 :")),
    Variant("table torn", _by_rows(_torn)),
    Variant("table torn, cells broken", _by_rows(_torn_narrow)),
    Variant("table without a rule", _by_rows(lambda rows: [_row(row) for row in rows])),
    Variant(
        "table, time before units",
        _by_rows(lambda rows: [_row([row[n] for n in (0, 1, 4, 2, 3)]) for row in rows]),
    ),
    Variant(
        "table, units first", _by_rows(lambda rows: [_row([row[n] for n in (0, 2, 3, 1, 4)]) for row in rows])
    ),
    Variant(
        "table, an empty column more",
        _by_rows(lambda rows: [_row([*row, "" if n else "Ghi chú"]) for n, row in enumerate(rows)]),
    ),
    Variant(
        "table, column numbers below its head",
        _by_rows(
            lambda rows: [_row(rows[0]), _row(["(1)", "(2)", "(3)", "(4)", "(5)"]), *map(_row, rows[1:])]
        ),
    ),
    Variant(
        "table, head repeated on the next page",
        _by_rows(lambda rows: [*map(_row, rows[:4]), "", "2", "", *map(_row, [rows[0], *rows[4:]])]),
    ),
    Variant("table as a list", _by_rows(_as_list)),
    Variant(
        "table, bold head",
        _by_rows(lambda rows: [_row([f"**{cell}**" for cell in rows[0]]), *map(_row, rows[1:])]),
    ),
    _keyed("Chủ trì", "Phối hợp", "Thời gian"),
    _keyed("Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"),
    _keyed("Đơn vị thực hiện", "Đơn vị phối hợp thực hiện", "Thời hạn hoàn thành"),
    _keyed("Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị phối hợp", "Tiến độ thực hiện"),
    _keyed("Phân công chủ trì", "Đơn vị tham gia", "Hoàn thành"),
    _keyed("Trách nhiệm chính", "Cùng thực hiện", "Mốc hoàn thành"),
)
