"""Other units, places, days and turns of phrase: what is read changes as they do."""

from datetime import date

from tests.domain.reading.variants.form import Variant, by_block, renamed, replaced, reworded
from tracker.domain.reading import Deadline

_YEARS = -6  # on 9 March 2020 as on 9 March 2026 a Monday begins a week without days off
_OTHER = {
    "Sở Tài nguyên và Môi trường": "Sở Công Thương",
    "Sở Giao thông vận tải": "Sở Lao động - Thương binh và Xã hội",
    "Sở Nông nghiệp và Môi trường": "Sở Văn hóa và Thể thao",
    "Sở Giáo dục và Đào tạo": "Sở Dân tộc và Tôn giáo",
    "Sở Văn hóa, Thể thao và Du lịch": "Sở Tư pháp",
    "Sở Văn hóa và Thể thao": "Sở Y tế",
    "Sở Khoa học và Công nghệ": "Sở Ngoại vụ",
    "Sở Tài chính": "Sở Quy hoạch - Kiến trúc",
    "Sở Y tế": "Sở Nội vụ",
    "Sở Nội vụ": "Sở Tài chính",
    "Sở Xây dựng": "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Du lịch": "Sở An toàn thực phẩm",
    "Công an tỉnh": "Bộ Chỉ huy Quân sự tỉnh",
    "Thanh tra tỉnh": "Cục Quản lý thị trường tỉnh",
    "Tỉnh đoàn": "Hội Nông dân tỉnh",
}
_INVENTED = {
    "Sở Tài nguyên và Môi trường": "Sở Hải dương và Thủy văn",
    "Sở Giao thông vận tải": "Sở Vận tải đường sông",
    "Sở Nông nghiệp và Môi trường": "Sở Kinh tế biển và Hải đảo",
    "Sở Giáo dục và Đào tạo": "Sở Thanh niên, Gia đình và Trẻ em",
    "Sở Văn hóa, Thể thao và Du lịch": "Sở Di sản",
    "Sở Văn hóa và Thể thao": "Sở Sáng tạo",
    "Sở Khoa học và Công nghệ": "Sở Dữ liệu và Chuyển đổi số",
    "Sở Tài chính": "Sở Ngân khố",
    "Sở Y tế": "Sở Đo lường",
    "Sở Nội vụ": "Sở Năng lượng - Khí hậu",
    "Sở Xây dựng": "Sở Không gian ngầm",
    "Sở Du lịch": "Sở Làng nghề và Dịch vụ",
}
_PLACES = {
    "Hải Lam": "Trà Bồng - Sa Vĩnh",
    "HẢI LAM": "TRÀ BỒNG - SA VĨNH",
    "Krông Mây": "Ea Súp Thượng",
    "KRÔNG MÂY": "EA SÚP THƯỢNG",
    "Cao Sa": "Yên Thuận",
    "CAO SA": "YÊN THUẬN",
    "Bạch Giang": "Kỳ Hưng",
    "BẠCH GIANG": "KỲ HƯNG",
    "Lam Hạ": "Ia Pnôl",
    "Đông Kiều": "Hòa Tiến 2",
    "Tân Lạc": "Ngã Ba Cồn",
}
_SHORT = {
    "Sở Tài nguyên và Môi trường": "Sở TN&MT",
    "Sở Giao thông vận tải": "Sở GTVT",
    "Sở Nông nghiệp và Môi trường": "Sở NN&MT",
    "Sở Giáo dục và Đào tạo": "Sở GD&ĐT",
    "Sở Văn hóa, Thể thao và Du lịch": "Sở VHTT&DL",
    "Sở Khoa học và Công nghệ": "Sở KH&CN",
}
_QUARTERS = {"I": "1", "II": "2", "III": "3", "IV": "4"}


def _all(name: str, names: dict[str, str]) -> Variant:
    return reworded(name, renamed(names))


def _years_later(deadline: Deadline) -> date | None:
    return deadline.due_on and deadline.due_on.replace(year=deadline.due_on.year + _YEARS)


def _other_day(day: int) -> int:
    return day - 5 if day > 27 else day + 1


def _next_day(deadline: Deadline) -> date | None:
    due = deadline.due_on
    written = due and "/" in deadline.phrase and deadline.rule in {"named_day", "recurring_day"}
    return due.replace(day=_other_day(due.day)) if due and written else due


_SHIFT_YEARS = replaced(r"\b20\d\d\b", lambda found: str(int(found.group()) + _YEARS))
_SHIFT_DAYS = replaced(
    r"(?<![\d/])(\d{1,2})(?=/\d{1,2}(?:/\d{4}|[.;\s]))", lambda found: str(_other_day(int(found[1])))
)
_HEADED = replaced(r"^([\d.]+ )?(Giao )?(?=Sở )", lambda m: f"{m[1] or ''}{m[2] or ''}Giám đốc ")


