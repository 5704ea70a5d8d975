import { beside, frame, grid, picture } from './wrong-drawn.ts'
import { p, type Looks, type Sheet } from './wrong-parts.ts'
import type { Wrong } from './wrong.ts'

/** Documents that get the other components of Mục III wrong, tables, pictures and structure 6a. */

const a4: Sheet = { width: 210, height: 297, margin: { top: 20, bottom: 20, left: 30, right: 15 } }
/** Too large, slanted, on the left, not bold. */
const odd: Looks = { size: 16, italic: true }

const long =
  'Các cơ quan, đơn vị và các thôn nghiêm túc thực hiện những nội dung trong Kế hoạch này cho kịp thời gian quy định, báo cáo kết quả về Văn phòng để tổng hợp trước ngày cuối cùng của tháng'

const everything = `
loai_van_ban: ke-hoach
hinh_thuc: dien-tu
do_mat: mat
muc_do_khan: khan
pham_vi_luu_hanh: Lưu hành nội bộ
le_trang: {trai: 35, phai: 20}
gian_dong: 1.5
gian_doan: 12
lui_dau_dong: 1.27
co_quan_ban_hanh:
  - {ten: Ủy ban nhân dân xã Trường Yên, viet_tat: UBND}
  - {ten: Công an xã Trường Yên, viet_tat: CAX}
ky_hieu: KH-UBND-CAX
so_van_ban: 5
dia_danh: Trường Yên
thoi_gian_ban_hanh: 2026-05-17
trich_yeu: Phòng, chống thiên tai năm 2026
noi_dung:
  - phan: Quy chế
    noi_dung:
      - chuong: Quy định chung
        noi_dung:
          - muc: Thông tin
            noi_dung:
              - tieu_muc: Số liệu
                noi_dung:
                  - dieu: Phạm vi
                    noi_dung:
                      - ${long}
                      - bang_bieu:
                          tieu_de: Số hộ
                          cot: [{ten: TT}, {ten: Thôn}, {ten: Số hộ, kieu: so}]
                          hang: [[1, Thôn Đông, 1200], [2, Thôn Đoài, 85], [3, Thôn Bắc, 7]]
                      - hinh_anh: {tep: ../../examples/ke-hoach/hinh/so-do.png, mo_ta: Sơ đồ, tieu_de: Sơ đồ, rong: 100}
                      - ${long}
nguoi_ky:
  - chuc_vu: Chủ tịch
    ho_ten: Nguyễn Văn An
    chuc_vu_khac: Trưởng ban Chỉ huy
    hinh_chu_ky: {tep: ../../examples/cong-van/hinh/chu-ky.png, rong: 40}
    hinh_dau: {tep: ../../examples/cong-van/hinh/dau.png, rong: 36}
  - chuc_vu: Trưởng Công an
    ho_ten: Trần Văn Bình
noi_nhan: [UBND tỉnh]
nguoi_soan_thao: PL
so_luong_ban: 300
dia_chi_co_quan: {dia_chi: Thôn Chi Phong xã Trường Yên, dien_thoai: '0229 3620 000'}
phu_luc:
  - {tieu_de: Danh sách trực ban, huong: ngang, noi_dung: [Danh sách gồm các ông có tên sau đây]}
  - {tieu_de: Bản đồ, noi_dung: [Bản đồ kèm theo Kế hoạch]}
`

const address = [
  p('', { size: 1, line: 2, rule: 'single', right: 60 }),
  p('Thôn Chi Phong xã Trường Yên', { bold: true }),
  p('ĐT: 0229 3620 000', { bold: true }),
]

export const components: Wrong = {
  name: 'thanh-phan',
  yaml: everything,
  sheet: a4,
  children: [
    frame('KHẨN', 25, 10, 20, { size: 12, italic: true }),
    p('', { size: 4 }),
    frame('MẬT', 25, 10, 20, { size: 12, italic: true }),
    p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, align: 'right' }),
    frame('LƯU HÀNH NỘI BỘ', 70, 12, 0, { size: 12, italic: true }),
    p('Số: 05/KH-UBND-CAX', { size: 13 }),
    p('KẾ HOẠCH', { bold: true, align: 'center' }),
    p('Phòng, chống thiên tai năm 2026', { bold: true, align: 'center' }),
    ...[
      'PHẦN I',
      'Quy chế',
      'CHƯƠNG I',
      'Quy định chung',
      'MỤC 1',
      'Thông tin',
      'TIỂU MỤC 1',
      'Số liệu',
      'ĐIỀU 1. PHẠM VI',
    ].map(text => p(text, odd)),
    ...address,
    p(long, { align: 'both', first: 10 }),
    grid([['TT', 'Thôn', 'Số hộ']], [20, 60, 110], { size: 11, italic: true }),
    p('', { newPage: true }),
    grid(
      [
        ['1', 'Thôn Đông', '1.200'],
        ['2', 'Thôn Tây', '85'],
        ['3', 'Thôn Bắc', '7'],
      ],
      [20, 60, 110],
      { size: 11 },
    ),
    p('BẢNG 1. SỐ HỘ', odd),
    p('HÌNH 1. SƠ ĐỒ', { size: 16, bold: true }),
    picture('ke-hoach/hinh/so-do.png', 60, 30),
    ...address,
    p(`${long}./.`, { align: 'both', first: 10 }),
    beside(
      [50, 60, 55],
      [
        [p('Nơi nhận:', { size: 12 }), p('- UBND tỉnh;'), p('PL.(300)', { bold: true }), p('- Lưu: VT.')],
        [
          p('CHỦ TỊCH', { bold: true, align: 'center' }),
          picture('cong-van/hinh/dau.png', 55, 20, [-30, 2]),
          picture('cong-van/hinh/chu-ky.png', 30, 15, [18, 8]),
          p('TRƯỞNG BAN CHỈ HUY', { ...odd, before: 50 }),
          p('Nguyễn Văn An', { bold: true, align: 'center' }),
        ],
        [
          p('', { before: 10 }),
          p('TRƯỞNG CÔNG AN', { bold: true, align: 'center' }),
          p('Trần Văn Bình', { bold: true, align: 'center', before: 60 }),
        ],
      ],
    ),
    p('PHỤ LỤC I', { ...odd, before: 20 }),
    p('(Kèm theo Kế hoạch số … ngày … tháng … năm … của Ủy ban nhân dân xã Trường Yên)', { size: 12 }),
    p('', { size: 1, before: 9, line: 2, rule: 'single', right: 20 }),
    p('Danh sách trực ban', odd),
    p('Danh sách gồm các ông có tên sau đây./.'),
  ],
}

/** A stamp typed like any other text. */
export const unframed: Wrong = {
  name: 'dau-khong-khung',
  yaml: everything.replace('muc_do_khan: khan', 'muc_do_khan: hoa-toc'),
  sheet: a4,
  children: [p('MẬT', { bold: true }), p('HỎA TỐC', { bold: true }), p('KẾ HOẠCH', { bold: true }), p(long)],
}

/** The line of the digital signature anywhere but in the corner. */
export const signedAnnex: Wrong = {
  name: 'phu-luc-ky-so',
  yaml: everything.replace(
    'phu_luc:',
    "tep_phu_luc: rieng\nthoi_gian_ky_so: '2026-05-17T16:30:05'\nphu_luc:",
  ),
  apart: 0,
  sheet: a4,
  children: [
    p('PHỤ LỤC I', odd),
    p('Số: 05/KH-UBND-CAX; 2026-05-17T16:30:05+07:00', { bold: true }),
    p('Danh sách gồm các ông có tên sau đây./.'),
  ],
}
