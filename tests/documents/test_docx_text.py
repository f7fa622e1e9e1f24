"""Word files: what is printed is read, once and in order; what is not printed is left out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tests.documents.forms.as_docx import add_list, element, put_in_list
from tracker.documents.docx_text import docx_text

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)


@pytest.fixture
def document() -> Document:
    return docx.Document()


def lines(document: Document, folder: Path) -> list[str]:
    """The lines with text that are read from the document."""
    document.save(str(folder / "a.docx"))
    return [line for line in docx_text(folder / "a.docx").splitlines() if line]


def put(document: Document, xml: str) -> None:
    """Put raw elements at the end of the document's body."""
    root: Any = parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")
    section = document.element.body[-1]
    for child in list(root):
        section.addprevious(child)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def field(instruction: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    shown = f"{mark.format('separate')}{run(result)}{mark.format('end')}"
    return f"{mark.format('begin')}<w:r><w:instrText> {instruction} </w:instrText></w:r>{shown}"


def box(text: str) -> str:
    return f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("inside", "printed"),
    [
        (f"<w:del>{run('bỏ')}</w:del><w:ins>{run('thêm')}</w:ins>{run(' sau')}", ["thêm sau"]),
        (f"<w:moveFrom>{run('cũ')}</w:moveFrom><w:moveTo>{run('mới')}</w:moveTo>", ["mới"]),
        (f"{run('Trang ')}{field('PAGE', '3')}{run('hết')}", ["Trang hết"]),
        (f"{run('theo ')}{field('REF muc1', 'mục 1')}", ["theo mục 1"]),
        (f'<w:fldSimple w:instr="NUMPAGES">{run("9")}</w:fldSimple>{run("x")}', ["x"]),
        (f"<w:hyperlink>{run('Sở Y tế')}</w:hyperlink>", ["Sở Y tế"]),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('trong khung')}</w:sdtContent></w:sdt>", ["trong khung"]),
        ("<w:r><w:t>Nội</w:t><w:br/><w:t>dung</w:t></w:r>", ["Nội", "dung"]),
        ('<w:r><w:t>hết</w:t><w:br w:type="page"/></w:r>', ["hết"]),
        ("<w:r><w:t>12/UBND</w:t><w:noBreakHyphen/><w:t>VX</w:t><w:softHyphen/></w:r>", ["12/UBND-VX"]),
        ('<w:r><w:sym w:font="Symbol" w:char="F02D"/><w:t> Rà soát</w:t></w:r>', ["- Rà soát"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0D8"/><w:t> Rà soát</w:t></w:r>', ["• Rà soát"]),
        ('<w:r><w:sym w:font="x" w:char="D800"/><w:sym w:char="zz"/><w:t>Rà</w:t></w:r>', ["Rà"]),
        (f"{run('ẩn', '<w:vanish/>')}{run('hiện')}", ["hiện"]),
        (f"{run('chỉ thị', '<w:caps/>')}", ["CHỈ THỊ"]),
        (f'{run("nguồn")}<w:r><w:footnoteReference w:id="2"/></w:r>', ["nguồn"]),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", ["a\tb"]),
    ],
    ids=[
        "tracked changes", "moved", "page number", "reference", "number of pages", "link", "content control",
        "line break", "page break", "hyphens", "dash of a symbol font", "other symbol", "broken symbols",
        "hidden", "capitals", "footnote", "tab",
    ],
)  # fmt: skip
def test_a_paragraph_is_read_as_it_is_printed(
    document: Document, tmp_path: Path, inside: str, printed: list[str]
) -> None:
    put(document, f"<w:p>{inside}</w:p>")
    assert lines(document, tmp_path) == printed


def test_a_table_of_contents_is_left_out(document: Document, tmp_path: Path) -> None:
    begin, end = field("TOC", "I. Mục đích 2").split(run("I. Mục đích 2"))
    put(document, f"<w:p>{begin}{run('I. Mục đích 2')}</w:p><w:p>{run('II. Nhiệm vụ 3')}{end}</w:p>")
    document.add_paragraph("I. Mục đích")
    assert lines(document, tmp_path) == ["I. Mục đích"]


def test_paragraphs_whose_end_is_deleted_are_one(document: Document, tmp_path: Path) -> None:
    deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    put(document, f"<w:p>{deleted}{run('Giao Sở Y tế ')}</w:p><w:p>{run('chủ trì.')}</w:p>")
    assert lines(document, tmp_path) == ["Giao Sở Y tế chủ trì."]


NEW_BOX = f"<mc:Choice><w:drawing><wps:txbx>{box('Độc lập')}</wps:txbx></w:drawing></mc:Choice>"
OLD_BOX = f"<w:pict><v:shape><v:textbox>{box('Độc lập')}</v:textbox></v:shape></w:pict>"
BOTH = f"<mc:AlternateContent>{NEW_BOX}<mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize("drawn", [BOTH, OLD_BOX], ids=["two forms", "old form"])
def test_a_text_box_is_read_once(document: Document, tmp_path: Path, drawn: str) -> None:
    put(document, f"<w:p>{run('Cộng hòa')}<w:r>{drawn}</w:r></w:p>")
    assert lines(document, tmp_path) == ["Cộng hòa", "Độc lập"]


def test_heads_and_feet_are_left_out_and_content_controls_opened(document: Document, tmp_path: Path) -> None:
    document.sections[0].header.paragraphs[0].text = "Dự thảo"
    document.sections[0].footer.paragraphs[0].text = "Trang 1"
    table = (
        f"<w:tbl><w:tr><w:tc><w:p>{run('a')}</w:p></w:tc><w:tc><w:p>{run('b')}</w:p></w:tc></w:tr></w:tbl>"
    )
    put(document, f"<w:sdt><w:sdtContent><w:p>{run('Kế hoạch')}</w:p>{table}</w:sdtContent></w:sdt>")
    assert lines(document, tmp_path) == ["Kế hoạch", "| a | b |"]


def numbered(document: Document, places: Sequence[tuple[int, str]], name: str = "77") -> list[Paragraph]:
    made = [document.add_paragraph(text) for _depth, text in places]
    for paragraph, (depth, _text) in zip(made, places, strict=True):
        put_in_list(paragraph, depth, name)
    return made


ROMAN, LETTER = ("upperRoman", "%1."), ("lowerLetter", "%2)")


@pytest.mark.parametrize(
    ("levels", "depths", "shown"),
    [
        ([("decimal", "%1."), LETTER], [0, 1, 1, 0, 1], "1. a) b) 2. a)"),
        ([ROMAN, ("decimal", "%1.%2.")], [0, 1, 1, 0, 1], "I. I.1. I.2. II. II.1."),
        ([("decimal", "Điều%1."), ("bullet", "\uf0b7"), ("bullet", "+")], [0, 1, 2], "Điều1. - +"),
        ([("decimalZero", "%1"), ("none", "%2")], [0, 1, 0], "01 02"),
        ([("decimal", "%1."), ("decimal", "%1.%2")], [1, 1, 0], "1.1 1.2 1."),
        ([("upperLetter", "%1")], [0] * 28, "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z AA BB"),
    ],
    ids=["begun anew", "two levels", "dashes", "zeros", "level left out", "beyond z"],
)
def test_numbers_are_those_that_word_computes(
    document: Document, tmp_path: Path, levels: list[tuple[str, str]], depths: list[int], shown: str
) -> None:
    add_list(document, levels)
    numbered(document, [(depth, "x") for depth in depths])
    assert " ".join(lines(document, tmp_path)).replace("x", " ").split() == shown.split()


def level_of(document: Document, depth: int) -> Any:
    root: Any = document.part.numbering_part.element
    return root.find(qn("w:abstractNum")).findall(qn("w:lvl"))[depth]


def test_a_legal_level_shows_all_its_numbers_in_digits(document: Document, tmp_path: Path) -> None:
    add_list(document, [("upperRoman", "%1."), ("decimal", "%1.%2.")])
    level_of(document, 1).append(element("w:isLgl"))
    numbered(document, [(0, "x"), (0, "x"), (1, "x")])
    assert lines(document, tmp_path) == ["I. x", "II. x", "2.1. x"]


def test_a_level_may_count_on_below_the_next_heading(document: Document, tmp_path: Path) -> None:
    add_list(document, [("upperRoman", "%1."), ("decimal", "%2.")])
    level_of(document, 1).append(element("w:lvlRestart", val=0))
    numbered(document, [(0, "x"), (1, "x"), (0, "x"), (1, "x")])
    assert lines(document, tmp_path) == ["I. x", "1. x", "II. x", "2. x"]


def test_a_list_of_its_own_begins_anew_and_the_other_counts_on(document: Document, tmp_path: Path) -> None:
    add_list(document, [("decimal", "%1.")])
    root: Any = document.part.numbering_part.element
    for name, start in (("78", None), ("79", 5)):
        number = element("w:num", numId=name)
        number.append(element("w:abstractNumId", val="77"))
        if start:
            number.append(override := element("w:lvlOverride", ilvl=0))
            override.append(element("w:startOverride", val=start))
        root.append(number)
    for name in ("77", "78", "79", "79"):
        numbered(document, [(0, "x")], name)
    assert lines(document, tmp_path) == ["1. x", "2. x", "5. x", "6. x"]


def test_a_style_may_number_its_paragraphs_and_a_paragraph_refuse_it(
    document: Document, tmp_path: Path
) -> None:
    add_list(document, [("upperRoman", "%1."), ("decimal", "%2.")])
    level_of(document, 1).append(element("w:pStyle", val="Heading2"))
    style: Any = document.styles["Heading 2"].element
    properties = element("w:numPr")
    properties.append(element("w:numId", val="77"))
    style.get_or_add_pPr().append(properties)
    document.add_paragraph("Sở Y tế", style="Heading 2")
    put_in_list(document.add_paragraph("Không số", style="Heading 2"), 0, "0")
    document.add_paragraph("Sở Xây dựng", style="Heading 2")
    assert lines(document, tmp_path) == ["1. Sở Y tế", "Không số", "2. Sở Xây dựng"]


def test_merged_cells_keep_the_columns_of_a_table(document: Document, tmp_path: Path) -> None:
    table = document.add_table(rows=3, cols=4)
    for row, texts in zip(
        table.rows, ("TT|Nội dung|Cơ quan|", "1|Lập đề án|Sở Y tế|x", "2|Thẩm định||y"), strict=True
    ):
        for cell, text in zip(row.cells, texts.split("|"), strict=True):
            cell.text = text
    table.rows[0].cells[2].merge(table.rows[0].cells[3])
    table.rows[1].cells[2].merge(table.rows[2].cells[2])
    assert lines(document, tmp_path) == [
        "| TT | Nội dung | Cơ quan |",
        "| 1 | Lập đề án | Sở Y tế | x |",
        "| 2 | Thẩm định | Sở Y tế | y |",
    ]


def test_a_cell_keeps_units_apart_that_stand_one_a_line(document: Document, tmp_path: Path) -> None:
    cells = document.add_table(rows=1, cols=4).rows[0].cells
    cells[0].text = "CƠ QUAN\nCHỦ TRÌ"
    cells[1].text = "Sở Y tế\nCông an tỉnh"
    cells[2].text = "Ủy ban nhân dân\ncác xã | phường"
    nested = cells[3].add_table(rows=1, cols=2)
    nested.rows[0].cells[0].text, nested.rows[0].cells[1].text = "trước", "30/6"
    assert lines(document, tmp_path) == [
        "| CƠ QUAN CHỦ TRÌ | Sở Y tế; Công an tỉnh | Ủy ban nhân dân các xã / phường | trước 30/6 |"
    ]


def test_a_frame_of_one_cell_is_running_text(document: Document, tmp_path: Path) -> None:
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    cell.text = "Kế hoạch"
    inner = cell.add_table(rows=1, cols=2)
    inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "1", "Lập đề án"
    assert lines(document, tmp_path) == ["Kế hoạch", "| 1 | Lập đề án |"]


def test_the_heading_table_gives_the_left_column_and_then_the_right(
    document: Document, tmp_path: Path
) -> None:
    table = document.add_table(rows=2, cols=2)
    for row, (left, right) in zip(
        table.rows,
        (
            ("UBND TỈNH VÂN SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập"),
            ("Số: 9/KH", "ngày 09 tháng 4"),
        ),
        strict=True,
    ):
        row.cells[0].text, row.cells[1].text = left, right
    found = lines(document, tmp_path)
    assert found == [
        "UBND TỈNH VÂN SƠN",
        "Số: 9/KH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập",
        "ngày 09 tháng 4",
    ]


def test_text_in_an_old_font_is_turned_into_unicode(document: Document, tmp_path: Path) -> None:
    heading = document.add_paragraph().add_run("céng hßa x· héi chñ nghÜa viÖt nam")
    heading.font.name = ".VnTimeH"
    document.add_paragraph("Së Tµi chÝnh b¸o c¸o tr­íc ngµy 30/6")
    document.add_paragraph("Sở Y tế")
    assert lines(document, tmp_path) == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Sở Tài chính báo cáo trước ngày 30/6",
        "Sở Y tế",
    ]
