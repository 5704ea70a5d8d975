import { stringify } from 'yaml'
import type { Paper } from './components.ts'

/** A definition whose pages tempt a break where there must be none. */
export interface Tempting {
  readonly name: string
  readonly yaml: string
}

/**
 * Each holds every place where things are kept together: a heading and its text, a caption and its table, the table's
 * header and its first row, a picture and its name, the content and the signature. A paragraph above them grows line by
 * line over a whole page, so that each place comes to stand at the foot of one in some of them.
 */
export function temptingDocuments(): readonly Tempting[] {
  return [
    ...lengths(LINES, 1).map(lines => ({
      name: `muc-${lines}`,
      yaml: stringify(document(bySections(lines))),
    })),
    ...lengths(LINES, 2).map(lines => ({
      name: `dieu-${lines}`,
      yaml: stringify(document(byArticles(lines))),
    })),
    ...lengths(LINES, 2).map(lines => ({
      name: `bang-${lines}`,
      yaml: stringify(document([filler(lines), { muc: 'Số liệu', noi_dung: [table] }])),
    })),
  ]
}

/** What came to stand at the top of a page in a document: the break was tempted there, and put above. */
export function tempted({ parts: [main], end }: Paper): readonly string[] {
  if (main === undefined) return []
  const isFirst = (page: number, y: number): boolean =>
    page > 1 && !main.lines.some(line => line.page === page && line.y < y - 1)
  const paragraphs = main.body.paragraphs.flatMap(({ expected, lines: [first] }) =>
    first !== undefined && (expected.heading || expected.table !== undefined) && isFirst(first.page, first.y)
      ? [expected.kind === 'tenBang' ? 'bảng' : 'đề mục']
      : [],
  )
  const pictures = main.pages.flatMap(page =>
    page.images.filter(({ y0 }) => isFirst(page.number, y0)).map(() => 'hình'),
  )
  const tables = main.tables.flatMap(table =>
    table !== undefined && table.pieces.length > 1 ? ['hàng bảng'] : [],
  )
  const signed = end.signers[0]?.hoTen
  const lines = main.body.lines.filter(line => line.page === signed?.page)
  // Fewer lines than a paragraph has: some were taken along.
  return [...paragraphs, ...pictures, ...tables, ...(lines.length > 0 && lines.length < 4 ? ['chữ ký'] : [])]
}

/** All that `tempted` may tell of. */
export const temptations = ['đề mục', 'bảng', 'hàng bảng', 'hình', 'chữ ký'] as const

/** Lines of a page. */
const LINES = 46

function lengths(most: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil(most / step) }, (_, i) => 1 + i * step)
}

/** About a line's width at 14 pt. */
const line = 'Các cơ quan, đơn vị và các thôn thực hiện nghiêm túc những nội dung trên đây '

function filler(lines: number): string {
  return line.repeat(lines).trim()
}

function document(content: readonly unknown[]): object {
  return {
    loai_van_ban: 'ke-hoach',
    co_quan_ban_hanh: 'Ủy ban nhân dân xã Trường Yên',
    dia_danh: 'Trường Yên',
    thoi_gian_ban_hanh: '2026-05-17',
    trich_yeu: 'Phòng, chống thiên tai năm 2026',
    noi_dung: content,
    nguoi_ky: { chuc_vu: 'Chủ tịch', ho_ten: 'Nguyễn Văn An' },
    noi_nhan: ['UBND tỉnh', 'Các thôn'],
  }
}

const table = {
  bang_bieu: {
    tieu_de: 'Số hộ theo thôn',
    cot: [
      { ten: 'TT', rong: 12 },
      { ten: 'Thôn' },
      {
        ten: 'Số hộ',
        cot: [
          { ten: 'Năm 2025', kieu: 'so' },
          { ten: 'Năm 2026', kieu: 'so' },
        ],
      },
    ],
    hang: Array.from({ length: 6 }, (_, i) => [i + 1, `Thôn số ${i + 1}`, 100 * i, 1234 * i]),
  },
}

const picture = {
  hinh_anh: {
    tep: '../../examples/ke-hoach/hinh/so-do.png',
    mo_ta: 'Sơ đồ',
    tieu_de: 'Sơ đồ chỉ huy',
    rong: 90,
  },
}

function bySections(lines: number): readonly unknown[] {
  return [
    filler(lines),
    { muc: 'Mục đích', noi_dung: [{ khoan: { tieu_de: 'Yêu cầu' }, noi_dung: [filler(3), table] }] },
    { muc: 'Tổ chức', noi_dung: [filler(2), picture, filler(9), filler(3)] },
  ]
}

function byArticles(lines: number): readonly unknown[] {
  const dieu = (title: string): object => ({ dieu: title, noi_dung: [filler(2), filler(3)] })
  return [
    { chuong: 'Quy định chung', noi_dung: [{ dieu: 'Phạm vi', noi_dung: [filler(lines)] }] },
    {
      chuong: 'Trách nhiệm',
      noi_dung: [{ muc: 'Thông tin', noi_dung: [dieu('Truyền tin'), dieu('Báo cáo')] }],
    },
  ]
}
