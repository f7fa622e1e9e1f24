"""Kinds of unit and how each may be addressed."""

from enum import StrEnum


class UnitKind(StrEnum):
    """What a unit is; the codes of the units file."""

    DEPARTMENT = "department"
    AGENCY = "agency"
    DISTRICT = "district"
    COMMUNE = "commune"
    CENTRAL = "central"
    COMPANY = "company"
    PRESS = "press"
    PARTY = "party"
    FRONT = "front"
    COUNCIL = "council"
    OTHER = "other"


class UnitStanding(StrEnum):
    """What the chairman may do about a late unit.

    A unit that is not the chairman's own is asked ("đề nghị"), never named in a letter of criticism.
    """

    CRITICISABLE = "criticisable"
    URGE_ONLY = "urge_only"
    FOLLOW_ONLY = "follow_only"


_STANDINGS = {
    UnitKind.DEPARTMENT: UnitStanding.CRITICISABLE,
    UnitKind.AGENCY: UnitStanding.CRITICISABLE,
    UnitKind.DISTRICT: UnitStanding.CRITICISABLE,
    UnitKind.COMMUNE: UnitStanding.CRITICISABLE,
    UnitKind.PARTY: UnitStanding.FOLLOW_ONLY,
    UnitKind.FRONT: UnitStanding.FOLLOW_ONLY,
    UnitKind.COUNCIL: UnitStanding.FOLLOW_ONLY,
}


def default_standing(kind: UnitKind) -> UnitStanding:
    """The standing of a unit of this kind unless set otherwise; urge only where nothing says more."""
    return _STANDINGS.get(kind, UnitStanding.URGE_ONLY)
