/**
 * The markup that a template writes: the decree's own components, in words and order only. It never
 * names a size, a font or a distance.
 *
 * holds: what may stand in it. «prose»: text with the author's `**` and `*`, and <chu-dam>, <chu-nghieng>.
 * «lines»: text, or <dong-chu> where the author breaks it. «text»: letters alone.
 * once: at most one in its parent. attributes: what each may be.
 */
export interface Tag {
  readonly in: readonly string[]
  readonly holds: 'children' | 'prose' | 'lines' | 'text' | 'nothing'
  readonly once?: true
  readonly attributes?: Readonly<Record<string, RegExp>>
}

const NUMBER = /^\d*$/
const YES_NO = /^(true|false)?$/
const LETTERS = /^/

const LEVELS = ['muc', 'khoan', 'diem', 'gach'] as const
const PROSE = [
  'doan-van',
  'can-cu',
  'mot-noi',
  'luu-van-ban',
  'tieu-de',
  'loi-van',
  'chu-dam',
  'chu-nghieng',
] as const

export const vocabulary: Readonly<Record<string, Tag>> = {
  'van-ban': { in: [''], holds: 'children', attributes: { loai: LETTERS, 'co-chu': /^(lon|nho)?$/ } },
  'quoc-hieu': { in: ['van-ban'], holds: 'nothing' },
  'co-quan-chu-quan': { in: ['van-ban'], holds: 'lines' },
  'co-quan-ban-hanh': { in: ['van-ban'], holds: 'lines' },
  'so-ky-hieu': {
    in: ['van-ban'],
    holds: 'nothing',
    attributes: { 'so-van-ban': NUMBER, 'ky-hieu': LETTERS },
  },
  'dia-danh-thoi-gian': {
    in: ['van-ban'],
    holds: 'text',
    attributes: { ngay: NUMBER, thang: NUMBER, nam: NUMBER },
  },
  'ten-loai': { in: ['van-ban'], holds: 'nothing' },
  'trich-yeu': { in: ['van-ban'], holds: 'lines' },
  'trich-yeu-cong-van': { in: ['van-ban'], holds: 'lines' },
  'kinh-gui': { in: ['van-ban'], holds: 'children' },
  'can-cu': { in: ['van-ban'], holds: 'prose' },
  'noi-dung': { in: ['van-ban'], holds: 'children' },
  'nguoi-ky': { in: ['van-ban'], holds: 'children' },
  'noi-nhan': { in: ['van-ban'], holds: 'children' },

  'dong-chu': {
    in: ['co-quan-chu-quan', 'co-quan-ban-hanh', 'trich-yeu', 'trich-yeu-cong-van'],
    holds: 'text',
  },
  'mot-noi': { in: ['kinh-gui', 'noi-nhan'], holds: 'prose' },
  'nhu-tren': { in: ['noi-nhan'], holds: 'nothing', once: true },
  'luu-van-ban': { in: ['noi-nhan'], holds: 'prose', once: true },
  'quyen-han': { in: ['nguoi-ky'], holds: 'text' },
  'chuc-vu': { in: ['nguoi-ky'], holds: 'text' },
  'ho-ten': { in: ['nguoi-ky'], holds: 'text', once: true },

  'doan-van': { in: ['noi-dung', ...LEVELS], holds: 'prose' },
  muc: { in: ['noi-dung'], holds: 'children' },
  khoan: { in: ['noi-dung', 'muc'], holds: 'children', attributes: { 'so-dam': YES_NO } },
  diem: { in: ['noi-dung', 'muc', 'khoan'], holds: 'children', attributes: { 'so-dam': YES_NO } },
  gach: { in: ['noi-dung', ...LEVELS], holds: 'children' },
  'tieu-de': { in: LEVELS, holds: 'prose', once: true },
  'loi-van': { in: ['khoan', 'diem', 'gach'], holds: 'prose', once: true },
  'chu-dam': { in: PROSE, holds: 'prose' },
  'chu-nghieng': { in: PROSE, holds: 'prose' },
}

/** The tag of that name, if it is one of ours. */
export function tagOf(name: string): Tag | undefined {
  return Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined
}
