"""The words of the week's messages, as officials read them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tracker.compose.weekly import sms_body, weekly_messages
from tracker.compose.weekly_letter import Occasion
from tracker.domain.lateness import Deadlines, Standing
from tracker.domain.messages import Channel, MessageDraft
from tracker.domain.nudges import Part
from tracker.domain.options import Options
from tracker.domain.sms import segments
from tracker.domain.states import State
from tracker.domain.units import UnitStanding
from tracker.domain.working_days import Calendar
from tracker.queries.nudges import Addressees, Helped, UnitNudge
from tracker.queries.works import Work

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
ADDRESS = "nv.laocai.vn/n/x7Kq2mP9Rt"
OCCASION = Occasion(
    on=MONDAY,
    queued_at=NOW,
    expires_at=datetime(2026, 11, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
    options=Options(sms_sender="VPUBND LCAI", office_phone="0214 3840 034"),
    deadlines=Deadlines(Calendar()),
    public_url="https://nv.example.vn",
    address=ADDRESS,
)


def work(number: int = 1, **standing: object) -> Work:
    given = {"state": State.ASSIGNED, "due_on": date(2026, 10, 31)} | standing
    return Work(
        ref=f"REF{number}",
        unit=7,
        task=number,
        standing=Standing(**given),  # type: ignore[arg-type]
        told_on=date(2026, 9, 30),
        assignment_id=number,
        directive_number="14/CT-UBND",
        issued_on=date(2016, 9, 30),
        clause="3.a",
        content="Triển khai phần mềm <đánh giá> cán bộ",
        due_phrase="trong tháng 10",
        period="",
    )


LATE, DUE = work(), work(due_on=date(2026, 11, 30))
WAITING = work(state=State.SUBMITTED, submitted_on=date(2026, 11, 20))
DONE = work(state=State.COMPLETED, completed_on=date(2026, 10, 30))


def nudge(overdue: int = 0, due_soon: int = 0, waiting: int = 0, done: int = 0) -> UnitNudge:
    given = {
        Part.OVERDUE: (LATE, overdue),
        Part.DUE_SOON: (DUE, due_soon),
        Part.WAITING: (WAITING, waiting),
        Part.DONE: (DONE, done),
    }
    parts = {
        part: [replace(work, assignment_id=100 * place + n) for n in range(count)]
        for place, (part, (work, count)) in enumerate(given.items())
        if count
    }
    return UnitNudge(
        unit_id=7,
        code="SXD",
        name="Sở Xây dựng",
        standing=UnitStanding.CRITICISABLE,
        ended=False,
        parts=parts,
        addressees=Addressees("Giám đốc", "giamdoc@example.vn", "+84912345678", "so@example.vn"),
    )


def email(of: UnitNudge, occasion: Occasion = OCCASION) -> MessageDraft:
    return next(each for each in weekly_messages(of, occasion) if each.channel == Channel.EMAIL)


def test_the_e_mail_says_what_the_office_says() -> None:
    message = email(nudge(overdue=3, due_soon=2, waiting=1, done=4))
    assert message.subject == (
        "[Nhắc việc tuần 48/2026] Sở Xây dựng: 03 nhiệm vụ quá hạn,"
        " 02 nhiệm vụ đến hạn từ 23/11 đến 30/11/2026"
    )
    greeting, opening, request = message.body.split("\n\n")[:3]
    assert greeting == "Kính gửi: Đồng chí Giám đốc Sở Xây dựng."
    assert opening == (
        "Văn phòng UBND tỉnh thông báo tình hình thực hiện các nhiệm vụ UBND tỉnh, Chủ tịch và các Phó"
        " Chủ tịch UBND tỉnh giao Sở Xây dựng chủ trì, tính đến ngày 23/11/2026: 03 nhiệm vụ quá hạn; 02"
        " nhiệm vụ đến hạn từ ngày 23/11 đến hết ngày 30/11/2026; 01 nhiệm vụ đã gửi kết quả, chờ xác"
        " nhận; 04 nhiệm vụ hoàn thành trong tuần trước."
    )
    assert request == (
        "Đề nghị đồng chí chỉ đạo: (1) hoàn thành, gửi kết quả các nhiệm vụ quá hạn; (2) cập nhật tiến độ"
        " trước 17 giờ 00 phút thứ Tư, ngày 25/11/2026; (3) trường hợp số liệu chưa chính xác hoặc nhiệm"
        " vụ không thuộc trách nhiệm chủ trì của đơn vị, phản hồi trong thời hạn trên tới Văn phòng UBND"
        " tỉnh, điện thoại 0214 3840 034."
    )


def test_the_e_mail_goes_to_the_head_once_a_week_and_ends_with_it() -> None:
    message = email(nudge(overdue=2, done=1))
    assert (message.key, message.period) == ("weekly:2026-W48:SXD:email", "2026-W48")
    assert (message.to, message.copy_to) == ("giamdoc@example.vn", "so@example.vn")
    assert (message.due_at, message.expires_at) == (NOW, OCCASION.expires_at)
    assert message.items == ((0, Part.OVERDUE), (1, Part.OVERDUE), (300, Part.DONE))


def headings(body: str) -> list[str]:
    return [line for line in body.splitlines() if line.isupper() and line.endswith(")")]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (nudge(overdue=1, due_soon=1), ["I. QUÁ HẠN (01)", "II. ĐẾN HẠN (01)"]),
        (nudge(due_soon=12, done=1), ["I. ĐẾN HẠN (12)", "II. ĐÃ HOÀN THÀNH (01)"]),
        (nudge(waiting=2), ["I. CHỜ XÁC NHẬN (02)"]),
        (
            replace(nudge(overdue=1), helped=[Helped(LATE, ("Sở Y tế",))]),
            ["I. QUÁ HẠN (01)", "II. PHỐI HỢP (ĐỂ BIẾT) (01)"],
        ),
    ],
)
def test_a_part_without_work_has_no_heading(given: UnitNudge, expected: list[str]) -> None:
    assert headings(email(given).body) == expected


@pytest.mark.parametrize(
    ("given", "subject"),
    [
        (nudge(overdue=1), "01 nhiệm vụ quá hạn"),
        (nudge(due_soon=1), "01 nhiệm vụ đến hạn từ 23/11 đến 30/11/2026"),
        (nudge(waiting=1, done=2), "01 nhiệm vụ chờ xác nhận, 02 nhiệm vụ đã hoàn thành"),
        (nudge(done=2), "02 nhiệm vụ đã hoàn thành"),
    ],
)
def test_the_subject_never_says_nought(given: UnitNudge, subject: str) -> None:
    message = email(given)
    assert message.subject == f"[Nhắc việc tuần 48/2026] Sở Xây dựng: {subject}"
    assert "00 nhiệm vụ" not in message.body


def test_without_pressing_work_nothing_is_asked_but_to_correct() -> None:
    request = email(nudge(waiting=1)).body.split("\n\n")[2]
    assert request == (
        "Trường hợp số liệu chưa chính xác hoặc nhiệm vụ không thuộc trách nhiệm chủ trì của đơn vị, đề"
        " nghị phản hồi trước 17 giờ 00 phút thứ Tư, ngày 25/11/2026 tới Văn phòng UBND tỉnh, điện thoại"
        " 0214 3840 034."
    )


def test_a_telephone_that_nobody_entered_is_not_named() -> None:
    occasion = replace(OCCASION, options=Options())
    assert "trong thời hạn trên tới Văn phòng UBND tỉnh.\n" in email(nudge(overdue=1), occasion).body


def test_without_a_head_the_unit_is_addressed() -> None:
    message = email(replace(nudge(overdue=1), addressees=Addressees(mailbox="so@example.vn")))
    assert (message.to, message.copy_to) == ("so@example.vn", "")
    assert message.body.startswith("Kính gửi: Sở Xây dựng.\n")
    assert "đồng chí" not in message.body


@pytest.mark.parametrize("standing", [UnitStanding.URGE_ONLY, UnitStanding.FOLLOW_ONLY])
def test_a_unit_that_is_not_the_chairmans_own_is_asked_by_e_mail_alone(standing: UnitStanding) -> None:
    [message] = weekly_messages(replace(nudge(overdue=1), standing=standing), OCCASION)
    assert message.channel == Channel.EMAIL
    assert message.subject.startswith("[Đề nghị phối hợp tuần 48/2026]")
    assert "Trân trọng đề nghị Quý cơ quan quan tâm: (1)" in message.body
    assert "chỉ đạo" not in message.body
    assert "giao Sở Xây dựng" not in message.body


def test_another_weekday_counts_the_days_before_it() -> None:
    occasion = replace(OCCASION, on=MONDAY + timedelta(days=1))
    assert "04 nhiệm vụ hoàn thành trong 07 ngày trước." in email(nudge(done=4), occasion).body


@pytest.mark.parametrize(
    ("given", "part", "words"),
    [
        (
            LATE,
            Part.OVERDUE,
            ["1. Trễ 21 ngày: ", "hạn 31/10/2026 «trong tháng 10» (tính đến hết ngày 02/11/2026)"],
        ),
        (work(due_on=MONDAY), Part.DUE_SOON, ["1. Đến hạn hôm nay: ", "hạn 23/11/2026"]),
        (DUE, Part.DUE_SOON, ["1. Còn 7 ngày: "]),
        (
            work(
                state=State.RETURNED,
                due_on=date(2026, 11, 10),
                redo_by=date(2026, 11, 26),
                in_time_until=date(2026, 11, 26),
            ),
            Part.DUE_SOON,
            ["1. Còn 3 ngày: ", "đã trả lại, thực hiện lại đến hết ngày 26/11/2026"],
        ),
        (WAITING, Part.WAITING, ["1. Chờ xác nhận, trễ 21 ngày: ", "gửi ngày 20/11/2026"]),
        (
            work(state=State.SUBMITTED, submitted_on=date(2026, 10, 20), due_on=None),
            Part.WAITING,
            ["1. Chờ xác nhận: ", "không thời hạn"],
        ),
        (DONE, Part.DONE, ["1. Hoàn thành: ", "hoàn thành ngày 30/10/2026;"]),
        (
            work(state=State.COMPLETED, completed_on=date(2026, 11, 3)),
            Part.DONE,
            ["hoàn thành ngày 03/11/2026, quá hạn;"],
        ),
    ],
)
def test_each_work_says_where_it_stands_and_where_it_comes_from(
    given: Work, part: Part, words: list[str]
) -> None:
    body = email(replace(nudge(), parts={part: [given]})).body
    expected = [
        *words,
        "Triển khai phần mềm <đánh giá> cán bộ",
        "14/CT-UBND ngày 30/9/2016, mục 3.a",
        "mã REF1",
    ]
    assert [word for word in expected if word not in body] == []


def test_words_from_the_middle_of_a_clause_begin_a_line_as_a_sentence_does() -> None:
    cut = replace(LATE, content="chủ trì xây dựng Đề án")
    email, _sms = weekly_messages(replace(nudge(), parts={Part.OVERDUE: [cut]}), OCCASION)
    assert "ngày: Chủ trì xây dựng Đề án\n" in email.body


def test_those_who_help_read_who_leads() -> None:
    leads = ("UBND xã A", "UBND xã B", "UBND xã C", "UBND xã D", "UBND xã E")
    body = email(replace(nudge(done=1), helped=[Helped(LATE, leads[:1]), Helped(DUE, leads)])).body
    assert "chủ trì: UBND xã A; mã" in body
    assert "chủ trì: UBND xã A, UBND xã B, UBND xã C và 02 đơn vị khác; mã" in body


def test_the_html_says_the_same_and_escapes_what_was_typed() -> None:
    message = email(nudge(overdue=3, due_soon=2))
    assert message.subject in message.html
    assert message.body.split("\n\n")[1] in message.html
    assert "phần mềm &lt;đánh giá&gt; cán bộ" in message.html
    assert "<đánh giá>" not in message.html


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (
            nudge(overdue=12, due_soon=15),
            (
                "VPUBND LCAI: Don vi dong chi con 12 nhiem vu UBND tinh giao qua han, 15 den han trong 7"
                f" ngay. De nghi chi dao xu ly, cap nhat tai {ADDRESS}"
            ),
        ),
        (
            nudge(overdue=12, waiting=3),
            (
                "VPUBND LCAI: Don vi dong chi con 12 nhiem vu UBND tinh giao da qua han. De nghi chi dao"
                f" hoan thanh, cap nhat ket qua tai {ADDRESS}"
            ),
        ),
        (
            nudge(due_soon=5, done=1),
            (
                "VPUBND LCAI: Don vi dong chi co 05 nhiem vu UBND tinh giao den han trong 7 ngay toi. De"
                f" nghi chi dao thuc hien, cap nhat tai {ADDRESS}"
            ),
        ),
    ],
)
def test_an_sms_says_what_presses_in_one_segment(given: UnitNudge, text: str) -> None:
    message = weekly_messages(given, OCCASION)[1]
    assert (message.channel, message.to, message.body) == (Channel.SMS, "+84912345678", text)
    assert message.segments == 1
    assert {part for _, part in message.items} <= {Part.OVERDUE, Part.DUE_SOON}


def test_an_address_that_does_not_fit_is_left_out_with_its_word() -> None:
    given = nudge(overdue=12, due_soon=15)
    body = sms_body(given, OCCASION.options, "theodoinhiemvu.vanphong.example.vn")
    assert body.endswith("De nghi chi dao xu ly, cap nhat")
    assert segments(body) == 1


def test_a_unit_without_any_address_gets_nothing() -> None:
    assert weekly_messages(replace(nudge(overdue=1), addressees=Addressees()), OCCASION) == []
