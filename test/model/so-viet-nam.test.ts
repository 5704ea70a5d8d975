import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cong, inSo, thapPhanOf } from '../../src/model/so-viet-nam.ts'

const printed = (value: string | number) => {
  const number = thapPhanOf(value)
  return number === undefined ? undefined : inSo(number)
}

describe('thapPhanOf and inSo', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [1000, '1.000'],
    [1234567.5, '1.234.567,5'],
    [-1234.5, '-1.234,5'],
    [0.25, '0,25'],
    [1e21, '1.000.000.000.000.000.000.000'],
    [1e-7, '0,0000001'],
    ['1.234.567,50', '1.234.567,50'],
    ['450.000', '450.000'],
    ['450000', '450.000'],
    ['1,5', '1,5'],
    ['1.10', '1,10'],
    [' 12 ', '12'],
    ['12345678901234567890', '12.345.678.901.234.567.890'],
  ])('%s is %s', (value, text) => {
    expect(printed(value)).toBe(text)
  })

  it.each(['', '-', '5 triệu', '1.2345.678', '1,234,567', '12/3', 'x', '1.234.56'])(
    '«%s» is no number',
    text => {
      expect(thapPhanOf(text)).toBeUndefined()
    },
  )

  it('reads what it prints', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 0, max: 12 }), (digits, scale) => {
        const text = inSo({ digits, scale })
        expect(thapPhanOf(text)).toEqual({ digits, scale })
      }),
    )
  })
})

describe('cong', () => {
  it('adds decimals exactly', () => {
    expect(inSo(cong([0.1, 0.2, 1000].map(value => thapPhanOf(value)!)))).toBe('1.000,3')
    expect(inSo(cong([]))).toBe('0')
  })

  it('is the sum of whole numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt()), numbers => {
        const sum = cong(numbers.map(digits => ({ digits, scale: 0 })))
        expect(sum).toEqual({ digits: numbers.reduce((all, one) => all + one, 0n), scale: 0 })
      }),
    )
  })
})
