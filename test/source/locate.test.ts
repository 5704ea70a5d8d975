import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/source/read-bytes.ts'
import { readYaml } from '../../src/source/read-yaml.ts'

const TEXT = `# ghi chú
loai_van_ban: cong-van
nguoi_ky:
  chuc_vu: Chủ tịch   # ghi chú
  ho_ten:

noi_nhan:
  - Như trên
  - ten: Sở A
    dia_chi: "Huế"
  # cuối
a/b~c: |
  một
  hai

trong: []
dong: {x: 1, y: [2, 3]}
`

function at(pointer: string, options?: { readonly onKey?: boolean }): string {
  const { start, end } = readYaml(TEXT).value!.locate(pointer, options)
  return `${start.line}:${start.column} ${TEXT.slice(start.offset, end.offset)}`
}

describe('locate', () => {
  it.each([
    ['/loai_van_ban', '2:15 cong-van'],
    ['/nguoi_ky/chuc_vu', '4:12 Chủ tịch'],
    ['/noi_nhan/0', '8:5 Như trên'],
    ['/noi_nhan/1/dia_chi', '10:14 "Huế"'],
    ['/a~1b~0c', '12:8 |\n  một\n  hai'],
    ['/trong', '16:8 []'],
    ['/dong/y/1', '17:21 3'],
  ])('finds the value of %s', (pointer, place) => {
    expect(at(pointer)).toBe(place)
  })

  it('takes in a collection up to its last value, without comments', () => {
    expect(at('/nguoi_ky')).toBe('4:3 chuc_vu: Chủ tịch   # ghi chú\n  ho_ten:')
    expect(at('/noi_nhan')).toBe(
      '8:5 - Như trên'.replace('8:5', '8:3') + '\n  - ten: Sở A\n    dia_chi: "Huế"',
    )
  })

  it('shows the key of an empty value', () => {
    expect(at('/nguoi_ky/ho_ten')).toBe('5:3 ho_ten')
  })

  it('finds keys', () => {
    expect(at('/nguoi_ky/chuc_vu', { onKey: true })).toBe('4:3 chuc_vu')
    expect(at('/a~1b~0c', { onKey: true })).toBe('12:1 a/b~c')
    expect(at('/dong/x', { onKey: true })).toBe('17:8 x')
    expect(at('/dong/x', { onKey: false })).toBe('17:11 1')
  })

  it.each([
    ['/nguoi_ky/quyen_han', '3:1 nguoi_ky'],
    ['/nguoi_ky/quyen_han/0/x', '3:1 nguoi_ky'],
    ['/loai_van_ban/x', '2:1 loai_van_ban'],
    ['/noi_nhan/7', '7:1 noi_nhan'],
    ['/noi_nhan/01', '7:1 noi_nhan'],
    ['/noi_nhan/-', '7:1 noi_nhan'],
    ['/noi_nhan/1/thieu', '9:5 ten'],
    ['/noi_nhan/0/thieu', '8:5 Như trên'],
    ['/trich_yeu', '2:1 loai_van_ban'],
    ['/__proto__', '2:1 loai_van_ban'],
  ])('takes the closest existing parent of %s', (pointer, place) => {
    expect(at(pointer)).toBe(place)
  })

  it('takes the root for the whole, its key for the first', () => {
    expect(at('').startsWith('2:1 loai_van_ban: cong-van')).toBe(true)
    expect(at('', { onKey: true })).toBe('2:1 loai_van_ban')
  })

  it('follows aliases', () => {
    const text = 'a: &x\n  b: 1\nc: *x\n'
    const { locate } = readYaml(text).value!
    const on = (pointer: string): string => {
      const { start, end } = locate(pointer)
      return `${start.line} ${text.slice(start.offset, end.offset)}`
    }
    expect(on('/c/b')).toBe('2 1')
    expect(on('/c')).toBe('3 *x')
    expect(on('/c/thieu')).toBe('3 c')
  })

  it('takes the last anchor before the alias', () => {
    const text = 'a: &x {k: 1}\nb: &x {k: 2}\nc: *x\nd: &x {k: 3}\n'
    expect(readYaml(text).value!.value).toMatchObject({ c: { k: 2 } })
    expect(readYaml(text).value!.locate('/c/k').start.line).toBe(2)
  })

  it('names keys as the value does', () => {
    const { value, locate } = readYaml('1: a\nnull: b\ntrue: c\n').value!
    expect(value).toEqual({ 1: 'a', '': 'b', true: 'c' })
    expect([locate('/1'), locate('/'), locate('/true')].map(({ start }) => start.line)).toEqual([1, 2, 3])
  })

  it('counts lines by CRLF as by LF', () => {
    const { locate } = readYaml(TEXT.replaceAll('\n', '\r\n')).value!
    expect(locate('/noi_nhan/1/dia_chi')).toMatchObject({
      start: { line: 10, column: 14 },
      end: { line: 10, column: 19 },
    })
    expect(locate('/a~1b~0c').end).toMatchObject({ line: 14, column: 6 })
  })

  it('counts from after the BOM, in NFC', () => {
    const bytes = new TextEncoder().encode(`\ufeff${'kế: hoạch, 1'.normalize('NFD')}`)
    const { locate } = readYaml(decodeText(bytes).value!).value!
    expect(locate('/kế')).toEqual({
      start: { line: 1, column: 5, offset: 4 },
      end: { line: 1, column: 13, offset: 12 },
    })
  })

  it('serves a root that is no map', () => {
    expect(readYaml('\n- a\n- b\n').value!.locate('/1').start).toEqual({ line: 3, column: 3, offset: 7 })
    expect(readYaml('\n- a\n- b\n').value!.locate('/x').start.line).toBe(2)
    expect(readYaml('# x\nabc\n').value!.locate('/x/y').start).toMatchObject({ line: 2, column: 1 })
  })
})
