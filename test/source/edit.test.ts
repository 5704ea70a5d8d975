import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { setKeys, type NewKey } from '../../src/source/edit.ts'

const keys: readonly NewKey[] = [
  { key: 'so_van_ban', value: 12, behind: ['co_quan_ban_hanh', 'loai_van_ban'] },
  { key: 'thoi_gian_ban_hanh', value: '2026-11-20', behind: ['dia_danh', 'so_van_ban'] },
]

function edited(text: string): string | undefined {
  return setKeys(text, keys).value
}

describe('keys that are there', () => {
  it.each([
    ['so_van_ban: 5\nthoi_gian_ban_hanh: 2026', 'so_van_ban: 12\nthoi_gian_ban_hanh: 2026-11-20'],
    [
      'so_van_ban:   # chưa có\r\nthoi_gian_ban_hanh:\r\nx: 1\r\n',
      'so_van_ban: 12   # chưa có\r\nthoi_gian_ban_hanh: 2026-11-20\r\nx: 1\r\n',
    ],
    [
      'so_van_ban: null # a\nthoi_gian_ban_hanh: ~ # b\n',
      'so_van_ban: 12 # a\nthoi_gian_ban_hanh: 2026-11-20 # b\n',
    ],
    [
      "\uFEFFthoi_gian_ban_hanh: '2026-05'  # tháng\nso_van_ban: '7'",
      "\uFEFFthoi_gian_ban_hanh: '2026-11-20'  # tháng\nso_van_ban: 12",
    ],
    [
      'so_van_ban:\n  5 # số\nthoi_gian_ban_hanh: "2026"',
      'so_van_ban:\n  12 # số\nthoi_gian_ban_hanh: "2026-11-20"',
    ],
    ['"so_van_ban" : \n"thoi_gian_ban_hanh":\n', '"so_van_ban" : 12 \n"thoi_gian_ban_hanh": "2026-11-20"\n'],
    ['{ so_van_ban, thoi_gian_ban_hanh: }', '{ so_van_ban: 12, thoi_gian_ban_hanh: 2026-11-20 }'],
    ['{"so_van_ban":null,"thoi_gian_ban_hanh":null}', '{"so_van_ban":12,"thoi_gian_ban_hanh":"2026-11-20"}'],
    // NFD letters, and line ends of an old Mac.
    [
      'a: Ho\u0300a\rso_van_ban: 1\rthoi_gian_ban_hanh:\r',
      'a: Ho\u0300a\rso_van_ban: 12\rthoi_gian_ban_hanh: 2026-11-20\r',
    ],
  ])('%j', (before, after) => {
    expect(edited(before)).toBe(after)
  })
})

describe('keys that are new', () => {
  it.each([
    [
      'loai_van_ban: ke-hoach # x\r\nco_quan_ban_hanh:\r\n  - A\r\n  - B # c\r\n\r\n# ghi chú\r\ndia_danh: D\r\n',
      'loai_van_ban: ke-hoach # x\r\nco_quan_ban_hanh:\r\n  - A\r\n  - B # c\r\nso_van_ban: 12\r\n\r\n# ghi chú\r\ndia_danh: D\r\nthoi_gian_ban_hanh: 2026-11-20\r\n',
    ],
    ['loai_van_ban: ke-hoach', 'loai_van_ban: ke-hoach\nso_van_ban: 12\nthoi_gian_ban_hanh: 2026-11-20'],
    [
      '---\nloai_van_ban: x\n...\n',
      '---\nloai_van_ban: x\nso_van_ban: 12\nthoi_gian_ban_hanh: 2026-11-20\n...\n',
    ],
    [
      'co_quan_ban_hanh: { ten: A,\n  viet_tat: B }  # k\ndia_danh: >\n  x\n  y\n\nz: 1\n',
      'co_quan_ban_hanh: { ten: A,\n  viet_tat: B }  # k\nso_van_ban: 12\ndia_danh: >\n  x\n  y\nthoi_gian_ban_hanh: 2026-11-20\n\nz: 1\n',
    ],
    [
      '{\n  "loai_van_ban": "ke-hoach",\n  "x": 1\n}\n',
      '{\n  "loai_van_ban": "ke-hoach",\n  "so_van_ban": 12,\n  "thoi_gian_ban_hanh": "2026-11-20",\n  "x": 1\n}\n',
    ],
  ])('%j', (before, after) => {
    expect(edited(before)).toBe(after)
  })
})

