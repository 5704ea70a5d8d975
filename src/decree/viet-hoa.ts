import { thePhuLuc2, type Citation } from './cite.ts'

/**
 * Phụ lục II, capital letters: what can be checked by the letters alone, in the decree's order. Each place
 * has its sentence, in the decree's words, and its words or phrases as they are to be written.
 */
export interface VietHoa {
  readonly quote: string
  readonly cite: Citation
}

export const dauCau = {
  quote:
    '«Viết hoa chữ cái đầu âm tiết thứ nhất của một câu hoàn chỉnh: Sau dấu chấm câu (.); sau dấu chấm hỏi (?); sau dấu chấm than (!) và khi xuống dòng.»',
  cite: thePhuLuc2('I'),
} as const satisfies VietHoa

/** `units`: of the decree's longer list, those that are written with a capital by mistake; `except`: III.1.b, III.1.c. */
export const donViHanhChinh = {
  quote:
    '«Viết hoa chữ cái đầu của các âm tiết tạo thành tên riêng và không dùng gạch nối. Ví dụ: thành phố Thái Nguyên, tỉnh Nam Định,...»',
  cite: thePhuLuc2('III.1.a'),
  units: ['tỉnh', 'thành phố'],
  except: ['Hồ Chí Minh', 'Điện Biên Phủ'],
} as const satisfies VietHoa & Record<string, unknown>

/** `units`: «xã 135», «huyện 30a» are programmes, not names. */
export const donViMangSo = {
  quote:
    '«Trường hợp tên đơn vị hành chính được cấu tạo giữa danh từ chung kết hợp với chữ số, tên người, tên sự kiện lịch sử: Viết hoa cả danh từ chung chỉ đơn vị hành chính đó. Ví dụ: Quận 1, Phường Điện Biên Phủ,...»',
  cite: thePhuLuc2('III.1.b'),
  units: ['quận', 'phường'],
} as const satisfies VietHoa & Record<string, unknown>

export const diaDanhDacBiet = {
  quote: '«Trường hợp viết hoa đặc biệt: Thủ đô Hà Nội, Thành phố Hồ Chí Minh.»',
  cite: thePhuLuc2('III.1.c'),
  phrases: ['Thủ đô Hà Nội', 'Thành phố Hồ Chí Minh'],
} as const satisfies VietHoa & Record<string, unknown>

/** `twoWays`: of two directions; `withTerrain`: of directions and a word for a terrain. */
export const vungMien = {
  quote:
    '«Tên địa lý chỉ một vùng, miền, khu vực nhất định được cấu tạo bằng từ chỉ phương hướng kết hợp với từ chỉ phương hướng khác: Viết hoa chữ cái đầu của tất cả các âm tiết tạo thành tên gọi. […] Ví dụ: Tây Bắc, Đông Bắc, Bắc Bộ,...»',
  cite: thePhuLuc2('III.1.đ'),
  twoWays: ['Tây Bắc', 'Đông Bắc', 'Tây Nam', 'Đông Nam'],
  withTerrain: [
    ...['Bắc Trung Bộ', 'Nam Trung Bộ', 'Đông Nam Bộ', 'Tây Nam Bộ'],
    ...['Bắc Bộ', 'Trung Bộ', 'Nam Bộ', 'Tây Nguyên'],
  ],
} as const satisfies VietHoa & Record<string, unknown>

/** `phrases`: the decree's example, and the bodies of the same make. `kinds` stand before one of `fields`. */
export const tenCoQuan = {
  quote:
    '«Viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình cơ quan, tổ chức; chức năng, lĩnh vực hoạt động của cơ quan, tổ chức. Ví dụ: […] Bộ Tài nguyên và Môi trường, […] Hội đồng nhân dân tỉnh Sơn La, Sở Tài chính,...»',
  cite: thePhuLuc2('IV.1.a'),
  phrases: ['Ủy ban nhân dân', 'Hội đồng nhân dân'],
  kinds: ['bộ', 'sở', 'phòng'],
  fields: [
    ...['Công Thương', 'Dân tộc', 'Giáo dục', 'Giao thông', 'Kế hoạch', 'Khoa học', 'Kinh tế', 'Lao động'],
    ...['Nội vụ', 'Nông nghiệp', 'Quản lý đô thị', 'Tài chính', 'Tài nguyên', 'Thông tin', 'Tư pháp'],
    ...['Văn hóa', 'Xây dựng', 'Y tế'],
  ],
} as const satisfies VietHoa & Record<string, unknown>

