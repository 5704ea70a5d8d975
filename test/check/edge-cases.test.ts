import { describe, expect, it } from 'vitest'
import { checkModel } from '../../src/check/check-model.ts'
import { found, read, withKeys, type Loai } from './definitions.ts'

/** A definition's fragment and what the rule says: nothing, or a part of its hint. */
type Case = readonly [fragment: string, hint?: string | undefined, type?: Loai]

const ky = (kyHieu: string): string => `ky_hieu: "${kyHieu}"`
const signer = (quyenHan: string, chucVu: string): string =>
  `nguoi_ky: { quyen_han: ${quyenHan}, chuc_vu: ${chucVu}, ho_ten: Nguyễn Thị Minh }`
const alone = (chucVu: string): string => `nguoi_ky: { chuc_vu: ${chucVu}, ho_ten: Nguyễn Thị Minh }`
const named = (hoTen: string, body = 'Ủy ban nhân dân xã Bình Sơn'): string =>
  `nguoi_ky: { chuc_vu: Chủ tịch, ho_ten: "${hoTen}" }\nco_quan_ban_hanh: { ten: ${body}, viet_tat: X }`
const para = (text: string): string => `noi_dung: [${JSON.stringify(text)}]`
const clause = (text: string): string => `noi_dung: [{ khoan: ${JSON.stringify(text)} }]`

