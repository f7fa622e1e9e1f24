"""Headings of a province that does not exist, and the forms in which files show one and the same heading."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.reading.model import Header

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True)
class Sample:
    """A document's parts as its paper shows them; `kind` is None for a letter."""

    issuer: tuple[str, ...]
    number: str
    place: str
    day: date
    kind: str | None
    subject: tuple[str, ...]
    opening: tuple[str, ...]
    posts: tuple[str, ...]
    signer: str

    @property
    def header(self) -> Header:
        """What is to be read."""
        subject = " ".join(self.subject).removeprefix("Về việc ").removeprefix("V/v ")
        kind = (self.kind or "Công văn").capitalize()
        return Header(kind, self.number, self.day, self.place, subject.removeprefix("VỀ VIỆC "), self.signer)

    @property
    def date_line(self) -> str:
        """Place and day with the padding of Nghị định 30/2020/NĐ-CP."""
        month = f"{self.day.month:02}" if self.day.month < 3 else str(self.day.month)
        return f"{self.place}, ngày {self.day.day:02} tháng {month} năm {self.day.year}"

    @property
    def left(self) -> list[str]:
        """The left column; a letter's subject stands in it."""
        return [*self.issuer, f"Số: {self.number}", *(self.subject if self.kind is None else ())]

    @property
    def title(self) -> list[str]:
        """Kind and subject below the columns."""
        return [self.kind, *self.subject] if self.kind else []

    @property
    def end(self) -> list[str]:
        """Recipients and signature, one below the other."""
        return ["", *RECIPIENTS, "", *self.posts, "", self.signer, ""]

    @property
    def body(self) -> list[str]:
        """The text between heading and recipients."""
        return [*self.opening, "", "1. Sở Nội vụ chủ trì, báo cáo trước ngày 15 tháng 12 năm 2025./."]


RECIPIENTS = ("Nơi nhận:", "- Như trên;", "- Chủ tịch, các PCT UBND tỉnh;", "- Lưu: VT, NC.")
_COMMITTEE = ("ỦY BAN NHÂN DÂN", "TỈNH LÂM SƠN")
_DEPUTY = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
_GROUNDS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị quyết số 77/NQ-HĐND ngày 10 tháng 7 năm 2025 của Hội đồng nhân dân tỉnh;",
)

