import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { check, compile } from '../../src/index.ts'
import { lookOf } from '../../src/decree/style-of.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import type { VanBan } from '../../src/model/van-ban.ts'
import { congVan, keHoach } from '../definition.ts'

async function parts(own: Partial<VanBan> = {}): Promise<Readonly<Record<string, string>>> {
  const { value, diagnostics } = await compile(stringify(keHoach(own)))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return Object.fromEntries(Object.entries(unzipSync(value)).map(([name, data]) => [name, strFromU8(data)]))
}

function styleOf(styles: string, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? ''
}

describe('the author’s choices', () => {
  it('are in the styles of the content, and in those alone', async () => {
    const plain = (await parts())['word/styles.xml']!
    const own = (await parts({ gian_dong: 1.5, gian_doan: 12, lui_dau_dong: 1 }))['word/styles.xml']!
    for (const id of ['Doan', 'Khoan', 'Diem', 'CanCu', 'Muc']) {
      expect(styleOf(own, id)).toContain(
        '<w:spacing w:after="240" w:before="0" w:line="360" w:lineRule="auto"/>',
      )
      expect(styleOf(own, id)).toContain('<w:ind w:firstLine="567"/>')
    }
    for (const id of ['QuocHieu', 'TenLoai', 'QuyenHan', 'DanhSachNoiNhan', 'SoTrang', 'DuongKe'])
      expect(styleOf(own, id)).toBe(styleOf(plain, id))
    const rest = (xml: string): string => xml.replace(/<w:(?:spacing|ind) [^>]*\/>/g, '')
    expect(rest(own)).toBe(rest(plain))
  })

  it('leave the style sheet as it is where they are the usual ones', async () => {
    const plain = await parts()
    const own = await parts({ gian_dong: 1.05, gian_doan: 6, lui_dau_dong: 1.27 })
    expect(own['word/styles.xml']).toBe(plain['word/styles.xml'])
  })

  it('move the margins, and with them all that is measured by the page', async () => {
    const own = { le_trang: { tren: 25, phai: 20, duoi: 22, trai: 35 } }
    expect((await parts(own))['word/document.xml']).toContain(
      '<w:pgMar w:top="1418" w:right="1134" w:bottom="1248" w:left="1985"',
    )
    const { layout } = (await check(stringify(keHoach(own)))).value!
    expect(ptToMm(layout.textWidth)).toBeCloseTo(155, 6)
    expect(layout.letterhead.left + layout.letterhead.right).toBeCloseTo(layout.textWidth, 6)
  })

  it('set kính gửi no further left than the first line', async () => {
    const kinh_gui = Array.from({ length: 2 }, (_, i) => `Cơ quan ${i} ${'có tên rất dài '.repeat(6)}`)
    const at = async (own: Partial<VanBan>): Promise<number> => {
      const box = (await check(stringify(congVan({ kinh_gui, ...own })))).value?.layout.kinhGui
      return box?.kind === 'listed' ? ptToMm(box.at) : NaN
    }
    expect(await at({})).toBeCloseTo(12.7, 6)
    expect(await at({ lui_dau_dong: 1 })).toBeCloseTo(10, 6)
  })

  it('reach only what is set as the body is', () => {
    const setting = { coChu: 'lon', trinhBay: { gianDong: 1.5, gianDoan: 12, luiDauDong: 10 } } as const
    expect(lookOf('doan', setting)).toMatchObject({ lineSpacing: 1.5, spaceAfter: 12, firstLine: 10 })
    expect(lookOf('tenLoai', setting)).toEqual(lookOf('tenLoai', 'lon'))
  })
})