export const tenToChucDang = {
  quote:
    '«Trường hợp viết hoa đặc biệt: Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam, Văn phòng Trung ương Đảng,...»',
  cite: thePhuLuc2('IV.1.b'),
  phrases: [
    'Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam',
    'Ban Chấp hành Trung ương Đảng',
    'Văn phòng Trung ương Đảng',
    'Đảng Cộng sản Việt Nam',
  ],
} as const satisfies VietHoa & Record<string, unknown>

export const danhTuDacBiet = {
  quote: '«Danh từ thuộc trường hợp đặc biệt: Nhân dân, Nhà nước.»',
  cite: thePhuLuc2('V.1'),
  phrases: { nhanDan: 'Nhân dân', nhaNuoc: 'Nhà nước' },
} as const satisfies VietHoa & Record<string, unknown>

/** `phrases`: the decree's examples, and titles of the same make. */
export const danhHieu = {
  quote:
    '«Tên các huân chương, huy chương, các danh hiệu vinh dự: Viết hoa chữ cái đầu của các âm tiết của các thành phần tạo thành tên riêng và các từ chỉ thứ, hạng. Ví dụ: Huân chương Sao vàng, Nghệ sĩ Nhân dân, Anh hùng Lao động,...»',
  cite: thePhuLuc2('V.2'),
  phrases: [
    ...['Huân chương Sao vàng', 'Huân chương Độc lập', 'Huân chương Lao động', 'Huân chương Chiến công'],
    ...['Huân chương Kháng chiến', 'Anh hùng Lao động'],
    ...['Nghệ sĩ Nhân dân', 'Nghệ sĩ Ưu tú', 'Nhà giáo Nhân dân', 'Nhà giáo Ưu tú'],
    ...['Thầy thuốc Nhân dân', 'Thầy thuốc Ưu tú', 'Nghệ nhân Nhân dân', 'Nghệ nhân Ưu tú'],
  ],
  ranks: ['Nhất', 'Nhì', 'Ba'],
} as const satisfies VietHoa & Record<string, unknown>

/** `names`: after the word «ngày». The decree names four of them; the others are days that offices write of. */
export const ngayLe = {
  quote:
    '«Tên các ngày lễ, ngày kỷ niệm: Viết hoa chữ cái đầu của âm tiết tạo thành tên gọi ngày lễ, ngày kỷ niệm. Ví dụ: ngày Quốc khánh 2-9, ngày Tổng tuyển cử đầu tiên, ngày Quốc tế Lao động 1-5, ngày Phụ nữ Việt Nam 20-10,...»',
  cite: thePhuLuc2('V.5'),
  names: [
    ...['Quốc khánh', 'Tổng tuyển cử đầu tiên', 'Quốc tế Lao động', 'Phụ nữ Việt Nam'],
    ...['Quốc tế Phụ nữ', 'Quốc tế Thiếu nhi', 'Nhà giáo Việt Nam', 'Thầy thuốc Việt Nam'],
    ...['Doanh nhân Việt Nam', 'Gia đình Việt Nam', 'Thương binh - Liệt sĩ', 'Giải phóng miền Nam'],
  ],
} as const satisfies VietHoa & Record<string, unknown>

/**
 * `others`: kinds of documents beyond the 29 of Điều 7 that a number follows. `laws`: not of the decree, names of
 * laws that offices often cite; only the first syllable is capital by rule.
 */
