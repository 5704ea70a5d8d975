import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sheetPictures, roughSizes } from '../../src/preview/sheet-pictures.ts'
import { textRuns } from '../../src/preview/text-runs.ts'
import { printedLines } from '../../src/preview/printed-lines.ts'
import { plainView } from './paper.ts'

const definition = `loai_van_ban: ke-hoach
co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
so_van_ban: 5
dia_danh: Trà Bồng
thoi_gian_ban_hanh: 2026-02-05
trich_yeu: Phòng, chống thiên tai năm 2026
can_cu:
  - Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013
noi_dung:
  - muc: Mục đích
    noi_dung:
      - khoan: |
          Chủ động ứng phó, giảm thiệt hại **do thiên tai**;
          bảo vệ tính mạng của Nhân dân.
      - khoan: Phân công rõ người, rõ việc.
nguoi_ky:
  quyen_han: TM
  chuc_vu: Chủ tịch
  ho_ten: Hồ Văn Phong
noi_nhan:
  - UBND tỉnh
  - Các thôn
`

describe('where a printed line came from', () => {
  it('is the line of the definition', async () => {
    const view = await plainView(definition)
    const [sheet] = view!.sheets
    const svg = view!.pictures.get(sheet!.hash)!
    const texts = Array.from(svg.matchAll(/<text[^>]*>([^<]*)/g), ([, text = '']) => text)
    const found = texts.map((text, i) => [text, sheet!.places[i]?.line] as const)
    const lineOf = (part: string) => found.find(([text]) => text.includes(part))?.[1]
    expect(lineOf('CỘNG HÒA')).toBeUndefined()
    expect(lineOf('ỦY BAN NHÂN DÂN')).toBe(2)
    expect(lineOf('Số: ')).toBe(3)
    expect(lineOf('Trà Bồng, ngày')).toBe(4)
    expect(lineOf('KẾ HOẠCH')).toBe(1)
    expect(lineOf('Căn cứ Luật')).toBe(8)
    expect(lineOf('MỤC ĐÍCH')).toBe(10)
    expect(lineOf('1. Chủ động')).toBe(13)
    expect(lineOf('2. Phân công')).toBe(15)
    expect(lineOf('CHỦ TỊCH')).toBe(18)
    expect(lineOf('Hồ Văn Phong')).toBe(19)
    expect(lineOf('- UBND tỉnh')).toBe(21)
    expect(lineOf('- Các thôn')).toBe(22)
  })

  it('tells the cells of the diagram', async () => {
    const view = await plainView(definition)
    expect(view!.sheets[0]!.cells.map(cell => cell.o)).toEqual(
      expect.arrayContaining(['1', '2', '3', '4', '5a', '6', '7a', '7b', '9b']),
    )
    expect(view!.sheets[0]!.margin).toEqual({ top: 20, right: 15, bottom: 20, left: 30 })
  })

  it('is found for nearly all lines of every example', async () => {
    for (const type of ['ke-hoach', 'cong-van'])
      for (const name of readdirSync(`examples/${type}`).filter(one => /-\d{4}\.yaml$/.test(one))) {
        const view = await plainView(readFileSync(`examples/${type}/${name}`, 'utf8'))
        const places = view?.sheets.flatMap(sheet => sheet.places) ?? []
        const known = places.filter(place => place.line !== undefined)
        expect(known.length / places.length, name).toBeGreaterThan(0.8)
      }
  })
})

const compiled = `<svg class="typst-doc"><style type="text/css">.tsel { }</style><defs class="glyph"><path id="gA" class="outline_glyph" d="M 0 0 Z "/><path id="gB" class="outline_glyph" d="M 1 1 Z "/></defs><defs class="clip-path"></defs><g class="typst-page" transform="translate(0, 0)" data-tid="p" data-page-width="596" data-page-height="842"><g transform="translate(85.000,56.000)" data-tid="q"><g class="typst-text" fill="#000" transform="scale(0.01,-0.01)"><use x="0" y="0" href="#gA"/><g transform="scale(16,-16)"><foreignObject x="0" y="-80" width="1000" height="128.00"><h5:div class="tsel" style="font-size: 128px">Một &lt;b&gt; &amp; hai</h5:div></foreignObject></g></g></g></g><g class="typst-page" transform="translate(0, 842)" data-tid="r" data-page-width="842" data-page-height="596"><g transform="translate(10,20)"><g class="typst-text" fill="#000" transform="scale(0.01,-0.01)"><use href="#gB"/><g transform="scale(16,-16)"><foreignObject x="0" y="-80" width="500" height="128"><h5:div class="tsel">Ba </h5:div></foreignObject></g></g></g><g transform="translate(90,20)"><g transform="scale(0.01,-0.01)"><g transform="scale(16,-16)"><foreignObject x="0" y="-80" width="100" height="128"><h5:div class="tsel">bốn</h5:div></foreignObject></g></g></g></g></svg>`

describe('the compiler’s picture', () => {
  it('is read for its texts', () => {
    const [first, second] = textRuns(compiled)
    expect(first).toEqual([
      {
        text: 'Một <b> & hai',
        x: 85,
        y: expect.closeTo(43.2, 5),
        width: 160,
        height: expect.closeTo(20.48, 5),
        baseline: 56,
      },
    ])
    expect(printedLines(second!).map(line => [line.text, line.x, Math.round(line.width)])).toEqual([
      ['Ba bốn', 10, 96],
    ])
  })

  it('is split into pages that have what they show, and no texts', () => {
    const sizes = roughSizes(compiled)
    expect(sizes).toEqual([
      { width: 596, height: 842 },
      { width: 842, height: 596 },
    ])
    const [first = '', second = ''] = sheetPictures(compiled, sizes)
    expect(first).toContain('id="gA"')
    expect(first).not.toContain('id="gB"')
    expect(second).toContain('id="gB"')
    for (const svg of [first, second]) {
      expect(svg).not.toMatch(/foreignObject|<style|class=|data-tid|Một|Ba/)
      expect(svg.match(/<g\b/g)?.length).toBe(svg.match(/<\/g>/g)?.length)
    }
  })
})
