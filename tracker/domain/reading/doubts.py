"""Why a specialist should look twice at something that was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.errors import sentence as _


class Field(StrEnum):
    """What is in doubt: whether and how far the text is one task, its units, its time."""

    TEXT = "text"
    LEADS = "leads"
    COORDINATORS = "coordinators"
    DEADLINE = "deadline"


class Reason(StrEnum):
    """Why; `SENTENCES` says it to people."""

    IN_ACCOUNT = "in account"
    SPLIT = "split"
    NOBODY = "nobody"
    NAME_UNKNOWN = "name unknown"
    NAME_GOES_ON = "name goes on"
    TIME_UNREAD = "time unread"
    TWO_TIMES = "two times"
    RECURS = "recurs"
    PASSED = "passed"


SENTENCES: Mapping[Reason, str] = {
    Reason.IN_ACCOUNT: _("This stands among goals, results or rules: it may be no task."),
    Reason.SPLIT: _("Several tasks were made out in this clause: they may be cut at other places."),
    Reason.NOBODY: _("No unit was made out, though the tasks around it name theirs."),
    Reason.NAME_UNKNOWN: _("“%(about)s” does not look like the name of a unit."),
    Reason.NAME_GOES_ON: _("The name “%(about)s” may go on."),
    Reason.TIME_UNREAD: _("“%(about)s” may be a deadline; none was taken."),
    Reason.TWO_TIMES: _("There is another time: “%(about)s”."),
    Reason.RECURS: _("“%(about)s” may belong to the object, not to the duty."),
    Reason.PASSED: _("The day had passed when the document was issued."),
}


@dataclass(frozen=True)
class Doubt:
    """One reason to look twice; `about` is the part of the text that it speaks of, "" for none."""

    field: Field
    reason: Reason
    about: str = ""
