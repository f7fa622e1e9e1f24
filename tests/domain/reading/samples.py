"""Documents of a province that does not exist, for the tests of the reader."""

DIRECTIVE = """
ỦY BAN NHÂN DÂN
TỈNH VÂN SƠN

Số: 07/CT-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Vân Sơn, ngày 05 tháng 3 năm 2026

**CHỈ THỊ**

**Về việc tăng cường quản lý hồ chứa nước trên địa bàn tỉnh**

Thời gian qua, công tác quản lý hồ chứa đã đạt kết quả nhất định. Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:

**1. Nhiệm vụ chung**

Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường tập trung thực hiện các nhiệm vụ sau:

a) Rà soát toàn bộ hồ chứa thuộc phạm vi quản lý; hoàn thành trước ngày 30/4/2026.

b) Nâng cao trách nhiệm của người đứng đầu. Hằng quý, kiểm tra hiện trường và ghi nhật ký.

**2. Sở Nông nghiệp và Môi trường** chủ trì, phối hợp với Công an tỉnh, Sở Tài chính và các đơn vị liên quan:

- Xây dựng Đề án bảo vệ hồ chứa, trình UBND tỉnh trong quý III năm 2026;

- Phối hợp với Sở Xây dựng lập bản đồ ngập lụt.

**3. Sở Tài chính** tham mưu bố trí kinh phí; Kho bạc Nhà nước tỉnh hướng dẫn thủ tục thanh toán.

**4. Báo Vân Sơn, Đài Phát thanh và Truyền hình tỉnh:** mở chuyên mục về an toàn hồ chứa.

Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị báo cáo Sở Nông nghiệp và Môi trường.

Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở, ngành nghiêm túc thực hiện Chỉ thị này. Định kỳ 6 tháng, một năm
báo cáo kết quả gửi về Sở Nông nghiệp và Môi trường tổng hợp./.

**Nơi nhận:**
- Các sở, ban, ngành;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

**Trần Thị Minh Nguyệt**
"""

PLAN = """
| ỦY BAN NHÂN DÂN TỈNH VÂN SƠN Số: 21/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| | Vân Sơn, ngày 12 tháng 01 năm 2026 |

KẾ HOẠCH

Chuyển đổi số thư viện công cộng

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Nâng cao chất lượng phục vụ bạn đọc.

2. Yêu cầu

- Bảo đảm tiết kiệm, hiệu quả.

- Các sở, ngành chủ động triển khai đúng tiến độ.

II. NHIỆM VỤ

1. Số hóa tài liệu địa chí

- Đơn vị chủ trì: Thư viện tỉnh.

- Đơn vị phối hợp: Sở Khoa học và Công nghệ, UBND các xã, phường.

- Thời gian hoàn thành: Quý II/2026.

2. Xây dựng kho dữ liệu mở

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Thời hạn: trước ngày 15/12 hằng năm.

PHỤ LỤC
DANH MỤC NHIỆM VỤ

| STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện | Sản phẩm |
|---|---|---|---|---|---|
| I | Hạ tầng | | | | |
| 1 | Lắp đặt máy chủ | Sở Khoa học và Công nghệ | Thư viện tỉnh; các đơn vị liên quan | 9/2026 | Biên bản |
| 2 | Vận hành thử | Thư viện tỉnh | | Thường xuyên | |
"""
