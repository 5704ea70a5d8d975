import { vanBanVienDan } from '../decree/bo-cuc.ts'
import type { Page } from '../diagnostics/page.ts'

const ND30 =
  'nd30: { loai: Nghị định, so_ky_hieu: 30/2020/NĐ-CP, thoi_gian_ban_hanh: "2020-03-05", co_quan_ban_hanh: Chính phủ, trich_yeu: về công tác văn thư }'

/** What `vanban explain` says of the codes of references. */
export const referencePages: readonly Page[] = [
  {
    code: 'tham-chieu/khong-co',
    title: 'Tham chiếu đến nơi không có',
    why: 'Trong lời văn, <mã> gọi đến một văn bản khai báo ở vien_dan, hoặc một khối, bảng, hình, phụ lục có khóa ma; chương trình thay bằng tên và số thứ tự hiện có. Mã gõ sai thì không biết in gì. Muốn in dấu < thì viết \\<.',
    bad: 'noi_dung:\n  - Các thôn thực hiện theo <nd31>.\n',
    good: `vien_dan:\n  ${ND30}\nnoi_dung:\n  - Các thôn thực hiện theo <nd30>.\n`,
  },
  {
    code: 'tham-chieu/sai-cho',
    title: 'Tham chiếu ở chỗ không dùng được',
    why: 'Chương trình chỉ thay <mã> trong lời văn: căn cứ, nội dung, phụ lục, kính gửi, nơi nhận. Trích yếu, tên phụ lục, địa danh, người ký là chữ in nguyên như đã gõ.',
    bad: `vien_dan:\n  ${ND30}\ncan_cu: [<nd30>]\ntrich_yeu: Thực hiện <nd30>\n`,
    good: `vien_dan:\n  ${ND30}\ncan_cu: [<nd30>]\ntrich_yeu: Thực hiện Nghị định số 30/2020/NĐ-CP\n`,
  },
  {
    code: 'tham-chieu/khong-dung',
    title: 'Văn bản viện dẫn không được nhắc đến',
    why: 'Văn bản khai báo ở vien_dan chỉ được in ở nơi lời văn gọi đến nó. Khai báo mà không gọi thường là quên một căn cứ, hoặc còn sót lại từ văn bản khác.',
    cite: vanBanVienDan.cite,
    bad: `vien_dan:\n  ${ND30}\n`,
    good: `vien_dan:\n  ${ND30}\ncan_cu: [<nd30>]\n`,
  },
  {
    code: 'tham-chieu/trung',
    title: 'Hai nơi cùng một mã',
    why: 'Mỗi mã gọi đến đúng một nơi: một văn bản viện dẫn, một khối, một bảng, một hình hay một phụ lục.',
    bad: 'noi_dung:\n  - { khoan: Phát quang đường làng., ma: viec }\n  - { khoan: Vệ sinh môi trường., ma: viec }\n',
    good: 'noi_dung:\n  - { khoan: Phát quang đường làng., ma: viec-1 }\n  - { khoan: Vệ sinh môi trường., ma: viec-2 }\n',
  },
  {
    code: 'tham-chieu/khong-goi-duoc',
    title: 'Đặt mã cho nơi không có số thứ tự',
    why: 'Lời văn gọi một nơi bằng số thứ tự của nó: «điểm a khoản 2 Mục III», «Bảng 1». Gạch đầu dòng, bảng và hình không có tieu_de thì không có số để gọi.',
    bad: 'noi_dung:\n  - { gach: Phát quang đường làng., ma: viec }\n',
    good: 'noi_dung:\n  - { khoan: Phát quang đường làng., ma: viec }\n',
  },
]
