import { describe, expect, it } from 'vitest'
import { phuLucDayDu } from '../../src/model/phu-luc.ts'
import type { VanBan } from '../../src/model/van-ban.ts'
import { keHoach } from '../definition.ts'

function annexes(own: Partial<VanBan> = {}) {
  return phuLucDayDu(keHoach({ phu_luc: [{ tieu_de: 'Danh  sách', noi_dung: ['A.'] }], ...own }))
}

describe('phuLucDayDu', () => {
  it('unfolds an annex and says what its document is', () => {
    expect(annexes({ so_van_ban: 5, thoi_gian_ban_hanh: '2026-01-05' })).toEqual([
      {
        ma: '',
        tieu_de: ['Danh sách'],
        huong: '',
        hien_so_trang_dau: false,
        noi_dung: [{ doan_van: 'A.' }],
        tep_rieng: false,
        kem_theo: {
          hinh_thuc: 'giay',
          so_van_ban: '5',
          ky_hieu: 'KH-UBND',
          ngay: '05',
          thang: '01',
          nam: '2026',
          co_quan: 'Ủy ban nhân dân xã Trà Bồng',
        },
      },
    ])
  })

  it('has the line of the signature only where an electronic annex has a file of its own', () => {
    const signs = (own: Partial<VanBan>) => annexes(own).map(({ ky_so }) => ky_so?.thoi_gian)
    const thoi_gian_ky_so = '2026-01-05T08:30:15'
    expect(signs({ hinh_thuc: 'dien-tu', tep_phu_luc: 'rieng', thoi_gian_ky_so })).toEqual([thoi_gian_ky_so])
    expect(signs({ hinh_thuc: 'dien-tu', tep_phu_luc: 'rieng' })).toEqual([''])
    expect(signs({ hinh_thuc: 'dien-tu' })).toEqual([undefined])
    expect(signs({ tep_phu_luc: 'rieng', thoi_gian_ky_so })).toEqual([undefined])
  })

  it('names all bodies of a joint document', () => {
    const co_quan_ban_hanh = ['Sở A', 'Sở B', 'Sở C'].map(ten => ({ ten, viet_tat: 'S' }))
    expect(annexes({ co_quan_ban_hanh })[0]?.kem_theo.co_quan).toBe('Sở A, Sở B và Sở C')
  })

  it('has the annex of the tasks last', () => {
    const made = annexes({
      noi_dung: [{ nhiem_vu: 'Rà soát', chu_tri: 'Phòng Kinh tế' }],
      trinh_bay_nhiem_vu: { kieu: 'phu-luc' },
    })
    expect(made.map(({ tieu_de }) => tieu_de)).toEqual([['Danh sách'], ['Bảng phân công nhiệm vụ']])
    expect(made[1]?.kem_theo).toEqual(made[0]?.kem_theo)
  })
})
