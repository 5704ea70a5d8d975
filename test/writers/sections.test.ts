import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { compile, compileFiles, readStamp } from '../../src/index.ts'
import type { Khoi, PhuLuc, VanBan } from '../../src/model/van-ban.ts'
import { twipsToMm } from '../../src/metrics/units.ts'
import { keHoach } from '../definition.ts'

const bang: Khoi = { bang_bieu: { huong: 'ngang', cot: [{ ten: 'TT' }, { ten: 'Tên' }], hang: [[1, 'A']] } }
const phuLuc: PhuLuc = { tieu_de: 'Danh sách', noi_dung: ['Một dòng.'] }

interface Package {
  readonly suffix: string
  readonly bytes: Uint8Array
  readonly names: readonly string[]
  readonly part: (name: string) => string
}

async function packages(own: Partial<VanBan>): Promise<readonly Package[]> {
  const { value, diagnostics } = await compileFiles(stringify(keHoach(own)))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value.map(({ suffix, bytes }) => {
    const parts = unzipSync(bytes)
    return { suffix, bytes, names: Object.keys(parts), part: name => strFromU8(parts[name]!) }
  })
}

async function one(own: Partial<VanBan>): Promise<Package> {
  const [document] = await packages(own)
  return document!
}

/** The sections of the document part: page in mm, start of the count, and what their references lead to. */
function sectionsOf({ part }: Package) {
  const targets = new Map(
    Array.from(
      part('word/_rels/document.xml.rels').matchAll(/<Relationship Id="([^"]+)"[^>]* Target="([^"]+)"/g),
      ([, id = '', target = '']) => [id, target],
    ),
  )
  return Array.from(part('word/document.xml').matchAll(/<w:sectPr>(.*?)<\/w:sectPr>/g), ([, xml = '']) => {
    const mm = (name: string): number =>
      Math.round(twipsToMm(Number(new RegExp(` w:${name}="(\\d+)"`).exec(xml)?.[1])))
    const target = (kind: string): string | undefined => {
      const id = new RegExp(`<w:${kind} r:id="([^"]+)"/>`).exec(xml)?.[1]
      return id === undefined ? undefined : targets.get(id)
    }
    return {
      page: [mm('w'), mm('h')],
      margins: [mm('top'), mm('right'), mm('bottom'), mm('left')],
      start: /w:start="(\d+)"/.exec(xml)?.[1],
      titlePage: xml.includes('<w:titlePg/>'),
      header: target('headerReference w:type="default"'),
      first: target('headerReference w:type="first"'),
      footer: target('footerReference w:type="first"'),
      otherFooter: target('footerReference w:type="default"'),
    }
  })
}

/** Every part that is named is there and has a type, and every part that is there is named. */
function expectWhole({ names, part }: Package): void {
  const types = part('[Content_Types].xml')
  const overridden = Array.from(types.matchAll(/PartName="\/([^"]+)"/g), ([, name = '']) => name)
  for (const name of overridden) expect(names).toContain(name)
  const related = Array.from(
    part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g),
    ([, name = '']) => `word/${name}`,
  )
  for (const name of related) expect(names).toContain(name)
  expect(new Set(related).size).toBe(related.length)
  for (const name of names.filter(name => /^word\/(?:header|footer)\d/.test(name))) {
    expect(overridden).toContain(name)
    expect(related).toContain(name)
  }
}

