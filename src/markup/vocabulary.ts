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

const LEVELS = ['phan', 'chuong', 'muc', 'tieu-muc', 'dieu', 'khoan', 'diem', 'gach'] as const
/** What may hold blocks of the content. */
const HOLDERS = ['noi-dung', 'phu-luc', ...LEVELS] as const
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

const NAME = /^([a-z][a-z0-9_-]*)?$/
const AMOUNT = /^(\d+(\.\d+)?)?$/
const WIDTH_OR_SHARE = /^(\d+(\.\d+)?%?)?$/
const ALIGN = /^(trai|giua|phai|deu)?$/
const MA = { ma: NAME }

export const vocabulary: Readonly<Record<string, Tag>> = {
  'van-ban': {
    in: [''],
    holds: 'children',
    attributes: {
      loai: LETTERS,
      'co-chu': /^(lon|nho)?$/,
      'le-tren': AMOUNT,
      'le-duoi': AMOUNT,
      'le-trai': AMOUNT,
      'le-phai': AMOUNT,
      'gian-dong': AMOUNT,
      'gian-doan': AMOUNT,
      'lui-dau-dong': AMOUNT,
    },
  },
  'do-mat': { in: ['van-ban'], holds: 'nothing', attributes: { muc: /^(mat|toi-mat|tuyet-mat)$/ } },
  'muc-do-khan': { in: ['van-ban'], holds: 'nothing', attributes: { muc: /^(khan|thuong-khan|hoa-toc)$/ } },
  'pham-vi-luu-hanh': { in: ['van-ban'], holds: 'text' },
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
  'nguoi-soan-thao': { in: ['van-ban'], holds: 'text', attributes: { 'so-luong-ban': NUMBER } },
  'dia-chi-co-quan': { in: ['van-ban'], holds: 'lines' },
  'phu-luc': {
    in: ['van-ban'],
    holds: 'children',
    attributes: { ...MA, huong: /^(doc|ngang)?$/, 'hien-so-trang-dau': YES_NO, 'tep-rieng': YES_NO },
  },

  'dong-chu': {
    in: [
      'co-quan-chu-quan',
      'co-quan-ban-hanh',
      'trich-yeu',
      'trich-yeu-cong-van',
      'dia-chi-co-quan',
      'ten-phu-luc',
    ],
    holds: 'text',
  },
  'mot-noi': { in: ['kinh-gui', 'noi-nhan'], holds: 'prose' },
  'nhu-tren': { in: ['noi-nhan'], holds: 'nothing', once: true },
  'luu-van-ban': { in: ['noi-nhan'], holds: 'prose', once: true },
  'quyen-han': { in: ['nguoi-ky'], holds: 'text' },
  'chuc-vu': { in: ['nguoi-ky'], holds: 'text' },
  'chuc-vu-khac': { in: ['nguoi-ky'], holds: 'text' },
  'hinh-chu-ky': {
    in: ['nguoi-ky'],
    holds: 'nothing',
    once: true,
    attributes: { tep: LETTERS, rong: AMOUNT },
  },
  'hinh-dau': { in: ['nguoi-ky'], holds: 'nothing', once: true, attributes: { tep: LETTERS, rong: AMOUNT } },
  'ho-ten': { in: ['nguoi-ky'], holds: 'text', once: true },
  'ten-phu-luc': { in: ['phu-luc'], holds: 'lines', once: true },
  'kem-theo': {
    in: ['phu-luc'],
    holds: 'nothing',
    once: true,
    attributes: {
      'hinh-thuc': /^(giay|dien-tu)?$/,
      'so-van-ban': NUMBER,
      'ky-hieu': LETTERS,
      ngay: NUMBER,
      thang: NUMBER,
      nam: NUMBER,
      'co-quan': LETTERS,
    },
  },
  'ky-so': {
    in: ['phu-luc'],
    holds: 'nothing',
    once: true,
    attributes: { 'so-van-ban': NUMBER, 'ky-hieu': LETTERS, 'thoi-gian': LETTERS },
  },

  'doan-van': { in: HOLDERS, holds: 'prose' },
  phan: { in: ['noi-dung', 'phu-luc'], holds: 'children', attributes: MA },
  chuong: { in: ['noi-dung', 'phu-luc', 'phan'], holds: 'children', attributes: MA },
  muc: { in: ['noi-dung', 'phu-luc', 'phan', 'chuong'], holds: 'children', attributes: MA },
  'tieu-muc': { in: ['muc'], holds: 'children', attributes: MA },
  dieu: {
    in: ['noi-dung', 'phu-luc', 'phan', 'chuong', 'muc', 'tieu-muc'],
    holds: 'children',
    attributes: MA,
  },
  khoan: {
    in: ['noi-dung', 'phu-luc', 'phan', 'muc', 'dieu'],
    holds: 'children',
    attributes: { ...MA, 'so-dam': YES_NO },
  },
  diem: {
    in: ['noi-dung', 'phu-luc', 'muc', 'dieu', 'khoan'],
    holds: 'children',
    attributes: { ...MA, 'so-dam': YES_NO },
  },
  gach: { in: HOLDERS, holds: 'children', attributes: MA },
  'tieu-de': { in: [...LEVELS, 'bang-bieu', 'hinh-anh'], holds: 'prose', once: true },
  'loi-van': { in: ['dieu', 'khoan', 'diem', 'gach'], holds: 'prose', once: true },

  'bang-bieu': {
    in: HOLDERS,
    holds: 'children',
    attributes: { ...MA, 'co-chu': AMOUNT, huong: /^(doc|ngang)?$/ },
  },
  cot: { in: ['bang-bieu'], holds: 'nothing', attributes: { rong: WIDTH_OR_SHARE } },
  'dau-bang': { in: ['bang-bieu'], holds: 'children', once: true },
  hang: { in: ['bang-bieu', 'dau-bang'], holds: 'children', attributes: { dam: YES_NO } },
  o: {
    in: ['hang'],
    holds: 'prose',
    attributes: { can: ALIGN, 'gop-cot': NUMBER, 'gop-hang': NUMBER, dam: YES_NO },
  },
  'hinh-anh': {
    in: HOLDERS,
    holds: 'children',
    attributes: { ...MA, tep: LETTERS, rong: AMOUNT, 'mo-ta': LETTERS },
  },

  'chu-dam': { in: [...PROSE, 'o'], holds: 'prose' },
  'chu-nghieng': { in: [...PROSE, 'o'], holds: 'prose' },
}

/** The tag of that name, if it is one of ours. Its own `name` is one string for all who ask: quick to compare. */
export function tagOf(name: string): (Tag & { readonly name: string }) | undefined {
  return TAGS.get(name)
}

const TAGS = new Map(Object.entries(vocabulary).map(([name, tag]) => [name, { ...tag, name }]))
