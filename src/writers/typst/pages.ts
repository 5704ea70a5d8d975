import type { Page } from '../../diagnostics/page.ts'

/** What `vanban explain` says of the codes of PDF. */
export const pdfPages: readonly Page[] = [
  {
    code: 'pdf/thieu-ngay',
    title: 'Chuẩn PDF đòi ngày mà văn bản chưa có',
    why: 'PDF/A (lưu trữ lâu dài) và PDF/UA ghi ngày của văn bản vào tệp. vanban không lấy ngày của máy, để cùng một định nghĩa luôn ra cùng một tệp; ngày đến từ thoi_gian_ban_hanh, hoặc từ biến môi trường SOURCE_DATE_EPOCH. Không nêu --pdf-standard thì văn bản chưa đủ ngày ra PDF 1.7.',
    kind: 'pdf',
    bad: 'thoi_gian_ban_hanh: 2026-02\n',
    good: 'thoi_gian_ban_hanh: 2026-02-05\n',
  },
  {
    code: 'pdf/thieu-net-chu',
    title: 'Phông chữ không có ký tự này',
    why: 'PDF/A đòi mọi ký tự hiện ra được bằng phông nhúng trong tệp. Tinos, phông cùng bề rộng với Times New Roman, có đủ chữ Việt và các dấu thường dùng, không có chữ Hán, biểu tượng cảm xúc.',
    kind: 'pdf',
    bad: 'thoi_gian_ban_hanh: 2026-02-05\nnoi_dung:\n  - Đón đoàn công tác của tỉnh 广西.\n',
    good: 'thoi_gian_ban_hanh: 2026-02-05\nnoi_dung:\n  - Đón đoàn công tác của tỉnh Quảng Tây.\n',
  },
]
