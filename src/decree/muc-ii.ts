import { the } from './cite.ts'
import { dung, dungDam, nghieng, nghiengDam, pt, type ThanhPhan } from './thanh-phan.ts'

/**
 * Mục II Phần I Phụ lục I: the main components, in the decree's order, with their looks as its
 * table of Mục V gives them. Sizes in pt.
 */

/** «Được trình bày bằng chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm và ở phía trên cùng, bên phải trang đầu tiên của văn bản.» */
export const quocHieu = {
  name: 'Quốc hiệu',
  o: '1',
  text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  letters: 'upper',
  ...dungDam,
  align: 'center',
  size: pt(12, 13),
  basis: 'must',
  cite: the('II.1.a'),
} as const satisfies ThanhPhan & { text: string }

/**
 * «Được trình bày bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm và được canh giữa dưới Quốc hiệu;
 * chữ cái đầu của các cụm từ được viết hoa, giữa các cụm từ có gạch nối (-), có cách chữ»
 */
export const tieuNgu = {
  name: 'Tiêu ngữ',
  o: '1',
  text: 'Độc lập - Tự do - Hạnh phúc',
  letters: 'normal',
  ...dungDam,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.1.b'),
} as const satisfies ThanhPhan & { text: string }

/** «Tên cơ quan, tổ chức chủ quản trực tiếp được trình bày bằng chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng.» */
export const coQuanChuQuan = {
  name: 'Tên cơ quan chủ quản',
  o: '2',
  letters: 'upper',
  ...dung,
  align: 'center',
  size: pt(12, 13),
  basis: 'must',
  cite: the('II.2.b'),
} as const satisfies ThanhPhan

/** «trình bày bằng chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm, được đặt canh giữa dưới tên cơ quan, tổ chức chủ quản trực tiếp» */
export const coQuanBanHanh = {
  name: 'Tên cơ quan ban hành',
  o: '2',
  // Between bodies that issue a document together: the decree says nothing of them, issued thông tư liên tịch have it so.
  joiner: ' - ',
  letters: 'upper',
  ...dungDam,
  align: 'center',
  size: pt(12, 13),
  basis: 'must',
  cite: the('II.2.b'),
} as const satisfies ThanhPhan & { joiner: string }

/**
 * «Từ "Số" được trình bày bằng chữ in thường, cỡ chữ 13, kiểu chữ đứng; sau từ "Số" có dấu hai chấm (:); với những số
 * nhỏ hơn 10 phải ghi thêm số 0 phía trước. […] Giữa số và ký hiệu văn bản có dấu gạch chéo (/), giữa các nhóm chữ viết
 * tắt trong ký hiệu văn bản có dấu gạch nối (-), không cách chữ.»
 * `letters` follows Mục V ("In thường"): QyĐ, CTr, TTr keep their small letters.
 */
export const soKyHieu = {
  name: 'Số và ký hiệu',
  o: '3',
  word: 'Số:',
  separator: '/',
  joiner: '-',
  zeroBelow: 10,
  letters: 'normal',
  ...dung,
  align: 'center',
  size: pt(13),
  basis: 'must',
  cite: the('II.3.c'),
} as const satisfies ThanhPhan & Record<string, unknown>

/**
 * «đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước» (điểm b);
 * «bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ nghiêng; các chữ cái đầu của địa danh phải viết hoa; sau địa danh có
 * dấu phẩy (,)» (điểm c).
 */
export const diaDanhThoiGian = {
  name: 'Địa danh và thời gian',
  o: '4',
  words: { ngay: 'ngày', thang: 'tháng', nam: 'năm' },
  zeroBelow: { ngay: 10, thang: 3 },
  letters: 'normal',
  ...nghieng,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.4.c'),
} as const satisfies ThanhPhan & Record<string, unknown>

/** «Tên loại văn bản được trình bày bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm.» */
export const tenLoai = {
  name: 'Tên loại',
  o: '5a',
  letters: 'upper',
  ...dungDam,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.5.b'),
} as const satisfies ThanhPhan

/** «đặt ngay dưới tên loại văn bản, trình bày bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm.» */
export const trichYeu = {
  name: 'Trích yếu',
  o: '5a',
  letters: 'normal',
  ...dungDam,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.5.b'),
} as const satisfies ThanhPhan

/**
 * «sau chữ "V/v" bằng chữ in thường, cỡ chữ từ 12 đến 13, kiểu chữ đứng; đặt canh giữa dưới số và ký hiệu văn bản, cách
 * dòng 6pt với số và ký hiệu văn bản.»
 */
