"""How numbers, days and documents are worded in Vietnamese, the same in e-mails, lists and papers.

Source of the dates: Nghị định 30/2020/NĐ-CP, Phụ lục I: days under 10 and the months 1 and 2 take a zero.
"""

from datetime import date

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def counted(number: int) -> str:
    """A number as administrative texts write it: two digits at least ("03 nhiệm vụ")."""
    return f"{number:02}"


def citation_day(day: date) -> str:
    """A day as a document is cited by: "30/9/2016", "05/01/2027"."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def full_day(day: date) -> str:
    """dd/mm/yyyy."""
    return f"{day:%d/%m/%Y}"


def short_day(day: date, beside: date) -> str:
    """dd/mm, with the year where it is not that of the day that stands beside it."""
    return f"{day:%d/%m}" if day.year == beside.year else full_day(day)


def weekday_and_day(day: date) -> str:
    """A day with its weekday: "thứ Tư, ngày 25/11/2026"."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {full_day(day)}"


def directive_label(number: str, issued_on: date | None) -> str:
    """How a directive is cited in a list: "14/CT-UBND ngày 30/9/2016"."""
    return f"{number} ngày {citation_day(issued_on)}" if issued_on else number


def titled(title: str, unit_name: str) -> str:
    """A head's title with the unit, no word of it twice: "Chánh Văn phòng" of "Văn phòng UBND tỉnh".

    What they share is written as in the unit's name: "Trưởng ban" of "Ban Quản lý" is "Trưởng Ban Quản lý".
    """
    words, name = title.split(), unit_name.split()
    ends = [" ".join(words[-n:]).casefold() == " ".join(name[:n]).casefold() for n in range(len(words) + 1)]
    shared = max((n for n, same in enumerate(ends) if same and n), default=0)
    return " ".join([*words[: len(words) - shared], *name])
