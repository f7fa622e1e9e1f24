"""The reader of governing documents: pages a second, what ten times the length costs, memory."""

import re
import tracemalloc
from statistics import median

from bench.timing import against, seconds
from tests.domain.reading.made_up_documents import DOCUMENTS
from tracker.domain.reading import Reading, read_document
from tracker.domain.working_days import statutory_calendar

PAGE = 2_500  # characters
PAGES, RUNS = 20, 5
LONGEST = 200  # pages
CALENDAR = statutory_calendar()
_BODY = re.compile(r"(?<=\n\n)(?:I|1)\. .*?(?=\n\nNơi nhận:)", re.DOTALL)
_END = re.compile(r"([.;:])$", re.MULTILINE)


def document(pages: int) -> str:
    """A document as long as that: the letterhead and signature of one made-up document, the parts of all.

    No paragraph comes twice, so that nothing is read from what the reader remembers.
    """
    first = DOCUMENTS[0].text
    own = _BODY.search(first)
    assert own
    whole = "\n\n".join(found.group() for made_up in DOCUMENTS if (found := _BODY.search(made_up.text)))
    copies = (_END.sub(rf" tại điểm {n}\1", whole) for n in range(pages * PAGE // len(whole) + 1))
    return first[: own.start()] + "\n\n".join(copies)[: pages * PAGE] + first[own.end() :]


def read(text: str) -> Reading:
    """The document as the tracker reads it."""
    return read_document(text, CALENDAR)


def figures() -> None:
    """Print them."""
    text, long = document(PAGES), document(PAGES * 10)
    against(f"reading {PAGES} pages", lambda: read(text), lambda: re.findall(r"\w+", text.lower()), RUNS)
    pairs = [(seconds(lambda: read(text)), seconds(lambda: read(long))) for _ in range(RUNS)]
    speed, growth = PAGES / median(one for one, _ in pairs), median(ten / one for one, ten in pairs)
    print(
        f"{'pages read a second':44}{speed:9.0f}      {len(read(long).tasks):,} tasks in {PAGES * 10} pages"
    )
    print(f"{'a document ten times as long':44}{'':12}   linear is 10.0                  ratio {growth:6.1f}")
    print(f"{f'peak memory of reading {LONGEST} pages':44}{peak(LONGEST):9.1f} MiB")


def peak(pages: int) -> float:
    """MiB that reading takes beyond the text, as Python counts what it allocates."""
    text = document(pages)
    tracemalloc.start()
    read(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 2**20
