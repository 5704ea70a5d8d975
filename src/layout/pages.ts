import type { Page } from '../diagnostics/page.ts'

/** What `vanban explain` says of the codes of the layout. */
export const layoutPages: readonly Page[] = [
  {
    code: 'layout/qua-dai',
    title: 'Thành phần dài quá chỗ của nó',
    why: 'Quốc hiệu, số ký hiệu, địa danh và thời gian mỗi thứ nằm trên một dòng. Chương trình dùng bộ cỡ chữ nhỏ khi bộ lớn không vừa (trừ khi co_chu: lon); vẫn không vừa thì dòng này bị ngắt, hoặc tràn khỏi chỗ của nó.',
    bad: 'co_quan_ban_hanh:\n  ten:\n    - Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp\n    - tỉnh Quảng Ngãi\n  viet_tat: BQLDA\n',
    good: 'co_quan_ban_hanh:\n  ten: Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh Quảng Ngãi\n  viet_tat: BQLDA\n',
  },
  {
    code: 'layout/cot-qua-hep',
    title: 'Cột hẹp hơn từ trong cột',
    why: 'Cột phải đủ rộng cho từ dài nhất của nó; không đủ thì từ hay số bị ngắt giữa chừng, dễ đọc nhầm. Bảng có quá nhiều cột thì đặt trên giấy ngang.',
    bad: 'noi_dung:\n  - bang_bieu:\n      cot: [{ ten: Nội dung }, { ten: Kinh phí, kieu: so, rong: 12 }]\n      hang: [[Tập huấn, 1250000000]]\n',
    good: 'noi_dung:\n  - bang_bieu:\n      cot: [{ ten: Nội dung }, { ten: Kinh phí, kieu: so }]\n      hang: [[Tập huấn, 1250000000]]\n',
  },
]
