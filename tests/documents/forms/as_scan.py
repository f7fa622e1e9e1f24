"""A PDF's pages as a scanner gives them: pictures without a text layer."""

import io
from pathlib import Path

import pypdfium2

DPI = 200


def write_scan(source: Path, path: Path, dpi: int = DPI) -> None:
    """The pages of the PDF in `source` as grey JPEG pictures of `dpi`, in a PDF of their own."""
    with pypdfium2.PdfDocument(source) as document:
        scan = pypdfium2.PdfDocument.new()
        for page in document:
            _add_picture(scan, page, dpi)
        scan.save(str(path))
        scan.close()


def _add_picture(scan: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, dpi: int) -> None:
    width, height = page.get_size()
    jpeg = io.BytesIO()
    page.render(scale=dpi / 72, grayscale=True).to_pil().save(jpeg, "JPEG", quality=80, dpi=(dpi, dpi))
    picture = pypdfium2.PdfImage.new(scan)
    picture.load_jpeg(jpeg)
    picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
    taken = scan.new_page(width, height)
    taken.insert_obj(picture)
    taken.gen_content()
