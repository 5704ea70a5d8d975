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
]
