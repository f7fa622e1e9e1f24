import pytest

from tracker.domain.rights import RIGHTS, Right, Role, may


def test_every_right_has_its_row() -> None:
    assert set(RIGHTS) == set(Right)


@pytest.mark.parametrize(
    ("role", "right", "has"),
    [
        (Role.UNIT, Right.CONFIRM, False),
        (Role.OFFICE, Right.CONFIRM, True),
        (Role.OFFICE, Right.DECIDE_OFFICE_WORK, False),  # nobody judges his own work
        (Role.OFFICE_HEAD, Right.DECIDE_OFFICE_WORK, False),
        (Role.CHAIRMAN, Right.DECIDE_OFFICE_WORK, True),
        (Role.SECRETARY, Right.DECIDE_OFFICE_WORK, False),  # sees what the chairman sees, decides nothing
        (Role.OFFICE, Right.RECORD_FOR_UNIT, True),
        (Role.UNIT, Right.RECORD_FOR_UNIT, False),
        (Role.EVALUATOR, Right.VIEW_ASSIGNMENTS, False),
        (Role.UNIT, Right.VIEW_CONTACTS, False),
    ],
)
def test_who_may_what(role: Role, right: Right, has: bool) -> None:
    assert may(role, right) is has


def test_the_secretary_changes_nothing() -> None:
    assert {right for right in Right if may(Role.SECRETARY, right)} <= {
        right for right in Right if right.startswith("view_")
    }
