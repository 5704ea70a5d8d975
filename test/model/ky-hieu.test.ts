import { describe, expect, it } from 'vitest'
import { kyHieu, vietTat } from '../../src/model/ky-hieu.ts'
import { congVan, keHoach } from '../definition.ts'

describe('ký hiệu', () => {
  it('joins type and body for a type with a name', () => {
    expect(kyHieu(keHoach())).toBe('KH-UBND')
    expect(kyHieu(keHoach({ co_quan_ban_hanh: { ten: 'Sở Nội vụ', viet_tat: 'SNV' } }))).toBe('KH-SNV')
  })

  it('joins body and unit for a công văn', () => {
    expect(kyHieu(congVan({ don_vi_soan_thao: 'VX' }))).toBe('UBND-VX')
    expect(kyHieu(congVan())).toBe('UBND')
  })

  it('is what the author says, if he says', () => {
    expect(kyHieu(keHoach({ ky_hieu: 'KH-BCĐ' }))).toBe('KH-BCĐ')
  })

  it('knows UBND and HĐND however they are written, and no other body', () => {
    const of = (ten: string | string[]) => vietTat(keHoach({ co_quan_ban_hanh: ten }))
    expect(of(['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NGÃI'])).toBe('UBND')
    expect(of('Uỷ ban nhân dân tỉnh')).toBe('UBND')
    expect(of('HỘI ĐỒNG NHÂN DÂN XÃ BÌNH SƠN')).toBe('HĐND')
    expect(of('UBND xã Bình Sơn')).toBe('UBND')
    expect(of('UBNDX')).toBeUndefined()
    expect(of('Sở Nội vụ')).toBeUndefined()
    expect(kyHieu(keHoach({ co_quan_ban_hanh: 'Sở Nội vụ' }))).toBeUndefined()
  })

  it('joins the bodies of a joint document in their order', () => {
    const co_quan_ban_hanh = [{ ten: 'Sở Nội vụ', viet_tat: 'SNV' }, { ten: 'Ủy ban nhân dân xã Trà Bồng' }]
    expect(kyHieu(keHoach({ co_quan_ban_hanh }))).toBe('KH-SNV-UBND')
    expect(kyHieu(congVan({ co_quan_ban_hanh, don_vi_soan_thao: 'VP' }))).toBe('SNV-UBND-VP')
    const unknown = [...co_quan_ban_hanh, { ten: 'Sở Tài chính' }]
    expect(kyHieu(keHoach({ co_quan_ban_hanh: unknown }))).toBeUndefined()
  })
})