export const trichYeuCongVan = {
  name: 'Trích yếu công văn',
  o: '5b',
  word: 'V/v',
  /** What «V/v» stands for. */
  inFull: 'Về việc',
  spaceBefore: 6,
  letters: 'normal',
  ...dung,
  align: 'center',
  size: pt(12, 13),
  basis: 'must',
  cite: the('II.5.b'),
} as const satisfies ThanhPhan & Record<string, unknown>

/**
 * «trình bày bằng chữ in thường, kiểu chữ nghiêng, cỡ chữ từ 13 đến 14 […] sau mỗi căn cứ phải xuống dòng, cuối dòng có
 * dấu chẩm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.).»
 */
export const canCu = {
  name: 'Căn cứ',
  o: '6',
  word: 'Căn cứ',
  ends: { each: ';', last: '.' },
  letters: 'normal',
  ...nghieng,
  align: 'justify',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.6.a'),
} as const satisfies ThanhPhan & Record<string, unknown>

/**
 * «trình bày bằng chữ in thường, được canh đều cả hai lề, kiểu chữ đứng; cỡ chữ từ 13 đến 14; khi xuống dòng, chữ đầu
 * dòng lùi vào 1 cm hoặc 1,27 cm; khoảng cách giữa các đoạn văn tối thiểu là 6pt; khoảng cách giữa các dòng tối thiểu là
 * dòng đơn, tối đa là 1,5 lines.» Indent in mm, space between paragraphs in pt, line spacing in lines.
 */
export const noiDung = {
  name: 'Nội dung',
  o: '6',
  firstLine: { allowed: [10, 12.7], chosen: 12.7 },
  // The decree sets no most; two blank lines would be no longer a paragraph's gap.
  spaceBetween: { atLeast: 6, atMost: 24, chosen: 6 },
  lineSpacing: { allowed: [1, 1.5], chosen: 1.05 },
  letters: 'normal',
  ...dung,
  align: 'justify',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.6.e'),
} as const satisfies ThanhPhan & Record<string, unknown>

/** Structure 6b of Mục V: «I. NHỮNG KẾT QUẢ...». Its alignment is not stated; it stands at the body's indent. */
export const muc = {
  name: 'Mục',
  o: '6',
  number: { digits: 'roman', after: '.' },
  letters: 'upper',
  ...dungDam,
  align: 'justify',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.6.đ'),
} as const satisfies ThanhPhan & Record<string, unknown>

/**
 * «Nếu khoản có tiêu đề, số thứ tự và tiêu đề của khoản được trình bày trên một dòng riêng, bằng chữ in thường, cỡ chữ
 * bằng cỡ chữ của phần lời văn, kiểu chữ đứng, đậm.»
 */
export const khoanCoTieuDe = {
  name: 'Khoản có tiêu đề',
  o: '6',
  letters: 'normal',
  ...dungDam,
  align: 'justify',
  size: noiDung.size,
  basis: 'must',
  cite: the('II.6.đ'),
} as const satisfies ThanhPhan

/** «Số thứ tự các khoản trong mỗi mục dùng chữ số Ả Rập, sau số thứ tự có dấu chấm (.), cỡ chữ số bằng cỡ chữ của phần lời văn, kiểu chữ đứng.» */
export const khoan = {
  name: 'Khoản',
  o: '6',
  number: { digits: 'arabic', after: '.' },
  letters: 'normal',
  ...dung,
  align: 'justify',
  size: noiDung.size,
  basis: 'must',
  cite: the('II.6.đ'),
} as const satisfies ThanhPhan & Record<string, unknown>

/**
 * «Thứ tự các điểm trong mỗi khoản dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng Việt, sau có dấu đóng ngoặc
 * đơn, bằng chữ in thường, cỡ chữ bằng cỡ chữ của phần lời văn, kiểu chữ đứng.»
 */
export const diem = {
  name: 'Điểm',
  o: '6',
  // The decree's own articles run a, b, c, d, đ, e, g …: no ă, â, f, j, w, z.
  number: { digits: 'letter', letters: 'abcdđeghiklmnopqrstuvxy', after: ')' },
  letters: 'normal',
  ...dung,
  align: 'justify',
  size: noiDung.size,
  basis: 'must',
  cite: the('II.6.đ'),
} as const satisfies ThanhPhan & Record<string, unknown>

/** Below điểm the decree is silent; a dash, and a plus within it, is what every office writes. */
export const gach = {
  name: 'Gạch đầu dòng',
  o: '6',
  number: { digits: 'none', after: '-', nested: '+' },
  letters: 'normal',
  ...dung,
  align: 'justify',
  size: noiDung.size,
  basis: 'practice',
  cite: the('II.6.đ'),
} as const satisfies ThanhPhan & Record<string, unknown>

