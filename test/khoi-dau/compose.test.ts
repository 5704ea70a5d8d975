import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parse } from 'yaml'
import { check } from '../../src/index.ts'
import { compose } from '../../src/khoi-dau/compose.ts'
import { fill } from '../../src/khoi-dau/fill.ts'
import { keyLine } from '../../src/khoi-dau/scalar.ts'
import { readStarters } from '../../src/khoi-dau/starter.ts'
import { tenTep } from '../../src/khoi-dau/ten-tep.ts'
import { inSentence, trichYeuOf } from '../../src/khoi-dau/trich-yeu.ts'
import { shipped } from '../../src/shipped.ts'

const [starter] = readStarters(await shipped.starters('ke-hoach'))
const words = { co_quan: 'Sở Nội vụ', don_vi: 'Văn phòng', trich_yeu: 'tập huấn' }

describe('filling in', () => {
  it('puts words into folded texts and fills their lines anew', () => {
    const text =
      'noi_dung:\n  - >-\n    Thực hiện nhiệm vụ, {{co_quan}}\n    giao {{don_vi}}.\n  - Giữ nguyên.\n'
    expect(fill(text, words)).toBe(
      'noi_dung:\n  - >-\n    Thực hiện nhiệm vụ, Sở Nội vụ giao Văn phòng.\n  - Giữ nguyên.\n',
    )
  })

  it('leaves other texts and unknown words as they are', () => {
    const text = 'a: {{co_quan}}\nb: >-\n  {{gi}} {{toString}} {{don_vi}}\n'
    expect(fill(text, words)).toBe('a: {{co_quan}}\nb: >-\n  {{gi}} {{toString}} Văn phòng\n')
  })

  it('takes no word for a pattern', () => {
    expect(fill('a: >-\n  {{co_quan}}', { ...words, co_quan: "$& $1 $' {{don_vi}}" })).toBe(
      "a: >-\n  $& $1 $' {{don_vi}}",
    )
  })
})

describe('a line of a key', () => {
  it.each([
    ['Tổ chức Hội nghị', 'k: Tổ chức Hội nghị'],
    ['Đề án: một', 'k: "Đề án: một"'],
    ['không', 'k: không'],
    ['No', 'k: "No"'],
    ['2026', 'k: "2026"'],
    ['«Xanh»', 'k: "«Xanh»"'],
    ['a #b', 'k: "a #b"'],
  ])('%s', (text, line) => {
    expect(keyLine('k', text)).toBe(line)
  })

  it('says what it was given, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), raw => {
        const text = trichYeuOf('cong-van', raw)
        fc.pre(text !== '')
        expect(parse(keyLine('k', text))).toEqual({ k: text })
      }),
    )
  })
})

describe('a trích yếu', () => {
  it.each([
    ['ke-hoach', ' Kế hoạch  tổ chức\thội nghị\n', 'Tổ chức hội nghị'],
    ['ke-hoach', 'Kế hoạch hóa gia đình', 'Kế hoạch hóa gia đình'],
    ['cong-van', 'V/v: mời họp', 'mời họp'],
    ['cong-van', 'Về việc mời họp', 'mời họp'],
    ['cong-van', '\u0007 ', ''],
  ])('%s %s', (loai, typed, said) => {
    expect(trichYeuOf(loai, typed)).toBe(said)
  })

  it.each([
    ['Tổ chức Hội nghị', 'tổ chức Hội nghị'],
    ['UBND xã họp', 'UBND xã họp'],
    ['Tết Trung thu', 'Tết Trung thu'],
    ['Việt Nam xanh', 'Việt Nam xanh'],
    ['', ''],
  ])('in a sentence: %s', (trichYeu, said) => {
    expect(inSentence(trichYeu)).toBe(said)
  })
})

describe('the name of a file', () => {
  it.each([
    ['Tổ chức Đại hội Đảng', 'ke-hoach-to-chuc-dai-hoi-dang.yaml'],
    ['Tổ chức Đại hội Đảng'.normalize('NFD'), 'ke-hoach-to-chuc-dai-hoi-dang.yaml'],
    ['../../bí mật', 'ke-hoach-bi-mat.yaml'],
    ['«…»', 'ke-hoach.yaml'],
    [
      'Triển khai thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026',
      'ke-hoach-trien-khai-thuc-hien-ke-hoach-cua-uy-ban-nhan-dan-tinh-ve.yaml',
    ],
  ])('%s', (trichYeu, name) => {
    expect(tenTep('ke-hoach', trichYeu)).toBe(name)
  })
})

describe('a definition', () => {
  it('has the modeline first, where there is a schema', () => {
    const wishes = { loai: 'ke-hoach', starter: starter!, trichYeu: 'Tập huấn' }
    expect(compose({ ...wishes, schema: '../x.json' })).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/x\.json\n#\n# Kế/,
    )
    expect(compose(wishes)).toMatch(/^# Kế hoạch theo mẫu/)
  })

  it('takes no trích yếu for a placeholder of a merge', async () => {
    const trichYeu = 'Tập huấn ${ho_ten}'
    const { diagnostics } = await check(compose({ loai: 'ke-hoach', starter: starter!, trichYeu }))
    expect(diagnostics.map(({ code }) => code).filter(code => code !== 'prose/cho-chua-dien')).toEqual([])
  })

  it('is sound with any trích yếu', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async raw => {
        const trichYeu = trichYeuOf('ke-hoach', raw.replace(/[<>{}[\]\\*]/g, ''))
        fc.pre(trichYeu !== '')
        const { diagnostics } = await check(compose({ loai: 'ke-hoach', starter: starter!, trichYeu }))
        expect(
          diagnostics.filter(({ code }) => code.startsWith('yaml/') || code.startsWith('schema/')),
        ).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
