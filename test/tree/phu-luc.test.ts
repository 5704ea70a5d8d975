import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/tree/inline.ts'
import { kemTheo, kySo, numberPhuLuc, type KemTheo } from '../../src/tree/phu-luc.ts'
import type { PhuLuc } from '../../src/tree/nodes.ts'

const of: KemTheo = {
  so: '5',
  kyHieu: 'KH-UBND',
  ngay: '5',
  thang: '1',
  nam: '2026',
  coQuan: 'Ủy ban nhân dân xã Trà Bồng',
  dienTu: false,
}

describe('the reference line', () => {
  it('is filled in from the document', () => {
    expect(textOf(kemTheo('ke-hoach', of))).toBe(
      '(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Trà Bồng)',
    )
  })

  it('leaves blank what a draft does not have', () => {
    const draft = kemTheo('cong-van', { ...of, so: '', ngay: '', thang: '' })
    expect(draft.flatMap(part => (part.kind === 'cho-trong' ? [part.cho] : []))).toEqual([
      'so',
      'ngay',
      'thang',
    ])
  })

  it('of an electronic document names the body alone', () => {
    expect(textOf(kemTheo('ke-hoach', { ...of, dienTu: true }))).toBe(
      '(Kèm theo Kế hoạch số … ngày … tháng … năm … của Ủy ban nhân dân xã Trà Bồng)',
    )
  })
})

describe('the line of the digital signature', () => {
  it('has the time of signing with its zone', () => {
    expect(textOf(kySo('15', 'KH-UBND', '2026-11-20T08:30:15'))).toBe(
      'Số: 15/KH-UBND; 2026-11-20T08:30:15+07:00',
    )
  })

  it('is as in the form before it is signed', () => {
    expect(textOf(kySo('', 'KH-UBND', ''))).toBe('Số: …/KH-UBND; ngày/tháng/năm; giờ: phút: giây')
  })
})

describe('the number', () => {
  const annex: PhuLuc = { kind: 'phu-luc', so: '', lines: [], kemTheo: [], boCuc: 'muc', children: [] }
  const labels = (count: number): readonly string[] =>
    numberPhuLuc(Array.from({ length: count }, () => ({ ...annex }))).map(node =>
      node.kind === 'phu-luc' ? node.so : '',
    )

  it('is there from two on, in Roman numerals', () => {
    expect(labels(1)).toEqual(['Phụ lục'])
    expect(labels(4)).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục IV'])
  })
})
