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
    "sở", "bộ", "ban", "cục", "chi cục", "tổng cục", "vụ", "phòng", "văn phòng", "vp", "thanh tra",
    "công an", "bộ chỉ huy", "bch", "bộ tư lệnh", "kho bạc", "bảo hiểm", "hải quan", "thuế", "đài", "báo",
    "cổng", "trung tâm", "trường", "học viện", "đại học", "hội", "hội liên hiệp", "liên hiệp", "liên minh",
    "liên đoàn", "đoàn", "mặt trận", "ủy ban mặt trận", "ủy ban mttq", "ub mttq", "ubmttq", "mttq",
    "hiệp hội", "công ty", "tổng công ty", "tập đoàn", "công ty cổ phần", "công ty tnhh", "ngân hàng",
    "viện", "tòa án", "viện kiểm sát", "tổ công tác", "ban chỉ đạo", "bcđ", "hội đồng", "quỹ", "tỉnh ủy",
    "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "tỉnh đoàn", "thành đoàn", "ngành", "bưu điện",
    "điện lực", "bệnh viện", "thông tấn xã", "cơ quan thường trực", "thường trực", "hạt kiểm lâm",
    "vườn quốc gia", "chi nhánh", "bảo tàng", "thư viện", "nhà hát", "đội", "tổ", "hđnd",
    "hội đồng nhân dân", "đảng bộ", "quân khu", "bộ phận", "tạp chí", "nhà xuất bản", "khu", "bhxh",
    "ubmttqvn", "đảng đoàn", "ban cán sự", "liên sở", "đại sứ quán", "tổng lãnh sự quán", "hãng",
    "câu lạc bộ", "cơ quan",
)  # fmt: skip
# Bodies whose name may stand alone ("phối hợp với Công an, Thuế").
ALONE = frozenset(
    {
        "công an", "hải quan", "thuế", "kho bạc", "bảo hiểm xã hội", "mặt trận tổ quốc", "điện lực",
        "bưu điện", "quân sự", "biên phòng", "ub mttq", "ubmttq", "mttq", "tỉnh ủy", "thành ủy", "huyện ủy",
        "tỉnh đoàn", "thành đoàn", "ngân hàng", "tòa án", "viện kiểm sát", "thanh tra", "bhxh", "hđnd",
        "quản lý thị trường", "hội đồng nhân dân", "văn phòng",
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
            "sở", "ban", "ngành", "bộ", "ban ngành", "sở ngành", "cơ quan", "đơn vị", "địa phương",
            "tổ chức", "cá nhân", "cấp", "cơ quan ngang bộ", "cơ quan báo chí", "cơ quan truyền thông",
            "cơ quan nhà nước", "cơ quan chuyên môn", "cơ quan hành chính", "cơ quan hành chính nhà nước",
            "cơ quan trung ương", "cơ quan thông tấn", "cơ quan chủ trì", "cơ quan thông tin đại chúng",
            "cơ quan thông tấn, báo chí", "đơn vị chủ trì", "đơn vị sự nghiệp", "đơn vị sự nghiệp công lập",
            "đơn vị trực thuộc", "tổ chức hội", "hội", "đoàn thể", "tổ chức chính trị - xã hội",
            "tổ chức chính trị xã hội", "hội, đoàn thể", "doanh nghiệp", "phòng", "phòng ban", "cấp ủy",
            "chính quyền", "cấp chính quyền", "trường", "trường học", "bệnh viện", "hợp tác xã",
            "thành viên", "chủ đầu tư", "hiệp hội", "cục", "chi cục", "vụ", "trung tâm", "công ty",
            "cơ quan báo chí, phát thanh, truyền hình", "ban quản lý", "ban quản lý dự án", "tập đoàn",
            "tổng công ty", "cơ sở đào tạo", "cơ sở giáo dục", "cơ sở y tế", "ngân hàng",
            "tổ chức tín dụng", "cấp ủy đảng", "ban đảng", "cơ quan đảng", "đảng ủy", "huyện ủy", "quận ủy",
            "ngân hàng thương mại", "trường đại học", "cao đẳng", "viện", "viện nghiên cứu",
            "hội quần chúng", "tổ chức đoàn thể", "tổ chức xã hội", "tổ chức đảng", "đoàn", "đại sứ quán",
            "lực lượng", "đơn vị vận hành", "doanh nghiệp viễn thông", "cơ sở", *LEVELS,
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip

# Titles of heads: the unit is meant, not the person. "Chủ tịch" only before a People's Committee and the
# like.
TITLES = (
    "thủ trưởng", "giám đốc", "tổng giám đốc", "chủ tịch", "người đứng đầu", "lãnh đạo", "chánh", "trưởng",
    "cục trưởng", "chi cục trưởng", "vụ trưởng", "viện trưởng", "hiệu trưởng", "bí thư", "chỉ huy trưởng",
    "bộ trưởng", "tổng biên tập", "đồng chí", "các đồng chí", "phó thủ trưởng", "phó giám đốc",
    "phó chủ tịch", "cấp phó", "trưởng ban", "tư lệnh", "phó trưởng ban", "thường trực",
)  # fmt: skip

# First words of verbs and adverbs that begin a predicate; none is the second syllable of a body's usual name.
PREDICATES = frozenset(
    {
        "ban hành", "biên soạn", "biểu dương", "bàn giao", "bám nắm", "bám sát", "báo cáo", "bình chọn",
        "bình xét", "bảo trì", "bảo vệ", "bảo đảm", "bố trí", "bồi dưỡng", "bồi thường", "bổ nhiệm",
        "bổ sung", "cam kết", "chi", "chia sẻ", "cho vay",  "chuẩn bị", "chuẩn hóa", "chăm lo",
         "chấm dứt", "chấn chỉnh", "chấp hành", "chỉ được", "chỉ đạo", "chỉ định", "chịu",
        "chọn", "chủ trì", "chủ động", "cung cấp", "cân đối", "có", "công bố", "công khai", "công nhận",
        "cùng", "căn cứ",  "cải thiện", "cải tạo", "cấp", "cấp phép", "cần", "cập nhật",
        "cụ thể hóa", "củng cố", "cứu trợ", "cử",  "duy trì", "duyệt", "dự báo", "dự thảo",
        "ghi nhận", "giao",  "giám sát",  "giúp", "giải ngân", "giải quyết",
        "giải trình", "giải tỏa", "giảm", "giới thiệu", "giữ", "gương mẫu", "gắn", "gửi", "hiện đại hóa",
        "hoàn chỉnh", "hoàn thiện", "hoàn thành", "huy động", "huấn luyện", "hàng", "hướng dẫn", "hạn chế",
        "hằng", "hỗ trợ",  "in", "khai thác", "khai trương", "khen thưởng", "khuyến khích",
        "khuyến nghị", "không ngừng", "khảo sát", "khẩn trương", "khắc phục", "khởi công", "khởi tố",
        "kiên quyết", "kiến nghị", "kiểm soát", "kiểm tra", "kiểm điểm", "kiện toàn", "kê khai", "ký",
        "kết nối", "kịp thời",  "luân chuyển", "là", "làm", "lấy", "lập", "lắng nghe", "lắp đặt",
        "lồng ghép", "lựa chọn", "mua sắm", "mời", "mở", "mở rộng", "mở đợt", "nghiêm túc", "nghiên cứu",
        "nghiệm thu", "ngăn chặn", "ngăn ngừa", "nhanh chóng",  "nhân rộng", "nhắc nhở",
        "niêm yết", "nuôi dưỡng", "nâng cao", "nâng cấp", "nêu", "nêu cao", "nắm", "phát hiện", "phát huy",
        "phát hành", "phát sóng", "phát triển", "phát động", "phân bổ", "phân công", "phân cấp",
        "phân loại", "phân tích", "phê bình", "phê duyệt", "phòng ngừa", "phải", "phản ánh", "phối hợp",
        "phổ biến", "quan tâm",  "quyết liệt", "quyết toán", "quyết định", "quán triệt",
        "quản lý", "ra quân", "rà", "rà soát", "rút ngắn", "siết chặt", "soạn thảo", "sơ kết", "sắp xếp",
        "sẽ", "số hóa", "sớm", "sử dụng", "sửa chữa", "sửa đổi", "tham gia", "tham khảo", "tham mưu",
        "thanh toán", "thanh tra", "theo", "theo dõi", "thi hành", "thi đua",  "thiết lập",
        "thu", "thu gom", "thu hút", "thu hồi", "thành lập", "tháo gỡ",  "thông báo",
        "thông tin", "thúc đẩy", "thường xuyên", "thẩm duyệt", "thẩm tra", "thẩm định", "thể chế hóa",
        "thống kê", "thống nhất", "thử nghiệm", "thực hiện", "thực thi", "tinh giản", "tiến hành",
        "tiếp công dân", "tiếp nhận", "tiếp sóng", "tiếp thu", "tiếp tục", "trang bị", "trao đổi",
        "triển khai", "truy quét", "truyền thông", "trên cơ sở", "trình", "trả lời", "trồng", "trực tiếp",
        "tuyên truyền", "tuyển chọn", "tuyển dụng", "tuân thủ", "tái chế",  "tích cực",
        "tích hợp", "tôn vinh", "tăng", "tăng cường", "tăng thời lượng",  "tạm dừng", "tạo",
        "tập huấn", "tập trung", "tổ chức", "tổng hợp", "tổng kết", "tổng rà soát", "tự", "vào cuộc", "vẫn",
        "vận dụng", "vận hành", "vận động", "xem xét", "xác lập", "xác minh", "xác định", "xây dựng",
        "xã hội hóa", "xét duyệt", "xét xử", "xúc tiến", "xử lý", "xử phạt", "yêu cầu", "áp dụng",
        "đa dạng hóa", "đang", "đi đầu", "điều chỉnh",  "điều phối",  "điều động",
        "đào tạo", "đánh giá", "đã", "đôn đốc", "đăng ký", "đăng tải", "đơn giản hóa", "đưa", "đưa tin",
        "đảm bảo", "đấu tranh", "đầu tư", "đẩy mạnh", "đề cao", "đề cử", "đề nghị", "đề ra", "đề xuất",
        "đền bù", "định hướng", "định kỳ", "đối thoại", "đồng thời", "đổi mới", "ưu tiên", "ủy quyền",
        "ứng dụng", "ứng phó",
    }
)  # fmt: skip

# Small words at which a name ends even though no verb follows.
CLOSERS = frozenset(
    {
        "để", "trong", "về", "tại", "do", "được", "với", "từ", "đến", "cho", "đối", "khi", "nếu", "mà",
        "thì", "đều", "bằng", "nhằm", "qua", "như", "vào", "trước", "sau", "hoặc", "cũng", "không", "chưa",
        "nào", "này", "đó", "kia", "trên", "dưới", "ngoài", "thông", "tiền", "những", "các", "và", "hay",
        "kể",
    }
)  # fmt: skip
