"""Other line breaks, blanks, pages and emphasis, as files and converters give them."""

import re
from collections.abc import Callable, Sequence
from textwrap import wrap

from tests.domain.reading.variants.form import (
    Variant,
    blocks_of,
    by_block,
    is_heading,
    is_table,
    renamed,
    replaced,
    reworded,
)

_PAGE = 22  # lines
_SMALL_TONES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ",
    "õe": "oẽ", "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
_TONES = {
    as_written(new): as_written(old)
    for new, old in _SMALL_TONES.items()
    for as_written in (str.lower, str.upper, str.capitalize)
}


def _wrapped(block: str, width: int, indent: str = "") -> str:
    if is_table(block) or "\n" in block:
        return block
    return "\n".join(wrap(block, width, initial_indent=indent, break_on_hyphens=False))


def lines(width: int, indent: str = "") -> Callable[[str], str]:
    """Paragraphs broken into lines of at most `width`, blank lines kept."""
    return by_block(lambda block: _wrapped(block, width, indent))


def _close(text: str) -> str:
    """No blank lines below the letterhead and the title."""
    blocks = blocks_of(text)
    return "\n\n".join([*blocks[:4], "\n".join(blocks[4:])]) + "\n"


def _paged(*furniture: str) -> Callable[[str], str]:
    """Lines of 80 without blank lines between, and every so often the bottom and top of a page."""

    def changed(text: str) -> str:
        out: list[str] = []
        for n, line in enumerate(_close(lines(80)(text)).split("\n"), 1):
            out.append(line)
            if n % _PAGE == 0 and not line.startswith("|"):
                out += [sign.format(n // _PAGE + 1) for sign in furniture]
        return "\n".join(out)

    return changed


def _both(*changes: Callable[[str], str]) -> Callable[[str], str]:
    def changed(text: str) -> str:
        for change in changes:
            text = change(text)
        return text

    return changed


def _headings(change: Callable[[str], str]) -> Callable[[str], str]:
    return by_block(lambda block: change(block) if is_heading(block) else block)


def _bold_lines(block: str) -> str:
    """A bold heading broken into lines, the marks at its ends only."""
    return f"**{_wrapped(block, 30)}**" if is_heading(block) else _wrapped(block, 60)


def _old_tones(text: str) -> str:
    pattern = rf"(?<!q)(?:{'|'.join(_TONES)})(?![^\W\d_])"
    return re.sub(pattern, lambda found: _TONES[found.group()], text)


def _named(name: str, *changes: Callable[[str], str]) -> Variant:
    return Variant(name, _both(*changes))


_WIDTHS: Sequence[int] = (60, 72, 80, 100)
LAYOUT = (
    *(_named(f"lines of {width}", lines(width)) for width in _WIDTHS),
    *(_named(f"lines of {width}, none blank", lines(width), _close) for width in _WIDTHS),
    _named("lines of 45", lines(45)),
    _named("indented lines of 80", lines(80, "     "), _close),
    _named("a paragraph a line", _close),
    _named("two blank lines", replaced(r"\n\n", "\n\n\n")),
    _named("page numbers", _paged("{}")),
    _named("page numbers among blank lines", _paged("", "{}", "")),
    _named("- 2 - as page number", _paged("- {} -")),
    _named("Trang 2/9 as page number", _paged("", "Trang {}/9", "\f")),
    _named("form feeds", _paged("\f{}")),
    _named("bold headings", _headings("**{}**".format)),
    _named("bold headings, bold ends before a blank", _headings("**{} **".format)),
    _named("bold headings broken into lines", by_block(_bold_lines)),
    _named("Markdown headings", _headings("### {}".format)),
    _named("bold marks of items", by_block(replaced(r"^(\d+\.|[a-zđ]\)|[IVX]+\.) ", r"**\1** "))),
    _named("bold and italic headings", _headings("***{}***".format)),
    _named("bold units", replaced(r"\b(Sở [^\W\d_]+ [^\W\d_]+|Công an tỉnh)", r"**\1**")),
    _named("italic dates", replaced(r"(ngày \d+/\d+/\d+)", r"*\1*")),
    _named("headings in capitals", _headings(str.upper)),
    _named("old tones", _old_tones),
    _named("doubled blanks", replaced(r"(?<=\S) (?=[^|\n])", "  ")),
    _named("no-break blanks", replaced(r"(?<=\S) (?=[^|\n])", "\xa0")),
    _named("no-break blanks after marks", replaced(r"^(\d+\.|[a-zđ]\)|-|[IVX]+\.) ", "\\1\xa0")),
    _named("blanks before signs", replaced(r"(?<=[^\W\d_])([,;:])", r" \1")),
    _named("no blanks after commas", by_block(replaced(r", (?=\w)", ","))),
    _named("trailing blanks", replaced(r"(?<=\S)$", "  ")),
    _named("CRLF", replaced(r"\n", "\r\n")),
    _named("byte order mark", "\ufeff{}".format),
    _named("zero-width blanks", replaced(r"(?<=\S) (?=[^|\n])", " \u200b")),
    _named("en dashes", by_block(replaced(r" - ", " – "))),
    _named("em dashes", by_block(replaced(r" - ", " — "))),
    _named("straight quotes", replaced("[“”]", '"')),
    _named("angled quotes", replaced("“(.*?)”", r"«\1»")),
    reworded("y and i", renamed({"quý": "quí", "Quý": "Quí", "kỹ": "kĩ"})),
)
