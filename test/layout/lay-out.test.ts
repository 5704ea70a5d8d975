import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import type { Layout } from '../../src/layout/types.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import { stringify } from 'yaml'
import type { VanBan } from '../../src/model/van-ban.ts'
import { congVan, keHoach } from '../definition.ts'

async function layout(vanBan: VanBan): Promise<{ layout: Layout; codes: readonly string[] }> {
  const { value, diagnostics } = await check(stringify(vanBan))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  const again = layOut(value.tree)
  return { layout: again.value!, codes: again.diagnostics.map(found => `${found.code} ${found.pointer}`) }
}

/** The lines of ô 2. */
async function names(vanBan: VanBan): Promise<readonly string[]> {
  return (await layout(vanBan)).layout.letterhead.coQuan.flatMap(({ lines }) => lines)
}

describe('the size set', () => {
  it('is the large one when all fits', async () => {
    expect((await layout(keHoach())).layout.coChu).toBe('lon')
  })

  it('goes down as a whole when the date would not fit on its line', async () => {
    const { layout: found, codes } = await layout(
      keHoach({ dia_danh: 'Thành phố Hồ Chí Minh', thoi_gian_ban_hanh: '2026-12-29' }),
    )
    expect(found.coChu).toBe('nho')
    expect(codes).toEqual([])
  })

  it('is what the author says', async () => {
    expect((await layout(keHoach({ co_chu: 'nho' }))).layout.coChu).toBe('nho')
    const forced = await layout(
      keHoach({ co_chu: 'lon', dia_danh: 'Thành phố Hồ Chí Minh', thoi_gian_ban_hanh: '2026-12-29' }),
    )
    expect(forced.layout.coChu).toBe('lon')
    expect(forced.codes).toEqual(['layout/qua-dai /dia_danh'])
  })

  it('warns when a line fits in neither set', async () => {
    const ten = ['MỘT DÒNG TÊN CƠ QUAN DO TÁC GIẢ TỰ NGẮT NHƯNG VẪN CÒN QUÁ DÀI', 'CHO CỘT BÊN TRÁI']
    const { codes } = await layout(keHoach({ co_quan_ban_hanh: { ten, viet_tat: 'X' } }))
    expect(codes).toEqual(['layout/qua-dai /co_quan_ban_hanh'])
  })
})

describe('the letterhead', () => {
  it('fills the text width, Quốc hiệu on one line', async () => {
    const { letterhead, textWidth } = (await layout(keHoach())).layout
    expect(letterhead.left + letterhead.right).toBeCloseTo(textWidth, 6)
    expect(ptToMm(textWidth)).toBeCloseTo(165, 6)
    // CỘNG HÒA … at 13 pt bold is 95.7 mm.
    expect(ptToMm(letterhead.right)).toBeGreaterThan(96)
    expect(ptToMm(letterhead.right)).toBeLessThan(99)
  })

  it('breaks a long name before its unit, and leaves the author’s own breaks', async () => {
    const long = { ten: 'Ủy ban nhân dân thành phố Quảng Ngãi', viet_tat: 'UBND' }
    expect(await names(keHoach({ co_quan_ban_hanh: long }))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ QUẢNG NGÃI',
    ])
    const own = { ten: ['ỦY BAN', 'NHÂN DÂN XÃ'], viet_tat: 'UBND' }
    expect(await names(keHoach({ co_quan_ban_hanh: own }))).toEqual(['ỦY BAN', 'NHÂN DÂN XÃ'])
  })

  it('draws the rule of the name a third to a half of its last line', async () => {
    const { layout: found } = await layout(
      keHoach({ co_quan_ban_hanh: { ten: ['ỦY BAN NHÂN DÂN', 'XÃ A'], viet_tat: 'X' } }),
    )
    const other = await layout(
      keHoach({ co_quan_ban_hanh: { ten: ['XÃ A', 'ỦY BAN NHÂN DÂN'], viet_tat: 'X' } }),
    )
    expect(found.letterhead.banHanhRule.length).toBeLessThan(other.layout.letterhead.banHanhRule.length)
  })
})

describe('kính gửi', () => {
  it('centres a single addressee', async () => {
    expect((await layout(congVan())).layout.kinhGui).toEqual({ kind: 'centred' })
  })

  it('hangs a single one that is too long for a line', async () => {
    const kinh_gui =
      'Ủy ban nhân dân các xã, phường, đặc khu; các sở, ban, ngành và các đơn vị sự nghiệp công lập trực thuộc'
    expect((await layout(congVan({ kinh_gui }))).layout.kinhGui?.kind).toBe('hanging')
  })

  it('starts several at 35 mm, as Mẫu 1.5 does, and further left for a long one', async () => {
    const at = async (kinh_gui: readonly string[]) => {
      const box = (await layout(congVan({ kinh_gui }))).layout.kinhGui
      return box?.kind === 'listed' ? ptToMm(box.at) : NaN
    }
    expect(await at(['Sở Nội vụ', 'Sở Tài chính'])).toBeCloseTo(35, 6)
    expect(await at(['Sở Nội vụ', `Các cơ quan ${'rất dài '.repeat(14)}`])).toBeCloseTo(12.7, 6)
  })
})

describe('the signature', () => {
  it('breaks a long title and leaves nơi nhận its room', async () => {
    const { signature, textWidth } = (
      await layout(
        keHoach({
          nguoi_ky: {
            quyen_han: 'TL. Bộ trưởng',
            chuc_vu: 'Vụ trưởng Vụ Tổ chức cán bộ và Đào tạo, bồi dưỡng công chức, viên chức toàn ngành',
            ho_ten: 'Nguyễn Văn A',
          },
        }),
      )
    ).layout
    expect(signature.signers[0]!.lines.length).toBeGreaterThan(2)
    expect(ptToMm(signature.left)).toBeGreaterThanOrEqual(58 - 1e-6)
    expect(signature.left + signature.column).toBeCloseTo(textWidth, 6)
  })
})

describe('lines that the author breaks', () => {
  it('are broken again where they do not fit, so that no rule is longer than its line', async () => {
    const long =
      'Một dòng trích yếu do tác giả tự ngắt nhưng dài hơn hẳn chiều rộng của trang giấy và vì thế phải ngắt lần nữa'
    const { layout: found, codes } = await layout(keHoach({ trich_yeu: ['Ngắn', long] }))
    expect(found.trichYeu!.lines.length).toBeGreaterThan(2)
    expect(found.trichYeu!.rule.length).toBeLessThan(found.textWidth / 2)
    expect(codes).toEqual(['layout/qua-dai /trich_yeu'])
  })

  it('give way to a word that is longer than any line', async () => {
    const { layout: found } = await layout(
      keHoach({ co_quan_ban_hanh: { ten: 'X'.repeat(90), viet_tat: 'X' } }),
    )
    const { banHanhRule } = found.letterhead
    expect(banHanhRule.length).toBeLessThanOrEqual(banHanhRule.within)
  })
})
