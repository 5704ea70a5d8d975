/**
 * The markup that a template writes: the decree's own components, in words and order only. It never
 * names a size, a font or a distance.
 *
 * holds: what may stand in it. «prose»: text with the author's `**` and `*`, and <dam>, <nghieng>.
 * «lines»: text, or <dong> where the author breaks it. «text»: letters alone.
 */
export interface Tag {
  readonly in: readonly string[]
  readonly holds: 'children' | 'prose' | 'lines' | 'text' | 'nothing'
  readonly attributes?: readonly string[]
}

const LEVELS = ['muc', 'khoan', 'diem', 'gach'] as const
const PROSE = ['doan', 'can-cu', 'noi', 'luu', 'tieu-de', 'loi-van', 'dam', 'nghieng'] as const

export const vocabulary: Readonly<Record<string, Tag>> = {
  'van-ban': { in: [''], holds: 'children', attributes: ['loai', 'co-chu'] },
  'quoc-hieu': { in: ['van-ban'], holds: 'nothing' },
  'co-quan-chu-quan': { in: ['van-ban'], holds: 'lines' },
  'co-quan-ban-hanh': { in: ['van-ban'], holds: 'lines' },
  'so-ky-hieu': { in: ['van-ban'], holds: 'nothing', attributes: ['so', 'ky-hieu'] },
  'dia-danh-thoi-gian': { in: ['van-ban'], holds: 'text', attributes: ['ngay', 'thang', 'nam'] },
  'ten-loai': { in: ['van-ban'], holds: 'nothing' },
  'trich-yeu': { in: ['van-ban'], holds: 'lines' },
  'trich-yeu-cong-van': { in: ['van-ban'], holds: 'lines' },
  'kinh-gui': { in: ['van-ban'], holds: 'children' },
  'can-cu': { in: ['van-ban'], holds: 'prose' },
  'noi-dung': { in: ['van-ban'], holds: 'children' },
  'nguoi-ky': { in: ['van-ban'], holds: 'children' },
  'noi-nhan': { in: ['van-ban'], holds: 'children' },

  dong: { in: ['co-quan-chu-quan', 'co-quan-ban-hanh', 'trich-yeu', 'trich-yeu-cong-van'], holds: 'text' },
  noi: { in: ['kinh-gui', 'noi-nhan'], holds: 'prose' },
  'nhu-tren': { in: ['noi-nhan'], holds: 'nothing' },
  luu: { in: ['noi-nhan'], holds: 'prose' },
  'quyen-han': { in: ['nguoi-ky'], holds: 'text' },
  'chuc-vu': { in: ['nguoi-ky'], holds: 'text' },
  'ho-ten': { in: ['nguoi-ky'], holds: 'text' },

  doan: { in: ['noi-dung', ...LEVELS], holds: 'prose' },
  muc: { in: ['noi-dung'], holds: 'children' },
  khoan: { in: ['noi-dung', 'muc'], holds: 'children', attributes: ['so-dam'] },
  diem: { in: ['noi-dung', 'muc', 'khoan'], holds: 'children', attributes: ['so-dam'] },
  gach: { in: ['noi-dung', ...LEVELS], holds: 'children', attributes: ['so-dam'] },
  'tieu-de': { in: LEVELS, holds: 'prose' },
  'loi-van': { in: ['khoan', 'diem', 'gach'], holds: 'prose' },
  dam: { in: PROSE, holds: 'prose' },
  nghieng: { in: PROSE, holds: 'prose' },
}
