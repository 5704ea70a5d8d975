import type { Page } from '../diagnostics/page.ts'

/** What `vanban explain` says of the codes about an office's profile. */
export const donViPages: readonly Page[] = [
  {
    code: 'don-vi/nguoi-ky-la',
    title: 'Không có người ký mang tên gọi đó',
    why: 'nguoi_ky ghi một tên gọi thì người ký lấy ở khóa nguoi_ky của hồ sơ đơn vị (don-vi.yaml). Tên gọi ghi sai, hồ sơ không có người đó, hoặc không tìm thấy hồ sơ nào: hồ sơ phải nằm ở thư mục của định nghĩa hoặc thư mục chứa nó.',
    kind: 'profile',
    bad: '== don-vi.yaml\nnguoi_ky:\n  chu-tich: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A }\n== van-ban.yaml\nnguoi_ky: chu-tic\n',
    good: '== don-vi.yaml\nnguoi_ky:\n  chu-tich: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A }\n== van-ban.yaml\nnguoi_ky: chu-tich\n',
  },
  {
    code: 'don-vi/don-vi-la',
    title: 'Đơn vị soạn thảo không có trong hồ sơ',
    why: 'Hồ sơ đơn vị liệt kê các phòng, ban ở khóa don_vi; don_vi_soan_thao của định nghĩa không phải chữ viết tắt nào trong đó, nên có thể đã gõ sai. Chữ này có mặt ở dòng Lưu và ở ký hiệu của công văn.',
    kind: 'profile',
    bad: '== don-vi.yaml\ndon_vi: { KT: Phòng Kinh tế, VP: Văn phòng }\n== van-ban.yaml\ndon_vi_soan_thao: KTT\n',
    good: '== don-vi.yaml\ndon_vi: { KT: Phòng Kinh tế, VP: Văn phòng }\n== van-ban.yaml\ndon_vi_soan_thao: KT\n',
  },
  {
    code: 'don-vi/so-dang-ky',
    title: 'Sổ đăng ký ghi không khớp',
    why: 'Mỗi loại văn bản chỉ thuộc một nhóm, vì số của nó lấy ở một dãy. Các nhóm chỉ dùng khi day_so là theo-nhom, và theo-nhom thì phải có nhóm.',
    kind: 'profile',
    bad: '== don-vi.yaml\nso_dang_ky:\n  tep: so-{nam}.csv\n  day_so: theo-nhom\n  nhom:\n    hanh-chinh: [ke-hoach, cong-van]\n    ca-biet: [quyet-dinh, ke-hoach]\n',
    good: '== don-vi.yaml\nso_dang_ky:\n  tep: so-{nam}.csv\n  day_so: theo-nhom\n  nhom:\n    hanh-chinh: [ke-hoach, cong-van]\n    ca-biet: [quyet-dinh]\n',
  },
  {
    code: 'don-vi/khong-phai-van-ban',
    title: 'Hồ sơ đơn vị ở chỗ của định nghĩa',
    why: 'don-vi.yaml không phải một văn bản: nó cho các định nghĩa những gì chúng có chung. Tạo văn bản thì nêu tệp định nghĩa; kiểm tra hồ sơ thì dùng vanban check.',
    kind: 'text',
    bad: 'dia_danh: Trà Bồng\nmac_dinh:\n  chung: { luu_van_ban: VP }\n',
    good: 'loai_van_ban: ke-hoach\ndia_danh: Trà Bồng\n',
  },
]
