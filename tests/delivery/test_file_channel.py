"""Each message has one file: whole, readable by nobody else, and the same however often it is tried."""

from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

from tests.delivery.outgoing import EMAIL, SMS
from tracker.delivery.file_channel import FileChannel
from tracker.domain.messages import Outcome


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_email_becomes_a_file_that_a_mail_program_opens(tmp_path: Path) -> None:
    sent = FileChannel(tmp_path).send(EMAIL)
    assert (sent.outcome, sent.provider_id) == (Outcome.ACCEPTED, "000007-weekly-2026-w48-sxd-1-email.eml")
    email = message_from_bytes((tmp_path / sent.provider_id).read_bytes(), policy=policy.default)
    assert (email["Subject"], email["Message-ID"]) == (EMAIL.subject, EMAIL.message_id)


def test_an_sms_becomes_a_file_with_its_number_and_its_text(tmp_path: Path) -> None:
    sent = FileChannel(tmp_path).send(SMS)
    written = (tmp_path / sent.provider_id).read_text("utf-8")
    assert written == f"To: +84912345678\nSegments: 1\n\n{SMS.body}\n"


def test_a_message_that_is_tried_again_has_one_file(tmp_path: Path) -> None:
    channel = FileChannel(tmp_path)
    for attempt in (1, 2, 3):
        channel.send(replace(SMS, attempts=attempt))
    assert names(tmp_path) == ["000008-weekly-2026-w48-sxd-sms.sms"]


def test_keys_that_read_alike_have_files_of_their_own(tmp_path: Path) -> None:
    channel = FileChannel(tmp_path)
    channel.send(replace(SMS, id=1, key="weekly:SỞ/1"))
    channel.send(replace(SMS, id=2, key="weekly:SO 1"))
    assert len(names(tmp_path)) == 2


def test_no_key_leads_out_of_the_folder(tmp_path: Path) -> None:
    FileChannel(tmp_path).send(replace(SMS, key="../../../etc/passwd\0"))
    assert names(tmp_path) == ["000008-etc-passwd.sms"]


def test_a_file_is_its_owners_alone(tmp_path: Path) -> None:
    sent = FileChannel(tmp_path).send(SMS)
    assert (tmp_path / sent.provider_id).stat().st_mode & 0o777 == 0o600


def test_what_a_crash_left_half_written_is_no_message(tmp_path: Path) -> None:
    (tmp_path / ".000008-weekly-2026-w48-sxd-sms.sms.1").write_text("To: +84")
    sent = FileChannel(tmp_path).send(replace(SMS, attempts=2))
    assert (tmp_path / sent.provider_id).read_text("utf-8").endswith(f"{SMS.body}\n")
    assert [path.name for path in tmp_path.glob("*.sms")] == [sent.provider_id]


def test_a_folder_that_is_gone_refuses_for_now(tmp_path: Path) -> None:
    sent = FileChannel(tmp_path / "gone").send(SMS)
    assert (sent.outcome, sent.stops) == (Outcome.REFUSED_FOR_NOW, True)
    assert "No such file" in sent.reason


def test_a_bad_address_is_refused_for_good(tmp_path: Path) -> None:
    sent = FileChannel(tmp_path).send(replace(EMAIL, to="giamdoc"))
    assert (sent.outcome, sent.stops, names(tmp_path)) == (Outcome.REFUSED_FOR_GOOD, False, [])
