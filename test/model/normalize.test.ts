import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/model/normalize.ts'
import { congVan, keHoach } from '../definition.ts'

describe('normalize', () => {
  it('takes a date apart, whatever of it is known', () => {
    const date = (thoi_gian_ban_hanh?: string | number) => {
      const vanBan = keHoach(thoi_gian_ban_hanh === undefined ? {} : { thoi_gian_ban_hanh })
      const { ngay, thang, nam } = normalize(vanBan).thoi_gian_ban_hanh
      return [ngay, thang, nam]
    }
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

  it('knows older ways of saying the same', () => {
    expect(normalize(congVan({ noi_nhan: ['Như kính gửi;', 'UBND tỉnh'] })).noi_nhan).toEqual(['UBND tỉnh'])
    expect(normalize(keHoach({ luu_van_ban: 'lưu: vt, KT' })).luu_van_ban).toBe('KT')
    expect(normalize(keHoach({ luu_van_ban: 'Văn thư, KT' })).luu_van_ban).toBe('KT')
  })

  it('drops a typed V/v, a typed dash and a typed «Như trên»', () => {
    expect(normalize(congVan({ trich_yeu: 'V/v cử cán bộ' })).trich_yeu).toEqual(['cử cán bộ'])
    expect(normalize(congVan({ kinh_gui: ['- Sở Nội vụ;'] })).kinh_gui).toEqual(['Sở Nội vụ;'])
    expect(normalize(congVan({ noi_nhan: ['Như trên;', 'UBND tỉnh'] })).noi_nhan).toEqual(['UBND tỉnh'])
  })

  it('keeps what only looks like a word that the program prints', () => {
    const luu = (luu_van_ban: string) => normalize(keHoach({ luu_van_ban })).luu_van_ban
    expect(luu('Lưu trữ, VP')).toBe('Lưu trữ, VP')
    expect(luu('VT-VP')).toBe('VT-VP')
    expect(luu('VTLT')).toBe('VTLT')
    expect(normalize(congVan({ trich_yeu: 'v/vụ án' })).trich_yeu).toEqual(['v/vụ án'])
    expect(normalize(congVan({ kinh_gui: ['**Sở A**', '+84 235'] })).kinh_gui).toEqual([
      '**Sở A**',
      '+84 235',
    ])
  })

  it('drops every head that the program prints, however it was typed', () => {
    expect(normalize(congVan({ trich_yeu: 'V/v V/v họp' })).trich_yeu).toEqual(['họp'])
    expect(normalize(congVan({ trich_yeu: ['V/v', 'họp'] })).trich_yeu).toEqual(['họp'])
    expect(normalize(congVan({ kinh_gui: 'Kính gửi: Sở Nội vụ' })).kinh_gui).toEqual(['Sở Nội vụ'])
    expect(normalize(congVan({ kinh_gui: ['Kính gửi:', '-Sở B', '• C', '– D'] })).kinh_gui).toEqual([
      'Sở B',
      'C',
      'D',
    ])
    expect(normalize(keHoach({ noi_nhan: ['Nơi nhận:', '-Các thôn'] })).noi_nhan).toEqual(['Các thôn'])
    expect(normalize(keHoach({ can_cu: ['• Căn cứ Luật'] })).can_cu).toEqual(['Căn cứ Luật'])
  })

  it('leaves a line that is nothing but a head, when there is no other', () => {
    expect(normalize(congVan({ kinh_gui: 'Kính gửi:' })).kinh_gui).toEqual(['Kính gửi:'])
    expect(normalize(congVan({ trich_yeu: 'V/v' })).trich_yeu).toEqual(['V/v'])
  })

  it('keeps the colon of a detail, not that of a label', () => {
    const [block] = normalize(
      keHoach({
        noi_dung: [{ nhiem_vu: 'a', chu_tri: 'Gồm:', thoi_gian: 'Quý I;' }],
        trinh_bay_nhiem_vu: { loi_dan: { chu_tri: 'Đơn vị chủ trì:' } },
      }),
    ).noi_dung
    expect(block?.nhiem_vu?.chi_tiet.chu_tri).toBe('Gồm:')
    expect(block?.nhiem_vu?.chi_tiet.thoi_gian).toBe('Quý I')
    expect(block?.nhiem_vu?.loi_dan.chu_tri).toBe('Đơn vị chủ trì')
  })

  it('folds white space', () => {
    expect(normalize(keHoach({ dia_danh: ' Trà   Bồng\n' })).dia_danh).toBe('Trà Bồng')
  })
})
