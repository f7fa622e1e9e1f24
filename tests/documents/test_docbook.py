import pytest

from tracker.documents.docbook import docbook_text

BOOK = """<?xml version="1.0"?><!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.1.2//EN" "docbookx.dtd">
<book lang='en_US'><bookinfo><author><surname>Ai đó</surname></author></bookinfo>
<chapter><title/>{}</chapter></book>"""
HEADING = """<para><informaltable><tgroup><colspec/><tbody><row><entry>TỈNH A\nSố: 1</entry>
<entry>CỘNG HÒA\nĐộc lập</entry></row></tbody></tgroup></informaltable></para>"""
TABLE = """<tbody><row><entry>1</entry><entry>Sở\nY tế</entry></row>
<row><entry/><entry>a|b</entry></row></tbody>"""


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<para>\nSở Y tế <emphasis role='bold'>báo\ncáo</emphasis>.\n</para>", "Sở Y tế báo cáo."),
        ("<para/><para>\n</para><sect1><title>Chung</title><para>a</para></sect1>", "Chung\n\na"),
        ("<itemizedlist><listitem><para>a</para></listitem></itemizedlist><para>b</para>", "- a\n\nb"),
        (HEADING, "TỈNH A\nSố: 1\n\nCỘNG HÒA\nĐộc lập"),
        (TABLE, "| 1 | Sở Y tế |\n|  | a/b |"),
    ],
    ids=["paragraph", "title", "list", "heading", "table"],
)
def test_paragraphs_lists_and_tables_become_lines(content: str, text: str) -> None:
    assert docbook_text(BOOK.format(content).encode()) == text


def test_what_is_no_xml_is_refused() -> None:
    with pytest.raises(ValueError, match="no element found"):
        docbook_text(b"")
