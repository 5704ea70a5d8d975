import { describe, expect, it } from 'vitest'
import { vienDan, type VanBanVienDan } from '../../src/tree/vien-dan.ts'

const nd30: VanBanVienDan = {
  loai: 'Nghị định',
  so_ky_hieu: '30/2020/NĐ-CP',
  thoi_gian_ban_hanh: '2020-03-05',
  co_quan_ban_hanh: 'Chính phủ',
  trich_yeu: 'về công tác văn thư',
}
const luat: VanBanVienDan = { loai: 'Luật', thoi_gian_ban_hanh: '2024-01-18', trich_yeu: 'Đất đai' }

describe('a cited document', () => {
  it.each(['dau', 'can-cu'] as const)('is in full (%s): II.6.a, II.6.b', lan => {
    expect(vienDan(nd30, lan)).toBe(
      'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    )
  })

  it('takes what its author wrote a little too long', () => {
    const long = {
      ...nd30,
      loai: 'nghị định',
      co_quan_ban_hanh: 'của Chính phủ',
      trich_yeu: 'Về công tác văn thư',
    }
    expect(vienDan(long, 'dau')).toBe(vienDan(nd30, 'dau'))
  })

  it('is type and number after that', () => {
    expect(vienDan(nd30, 'sau')).toBe('Nghị định số 30/2020/NĐ-CP')
  })

  it('leaves out what is not known', () => {
    expect(vienDan({ loai: 'Quyết định', trich_yeu: 'về định mức.' }, 'dau')).toBe('Quyết định về định mức')
    expect(vienDan({ loai: 'Quyết định', trich_yeu: 'về định mức' }, 'sau')).toBe('Quyết định về định mức')
    expect(vienDan({ loai: 'Kế hoạch', so_ky_hieu: 'số 12/KH-UBND', trich_yeu: 'x' }, 'sau')).toBe(
      'Kế hoạch số 12/KH-UBND',
    )
  })

  it.each(['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp'])(
    'of type %s is named, dated in căn cứ alone',
    loai => {
      const law = { ...luat, loai, so_ky_hieu: '31/2024/QH15', co_quan_ban_hanh: 'Quốc hội' }
      expect(vienDan(law, 'dau')).toBe(`${loai} Đất đai`)
      expect(vienDan(law, 'sau')).toBe(`${loai} Đất đai`)
      expect(vienDan(law, 'can-cu')).toBe(`${loai} Đất đai ngày 18 tháng 01 năm 2024`)
    },
  )

  it('whose name begins with its type has it once', () => {
    expect(vienDan({ ...luat, trich_yeu: 'Luật Đất đai' }, 'dau')).toBe('Luật Đất đai')
  })
})
