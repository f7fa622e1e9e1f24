"""A name of the register, and whose it is."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tracker.domain.unit_names.written import Written

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Key]):
    """`name` in the form in which it is compared, with its bearer; `group`: of several units."""

    name: str
    key: Key
    form: Written
    group: bool
