"""A page of a PDF → words and lines where they stand; which pages have text at all."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.documents.forms.as_pdf import FONT, use_fonts, write_pdf
from tests.documents.forms.as_scan import write_scan
from tracker.documents.layout import Page, text_of_pages
from tracker.documents.pdf_page import picture_share, read_page
from tracker.documents.pdf_rules import MOST_RULES
from tracker.documents.pdf_text import document_text, open_pdf, page_has_text, page_text

WIDTH, HEIGHT = A4
Drawing = Callable[[Canvas], None]


@pytest.fixture(scope="module", autouse=True)
def _fonts() -> None:
    use_fonts()


def drawn(folder: Path, *drawings: Drawing, size: tuple[float, float] = A4) -> Path:
    """A PDF with a page for each drawing."""
    path = folder / "drawn.pdf"
    canvas = Canvas(str(path), pagesize=size)
    for draw in drawings:
        canvas.setFont(FONT, 14)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def page_of(path: Path) -> Page:
    with open_pdf(path) as document:
        return read_page(document[0])


def test_words_stand_in_points_from_the_top_left(tmp_path: Path) -> None:
    path = drawn(tmp_path, lambda canvas: canvas.drawString(85, HEIGHT - 100, "Chỉ thị số 07"))
    page = page_of(path)
    assert [word.text for word in page.words] == ["Chỉ", "thị", "số", "07"]
    first = page.words[0]
    assert (round(first.left), round(first.top), round(first.bottom)) == (85, 89, 103)
    assert (round(page.width), round(page.height)) == (595, 842)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_upright(tmp_path: Path, turn: int) -> None:
    path = drawn(tmp_path, lambda canvas: canvas.drawString(85, HEIGHT - 100, "Chỉ thị số 07"))
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        page.set_rotation(turn)
        found = read_page(page)
    assert [word.text for word in found.words] == ["Chỉ", "thị", "số", "07"]
    assert round(found.words[0].left) == 85


@pytest.mark.parametrize("turn", [90, 270])
def test_text_that_runs_up_or_down_the_page_is_read_upright(tmp_path: Path, turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(*((WIDTH, 0) if turn == 90 else (0, HEIGHT)))
        canvas.rotate(turn)
        canvas.drawString(85, 300, "Phụ lục số 1")
        canvas.drawString(85, 280, "Danh mục")
        canvas.line(85, 270, 300, 270)

    page = page_of(drawn(tmp_path, draw))
    assert text_of_pages([page]).split() == ["Phụ", "lục", "số", "1", "Danh", "mục"]
    assert (round(page.width), round(page.height)) == (842, 595)
    assert round(min(word.left for word in page.words)) == 85
    assert page.rules[0].right - page.rules[0].left > 200


def test_words_across_the_text_are_left_out(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(85, 700, "Văn bản của tỉnh")
        canvas.rotate(45)
        canvas.drawString(500, 100, "DỰ THẢO")

    assert [word.text for word in page_of(drawn(tmp_path, draw)).words] == ["Văn", "bản", "của", "tỉnh"]


def test_a_raised_sign_is_a_word_of_its_own_and_bold_type_is_known(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(85, 700)
        text.setFont(FONT, 14)
        text.textOut("120 m")
        text.setFont(FONT, 8)
        text.setRise(5)
        text.textOut("2")
        text.setRise(0)
        text.setFont("Helvetica-Bold", 14)
        text.textOut(" tre")
        canvas.drawText(text)

    words = page_of(drawn(tmp_path, draw)).words
    assert [(word.text, word.attached, word.bold) for word in words] == [
        ("120", False, False),
        ("m", False, False),
        ("2", True, False),
        ("tre", False, True),
    ]


def test_a_hyphen_at_the_end_of_a_line_is_kept(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(85, 700, "Quyết định số 12/QĐ-")
        canvas.drawString(85, 680, "UBND của tỉnh")

    with open_pdf(drawn(tmp_path, draw)) as document:
        assert "12/QĐ-" in page_text(document, 0)


def test_lines_frames_and_thin_bars_are_ruling_lines_and_shades_are_none(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.line(100, 700, 300, 700)
        canvas.rect(100, 500, 200, 100, stroke=1, fill=0)
        canvas.rect(100, 400, 200, 1, stroke=0, fill=1)
        canvas.rect(100, 200, 200, 100, stroke=0, fill=1)
        canvas.line(100, 100, 300, 180)

    rules = page_of(drawn(tmp_path, draw)).rules
    assert sum(rule.right - rule.left > 150 for rule in rules) == 4
    assert sum(rule.bottom - rule.top > 50 for rule in rules) == 2


def test_a_drawing_of_many_lines_has_no_ruling_lines(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for n in range(MOST_RULES + 2):
            path.moveTo(n % 500, 100)
            path.lineTo(n % 500, 200)
        canvas.drawPath(path)

    assert page_of(drawn(tmp_path, draw)).rules == ()


def test_text_outside_the_page_is_left_out(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(85, 700, "Trong trang")
        canvas.drawString(900, 700, "Ngoài trang")

    assert [word.text for word in page_of(drawn(tmp_path, draw)).words] == ["Trong", "trang"]


TEXT = "1. Sở Nông nghiệp và Môi trường báo cáo kết quả trước ngày 30/6/2026."


def stamp(canvas: Canvas) -> None:
    canvas.setFont(FONT, 7)
    for n, line in enumerate(("Người ký: Văn phòng UBND tỉnh Vân Sơn", "Thời gian ký: 09.04.2026 10:00")):
        canvas.drawString(400, HEIGHT - 20 - 9 * n, line)


def blank(_canvas: Canvas) -> None:
    """Nothing is drawn."""


def picture(canvas: Canvas) -> None:
    data = io.BytesIO()
    Image.new("L", (60, 85), 250).save(data, "PNG")
    data.seek(0)
    canvas.drawImage(ImageReader(data), 0, 0, WIDTH, HEIGHT)


def layer(text: str) -> Drawing:
    """A picture over the page with text that a scanner recognised."""

    def draw(canvas: Canvas) -> None:
        picture(canvas)
        canvas.setFont(FONT, 14)
        canvas.drawString(85, 700, text)

    return draw


@pytest.mark.parametrize(
    ("draw", "has_text"),
    [
        (lambda canvas: canvas.drawString(85, 700, TEXT), True),
        (blank, False),
        (lambda canvas: canvas.drawString(300, 800, "Trang 2"), False),
        (stamp, False),
        (layer(TEXT), True),
        (layer("So Nong nghiep va Moi truong bao cao ket qua truoc ngay 30/6/2026."), False),
        (layer("5Ô Nöng nghîçp vä M61 tr\u01b0\u1eddng bâo câo kêt quâ tr\u01b06c ngäy"), False),
    ],
    ids=["text", "nothing", "number", "stamp", "right layer", "layer without signs", "wrong layer"],
)
def test_a_page_has_text_or_is_to_be_recognised(tmp_path: Path, draw: Drawing, has_text: bool) -> None:
    with open_pdf(drawn(tmp_path, draw)) as document:
        assert page_has_text(document, 0) is has_text


def test_a_scan_is_a_picture_of_the_whole_page(tmp_path: Path) -> None:
    write_pdf(tmp_path / "a.pdf")
    write_scan(tmp_path / "a.pdf", tmp_path / "scan.pdf", dpi=30)
    with open_pdf(tmp_path / "a.pdf") as text, open_pdf(tmp_path / "scan.pdf") as scan:
        assert [picture_share(page) for page in text] == [0, 0, 0]
        assert [round(picture_share(page), 2) for page in scan] == [1, 1, 1]
        assert not any(page_has_text(scan, number) for number in range(3))


def test_recognised_pages_take_their_place_among_the_text(tmp_path: Path) -> None:
    path = drawn(tmp_path, lambda canvas: canvas.drawString(85, 700, TEXT), blank)
    with open_pdf(path) as document:
        recognised = read_page(document[0])
        assert document_text(document, {1: recognised}) == f"{TEXT}\n\n{TEXT}"
        assert page_text(document, 1) == ""


def test_text_in_an_old_encoding_is_turned_into_unicode(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 14)
        canvas.drawString(85, 400, "Së Tµi chÝnh b¸o c¸o kÕt qu¶ vÒ tØnh")

    with open_pdf(drawn(tmp_path, draw, size=landscape(A4))) as document:
        assert document_text(document) == "Sở Tài chính báo cáo kết quả về tỉnh"
