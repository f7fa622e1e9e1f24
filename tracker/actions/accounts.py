"""Accounts: making them, their passwords, and the log-in with its throttle."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from tracker.domain.errors import DomainError
from tracker.domain.rights import Role
from tracker.models import LoginAttempt, Unit, User

SHORTEST_PASSWORD = 10
THROTTLE_WINDOW = timedelta(minutes=15)
FAILURES_PER_ACCOUNT = 8
FAILURES_PER_ADDRESS = 40

_hasher = PasswordHasher()


class BadAccount(DomainError):
    """An account that cannot be made."""

    code = "bad_account"


@dataclass(frozen=True)
class NewUser:
    """What an account is made of, beside its password."""

    name: str
    role: Role
    unit_code: str | None = None
    email: str = ""
    full_name: str = ""


def hashed(password: str) -> str:
    """The hash to keep, made outside any transaction: it is slow on purpose. Raises `BadAccount`."""
    if len(password) < SHORTEST_PASSWORD:
        raise BadAccount(f"The password is shorter than {SHORTEST_PASSWORD} characters.")
    return _hasher.hash(password)


def create_user(session: Session, new: NewUser, password_hash: str, now: datetime) -> User:
    """The account, added; raises `BadAccount` for a bad or taken name and for a wrong unit."""
    name = new.name.strip().lower()
    if not re.fullmatch(r"[\w.@-]{2,80}", name):
        raise BadAccount(f"'{new.name}' is no account name: use letters, digits, '.', '-', '_' or '@'.")
    if session.scalar(select(User.id).where(User.name == name)):
        raise BadAccount(f"There is an account '{name}' already.")
    user = User(
        name=name,
        role=new.role,
        unit_id=_unit_id(session, new),
        email=new.email,
        full_name=new.full_name,
        password_hash=password_hash,
        created_at=now,
    )
    session.add(user)
    return user


def _unit_id(session: Session, new: NewUser) -> int | None:
    if (new.role == Role.UNIT) != (new.unit_code is not None):
        raise BadAccount("An account of role 'unit' needs --unit CODE, and only such an account has one.")
    if new.unit_code is None:
        return None
    unit_id = session.scalar(select(Unit.id).where(Unit.code == new.unit_code))
    if unit_id is None:
        raise BadAccount(f"There is no unit with the code '{new.unit_code}'.")
    return unit_id


def password_fits(user: User | None, password: str) -> bool:
    """Whether `password` is the account's; takes as long for an account that there is not."""
    try:
        _hasher.verify(user.password_hash if user else _nobodys_hash(), password)
    except (VerifyMismatchError, InvalidHashError):
        return False
    return user is not None and user.active


@cache
def _nobodys_hash() -> str:
    return _hasher.hash("a password that nobody has")


def is_throttled(session: Session, account: str, address: str, now: datetime) -> bool:
    """Whether too many log-ins failed lately for this account, or from this address unless it is empty."""

    def failures(column: object, value: str) -> int:
        recent = select(func.count()).where(LoginAttempt.at > now - THROTTLE_WINDOW)
        return session.scalar(recent.where(column == value)) or 0  # type: ignore[arg-type]

    if failures(LoginAttempt.account, account) >= FAILURES_PER_ACCOUNT:
        return True
    return bool(address) and failures(LoginAttempt.address, address) >= FAILURES_PER_ADDRESS


def record_failure(session: Session, account: str, address: str, now: datetime) -> None:
    """Count a failed log-in, and forget those that no longer count."""
    session.execute(delete(LoginAttempt).where(LoginAttempt.at <= now - THROTTLE_WINDOW))
    session.add(LoginAttempt(account=account[:80], address=address[:64], at=now))
