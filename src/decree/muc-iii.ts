import { the, theMau } from './cite.ts'
import { dung, dungDam, nghieng, pt, type Sizes, type ThanhPhan } from './thanh-phan.ts'

/**
 * Mục III Phần I Phụ lục I: the other components, in the decree's order, with their looks as its table of
 * Mục V gives them. Sizes in pt, lengths in mm.
 */

/**
 * «Từ "Phụ lục" và số thứ tự của Phụ lục được trình bày thành một dòng riêng, canh giữa, bằng chữ in thường, cỡ chữ 14,
 * kiểu chữ đứng, đậm». «Văn bản có từ hai Phụ lục trở lên thì các Phụ lục phải được đánh số thứ tự bằng chữ số La Mã.» (điểm a)
 */
export const phuLuc = {
  name: 'Phụ lục',
  o: '',
  word: 'Phụ lục',
  digits: 'roman',
  letters: 'normal',
  ...dungDam,
  align: 'center',
  size: pt(14),
  basis: 'must',
  cite: the('III.1.b'),
} as const satisfies ThanhPhan & Record<string, unknown>

/** «tên Phụ lục (nếu có) được trình bày canh giữa, bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm.» */
export const tenPhuLuc = {
  name: 'Tên phụ lục',
  o: '',
  letters: 'upper',
  ...dungDam,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('III.1.b'),
} as const satisfies ThanhPhan

/**
 * «Thông tin chỉ dẫn kèm theo văn bản được canh giữa phía dưới tên của Phụ lục, chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ
 * nghiêng, cùng phông chữ với nội dung văn bản, màu đen.»
 * «(Kèm theo văn bản số .../...-... ngày .... tháng ....năm ....) được ghi đầy đủ đối với văn bản giấy; đối với văn bản điện tử,
 * không phải điền thông tin tại các vị trí này.»
 */
export const kemTheo = {
  name: 'Chỉ dẫn kèm theo',
  o: '',
  words: { kemTheo: 'Kèm theo', so: 'số', cua: 'của' },
  /** Where nothing is filled in (Mẫu 2.2, note 3). */
  blank: '…',
  letters: 'normal',
  ...nghieng,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('III.1.c'),
} as const satisfies ThanhPhan & Record<string, unknown>

/**
 * «Vị trí: Góc trên, bên phải, trang đầu của mỗi tệp tin. […] Số và ký hiệu văn bản; thời gian ký (ngày tháng năm; giờ phút giây;
 * múi giờ Việt Nam theo tiêu chuẩn ISO 8601) được trình bày bằng phông chữ Times New Roman, chữ in thường, kiểu chữ đứng, cỡ chữ 10,
 * màu đen.» `blank`: as Mẫu 2.2 has it before it is signed.
 */
export const chuKySo = {
  name: 'Thông tin chữ ký số',
  o: '',
  blank: 'ngày/tháng/năm; giờ: phút: giây',
  zone: '+07:00',
  letters: 'normal',
  ...dung,
  align: 'right',
  size: pt(10),
  basis: 'must',
  cite: the('III.1.d'),
  form: theMau('2.2'),
} as const satisfies ThanhPhan & Record<string, unknown>

/** «Mực để đóng dấu chỉ mức độ khẩn dùng màu đỏ tươi.» Taken for độ mật too, of which the decree does not say (practice). */
export const dauDo = { color: 'FF0000', cite: the('III.2.b') } as const

/** A carved stamp has one size, whatever the document's: that of Mục V's sample, which fits each frame. */
const khacSan: Sizes = { allowed: [13, 14], nho: 13, lon: 13 }

/**
 * «Con dấu các độ mật (TUYỆT MẬT, TỐI MẬT hoặc MẬT) […] được khắc sẵn theo quy định của pháp luật về bảo vệ bí mật nhà nước. Dấu chỉ độ mật
 * được đóng vào ô số 10a». The decree gives neither size nor look: those of the urgency stamp beside it are taken (practice).
 */
