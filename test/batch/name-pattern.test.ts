import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOf, parsePattern, type NamePattern } from '../../src/batch/name-pattern.ts'
import { safeName } from '../../src/batch/safe-name.ts'

function pattern(text: string): NamePattern {
  const parsed = parsePattern(text)
  if ('message' in parsed) throw new Error(parsed.message)
  return parsed
}

const values: Readonly<Record<string, string>> = {
  so_van_ban: '05',
  trich_yeu: 'Triển khai Đề án 06',
  ky_hieu: 'KH/UBND-VP',
  thu_muc: 'phòng A/quý 1',
  trong: ' ',
}
const name = (text: string, ascii = false) => nameOf(pattern(text), field => values[field], { ascii })

describe('a name', () => {
  test.each([
    ['{so_van_ban}-{trich_yeu}', false, '05-Triển khai Đề án 06'],
    ['{so_van_ban}-{trich_yeu}', true, '05-trien-khai-de-an-06'],
    ['{ so_van_ban }', false, '05'],
    ['2026/{so_van_ban}', false, '2026/05'],
    ['2026\\{so_van_ban}', false, '2026/05'],
    ['{thu_muc}/{so_van_ban}', false, 'phòng A/quý 1/05'],
    ['{thu_muc}/{so_van_ban}', true, 'phong-a/quy-1/05'],
    ['{ky_hieu}', false, 'KH-UBND-VP'],
    ['{{x}}-{so_van_ban}', false, '{x}-05'],
    ['Số {so_van_ban}', false, 'Số 05'],
  ])('%s (ascii: %s) is %s', (text, ascii, expected) => {
    expect(name(text, ascii)).toEqual({ name: expected })
  })

  test('has no folder for what lies at the top', () => {
    expect(nameOf(pattern('{thu_muc}/{ten}'), field => (field === 'ten' ? 'a' : ''))).toEqual({ name: 'a' })
  })

  test('says which fields are missing', () => {
    expect(name('{la}-{trong}-{so_van_ban}-{la}')).toEqual({ missing: ['la', 'trong'] })
  })

  test('of which nothing is left is none', () => {
    expect(nameOf(pattern('{a}'), () => '...')).toEqual({ missing: [] })
    expect(nameOf(pattern('{a}'), () => '漢字', { ascii: true })).toEqual({ missing: [] })
  })

  test('knows its fields', () => {
    expect(pattern('{a}/{b}-{a}').fields).toEqual(['a', 'b'])
  })

  test.each(['', '/', '{', '}', '{}', 'a{b', 'a}b', '{a', '../{a}', '{a}/../b', './{a}', '{a}/'])(
    '«%s» is no pattern',
    text => {
      expect(parsePattern(text)).toHaveProperty('message')
    },
  )
})

describe('a safe name', () => {
  test.each([
    ['CON', 'CON_'],
    ['con.2026', 'con_.2026'],
    ['lpt1', 'lpt1_'],
    ['console', 'console'],
    ['a<b>:c"d|e?f*g', 'a-b-c-d-e-f-g'],
    ['.an', 'an'],
    ['cuoi. . .', 'cuoi'],
    ['hai\ndòng\t', 'hai-dòng-'],
    ['\u202eđảo', '-đảo'],
    ['hòa'.normalize('NFD'), 'hòa'],
    ['a\ud800b', 'a-b'],
  ])('%j → %s', (text, expected) => {
    expect(safeName(text)).toBe(expected)
  })

  test('is safe on Windows whatever it is made of, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, ascii) => {
        const safe = safeName(text, { ascii })
        expect(safe).not.toMatch(/[<>:"/\\|?*\0-\x1f]|^[. ]|[. ]$/)
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201)
        expect(safe).toBe(safe.normalize('NFC'))
        if (ascii) expect(safe).toMatch(/^[a-z0-9_.-]*$/)
        expect(safeName(safe, { ascii })).toBe(safe)
      }),
    )
  })

  test('is cut between letters', () => {
    expect(safeName('ế'.repeat(300))).toBe('ế'.repeat(66))
  })

  test('is cut between words where it has some', () => {
    expect(safeName('Triển khai '.repeat(30))).toMatch(/^(Triển khai )+Triển( khai)?$/)
    expect(safeName('Triển khai đề án '.repeat(30), { ascii: true })).toMatch(/-(trien|khai|de|an)$/)
    expect(safeName(`a - ${'ế'.repeat(300)}`)).toBe(`a - ${'ế'.repeat(65)}`)
  })
})
