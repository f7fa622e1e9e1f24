"""Several options at once, as the settings page sends them: all or none."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.actions.home import set_option
from tracker.compose.longest_sms import SMS_TEXTS, WHAT_COUNTS, check_sms
from tracker.domain.errors import DomainError
from tracker.domain.errors import sentence as _
from tracker.domain.options import BadOption, Options, default_text, read_option, write_option
from tracker.domain.sms import TextTooLong, UnknownPlaceholder
from tracker.models import Setting, User


class BadOptions(DomainError):
    """Options of which some cannot be set; `faults` has the reason for each of these by its name."""

    code = "bad_options"

    def __init__(self, faults: Mapping[str, DomainError]) -> None:
        self.faults = faults
        super().__init__(_("Some of these values cannot be taken."))


def set_options(
    session: Session, texts: Mapping[str, str], address: str, by: User | None, now: datetime
) -> list[str]:
    """Set options; the names of those that changed. Raises `BadOptions`, and then sets none.

    `address` is the one that SMS name: a change that makes an SMS longer than one segment is refused.
    """
    stored = dict(session.execute(select(Setting.name, Setting.value)).all())
    faults = _unreadable(texts) or _too_long(stored, texts, address)
    if faults:
        raise BadOptions(faults)
    return [name for name, text in texts.items() if set_option(session, name, text, by, now)]


def _unreadable(texts: Mapping[str, str]) -> dict[str, DomainError]:
    faults: dict[str, DomainError] = {}
    for name, text in texts.items():
        try:
            read_option(name, text)
        except BadOption as error:
            faults[name] = error
    return faults


def _too_long(stored: Mapping[str, str], texts: Mapping[str, str], address: str) -> dict[str, DomainError]:
    """The SMS texts that do not fit any more, where something changed that counts for their length."""
    before = {name: stored.get(name, default_text(name)) for name in texts}
    changed = {name for name, text in texts.items() if _kept(name, text) != before[name]}
    options = Options.of({**stored, **texts})
    faults: dict[str, DomainError] = {}
    for name in SMS_TEXTS if changed & WHAT_COUNTS else ():
        try:
            check_sms(name, options, address)
        except (TextTooLong, UnknownPlaceholder) as error:
            faults[name] = error
    return faults


def _kept(name: str, text: str) -> str:
    return write_option(name, read_option(name, text))
