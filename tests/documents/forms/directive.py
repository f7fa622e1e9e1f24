"""One directive of a province that does not exist, described once; its forms are made from it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """A paragraph of the body: `level` 0 is numbered 1., 1 is lettered a), 2 is dashed; None has no mark.

    `bold` is how the text begins in bold type.
    """

    level: int | None
    text: str
    bold: str = ""


ISSUER = ("ỦY BAN NHÂN DÂN", "TỈNH VÂN SƠN", "Số: 16/CT-UBND")
NATION = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Vân Sơn, ngày 09 tháng 4 năm 2026",
)
TITLE = (
    "CHỈ THỊ",
    "Về việc tăng cường quản lý, vận hành công trình cấp nước sạch nông thôn trên địa bàn tỉnh",
)

BODY = (
    Item(
        None,
        "Những năm qua, nhiều công trình cấp nước sạch nông thôn đã được đầu tư và phát huy hiệu quả,"
        " góp phần nâng cao đời sống của người dân vùng cao. Tuy nhiên, một số công trình xuống cấp, "
        "hoạt động cầm chừng; việc bàn giao, thu tiền nước và bảo vệ nguồn nước ở một số nơi còn lúng"
        " túng.",
    ),
    Item(
        None,
        "Để khắc phục những hạn chế nêu trên, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:",
    ),
    Item(
        0,
        "Nhiệm vụ chung",
        bold="Nhiệm vụ chung",
    ),
    Item(
        None,
        "Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường tập trung thực hiện các nhiệm vụ sau:",
    ),
    Item(
        1,
        "Rà soát toàn bộ công trình cấp nước được giao quản lý, phân loại theo mức độ hoạt động bền "
        "vững; hoàn thành trước ngày 30/6/2026.",
    ),
    Item(
        1,
        "Công khai giá nước và số điện thoại trực sửa chữa tại trụ sở, nhà văn hóa thôn, bản.",
    ),
    Item(
        1,
        "Hằng quý, kiểm tra chất lượng nước tại bể chứa và ghi sổ theo dõi.",
    ),
    Item(
        0,
        "Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Y tế, Sở Tài chính và các đơn vị liên quan:",
        bold="Sở Nông nghiệp và Môi trường",
    ),
    Item(
        2,
        "Xây dựng Đề án cấp nước sạch nông thôn giai đoạn 2026 - 2030, trình Ủy ban nhân dân tỉnh "
        "trong quý III năm 2026;",
    ),
    Item(
        2,
        "Phối hợp với Công an tỉnh kiểm tra việc xả thải vào nguồn nước cấp cho sinh hoạt;",
    ),
    Item(
        2,
        "Tổ chức tập huấn vận hành cho cán bộ quản lý công trình xong trước ngày 15/8/2026.",
    ),
    Item(
        0,
        "Sở Tài chính tham mưu bố trí kinh phí sửa chữa các công trình hư hỏng trong dự toán năm "
        "2027, báo cáo Ủy ban nhân dân tỉnh trước ngày 10 tháng 10 năm 2026.",
        bold="Sở Tài chính",
    ),
    Item(
        0,
        "Ủy ban nhân dân các xã, phường:",
        bold="Ủy ban nhân dân các xã, phường:",
    ),
    Item(
        1,
        "Kiện toàn tổ quản lý, vận hành của từng công trình; quy định rõ trách nhiệm của từng thành "
        "viên, xong trong tháng 5 năm 2026.",
    ),
    Item(
        1,
        "Vận động người dân đấu nối, lắp đồng hồ và trả tiền nước đầy đủ.",
    ),
    Item(
        0,
        "Báo và Phát thanh, Truyền hình Vân Sơn mở chuyên mục về sử dụng nước sạch, tiết kiệm nước.",
        bold="Báo và Phát thanh, Truyền hình Vân Sơn",
    ),
    Item(
        0,
        "Giao Sở Nông nghiệp và Môi trường theo dõi, đôn đốc việc thực hiện Chỉ thị này; định kỳ 6 "
        "tháng tổng hợp, báo cáo Ủy ban nhân dân tỉnh. Các nhiệm vụ cụ thể tại Phụ lục kèm theo./.",
    ),
)

RECIPIENTS = (
    "Nơi nhận:",
    "- Thường trực Tỉnh ủy;",
    "- Chủ tịch, các Phó Chủ tịch UBND tỉnh;",
    "- Các sở, ban, ngành;",
    "- UBND các xã, phường;",
    "- Lưu: VT, NNMT.",
)
SIGNATURE = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "Phạm Thị Hồng Vân")

ANNEX = ("PHỤ LỤC", "DANH MỤC NHIỆM VỤ CỤ THỂ")
ANNEX_NOTE = "(Kèm theo Chỉ thị số 16/CT-UBND ngày 09/4/2026 của Chủ tịch UBND tỉnh)"
COLUMNS = ("STT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")
ROWS = (
    ("1", "Lập bản đồ số các công trình cấp nước tập trung", "Sở Nông nghiệp và Môi trường",
     "Sở Khoa học và Công nghệ; UBND các xã, phường", "Tháng 9/2026"),
    ("2", "Ban hành hướng dẫn xét nghiệm nhanh chất lượng nước tại hộ gia đình",
     "Trung tâm Kiểm soát bệnh tật tỉnh", "Trạm y tế các xã, phường", "30/6/2026"),
    ("3", "Xây dựng phương án giá nước sạch nông thôn", "Sở Tài chính", "Sở Nông nghiệp và Môi trường",
     "Quý IV/2026"),
    ("4", "Cắm mốc vùng bảo hộ vệ sinh khu vực lấy nước sinh hoạt", "UBND các xã, phường",
     "Sở Nông nghiệp và Môi trường, Công an tỉnh", "31/12/2026"),
    ("5", "Sửa chữa đường ống qua vùng sạt lở Nậm Khao, Tà Phình và Suối Bạc", "Sở Xây dựng",
     "Sở Tài chính", "20/7/2026"),
    ("6", "Lắp máy lọc nước cho trường học bán trú", "Sở Giáo dục và Đào tạo",
     "Sở Y tế; UBND các xã, phường", "05/9/2026"),
    ("7", "Kiểm tra việc thực hiện ở cơ sở", "Thanh tra tỉnh", "", "Hằng năm"),
    ("8", "Tổng kết, đề xuất khen thưởng", "Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "15/12/2026"),
)  # fmt: skip
