import { describe, expect, it } from 'vitest'
import { label, padNgay, padSo, padThang, roman } from '../../src/tree/number.ts'

describe('numbers', () => {
  it('counts điểm by the Vietnamese alphabet, đ after d, and never ă, â, f, j, w, z', () => {
    const labels = Array.from({ length: 25 }, (_, i) => label('diem', i + 1))
    expect(labels.join(' ')).toBe(
      'a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) ab)',
    )
  })

  it('counts mục in Roman, khoản in Arabic digits', () => {
    expect([1, 4, 9, 14, 40, 49, 99].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XLIX', 'XCIX'])
    expect(label('muc', 4)).toBe('IV.')
    expect(label('khoan', 12)).toBe('12.')
    expect(label('gach', 3)).toBe('-')
  })

  it('writes a plus within a dash', () => {
    expect(label('gach', 2, 'muc', 'gach')).toBe('+')
  })

  it('puts a zero before numbers and days below 10, and months 1 and 2 only', () => {
    expect([padSo(5), padSo(10), padSo(123)]).toEqual(['05', '10', '123'])
    expect([padNgay(9), padNgay(10)]).toEqual(['09', '10'])
    expect(Array.from({ length: 12 }, (_, i) => padThang(i + 1))).toEqual([
      '01',
      '02',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
    ])
  })
})
