import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../../src/index.ts'
import { cellOf } from '../../src/merge/data.ts'
import { readParts } from '../../src/merge/placeholder.ts'
import { congVan } from '../definition.ts'
import { dataFile, fillWith, rowsOf } from './stage.ts'
import { workbook } from './workbook.ts'

const letters = fc.oneof(
  fc.constantFrom(
    'Nguyễn Văn A',
    'a;b',
    '"',
    '""',
    'x\ny',
    ',',
    '\t',
    ' ',
    '${x}',
    '</t>',
    '#N/A',
    'Hồ',
    '=1+1',
    '\u0000',
    '\u202e',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
/** As it stands in a cell once it was read. */
const seen = (text: string): string => {
  const cell = cellOf(text.replace(/\r\n?/g, '\n'))
  return typeof cell === 'string' ? cell : cell.text
}
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
// A file is text: half a surrogate pair is lost before it is written, and what stands for the loss is told.
const written = letters.map(text => Buffer.from(text).toString().replaceAll('\ufffd', ''))
const table = fc.array(fc.tuple(written, written, written), { minLength: 1, maxLength: 5 })
const isBlank = (row: readonly string[]): boolean => row.every(text => seen(text) === '')

describe('whatever is in a table', () => {
  it.each([',', ';', '\t'])(
    'is read from CSV with «%s» as it was written, in chunks of any size',
    async delimiter => {
      await fc.assert(
        fc.asyncProperty(
          table,
          fc.integer({ min: 1, max: 40 }),
          fc.constantFrom('\n', '\r\n'),
          async (rows, size, end) => {
            const text = [['a', 'b', 'c'], ...rows].map(row => row.map(quoted).join(delimiter) + end).join('')
            const read = await rowsOf(dataFile('k.csv', text, size))
            const wanted = rows.filter(row => row.some(cell => cell.trim() !== ''))
            expect(read.problems).toEqual([])
            expect(read.rows.map(row => Object.values(row))).toEqual(wanted.map(row => row.map(seen)))
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it('is read from a workbook as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        // What XML can't hold, the format writes in its own way.
        const escaped = (text: string): string =>
          text

            .replace(
              /[\0-\x08\x0b-\x1f\ufffe\uffff]/g,
              sign => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`,
            )
            .replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)
        const xml = [['a', 'b', 'c'], ...rows]
          .map(
            row =>
              `<row>${row.map(text => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
          )
          .join('')
        const read = await rowsOf(dataFile('k.xlsx', workbook({ sheets: [{ name: 'S', rows: xml }] })))
        expect(read.rows.map(row => Object.values(row))).toEqual(
          rows.filter(row => !isBlank(row)).map(row => row.map(seen)),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('never makes the readers fail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('k.csv', 'k.xlsx', 'k.jsonl', 'k.yaml', '-'),
        async (bytes, name) => {
          await rowsOf(dataFile(name, bytes, 9))
          await rowsOf(dataFile(name, Buffer.concat([Buffer.from('PK\x03\x04'), bytes]), 9))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('comes out in a document that is sound, or is told', async () => {
    await fc.assert(
      fc.asyncProperty(letters, async text => {
        const cell = cellOf(text)
        const yaml = stringify(congVan({ trich_yeu: 'Mời ${x} dự họp', noi_dung: ['Kính mời ${x?}.'] }))
        const filled = fillWith(yaml, { x: cell })
        if (Array.isArray(filled)) {
          expect(['tron/o-trong', 'tron/o-loi']).toContain(filled[0])
          return
        }
        const { value, diagnostics } = await compile(stringify(filled).replaceAll('${', '\\${'), {
          to: 'text',
        })
        if (value === undefined) expect(diagnostics.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('whatever is in a text', () => {
  const pieces = fc.array(
    fc.constantFrom('${', '}', 'x', '\\', '"', '?', '[]', ':', 'neu ', 'het', 'khac', '=', ' ', '\n', '${x}'),
    { maxLength: 12 },
  )

  it('is parts or a problem, at once', () => {
    fc.assert(
      fc.property(pieces, all => {
        const parts = readParts(all.join(''))
        expect('message' in parts ? parts.message : parts).toBeDefined()
      }),
      { numRuns: 1000 },
    )
  })

  it('without placeholders stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        fc.pre(!text.includes('${') && text !== '')
        expect(readParts(text)).toEqual([{ kind: 'text', text }])
      }),
    )
  })
})