SAMPLES: Mapping[str, Sample] = {
    "directive": Sample(
        _COMMITTEE,
        "14/CT-UBND",
        "Lâm Sơn",
        date(2025, 11, 5),
        "CHỈ THỊ",
        ("Về việc tăng cường quản lý khai thác cát", "trên địa bàn tỉnh Lâm Sơn"),
        ("Thời gian qua, công tác quản lý khoáng sản còn hạn chế.",),
        _DEPUTY,
        "Trần Quốc Vĩnh",
    ),
    "plan with a subject in capitals that cites": Sample(
        _COMMITTEE,
        "0205/KH-UBND",
        "Lâm Sơn",
        date(2025, 2, 28),
        "KẾ HOẠCH",
        (
            "TRIỂN KHAI THỰC HIỆN CHỈ THỊ SỐ 40/CT-TTG NGÀY 02 THÁNG 01 NĂM 2025 CỦA",
            "THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC PHÒNG, CHỐNG CHÁY RỪNG TRÊN ĐỊA BÀN",
            "TỈNH LÂM SƠN",
        ),
        ("Thực hiện Chỉ thị số 40/CT-TTg ngày 02 tháng 01 năm 2025 của Thủ tướng Chính phủ,",),
        _DEPUTY,
        "Y Biêr Ksơr",
    ),
    "decision that issues a plan": Sample(
        _COMMITTEE,
        "16/2025/QĐ-UBND",
        "Thành phố Lâm Sơn",
        date(2025, 12, 31),
        "QUYẾT ĐỊNH",
        ("VỀ VIỆC BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH", "TỈNH LÂM SƠN GIAI ĐOẠN 2026 - 2030"),
        ("ỦY BAN NHÂN DÂN TỈNH LÂM SƠN", "", *_GROUNDS, "", "QUYẾT ĐỊNH:"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        "Đinh Thị Hồng Nhạn",
    ),
    "letter": Sample(
        _COMMITTEE,
        "4085/UBND-ĐT",
        "Lâm Sơn",
        date(2025, 11, 25),
        None,
        ("V/v rà soát, chuẩn hóa dữ liệu", "số nhà trên địa bàn tỉnh"),
        ("Kính gửi: Các sở, ban, ngành.", "", "Xét báo cáo của Sở Xây dựng tại Công văn số 12/SXD-QLN,"),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "Giàng A Páo",
    ),
    "telegram": Sample(
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN", "TỈNH LÂM SƠN"),
        "09/CĐ-UBND",
        "Lâm Sơn",
        date(2025, 10, 9),
        "CÔNG ĐIỆN",
        ("VỀ VIỆC TẬP TRUNG ỨNG PHÓ BÃO SỐ 12", "VÀ MƯA LŨ SAU BÃO"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:", "- Giám đốc các sở;", "- Chủ tịch UBND các xã, phường."),
        ("CHỦ TỊCH",),
        "Lò Văn Mừng",
    ),
    "notice of conclusions": Sample(
        ("ỦY BAN NHÂN DÂN TỈNH LÂM SƠN", "VĂN PHÒNG"),
        "318/TB-VP",
        "Lâm Sơn",
        date(2025, 9, 3),
        "THÔNG BÁO",
        (
            "Kết luận của Phó Chủ tịch UBND tỉnh Hoàng Minh Khuê",
            "tại cuộc họp về tiến độ giải ngân vốn đầu tư công",
        ),
        ("Ngày 29 tháng 8 năm 2025, Phó Chủ tịch UBND tỉnh đã chủ trì cuộc họp.",),
        ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        "Phạm Hữu Tường",
    ),
    "report of two departments": Sample(
        ("SỞ NỘI VỤ - SỞ Y TẾ", "TỈNH LÂM SƠN"),
        "01/KHPH-SNV-SYT",
        "Bà Rịa - Lâm Sơn",
        date(2025, 8, 15),
        "KẾ HOẠCH",
        ("Phối hợp tuyển dụng viên chức y tế", "cho các trạm y tế xã, phường"),
        ("Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010;",),
        ("GIÁM ĐỐC SỞ NỘI VỤ",),
        "Điểu K're",
    ),
}  # fmt: skip


def flat(sample: Sample) -> str:
    """Issuer and number above the nation's name."""
    return _text([*sample.left, "", *NATION, sample.date_line, *_below(sample)])


def blank_lines(sample: Sample) -> str:
    """A blank line below each line but inside the subject."""
    head = [*sample.issuer, f"Số: {sample.number}", *NATION, sample.date_line]
    title = [sample.kind or "", "", *sample.subject]
    return _text([*_spread(head), *title, "", *_spread(sample.body), *_spread(sample.end)])


def nation_first(sample: Sample) -> str:
    """The right column first, as some converters read a page."""
    return _text([*NATION, sample.date_line, "", *sample.left, *_below(sample)])


def two_columns(sample: Sample) -> str:
    """The text layer of a PDF."""
    lines = [*_beside(sample.left, [*NATION, "", sample.date_line]), ""]
    lines += [f"{'':>20}{line}" for line in sample.title]
    end = _beside([*RECIPIENTS], [*sample.posts, "", "", sample.signer])
    return _text([*lines, "", *sample.body, "", *end])


def table(sample: Sample) -> str:
    """Markdown rows."""
    rows = [("<br>".join(sample.issuer), "<br>".join(NATION)), ("---", "---")]
    rows += [("<br>".join(sample.left[len(sample.issuer) :]), f"*{sample.date_line}*")]
    end = ("<br>".join(RECIPIENTS), f"**{'<br>'.join(sample.posts)}**<br><br>{sample.signer}")
    lines = [f"| {left} | {right} |" for left, right in rows]
    return _text([*lines, "", *sample.title, "", *sample.body, "", f"| {end[0]} | {end[1]} |"])


def torn_table(sample: Sample) -> str:
    """A table whose cells stand on lines of their own between bars."""
    cells = [sample.issuer, NATION, sample.left[len(sample.issuer) :], [f"*{sample.date_line}*"]]
    return _text([*_torn(cells), *sample.title, "", *sample.body, *_torn([RECIPIENTS, _signature(sample)])])


def narrow_cells(sample: Sample) -> str:
    """The same, with the lines of each cell broken where it was narrow."""
    cells = [sample.issuer, NATION, sample.left[len(sample.issuer) :], [f"*{sample.date_line}*"]]
    broken = [[f"**{_broken(' '.join(cell))}**"] for cell in cells[:2]] + [
        [_broken(f"Số: {sample.number}"), *cells[2][1:]],
        [_broken(cells[3][0])],
    ]
    kind = [_broken(sample.kind or ""), *sample.subject] if sample.kind else []
    end = [RECIPIENTS, [*sample.posts, _broken(sample.signer)]]
    return _text([*_torn(broken), *kind, "", *sample.body, *_torn(end)])


def marked(sample: Sample) -> str:
    """Markdown headings, bold and italics."""
    left = [f"**{line}**  " for line in sample.issuer]
    digits, _, symbol = sample.number.partition("/")
    about = [f"*{line}*" for line in sample.left[len(sample.issuer) + 1 :]]
    title = [f"## **{sample.kind}**", "", *[f"### **{line}**" for line in sample.subject]]
    nation = [f"**{NATION[0]}**", f"__{NATION[1]}__", "---", f"_{sample.date_line}_"]
    head = [*left, f"Số: *{digits}* /{symbol}", *about, "", *nation, "", *(title if sample.kind else [])]
    end = ["", f"***{RECIPIENTS[0]}***", *RECIPIENTS[1:], "", *[f"**{post}**" for post in sample.posts]]
    return _text([*head, "", *sample.body, *end, "", f"**{sample.signer}**"])


def tags(sample: Sample) -> str:
    """HTML left in the text."""
    left = f'<p align="center"><b>{"<br>".join(sample.issuer)}</b></p>'
    about = f"<p>{'<br/>'.join(sample.left[len(sample.issuer) :])}</p>"
    nation = f'<div style="x"><b>{"<br />".join(NATION)}</b></div>'
    title = [f"<h2>{sample.kind}</h2>", f"<h3>{'<br>'.join(sample.subject)}</h3>"] if sample.kind else []
    end = [f"<td>{'<br>'.join(RECIPIENTS)}</td>", f"<td>{'<br>'.join(_signature(sample))}</td>"]
    return _text([left, nation, about, f"<p><i>{sample.date_line}</i></p>", *title, *sample.body, *end])


def below_a_portal(sample: Sample) -> str:
    """A portal's own lines above and below the document."""
    kind = (sample.kind or "Công văn").capitalize()
    above = ["Trang chủ > Văn bản", "Kính gửi: Quý Thành viên", "", "Đang tải văn bản...", "|"]
    above += ["**Số hiệu:**", "|", sample.number, "|", "**Loại văn bản:**", "|", kind, "|"]
    below = ["Tình trạng: Còn hiệu lực", "Nơi nhận thông tin: Công ty Sao Mai", "Đăng nhập", "Xin cảm ơn"]
    return _text([*above * 3, "", torn_table(sample), "", *below])


def stamped(sample: Sample) -> str:
    """An arrival stamp above the heading and a digital signature's below it."""
    stamp = ["CÔNG VĂN ĐẾN", "Số: 1234", "Ngày: 05/12/2025", "Chuyển: Phòng Tổng hợp", ""]
    seal = ["Ký bởi: Ủy ban nhân dân tỉnh Lâm Sơn", "Ngày ký: 28-11-2025 10:24:33 +07:00", ""]
    return _text([*stamp, *seal, flat(sample)])


def recognised(sample: Sample) -> str:
    """Slips of recognition in marks and spaces."""
    slips = {"Số: ": "Sổ : ", ", ngày ": ",  ngảy ", "tháng": "thảng", "phúc": "phuc", "HÒA": "HOÀ"}
    text = flat(sample)
    for right, wrong in slips.items():
        text = text.replace(right, wrong, 1)
    return text


def run_together(sample: Sample) -> str:
    """Both columns on one line, a space between them."""
    rows = [f"{a} {b}".strip() for a, b in zip(sample.left[:3], [*NATION, sample.date_line], strict=True)]
    return _text([*rows, *sample.left[3:], *_below(sample)])


FORMS: tuple[Callable[[Sample], str], ...] = (
    flat, blank_lines, nation_first, two_columns, table, torn_table, narrow_cells, marked, tags,
    below_a_portal, stamped, recognised, run_together,
)  # fmt: skip


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _below(sample: Sample) -> list[str]:
    return ["", *sample.title, "", *sample.body, *sample.end]


def _spread(lines: list[str]) -> list[str]:
    return [part for line in lines for part in (line, "")]


def _signature(sample: Sample) -> list[str]:
    return [*sample.posts, sample.signer]


def _beside(left: list[str], right: list[str]) -> list[str]:
    height = max(len(left), len(right))
    rows = zip(left + [""] * (height - len(left)), right + [""] * (height - len(right)), strict=True)
    return [f"{a:<42}{b}".rstrip() for a, b in rows]


def _torn(cells: Sequence[Sequence[str]]) -> list[str]:
    return ["|", *[line for cell in cells for line in (*cell, "|")]]


def _broken(text: str) -> str:
    """Broken at the space nearest to the middle."""
    words = text.split(" ")
    half = (len(words) + 1) // 2
    return f"{' '.join(words[:half])}\n{' '.join(words[half:])}" if len(words) > 1 else text
