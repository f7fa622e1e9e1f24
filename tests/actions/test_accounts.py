from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.support import make
from tracker.actions.accounts import (
    FAILURES_PER_ACCOUNT,
    FAILURES_PER_ADDRESS,
    THROTTLE_WINDOW,
    BadAccount,
    NewUser,
    create_user,
    hashed,
    is_throttled,
    password_fits,
    record_failure,
)
from tracker.domain.rights import Role

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
PASSWORD = "mot mat khau du dai"


def test_an_account_is_known_by_its_name_in_small_letters(session: Session) -> None:
    user = create_user(session, NewUser(" Hoa.NT ", Role.OFFICE), hashed(PASSWORD), NOW)
    session.flush()
    assert user.name == "hoa.nt"
    assert password_fits(user, PASSWORD)
    assert not password_fits(user, PASSWORD + "x")


def test_nobody_and_the_deactivated_have_no_password(session: Session) -> None:
    user = make.user(session, active=False)
    assert not password_fits(None, PASSWORD)
    assert not password_fits(user, make.PASSWORD)


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (NewUser("taken", Role.OFFICE), "already"),
        (NewUser("with space", Role.OFFICE), "no account name"),
        (NewUser("x", Role.OFFICE), "no account name"),
        (NewUser("unit-1", Role.UNIT), "--unit"),
        (NewUser("office-1", Role.OFFICE, unit_code="SNV"), "--unit"),
        (NewUser("unit-1", Role.UNIT, unit_code="NOPE"), "NOPE"),
    ],
)
def test_an_account_that_cannot_be_is_refused_with_the_reason(
    session: Session, new: NewUser, said: str
) -> None:
    make.user(session, name="taken")
    make.unit(session, code="SNV")
    with pytest.raises(BadAccount, match=said):
        create_user(session, new, "hash", NOW)


def test_a_short_password_is_refused() -> None:
    with pytest.raises(BadAccount, match="10 characters"):
        hashed("ngan")


def test_failures_throttle_their_account_for_a_while_and_no_other(session: Session) -> None:
    for _ in range(FAILURES_PER_ACCOUNT):
        assert not is_throttled(session, "hoa", "10.0.0.1", NOW)
        record_failure(session, "hoa", "10.0.0.1", NOW)
    assert is_throttled(session, "hoa", "10.0.0.2", NOW)
    assert not is_throttled(session, "binh", "10.0.0.1", NOW)
    assert not is_throttled(session, "hoa", "10.0.0.1", NOW + THROTTLE_WINDOW)


def test_one_address_that_tries_many_accounts_is_throttled(session: Session) -> None:
    for number in range(FAILURES_PER_ADDRESS):
        record_failure(session, f"account-{number}", "10.0.0.1", NOW + timedelta(seconds=number))
    assert is_throttled(session, "another", "10.0.0.1", NOW + timedelta(minutes=1))
    assert not is_throttled(session, "another", "10.0.0.2", NOW + timedelta(minutes=1))
