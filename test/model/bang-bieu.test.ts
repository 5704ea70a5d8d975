import { describe, expect, it } from 'vitest'
import { bangBieuDayDu } from '../../src/model/bang-bieu.ts'
import type { BangBieu, CotBang } from '../../src/model/van-ban.ts'

const full = (bang: BangBieu) => bangBieuDayDu(bang, 'du-toan')
const cells = (bang: BangBieu) => full(bang).cac_hang.map(hang => hang.cac_o.map(o => o.loi_van))
const aligned = (cot: CotBang, ...column: readonly (string | number | null)[]) =>
  full({ cot: [cot], hang: column.map(o => [o]) }).cac_hang[0]?.cac_o[0]?.can

describe('bangBieuDayDu', () => {
  it('keeps its name, and has a size though none was given', () => {
    const bang = full({
      cot: [{ ten: 'A', rong: '25%' }, { ten: 'B', rong: 30 }, { ten: 'C' }],
      hang: [[1, 2, 3]],
    })
    expect(bang).toMatchObject({ ma: 'du-toan', co_chu: '13', huong: '', tieu_de: '' })
    expect(bang.cac_cot.map(cot => cot.rong)).toEqual(['25%', '30', ''])
  })

  it('makes header rows of headings over columns', () => {
    const cot = [{ ten: 'TT' }, { ten: 'Kinh phí', cot: [{ ten: 'Xã' }, { ten: 'Khác' }] }]
    const { dau_bang } = full({ cot, hang: [[1, 2, 3]] })
    expect(dau_bang.map(hang => hang.cac_o.map(o => [o.loi_van, o.gop_cot, o.gop_hang]))).toEqual([
      [
        ['TT', '1', '2'],
        ['Kinh phí', '2', '1'],
      ],
      [
        ['Xã', '1', '1'],
        ['Khác', '1', '1'],
      ],
    ])
  })

  it('aligns by what a column holds, unless told', () => {
    expect(aligned({ ten: 'TT' }, 1, 2)).toBe('giua')
    expect(aligned({ ten: 'TT' }, 'I', '1.1', null)).toBe('giua')
    expect(aligned({ ten: 'Năm' }, 2025, 2026)).toBe('giua')
    expect(aligned({ ten: 'Nội dung' }, 'Tập huấn', 1)).toBe('trai')
    expect(aligned({ ten: 'Trống' }, null)).toBe('trai')
    expect(aligned({ ten: 'Số', kieu: 'so' }, 1)).toBe('phai')
    expect(aligned({ ten: 'Số', kieu: 'so', can: 'giua' }, 1)).toBe('giua')
  })

  it('prints numbers as Vietnamese do in columns of numbers, and leaves the others as typed', () => {
    expect(
      cells({
        cot: [{ ten: 'Năm' }, { ten: 'Số', kieu: 'so' }],
        hang: [
          [2026, 2026.5],
          ['1.10', '-'],
        ],
      }),
    ).toEqual([
      ['2026', '2.026,5'],
      ['1.10', '-'],
    ])
  })

  it('sums the marked columns in a bold row, without the bold rows that sum others', () => {
    const bang: BangBieu = {
      cot: [{ ten: 'TT' }, { ten: 'Nội dung' }, { ten: 'Tiền', kieu: 'so', tong: true }, { ten: 'Ghi chú' }],
      hang: [
        { o: ['I', 'Nhóm', 0.3, null], dam: true },
        [1, 'A', 0.1, null],
        [2, 'B', 0.2, { loi_van: 'x' }],
      ],
      tong: 'Tổng cộng',
    }
    const sum = full(bang).cac_hang.at(-1)
    expect(sum?.dam).toBe(true)
    expect(sum?.cac_o.map(o => [o.loi_van, o.can, o.gop_cot])).toEqual([
      ['Tổng cộng', 'giua', '2'],
      ['0,3', 'phai', '1'],
      ['', 'trai', '1'],
    ])
  })

  it('knows the column of a cell beside one that reaches down', () => {
    const bang: BangBieu = {
      cot: [{ ten: 'Nhóm' }, { ten: 'Tiền', kieu: 'so', tong: true }],
      hang: [[{ loi_van: 'A', gop_hang: 2 }, 1000], [2000]],
      tong: 'Cộng',
    }
    expect(cells(bang)).toEqual([['A', '1.000'], ['2.000'], ['Cộng', '3.000']])
  })

  it('fills a row that is too short, and cuts one that is too long', () => {
    expect(cells({ cot: [{ ten: 'A' }, { ten: 'B' }], hang: [[1], [1, 2, 3]] })).toEqual([
      ['1', ''],
      ['1', '2'],
    ])
  })
})
