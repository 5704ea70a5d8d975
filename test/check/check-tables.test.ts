import { describe, expect, it } from 'vitest'
import { checkTables } from '../../src/check/check-tables.ts'
import type { BangBieu } from '../../src/model/van-ban.ts'
import { keHoach } from '../definition.ts'

const AB: BangBieu['cot'] = [{ ten: 'A' }, { ten: 'B' }]
const SO: BangBieu['cot'] = [{ ten: 'A' }, { ten: 'B', kieu: 'so', tong: true }]
const found = (bang: BangBieu) =>
  checkTables(keHoach({ noi_dung: ['x', { muc: 'M', noi_dung: [{ bang_bieu: bang }] }] })).map(
    ({ code, pointer }) => `${code} ${pointer?.replace('/noi_dung/1/noi_dung/0/bang_bieu', '') ?? ''}`,
  )

describe('cells', () => {
  it('of a row are as many as the columns', () => {
    expect(found({ cot: AB, hang: [[1, 2], [1], { o: [1, 2, 3] }] })).toEqual([
      'bang/so-o /hang/1',
      'bang/so-o /hang/2',
    ])
    expect(found({ cot: [{ ten: 'A', cot: AB }, { ten: 'C' }], hang: [[1, 2, 3]] })).toEqual([])
  })

  it('leave out the columns that one reaches down to', () => {
    const tall = { loi_van: 'x', gop_hang: 2 }
    expect(found({ cot: AB, hang: [[tall, 1], [2]] })).toEqual([])
    expect(
      found({
        cot: AB,
        hang: [
          [tall, 1],
          [2, 3],
        ],
      }),
    ).toEqual(['bang/so-o /hang/1'])
  })

  it('do not run out of the table', () => {
    expect(found({ cot: AB, hang: [[{ loi_van: 'x', gop_cot: 3 }]] })).toEqual(['bang/so-o /hang/0/0'])
    expect(found({ cot: AB, hang: [{ o: [1, { loi_van: 'x', gop_hang: 2 }] }] })).toEqual([
      'bang/so-o /hang/0/o/1',
    ])
  })

  it('are told of a few times, not once for each row of a table', () => {
    expect(found({ cot: AB, hang: Array.from({ length: 100 }, () => [1]) }).length).toBeLessThan(10)
  })

  it('are looked at in annexes', () => {
    const noi_dung = [{ bang_bieu: { cot: AB, hang: [[1]] } }]
    expect(checkTables(keHoach({ phu_luc: [{ noi_dung }] }))[0]?.pointer).toBe(
      '/phu_luc/0/noi_dung/0/bang_bieu/hang/0',
    )
  })
})

describe('sums', () => {
  const tong = 'Tổng cộng'

  it('need words and columns', () => {
    expect(found({ cot: AB, hang: [[1, 2]], tong })).toEqual(['bang/thieu-tong /tong'])
    expect(found({ cot: SO, hang: [[1, 2]] })).toEqual(['bang/thieu-tong /cot'])
    expect(found({ cot: SO, hang: [[1, 2]], tong })).toEqual([])
  })

  it('are of numbers; an empty cell or a dash is none', () => {
    const hang = [
      ['a', 1],
      ['b', '1.250,5'],
      ['c', null],
      ['d', '-'],
      ['e', '5 triệu'],
      ['f', '1,250,000'],
    ] as const
    expect(found({ cot: SO, hang, tong })).toEqual([
      'bang/khong-cong-duoc /hang/4/1',
      'bang/khong-cong-duoc /hang/5/1',
    ])
  })

  it('ask about a decimal that looks like thousands', () => {
    expect(
      found({
        cot: SO,
        hang: [
          ['a', 2.125],
          ['b', '2.125'],
          ['c', 2.25],
          ['d', 0.125],
        ],
        tong,
      }),
    ).toEqual(['bang/so-ba-chu-so /hang/0/1'])
  })

  it('compare a bold row with those below it, groups within groups too', () => {
    const bold = (ten: string, so: number | string) => ({ o: [ten, so], dam: true })
    const hang = [
      bold('A', 6),
      bold('I', '1,0'),
      ['1', 1],
      bold('II', 5),
      ['1', 2],
      ['2', 3],
      bold('B', 4),
      ['1', 4],
    ]
    expect(found({ cot: SO, hang, tong })).toEqual([])
    expect(found({ cot: SO, hang: [bold('A', 7), ...hang.slice(1)], tong })).toEqual([
      'bang/hang-nhom /hang/0/o/1',
    ])
  })
})

describe('widths', () => {
  it('fit on the page, upright or lying, with its own margins', () => {
    const cot = [
      { ten: 'A', rong: 100 },
      { ten: 'B', rong: 70 },
    ]
    expect(found({ cot, hang: [[1, 2]] })).toEqual(['bang/qua-rong /cot'])
    expect(found({ cot, hang: [[1, 2]], huong: 'ngang' })).toEqual([])
    const noi_dung = [{ bang_bieu: { cot: [{ ten: 'A', rong: 165 }], hang: [[1]] } }]
    expect(checkTables(keHoach({ noi_dung }))).toEqual([])
    expect(checkTables(keHoach({ noi_dung, le_trang: { trai: 35 } }))).toHaveLength(1)
    expect(
      checkTables(
        keHoach({ phu_luc: [{ huong: 'ngang', noi_dung: [{ bang_bieu: { cot, hang: [[1, 2]] } }] }] }),
      ),
    ).toEqual([])
  })

  it('in shares are not more than the whole', () => {
    const cot = (...shares: string[]) => shares.map(rong => ({ ten: rong, rong }))
    expect(found({ cot: cot('33.3%', '33.3%', '33.4%'), hang: [[1, 2, 3]] })).toEqual([])
    expect(found({ cot: cot('60%', '50%'), hang: [[1, 2]] })).toEqual(['bang/qua-rong /cot'])
  })
})
