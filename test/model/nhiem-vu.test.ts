import { describe, expect, it } from 'vitest'
import { noiDungChinh, phuLucNhiemVu } from '../../src/model/nhiem-vu.ts'
import { normalize } from '../../src/model/normalize.ts'
import type { BangBieuDayDu } from '../../src/model/van-ban-day-du.ts'
import type { Khoi, TrinhBayNhiemVu } from '../../src/model/van-ban.ts'
import { keHoach } from '../definition.ts'

const A: Khoi = {
  nhiem_vu: 'Tập huấn',
  chu_tri: 'Văn phòng;',
  noi_dung: [{ gach: 'Lần một' }, { gach: 'Lần hai' }],
}
const B: Khoi = { nhiem_vu: 'Diễn tập', chu_tri: 'Quân sự', thoi_gian: 'Quý II' }
const rows = (bang: BangBieuDayDu | undefined) => bang?.cac_hang.map(hang => hang.cac_o.map(o => o.loi_van))
const heads = (bang: BangBieuDayDu | undefined) => bang?.dau_bang[0]?.cac_o.map(o => o.loi_van)

describe('tasks as a table', () => {
  const table = (noi_dung: readonly Khoi[], style: TrinhBayNhiemVu = {}) =>
    normalize(keHoach({ noi_dung, trinh_bay_nhiem_vu: { kieu: 'bang', ...style } })).noi_dung

  it('takes each run of them in a list, with the columns that one of them has', () => {
    const [first, text, second] = table([A, B, 'Giữa.', B])
    expect(heads(first?.bang_bieu)).toEqual(['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'])
    expect(rows(first?.bang_bieu)).toEqual([
      ['1', 'Tập huấn\n\n- Lần một\n\n- Lần hai', 'Văn phòng', ''],
      ['2', 'Diễn tập', 'Quân sự', 'Quý II'],
    ])
    expect(text?.doan_van).toBe('Giữa.')
    expect(rows(second?.bang_bieu)).toEqual([['1', 'Diễn tập', 'Quân sự', 'Quý II']])
  })

  it('is called as the author says', () => {
    const [first] = table([B], {
      loi_dan: { chu_tri: 'Đơn vị chủ trì:' },
      tieu_de: 'Phân công',
      huong: 'ngang',
      kieu_ten: 'dam',
    })
    expect(heads(first?.bang_bieu)).toEqual(['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian'])
    expect(first?.bang_bieu).toMatchObject({ tieu_de: 'Phân công', huong: 'ngang' })
    expect(first?.bang_bieu?.cac_hang[0]?.cac_o[1]?.dam).toBe(true)
  })

  it('has names in bold without what stands below them', () => {
    const [first] = table([A, B], { kieu_ten: 'dam' })
    const names = first?.bang_bieu?.cac_hang.map(hang => hang.cac_o[1])
    expect(names).toMatchObject([
      { loi_van: '**Tập huấn**\n\n- Lần một\n\n- Lần hai', dam: false },
      { loi_van: 'Diễn tập', dam: true },
    ])
  })

  it('stands in the block that the tasks stood in, and numbers what they hold', () => {
    const inner: Khoi = {
      nhiem_vu: 'C',
      noi_dung: [
        { diem: 'một', noi_dung: [{ gach: { tieu_de: 'x', loi_van: 'y' }, noi_dung: [{ gach: 'z' }] }] },
        { diem: 'hai' },
        'ba',
      ],
    }
    const [muc] = table([{ muc: 'Nhiệm vụ', noi_dung: [inner] }])
    expect(rows(muc?.muc?.noi_dung[0]?.bang_bieu)).toEqual([
      ['1', 'C\n\na) một\n\n- x y\n\n+ z\n\nb) hai\n\nba'],
    ])
  })

  it('leaves below it what a cell can not hold', () => {
    const bang_bieu = { cot: [{ ten: 'A' }], hang: [[1]] }
    const [, below] = table([{ nhiem_vu: 'C', noi_dung: [{ bang_bieu }] }])
    expect(rows(below?.bang_bieu)).toEqual([['1']])
  })

  it('is a list unless the author wants a table', () => {
    expect(normalize(keHoach({ noi_dung: [A, B] })).noi_dung.map(khoi => khoi.nhiem_vu?.ten)).toEqual([
      'Tập huấn',
      'Diễn tập',
    ])
  })
})

describe('tasks in an annex', () => {
  const plan = (noi_dung: readonly Khoi[], own = {}) =>
    keHoach({ noi_dung, trinh_bay_nhiem_vu: { kieu: 'phu-luc' }, ...own })

  it('leave a line where they stood', () => {
    expect(noiDungChinh(plan([{ muc: 'Nhiệm vụ', noi_dung: ['Trước.', A, B] }, 'Hết.']))).toEqual([
      { muc: 'Nhiệm vụ', noi_dung: ['Trước.', 'Nhiệm vụ cụ thể tại <nhiem-vu> kèm theo.'] },
      'Hết.',
    ])
  })

  it('are one table, without group rows when they are of one title', () => {
    const annex = phuLucNhiemVu(plan([{ muc: 'Nhiệm vụ', noi_dung: [A, B] }]))
    expect(annex).toMatchObject({ ma: 'nhiem-vu', tieu_de: ['Bảng phân công nhiệm vụ'], huong: '' })
    expect(rows(annex?.noi_dung[0]?.bang_bieu)?.map(row => row[0])).toEqual(['1', '2'])
  })

  it('are grouped by the titles that they stood under', () => {
    const annex = phuLucNhiemVu(
      plan([
        { muc: 'Tuyên truyền', noi_dung: [{ khoan: { tieu_de: 'Truyền thanh' }, noi_dung: [A] }, B] },
        { muc: 'Tổ chức', noi_dung: [B, 'x', B] },
      ]),
    )
    const table = annex?.noi_dung[0]?.bang_bieu
    expect(rows(table)?.map(row => row.slice(0, 2))).toEqual([
      ['I', 'Truyền thanh'],
      ['1', 'Tập huấn\n\n- Lần một\n\n- Lần hai'],
      ['II', 'Tuyên truyền'],
      ['1', 'Diễn tập'],
      ['III', 'Tổ chức'],
      ['1', 'Diễn tập'],
      ['2', 'Diễn tập'],
    ])
    expect(table?.cac_hang[0]).toMatchObject({ dam: true, cac_o: [{ gop_cot: '1' }, { gop_cot: '3' }] })
  })

  it('take a name that the author has not', () => {
    const taken = plan([A], { phu_luc: [{ ma: 'nhiem-vu', noi_dung: ['x'] }] })
    expect(phuLucNhiemVu(taken)?.ma).toBe('nhiem-vu-2')
    expect(noiDungChinh(taken)).toEqual(['Nhiệm vụ cụ thể tại <nhiem-vu-2> kèm theo.'])
  })

  it('make no annex when there are none, or when it is not wanted', () => {
    expect(phuLucNhiemVu(plan(['Không có.']))).toBeUndefined()
    expect(phuLucNhiemVu(keHoach({ noi_dung: [A] }))).toBeUndefined()
  })
})
