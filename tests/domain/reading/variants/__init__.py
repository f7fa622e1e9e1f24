"""Changes of form and wording under which a document's reading stays the same, but for what was changed."""

from tests.domain.reading.variants.form import Variant
from tests.domain.reading.variants.layout import LAYOUT
from tests.domain.reading.variants.letterhead import LETTERHEADS
from tests.domain.reading.variants.marks import MARKS
from tests.domain.reading.variants.tables import TABLES
from tests.domain.reading.variants.wording import WORDING

VARIANTS: tuple[Variant, ...] = (*MARKS, *LAYOUT, *LETTERHEADS, *TABLES, *WORDING)

__all__ = ["VARIANTS", "Variant"]
