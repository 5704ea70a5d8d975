import type { FileCode } from './file-codes.ts'

/** Problems with the files that a profile names. */
export const donViCodes = {
  'don-vi/vong-ke-thua': {
    title: 'Các hồ sơ đơn vị kế thừa vòng quanh',
    why: 'Hồ sơ này kế thừa hồ sơ kia (ke_thua), mà hồ sơ kia lại kế thừa hồ sơ này, trực tiếp hoặc qua hồ sơ khác. Hồ sơ của cấp trên không kế thừa hồ sơ của cấp dưới.',
    bad: 'vanban check xa/don-vi.yaml   # xa/don-vi.yaml có ke_thua: ../don-vi.yaml, ../don-vi.yaml có ke_thua: xa/don-vi.yaml',
    good: 'vanban check xa/don-vi.yaml   # sau khi bỏ ke_thua ở ../don-vi.yaml',
    exit: 'problems',
  },
  'don-vi/khong-thay-tep': {
    title: 'Hồ sơ đơn vị nêu một tệp không có',
    why: 'Hồ sơ để kế thừa (ke_thua) hoặc thư mục khuôn (khuon) không có ở chỗ hồ sơ nêu. Đường dẫn tính từ thư mục của hồ sơ, không phải từ thư mục đang đứng.',
    bad: 'vanban check don-vi.yaml   # có ke_thua: ../don-vi.yml, mà tệp tên là ../don-vi.yaml',
    good: 'vanban check don-vi.yaml   # sau khi sửa thành ke_thua: ../don-vi.yaml',
    exit: 'problems',
  },
} as const satisfies Readonly<Record<string, FileCode>>
