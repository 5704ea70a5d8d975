import { describe, expect, it } from 'vitest'
import { checkReferences } from '../../src/check/check-references.ts'
import type { VanBan } from '../../src/model/van-ban.ts'
import { keHoach } from '../definition.ts'

const nd30 = { loai: 'Nghị định', so_ky_hieu: '30/2020/NĐ-CP', trich_yeu: 'về công tác văn thư' }

function found(own: Partial<VanBan>): readonly string[] {
  return checkReferences(keHoach(own)).map(one => `${one.code.replace('tham-chieu/', '')} ${one.pointer}`)
}

describe('references', () => {
  it('find what they name, wherever it is defined', () => {
    expect(
      found({
        vien_dan: { nd30 },
        can_cu: ['<nd30>'],
        noi_dung: [
          { muc: 'Một', ma: 'm', noi_dung: [{ khoan: 'Theo <m>, <pl>, <b>', ma: 'k' }] },
          { bang_bieu: { tieu_de: 'Bảng', cot: [{ ten: 'A <k>' }], hang: [['<k>']] }, ma: 'b' },
        ],
        phu_luc: [{ ma: 'pl', noi_dung: ['Theo <k>', { khoan: 'x', ma: 'kpl' }] }],
        noi_nhan: ['Nơi tại <kpl>'],
      }),
    ).toEqual([])
  })

  it('to nothing are told of, with what may have been meant', () => {
    const own = { noi_dung: [{ muc: 'Một', ma: 'muc-tieu', noi_dung: ['Theo <muc-tie>, <khac>'] }] }
    expect(found(own)).toEqual(['khong-co /noi_dung/0/noi_dung/0', 'khong-co /noi_dung/0/noi_dung/0'])
    expect(checkReferences(keHoach(own))[0]?.hint).toContain('<muc-tieu>')
  })

  it('are no references when escaped, or no name', () => {
    expect(found({ noi_dung: ['Gõ \\<ten>, 1 < 2, <Tên>, <5>, a<b'] })).toEqual([])
  })

  it('are read in prose only', () => {
    expect(found({ vien_dan: { nd30 }, can_cu: ['<nd30>'], trich_yeu: 'Thực hiện <nd30>' })).toEqual([
      'sai-cho /trich_yeu',
    ])
    expect(
      found({ noi_dung: [{ hinh_anh: { tep: 'a.png', mo_ta: 'Hình <m>' } }, { muc: 'Một', ma: 'm' }] }),
    ).toEqual(['sai-cho /noi_dung/0/hinh_anh/mo_ta'])
  })

  it('know the annex that the program makes', () => {
    expect(
      found({
        trinh_bay_nhiem_vu: { kieu: 'phu-luc' },
        noi_dung: ['Chi tiết tại <nhiem-vu>.', { nhiem_vu: 'Rà soát' }],
      }),
    ).toEqual([])
  })
})

describe('names', () => {
  it('are given once', () => {
    expect(
      found({
        vien_dan: { nd30 },
        can_cu: ['<nd30>'],
        noi_dung: [
          { muc: 'Một', ma: 'm' },
          { muc: 'Hai', ma: 'm' },
          { muc: 'Ba', ma: 'nd30' },
        ],
      }),
    ).toEqual(['trung /noi_dung/1/ma', 'trung /noi_dung/2/ma'])
  })

  it('are for what has a number', () => {
    const bang = { cot: [{ ten: 'A' }], hang: [['x']] }
    expect(
      found({
        noi_dung: [
          { gach: 'x', ma: 'g' },
          { bang_bieu: bang, ma: 'b' },
          { hinh_anh: { tep: 'a.png', mo_ta: 'x' }, ma: 'h' },
          { bang_bieu: { ...bang, tieu_de: 'x' }, ma: 'b2' },
          { nhiem_vu: 'x', ma: 'n' },
        ],
      }),
    ).toEqual([
      'khong-goi-duoc /noi_dung/0/ma',
      'khong-goi-duoc /noi_dung/1/ma',
      'khong-goi-duoc /noi_dung/2/ma',
    ])
    expect(found({ trinh_bay_nhiem_vu: { kieu: 'bang' }, noi_dung: [{ nhiem_vu: 'x', ma: 'n' }] })).toEqual([
      'khong-goi-duoc /noi_dung/0/ma',
    ])
  })

  it('of cited documents are there to be used', () => {
    expect(found({ vien_dan: { nd30 } })).toEqual(['khong-dung /vien_dan/nd30'])
  })
})
