"""The tables that the product takes in: the English names of their columns, and the headings in Vietnamese.

The first Vietnamese heading is the one to use; the others are spellings that lists of Offices have.
"""

from tracker.documents.tables import Column, TableColumns
from tracker.domain.folding import folded
from tracker.domain.states import State
from tracker.domain.units import UnitKind, UnitStanding

UNITS = TableColumns(
    (
        Column("code", ("Mã đơn vị", "Mã định danh", "Mã"), required=True),
        Column("name", ("Tên đơn vị", "Đơn vị", "Tên cơ quan, đơn vị"), required=True),
        Column("short_name", ("Tên viết tắt", "Viết tắt", "Tên gọi tắt")),
        Column("kind", ("Loại đơn vị", "Loại hình", "Loại")),
        Column("standing", ("Chế độ nhắc việc", "Diện theo dõi")),
        Column("aliases", ("Tên gọi khác", "Tên khác", "Tên cũ")),
        Column("groups", ("Nhóm đơn vị", "Nhóm", "Thuộc nhóm")),
        Column("head_name", ("Thủ trưởng", "Họ tên thủ trưởng", "Người đứng đầu")),
        Column("head_title", ("Chức vụ", "Chức danh", "Chức vụ thủ trưởng")),
        Column("head_phone", ("Điện thoại thủ trưởng", "Điện thoại", "Số điện thoại", "Di động")),
        Column("head_email", ("Thư điện tử thủ trưởng", "Email thủ trưởng", "E-mail thủ trưởng")),
        Column("email", ("Thư điện tử đơn vị", "Email đơn vị", "Email", "E-mail", "Thư điện tử")),
        Column("valid_from", ("Hiệu lực từ ngày", "Hiệu lực từ", "Từ ngày")),
        Column("valid_to", ("Hiệu lực đến ngày", "Hiệu lực đến", "Đến ngày")),
    )
)

ASSIGNMENTS = TableColumns(
    (
        Column("directive_number", ("Số ký hiệu", "Số, ký hiệu văn bản", "Số văn bản"), required=True),
        Column("issued_on", ("Ngày ban hành", "Ngày văn bản", "Ngày tháng văn bản"), required=True),
        Column("content", ("Nội dung nhiệm vụ", "Nhiệm vụ", "Nội dung công việc", "Nội dung"), required=True),
        Column("lead_units", ("Đơn vị chủ trì", "Cơ quan chủ trì", "Chủ trì"), required=True),
        Column("directive_kind", ("Loại văn bản", "Hình thức văn bản")),
        Column("issuer", ("Cơ quan ban hành", "Nơi ban hành", "Đơn vị ban hành")),
        Column("subject", ("Trích yếu", "Trích yếu nội dung", "Trích yếu văn bản")),
        Column("clause", ("Điểm, khoản, mục", "Điểm khoản", "Khoản, điểm", "Mục")),
        Column("coordinating_units", ("Đơn vị phối hợp", "Cơ quan phối hợp", "Phối hợp")),
        Column("due_on", ("Thời hạn", "Thời hạn hoàn thành", "Hạn xử lý", "Hạn hoàn thành")),
        Column("state", ("Trạng thái", "Tình trạng", "Tình hình thực hiện")),
        Column("completed_on", ("Ngày hoàn thành", "Hoàn thành ngày", "Ngày báo cáo kết quả")),
    )
)

_KINDS = {
    UnitKind.DEPARTMENT: ("Sở", "Sở, ngành", "Sở, ban, ngành"),
    UnitKind.AGENCY: ("Cơ quan", "Ban, ngành", "Cơ quan, đơn vị"),
    UnitKind.DISTRICT: ("Huyện", "UBND huyện", "Cấp huyện"),
    UnitKind.COMMUNE: ("Xã", "UBND xã", "Xã, phường", "Cấp xã"),
    UnitKind.CENTRAL: ("Cơ quan trung ương", "Trung ương", "Ngành dọc"),
    UnitKind.COMPANY: ("Doanh nghiệp", "Công ty"),
    UnitKind.PRESS: ("Báo chí", "Cơ quan báo chí"),
    UnitKind.PARTY: ("Đảng", "Cơ quan Đảng"),
    UnitKind.FRONT: ("Mặt trận", "Mặt trận, đoàn thể"),
    UnitKind.COUNCIL: ("Hội đồng nhân dân", "HĐND"),
    UnitKind.OTHER: ("Khác",),
}
_STANDINGS = {
    UnitStanding.CRITICISABLE: ("Thuộc đối tượng phê bình", "Phê bình", "Được phê bình"),
    UnitStanding.URGE_ONLY: ("Đôn đốc", "Chỉ đôn đốc"),
    UnitStanding.FOLLOW_ONLY: ("Theo dõi", "Chỉ theo dõi"),
}
_STATES = {
    State.DRAFT: ("Chưa giao", "Dự thảo"),
    State.ASSIGNED: ("Đã giao", "Chưa thực hiện"),
    State.ACCEPTED: ("Đã tiếp nhận",),
    State.IN_PROGRESS: ("Đang thực hiện",),
    State.SUBMITTED: ("Chờ xác nhận", "Đã gửi kết quả"),
    State.RETURNED: ("Trả lại", "Yêu cầu thực hiện lại"),
    State.COMPLETED: ("Hoàn thành", "Đã hoàn thành"),
    State.SUSPENDED: ("Tạm dừng",),
    State.CANCELLED: ("Hủy", "Đã hủy"),
    State.TRANSFERRED: ("Đã chuyển", "Chuyển đơn vị khác"),
}

# What a cell may say, folded → what it means: the code itself, or one of its words.
KIND_WORDS = {folded(word): kind for kind, words in _KINDS.items() for word in (kind.value, *words)}
STANDING_WORDS = {folded(word): code for code, words in _STANDINGS.items() for word in (code.value, *words)}
STATE_WORDS = {folded(word): state for state, words in _STATES.items() for word in (state.value, *words)}
