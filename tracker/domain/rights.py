"""Who may do what: the one table that routes, templates and tests use."""

from enum import StrEnum

from tracker.domain.states import Act


class Role(StrEnum):
    """What an account is."""

    OFFICE = "office"
    OFFICE_HEAD = "office_head"
    CHAIRMAN = "chairman"
    SECRETARY = "secretary"
    UNIT = "unit"
    EVALUATOR = "evaluator"
    ADMIN = "admin"


class Right(StrEnum):
    """Something that a role may do. A unit's account has its rights over its own unit's rows only."""

    VIEW_TODAY = "view_today"
    VIEW_OWN_PAGE = "view_own_page"
    VIEW_ASSIGNMENTS = "view_assignments"
    VIEW_DIRECTIVES = "view_directives"
    VIEW_UNITS = "view_units"
    VIEW_CONTACTS = "view_contacts"
    VIEW_MESSAGES = "view_messages"
    VIEW_OVERDUE = "view_overdue"
    VIEW_MONTHS = "view_months"
    CLOSE_MONTH = "close_month"
    VIEW_SETTINGS = "view_settings"
    CHANGE_SETTINGS = "change_settings"
    SWITCH_SENDING = "switch_sending"
    ASSIGN = "assign"
    ACCEPT = "accept"
    REPORT = "report"
    SUBMIT = "submit"
    RECORD_FOR_UNIT = "record_for_unit"
    CONFIRM = "confirm"
    RETURN = "return"
    DECIDE_OFFICE_WORK = "decide_office_work"
    SET_DEADLINE = "set_deadline"


_OFFICE = frozenset({Role.OFFICE, Role.OFFICE_HEAD})
_LEADERS = frozenset({Role.CHAIRMAN, Role.SECRETARY})

RIGHTS: dict[Right, frozenset[Role]] = {
    Right.VIEW_TODAY: _OFFICE,
    Right.VIEW_OWN_PAGE: frozenset({Role.UNIT}),
    Right.VIEW_ASSIGNMENTS: _OFFICE | _LEADERS | {Role.UNIT},
    Right.VIEW_DIRECTIVES: _OFFICE | _LEADERS | {Role.UNIT},
    Right.VIEW_UNITS: _OFFICE | _LEADERS | {Role.ADMIN},
    Right.VIEW_CONTACTS: _OFFICE | {Role.ADMIN},
    Right.VIEW_MESSAGES: _OFFICE | {Role.ADMIN},
    Right.VIEW_OVERDUE: _OFFICE | _LEADERS,
    Right.VIEW_MONTHS: _OFFICE | _LEADERS | {Role.EVALUATOR},
    Right.CLOSE_MONTH: frozenset({Role.OFFICE_HEAD}),
    Right.VIEW_SETTINGS: _OFFICE | {Role.ADMIN},
    Right.CHANGE_SETTINGS: frozenset({Role.OFFICE_HEAD, Role.ADMIN}),
    Right.SWITCH_SENDING: frozenset({Role.OFFICE_HEAD, Role.ADMIN}),
    Right.ASSIGN: _OFFICE,
    Right.ACCEPT: _OFFICE | {Role.UNIT},
    Right.REPORT: _OFFICE | {Role.UNIT},
    Right.SUBMIT: _OFFICE | {Role.UNIT},
    Right.RECORD_FOR_UNIT: _OFFICE,
    Right.CONFIRM: _OFFICE | {Role.CHAIRMAN},
    Right.RETURN: _OFFICE | {Role.CHAIRMAN},
    # The Office does not judge its own work, the chairman does: docs/architecture.md, "Who decides".
    Right.DECIDE_OFFICE_WORK: frozenset({Role.CHAIRMAN}),
    Right.SET_DEADLINE: _OFFICE,
}


def right_to(act: Act, office_led: bool) -> Right:
    """The right that `act` asks for; on work that the Office itself leads, judging it is another right."""
    if office_led and act in (Act.CONFIRM, Act.RETURN):
        return Right.DECIDE_OFFICE_WORK
    return Right(act.value)


def may(role: Role, right: Right) -> bool:
    """Whether `role` has `right`; of which rows is another question."""
    return role in RIGHTS[right]