const cases: Readonly<Record<string, readonly Case[]>> = {
  'prose/khoa-khong-tac-dung': [
    ['tep_phu_luc: chung'],
    ['thoi_gian_ky_so: 2026-11-20T08:30:15', 'hinh_thuc: dien-tu'],
    [
      'thoi_gian_ky_so: 2026-11-20T08:30:15\nhinh_thuc: dien-tu\ntep_phu_luc: rieng\nphu_luc: [{ noi_dung: [x] }]',
    ],
    ['trinh_bay_nhiem_vu: { kieu: bang }', 'khối nhiem_vu'],
    ['trinh_bay_nhiem_vu: { kieu: bang }\nnoi_dung: [{ nhiem_vu: x }]'],
    ['trinh_bay_nhiem_vu: { huong: ngang }\nnoi_dung: [{ nhiem_vu: x }]', 'kieu: bang'],
    ['trinh_bay_nhiem_vu: { kieu: bang, huong: ngang }\nnoi_dung: [{ nhiem_vu: x }]'],
    ['tep_phu_luc: rieng\ntrinh_bay_nhiem_vu: { kieu: phu-luc }\nnoi_dung: [{ nhiem_vu: x }]'],
    ['tep_phu_luc: rieng\ntrinh_bay_nhiem_vu: { kieu: phu-luc }\nnoi_dung: [x]', 'khối nhiem_vu'],
  ],
  'decree/tuq-uy-quyen-lai': [
    [signer('[TUQ. CHỦ TỊCH, KT. TRƯỞNG PHÒNG]', 'Phó Trưởng phòng'), 'Bỏ dòng này'],
    [signer('TUQ. CHỦ TỊCH', 'Trưởng phòng')],
    [signer('[TL. CHỦ TỊCH, KT. CHÁNH VĂN PHÒNG]', 'Phó Chánh Văn phòng')],
  ],
  'decree/cap-truong-tap-the': [
    [signer('KT. ỦY BAN NHÂN DÂN', 'Phó Chủ tịch'), 'KT. CHỦ TỊCH'],
    [signer('TL. ỦY BAN NHÂN DÂN', 'Chánh Văn phòng'), 'TL. CHỦ TỊCH'],
    [signer('TL. CHỦ TỊCH', 'Chánh Văn phòng')],
    [signer('TM. ỦY BAN NHÂN DÂN', 'Chủ tịch')],
  ],
  'decree/q-cap-truong': [
    [signer('Q', 'Quyền Giám đốc'), 'chuc_vu: Giám đốc'],
    [alone('Quyền Giám đốc'), 'quyen_han: Q'],
    [signer('Q. GIÁM ĐỐC', 'Phó Giám đốc phụ trách'), 'quyen_han: KT. GIÁM ĐỐC'],
    [signer('Q', 'Phó Giám đốc'), 'quyen_han: KT. GIÁM ĐỐC'],
    [signer('Q. PHÓ GIÁM ĐỐC', 'Giám đốc'), 'quyen_han: Q. GIÁM ĐỐC'],
    [signer('Q. GIÁM ĐỐC', 'Chánh Văn phòng'), 'chuc_vu: GIÁM ĐỐC'],
    [signer('Q. GIÁM ĐỐC', 'Giám đốc')],
    [signer('[TM, Q. CHỦ TỊCH]', 'Chủ tịch')],
    [signer('KT. GIÁM ĐỐC', 'Phó Giám đốc')],
  ],
  'decree/quyen-han-thu-tu': [
    [signer('[TM, TM]', 'Chủ tịch'), 'Mỗi bậc'],
    [signer('[TL. CHỦ TỊCH, TUQ. CHỦ TỊCH]', 'Chánh Văn phòng'), 'Mỗi bậc'],
    [signer('[KT, TM]', 'Phó Chủ tịch'), 'TM., KT.'],
    [signer('[KT. CHÁNH VĂN PHÒNG, TL. CHỦ TỊCH]', 'Phó Chánh Văn phòng'), 'TL., KT.'],
    [signer('KT. CHỦ TỊCH TM. ỦY BAN NHÂN DÂN', 'Phó Chủ tịch'), 'TM., KT.'],
    [signer('[TM, KT]', 'Phó Chủ tịch')],
    [signer('[TL. BỘ TRƯỞNG, KT. VỤ TRƯỞNG]', 'Phó Vụ trưởng')],
    [signer('[TUQ. CHỦ TỊCH, Q]', 'Giám đốc')],
  ],
  'decree/ten-co-quan-day-du': [
    ['co_quan_ban_hanh: UBND xã Bình Sơn', 'Sửa thành: Ủy ban nhân dân xã Bình Sơn'],
    ['co_quan_ban_hanh: HĐND XÃ BÌNH SƠN', 'Sửa thành: HỘI ĐỒNG NHÂN DÂN XÃ BÌNH SƠN'],
    ['co_quan_ban_hanh: { ten: [UBND, xã Bình Sơn], viet_tat: UBND }', 'ỦY BAN NHÂN DÂN'],
    ['co_quan_ban_hanh: Văn phòng HĐND và UBND xã\nky_hieu: KH-VP'],
    ['co_quan_chu_quan: UBND tỉnh Quảng Ngãi'],
  ],
  'decree/ky-hieu-chu-hoa': [
    [ky('snv-VP'), 'ky_hieu: SNV-VP', 'cong-van'],
    [ky('UBND-Vx'), 'ky_hieu: UBND-VX', 'cong-van'],
    ['don_vi_soan_thao: vx', 'Sửa thành: VX', 'cong-van'],
    ['co_quan_ban_hanh: { ten: Sở Nội vụ, viet_tat: snv }', 'Sửa thành: SNV'],
    ...['SKHĐT-TH', 'UBND-KTTH', 'UBND-THntp', 'UBND-P3', 'UBND-XDCB&HT', 'BYT-VPB1', 'UBND-ĐĐ'].map(
      (written): Case => [ky(written), undefined, 'cong-van'],
    ),
    ['loai_van_ban: quy-dinh\nky_hieu: qyđ-UBND'],
    [ky('KH-UBND')],
    // There it only names the file's keeper, in nơi nhận.
    ['don_vi_soan_thao: tckh'],
  ],
  'prose/chu-in-san': [
    ['kinh_gui: ["Kính gửi:", "- Sở A", "-Sở B", "• Sở C", "– Sở D"]', 'Bỏ «-»: Sở B', 'cong-van'],
    ['kinh_gui: ["Kính gửi:", Sở A]', 'Bỏ dòng này.', 'cong-van'],
    ['kinh_gui: KÍNH GỬI Sở A', 'Bỏ «KÍNH GỬI»: Sở A', 'cong-van'],
    ['noi_nhan: ["Nơi nhận:", Các thôn]', 'Bỏ dòng này.'],
    ['can_cu: ["-Căn cứ Luật"]', 'Bỏ «-»: Căn cứ Luật'],
    ['luu_van_ban: "Lưu: VT, TCKH"', 'Bỏ «Lưu: VT,»: TCKH'],
    ['luu_van_ban: VT-VP'],
    ['luu_van_ban: Lưu trữ'],
    ['luu_van_ban: TCKH (H)'],
    ['noi_nhan: ["- Lưu: VT, TH", "- Như trên"]'],
    ['noi_nhan: ["**Các thôn**", "+84 235"]'],
  ],
  'prose/cuoi-noi-dung': [
    [para('Thực hiện các nội dung sau:'), 'Ghi tiếp'],
    [para('Thực hiện các nội dung sau: ./.'), 'Ghi tiếp'],
    ['noi_dung: [a, { muc: b, noi_dung: [{ khoan: { tieu_de: "Các phòng:" } }] }]', 'Ghi tiếp'],
    ['noi_dung: [{ nhiem_vu: "a:", thoi_gian: Quý I }]'],
    ['noi_dung: ["Như sau:", { khoan: b }]'],
  ],
  'decree/ky-hieu-cv': [
    [ky('CV'), 'ky_hieu: UBND-VP', 'cong-van'],
    [`${ky('CV')}\ndon_vi_soan_thao: TH`, 'ky_hieu: UBND-TH', 'cong-van'],
    [ky('CV-VX'), 'ky_hieu: UBND-VX', 'cong-van'],
    [`${ky('CV')}\nco_quan_ban_hanh: Sở Nội vụ`, 'ky_hieu: SNV-VP', 'cong-van'],
    [ky('UBND-CV'), 'UBND-VP', 'cong-van'],
    [ky('45/CV-UBND-TH'), 'ky_hieu: UBND-TH', 'cong-van'],
    [`${ky('CV-UBND')}\ndon_vi_soan_thao: TH`, 'ky_hieu: UBND-TH', 'cong-van'],
    [ky('TB-UBND'), 'UBND-VP', 'cong-van'],
    [ky('UBND-TB'), undefined, 'cong-van'],
    [ky('SKHĐT-TH'), undefined, 'cong-van'],
    // A kế hoạch's first group is another rule's matter.
    [ky('CV-UBND')],
  ],
  'decree/ky-hieu-co-nam': [
    [ky('KH-UBND/2026'), 'ky_hieu: KH-UBND'],
    [ky('KH-2026-UBND'), 'ky_hieu: KH-UBND'],
    [ky('45/2026/KH-UBND'), 'ky_hieu: KH-UBND'],
    [ky('KH-BCĐ389')],
    [ky('KH-VP135')],
  ],
  'decree/ky-hieu-ten-loai': [
    [ky('KHUBND'), 'ky_hieu: KH-UBND'],
    [ky('kh-ubnd'), 'ky_hieu: KH-UBND'],
    [ky('kh-UBND'), 'ky_hieu: KH-UBND'],
    [ky('UBND'), 'ky_hieu: KH-UBND'],
    [ky('UBND-KH'), 'ky_hieu: KH-UBND'],
    [`loai_van_ban: quy-dinh\n${ky('QYĐ-UBND')}`, 'ky_hieu: QyĐ-UBND'],
    [`loai_van_ban: chuong-trinh\n${ky('CTR-UBND')}`, 'ky_hieu: CTr-UBND'],
    [`loai_van_ban: quy-che\n${ky('QCh-UBND')}`, 'ky_hieu: QC-UBND'],
    [`loai_van_ban: du-an\n${ky('ĐA-UBND')}`, 'ky_hieu: DA-UBND'],
    [`loai_van_ban: to-trinh\n${ky('TTr-UBND')}`],
    [ky('45/KH-UBND')],
    [ky('2026/KH-UBND')],
    [ky('UBND-VX'), undefined, 'cong-van'],
    ['loai_van_ban: thu-cong\nky_hieu: UBND'],
  ],
  'decree/ky-hieu-dau': [
    ['don_vi_soan_thao: Văn phòng', 'Sửa thành: VP', 'cong-van'],
    [ky('KH-UBND;'), 'Sửa thành: ky_hieu: KH-UBND'],
    [ky('KH-UBND.'), 'Sửa thành: ky_hieu: KH-UBND'],
    [ky('KH-UBND-'), 'Sửa thành: ky_hieu: KH-UBND'],
    [ky('UBND-vx,nc'), 'Sửa thành: ky_hieu: UBND-VX-NC', 'cong-van'],
    ['don_vi_soan_thao: VX;', 'Sửa thành: VX', 'cong-van'],
    [ky('UBND-XDCB&HT'), undefined, 'cong-van'],
    [ky('45/KH-UBND'), 'so_van_ban: 45 và ky_hieu: KH-UBND'],
    [`so_van_ban: 45\n${ky('45/KH-UBND')}`, 'Sửa thành: ky_hieu: KH-UBND'],
    [ky('KH – UBND'), 'ky_hieu: KH-UBND'],
    [ky('KH/UBND'), 'ky_hieu: KH-UBND'],
    [ky('KH UBND'), 'ky_hieu: KH-UBND'],
    ['don_vi_soan_thao: VP - TH', 'VP-TH', 'cong-van'],
    // There it only names the file's keeper, in nơi nhận.
    ['don_vi_soan_thao: TCKH (H)'],
    [ky('2026/KH-UBND')],
    [ky('KH-HĐND&UBND')],
  ],
  'decree/ky-hieu-thieu-don-vi': [
    ['so_van_ban: 5', 'UBND-VP', 'cong-van'],
    [ky('CV-UBND'), undefined, 'cong-van'],
    [ky('UBND')],
  ],
  'decree/ky-hieu-thieu-viet-tat': [
    ['co_quan_ban_hanh: Trường Mầm non Ấp Ủy', 'viet_tat: TMNÂU'],
    ['co_quan_ban_hanh: Văn phòng HĐND và UBND', 'viet_tat: VPHĐNDUBND'],
    ['co_quan_ban_hanh: UBND xã Bình Sơn'],
    ['co_quan_ban_hanh: Sở Giáo dục và Đào tạo tỉnh Nghệ An', 'viet_tat: SGDĐT'],
    ['co_quan_ban_hanh: Sở Nội vụ\nky_hieu: KH-SNV'],
    ['co_quan_ban_hanh: [Uỷ ban nhân dân, xã Bình Sơn]'],
    ['co_quan_ban_hanh: HỘI ĐỒNG NHÂN DÂN XÃ BÌNH SƠN'],
    [ky('KH'), 'KH-UBND'],
  ],
  'decree/dia-danh': [
    ['dia_danh: xã Trà Bồng', 'dia_danh: Trà Bồng; '],
    ['dia_danh: Xã Bình Sơn, tỉnh Quảng Ngãi', 'dia_danh: Xã Bình Sơn'],
    ['dia_danh: quảng ngãi', 'dia_danh: Quảng Ngãi'],
    ['dia_danh: Đức phổ', 'dia_danh: Đức Phổ'],
    ['dia_danh: "Đức Phổ,"', 'dia_danh: Đức Phổ'],
    ['dia_danh: HÀ NỘI', 'dia_danh: Hà Nội'],
    ['dia_danh: thành phố hồ Chí Minh', 'dia_danh: Thành phố Hồ Chí Minh'],
    ['dia_danh: Thành phố Hồ Chí Minh'],
    ['dia_danh: TP. Quảng Ngãi'],
    ['dia_danh: TP. HCM'],
    ['dia_danh: Quận 1'],
    ["dia_danh: Ea H'leo"],
    ['dia_danh: Bà Rịa - Vũng Tàu'],
  ],
  'decree/cap-huyen': [
    ['thoi_gian_ban_hanh: 2025-07-01\ndia_danh: Thị xã Đức Phổ', 'xã, phường'],
    ['thoi_gian_ban_hanh: 2025-07\nco_quan_chu_quan: UBND HUYỆN BÌNH SƠN', 'xã, phường'],
    ['thoi_gian_ban_hanh: 2026\nco_quan_ban_hanh: [Ủy ban nhân dân, quận Thanh Khê]', 'xã, phường'],
    ['thoi_gian_ban_hanh: 2025-06-30\ndia_danh: Thị xã Đức Phổ'],
    ['thoi_gian_ban_hanh: 2025\ndia_danh: Thị xã Đức Phổ'],
    ['dia_danh: Thị xã Đức Phổ'],
    ['thoi_gian_ban_hanh: 2026-01-05\nco_quan_ban_hanh: { ten: Ban Chỉ huy Quân sự xã, viet_tat: BCH }'],
  ],
  'decree/ngay-khong-co': [
    ['thoi_gian_ky_so: 2026-02-30T08:30:15', 'Tháng 2 năm 2026 có 28 ngày'],
    ['thoi_gian_ky_so: 2026-02-28T08:30:15'],
    [
      'vien_dan: { a: { loai: Nghị định, thoi_gian_ban_hanh: 2025-13-01, trich_yeu: về x } }',
      'Có phải bạn muốn 2025-01-13?',
    ],
    ['vien_dan: { a: { loai: Nghị định, trich_yeu: về x } }'],
    ['thoi_gian_ban_hanh: 2023-02-29', '28 ngày'],
    ['thoi_gian_ban_hanh: 2026-04-31', '30 ngày'],
    ['thoi_gian_ban_hanh: 2026-05-00', '31 ngày'],
    ['thoi_gian_ban_hanh: 2026-13', '01 đến 12'],
    ['thoi_gian_ban_hanh: 2026-17-05', '2026-05-17'],
    ['thoi_gian_ban_hanh: 2024-02-29'],
    ['thoi_gian_ban_hanh: 2026-12'],
    ['thoi_gian_ban_hanh: 2026'],
    ['thoi_gian_ban_hanh:'],
  ],
  'decree/v-v-lap': [
    ['trich_yeu: V/v V/v họp', 'trich_yeu: họp', 'cong-van'],
    ['trich_yeu: v/vụ án', undefined, 'cong-van'],
    ['trich_yeu: Về việc cử cán bộ', 'trich_yeu: cử cán bộ', 'cong-van'],
    ['trich_yeu: "V/v: Về việc cử cán bộ"', 'trich_yeu: cử cán bộ', 'cong-van'],
    ['trich_yeu: [V/v cử cán bộ, dự tập huấn]', 'trich_yeu: cử cán bộ', 'cong-van'],
    ['trich_yeu: cử cán bộ về việc khác', undefined, 'cong-van'],
    ['trich_yeu: V/v phòng cháy', 'trich_yeu: Về việc phòng cháy'],
    ['trich_yeu: Về việc phòng cháy'],
  ],
  'decree/trich-yeu-lap-ten-loai': [
    ['trich_yeu: "KẾ HOẠCH: tổng vệ sinh"', 'trich_yeu: Tổng vệ sinh'],
    ['trich_yeu: Công văn đôn đốc báo cáo', 'Đôn đốc', 'cong-van'],
    ['trich_yeu: Kế hoạch hóa gia đình năm 2026'],
    ['trich_yeu: Triển khai Kế hoạch số 14/KH-UBND'],
  ],
  'decree/bo-cuc': [
    ['noi_dung: [{ muc: a }, { khoan: b }, { muc: c }, { khoan: d }]', 'noi_dung của khối muc'],
    ['noi_dung: [{ khoan: a }, { diem: b }]', 'noi_dung của khối khoan'],
    ['noi_dung: [{ muc: a }, b, { nhiem_vu: c }]', 'noi_dung của khối muc'],
    ['noi_dung: [{ muc: a, noi_dung: [{ khoan: b }, { diem: c }] }]', 'noi_dung của khối khoan'],
    ['noi_dung: [{ diem: a }, { khoan: b }, { muc: c }]'],
    ['noi_dung: [{ muc: a }, { gach: b }, c]'],
    ['noi_dung: [{ muc: a }, { muc: b, noi_dung: [{ khoan: c }] }]'],
    ['noi_dung: [{ khoan: a, noi_dung: [{ muc: b }] }]', 'Đổi muc thành diem'],
    ['noi_dung: [{ muc: a, noi_dung: [{ muc: b }] }]', 'Đổi muc thành khoan'],
    ['noi_dung: [{ gach: a, noi_dung: [{ diem: b }] }]', 'Đổi diem thành gach'],
    ['noi_dung: [{ khoan: a, noi_dung: [{ nhiem_vu: b }] }]', 'Đổi nhiem_vu thành diem'],
    ['noi_dung: [{ nhiem_vu: a, noi_dung: [{ khoan: b }] }]', 'Đổi khoan thành gach'],
    ['noi_dung: [{ nhiem_vu: a, noi_dung: [{ diem: b }, { gach: c }, d] }]'],
    ['noi_dung: [{ muc: a, noi_dung: [{ khoan: b, noi_dung: [{ diem: c, noi_dung: [{ gach: d }] }] }] }]'],
    ['noi_dung: [{ muc: a, noi_dung: [{ gach: b, noi_dung: [{ gach: c }, d] }] }]'],
  ],
  'decree/diem-ngoai-khoan': [
    ['noi_dung: [{ khoan: a }, { diem: b }, { diem: c }]'],
    ['noi_dung: [{ muc: a, noi_dung: [{ diem: b }] }]', 'khoan'],
    ['noi_dung: [{ nhiem_vu: a, noi_dung: [{ diem: b }] }]'],
    ['noi_dung: [{ khoan: { tieu_de: a }, noi_dung: [{ diem: b }] }]'],
  ],
  'decree/so-tu-go': [
    ['noi_dung: [{ muc: I. MỤC ĐÍCH }]', 'Bỏ «I.»: MỤC ĐÍCH'],
    ['noi_dung: [{ muc: II.Nội dung }]', 'Bỏ «II.»: Nội dung'],
    ['noi_dung: [{ khoan: { tieu_de: "2) Yêu cầu" } }]', 'Bỏ «2)»: Yêu cầu'],
    [clause('**1.** Thủ trưởng các phòng **chủ động**'), 'Bỏ «1.»: Thủ trưởng các phòng **chủ động**'],
    [clause('**1. Các phòng:** chủ động'), 'Bỏ «1.»: **Các phòng:** chủ động'],
    [clause('1.2. Tổ chức'), 'Bỏ «1.2.»: Tổ chức'],
    [clause('1.2 Tổ chức'), 'Bỏ «1.2»: Tổ chức'],
    [clause('1/ Tổ chức'), 'Bỏ «1/»: Tổ chức'],
    ['noi_dung: [{ khoan: a, noi_dung: [{ diem: đ) Báo cáo }] }]', 'Bỏ «đ)»: Báo cáo'],
    ['noi_dung: [{ gach: "- Báo cáo" }]', 'Bỏ «-»: Báo cáo'],
    ['noi_dung: [{ gach: "+ Báo cáo" }]', 'Bỏ «+»: Báo cáo'],
    ['noi_dung: [{ nhiem_vu: "3. Tập huấn" }]', 'Bỏ «3.»: Tập huấn'],
    [clause('2024. Năm đầu của nhiệm kỳ')],
    [clause('10 hộ dân được hỗ trợ')],
    [clause('1.500 hộ dân; 2,5 ha')],
    [clause('20/11 là ngày Nhà giáo Việt Nam')],
    [clause('1/2 số hộ')],
    [clause('V. I. Lê-nin toàn tập')],
    [clause('Xã. Phường. Tỉnh')],
    [clause('*Nghiêng* rồi đứng')],
    [clause('đ/c Bí thư')],
    ['noi_dung: ["1. Đoạn văn"]'],
  ],
  'prose/dong-danh-so': [
    [para('1. Tổ chức tuyên truyền'), '«khoan:»'],
    [para('- Tổ chức tuyên truyền'), '«gach:»'],
    [para('II. TỔ CHỨC THỰC HIỆN'), '«muc:»'],
    ['noi_dung: [{ muc: a, noi_dung: ["b) Tuyên truyền"] }]', '«diem:»'],
    [para('10 hộ dân')],
    [clause('1. Đây là khoản')],
  ],
  'decree/so-khoan-dam': [
    ['noi_dung: [{ khoan: { loi_van: a, so_dam: false } }]'],
    ['noi_dung: [{ khoan: { tieu_de: a, loi_van: b, so_dam: true } }]'],
  ],
  'decree/vien-dan-viet-hoa': [
    [para('Căn cứ điều 5 Quy chế'), '«Điều 5»'],
    [para('theo chương II và mục 3'), '«Chương II», «Mục 3»'],
    [para('tại Điểm a, Khoản 1 Điều 24'), '«điểm a», «khoản 1»'],
    [para('Căn cứ điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự')],
    [para('Khoản 2 Điều 5 quy định như sau. Điểm a không áp dụng.')],
    [para('mục Văn hóa; phần Vĩnh; một phần 1/3; tăng phần 5%')],
    [para('Khoản vay 5 triệu đồng, Điểm bán hàng')],
  ],
  'decree/quyen-han-viet-tat': [
    [signer('Quyền Giám đốc', 'Giám đốc'), 'Sửa thành: Q. Giám đốc'],
    [signer('Thừa uỷ quyền Giám đốc', 'Trưởng phòng'), 'Sửa thành: TUQ. Giám đốc'],
    [signer('T/M ỦY BAN NHÂN DÂN', 'Chủ tịch'), 'Sửa thành: TM. ỦY BAN NHÂN DÂN'],
    [signer('T.U.Q. CHỦ TỊCH', 'Chánh Văn phòng'), 'Sửa thành: TUQ. CHỦ TỊCH'],
    [signer('T/L CHỦ TỊCH', 'Chánh Văn phòng'), 'Sửa thành: TL. CHỦ TỊCH'],
    [signer('Thừa lệnh Chủ tịch', 'Chánh Văn phòng'), 'Sửa thành: TL. Chủ tịch'],
    [signer('PP. GIÁM ĐỐC', 'Phó Giám đốc'), 'chuc_vu'],
    [signer('[TM, CHỦ TỊCH]', 'Chủ tịch'), 'chuc_vu'],
    [signer('[TM, KT]', 'Phó Chủ tịch')],
    [signer('kt. chủ tịch', 'Phó Chủ tịch')],
    [signer('TM.ỦY BAN NHÂN DÂN', 'Chủ tịch')],
    [signer('Q', 'Giám đốc')],
  ],
  'decree/quyen-han-thieu-ten': [
    [signer('TUQ.', 'Chánh Văn phòng'), 'TUQ. CHỦ TỊCH'],
    [`${signer('TL', 'Vụ trưởng')}\nco_quan_ban_hanh: { ten: Bộ Nội vụ, viet_tat: BNV }`, 'TL. BỘ TRƯỞNG'],
    [signer('TM', 'Chủ tịch')],
    [signer('KT', 'Chủ tịch')],
    [signer('Q', 'Giám đốc')],
  ],
  'decree/tm-tap-the': [
    [signer('TM. Phó Giám đốc', 'Giám đốc'), 'ỦY BAN NHÂN DÂN'],
    [
      `${signer('TM', 'Chủ tịch')}\nco_quan_ban_hanh: { ten: Chủ tịch Ủy ban nhân dân xã, viet_tat: CT }`,
      'bỏ «TM.»',
    ],
    [signer('TM', 'Chủ tịch')],
    [signer('TM. BAN GIÁM ĐỐC', 'Giám đốc')],
    [signer('TM. CHỦ TỊCH ĐOÀN', 'Chủ tịch')],
    [signer('TM. TRƯỜNG CHÍNH TRỊ TỈNH', 'Hiệu trưởng')],
    [signer('TL. CHỦ TỊCH', 'Chánh Văn phòng')],
  ],
  'decree/kt-cap-pho': [
    [alone('Hiệu phó'), 'quyen_han: KT'],
    [signer('KT', 'Hiệu phó')],
    [signer('KT', 'Phó Chủ tịch Thường trực UBND xã')],
    [signer('"TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH"', 'Phó Chủ tịch')],
    [signer('"TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG"', 'Phó Chánh Văn phòng')],
    [alone('Phó Chủ tịch'), 'quyen_han: KT'],
    [signer('TM', 'Phó Chủ tịch'), 'quyen_han: [TM, KT]'],
    [alone('Thứ trưởng'), 'quyen_han: KT'],
    [signer('KT. PHÓ CHỦ TỊCH', 'Phó Chủ tịch'), 'KT. CHỦ TỊCH'],
    [signer('[TM, KT. CHỦ TỊCH]', 'Chủ tịch'), 'Phó Chủ tịch'],
    [signer('KT. BỘ TRƯỞNG', 'Thứ trưởng')],
    [signer('KT', 'PHÓ CHỦ TỊCH')],
    [signer('[TL. BỘ TRƯỞNG, KT. VỤ TRƯỞNG]', 'Phó Vụ trưởng')],
    [signer('TUQ. CHỦ TỊCH', 'Phó Chánh Văn phòng')],
    // Written the Party's way: told once, by quyen-han-viet-tat.
    [signer('K/T CHỦ TỊCH', 'Phó Chủ tịch')],
    [alone('Chủ tịch')],
  ],
  'decree/hoc-ham-hoc-vi': [
    [named('PGS.TS Nguyễn Văn An'), 'ho_ten: Nguyễn Văn An'],
    [named('GS, TS. Trần Bình'), 'ho_ten: Trần Bình'],
    [named('Tiến sĩ Trần Bình'), 'ho_ten: Trần Bình'],
    [named('BSCKII. Lê Thị Hoa'), 'ho_ten: Lê Thị Hoa'],
    [named('Th.S Lê Thị Hoa'), 'ho_ten: Lê Thị Hoa'],
    [named('Đồng chí Lê Thị Hoa'), 'ho_ten: Lê Thị Hoa'],
    [named('Ông Nguyễn Văn An'), 'ho_ten: Nguyễn Văn An'],
    [named('Đại tá Lê Văn Bình'), 'ho_ten: Lê Văn Bình'],
    [named('Nhà giáo ưu tú Lê Văn Bình', 'Trường THPT số 1'), 'ho_ten: Lê Văn Bình'],
    [named('TS. Lê Văn Bình', 'Sở Tài nguyên và Môi trường'), 'ho_ten: Lê Văn Bình'],
    [named('Ông Ích Khiêm')],
    [named('Ông Văn Tùng')],
    [named('Tạ Sơn')],
    [named('TS. Lê Văn Bình', 'Trường Đại học Phạm Văn Đồng')],
    [named('Đại tá Lê Văn Bình', 'Công an tỉnh')],
  ],
  'decree/kinh-gui': [
    ['kinh_gui: [Sở Nội vụ]', 'noi_nhan'],
    ['loai_van_ban: to-trinh\nkinh_gui: UBND tỉnh'],
    ['kinh_gui: Sở Nội vụ', undefined, 'cong-van'],
  ],
  'decree/nhu-tren': [
    ['noi_nhan: ["• Như trên;"]', 'Ghi rõ'],
    ['noi_nhan: ["- Như trên;"]', 'Ghi rõ'],
    ['loai_van_ban: bao-cao\nnoi_nhan: [Như trên]', 'Ghi rõ'],
    ['loai_van_ban: bao-cao\nkinh_gui: UBND tỉnh\nnoi_nhan: [Như trên]'],
    ['noi_nhan: [Như trên, Các thôn]', undefined, 'cong-van'],
    ['noi_nhan: [Như Điều 3]'],
  ],
  'decree/luu-trong-noi-nhan': [
    ['noi_nhan: ["Lưu: VTKT"]', 'luu_van_ban: KT, nếu'],
    ['noi_nhan: [Lưu HS]', 'luu_van_ban: HS'],
    ['noi_nhan: ["• Lưu: VT, TH"]', 'luu_van_ban: TH'],
    ['noi_nhan: ["- Lưu: VT, TCKH (H)."]', 'luu_van_ban: TCKH (H)'],
    ['noi_nhan: [Lưu VT]', 'Bỏ dòng này.'],
    ['noi_nhan: ["Lưu: HS"]', 'luu_van_ban: HS'],
    ['noi_nhan: ["Lưu: VT, TH"]\nluu_van_ban: TH', 'Bỏ dòng này.'],
    ['noi_nhan: [Lưu trữ lịch sử tỉnh]'],
  ],
  'prose/cho-chua-dien': [
    [para('Theo <Nd30>, các thôn thực hiện.'), 'chữ thường không dấu'],
    [para('Theo <nd30>, các thôn thực hiện; số hộ < 10 và \\<A>.')],
    [para('Biểu mẫu [xem Phụ lục I], hộp thư <abc@x.vn>.')],
    [para('Giao … thực hiện'), 'Điền'],
    [para('Ông Nguyễn Văn A (…)'), 'Điền'],
    [para('Phấn đấu tăng …% so với năm trước'), 'Điền'],
    [para('Phấn đấu tăng thêm …% so với năm trước'), 'Điền'],
    [para('Giao (điền tên) chủ trì'), 'Điền'],
    [para('Kính gửi ...: Sở Nội vụ'), 'Điền'],
    [para('Người dân nhận mẫu (điền đầy đủ thông tin) tại UBND xã')],
    [para('các hoạt động văn hóa, văn nghệ ... trên địa bàn xã')],
    [para('phát triển du lịch... tăng 5% so với năm trước')],
    [para('…'), 'Điền'],
    [para('Tổ chức tại ........ vào sáng thứ Bảy'), 'Điền'],
    [para('Báo cáo theo Công văn số .../UBND-TH'), 'Điền'],
    [para('Giao [CẦN BỔ SUNG] thực hiện'), 'Điền'],
    [para('Giao <tên đơn vị> thực hiện'), 'Điền'],
    [para('Trước ngày XX/XX/2026'), 'Điền'],
    [para('Thời gian: ???'), 'Điền'],
    [para('Kinh phí: ______ đồng'), 'Điền'],
    ['trich_yeu: TODO', 'Điền'],
    ['nguoi_ky: { chuc_vu: Chủ tịch, ho_ten: "[họ tên]" }', 'Điền'],
    [para('giống cây trồng, giống vật nuôi... Việc thu hút')],
    [para('khoa học - công nghệ,... và các lĩnh vực')],
    [para('sản phẩm OCOP... giữa các huyện')],
    [para('các loại nông sản, …')],
    [para('phát quang, dọn vệ sinh, v.v...')],
    [para('Đại hội lần thứ XX; khóa XXI [1]')],
    [para('3 < 5 và 7 > 6')],
  ],
  'prose/khoang-trang': [
    [para('kinh tế , xã hội'), '«kinh tế, xã hội»'],
    [para('các phòng( qua Văn phòng )'), '«các phòng(qua Văn phòng)»'],
    [para('kinh tế\u00a0xã hội'), '«kinh tế xã hội»'],
    ['nguoi_ky: { chuc_vu: Chủ  tịch, ho_ten: Nguyễn Thị Minh }', '«Chủ tịch»'],
    [para('sản xuất ... và tiêu thụ')],
    [para('nghiêm túc thực hiện ./.')],
    [para('Tỷ lệ 1 : 500')],
    [para('Còn thiếu ???')],
    [para('kinh tế - xã hội (Nghị quyết số 03-NQ/TU); 1.500 hộ.')],
    ['noi_dung:\n  - |\n    Dòng một\n    dòng hai\n'],
  ],
  'prose/dau-ket-thuc': [
    [para('Thực hiện./. Báo cáo kết quả.'), 'Bỏ dấu này'],
    ['trich_yeu: Tổng vệ sinh./.', 'Bỏ dấu này'],
    ['noi_dung: [{ nhiem_vu: a./., thoi_gian: Quý I }]', 'Bỏ dấu này'],
    ['noi_dung: [{ khoan: a/. }, b]', 'Bỏ dấu này'],
    [para('Yêu cầu các thôn thực hiện./.')],
    [para('Yêu cầu các thôn thực hiện/.')],
    ['noi_dung: [a, { muc: b, noi_dung: [{ khoan: c, noi_dung: [{ gach: d./. }] }] }]'],
    ['noi_dung: [{ nhiem_vu: a, chi_dao: b, thoi_gian: c./. }]'],
    [para('Công văn số 5970/UBND-TH.')],
  ],
  'prose/dau-sao': [
    [para('Hộ già yếu (*) và hộ nghèo (*) được ưu tiên.')],
    [para('Đoạn *ba\n\nbốn* năm.'), 'Thêm dấu sao'],
    [para('Hoàn thành trước ngày 15** tháng 6'), 'Thêm dấu sao'],
    [para('chữ *nghiêng chưa đóng'), 'Thêm dấu sao'],
    [para('chữ ** đậm ** có khoảng trắng'), 'sát chữ'],
    ['trich_yeu: Tổng vệ sinh **môi trường**', 'Bỏ dấu sao: Tổng vệ sinh môi trường'],
    [para('**Đậm**, *nghiêng* và ***cả hai***.')],
    [para('đánh dấu (\\*), (*) và (**); 5 * 3, 2*3; giá 5\\* sao')],
    [para('hoàn thành **trước ngày 06/3/2024.**')],
  ],
}