_ORDER = r"(?:^|(?<=\d\. ))Giao (?=Sở|Công|Thanh|Văn|Ban)"


def _phrase(name: str, pattern: str, by: str) -> Variant:
    return reworded(name, by_block(replaced(pattern, by), first=0))


_FULL_DAY = r"\b(\d\d?)/(\d\d?)/(\d{4})\b"
WORDING = (
    _all("other departments", _OTHER),
    _all("invented departments", _INVENTED),
    _all("other places", _PLACES),
    _all("short names", _SHORT),
    _phrase("committees in full", r"(?<![-/])UBND\b", "Ủy ban nhân dân"),
    _all("committees in short", {"Ủy ban nhân dân": "UBND"}),
    _all("levels of 2025", {"các huyện, thành phố": "các xã, phường, đặc khu"}),
    _all("levels of a city", {"các huyện, thành phố": "các quận, huyện, thị xã"}),
    _all(
        "level for a list",
        {"UBND các xã, phường": "UBND cấp xã", "UBND các huyện, thành phố": "UBND cấp huyện"},
    ),
    _all("other groups", {"các sở, ban, ngành": "các sở, ngành", "Các sở, ban, ngành": "Các sở, ngành"}),
    _all("groups of the province", {"ác sở, ban, ngành": "ác sở, ban, ngành cấp tỉnh"}),
    Variant("heads for departments", by_block(_HEADED), by_block(_HEADED, first=0)),
    Variant("other years", _SHIFT_YEARS, _SHIFT_YEARS, day=_years_later),
    Variant("other days", by_block(_SHIFT_DAYS), _SHIFT_DAYS, day=_next_day),
    _phrase("days with hyphens", _FULL_DAY, r"\1-\2-\3"),
    _phrase("days with points", _FULL_DAY, r"\1.\2.\3"),
    _phrase("days in words", _FULL_DAY, r"\1 tháng \2 năm \3"),
    _phrase("days with blanks", _FULL_DAY, r"\1 / \2 / \3"),
    _phrase("days without noughts", r"\b0(\d)(?=/\d)", r"\1"),
    _phrase("quarters with a slash", r"([Qq]uý [IV]+) năm ", r"\1/"),
    _phrase("quarters in words", r"([Qq]uý [IV]+)/", r"\1 năm "),
    reworded("quarters in digits", replaced(r"(?<=uý )[IV]+\b", lambda found: _QUARTERS[found.group()])),
    _phrase("months with a slash", r"(?<!ngày \d\d )([Tt]háng \d\d?) năm (?=20\d\d)", r"\1/"),
    _phrase("chậm nhất ngày", r"trước ngày (?=\d+[/ ](?:tháng |\d+))", "chậm nhất ngày "),
    _phrase("muộn nhất là ngày", r"trước ngày (?=\d+[/ ](?:tháng |\d+))", "muộn nhất là ngày "),
    _phrase("trước without ngày", r"trước ngày (?=\d+/)", "trước "),
    _phrase("xong trước", r"hoàn thành trước", "xong trước"),
    _phrase("hàng for hằng", r"\b([Hh])ằng\b", r"\1àng"),
    _phrase("mỗi for hằng", r"\b[Hh]ằng\b", "mỗi"),
    _phrase("06 tháng", r"\b6 tháng", "06 tháng"),
    reworded("numbers in words", renamed({"05 ngày": "05 (năm) ngày", "15 ngày": "15 (mười lăm) ngày"})),
    _phrase("Giao cho", _ORDER, "Giao cho "),
    _phrase("Yêu cầu", _ORDER, "Yêu cầu "),
    _phrase("Đề nghị", _ORDER, "Đề nghị "),
    _phrase("Phân công", _ORDER, "Phân công "),
    _phrase("no order", _ORDER, ""),
    _phrase("có trách nhiệm", r"^((?:\d+\. )?Sở [^\W\d_]+ [^\W\d_]+) (?=bố trí)", r"\1 có trách nhiệm "),
    _phrase("chủ trì phối hợp", "hủ trì, phối hợp", "hủ trì phối hợp"),
    _phrase("phối hợp chặt chẽ với", "hối hợp với", "hối hợp chặt chẽ với"),
    _phrase("phối hợp cùng", "hối hợp với", "hối hợp cùng"),
    _phrase("cùng với", "hủ trì, phối hợp với", "hủ trì, cùng với"),
)
