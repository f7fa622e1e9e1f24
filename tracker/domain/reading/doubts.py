"""Why a specialist should look twice at something that was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.errors import sentence as _


class Field(StrEnum):
    """What is in doubt."""

    TEXT = "text"
    LEADS = "leads"
    COORDINATORS = "coordinators"
    DEADLINE = "deadline"


class Reason(StrEnum):
    """Why; `SENTENCES` says it to people."""

    LONG = "long"
    NO_ORDER = "no order"
    IN_ACCOUNT = "in account"
    NOBODY = "nobody"
    OTHER_SUBJECT = "other subject"
    LINE_DIFFERS = "line differs"
    NAME_UNKNOWN = "name unknown"
    NAME_GOES_ON = "name goes on"
    PARTNERS_UNREAD = "partners unread"
    TIME_UNREAD = "time unread"
    TWO_TIMES = "two times"
    NO_DAY = "no day"
    PASSED = "passed"


SENTENCES: Mapping[Reason, str] = {
    Reason.LONG: _("The text is long: it may hold several tasks."),
    Reason.NO_ORDER: _("The words do not begin like an order: this may be no task."),
    Reason.IN_ACCOUNT: _("This stands among goals or results: it may be no task."),
    Reason.NOBODY: _("No unit is named."),
    Reason.OTHER_SUBJECT: _("“%(about)s” may be the unit that must act; the unit of the heading was taken."),
    Reason.LINE_DIFFERS: _("The sentence names “%(about)s”; the line for who was taken."),
    Reason.NAME_UNKNOWN: _("“%(about)s” does not look like the name of a unit."),
    Reason.NAME_GOES_ON: _("The name “%(about)s” may go on."),
    Reason.PARTNERS_UNREAD: _("The text speaks of working together, but no unit was made out."),
    Reason.TIME_UNREAD: _("“%(about)s” may be a deadline; none was taken."),
    Reason.TWO_TIMES: _("There is another time: “%(about)s”."),
    Reason.NO_DAY: _("The time “%(about)s” names no day."),
    Reason.PASSED: _("The day had passed when the document was issued."),
}


@dataclass(frozen=True)
class Doubt:
    """One reason to look twice; `about` is the part of the text that it speaks of, "" for none."""

    field: Field
    reason: Reason
    about: str = ""