export const tenLoaiVanBan = {
  quote:
    '«Tên các loại văn bản: Viết hoa chữ cái đầu của tên loại văn bản và chữ cái đầu của âm tiết thứ nhất tạo thành tên gọi của văn bản trong trường hợp nói đến một văn bản cụ thể. Ví dụ: Bộ luật Hình sự, Luật Tổ chức Quốc hội,...»',
  cite: thePhuLuc2('V.6'),
  others: [
    ...['Bộ luật', 'Luật', 'Pháp lệnh', 'Lệnh', 'Nghị định', 'Thông tư', 'Kết luận'],
    ...['Thông tư liên tịch', 'Nghị quyết liên tịch', 'Thông báo kết luận', 'Chương trình hành động'],
  ],
  codes: ['Hình sự', 'Dân sự', 'Lao động', 'Tố tụng hình sự', 'Tố tụng dân sự'],
  laws: [
    ...['Tổ chức Quốc hội', 'Tổ chức Chính phủ', 'Tổ chức chính quyền địa phương', 'Ngân sách nhà nước'],
    ...['Ban hành văn bản quy phạm pháp luật', 'Xử lý vi phạm hành chính', 'Cán bộ, công chức', 'Viên chức'],
    ...[
      'Đất đai',
      'Đầu tư công',
      'Đấu thầu',
      'Xây dựng',
      'Nhà ở',
      'Bảo vệ môi trường',
      'Lưu trữ',
      'Thanh tra',
    ],
    ...['Khiếu nại', 'Tố cáo', 'Tiếp công dân', 'Thi đua, khen thưởng', 'Cư trú', 'Hộ tịch', 'Trẻ em'],
    ...['Phòng, chống thiên tai', 'Phòng, chống tham nhũng', 'Phòng cháy, chữa cháy', 'Nghĩa vụ quân sự'],
    ...['Dân quân tự vệ', 'Bảo hiểm xã hội', 'Bảo hiểm y tế', 'Giáo dục', 'Hôn nhân và gia đình'],
  ],
} as const satisfies VietHoa & Record<string, unknown>

export const vienDan = {
  quote:
    '«Trường hợp viện dẫn phần, chương, mục, tiểu mục, điều, khoản, điểm của một văn bản cụ thể thì viết hoa chữ cái đầu của phần, chương, mục, tiểu mục, điều.»',
  cite: thePhuLuc2('V.7'),
} as const satisfies VietHoa

export const namAmLich = {
  quote:
    '«Tên các năm âm lịch: Viết hoa chữ cái đầu của tất cả các âm tiết tạo thành tên gọi. Ví dụ: Kỷ Tỵ, Tân Hợi, Mậu Tuất, Mậu Thân,...»',
  cite: thePhuLuc2('V.8.a'),
  can: ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'],
  chi: ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'],
} as const satisfies VietHoa & Record<string, unknown>

export const ngayTet = {
  quote:
    '«Tên các ngày tết: Viết hoa chữ cái đầu của âm tiết thứ nhất tạo thành tên gọi. Ví dụ: tết Nguyên đán, tết Đoan ngọ, tết Trung thu. Viết hoa chữ Tết trong trường hợp thay cho tết Nguyên đán.»',
  cite: thePhuLuc2('V.8.b'),
  phrases: ['tết Nguyên đán', 'tết Đoan ngọ', 'tết Trung thu'],
  alone: 'Tết',
} as const satisfies VietHoa & Record<string, unknown>

/** `sunday`: Sunday, whose name has no number. `namedMonths` are never anything else; the others may be a count. */
export const ngayThang = {
  quote:
    '«Tên các ngày trong tuần và tháng trong năm: Viết hoa chữ cái đầu của âm tiết chỉ ngày và tháng trong trường hợp không dùng chữ số. Ví dụ: thứ Hai, thứ Tư, tháng Năm, tháng Tám,...»',
  cite: thePhuLuc2('V.8.c'),
  weekdays: ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'],
  sunday: 'Chủ nhật',
  namedMonths: ['Giêng', 'Chạp'],
  months: [...['Mười Một', 'Mười Hai', 'Một', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười']],
} as const satisfies VietHoa & Record<string, unknown>

export const suKienLichSu = {
  quote:
    '«Tên các sự kiện lịch sử và các triều đại: Viết hoa chữ cái đầu của các âm tiết tạo thành sự kiện và tên sự kiện, trong trường hợp có các con số chỉ mốc thời gian thì ghi bằng chữ và viết hoa chữ đó. Ví dụ: Triều Lý, Triều Trần, Phong trào Xô viết Nghệ Tĩnh, Cách mạng tháng Tám,...»',
  cite: thePhuLuc2('V.9'),
  phrases: ['Phong trào Xô viết Nghệ Tĩnh', 'Cách mạng tháng Tám'],
} as const satisfies VietHoa & Record<string, unknown>