export const doMat = {
  name: 'Độ mật',
  o: '10a',
  texts: { mat: 'MẬT', 'toi-mat': 'TỐI MẬT', 'tuyet-mat': 'TUYỆT MẬT' },
  boxes: { mat: [20, 8], 'toi-mat': [30, 8], 'tuyet-mat': [40, 8] },
  letters: 'upper',
  ...dungDam,
  align: 'center',
  size: khacSan,
  color: dauDo.color,
  basis: 'practice',
  cite: the('III.2.a'),
} as const satisfies ThanhPhan & Record<string, unknown>

/**
 * «Con dấu các mức độ khẩn được khắc sẵn hình chữ nhật có kích thước 30 mm x 8 mm, 40 mm x 8 mm và 20 mm x 8 mm, trên đó các từ "HOẢ TỐC",
 * "THƯỢNG KHẨN" và "KHẨN", trình bày bằng chữ in hoa, phông chữ Times New Roman, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm và đặt cân đối
 * trong khung hình chữ nhật viền đơn.» `boxes`: width and height, mm.
 */
export const mucDoKhan = {
  name: 'Mức độ khẩn',
  o: '10b',
  texts: { khan: 'KHẨN', 'thuong-khan': 'THƯỢNG KHẨN', 'hoa-toc': 'HỎA TỐC' },
  boxes: { khan: [20, 8], 'thuong-khan': [40, 8], 'hoa-toc': [30, 8] },
  letters: 'upper',
  ...dungDam,
  align: 'center',
  size: khacSan,
  color: dauDo.color,
  basis: 'must',
  cite: the('III.2.b'),
} as const satisfies ThanhPhan & Record<string, unknown>

export type DoMat = keyof typeof doMat.texts
export type MucDoKhan = keyof typeof mucDoKhan.texts

/**
 * «Các chỉ dẫn về phạm vi lưu hành trình bày tại ô số 11 […], trình bày cân đối trong một khung hình chữ nhật viền đơn, bằng chữ in hoa,
 * phông chữ Times New Roman, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm.» `examples`: «như "XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"».
 */
export const phamViLuuHanh = {
  name: 'Phạm vi lưu hành',
  o: '11',
  examples: ['XEM XONG TRẢ LẠI', 'LƯU HÀNH NỘI BỘ'],
  letters: 'upper',
  ...dungDam,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('III.2.c'),
} as const satisfies ThanhPhan & Record<string, unknown>

/** «ký hiệu bằng chữ in hoa, số lượng bản bằng chữ số Ả Rập, cỡ chữ 11, kiểu chữ đứng.» Mục V's sample: «PL.(300)». */
export const nguoiSoanThao = {
  name: 'Ký hiệu người soạn thảo',
  o: '12',
  letters: 'normal',
  ...dung,
  align: 'left',
  size: pt(11),
  basis: 'must',
  cite: the('III.3'),
} as const satisfies ThanhPhan

/**
 * «ở trang thứ nhất của văn bản, bằng chữ in thường, cỡ chữ từ 11 đến 12, kiểu chữ đứng, dưới một đường kẻ nét liền kéo dài hết
 * chiều ngang của vùng trình bày văn bản.» Labels, and what stands on a line, as in Mục V's sample: «Số: … / ĐT: …, Fax: … /
 * E-Mail: …, Website: …».
 */
export const diaChiCoQuan = {
  name: 'Địa chỉ cơ quan',
  o: '13',
  labels: { dien_thoai: 'ĐT:', fax: 'Fax:', thu_dien_tu: 'E-Mail:', trang_thong_tin: 'Website:' },
  rows: [['dia_chi'], ['dien_thoai', 'fax'], ['thu_dien_tu', 'trang_thong_tin']],
  separator: ', ',
  letters: 'normal',
  ...dung,
  align: 'left',
  size: pt(11, 12),
  basis: 'must',
  cite: the('III.4'),
} as const satisfies ThanhPhan & Record<string, unknown>