describe('sections', () => {
  it('are one in a plain document: no number on the first page', async () => {
    const document = await one({})
    expect(sectionsOf(document)).toEqual([
      {
        page: [210, 297],
        margins: [20, 15, 20, 30],
        start: undefined,
        titlePage: true,
        header: 'header1.xml',
        first: 'header2.xml',
        footer: undefined,
        otherFooter: undefined,
      },
    ])
    expect(document.part('word/header1.xml')).toContain('PAGE')
    expect(document.part('word/header2.xml')).not.toContain('<w:r>')
    expectWhole(document)
  })

  it('lie for a lying table, margins turned with the paper, and number on', async () => {
    const document = await one({ noi_dung: ['Trước.', bang, 'Sau.'] })
    const [first, second, third] = sectionsOf(document)
    expect(first).toMatchObject({ page: [210, 297], titlePage: true })
    expect(second).toMatchObject({ page: [297, 210], margins: [30, 20, 15, 20], titlePage: false })
    expect(third).toMatchObject({ page: [210, 297], margins: [20, 15, 20, 30], titlePage: false })
    for (const section of [first, second, third])
      expect(section).toMatchObject({ start: undefined, header: 'header1.xml' })
  })

  it('of an annex count from 1, its first page without a number', async () => {
    const document = await one({ phu_luc: [phuLuc, { ...phuLuc, huong: 'ngang', hien_so_trang_dau: true }] })
    expect(sectionsOf(document).slice(1)).toMatchObject([
      { page: [210, 297], start: '1', titlePage: true, first: 'header2.xml' },
      { page: [297, 210], start: '1', titlePage: false, first: undefined },
    ])
  })

  it('end in a paragraph of theirs, and the last at the body’s end', async () => {
    const xml = (await one({ noi_dung: [bang, 'Sau.'], phu_luc: [phuLuc] })).part('word/document.xml')
    expect(xml.match(/<w:sectPr>.*?<\/w:sectPr><\/w:pPr>/g)).toHaveLength(3)
    expect(xml).toMatch(/<\/w:p><w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr><\/w:body>/)
  })

  it('say that their first page has no footer, where the document’s has', async () => {
    const document = await one({ dia_chi_co_quan: 'Số 1, đường A', phu_luc: [phuLuc] })
    const [first, annex] = sectionsOf(document)
    expect(document.part(`word/${first?.footer}`)).toContain('Số 1, đường A')
    expect(document.part(`word/${annex?.footer}`)).not.toContain('<w:t')
    expectWhole(document)
  })

  it('after an address say that they have none on any page, with one part for all of them', async () => {
    const document = await one({
      dia_chi_co_quan: 'Số 1, đường A',
      noi_dung: ['Trước.', bang, 'Sau.'],
      phu_luc: [phuLuc, phuLuc],
    })
    const [first, ...later] = sectionsOf(document)
    // Its pages would lose a line to an empty footer that ends where the bottom margin begins.
    expect(first?.otherFooter).toBeUndefined()
    expect(later.map(({ otherFooter }) => otherFooter)).toEqual(later.map(() => 'footer2.xml'))
    expect(later.map(({ footer }) => footer)).toEqual([undefined, undefined, 'footer2.xml', 'footer2.xml'])
    expect(document.part('word/footer2.xml')).not.toContain('<w:t')
    expectWhole(document)
  })

  it('have the head of their annex', async () => {
    const xml = (await one({ so_van_ban: 5, thoi_gian_ban_hanh: '2026-01-05', phu_luc: [phuLuc] })).part(
      'word/document.xml',
    )
    const styles = Array.from(xml.matchAll(/<w:pStyle w:val="(\w+)"/g), ([, id]) => id)
    expect(styles.slice(styles.indexOf('PhuLuc'))).toEqual([
      'PhuLuc',
      'TenPhuLuc',
      'KemTheo',
      'DuongKe',
      'Doan',
    ])
    expect(xml).toContain('DANH SÁCH')
    expect(xml.replace(/<[^>]*>/g, '')).toContain('(Kèm theo Kế hoạch số 05/KH-UBND')
  })
})

describe('annexes with files of their own', () => {
  const own: Partial<VanBan> = {
    so_van_ban: 15,
    hinh_thuc: 'dien-tu',
    tep_phu_luc: 'rieng',
    thoi_gian_ky_so: '2026-01-05T08:30:15',
    phu_luc: [phuLuc, { ...phuLuc, huong: 'ngang', hien_so_trang_dau: true }],
  }

  it('are not in the document', async () => {
    const files = await packages(own)
    expect(files.map(({ suffix }) => suffix)).toEqual(['', '-phu-luc-1', '-phu-luc-2'])
    expect(files.map(file => sectionsOf(file).length)).toEqual([1, 1, 1])
    expect(files[0]?.part('word/document.xml')).not.toContain('PhuLuc')
    for (const file of files) {
      expectWhole(file)
      expect(readStamp(file.bytes)).toBe('untouched')
    }
  })

  it('are called -phu-luc when there is one', async () => {
    const files = await packages({ ...own, phu_luc: [phuLuc] })
    expect(files.map(({ suffix }) => suffix)).toEqual(['', '-phu-luc'])
  })

  it('have the line of the digital signature at the head of the first page', async () => {
    const [, hidden, shown] = await packages(own)
    const first = (file: Package): string => file.part(`word/${sectionsOf(file)[0]?.first}`)
    expect(first(hidden!)).toContain('Số: 15/KH-UBND; 2026-01-05T08:30:15+07:00')
    expect(first(hidden!)).not.toContain('PAGE')
    expect(first(shown!)).toMatch(/PAGE.*Số: 15/)
    expect(hidden!.part('word/styles.xml')).toMatch(
      /"ChuKySo".*?<w:jc w:val="right"\/>.*?<w:sz w:val="20"\/>/,
    )
  })

  it('say in their properties what they are', async () => {
    const core = (await packages(own))[1]!.part('docProps/core.xml')
    expect(core).toContain('<dc:title>Phụ lục I Danh sách</dc:title>')
    expect(core).toContain('<dc:subject>Kế hoạch Phòng, chống thiên tai năm 2026</dc:subject>')
  })

  it('are the same bytes again; compile gives the document alone', async () => {
    const [again, before] = [await packages(own), await packages(own)]
    for (const [i, { bytes }] of again.entries())
      expect(Buffer.compare(bytes, before[i]!.bytes), `file ${i}`).toBe(0)
    const { value } = await compile(stringify(keHoach(own)))
    expect(Buffer.compare(value!, before[0]!.bytes)).toBe(0)
  })

  it('come as one text', async () => {
    const { value } = await compileFiles(stringify(keHoach(own)), { to: 'text' })
    expect(value).toHaveLength(1)
    expect(strFromU8(value![0]!.bytes)).toContain(
      'Phụ lục II\nDANH SÁCH\n(Kèm theo Kế hoạch số … ngày … tháng … năm … của Ủy ban nhân dân xã Trà Bồng)\nMột dòng./.\n',
    )
  })
})
