import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractWidths, widthsFile } from '../../scripts/metrics.ts'
import { ascentOf, descentOf, lineHeightOf, widthOf, type Face } from '../../src/metrics/measure.ts'
import { ptToMm } from '../../src/metrics/units.ts'

describe('times-new-roman-widths.json', () => {
  it('is what the script takes from the font', () => {
    expect(readFileSync(widthsFile, 'utf8')).toBe(extractWidths())
  })

  it('stays cheap to load', () => {
    expect(readFileSync(widthsFile).length).toBeLessThan(30_000)
  })
})

describe('widthOf', () => {
  // Reckoned by another hand from the base letters alone; ơ and ư are a little wider than o and u.
  const known: readonly (readonly [string, Face, number, number])[] = [
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 12, 88.3],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 13, 95.7],
    ['Độc lập - Tự do - Hạnh phúc', 'bold', 13, 55.9],
    ['Độc lập - Tự do - Hạnh phúc', 'bold', 14, 60.2],
    ['Hà Nội, ngày 05 tháng 01 năm 2026', 'italic', 13, 67.0],
    ['UBND THÀNH PHỐ HỒ CHÍ MINH', 'regular', 12, 65.3],
  ]

  it.each(known)('measures «%s» in %s %i', (text, face, sizePt, mm) => {
    expect(Math.abs(ptToMm(widthOf(text, face, sizePt)) - mm)).toBeLessThan(0.3)
  })

  it('gives digits half an em', () => {
    expect(widthOf('2026', 'italic', 13)).toBe(26)
  })

  it("gives an accented letter its base letter's width", () => {
    const pairs = ['ắa', 'ỆE', 'ỡơ', 'ựư', 'đd', 'ỸY'].map(pair => [...pair])
    for (const [accented = '', base = ''] of pairs) {
      expect(widthOf(accented, 'bold', 14)).toBe(widthOf(base, 'bold', 14))
    }
  })

  it('gives lone marks no width, non-breaking spaces that of a space', () => {
    expect(widthOf('e\u0323\u0302', 'regular', 13)).toBe(widthOf('e', 'regular', 13))
    expect(widthOf('\u00a0', 'regular', 13)).toBe(widthOf(' ', 'regular', 13))
  })

  it('gives an unknown character one em', () => {
    expect(widthOf('漢', 'regular', 13)).toBe(13)
    expect(widthOf('😀', 'regular', 13)).toBe(13)
  })

  it('adds up, and grows with the size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => {
        const whole = widthOf(a + b, 'bold', 14)
        expect(whole).toBeCloseTo(widthOf(a, 'bold', 14) + widthOf(b, 'bold', 14), 6)
        expect(whole).toBeCloseTo(widthOf(a + b, 'bold', 7) * 2, 6)
      }),
    )
  })
})

describe('heights', () => {
  it('are those of Times New Roman', () => {
    expect(ascentOf(2048)).toBe(1825)
    expect(descentOf(2048)).toBe(443)
    expect(lineHeightOf(2048)).toBe(1825 + 443 + 87)
    expect(lineHeightOf(13)).toBeCloseTo(14.95, 2)
  })
})
