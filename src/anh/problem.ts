import { hinhChuKy, hinhDau } from '../decree/muc-ii.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { MAX_ANH_BYTES, MAX_PIXELS } from './gioi-han.ts'

interface Words {
  readonly severity: Diagnostic['severity']
  /** After the file's name. */
  readonly says: (why: string) => string
  readonly hint: string
  readonly cite?: Diagnostic['cite']
}

const SAVE_AS =
  'Mở hình bằng một chương trình xem ảnh rồi lưu thành (Save as) PNG hoặc JPEG; đổi đuôi tên tệp thì không đủ.'

const table = {
  'anh/khong-thay': {
    severity: 'error',
    says: () => 'không có ở đường dẫn này',
    hint: 'Đường dẫn tính từ thư mục của tệp định nghĩa; kiểm tra cả đuôi tên tệp, chữ hoa và chữ thường.',
  },
  'anh/khong-doc-duoc': {
    severity: 'error',
    says: why => `không đọc được: ${why}`,
    hint: 'Kiểm tra đường dẫn và quyền đọc của tệp.',
  },
  'anh/khong-phai-hinh': {
    severity: 'error',
    says: why => `không phải hình PNG hay JPEG mà là ${why}`,
    hint: SAVE_AS,
  },
  'anh/hong': {
    severity: 'error',
    says: () => 'bị hỏng hoặc chép chưa xong',
    hint: 'Chép hoặc tải lại tệp hình từ nguồn của nó.',
  },
  'anh/qua-lon': {
    severity: 'error',
    says: why => `quá lớn: ${why}`,
    hint: `Thu nhỏ hình: tệp không quá ${MAX_ANH_BYTES / 1024 / 1024} MB và ${MAX_PIXELS / 1e6} triệu điểm ảnh.`,
  },
  'anh/xoay-nghieng': {
    severity: 'warning',
    says: () => 'chỉ ghi chiều xoay kèm theo (EXIF), nên trên giấy có thể bị nằm nghiêng',
    hint: 'Mở hình bằng một chương trình xem ảnh, xoay cho đúng chiều rồi lưu lại.',
  },
  'anh/khong-phai-png': {
    severity: 'error',
    says: why => `là hình JPEG; ${why} phải là PNG nền trong suốt`,
    hint: 'Xóa nền hình rồi lưu thành PNG.',
  },
  'anh/khong-trong-suot': {
    severity: 'error',
    says: why => `không có nền trong suốt; ${why} phải là PNG nền trong suốt`,
    hint: 'Xóa nền hình (kể cả nền trắng) rồi lưu lại thành PNG.',
  },
  'anh/khac-mau': {
    severity: 'warning',
    says: why => `không phải ${why}`,
    hint: 'Quét lại bản có màu, rồi xóa nền và lưu thành PNG.',
  },
  'anh/qua-rong': {
    severity: 'warning',
    says: why => `được cho rộng ${why}; hình được thu lại cho vừa`,
    hint: 'Ghi rong nhỏ hơn, hoặc bỏ khóa rong.',
  },
  'anh/thieu-co': {
    severity: 'error',
    says: () => 'không ghi độ phân giải, nên không biết kích thước thực tế của dấu',
    hint: 'Ghi bề rộng thật của dấu, tính bằng mm, ví dụ: rong: 36',
  },
} as const satisfies Readonly<Record<string, Words>>

/** A problem with a picture's file. `why`: what the sentence leaves open. */
export function pictureProblem(code: keyof typeof table, tep: string, why = ''): Diagnostic {
  const { severity, says, hint } = table[code]
  return { code, severity, message: `Hình «${tep}» ${says(why)}.`, hint }
}

/** What the decree asks of the images of a signature and of a seal. */
export const asked = {
  'chu-ky': { name: hinhChuKy.name, cite: hinhChuKy.cite, ink: 'blue', colour: hinhChuKy.colour },
  dau: { name: hinhDau.name, cite: hinhDau.cite, ink: 'red', colour: hinhDau.colour },
} as const
