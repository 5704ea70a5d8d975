import { strFromU8, unzipSync } from 'fflate'
import { stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { compile, type VanBan } from '../../src/index.ts'
import { congVan, keHoach } from '../definition.ts'

async function parts(vanBan: VanBan): Promise<Readonly<Record<string, string>>> {
  const { value, diagnostics } = await compile(stringify(vanBan))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return Object.fromEntries(Object.entries(unzipSync(value)).map(([name, data]) => [name, strFromU8(data)]))
}

const text = (xml = ''): string =>
  [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|(<w:br\/>|<\/w:p>)/g)]
    .map(([, letters]) => letters ?? '\n')
    .join('')

/** Width and height of the frames, mm, their line included. */
function frames(xml: string): readonly (readonly [number, number])[] {
  const found = xml.matchAll(
    /<w:tblW w:w="(\d+)"[^>]*\/>(?:(?!<w:tbl>).)*?w:val="single"(?:(?!<w:tbl>).)*?<w:trHeight w:val="(\d+)" w:hRule="exact"\/>/g,
  )
  const mm = (twips: string | undefined): number => Math.round(((Number(twips) + 15) * 254) / 144) / 100
  return Array.from(found, ([, width, height]) => [mm(width), mm(height)] as const)
}

describe('stamps', () => {
  it('have the sizes of III.2.b, from one outer edge of the line to the other', async () => {
    const found = frames(
      (await parts(keHoach({ do_mat: 'mat', muc_do_khan: 'thuong-khan' })))['word/document.xml']!,
    )
    expect(found).toHaveLength(2)
    expect(found[0]![0]).toBeCloseTo(20, 1)
    expect(found[1]![0]).toBeCloseTo(40, 1)
    for (const [, height] of found) expect(height).toBeCloseTo(8, 1)
  })

  it('stand beside tên loại, or under the trích yếu of a công văn', async () => {
    const named = text((await parts(keHoach({ muc_do_khan: 'khan' })))['word/document.xml'])
    expect(named).toMatch(/KHẨN\s+KẾ HOẠCH\s+Phòng, chống/)
    const letter = text((await parts(congVan({ muc_do_khan: 'khan' })))['word/document.xml'])
    expect(letter).toMatch(/V\/v [^\n]*(\n[^\n]+)*\n+KHẨN\s+Trà Bồng, ngày/)
  })

  it('are red', async () => {
    const found = await parts(keHoach({ muc_do_khan: 'khan' }))
    const [style = ''] =
      /<w:style [^>]*w:styleId="MucDoKhan".*?<\/w:style>/.exec(found['word/styles.xml']!) ?? []
    expect(style).toContain('<w:color w:val="FF0000"/>')
    expect(found['word/document.xml']).toContain('w:color="FF0000"')
  })
})

describe('the margins of the first page', () => {
  it('hold phạm vi lưu hành above and the address below, where there are any', async () => {
    const found = await parts(
      congVan({ pham_vi_luu_hanh: 'Lưu hành nội bộ', dia_chi_co_quan: { dia_chi: 'Số 1', fax: '2' } }),
    )
    const section = found['word/document.xml']!.slice(found['word/document.xml']!.indexOf('<w:sectPr>'))
    const related = (kind: string): string => {
      const [, id = ''] = new RegExp(`<w:${kind}Reference w:type="first" r:id="([^"]+)"`).exec(section) ?? []
      const [, target = ''] =
        new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(found['word/_rels/document.xml.rels']!) ?? []
      return found[`word/${target}`]!
    }
    expect(text(related('header')).trim()).toBe('LƯU HÀNH NỘI BỘ')
    expect(text(related('footer')).trim()).toBe('Số 1\nFax: 2')
    // Ô 13 lies inside the text area: its foot is where the bottom margin begins.
    expect(/w:bottom="(\d+)"/.exec(section)?.[1]).toBe(/w:footer="(\d+)"/.exec(section)?.[1])
    const plain = (await parts(congVan()))['word/document.xml']
    expect(plain).not.toContain('footerReference')
  })
})

describe('ô 12', () => {
  it('follows the line «Lưu»', async () => {
    const found = await parts(keHoach({ luu_van_ban: 'VP', nguoi_soan_thao: 'PL', so_luong_ban: 300 }))
    expect(text(found['word/document.xml'])).toContain('\n- Lưu: VT, VP. PL.(300)\n')
  })

  it('does so in plain text too', async () => {
    const own = keHoach({ luu_van_ban: 'VP', nguoi_soan_thao: 'PL', dia_chi_co_quan: 'Số 1', do_mat: 'mat' })
    const { value } = await compile(stringify(own), { to: 'text' })
    const lines = strFromU8(value!).trim().split('\n')
    expect(lines.slice(-2)).toEqual(['- Lưu: VT, VP. PL.', 'Số 1'])
    expect(lines).toContain('MẬT')
  })
})

describe('signers', () => {
  const head = { chuc_vu: 'Giám đốc', ho_ten: 'Lê A' }
  const two = { nguoi_ky: [head, { quyen_han: 'KT', chuc_vu: 'Phó Giám đốc', ho_ten: 'Lê B' }] }

  it('stand beside nơi nhận, in their order', async () => {
    const found = text((await parts(congVan(two)))['word/document.xml'])
    expect(found).toMatch(/Nơi nhận:.*GIÁM ĐỐC\n+Lê A\n+KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n+Lê B\n/s)
  })

  it('stand above it where there is no room', async () => {
    const long = Array.from({ length: 3 }, () => ({ ...head, ho_ten: 'Nguyễn Thị Minh Hạnh' }))
    const found = text((await parts(congVan({ nguoi_ky: long })))['word/document.xml'])
    expect(found).toMatch(/(GIÁM ĐỐC\n+Nguyễn Thị Minh Hạnh\n+){3}Nơi nhận:/)
  })

  it('are on the page of nơi nhận below them: a row that stays with the next', async () => {
    const long = Array.from({ length: 3 }, () => ({ ...head, ho_ten: 'Nguyễn Thị Minh Hạnh' }))
    const xml = (await parts(congVan({ nguoi_ky: long })))['word/document.xml']
    const rows = xml!.split('<w:tbl>').at(-1)!.split('<w:tr>').slice(1)
    expect(rows).toHaveLength(2)
    const [signers = '', noiNhan = ''] = rows
    expect(signers.match(/<w:keepNext\/>/g)).toHaveLength(signers.match(/<w:p>/g)!.length)
    expect(noiNhan).toMatch(/<w:cantSplit\/>.*<w:gridSpan w:val="3"\/>.*Nơi nhận/)
  })

  it('have their other title in capitals above the name', async () => {
    const own = { nguoi_ky: { ...head, chuc_vu_khac: 'Phó Trưởng ban' } }
    expect(text((await parts(keHoach(own)))['word/document.xml'])).toMatch(/GIÁM ĐỐC\n+PHÓ TRƯỞNG BAN\nLê A/)
  })
})
