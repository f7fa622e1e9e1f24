"""Words and ruling lines of pages → text: paragraphs, table rows, no page furniture. Pure geometry.

The words may come from a PDF's text layer or from optical recognition.
"""

from tracker.documents.layout.page import Page, Rule, Word
from tracker.documents.layout.text import text_of_pages

__all__ = ["Page", "Rule", "Word", "text_of_pages"]
