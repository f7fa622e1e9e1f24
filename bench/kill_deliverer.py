"""Kill a deliverer again and again in the middle of many messages: none is lost, what comes twice is marked.

`python -m bench.kill_deliverer --messages 2000 --kills 12`, on a home below the temporary folder (or on the
empty database of TRACKER_DATABASE_URL) and a mail server of its own. Every other kill falls between the
server's having a message and its answer, so that message must come twice; the others fall anywhere.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import partial
from threading import Timer

from sqlalchemy import func, select

from tests.support import homes
from tests.support.mail import Sink, sink
from tracker import clock
from tracker.actions.home import set_option
from tracker.config import ROOT
from tracker.delivery.outbox import enqueue
from tracker.domain.messages import Channel, MessageDraft, MessageState
from tracker.extensions import db
from tracker.models import Message

LEASE_SECONDS = 2
DELIVER = (sys.executable, "-m", "flask", "outbox", "deliver", "--now", "--json")
Start = Callable[[], subprocess.Popen[bytes]]


@dataclass(frozen=True)
class Figures:
    """The outcome: `doubled` were accepted more than once, `unmarked` of the copies bear no mark."""

    messages: int
    kills: int
    lost: int
    doubled: int
    unmarked: int
    marked: int
    sent: int
    seconds: float


class Killer:
    """Ends the deliverer that runs when the server has its `at`th message."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.deliverer: subprocess.Popen[bytes] | None = None
        self.at = 0
        self.before_the_answer = False

    def answer(self, number: int) -> str:
        """The server's answer to its nth message; the deliverer may be dead before it is given."""
        if number == self.at and self.before_the_answer:
            self.kill()
        elif number == self.at:
            Timer(self.chance.uniform(0, 0.01), self.kill).start()
        return "250 2.0.0 accepted"

    def kill(self) -> None:
        """As `kill -9` does."""
        assert self.deliverer
        self.deliverer.kill()
        self.deliverer.wait()

    def run(self, start: Start, received: int, most: int, before_the_answer: bool) -> bool:
        """Start a deliverer and kill it some messages later; whether it was killed before it was done."""
        self.at, self.before_the_answer = received + self.chance.randint(1, most), before_the_answer
        with start() as self.deliverer:
            return self.deliverer.wait() < 0


def trial(environ: Mapping[str, str], messages: int, kills: int, seed: int = 48) -> Figures:
    """Send `messages` by SMTP from the migrated home of `environ`, killing the deliverer `kills` times."""
    killer = Killer(random.Random(seed))  # noqa: S311  # when to kill, not a secret
    began = time.perf_counter()
    with sink(killer.answer) as server:
        environ = {**environ, **settings_for(server)}
        with homes.running(environ) as app, app.app_context():
            enqueue(db.session(), drafts(messages), clock.now())
            set_option(db.session(), "sending", "yes", None, clock.now())
            db.session.commit()
        start = partial(process_of, environ)
        killed = sum(
            killer.run(start, len(server.accepted), max(1, messages // (kills + 2)), kill % 2 == 0)
            for kill in range(kills)
        )
        killer.at = 0
        _finish(start)
        with homes.running(environ) as app, app.app_context():
            ids = {*db.session.scalars(select(Message.message_id))}
            sent = select(func.count()).where(Message.state == MessageState.SENT)
            return Figures(
                messages=messages,
                kills=killed,
                lost=messages - len(ids & set(server.times)),
                doubled=sum(times > 1 for times in server.times.values()),
                unmarked=sum(not email["X-Tracker-Repeated"] for email in server.doubled),
                marked=sum(bool(email["X-Tracker-Repeated"]) for email in server.accepted),
                sent=db.session.scalar(sent) or 0,
                seconds=round(time.perf_counter() - began, 1),
            )


def drafts(count: int) -> list[MessageDraft]:
    """E-mails to as many units, due at once."""
    return [
        MessageDraft(
            key=f"weekly:2026-W48:U{number:04}:email",
            kind="weekly",
            period="2026-W48",
            channel=Channel.EMAIL,
            unit_id=None,
            to=f"u{number}@donvi.example",
            copy_to=f"vanthu{number}@donvi.example",
            subject=f"[Nhắc việc tuần 48/2026] Đơn vị số {number}: 03 nhiệm vụ quá hạn",
            body="Kính gửi: Đồng chí Thủ trưởng đơn vị.\n" * 20,
            html="<p>Kính gửi: Đồng chí Thủ trưởng đơn vị.</p>" * 20,
            due_at=clock.now() - timedelta(seconds=1),
        )
        for number in range(count)
    ]


def settings_for(server: Sink) -> dict[str, str]:
    """The settings of a home that sends there, with a lease that is soon over."""
    return {
        "TRACKER_MAIL_URL": f"smtp://127.0.0.1:{server.port}",
        "TRACKER_MAIL_FROM": "Văn phòng UBND tỉnh <vanphong@tinh.example>",
        "TRACKER_LEASE_SECONDS": str(LEASE_SECONDS),
    }


def process_of(environ: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """A deliverer with these settings, running."""
    whole = {**os.environ, **environ}
    return subprocess.Popen(DELIVER, env=whole, cwd=ROOT, stdout=subprocess.PIPE)  # noqa: S603  # our own


def _finish(start: Start) -> None:
    """Deliver until nothing waits; what the last kill left behind is due once its lease is over."""
    while True:
        printed, _ = start().communicate()
        if json.loads(printed)["waiting"] == 0:
            return
        time.sleep(LEASE_SECONDS)


def main() -> None:
    """Print the figures as JSON."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--messages", type=int, default=2000)
    asked.add_argument("--kills", type=int, default=12)
    asked.add_argument("--seed", type=int, default=48)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environ = {"TRACKER_HOME": f"{folder}/home"}
        if "TRACKER_DATABASE_URL" in os.environ:
            environ["TRACKER_DATABASE_URL"] = os.environ["TRACKER_DATABASE_URL"]
        homes.migrate(environ)
        print(json.dumps(asdict(trial(environ, given.messages, given.kills, given.seed))))


if __name__ == "__main__":
    main()
