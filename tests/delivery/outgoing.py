"""Claimed messages for tests of channels."""

from dataclasses import replace
from datetime import UTC, datetime

from tracker.delivery.channel import Outgoing
from tracker.domain.messages import Channel, message_id_of

NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
KEY = "weekly:2026-W48:SXD/1:email"
EMAIL = Outgoing(
    id=7,
    key=KEY,
    channel=Channel.EMAIL,
    to="giamdoc@sxd.example",
    copy_to="vanthu@sxd.example",
    subject="[Nhắc việc tuần 48/2026] Sở Xây dựng: 03 nhiệm vụ quá hạn",
    body="Kính gửi: Đồng chí Giám đốc Sở Xây dựng.\n",
    html="<p>Kính gửi: Đồng chí Giám đốc Sở Xây dựng.</p>",
    segments=0,
    message_id=message_id_of(KEY, "tinh.example"),
    repeated=False,
    attempts=1,
    queued_at=NOW,
    claimed_at=NOW,
    claimed_by="a run",
)
SMS = replace(
    EMAIL,
    id=8,
    key="weekly:2026-W48:SXD:sms",
    channel=Channel.SMS,
    to="+84912345678",
    copy_to="",
    subject="",
    body="VPUBND: Don vi dong chi con 3 nhiem vu UBND tinh giao da qua han.",
    html="",
    segments=1,
    message_id="",
)
