"""The words of administrative Vietnamese that the reader knows, as plain tables.

They hold for any province and year: bodies that the law names, verbs that order work, words that close a
name.
"""

# Fields of departments and ministries (Nghị định 24/2014/NĐ-CP, 45/2025/NĐ-CP, 150/2025/NĐ-CP; Nghị định
# 123/2016/NĐ-CP).
FIELDS = tuple(
    sorted(
        (
            "nội vụ", "tư pháp", "tài chính", "công thương", "xây dựng", "ngoại vụ", "y tế", "du lịch",
            "tttt", "kế hoạch và đầu tư", "kế hoạch & đầu tư", "kế hoạch đầu tư", "kế hoạch - đầu tư",
            "giao thông vận tải", "giao thông - vận tải", "giao thông công chánh",
            "nông nghiệp và phát triển nông thôn", "nông nghiệp & phát triển nông thôn",
            "nông nghiệp và ptnt", "nông nghiệp & ptnt", "nông nghiệp và môi trường",
            "nông nghiệp & môi trường", "tài nguyên và môi trường", "tài nguyên & môi trường",
            "tài nguyên môi trường", "thông tin và truyền thông", "thông tin & truyền thông",
            "thông tin truyền thông", "lao động - thương binh và xã hội", "lao động, thương binh và xã hội",
            "lao động thương binh và xã hội", "lao động - tb&xh", "lao động - tbxh", "lao động tb&xh",
            "lao động - thương binh & xã hội", "lđtbxh", "văn hóa, thể thao và du lịch",
            "văn hóa thể thao và du lịch", "văn hóa, thể thao & du lịch", "văn hóa và thể thao", "văn hóa",
            "thể thao", "văn hóa - thông tin", "khoa học và công nghệ", "khoa học & công nghệ",
            "khoa học công nghệ", "khoa học, công nghệ và môi trường", "giáo dục và đào tạo",
            "giáo dục & đào tạo", "giáo dục đào tạo", "quy hoạch - kiến trúc", "quy hoạch và kiến trúc",
            "dân tộc và tôn giáo", "dân tộc", "an toàn thực phẩm", "công nghiệp", "thương mại", "công an",
            "quốc phòng", "ngoại giao",
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip

# Words that open the name of one body; the name follows with a capital.
HEADS = (
    "sở", "bộ", "ban", "cục", "chi cục", "tổng cục", "vụ", "phòng", "văn phòng", "vp", "thanh tra", "công an",
    "bộ chỉ huy", "bch", "bộ tư lệnh", "kho bạc", "bảo hiểm", "hải quan", "thuế", "đài", "báo", "cổng",
    "trung tâm", "trường", "học viện", "đại học", "hội", "hội liên hiệp", "liên hiệp", "liên minh",
    "liên đoàn", "đoàn", "mặt trận", "ủy ban mặt trận", "ủy ban mttq", "ub mttq", "ubmttq", "mttq",
    "hiệp hội", "công ty", "tổng công ty", "tập đoàn", "công ty cổ phần", "công ty tnhh", "ngân hàng", "viện",
    "tòa án", "viện kiểm sát", "tổ công tác", "ban chỉ đạo", "bcđ", "hội đồng", "quỹ", "tỉnh ủy", "thành ủy",
    "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "tỉnh đoàn", "thành đoàn", "ngành", "bưu điện", "điện lực",
    "bệnh viện", "thông tấn xã", "cơ quan thường trực", "thường trực", "hạt kiểm lâm", "vườn quốc gia",
    "chi nhánh", "bảo tàng", "thư viện", "nhà hát", "đội", "tổ", "hđnd", "hội đồng nhân dân", "đảng bộ",
    "quân khu", "bộ phận", "tạp chí", "nhà xuất bản", "khu", "bhxh", "ubmttqvn", "đảng đoàn", "ban cán sự",
    "liên sở", "đại sứ quán", "tổng lãnh sự quán", "hãng", "câu lạc bộ", "cơ quan", "thống kê", "ủy ban",
    "ban quản lý", "bql", "kiểm toán", "liên hiệp hội", "hợp tác xã", "quân chủng", "quân đoàn", "binh chủng",
    "tổng cục", "nhà máy", "xí nghiệp", "doanh nghiệp", "phân hiệu", "phân viện", "tòa soạn", "hệ thống",
    "công đoàn", "đoàn thanh niên", "cổng ttđt", "trạm", "đồn", "kho",
)  # fmt: skip
# Firms that sign by a name of their own; a place may follow ("VNPT Vân Sơn").
FIRMS = (
    "viettel", "vnpt", "mobifone", "vinaphone", "vietnamobile", "fpt", "cmc", "evn", "pvn", "tkv", "vnpost",
    "agribank", "vietcombank", "vietinbank", "bidv", "petrolimex", "vietnam airlines", "hud", "becamex",
)  # fmt: skip
# Bodies whose name may stand alone ("phối hợp với Công an, Thuế").
ALONE = frozenset(
    {
        "công an", "hải quan", "thuế", "kho bạc", "bảo hiểm xã hội", "mặt trận tổ quốc", "điện lực",
        "bưu điện", "quân sự", "biên phòng", "ub mttq", "ubmttq", "mttq", "tỉnh ủy", "thành ủy", "huyện ủy",
        "tỉnh đoàn", "thành đoàn", "ngân hàng", "tòa án", "viện kiểm sát", "thanh tra", "bhxh", "hđnd",
        "quản lý thị trường", "hội đồng nhân dân", "văn phòng", "kiểm toán nhà nước", "ngân hàng nhà nước",
        "đoàn thanh niên", "mặt trận", "thông tấn xã việt nam", "ban chỉ đạo", "bcđ", "ban chỉ huy",
        "đảng đoàn", "ban cán sự đảng", "tổ công tác", "hội đồng", "ban quản lý", "tòa án nhân dân",
        "viện kiểm sát nhân dân",
    }
)  # fmt: skip
# Bodies whose name goes on in small letters up to "của tỉnh" ("Tổ công tác theo dõi ... của UBND tỉnh").
LONG_NAMED = frozenset(
    {"tổ công tác", "ban chỉ đạo", "bcđ", "hội đồng", "tổ", "công ty cổ phần", "công ty tnhh"}
)

# Levels of government, after "UBND" or alone in a list.
LEVELS = ("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "quận", "huyện", "xã", "phường", "tp", "tx")

# Nouns that name kinds of bodies; two of them, or one after "các", make a group.
KINDS = tuple(
    sorted(
        (
            "sở", "ban", "ngành", "bộ", "ban ngành", "sở ngành", "cơ quan", "đơn vị", "địa phương", "tổ chức",
            "cá nhân", "cấp", "cấp trên", "cấp dưới", "cơ quan ngang bộ", "cơ quan báo chí",
            "cơ quan truyền thông", "cơ quan nhà nước", "cơ quan chuyên môn", "cơ quan hành chính",
            "cơ quan hành chính nhà nước", "cơ quan trung ương", "cơ quan chủ quản", "cơ quan soạn thảo",
            "cơ quan đầu mối", "cơ quan thường trực", "cơ quan thẩm định", "cơ quan có thẩm quyền",
            "chủ đầu tư", "chủ dự án", "chủ cơ sở", "cơ quan thông tấn", "cơ quan chủ trì",
            "cơ quan thông tin đại chúng", "cơ quan thông tấn, báo chí", "đơn vị chủ trì", "đơn vị sự nghiệp",
            "đơn vị sự nghiệp công lập", "đơn vị trực thuộc", "tổ chức hội", "hội", "đoàn thể",
            "tổ chức chính trị - xã hội", "tổ chức chính trị xã hội", "hội, đoàn thể", "doanh nghiệp",
            "phòng", "phòng ban", "cấp ủy", "chính quyền", "cấp chính quyền", "trường", "trường học",
            "bệnh viện", "hợp tác xã", "thành viên", "chủ đầu tư", "hiệp hội", "cục", "chi cục", "vụ",
            "trung tâm", "công ty", "cơ quan báo chí, phát thanh, truyền hình", "ban quản lý",
            "ban quản lý dự án", "tập đoàn", "tổng công ty", "cơ sở đào tạo", "cơ sở giáo dục", "cơ sở y tế",
            "ngân hàng", "tổ chức tín dụng", "cấp ủy đảng", "ban đảng", "cơ quan đảng", "đảng ủy", "huyện ủy",
            "quận ủy", "ngân hàng thương mại", "trường đại học", "cao đẳng", "viện", "viện nghiên cứu",
            "hội quần chúng", "tổ chức đoàn thể", "tổ chức xã hội", "tổ chức đảng", "đoàn", "đại sứ quán",
            "lực lượng", "đơn vị vận hành", "doanh nghiệp viễn thông", "cơ sở", "ngành, các cấp",
            "cấp, các ngành", "báo, đài", "báo đài", "câu lạc bộ", "nhóm", "nhà đầu tư",
            "nhà cung cấp dịch vụ", "hộ gia đình", "hộ kinh doanh", "hệ thống", "chủ rừng", "mạng lưới",
            "đội", "tổ", "nhà trường", "làng nghề", "khu công nghiệp", "bộ phận", "đơn vị tư vấn",
            "cơ quan đại diện", "nhà thầu", "cộng đồng", "hãng", "hãng hàng không", "đài", "nhà mạng",
            "nhà máy", "tổ chức thành viên", "chủ dự án, tiểu dự án thành phần", "chủ tàu",
            "cơ quan tham mưu tỉnh ủy", "cơ quan tham mưu, giúp việc tỉnh ủy", "cơ quan tham mưu thành ủy",
            "cơ quan tham mưu, giúp việc thành ủy", "cơ quan tham mưu, giúp việc", "huyện, thị, thành ủy",
            "huyện, thị ủy", "huyện, thành ủy", "thị, thành ủy", "thành ủy", "thị ủy", "đảng bộ",
            "trạm", "trạm y tế", "đồn",
            "chủ phương tiện", "chủ hồ", "chủ đập", "chủ sở hữu", "chủ hộ", "chủ khu", *LEVELS,
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip

# Words of which a kind is only the first syllable ("hội nghị", "đội ngũ", "cơ sở dữ liệu").
NO_KIND = {
    "xã": ("hội", "viên", "luận"), "tỉnh": ("ủy", "đoàn", "lộ", "lỵ"), "huyện": ("ủy", "đoàn", "đội"),
    "quận": ("ủy", "đoàn"), "phường": ("hội", "đội"), "tổ": ("trưởng", "hợp", "tiên"),
    "đội": ("ngũ", "trưởng", "hình", "viên"), "nhóm": ("trưởng",),
    "bộ": ("máy", "môn", "luật", "tiêu", "đội", "thủ"),
    "hội": ("nghị", "thảo", "trường", "viên", "đàm", "họp", "diễn", "nhập", "chợ", "thi"),
    "đoàn": ("viên", "kết"), "ban": ("hành", "đầu", "ngày"), "trường": ("hợp", "học"),
    "phòng": ("ngừa", "chống", "dịch", "cháy", "thủ", "khám", "tránh"), "viện": ("trợ", "phí", "dẫn"),
    "vụ": ("việc", "án", "mùa"), "sở": ("hữu", "tại"), "cục": ("bộ",), "ngành": ("nghề",),
    "cấp": ("phép", "cứu", "phát", "bách", "nước", "độ", "tín", "thiết", "đổi"), "cá nhân": ("hóa",),
    "cơ sở": ("dữ", "vật", "hạ", "pháp", "lý", "thực"), "cộng đồng": ("dân",),
    "báo": ("cáo", "động", "hiệu", "danh", "giá"),
    "thuế": ("suất", "giá", "thu", "tiêu", "sử", "môn", "tài", "nhập", "xuất", "đất"),
    "quỹ": ("đất", "đạo", "thời"),
    "khu": (
        "vực", "dân", "trú", "du", "đô", "nhà", "tái", "đất", "bảo", "di", "phố", "chung", "trung", "công",
        "kinh", "chế", "nông", "phức", "vui", "rừng", "neo",
    ), "chủ": ("trì",), "trạm": ("thu", "xăng", "biến", "bơm", "dừng", "cân", "sạc"),
    "đồn": ("điền", "đại", "thổi"), "kho": ("tàng", "bãi", "lạnh"),
    "tra": ("việc", "đột", "lại", "trách"), "văn phòng": ("đại", "phẩm"),
}  # fmt: skip

# People who are named beside bodies in a list ("các đoàn thể và Nhân dân").
PEOPLE = (
    "nhân dân", "người dân", "cán bộ", "công chức", "viên chức", "người lao động", "công nhân", "đảng viên",
    "hội viên", "đoàn viên", "chiến sĩ", "học sinh", "sinh viên", "giáo viên", "hộ dân",
)  # fmt: skip
# Cities that are provinces of their own; the other provinces are "tỉnh" (Nghị quyết 202/2025/QH15).
CITIES = frozenset({"hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế"})

# Titles of heads: the unit is meant, not the person. "Chủ tịch" only before a People's Committee and the
# like.
TITLES = (
    "thủ trưởng", "giám đốc", "tổng giám đốc", "chủ tịch", "người đứng đầu", "lãnh đạo", "chánh", "trưởng",
    "cục trưởng", "chi cục trưởng", "vụ trưởng", "viện trưởng", "hiệu trưởng", "bí thư", "chỉ huy trưởng",
    "bộ trưởng", "tổng biên tập", "đồng chí", "các đồng chí", "phó thủ trưởng", "phó giám đốc",
    "phó chủ tịch", "cấp phó", "trưởng ban", "tư lệnh", "phó trưởng ban", "thống đốc",
    "chủ nhiệm", "chủ tịch hđtv", "chủ tịch hội đồng thành viên", "chủ tịch hội đồng quản trị", "chỉ huy",
    "phó chủ nhiệm", "thứ trưởng", "phó chánh", "phó trưởng",
)  # fmt: skip

# First words of verbs and adverbs that begin a predicate; none is the second syllable of a body's usual name.
PREDICATES = frozenset(
    {
        "ban hành", "biên soạn", "biểu dương", "bàn giao", "bám nắm", "bám sát", "báo cáo", "bình chọn",
        "bình xét", "bảo trì", "bảo vệ", "bảo đảm", "bố trí", "bồi dưỡng", "bồi thường", "bổ nhiệm",
        "bổ sung", "cam kết", "chi", "chia sẻ", "cho vay", "chuẩn bị", "chuẩn hóa", "chăm lo", "chấm dứt",
        "chấn chỉnh", "chấp hành", "chỉ được", "chỉ đạo", "chỉ định", "chịu", "chọn", "chủ trì", "chủ động",
        "cung cấp", "cân đối", "có", "công bố", "công khai", "công nhận", "cùng", "căn cứ", "cải thiện",
        "cải tạo", "cấp", "cấp phép", "cần", "cập nhật", "cụ thể hóa", "củng cố", "cứu trợ", "cử", "duy trì",
        "duyệt", "dự báo", "dự thảo", "ghi nhận", "giao", "giám sát", "giúp", "giải ngân", "giải quyết",
        "giải trình", "giải tỏa", "giảm", "giới thiệu", "giữ", "gương mẫu", "gắn", "gửi", "hiện đại hóa",
        "hoàn chỉnh", "hoàn thiện", "hoàn thành", "huy động", "huấn luyện", "hàng", "hướng dẫn", "hạn chế",
        "hằng", "hỗ trợ", "in", "khai thác", "khai trương", "khen thưởng", "khuyến khích", "khuyến nghị",
        "không ngừng", "khảo sát", "khẩn trương", "khắc phục", "khởi công", "khởi tố", "kiên quyết",
        "kiến nghị", "kiểm soát", "kiểm tra", "kiểm điểm", "kiện toàn", "kê khai", "ký", "kết nối",
        "kịp thời", "luân chuyển", "là", "làm", "lấy", "lập", "lắng nghe", "lắp đặt", "lồng ghép", "lựa chọn",
        "mua sắm", "mời", "mở", "mở rộng", "mở đợt", "nghiêm túc", "nghiên cứu", "nghiệm thu", "ngăn chặn",
        "ngăn ngừa", "nhanh chóng", "nhân rộng", "nhắc nhở", "niêm yết", "nuôi dưỡng", "nâng cao", "nâng cấp",
        "nêu", "nêu cao", "nắm", "phát hiện", "phát huy", "phát hành", "phát sóng", "phát triển", "phát động",
        "phân bổ", "phân công", "phân cấp", "phân loại", "phân tích", "phê bình", "phê duyệt", "phòng ngừa",
        "phải", "phản ánh", "phối hợp", "phổ biến", "quan tâm", "quyết liệt", "quyết toán", "quyết định",
        "quán triệt", "quản lý", "ra quân", "rà", "rà soát", "rút ngắn", "siết chặt", "soạn thảo", "sơ kết",
        "sắp xếp", "sẽ", "số hóa", "sớm", "sử dụng", "sửa chữa", "sửa đổi", "tham gia", "tham khảo",
        "tham mưu", "thanh toán", "thanh tra", "theo", "theo dõi", "thi hành", "thi đua", "thiết lập", "thu",
        "thu gom", "thu hút", "thu hồi", "thành lập", "tháo gỡ", "thông báo", "thông tin", "thúc đẩy",
        "thường xuyên", "thẩm duyệt", "thẩm tra", "thẩm định", "thể chế hóa", "thống kê", "thống nhất",
        "thử nghiệm", "thực hiện", "thực thi", "tinh giản", "tiến hành", "tiếp công dân", "tiếp nhận",
        "tiếp sóng", "tiếp thu", "tiếp tục", "trang bị", "trao đổi", "triển khai", "truy quét",
        "truyền thông", "trên cơ sở", "trình", "trả lời", "trồng", "trực tiếp", "tuyên truyền", "tuyển chọn",
        "tuyển dụng", "tuân thủ", "tái chế", "tích cực", "tích hợp", "tôn vinh", "tăng", "tăng cường",
        "tăng thời lượng", "tạm dừng", "tạo", "tập huấn", "tập trung", "tổ chức", "tổng hợp", "tổng kết",
        "tổng rà soát", "tự", "vào cuộc", "vẫn", "vận dụng", "vận hành", "vận động", "xem xét", "xác lập",
        "xác minh", "xác định", "xây dựng", "xã hội hóa", "xét duyệt", "xét xử", "xúc tiến", "xử lý",
        "xử phạt", "yêu cầu", "áp dụng", "đa dạng hóa", "đang", "đi đầu", "điều chỉnh", "điều phối",
        "điều động", "đào tạo", "đánh giá", "đã", "đôn đốc", "đăng ký", "đăng tải", "đơn giản hóa", "đưa",
        "đưa tin", "đảm bảo", "đấu tranh", "đầu tư", "đẩy mạnh", "đẩy nhanh", "đẩy lùi", "dọn dẹp",
        "khánh thành", "đề cao", "đề cử", "đề nghị", "đề ra", "đề xuất", "đền bù", "định hướng", "định kỳ",
        "đối thoại", "đồng thời", "đổi mới", "ưu tiên", "ủy quyền", "ứng dụng", "ứng phó",
    }
)  # fmt: skip

# Modals and adverbs that only a predicate begins with; no name and no attribute of a group holds them.
OPENINGS = (
    "có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "chịu sự", "phải", "cần", "chủ động", "tiếp tục",
    "khẩn trương", "tăng cường", "căn cứ", "tập trung", "đẩy mạnh", "đẩy nhanh", "quán triệt", "chấp hành",
    "theo chức năng", "theo nhiệm vụ", "theo thẩm quyền", "trên cơ sở", "trong phạm vi", "sẵn sàng",
    "tự giác", "phối hợp", "chủ trì", "trên tinh thần", "tham mưu",
)  # fmt: skip
# Adverbs before a verb or behind it.
ADVERBS = (
    "tích cực", "thường xuyên", "nghiêm túc", "kịp thời", "quyết liệt", "nhanh chóng", "định kỳ", "gương mẫu",
    "nỗ lực", "trực tiếp", "thống nhất", "kiên quyết",
)  # fmt: skip

# Small words at which a name ends even though no verb follows.
CLOSERS = frozenset(
    {
        "để", "trong", "về", "tại", "do", "được", "với", "từ", "đến", "cho", "đối", "khi", "nếu", "mà",
        "thì", "đều", "bằng", "nhằm", "qua", "như", "vào", "trước", "sau", "hoặc", "cũng", "không", "chưa",
        "nào", "này", "đó", "kia", "trên", "dưới", "ngoài", "những", "bị", "các", "và", "hay",
        "kể",
    }
)  # fmt: skip

# Work that names of bodies are made of; after one of them in a name its object may follow in small letters
# ("Trung tâm Kiểm soát | bệnh tật", "Ban Quản lý | các khu công nghiệp").
FUNCTIONS = frozenset(
    {
        "bảo tồn", "bảo vệ", "bảo trợ", "bồi dưỡng", "cai nghiện", "chăm sóc", "chuyển đổi", "chuyển giao",
        "chỉ huy", "chỉ đạo", "cung cấp", "cung ứng", "cứu hộ", "cứu nạn", "dịch vụ", "giám sát", "giám định",
        "giáo dục", "giải phóng", "giới thiệu", "hỗ trợ", "huấn luyện", "khai thác", "khởi nghiệp",
        "kinh doanh", "kiểm dịch", "kiểm nghiệm", "kiểm soát", "kiểm tra", "kiểm định", "nghiên cứu",
        "nuôi dưỡng", "phát hành", "phát thanh", "phát triển", "phòng chống", "phục hồi", "phục vụ",
        "quan trắc", "quản lý", "quản trị", "quy hoạch", "sản xuất", "thanh toán", "thanh tra", "thi đấu",
        "thông tin", "thẩm định", "thử nghiệm", "truyền hình", "truyền thông", "truyền thanh", "tuyên truyền",
        "tìm kiếm", "tư vấn", "vận hành", "vận tải", "xây dựng", "xúc tiến", "xử lý", "chi trả", "đào tạo",
        "đánh giá", "đăng ký", "đăng kiểm", "điều hành", "điều phối", "điều trị", "đấu giá", "đầu tư",
        "điều tra", "đo lường", "ứng dụng", "ứng phó", "ứng cứu", "bảo dưỡng", "sửa chữa", "tiếp nhận",
        "giải quyết", "tái định cư", "phòng ngừa", "đấu tranh", "an toàn", "dịch thuật", "lưu trữ",
        "tuyển sinh", "định giá", "bồi thường", "thi đua", "tuyển dụng", "thi tuyển", "kỷ luật",
        "thu mua", "chế biến", "nuôi trồng", "chăn nuôi", "trồng trọt", "xuất khẩu", "nhập khẩu", "buôn bán",
        "thu gom", "khám bệnh", "chữa bệnh", "khám, chữa bệnh",
    }
)  # fmt: skip

# Nouns and attributes that stand in small letters inside names, and words of three syllables.
NAME_NOUNS = frozenset(
    {
        "an ninh mạng", "an toàn giao thông", "an toàn thực phẩm", "bất động sản", "bệnh tật", "biên giới",
        "biến đổi khí hậu", "bảo hiểm", "báo chí", "chi nhánh", "chính sách", "chính sách xã hội",
        "chính trị", "chính trị - xã hội", "chuyên khoa", "chuyên môn", "chuyên ngành", "chuyển đổi số",
        "chính quyền", "chữ thập đỏ", "thi đua", "thi đua - khen thưởng", "khen thưởng", "công đoàn",
        "quần chúng", "vũ trang", "chữa cháy", "thuế", "phòng thủ dân sự", "tiếp nhận và trả kết quả",
        "cảnh sát điều tra", "cha mẹ học sinh", "hàng không", "chiến lược", "chất độc da cam",
        "cháy, chữa cháy", "cháy và chữa cháy", "cháy chữa cháy", "cựu chiến binh",
        "cựu thanh niên xung phong", "công nghiệp", "công nghệ", "công nghệ cao", "công nghệ số",
        "vừa và nhỏ", "siêu nhỏ", "công nghệ thông tin", "công trình", "cứu nạn, cứu hộ", "cứu nạn cứu hộ",
        "cứu nạn và cứu hộ", "cửa khẩu", "di sản", "di tích", "doanh nghiệp", "du lịch", "dân quân", "dân sự",
        "dân tộc", "dân tộc thiểu số", "dân tộc nội trú", "dân số", "dự phòng", "dự án", "giai cấp",
        "giao thông", "giáo dục nghề nghiệp", "giáo dục thường xuyên",
        "giáo dục nghề nghiệp - giáo dục thường xuyên", "hành chính", "hành chính công", "hạ tầng", "hợp tác",
        "hợp tác xã", "hữu nghị", "khoa học", "khu công nghiệp", "khu chế xuất", "khu công nghệ cao",
        "khu kinh tế", "khu vực", "khí tượng thủy văn", "kinh tế", "kỹ thuật", "kỹ thuật số", "kỹ năng",
        "kiểm lâm", "lao động", "lâm nghiệp", "liên ngành", "liên hợp quốc", "ma túy", "miền núi", "mặt bằng",
        "mồ côi", "mỹ thuật", "nghiệp vụ", "nghề", "nghề nghiệp", "nghệ thuật", "nguồn nhân lực", "ngoại ngữ",
        "người cao tuổi", "người khuyết tật", "người tàn tật", "người mù", "nhà nước", "nhà ở", "nhân dân",
        "nhân lực", "nhân đạo", "năng lượng", "nông dân", "nông nghiệp", "nông thôn", "nông thôn mới",
        "phòng cháy", "phòng hộ", "phụ nữ", "phát thanh truyền hình", "quân đội", "quân sự", "quỹ đất",
        "quốc gia", "quốc phòng", "quốc tế", "rừng", "rừng phòng hộ", "rừng đặc dụng", "sinh viên",
        "sản phẩm", "sức khỏe", "sức khỏe sinh sản", "sự nghiệp", "tai nạn", "thanh niên", "thanh thiếu niên",
        "thiên nhiên", "thiên tai", "thiếu nhi", "thông tin", "thông tin điện tử", "thông tấn", "thông minh",
        "thương mại", "thường trú", "thể thao", "thị trường", "thống kê", "thủy lợi", "thủy nông", "thủy sản",
        "thực phẩm", "thực vật", "thú y", "thảm họa", "thiếu niên", "tin học", "tiểu học", "tiếng nói",
        "tiêu chuẩn", "tài chính", "tài nguyên", "tình nguyện", "tín dụng", "tín dụng nhân dân", "tội phạm",
        "tổng hợp", "trung học", "trung học cơ sở", "trung học phổ thông", "trung ương", "trẻ em",
        "tác quyền", "vệ sinh", "viễn thông", "việc làm", "văn hóa", "văn học", "vật tư", "vệ tinh",
        "xúc tiến thương mại", "xung kích", "xã hội", "y học", "y tế", "điện lực", "điện tử", "đa khoa",
        "đa dạng sinh học", "đất đai", "địa chất", "địa chính", "địa phương", "đô thị", "đô thị thông minh",
        "đường bộ", "đường sắt", "đường thủy", "đường thủy nội địa", "đại học", "cao đẳng", "đồng bộ",
        "đại biểu", "đại biểu quốc hội", "dịch bệnh", "bưu chính", "bưu điện", "cơ sở", "môi trường",
        "tối cao", "thủ tục hành chính", "vốn nhà nước", "tài sản", "nội bộ", "đảng cộng sản việt nam",
        "đổi mới sáng tạo", "chuyển đổi xanh", "tư lệnh", "phòng thủ khu vực", "dữ liệu", "cơ sở dữ liệu",
        "khuyến công", "khuyến nông", "cây trồng", "vật nuôi", "nước sạch", "cấp nước", "thoát nước",
        "cây xanh",
        "chiếu sáng", "công viên", "cao tốc", "hàng hải", "y dược", "cổ truyền", "phụ sản", "tâm thần",
        "da liễu",
        "ung bướu", "pháp y", "y khoa", "giống cây trồng", "trợ giúp pháp lý", "công tác xã hội", "thể dục",
        "bí thư", "đoàn chủ tịch", "văn bản", "văn bản quy phạm pháp luật", "chứng khoán", "bầu cử",
        "nghĩa vụ quân sự", "khoa giáo", "nội chính", "dân vận", "tổ chức cán bộ", "kế toán", "ngân sách",
        "lữ hành", "khách sạn", "cụm công nghiệp", "chất lượng",
        "ngoài công lập", "ngoài nhà nước", "tư nhân", "công lập", "quản lý nhà nước",
        "cơ bản", "nội trú", "bán trú", "thí điểm", "kho bạc", "hải quan", "tư pháp", "dược", "thuốc",
    }
)  # fmt: skip

# The commonest family names, with which a person's name begins.
SURNAMES = frozenset(
    {
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ",
        "ngô", "dương", "lý", "đào", "đoàn", "trương", "đinh", "lâm", "mai", "tô", "tạ", "hà", "cao", "chu",
        "châu", "trịnh", "vương", "lương", "lưu", "phùng", "triệu", "đàm", "nông", "hứa", "tống", "kiều",
        "thái",
    }
)  # fmt: skip

# Offices of the Government under which a person is named, not a unit.
PERSONS = (
    "phó thủ tướng", "phó thủ tướng chính phủ", "phó thủ tướng thường trực",
    "phó thủ tướng thường trực chính phủ", "thủ tướng chính phủ",
)  # fmt: skip

# Words that open a group of bodies or places.
PLURAL = frozenset({"các", "những", "mọi", "từng", "mỗi", "toàn", "tất"})