describe('refused', () => {
  it.each([
    'so_van_ban: &a 5\nx: *a\n',
    'x: &a 5\nso_van_ban: *a\n',
    'so_van_ban: !!int 5\n',
    'so_van_ban: |\n  5\n',
    'so_van_ban: [1]\n',
    'a: 1\n---\nb: 2\n',
    '- so_van_ban: 1\n',
    'chỉ là chữ\n',
    'a: [\n',
    '',
  ])('%j', text => {
    const { value, diagnostics } = setKeys(text, keys)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['so/khong-ghi-vao-duoc'])
  })
})

describe('of any definition', () => {
  const eol = fc.constantFrom('\n', '\r\n')
  const comment = fc.constantFrom('', ' # ghi chú', '   # số: 5', '  ')
  const value = fc.constantFrom('', ' 5', ' null', ' ~', ' "7"', " '7'", ' 2026')
  const other = fc.constantFrom(
    ['a: 1'],
    ['# dòng ghi chú'],
    [''],
    ['b: [1,', '  2] # c'],
    ['c:', '  so_van_ban: 3 # ở trong', '  d: x'],
    ['d: |', '  so_van_ban: 4', '', '  chữ'],
    ['e: "so_van_ban: 6"'],
    ['loai_van_ban: ke-hoach'],
    ['co_quan_ban_hanh: # a', '    - b'],
    ['dia_danh: Ho\u0300a'],
  )
  const lines = fc.record({
    bom: fc.constantFrom('', '\uFEFF'),
    eol,
    others: fc.uniqueArray(other, { selector: ([first]) => first, minLength: 1 }),
    so: fc.option(fc.tuple(value, comment, fc.nat(10)), { nil: undefined }),
    last: fc.boolean(),
  })

  it('sets the keys and touches no other byte', () => {
    fc.assert(
      fc.property(lines, ({ bom, eol: end, others, so, last }) => {
        const blocks = others.map(block => [...block])
        const own = so === undefined ? [] : [[`so_van_ban:${so[0]}${so[1]}`]]
        const at = so === undefined ? 0 : so[2] % (blocks.length + 1)
        const text =
          bom + [...blocks.slice(0, at), ...own, ...blocks.slice(at)].flat().join(end) + (last ? end : '')
        const old = parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown> | null
        const result = edited(text)
        if (old === null) return result === undefined
        expect(result, JSON.stringify(text)).toBeDefined()
        const now = parse((result ?? '').replace(/^\uFEFF/, '')) as unknown
        expect(now).toEqual({ ...old, so_van_ban: 12, thoi_gian_ban_hanh: '2026-11-20' })
        const kept = (whole: string): readonly string[] =>
          whole
            .replace(/^\uFEFF/, '')
            .split(/(?<=\n)/)
            .filter(line => !/^(so_van_ban|thoi_gian_ban_hanh):/.test(line))
        // The last line gets a break where the new one comes behind it.
        const withBreak = (all: readonly string[]): readonly string[] =>
          all.map(line => line.replace(/\r?\n$/, ''))
        expect(withBreak(kept(result ?? ''))).toEqual(withBreak(kept(text)))
        if (text.includes('\n')) expect((result ?? '').replaceAll(end, '').includes('\n')).toBe(false)
        return true
      }),
      { numRuns: 200 },
    )
  })
})
