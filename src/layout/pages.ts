import type { Page } from '../diagnostics/page.ts'

/** What `vanban explain` says of the codes of the layout. */
export const layoutPages: readonly Page[] = [
  {
    code: 'layout/qua-dai',
    title: 'Không đủ chỗ ở phần đầu văn bản',
    why: 'Quốc hiệu, số ký hiệu, địa danh và thời gian mỗi thứ nằm trên một dòng. Chương trình đã thử cả hai bộ cỡ chữ mà vẫn không vừa; trên giấy dòng này sẽ bị ngắt.',
    bad: 'co_quan_ban_hanh:\n  ten:\n    - Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp\n    - tỉnh Quảng Ngãi\n  viet_tat: BQLDA\n',
    good: 'co_quan_ban_hanh:\n  ten: Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh Quảng Ngãi\n  viet_tat: BQLDA\n',
  },
]
