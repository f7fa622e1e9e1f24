"""From a unit's name as a document writes it to the units of a register: pure rules, no database.

A name is the same name in the spellings that mean nothing (`written`), as an abbreviation word for word
(`initials`) and, of a group, in any order of its kinds (`kinds`). All else is like a name at most: `slips`,
`likeness`. What is alike is proposed, and never taken for the unit.
"""

from tracker.domain.unit_names.alike import Like, Likeness
from tracker.domain.unit_names.directory import Directory, Match
from tracker.domain.unit_names.written import Home, home_of

__all__ = ["Directory", "Home", "Like", "Likeness", "Match", "home_of"]
