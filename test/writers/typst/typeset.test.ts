import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/index.ts'
import { propertiesOf } from '../../../src/writers/docx/properties.ts'
import { loadTypesetter } from '../../../src/load-typesetter.ts'
import type { Manuscript } from '../../../src/writers/typst/typeset.ts'
import { writeTypst } from '../../../src/writers/typst/write-typst.ts'
import { keHoach } from '../../definition.ts'
import { readPdf } from '../../paper/read-pdf.ts'
import { key } from '../../paper/lines.ts'
import { describeTypeset, typesetter } from '../../typesetter.ts'

describe('the typesetter that is not there', () => {
  it('says how to get it, in one sentence', () => {
    const { value, diagnostics } = loadTypesetter('/khong-co/o-day.js')
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['pdf/chua-cai'])
    expect(diagnostics[0]?.message).toContain('npm install ')
  })
})

describeTypeset('the typesetter', () => {
  it('sets the same bytes each time, from a fresh one too', async () => {
    const manuscript = await example('ke-hoach/day-du', '2026-02-05T00:00:00Z')
    const setters = [typesetter(), typesetter(), loadTypesetter(import.meta.url).value]
    const [first, ...others] = setters.map(setter => Buffer.from(setter?.pdf(manuscript).value ?? []))
    expect(first?.length).toBeGreaterThan(10_000)
    expect(others.map(bytes => first?.equals(bytes))).toEqual([true, true])
  })

  it('makes PDF/A-2b of what has a date, tagged, in Vietnamese', async () => {
    const manuscript = await example('ke-hoach/day-du', '2026-02-05T00:00:00Z')
    const text = Buffer.from(typesetter().pdf(manuscript).value ?? []).toString('latin1')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
    expect(text).toContain('/Lang (vi-VN)')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('/Outlines')
    expect(text).toContain('20260205000000')
  })

  it('makes no PDF/A without a date, but PDF', async () => {
    const manuscript = await example('ke-hoach/toi-thieu')
    expect(typesetter().pdf(manuscript).value).toBeDefined()
    expect(
      typesetter()
        .pdf(manuscript, 'a-2b')
        .diagnostics.map(({ code }) => code),
    ).toEqual(['pdf/thieu-ngay'])
  })

  it('names the signs that no font has', async () => {
    const manuscript = await defined({ noi_dung: ['Trao đổi với 中国.'] }, '2026-02-05T00:00:00Z')
    const { value, diagnostics } = typesetter().pdf(manuscript)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['pdf/thieu-net-chu'])
    expect(diagnostics[0]?.message).toContain('中')
  })

  it.each([
    '#eval("1") \\ " ` $x$ *a* _b_ <c> @d [e] // f',
    'Đường dẫn C:\\tam\\x và "ngoặc"',
    '- không -- là --- gạch ~ ',
  ])('prints %j as it is', async text => {
    const manuscript = await defined({ noi_dung: [text.replaceAll('*', '\\*').replaceAll('<', '\\<')] })
    const pages = await readPdf(new Uint8Array(typesetter().pdf(manuscript).value ?? []))
    const printed = pages.flatMap(page => page.glyphs.map(({ char }) => char)).join('')
    expect(key(printed)).toContain(key(text.trim()))
  })

  it('draws a picture each page', async () => {
    const manuscript = await example('ke-hoach/day-du')
    const svg = typesetter()
      .svg(manuscript)
      .map(page => new TextDecoder().decode(page))
    const png = typesetter().png(manuscript, 40)
    expect(svg).toHaveLength(6)
    expect(svg.every(page => page.startsWith('<svg viewBox="0 0 ') && page.endsWith('</svg>\n'))).toBe(true)
    expect(png.map(page => Buffer.from(page.subarray(16, 24)).readUInt32BE(0))).toEqual([
      331, 331, 331, 331, 468, 331,
    ])
  })
})

async function example(name: string, date?: string): Promise<Manuscript> {
  const path = `examples/${name}.yaml`
  return manuscriptOf(readFileSync(path, 'utf8'), dirname(path), date)
}

function defined(own: Parameters<typeof keHoach>[0], date?: string): Promise<Manuscript> {
  return manuscriptOf(stringify(keHoach(own)), '.', date)
}

async function manuscriptOf(
  definition: string,
  folder: string,
  date: string | undefined,
): Promise<Manuscript> {
  const { value, diagnostics } = await check(definition, {
    readFile: path => Promise.resolve(readFileSync(join(folder, path))),
  })
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  const { tree, layout, pictures } = value
  const source = writeTypst(tree, layout, propertiesOf(tree, date))
  return { source, pictures: pictures.files, dated: date !== undefined }
}
