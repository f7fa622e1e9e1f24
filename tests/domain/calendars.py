"""Strategies for days and calendars, for the properties of the rules."""

from datetime import date

from hypothesis import strategies as st

from tracker.domain.lateness import Deadlines
from tracker.domain.working_days import Calendar

days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
calendars = st.builds(Calendar, st.frozensets(days, max_size=30), st.frozensets(days, max_size=10))
all_deadlines = st.builds(Deadlines, calendars, st.booleans())
