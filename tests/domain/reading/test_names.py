"""Where a unit's name begins and ends: by its build, whatever verb follows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.reading.mentions import names_of
from tracker.domain.reading.subjects import partners_in, subject_of
from tracker.domain.reading.units import units_in

# Verbs in the reader's list and verbs in no list: a name ends at both.
PREDICATES = (
    "chủ trì",
    "có trách nhiệm",
    "phải",
    "rà soát",
    "tham mưu",
    "lát đá",
    "quây lưới",
    "rải vôi bột",
)

NAMES = (
    "Ban Quản lý các khu công nghệ cao và khu công nghiệp Thành phố",
    "Ban Quản lý Khu kinh tế Vân Sơn",
    "Ban quản lý Khu Nông nghiệp ứng dụng Công nghệ cao Vân Sơn",
    "Tập đoàn Công nghiệp - Viễn thông Quân đội",
    "Tập đoàn Bưu chính Viễn thông Việt Nam",
    "Đài truyền hình Việt Nam",
    "Báo và Phát thanh, truyền hình Vân Sơn",
    "Báo và phát thanh truyền hình tỉnh",
    "Báo và Đài Phát thanh - Truyền hình tỉnh",
    "Thường trực Tỉnh ủy",
    "Ban Thường vụ Tỉnh ủy",
    "Ủy ban Kiểm tra Tỉnh ủy",
    "Viện kiểm sát nhân dân tỉnh",
    "Tòa án nhân dân tỉnh",
    "Kiểm toán nhà nước khu vực II",
    "Kho bạc Nhà nước khu vực XI",
    "Ngân hàng Nhà nước chi nhánh khu vực 8",
    "Chi cục Hải quan khu vực XI",
    "Thuế tỉnh Vân Sơn",
    "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh",
    "Ban Chỉ đạo 389 tỉnh",
    "Trung tâm Phục vụ hành chính công tỉnh",
    "Trung tâm Đổi mới sáng tạo Vân Sơn",
    "Ban Chỉ huy phòng thủ khu vực 2 - Suối Mơ",
    "Chi nhánh Văn phòng đăng ký đất đai Vân Sơn",
    "Ủy ban Công tác đại biểu của Quốc hội",
    "các Ban Đảng Thành ủy",
    "Trung tâm Kiểm soát bệnh tật tỉnh",
    "Ban quản lý dự án đầu tư xây dựng tỉnh",
    "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh",
    "Liên hiệp các tổ chức hữu nghị tỉnh",
    "Hội Cựu chiến binh tỉnh",
    "Công ty cổ phần cấp nước tỉnh",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Ban Quản lý các Khu kinh tế và công nghiệp Thành phố",
    "Tòa án nhân dân thành phố và các khu vực",
    "UBND xã Ea H'Nao",
    "Viettel Vân Sơn",
)


@pytest.mark.parametrize("predicate", PREDICATES)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_ends_where_its_build_ends(name: str, predicate: str) -> None:
    partners = partners_in(f"Phối hợp với {name} {predicate} trước mùa mưa")
    assert names_of(partners) == (name,)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_alone_in_a_cell_is_one_name(name: str) -> None:
    assert names_of(units_in(name)) == (name,)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Giám đốc các Sở: Tài chính, Xây dựng, Nội vụ chỉ đạo",
            ["Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ"],
        ),
        ("Giám đốc các Sở Tài chính, Y tế và Nội vụ chỉ đạo", ["Sở Tài chính", "Sở Y tế", "Sở Nội vụ"]),
        (
            "Các Tập đoàn: Công nghiệp - Năng lượng Quốc gia Việt Nam, Bưu chính Viễn thông Việt Nam bố trí",
            ["Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam", "Tập đoàn Bưu chính Viễn thông Việt Nam"],
        ),
        (
            "UBND các tỉnh, thành phố: Vân Sơn, Hải Lam khắc phục",
            ["UBND tỉnh Vân Sơn", "UBND tỉnh Hải Lam"],
        ),
        (
            "UBND các tỉnh/thành phố như: Vân Sơn, Hải Phòng rà soát",
            ["UBND tỉnh Vân Sơn", "UBND thành phố Hải Phòng"],
        ),
        ("UBND các tỉnh, thành phố: Huế, Hải Lam rà soát", ["UBND thành phố Huế", "UBND tỉnh Hải Lam"]),
        (
            "Khi có dịch, các trạm thú y cấp huyện; UBND các xã phải công bố",
            ["các trạm thú y cấp huyện", "UBND các xã"],
        ),
        ("UBND các xã, phường: Tân Lập, Hồng Mai rà soát", ["UBND Tân Lập", "UBND Hồng Mai"]),
        (
            "Đồng chí Bí thư tỉnh ủy và Chủ tịch UBND các tỉnh: Vân Sơn, Hải Lam và các Bộ, ngành chủ trì",
            ["tỉnh ủy Vân Sơn", "tỉnh ủy Hải Lam", "UBND tỉnh Vân Sơn", "UBND tỉnh Hải Lam", "các Bộ, ngành"],
        ),
        (
            "Các cơ quan tham mưu Tỉnh ủy, đảng đoàn, các huyện, thị, thành ủy xây dựng kế hoạch",
            ["Các cơ quan tham mưu Tỉnh ủy", "đảng đoàn", "các huyện, thị, thành ủy"],
        ),
        ("Chủ các mạng nội bộ căn cứ quy định để đăng ký", ["Chủ các mạng nội bộ"]),
        (
            "Yêu cầu từng bộ, ngành, từng cán bộ, công chức, các chủ đầu tư, nhà thầu thi công đổi mới",
            ["từng bộ, ngành", "từng cán bộ, công chức", "các chủ đầu tư", "nhà thầu thi công"],
        ),
        ("Công an tỉnh, các đoàn thể và Nhân dân giám sát", ["Công an tỉnh", "các đoàn thể", "Nhân dân"]),
        (
            "Sở quản lý ngành, lĩnh vực đối với hàng hóa, dịch vụ lập báo cáo",
            ["Sở quản lý ngành, lĩnh vực đối với hàng hóa, dịch vụ"],
        ),
        ("UBND 02 xã: Tân Lập, Suối Mơ khắc phục", ["UBND xã Tân Lập", "UBND xã Suối Mơ"]),
        (
            "Các doanh nghiệp viễn thông (VNPT Vân Sơn, Viettel Vân Sơn, doanh nghiệp khác) bảo đảm liên lạc",
            ["VNPT Vân Sơn", "Viettel Vân Sơn", "doanh nghiệp khác"],
        ),
        ("Sở Xây dựng Sở Công Thương rà soát", ["Sở Xây dựng", "Sở Công Thương"]),
        (
            "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ chỉ đạo",
            ["các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ"],
        ),
        ("Giao Phó Thủ tướng Chính phủ Lê Văn Hải trực tiếp chỉ đạo", ["Phó Thủ tướng Chính phủ Lê Văn Hải"]),
        ("Giám đốc Sở Y tế Nguyễn Thị Lan báo cáo", ["Sở Y tế"]),
        (
            "Văn phòng Tỉnh ủy và các Ban Xây dựng Đảng rà soát",
            ["Văn phòng Tỉnh ủy", "các Ban Xây dựng Đảng"],
        ),
        ("Cơ quan đăng ký đầu tư có trách nhiệm trả lời", ["Cơ quan đăng ký đầu tư"]),
        ("Cơ quan phối hợp có trách nhiệm trả lời", ["Cơ quan phối hợp"]),
        (
            "Cơ quan chủ trì giải quyết thủ tục đầu tư phải trả lời",
            ["Cơ quan chủ trì giải quyết thủ tục đầu tư"],
        ),
        ("Doanh nghiệp viễn thông bảo đảm thông tin liên lạc", ["Doanh nghiệp viễn thông"]),
        ("Các doanh nghiệp đầu tư hạ tầng chủ động bố trí vốn", ["Các doanh nghiệp đầu tư hạ tầng"]),
        (
            "Sở Kinh tế biển và Hải đảo, Sở Không gian ngầm rà soát",
            ["Sở Kinh tế biển và Hải đảo", "Sở Không gian ngầm"],
        ),
        ("Sở Không gian ngầm thẩm định hồ sơ", ["Sở Không gian ngầm"]),
        (
            "Sở Văn hóa Thể thao & Du lịch, Sở Giáo dục - Đào tạo rà soát",
            ["Sở Văn hóa Thể thao & Du lịch", "Sở Giáo dục - Đào tạo"],
        ),
        ("Sở Y tế: Tổng hợp báo cáo của các bệnh viện", ["Sở Y tế"]),
        ("Sở quản lý ngành, lĩnh vực có trách nhiệm thẩm định", ["Sở quản lý ngành, lĩnh vực"]),
        ("Thống kê tỉnh cung cấp số liệu", ["Thống kê tỉnh"]),
        (
            "Bộ Quốc phòng các tỉnh Vân Sơn, Hải Lam rà soát",
            ["Bộ Quốc phòng", "tỉnh Vân Sơn", "tỉnh Hải Lam"],
        ),
        ("Cơ quan nhà nước phải công khai", ["Cơ quan nhà nước"]),
        (
            "Các sở và UBND các xã được phân công chủ trì nhiệm vụ có trách nhiệm lập kế hoạch",
            ["Các sở", "UBND các xã"],
        ),
        ("Các cơ sở ươm tôm giống: Ghi chép đầy đủ", ["Các cơ sở ươm tôm giống"]),
        (
            "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tổ chức hội chợ",
            ["Trung tâm Xúc tiến đầu tư, thương mại và du lịch"],
        ),
        ("UBND xã Tân Lập nạo vét kênh mương trước mùa mưa", ["UBND xã Tân Lập"]),
        ("Sở Xây dựng lát đá vỉa hè đường Lê Lợi", ["Sở Xây dựng"]),
        ("Các cơ quan, đơn vị coi việc này là nhiệm vụ chính", ["Các cơ quan, đơn vị"]),
        ("ABC khẩn trương hoàn thành nhà ga", ["ABC"]),
        ("Yêu cầu các bộ, ngành, nhất là ABC cần rà soát", ["các bộ, ngành", "ABC"]),
        ("UBND cấp xã nơi có đất thu hồi phối hợp với tổ kiểm đếm", ["UBND cấp xã"]),
        (
            "Cơ quan có chức năng quản lý đất đai cấp xã cung cấp phương án giá",
            ["Cơ quan có chức năng quản lý đất đai cấp xã"],
        ),
        ("UBND cấp xã nơi có đất bị sạt lở khẩn trương di dời dân", ["UBND cấp xã"]),
        (
            "Các sở, ngành tỉnh có liên quan tới việc xây cầu phối hợp di dời dân",
            ["Các sở, ngành tỉnh có liên quan"],
        ),
        ("Hội đồng tuyển sinh công bố kết quả", ["Hội đồng tuyển sinh"]),
        ("Sở Y tế Thành phố thẩm định hồ sơ", ["Sở Y tế Thành phố"]),
        ("Tỉnh chủ động bố trí xe", ["Tỉnh"]),
        ("Về mua 20 xe cứu thương: Tỉnh căn cứ quy định để mua", ["Tỉnh"]),
        ("Chủ đầu tư, trong phạm vi nhiệm vụ của mình, đẩy nhanh tiến độ", ["Chủ đầu tư"]),
        ("Đối với các chủ đầu tư cần dọn dẹp mặt bằng", ["các chủ đầu tư"]),
        ("Trường hợp chưa có quy định thì Sở Tài chính tham mưu ban hành", ["Sở Tài chính"]),
        (
            "Các sở, ban, ngành, tổ chức chính trị - xã hội, hội, đoàn thể tỉnh tích cực tham gia",
            ["Các sở, ban, ngành", "tổ chức chính trị - xã hội", "hội, đoàn thể tỉnh"],
        ),
        ("Các cơ quan chuyên môn từ tỉnh đến cơ sở rà soát", ["Các cơ quan chuyên môn từ tỉnh đến cơ sở"]),
        (
            "Các Bộ, cơ quan: Tài chính, Nông nghiệp và Môi trường, Tập đoàn Dầu khí Biển Đông rà soát",
            ["Bộ Tài chính", "Bộ Nông nghiệp và Môi trường", "Tập đoàn Dầu khí Biển Đông"],
        ),
        (
            "Các sở, ngành, nhất là Sở Y tế, rà soát lại",
            ["Các sở, ngành", "Sở Y tế"],
        ),
        ("Nhà đầu tư (Công ty Vân Hải) hoàn thiện hồ sơ", ["Nhà đầu tư"]),
        (
            "Về kinh phí sửa đường: bổ sung 02 tỷ đồng từ nguồn dự phòng: giao Sở Tài chính thẩm định",
            ["Sở Tài chính"],
        ),
        ("Các cơ sở ươm tôm giống có trách nhiệm khai báo", ["Các cơ sở ươm tôm giống"]),
        (
            "Các doanh nghiệp thu mua, sơ chế và đóng gói nông sản tích cực tham gia",
            ["Các doanh nghiệp thu mua, sơ chế và đóng gói nông sản"],
        ),
        (
            "Tổ chức, cá nhân buôn bán, vận chuyển gia súc chấp hành quy định",
            ["Tổ chức, cá nhân buôn bán, vận chuyển gia súc"],
        ),
        (
            "Sở Xây dựng, các địa phương, cơ quan chủ quản các dự án đang thi công tiếp tục tháo gỡ",
            ["Sở Xây dựng", "các địa phương", "cơ quan chủ quản các dự án đang thi công"],
        ),
        ("Các hợp tác xã nuôi cá lồng", ["Các hợp tác xã nuôi cá lồng"]),
        ("Ban Chỉ đạo định kỳ họp giao ban", ["Ban Chỉ đạo"]),
        ("Các Trung tâm y tế giám sát ca bệnh", ["Các Trung tâm y tế"]),
        ("Các ngành, các cấp tăng cường kiểm tra", ["Các ngành, các cấp"]),
        ("Các bộ, ngành Trung ương rà soát", ["Các bộ, ngành Trung ương"]),
    ],
)
def test_groups_and_members_are_told_to_act(sentence: str, names: list[str]) -> None:
    subject = subject_of(sentence)
    assert subject is not None
    assert list(subject.names) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("phối hợp với lực lượng quân đội, công an hỗ trợ", ["lực lượng quân đội", "công an"]),
        ("phối hợp với ngành giáo dục để dạy bơi", ["ngành giáo dục"]),
        (
            "phối hợp chính quyền địa phương, Mặt trận cơ sở và các đoàn thể vận động",
            ["chính quyền địa phương", "Mặt trận cơ sở", "các đoàn thể"],
        ),
        (
            "phối hợp cơ quan báo chí và hệ thống truyền thông thông tin kịp thời",
            ["cơ quan báo chí", "hệ thống truyền thông"],
        ),
        (
            "phối hợp với UBND cấp xã nơi có đất thu hồi và Sở Tài chính xác định giá",
            ["UBND cấp xã", "Sở Tài chính"],
        ),
        (
            "phối hợp với doanh nghiệp, sở, ban, ngành có liên quan rà soát",
            ["doanh nghiệp", "sở, ban, ngành có liên quan"],
        ),
        (
            "phối hợp với doanh nghiệp, viện nghiên cứu, trường đại học chuyển giao giống",
            ["doanh nghiệp", "viện nghiên cứu", "trường đại học"],
        ),
        (
            "Phối hợp chặt chẽ lực lượng Công an và các lực lượng liên quan tuần tra",
            ["lực lượng Công an", "các lực lượng liên quan"],
        ),
        (
            "phối hợp với các cơ quan chuyên môn thuộc các bộ, ngành Trung ương xây dựng mô hình",
            ["các cơ quan chuyên môn thuộc các bộ, ngành Trung ương"],
        ),
        (
            "phối hợp với Sở Y tế, đơn vị được chọn quan trắc nước thải tổ chức lấy mẫu",
            ["Sở Y tế", "đơn vị được chọn quan trắc nước thải"],
        ),
        (
            "phối hợp với các sở, ban, ngành và cơ quan, đơn vị có liên quan rà soát",
            ["các sở, ban, ngành", "cơ quan, đơn vị có liên quan"],
        ),
        ("phối hợp với Văn phòng Chính phủ xây dựng Chương trình đón tiếp", ["Văn phòng Chính phủ"]),
        ("Thường xuyên phối hợp, cung cấp thông tin với các sở, ngành", ["các sở, ngành"]),
        ("Chủ trì, phối hợp, hướng dẫn UBND cấp xã lập dự toán", []),
        (
            "phối hợp với Trung tâm y tế giám sát chặt chẽ nguồn nước",
            ["Trung tâm y tế"],
        ),
        ("phối hợp với cơ quan Thuế trong thu nợ", ["cơ quan Thuế"]),
    ],
)
def test_partners_in_small_letters_have_their_matter(sentence: str, names: list[str]) -> None:
    assert [unit.name for unit in partners_in(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban hành Quyết định về giá đất",
        "Báo cáo Sở Tài chính kết quả",
        "Tổ chức xây dựng, phê duyệt kế hoạch",
        "Tổ chức và quản lý việc khai thác cát",
        "Tổ chức, khuyến khích doanh nghiệp tham gia hội chợ",
        "phân công phòng chuyên môn theo dõi việc chi trả",
        "Trên cơ sở đề xuất của các sở, chủ trì, phối hợp với các ban, UBND xã, phường bố trí kinh phí",
        "Sở Xây dựng bao gồm 05 phòng chuyên môn",
        "Bộ trưởng Bộ Y tế quy định giá khám bệnh",
        "UBND xã Tân Lập mới được thành lập",
        "Văn phòng đại diện của hãng tàu biển",
        "Thuế giá trị gia tăng được hoàn lại",
        "Thanh tra việc chi trả tiền hỗ trợ",
        "Hội An theo quy hoạch chung đến năm 2030",
        "Định kỳ hằng tháng tổng hợp, báo cáo Tỉnh ủy, HĐND tỉnh, UBND tỉnh.",
        "Cấp, cấp lại, thu hồi giấy phép",
        "KINH PHÍ THỰC HIỆN",
        "III phải được sửa đổi",
        "Các trạm bơm tháo nước đệm, chủ động phòng úng",
    ],
)
def test_a_verb_that_begins_like_a_body_is_none(sentence: str) -> None:
    assert subject_of(sentence) is None


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Các cơ quan, đơn vị theo quy định", ["Các cơ quan, đơn vị theo quy định"]),
        ("Các sở, ngành được giao chủ trì; UBND cấp xã", ["Các sở, ngành được giao chủ trì", "UBND cấp xã"]),
        ("Các doanh nghiệp đầu tư hạ tầng", ["Các doanh nghiệp đầu tư hạ tầng"]),
        ("Sở Xây dựng Sở Công Thương, UBND cấp xã", ["Sở Xây dựng", "Sở Công Thương", "UBND cấp xã"]),
        ("Nhóm nghệ sĩ trẻ trong nước và nước ngoài", ["Nhóm nghệ sĩ trẻ trong nước và nước ngoài"]),
        ("Công an tỉnh; báo, đài", ["Công an tỉnh", "báo, đài"]),
    ],
)
def test_a_cell_holds_these_names(cell: str, names: list[str]) -> None:
    assert list(names_of(units_in(cell))) == names


_PLACES = ("Vân Sơn", "Hải Lam", "Suối Mơ", "Tân Lập")
_FIELDS = (
    "Tài chính",
    "Nội vụ",
    "Y tế",
    "Nông nghiệp và Môi trường",
    "Văn hóa, Thể thao và Du lịch",
)
_WORKS = ("Kiểm soát bệnh tật", "Phát triển quỹ đất", "Xúc tiến đầu tư", "Chuyển đổi số", "Dịch vụ việc làm")
_SOCIAL = ("Nông dân", "Cựu chiến binh", "Liên hiệp Phụ nữ", "Chữ thập đỏ", "Nhà báo")

made_up_names = st.one_of(
    st.sampled_from(_FIELDS).map("Sở {}".format),
    st.sampled_from(_WORKS).map("Trung tâm {} tỉnh".format),
    st.sampled_from(_SOCIAL).map("Hội {} tỉnh".format),
    st.sampled_from(_PLACES).map("UBND xã {}".format),
    st.sampled_from(_PLACES).map("Báo {}".format),
    st.sampled_from(("Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Kho bạc Nhà nước khu vực XI", "Thuế tỉnh")),
)
lists = st.lists(made_up_names, min_size=1, max_size=6, unique=True)


def _joined(names: list[str]) -> str:
    return ", ".join(names[:-1]) + " và " + names[-1] if len(names) > 1 else names[0]


@given(lists, st.sampled_from(PREDICATES[:5]))
def test_a_list_of_names_is_read_back_as_subject(names: list[str], predicate: str) -> None:
    subject = subject_of(f"{_joined(names)} {predicate} việc này")
    assert subject is not None
    assert list(subject.names) == names


@given(lists, st.sampled_from(PREDICATES))
def test_a_list_of_names_is_read_back_as_partners(names: list[str], predicate: str) -> None:
    assert list(names_of(partners_in(f"Phối hợp với {_joined(names)} {predicate}."))) == names


@given(lists, st.sampled_from((", ", "; ")))
def test_a_list_of_names_is_read_back_from_a_cell(names: list[str], sign: str) -> None:
    assert list(names_of(units_in(sign.join(names)))) == names
    assert list(names_of(units_in(_joined(names)))) == names


_LONG = (
    "Các sở, ban, ngành, nhất là Sở Y tế; UBND các tỉnh, thành phố như: Vân Sơn, Hải Lam trên địa bàn; "
    "Bí thư tỉnh ủy và Chủ tịch UBND các tỉnh: Vân Sơn, Hải Lam; chủ các mạng nội bộ; từng cán bộ; "
    "đơn vị được chọn quan trắc nước thải (Công ty A) phối hợp chặt chẽ, trao đổi thông tin với Trung tâm "
    "Xúc tiến đầu tư, thương mại và du lịch; Tòa án nhân dân tỉnh và các khu vực; các cơ sở trực thuộc "
    "Trung ương của Đảng"
)


@given(st.integers(0, 70), st.integers(0, 90))
def test_a_sentence_cut_anywhere_is_read(first: int, count: int) -> None:
    cut = " ".join(_LONG.split()[first : first + count])
    subject = subject_of(cut)
    for mention in (*units_in(cut), *partners_in(cut), *(subject.units if subject else ())):
        assert 0 <= mention.start < mention.end <= len(cut)
