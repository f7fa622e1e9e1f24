"""The made-up directive as a born-digital PDF: two-column heading, broken lines, numbers, a ruled annex."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from tests.documents.forms import directive
from tests.documents.forms.as_text import marks
from tests.support.needs import lacking

FONT, BOLD = "LiberationSerif-Regular", "LiberationSerif-Bold"
MARGINS = (85, 57, 57, 57)  # left, right, top, bottom in points: 3 cm and 2 cm
_ALIGNED = {"alignment": TA_CENTER, "fontName": FONT, "fontSize": 13, "leading": 16}
CENTRED = ParagraphStyle("centred", **_ALIGNED)
BODY = ParagraphStyle(
    "body", fontName=FONT, fontSize=14, leading=18, firstLineIndent=36, spaceAfter=6, alignment=TA_JUSTIFY
)
SMALL = ParagraphStyle("small", fontName=FONT, fontSize=11, leading=13)
CELL = ParagraphStyle("cell", fontName=FONT, fontSize=12, leading=14)


def use_fonts() -> None:
    """Fonts with all Vietnamese letters, which the browser tests install too."""
    for name in (FONT, BOLD):
        found = next(Path("/usr/share/fonts").rglob(f"{name}.ttf"), None)
        if found is None:
            lacking("no PDF can be made: the Liberation fonts are not installed (fonts-liberation2)")
        pdfmetrics.registerFont(TTFont(name, found))
    pdfmetrics.registerFontFamily(FONT, normal=FONT, bold=BOLD)


def write_pdf(path: Path) -> None:
    use_fonts()
    left, right, top, bottom = MARGINS
    upright, across = A4, landscape(A4)
    template = BaseDocTemplate(str(path), pagesize=A4)
    template.addPageTemplates(
        [
            PageTemplate(
                name,
                [Frame(left, bottom, size[0] - left - right, size[1] - top - bottom)],
                onPage=_number,
                pagesize=size,
            )
            for name, size in (("upright", upright), ("across", across))
        ]
    )
    template.build([*_body(), NextPageTemplate("across"), PageBreak(), *_annex()])


def _number(canvas: Canvas, template: BaseDocTemplate) -> None:
    """The page's number in the middle of the upper margin, from the second page (Nghị định 30/2020)."""
    if template.page > 1:
        width, height = template.pageTemplate.pagesize
        canvas.setFont(FONT, 13)
        canvas.drawCentredString(width / 2, height - 40, str(template.page))


def _body() -> list[Flowable]:
    return [
        _two_columns(directive.ISSUER, directive.NATION, CENTRED),
        Spacer(0, 12),
        *(Paragraph(f"<b>{line}</b>", CENTRED) for line in directive.TITLE),
        Spacer(0, 12),
        *(
            Paragraph(f"{mark}<b>{item.bold}</b>{item.text.removeprefix(item.bold)}", BODY)
            for mark, item in zip(marks(), directive.BODY, strict=True)
        ),
        Spacer(0, 12),
        _two_columns(directive.RECIPIENTS, directive.SIGNATURE, SMALL),
    ]


def _two_columns(left: Sequence[str], right: Sequence[str], left_style: ParagraphStyle) -> Table:
    cells = [
        [Paragraph(line, style) if line else Spacer(0, 16) for line in lines]
        for lines, style in ((left, left_style), (right, CENTRED))
    ]
    return Table([cells], colWidths=[185, 268], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])


def _annex() -> list[Flowable]:
    rows = [[Paragraph(text, CELL) for text in row] for row in (directive.COLUMNS, *directive.ROWS)]
    return [
        *(Paragraph(f"<b>{line}</b>", CENTRED) for line in directive.ANNEX),
        Paragraph(directive.ANNEX_NOTE, CENTRED),
        Spacer(0, 12),
        Table(
            rows,
            colWidths=[36, 270, 150, 150, 90],
            repeatRows=1,
            style=[("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
        ),
    ]
