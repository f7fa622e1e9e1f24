"""The register of units from a table: new ones are made, known ones changed by their code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tracker.actions.imports import Findings, Report, listed, wait_for_other_imports
from tracker.actions.unit_contacts import tell
from tracker.actions.unit_groups import Groups
from tracker.documents.columns import KIND_WORDS, STANDING_WORDS
from tracker.documents.tables import BadDate, Row, Table, parse_date
from tracker.domain.addresses import is_address
from tracker.domain.folding import folded, plain, sort_key
from tracker.domain.phones import DoubtfulPhone, mobile
from tracker.domain.units import UnitKind, UnitStanding, default_standing
from tracker.models import Unit, UnitAlias
from tracker.models.units import ContactRole

LONGEST_CODE = 35

Code = TypeVar("Code")


@dataclass(frozen=True)
class Wanted:
    """A row as it is to be stored. A column that the file does not have is in none of the mappings."""

    line: int
    code: str
    kind: UnitKind | None
    standing: UnitStanding | None
    plain: Mapping[str, str]  # name, short_name
    days: Mapping[str, date | None]  # valid_from, valid_to
    lists: Mapping[str, list[str]]  # aliases, groups
    head: Mapping[str, str]
    mailbox: Mapping[str, str]


def import_units(session: Session, table: Table, on: date) -> Report:
    """Take the table in, all rows or none; raises BadTable with every bad row.

    Columns that the file does not have are not changed. A head of another name replaces the one before from
    `on`; groups that are named are made, and a unit leaves those that are no longer named.
    """
    wait_for_other_imports(session)
    findings = Findings()
    wanted = [_wanted(row, findings) for row in table.rows]
    known = _known(session)
    _refuse_repeated_codes(wanted, findings)
    _refuse_reversed_spans(wanted, known, findings)
    findings.settle()
    report, groups = Report(warnings=findings.warnings), Groups(session)
    for row in wanted:
        unit = known.get(row.code)
        if unit is None:
            session.add(unit := Unit(code=row.code, short_name="", folded="", sort_key=""))
            _write(unit, row, groups, on, findings)
            report.created += 1
        elif _write(unit, row, groups, on, findings):
            report.changed += 1
        else:
            report.unchanged += 1
    session.flush()
    return report


def _known(session: Session) -> dict[str, Unit]:
    units = select(Unit).options(selectinload(Unit.aliases), selectinload(Unit.contacts))
    return {unit.code: unit for unit in session.scalars(units)}


def _wanted(row: Row, findings: Findings) -> Wanted:
    cells = row.cells
    for column in ("code", "name"):
        if not cells[column]:
            findings.refuse(row.line, column, "missing_value")
    if len(cells["code"]) > LONGEST_CODE:
        findings.refuse(row.line, "code", "too_long", cells["code"])
    head = {name: cells[f"head_{name}"] for name in ("name", "title", "email") if f"head_{name}" in cells}
    return Wanted(
        line=row.line,
        code=cells["code"],
        kind=_coded(row, "kind", KIND_WORDS, findings),
        standing=_coded(row, "standing", STANDING_WORDS, findings),
        plain={name: plain(cells[name]) for name in ("name", "short_name") if name in cells},
        days={name: _day(row, name, findings) for name in ("valid_from", "valid_to") if name in cells},
        lists={name: listed(cells[name]) for name in ("aliases", "groups") if name in cells},
        head={**head, **_checked_address(row, "head_email", findings), **_phone(row, findings)},
        mailbox=_checked_address(row, "email", findings),
    )


def _coded(row: Row, column: str, words: Mapping[str, Code], findings: Findings) -> Code | None:
    text = row.cells.get(column, "")
    if text and folded(text) not in words:
        findings.refuse(row.line, column, f"bad_{column}", text)
    return words.get(folded(text))


def _day(row: Row, column: str, findings: Findings) -> date | None:
    text = row.cells[column]
    try:
        return parse_date(text) if text else None
    except BadDate:
        findings.refuse(row.line, column, "bad_date", text)
        return None


def _checked_address(row: Row, column: str, findings: Findings) -> dict[str, str]:
    if column not in row.cells:
        return {}
    address = row.cells[column]
    if address and not is_address(address):
        findings.refuse(row.line, column, "bad_email", address)
    return {"email": address}


def _phone(row: Row, findings: Findings) -> dict[str, str]:
    """The number as written, and as E.164 where it is surely a mobile."""
    if "head_phone" not in row.cells:
        return {}
    written = row.cells["head_phone"]
    try:
        return {"phone": written, "mobile": mobile(written) if written else ""}
    except DoubtfulPhone as doubt:
        findings.warn(row.line, "head_phone", "doubtful_phone", f"{written}: {doubt}")
        return {"phone": written, "mobile": ""}


def _refuse_repeated_codes(wanted: Sequence[Wanted], findings: Findings) -> None:
    first: dict[str, int] = {}
    for row in wanted:
        if row.code and first.setdefault(row.code, row.line) != row.line:
            findings.refuse(row.line, "code", "duplicate_code", str(first[row.code]))


def _refuse_reversed_spans(wanted: Sequence[Wanted], known: Mapping[str, Unit], findings: Findings) -> None:
    for row in wanted:
        unit = known.get(row.code)
        first = row.days.get("valid_from", unit and unit.valid_from)
        last = row.days.get("valid_to", unit and unit.valid_to)
        if first and last and last < first:
            findings.refuse(row.line, "valid_to" if "valid_to" in row.days else "valid_from", "bad_span")


def _write(unit: Unit, row: Wanted, groups: Groups, on: date, findings: Findings) -> bool:
    """Make the unit what the row says; whether that changed anything."""
    changes = [
        _set(unit, {**row.plain, **row.days, **_kind_and_standing(unit, row, findings)}),
        "aliases" in row.lists and _set_aliases(unit, row.lists["aliases"]),
        bool(row.head) and tell(unit, ContactRole.HEAD, row.head, on),
        bool(row.mailbox) and tell(unit, ContactRole.MAILBOX, row.mailbox, on),
        "groups" in row.lists and groups.place(unit, row.lists["groups"], on),
    ]
    names = [unit.code, unit.name, unit.short_name, *(alias.alias for alias in unit.aliases)]
    unit.folded, unit.sort_key = folded(" ".join(names)), sort_key(unit.name)
    return any(changes)


def _set(unit: Unit, values: Mapping[str, object]) -> bool:
    changed = [name for name, value in values.items() if getattr(unit, name) != value]
    for name in changed:
        setattr(unit, name, values[name])
    return bool(changed)


def _kind_and_standing(unit: Unit, row: Wanted, findings: Findings) -> dict[str, object]:
    """The standing follows a changed kind unless it was set otherwise, now or before."""
    kind = row.kind or unit.kind or UnitKind.OTHER
    set_before = unit.kind is not None and unit.standing != default_standing(unit.kind)
    standing = row.standing or (unit.standing if set_before else default_standing(kind))
    if kind == UnitKind.OTHER and not row.standing:
        findings.warn(row.line, "kind", "no_kind")
    return {"kind": kind, "standing": standing}


def _set_aliases(unit: Unit, names: Sequence[str]) -> bool:
    wanted = {folded(name): plain(name) for name in names}
    stored = {alias.folded: alias.alias for alias in unit.aliases}
    unit.aliases = [alias for alias in unit.aliases if alias.folded in wanted]
    for alias in unit.aliases:
        alias.alias = wanted[alias.folded]
    unit.aliases += [
        UnitAlias(alias=name, folded=form) for form, name in wanted.items() if form not in stored
    ]
    return stored != wanted
