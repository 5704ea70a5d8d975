import { the, thePhuLuc2 } from './cite.ts'
import { tenHinh } from './hinh-anh.ts'
import { noiDung } from './muc-ii.ts'
import { dung, dungDam, pt, type ThanhPhan } from './thanh-phan.ts'

/**
 * Bố cục with phần, chương, mục, tiểu mục, điều (II.6.đ; rows 6a and 6b of Mục V). A centred level is two lines:
 * word and number, and the title below. The levels of 6b (`I.`, `1.`, `a)`) stand in muc-ii.ts.
 */

/**
 * «Từ "Phần", "Chương" và số thứ tự của phần, chương được trình bày trên một dòng riêng, canh giữa, bằng chữ in thường, cỡ chữ từ 13
 * đến 14, kiểu chữ đứng, đậm. […] Từ "Mục", "Tiểu mục" và số thứ tự của mục, tiểu mục được trình bày trên một dòng riêng, canh giữa,
 * bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm.»
 */
const soThuTu = {
  o: '6',
  letters: 'normal',
  ...dungDam,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.6.đ'),
} as const

/**
 * «Tiêu đề của phần, chương được trình bày ngay dưới, canh giữa, bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. […] Tiêu đề
 * của mục, tiểu mục được trình bày ngay dưới, canh giữa, bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm.»
 */
const tieuDe = { ...soThuTu, letters: 'upper' } as const

/** «Số thứ tự của phần, chương dùng chữ số La Mã.» */
export const phan = {
  name: 'Phần',
  number: { digits: 'roman', before: 'Phần ', after: '' },
  ...soThuTu,
} as const satisfies ThanhPhan & Record<string, unknown>
export const tenPhan = { name: 'Tiêu đề phần', ...tieuDe } as const satisfies ThanhPhan

export const chuong = {
  name: 'Chương',
  number: { digits: 'roman', before: 'Chương ', after: '' },
  ...soThuTu,
} as const satisfies ThanhPhan & Record<string, unknown>
export const tenChuong = { name: 'Tiêu đề chương', ...tieuDe } as const satisfies ThanhPhan

/** «Số thứ tự của mục, tiểu mục dùng chữ số Ả Rập.» */
export const mucCanhGiua = {
  name: 'Mục canh giữa',
  number: { digits: 'arabic', before: 'Mục ', after: '' },
  ...soThuTu,
} as const satisfies ThanhPhan & Record<string, unknown>
export const tenMuc = { name: 'Tiêu đề mục', ...tieuDe } as const satisfies ThanhPhan

export const tieuMuc = {
  name: 'Tiểu mục',
  number: { digits: 'arabic', before: 'Tiểu mục ', after: '' },
  ...soThuTu,
} as const satisfies ThanhPhan & Record<string, unknown>
export const tenTieuMuc = { name: 'Tiêu đề tiểu mục', ...tieuDe } as const satisfies ThanhPhan

/**
 * «Từ "Điều", số thứ tự và tiêu đề của điều được trình bày bằng chữ in thường, lùi đầu dòng 1 cm hoặc 1,27 cm. Số thứ tự của điều dùng
 * chữ số Ả Rập, sau số thứ tự có dấu chấm (.); cỡ chữ bằng cỡ chữ của phần lời văn, kiểu chữ đứng, đậm.»
 */
export const dieu = {
  name: 'Điều',
  o: '6',
  number: { digits: 'arabic', before: 'Điều ', after: '.' },
  letters: 'normal',
  ...dungDam,
  align: 'justify',
  size: noiDung.size,
  basis: 'must',
  cite: the('II.6.đ'),
} as const satisfies ThanhPhan & Record<string, unknown>

/** Mẫu 1.2: «Điều 1. …», its own text on the line of the number; the number alone stays bold. */
export const dieuCoLoiVan = {
  ...dieu,
  name: 'Điều có lời văn',
  ...dung,
  basis: 'form',
} as const satisfies ThanhPhan & Record<string, unknown>

/**
 * What stands before a number that the text refers to. «Trường hợp viện dẫn phần, chương, mục, tiểu mục, điều, khoản, điểm của một văn
 * bản cụ thể thì viết hoa chữ cái đầu của phần, chương, mục, tiểu mục, điều.» (Phụ lục II)
 */
export const tuVienDan = {
  words: {
    diem: 'điểm ',
    khoan: 'khoản ',
    dieu: dieu.number.before,
    'tieu-muc': tieuMuc.number.before,
    muc: mucCanhGiua.number.before,
    chuong: chuong.number.before,
    phan: phan.number.before,
  },
  cite: thePhuLuc2('V.7'),
} as const

/**
 * How a cited document is named. «phải ghi đầy đủ tên loại, số, ký hiệu của văn bản, thời gian ban hành văn bản, tên cơ quan, tổ chức ban
 * hành văn bản và trích yếu nội dung văn bản (đối với Luật và Pháp lệnh chỉ ghi tên loại và tên của Luật, Pháp lệnh); trong các lần viện dẫn
 * tiếp theo, chỉ ghi tên loại và số, ký hiệu của văn bản đó.» `khongSo`: Bộ luật is a luật; Hiến pháp has no number.
 */
export const vanBanVienDan = {
  words: { so: 'số', cua: 'của' },
  khongSo: ['luật', 'bộ luật', 'pháp lệnh', 'hiến pháp'],
  cite: the('II.6.b'),
} as const

/** «Kế hoạch này»: what an annex calls the document that it comes with (practice). */
export const vanBanNay = 'này'

/** Numbers of captions: the decree is silent, offices count tables and pictures by themselves (practice). */
export const chuThich = {
  'bang-bieu': { before: 'Bảng ', after: '.' },
  'hinh-anh': { before: `${tenHinh.word} `, after: '.' },
} as const
