"""The tables. Importing this package registers them all."""

from tracker.models.assignments import Assignment, AssignmentEvent
from tracker.models.directives import Directive, Task, TaskUnit
from tracker.models.home import CalendarDay, Setting, SettingChange
from tracker.models.jobs import Heartbeat, JobRun
from tracker.models.lists import MonthlyList
from tracker.models.messages import ChannelRefusal, DeliveryAttempt, Message, MessageItem
from tracker.models.units import Contact, Unit, UnitAlias, UnitGroup, UnitGroupMember
from tracker.models.users import LoginAttempt, User

__all__ = [
    "Assignment",
    "AssignmentEvent",
    "CalendarDay",
    "ChannelRefusal",
    "Contact",
    "DeliveryAttempt",
    "Directive",
    "Heartbeat",
    "JobRun",
    "LoginAttempt",
    "Message",
    "MessageItem",
    "MonthlyList",
    "Setting",
    "SettingChange",
    "Task",
    "TaskUnit",
    "Unit",
    "UnitAlias",
    "UnitGroup",
    "UnitGroupMember",
    "User",
]