/** The mark that closes the content in every sample form; the text itself does not ask for it. */
export const dauKetThuc = { text: './.', basis: 'form', cite: the('II.6.e') } as const

/**
 * «các chữ viết tắt quyền hạn như: "TM.", "Q.", "KT.", "TL.", "TUQ." và quyền hạn chức vụ của người ký được trình bày bằng
 * chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm.»
 */
export const quyenHan = {
  name: 'Quyền hạn và chức vụ',
  o: '7a',
  letters: 'upper',
  ...dungDam,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.7.đ'),
} as const satisfies ThanhPhan

/** «bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm, được đặt canh giữa quyền hạn, chức vụ của người ký.» */
export const hoTen = {
  name: 'Họ tên người ký',
  o: '7b',
  letters: 'normal',
  ...dungDam,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.7.đ'),
} as const satisfies ThanhPhan

/**
 * «chức vụ khác của người ký được trình bày tại ô số 7b Mục IV Phần I Phụ lục này, phía trên họ tên của người ký văn bản; […] quyền hạn
 * chức vụ của người ký được trình bày bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm.»
 */
export const chucVuKhac = {
  name: 'Chức vụ khác',
  o: '7b',
  letters: 'upper',
  ...dungDam,
  align: 'center',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.7.đ'),
} as const satisfies ThanhPhan

/** «trùm lên khoảng 1/3 hình ảnh chữ ký số của người có thẩm quyền về bên trái» `overlap`: share of the signature. */
export const hinhDau = {
  name: 'Dấu của cơ quan',
  colour: 'màu đỏ',
  overlap: 1 / 3,
  cite: the('II.8.a'),
} as const

/** «màu xanh, định dạng Portable Network Graphics (.png) nền trong suốt; đặt canh giữa chức vụ của người ký và họ tên người ký» */
export const hinhChuKy = { name: 'Chữ ký', colour: 'màu xanh', cite: the('II.7.d') } as const

/**
 * «Từ "Kính gửi" và tên các cơ quan, tổ chức hoặc cá nhân nhận văn bản được trình bày bằng chữ in thường, cỡ chữ từ 13 đến
 * 14, kiểu chữ đứng; sau từ "Kính gửi" có dấu hai chấm (:). […] đầu dòng có gạch đầu dòng (-), cuối dòng có dấu chấm phẩy
 * (;), cuối dòng cuối cùng có dấu chấm (.); các gạch đầu dòng được trình bày thẳng hàng với nhau dưới dấu hai chấm (:).»
 * `at`: mm from the left text edge, measured in Mẫu 1.5.
 */
export const kinhGui = {
  name: 'Kính gửi',
  o: '9a',
  word: 'Kính gửi:',
  dash: '-',
  ends: { each: ';', last: '.' },
  at: 35,
  letters: 'normal',
  ...dung,
  align: 'left',
  size: pt(13, 14),
  basis: 'must',
  cite: the('II.9.d'),
} as const satisfies ThanhPhan & Record<string, unknown>

/** «Từ "Nơi nhận" được trình bày trên một dòng riêng […] sau có dấu hai chấm (:), bằng chữ in thường, cỡ chữ 12, kiểu chữ nghiêng, đậm» */
export const noiNhan = {
  name: 'Nơi nhận',
  o: '9b',
  word: 'Nơi nhận:',
  letters: 'normal',
  ...nghiengDam,
  align: 'left',
  size: pt(12),
  basis: 'must',
  cite: the('II.9.d'),
} as const satisfies ThanhPhan & Record<string, unknown>

/**
 * «phần liệt kê các cơ quan, tổ chức, đơn vị và cá nhân nhận văn bản được trình bày bằng chữ in thường, cỡ chữ 11, kiểu chữ
 * đứng; […] đầu dòng có gạch đầu dòng (-) sát lề trái, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng bao gồm chữ "Lưu" sau
 * có dấu hai chấm (:), tiếp theo là chữ viết tắt "VT", dấu phẩy (,), chữ viết tắt tên đơn vị (hoặc bộ phận) soạn thảo văn
 * bản và số lượng bản lưu, cuối cùng là dấu chấm (.).» «Như trên»: điểm b.
 */
export const danhSachNoiNhan = {
  name: 'Danh sách nơi nhận',
  o: '9b',
  dash: '-',
  ends: { each: ';', last: '.' },
  nhuTren: 'Như trên',
  luu: 'Lưu:',
  vanThu: 'VT',
  letters: 'normal',
  ...dung,
  align: 'left',
  size: pt(11),
  basis: 'must',
  cite: the('II.9.d'),
} as const satisfies ThanhPhan & Record<string, unknown>
