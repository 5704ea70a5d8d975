import { hinhChuKy, hinhDau } from '../decree/muc-ii.ts'
import type { Page } from '../diagnostics/page.ts'
import { MAX_ANH_BYTES, MAX_PIXELS } from './gioi-han.ts'

/** What `vanban explain` says of the codes of pictures. */
export const picturePages: readonly Page[] = [
  {
    code: 'anh/khong-thay',
    title: 'Không tìm thấy tệp hình',
    why: 'Đường dẫn của hình tính từ thư mục của tệp định nghĩa (hoặc thư mục đang đứng, khi định nghĩa đến từ đầu vào chuẩn). Dấu / giữa các thư mục dùng được trên mọi máy; có máy phân biệt chữ hoa với chữ thường.',
    bad: picture('hinh/so-do-cu.png'),
    good: picture('hinh/so-do.png'),
  },
  {
    code: 'anh/khong-doc-duoc',
    title: 'Không đọc được tệp hình',
    why: 'Đường dẫn là một thư mục, hoặc hệ điều hành không cho đọc tệp.',
    bad: picture('hinh'),
    good: picture('hinh/so-do.png'),
  },
  {
    code: 'anh/khong-phai-hinh',
    title: 'Tệp không phải hình PNG hay JPEG',
    why: 'Chương trình nhìn vào nội dung của tệp, không nhìn đuôi tên: hình GIF, WebP, SVG, HEIC đổi tên thành .png vẫn là hình dạng cũ, và không phải máy nào cũng mở được chúng trong văn bản.',
    bad: picture('hinh/anh-gif.png'),
    good: picture('hinh/anh-chup.jpg'),
  },
  {
    code: 'anh/hong',
    title: 'Tệp hình bị hỏng',
    why: 'Tệp có đầu của hình nhưng thiếu đuôi, hoặc dữ liệu bên trong sai: thường do chép, tải về hay gửi đi chưa xong. Word sẽ báo lỗi hoặc để trống chỗ của hình.',
    bad: picture('hinh/hong.png'),
    good: picture('hinh/so-do.png'),
  },
  {
    code: 'anh/qua-lon',
    title: 'Tệp hình quá lớn',
    why: `Văn bản gửi qua hệ thống quản lý văn bản cần gọn. Tệp hình không quá ${MAX_ANH_BYTES / 1024 / 1024} MB và ${MAX_PIXELS / 1e6} triệu điểm ảnh; cả trang A4 quét 600 dpi mới có 35 triệu.`,
    bad: picture('hinh/qua-lon.png'),
    good: picture('hinh/so-do.png'),
  },
  {
    code: 'anh/xoay-nghieng',
    title: 'Hình chụp chưa xoay hẳn',
    why: 'Máy ảnh và điện thoại thường lưu hình nằm nghiêng rồi ghi kèm chiều xoay (EXIF). Có chương trình theo chiều ấy, có chương trình không, nên trên giấy mỗi nơi một khác.',
    bad: picture('hinh/nghieng.jpg'),
    good: picture('hinh/anh-chup.jpg'),
  },
  {
    code: 'anh/qua-rong',
    title: 'Hình rộng hơn vùng chữ',
    why: 'Hình nằm trong vùng trình bày văn bản, không lấn ra lề. Hình được cho rộng hơn thì chương trình thu lại cho vừa.',
    bad: picture('hinh/so-do.png', 200),
    good: picture('hinh/so-do.png', 120),
  },
  {
    code: 'anh/khong-phai-png',
    title: 'Chữ ký hoặc dấu không phải PNG',
    why: 'Hình ảnh chữ ký và hình ảnh dấu là tệp PNG nền trong suốt. JPEG không có nền trong suốt.',
    quote: '«định dạng Portable Network Graphics (.png) nền trong suốt»',
    cite: hinhChuKy.cite,
    bad: signer('hinh_chu_ky: {tep: hinh/anh-chup.jpg, rong: 40}'),
    good: signer('hinh_chu_ky: {tep: hinh/chu-ky.png, rong: 40}'),
  },
  {
    code: 'anh/khong-trong-suot',
    title: 'Chữ ký hoặc dấu có nền đặc',
    why: 'Hình ảnh dấu trùm lên chữ ký, nên nền của cả hai phải trong suốt: phần lớn mép hình không được che chữ bên dưới. Nền trắng vẫn là nền đặc.',
    quote: '«định dạng Portable Network Graphics (.png) nền trong suốt»',
    cite: hinhChuKy.cite,
    bad: signer('hinh_chu_ky: {tep: hinh/so-do.png, rong: 40}'),
    good: signer('hinh_chu_ky: {tep: hinh/chu-ky.png, rong: 40}'),
  },
  {
    code: 'anh/khac-mau',
    title: 'Chữ ký không màu xanh, dấu không màu đỏ',
    why: 'Hình ảnh chữ ký màu xanh, hình ảnh dấu màu đỏ, như trên giấy. Chương trình nhìn màu chung của nét mực: bản quét đen trắng thì không đúng.',
    quote: '«là hình ảnh chữ ký của người có thẩm quyền trên văn bản giấy, màu xanh»',
    cite: hinhChuKy.cite,
    bad: signer('hinh_chu_ky: {tep: hinh/dau.png, rong: 40}'),
    good: signer('hinh_chu_ky: {tep: hinh/chu-ky.png, rong: 40}'),
  },
  {
    code: 'anh/thieu-co',
    title: 'Không biết kích thước thật của dấu',
    why: 'Hình ảnh dấu in bằng kích thước thực tế của dấu. Tệp hình không ghi độ phân giải thì phải ghi bề rộng thật, tính bằng mm.',
    quote: '«kích thước bằng kích thước thực tế của dấu»',
    cite: hinhDau.cite,
    bad: signer('hinh_dau: {tep: hinh/dau.png}'),
    good: signer('hinh_dau: {tep: hinh/dau.png, rong: 36}'),
  },
]

function picture(tep: string, rong?: number): string {
  const width = rong === undefined ? '' : `      rong: ${rong}\n`
  return `noi_dung:\n  - hinh_anh:\n      tep: ${tep}\n      mo_ta: Sơ đồ tổ chức Ban Chỉ huy\n${width}`
}

function signer(line: string): string {
  return `hinh_thuc: dien-tu\nnguoi_ky:\n  chuc_vu: Chủ tịch\n  ho_ten: Nguyễn Văn A\n  ${line}\n`
}
