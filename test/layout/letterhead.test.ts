import { describe, expect, it } from 'vitest'
import { check, type VanBan } from '../../src/index.ts'
import { stringify } from 'yaml'
import type { Layout } from '../../src/layout/types.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import { keHoach } from '../definition.ts'

async function layout(own: Partial<VanBan>): Promise<Layout> {
  const { value, diagnostics } = await check(stringify(keHoach(own)))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value.layout
}

const body = (ten: string, rest: object = {}) => ({ ten, viet_tat: 'X', ...rest })
const names = async (own: Partial<VanBan>) =>
  (await layout(own)).letterhead.coQuan.map(({ look, lines }) => `${look}: ${lines.join(' | ')}`)

describe('the bodies of a joint document', () => {
  it('stand on one line where they fit', async () => {
    expect(await names({ co_quan_ban_hanh: [body('Sở Nội vụ'), body('Sở Tài chính')] })).toEqual([
      'coQuanBanHanh: SỞ NỘI VỤ - SỞ TÀI CHÍNH',
    ])
  })

  it('stand below each other where they do not, all but the last with a dash', async () => {
    const bodies = [body('Sở Nội vụ'), body('Sở Tài chính'), body('Sở Giáo dục và Đào tạo')]
    expect(await names({ co_quan_chu_quan: 'UBND tỉnh', co_quan_ban_hanh: bodies })).toEqual([
      'coQuanChuQuan: UBND TỈNH',
      'coQuanBanHanh: SỞ NỘI VỤ -',
      'coQuanBanHanh: SỞ TÀI CHÍNH -',
      'coQuanBanHanh: SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    ])
  })

  it('have each its own superior body where these differ', async () => {
    const bodies = [
      body('Sở Nội vụ', { co_quan_chu_quan: 'UBND tỉnh' }),
      body('Cục Thuế', { co_quan_chu_quan: 'Bộ Tài chính' }),
    ]
    expect(await names({ co_quan_ban_hanh: bodies })).toEqual([
      'coQuanChuQuan: UBND TỈNH',
      'coQuanBanHanh: SỞ NỘI VỤ -',
      'coQuanChuQuan: BỘ TÀI CHÍNH',
      'coQuanBanHanh: CỤC THUẾ',
    ])
  })

  it('have one rule, under the last', async () => {
    const { letterhead } = await layout({ co_quan_ban_hanh: [body('Sở Nội vụ'), body('Sở Tài chính')] })
    const alone = await layout({ co_quan_ban_hanh: body('Sở Nội vụ - Sở Tài chính') })
    expect(letterhead.banHanhRule).toEqual(alone.letterhead.banHanhRule)
  })

  it('are told of by their place when one is too long', async () => {
    const long = {
      ten: ['MỘT DÒNG TÊN CƠ QUAN DO TÁC GIẢ TỰ NGẮT NHƯNG VẪN CÒN QUÁ DÀI', 'X'],
      viet_tat: 'X',
    }
    const { diagnostics } = await check(stringify(keHoach({ co_quan_ban_hanh: [body('Sở Nội vụ'), long] })))
    expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toContain(
      'layout/qua-dai /co_quan_ban_hanh/1',
    )
  })
})

describe('stamps', () => {
  const mm = (value: number) => Math.round(ptToMm(value) * 1000) / 1000

  it('have the sizes of III.2.b', async () => {
    const sizes = [
      ['khan', 'KHẨN', 20],
      ['hoa-toc', 'HỎA TỐC', 30],
      ['thuong-khan', 'THƯỢNG KHẨN', 40],
    ] as const
    for (const [muc_do_khan, text, width] of sizes) {
      const [box] = (await layout({ muc_do_khan })).stamps
      expect([box!.text, mm(box!.width), mm(box!.height)]).toEqual([text, width, 8])
    }
  })

  it('stand độ mật above mức độ khẩn', async () => {
    const { stamps } = await layout({ muc_do_khan: 'khan', do_mat: 'toi-mat' })
    expect(stamps.map(({ text }) => text)).toEqual(['TỐI MẬT', 'KHẨN'])
    expect((await layout({})).stamps).toEqual([])
  })

  it('leave phạm vi lưu hành centred over Quốc hiệu', async () => {
    const { luuHanh, letterhead } = await layout({ pham_vi_luu_hanh: 'Xem xong trả lại' })
    expect(luuHanh!.text).toBe('XEM XONG TRẢ LẠI')
    expect(luuHanh!.at + luuHanh!.width / 2).toBeCloseTo(letterhead.left + letterhead.right / 2, 6)
    expect(luuHanh!.height).toBeLessThan(letterhead.right)
  })
})
