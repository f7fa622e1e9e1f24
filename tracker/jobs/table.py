"""The jobs. When each is due: `tracker.domain.schedule`; how it runs: `tracker.jobs.runs`."""

from tracker.domain.schedule import JobName
from tracker.jobs import deliver, monthly_list, weekly_nudges
from tracker.jobs.runs import Job

_ALL = (
    Job(JobName.WEEKLY_NUDGES, "the week's e-mail and SMS to the units", weekly_nudges.run),
    Job(JobName.MONTHLY_LIST, "the figures of the month that has ended", monthly_list.run),
    Job(JobName.DELIVER, "sends what is queued", deliver.run),
)
JOBS = {job.name: job for job in _ALL}
