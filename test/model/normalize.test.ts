import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/model/normalize.ts'
import { congVan, keHoach } from '../definition.ts'

describe('normalize', () => {
  it('takes a date apart, whatever of it is known', () => {
    const date = (thoi_gian_ban_hanh?: string | number) =>
      Object.values(
        normalize(keHoach(thoi_gian_ban_hanh === undefined ? {} : { thoi_gian_ban_hanh })).thoi_gian_ban_hanh,
      )
    expect(date('2024-05-07')).toEqual(['07', '05', '2024'])
    expect(date('2024-05')).toEqual(['', '05', '2024'])
    expect(date(2024)).toEqual(['', '', '2024'])
    expect(date()).toEqual(['', '', ''])
  })

  it('keeps of the Lưu line what follows VT, whatever of it was typed', () => {
    const luu = (luu_van_ban: string | readonly string[]) => normalize(keHoach({ luu_van_ban })).luu_van_ban
    expect(luu('TCKH')).toBe('TCKH')
    expect(luu('Lưu: VT, TCKH.')).toBe('TCKH')
    expect(luu('- Lưu: VT, TCKH (H).')).toBe('TCKH (H)')
    expect(luu('VT')).toBe('')
    expect(luu(['TCKH', 'NC'])).toBe('TCKH, NC')
    expect(normalize(keHoach({ don_vi_soan_thao: 'VX' })).luu_van_ban).toBe('VX')
  })

  it('drops a typed V/v, a typed dash and a typed «Như trên»', () => {
    expect(normalize(congVan({ trich_yeu: 'V/v cử cán bộ' })).trich_yeu).toEqual(['cử cán bộ'])
    expect(normalize(congVan({ kinh_gui: ['- Sở Nội vụ;'] })).kinh_gui).toEqual(['Sở Nội vụ;'])
    expect(normalize(congVan({ noi_nhan: ['Như trên;', 'UBND tỉnh'] })).noi_nhan).toEqual(['UBND tỉnh'])
  })

  it('folds white space', () => {
    expect(normalize(keHoach({ dia_danh: ' Trà   Bồng\n' })).dia_danh).toBe('Trà Bồng')
  })
})
