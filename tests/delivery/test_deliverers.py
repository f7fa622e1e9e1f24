"""Deliverers as processes: one that is killed loses nothing, several share the work."""

import json
from collections.abc import Mapping

from bench.kill_deliverer import drafts, process_of, settings_for, trial
from tests.support import homes
from tests.support.mail import sink
from tracker import clock
from tracker.actions.home import set_option
from tracker.delivery.outbox import enqueue
from tracker.extensions import db

MESSAGES = 60


def test_a_killed_deliverer_loses_nothing_and_what_comes_twice_is_marked(environ: Mapping[str, str]) -> None:
    figures = trial(environ, MESSAGES, kills=1)
    assert (figures.kills, figures.lost, figures.sent) == (1, 0, MESSAGES)
    assert (figures.doubled, figures.unmarked) == (1, 0)


def test_two_deliverers_share_the_work_and_send_nothing_twice(environ: Mapping[str, str]) -> None:
    with sink() as server:
        environ = {**environ, **settings_for(server), "TRACKER_LEASE_SECONDS": "300"}
        with homes.running(environ) as app, app.app_context():
            enqueue(db.session(), drafts(MESSAGES), clock.now())
            set_option(db.session(), "sending", "yes", None, clock.now())
            db.session.commit()
        both = [process_of(environ), process_of(environ)]
        sent = [json.loads(process.communicate()[0])["sent"] for process in both]
        assert sum(sent) == MESSAGES
        assert set(server.times.values()) == {1}
        assert len(server.times) == MESSAGES
