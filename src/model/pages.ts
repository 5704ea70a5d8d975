import type { Page } from '../diagnostics/page.ts'

/** What `vanban explain` says of the codes of the schema. */
export const modelPages: readonly Page[] = [
  {
    code: 'schema/thieu-truong',
    title: 'Thiếu khóa bắt buộc',
    why: 'Mỗi văn bản phải có đủ các thành phần thể thức chính (khoản 2 Điều 8); mỗi thành phần là một khóa của định nghĩa, hoặc của hồ sơ đơn vị (don-vi.yaml) mà định nghĩa đứng dưới.',
    bad: 'nguoi_ky:\n  chuc_vu: Chủ tịch\n',
    good: 'nguoi_ky:\n  chuc_vu: Chủ tịch\n  ho_ten: Nguyễn Văn A\n',
  },
  {
    code: 'schema/khoa-la',
    title: 'Khóa không dùng được ở đây',
    why: 'Khóa viết sai tên, hoặc đặt ở chỗ không có nó, thì chương trình không biết in ở đâu, và nội dung sẽ bị mất. Tên khóa viết không dấu, nối bằng gạch dưới.',
    bad: 'trich_yeuu: Phòng, chống thiên tai\n',
    good: 'trich_yeu: Phòng, chống thiên tai\n',
  },
  {
    code: 'schema/sai-kieu',
    title: 'Giá trị không đúng kiểu',
    why: 'Có chỗ cần chữ, có chỗ cần danh sách hay số. Thường gặp nhất: quên dấu gạch «- » của danh sách, hoặc dòng chữ có dấu hai chấm mà không đặt trong ngoặc kép nên YAML hiểu thành khóa.',
    bad: 'noi_nhan: UBND tỉnh\n',
    good: 'noi_nhan:\n  - UBND tỉnh\n',
  },
  {
    code: 'schema/sai-gia-tri',
    title: 'Giá trị không dùng được',
    why: 'Khóa này chỉ nhận một số giá trị, hoặc một dạng viết. Ngày viết theo năm-tháng-ngày để không lẫn ngày với tháng; trên giấy chương trình in «ngày 17 tháng 5 năm 2024».',
    bad: 'thoi_gian_ban_hanh: 17/5/2024\n',
    good: 'thoi_gian_ban_hanh: 2024-05-17\n',
  },
  {
    code: 'schema/rong',
    title: 'Giá trị trống',
    why: 'Khóa có mặt nhưng không có nội dung. Nếu chưa cần thì bỏ hẳn khóa.',
    bad: 'can_cu: []\n',
    good: 'can_cu:\n  - Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025\n',
  },
  {
    code: 'schema/khoi',
    title: 'Khối nội dung không rõ cấp',
    why: 'Mỗi khối của noi_dung là một đoạn văn, hoặc có đúng một trong các khóa phan, chuong, muc, tieu_muc, dieu, khoan, diem, gach, nhiem_vu, bang_bieu, hinh_anh. Đoạn văn có dấu hai chấm phải đặt trong ngoặc kép.',
    bad: 'noi_dung:\n  - Thủ trưởng các phòng: Triển khai thực hiện.\n',
    good: 'noi_dung:\n  - "Thủ trưởng các phòng: Triển khai thực hiện."\n',
  },
  {
    code: 'schema/loai-van-ban',
    title: 'Loại văn bản không dùng được',
    why: 'loai_van_ban là mã của một trong 29 loại văn bản hành chính (Điều 7); xem các loại đã hỗ trợ bằng vanban list.',
    bad: 'loai_van_ban: kehoach\n',
    good: 'loai_van_ban: ke-hoach\n',
  },
]