describe.each(Object.entries(cases))('%s', (code, list) => {
  it.each(list.map(([fragment, hint, type]) => ({ fragment, hint, type })))(
    '$fragment → $hint',
    ({ fragment, hint, type = 'ke-hoach' }) => {
      const own = found(fragment, { type, code })
      if (hint === undefined) expect(own).toEqual([])
      else expect(own.map(one => one.hint ?? '').join('\n')).toContain(hint)
    },
  )
})

describe('all rules together', () => {
  it('report every problem of a document at once', () => {
    const codes = checkModel(
      withKeys(
        `ky_hieu: 45/CV-UBND\nthoi_gian_ban_hanh: 2026-02-30\n${signer('K/T', 'Phó Chủ tịch')}\n${clause('1. a')}`,
        'cong-van',
      ),
    ).map(one => one.code)
    expect(codes).toEqual(
      expect.arrayContaining([
        'decree/ky-hieu-cv',
        'decree/ky-hieu-dau',
        'decree/ngay-khong-co',
        'decree/quyen-han-viet-tat',
        'decree/so-tu-go',
      ]),
    )
  })

  it('are silent on the smallest kế hoạch, and only warn of the unit on the smallest công văn', () => {
    expect(checkModel(read('ke-hoach/toi-thieu'))).toEqual([])
    expect(checkModel(read('cong-van/toi-thieu')).map(one => one.code)).toEqual([
      'decree/ky-hieu-thieu-don-vi',
    ])
  })

  it('tell a typed «V/v V/v» once', () => {
    expect(found('trich_yeu: V/v V/v họp', { type: 'cong-van', code: 'decree/v-v-lap' })).toHaveLength(1)
  })

  it('tell once of khoản that follow a mục in its own list', () => {
    const flat = 'noi_dung: [{ muc: a }, { khoan: x }, { khoan: y }, { muc: b }, { khoan: z }]'
    expect(found(flat, { code: 'decree/bo-cuc' }).map(one => one.pointer)).toEqual([
      '/noi_dung/1/khoan',
      '/noi_dung/4/khoan',
    ])
  })

  it('leave the ellipses of documents that were really issued alone', () => {
    const real = ['cong-van/duc-pho-2023', 'cong-van/tinh-quang-ngai-2020', 'cong-van/tp-quang-ngai-2024']
    for (const name of [...real, 'ke-hoach/duc-pho-2024', 'ke-hoach/tra-bong-2024'])
      expect(checkModel(read(name)).filter(one => one.code === 'prose/cho-chua-dien')).toEqual([])
  })

  it('cite the decree for each of its rules', () => {
    const [one] = found('ky_hieu: 2026/KH-UBND', { code: 'decree/ky-hieu-co-nam' })
    expect(one?.cite?.place).toBe('PL I.II.3.b')
  })

  it('say once a document that numbers are bold', () => {
    const bold = '{ khoan: { loi_van: a, so_dam: true } }'
    expect(found(`noi_dung: [${bold}, ${bold}]`, { code: 'decree/so-khoan-dam' })).toHaveLength(1)
  })

  it('show spaces that are near each other in one excerpt, and others in their own', () => {
    const shown = (text: string): number =>
      found(para(text), { code: 'prose/khoang-trang' })[0]?.hint?.match(/«/g)?.length ?? 0
    expect(shown('Các thôn  tuyên truyền , vận động từng hộ dân tích cực tham gia.')).toBe(1)
    expect(shown('Các thôn  tuyên truyền, vận động từng hộ dân tích cực tham gia , báo cáo.')).toBe(2)
  })
})
