import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compile as compileWith, type CompileOptions } from '../../src/index.ts'
import { beside } from '../beside.ts'

const file = 'examples/ke-hoach/day-du.yaml'
const yaml = readFileSync(file, 'utf8')
const compile = (text: string, options: CompileOptions = {}) =>
  compileWith(text, { ...beside(file), ...options })
const bytes = (await compile(yaml)).value!
const part = (name: string): string => strFromU8(unzipSync(bytes)[name]!)

describe('writeDocx', () => {
  it('makes the same bytes again, whatever the time zone', async () => {
    const zone = process.env.TZ
    for (const TZ of ['America/St_Johns', 'Asia/Ho_Chi_Minh', 'UTC']) {
      process.env.TZ = TZ
      expect(Buffer.compare((await compile(yaml)).value!, bytes)).toBe(0)
    }
    process.env.TZ = zone
  })

  it('takes its dates from the definition, or SOURCE_DATE_EPOCH, or has none', async () => {
    expect(part('docProps/core.xml')).toContain('>2026-02-05T00:00:00Z<')
    const draft = yaml.replace(/^thoi_gian_ban_hanh: .*$/m, 'thoi_gian_ban_hanh: 2026')
    const core = async (sourceDateEpoch?: number) =>
      strFromU8(
        unzipSync((await compile(draft, sourceDateEpoch === undefined ? {} : { sourceDateEpoch })).value!)[
          'docProps/core.xml'
        ]!,
      )
    expect(await core()).not.toContain('dcterms:created')
    expect(await core(0)).toContain('>1970-01-01T00:00:00Z<')
  })

  it('keeps looks in named styles, not in runs', () => {
    const document = part('word/document.xml')
    expect(document).not.toMatch(/<w:sz |<w:rFonts |<w:color /)
    const styles = part('word/styles.xml')
    for (const name of ['Quốc hiệu', 'Tiêu ngữ', 'Trích yếu', 'Khoản', 'Nơi nhận'])
      expect(styles).toContain(`w:val="${name}"`)
    for (const [, id] of document.matchAll(/<w:pStyle w:val="([^"]+)"/g))
      expect(styles).toContain(`w:styleId="${id}"`)
  })

  it('has no style or part of the library that it is made with', () => {
    expect(
      [...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id).slice(0, 3),
    ).toEqual(['Normal', 'DefaultParagraphFont', 'TableNormal'])
    expect(Object.keys(unzipSync(bytes)).filter(name => /numbering|footnotes|endnotes/.test(name))).toEqual(
      [],
    )
    const lists = part('[Content_Types].xml') + part('word/_rels/document.xml.rels')
    expect(lists).not.toMatch(/numbering|footnotes|endnotes/)
    for (const [, name] of lists.matchAll(/PartName="\/([^"]+)"/g))
      expect(Object.keys(unzipSync(bytes))).toContain(name)
  })

  it('gives whole numbers only: no unit strings', () => {
    const numbers = [
      ...part('word/document.xml').matchAll(
        /w:(?:w|sz|line|before|after|left|right|top|bottom|firstLine|hanging)="([^"]*)"/g,
      ),
    ]
    expect(numbers.length).toBeGreaterThan(20)
    for (const [, value] of numbers) expect(value).toMatch(/^-?\d+$|^pct$/)
  })

  it('keeps every margin within the decree in whole twips', () => {
    const [, margins = ''] = /<w:pgMar ([^>]*)/.exec(part('word/document.xml')) ?? []
    const of = (side: string): number => Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1])
    const mm = (twips: number): number => (twips * 25.4) / 1440
    for (const side of ['top', 'bottom']) expect(mm(of(side))).toBeGreaterThanOrEqual(20)
    expect(mm(of('left'))).toBeGreaterThanOrEqual(30)
    expect(mm(of('right'))).toBeGreaterThanOrEqual(15)
  })

  it('speaks Vietnamese, opens without compatibility mode, and says what it is', () => {
    expect(part('word/styles.xml')).toContain('<w:lang w:val="vi-VN"')
    expect(part('word/settings.xml')).toMatch(
      /compatibilityMode"[^>]*w:val="15"|w:val="15"[^>]*compatibilityMode/,
    )
    expect(part('docProps/core.xml')).toMatch(/<dc:title>Kế hoạch /)
  })

  it('escapes what the author typed', async () => {
    const hostile = yaml.replace(/^trich_yeu: .*(\n {2}.*)*$/m, 'trich_yeu: "A < B & C > D \\"E\\" ]]>"')
    const { value } = await compile(hostile)
    const document = strFromU8(unzipSync(value!)['word/document.xml']!)
    expect(document).toContain('A &lt; B &amp; C')
  })
})
