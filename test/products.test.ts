import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { compile, compileFiles, readPageStamp, type CompileOptions } from '../src/index.ts'
import { keHoach } from './definition.ts'
import { readPdf } from './paper/read-pdf.ts'
import { describeTypeset, typesetter } from './typesetter.ts'

const withSetter = { typesetter: () => ({ value: typesetter(), diagnostics: [] }) }

describe('PDF without a typesetter', () => {
  it('is a diagnostic that names the definition', async () => {
    const { value, diagnostics } = await compile(stringify(keHoach({})), { to: 'pdf', file: 'a.yaml' })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'pdf/chua-cai', file: 'a.yaml' }])
  })

  it('is not asked for where the definition has errors', async () => {
    const asked = () => Promise.reject(new Error('asked'))
    const { diagnostics } = await compile('loai_van_ban: la\n', { to: 'pdf', typesetter: asked })
    expect(diagnostics.length).toBeGreaterThan(0)
  })
})

describeTypeset('a document as pages', () => {
  it.each(['pdf', 'svg', 'png'] as const)('comes out as the same %s each time, stamped', async to => {
    const [first, second] = [
      await example('ke-hoach/duc-pho-2024', { to, dotsPerInch: 50 }),
      await example('ke-hoach/duc-pho-2024', { to, dotsPerInch: 50 }),
    ]
    expect(first.length).toBe(to === 'pdf' ? 1 : 2)
    expect(first.map(({ suffix }) => suffix)).toEqual(to === 'pdf' ? [''] : ['-trang-1', '-trang-2'])
    for (const [i, { bytes }] of first.entries()) {
      expect(Buffer.compare(bytes, second[i]!.bytes)).toBe(0)
      expect(readPageStamp(bytes)).toBe('untouched')
      expect(readPageStamp(Buffer.concat([bytes, Buffer.from('\n%%EOF')]))).toBe('changed')
      expect(readPageStamp(changedInside(bytes))).not.toBe('untouched')
    }
  })

  it('is as fine as its dots per inch', async () => {
    const widthAt = async (dotsPerInch?: number) => {
      const [page] = await example('cong-van/toi-thieu', { to: 'png', ...(dotsPerInch && { dotsPerInch }) })
      return Buffer.from(page!.bytes.subarray(16, 20)).readUInt32BE()
    }
    expect([await widthAt(), await widthAt(72), await widthAt(300)]).toEqual([1240, 595, 2480])
  })

  it('has its annexes in files of their own where the definition says so', async () => {
    const path = 'test/paper/cases/phu-luc-rieng.yaml'
    const files = await filesOf(path, { to: 'pdf' })
    expect(files.map(({ suffix }) => suffix)).toEqual(['', '-phu-luc-1', '-phu-luc-2'])
    const [main = '', first = ''] = await Promise.all(files.map(async ({ bytes }) => textOf(bytes)))
    expect(main).not.toContain('PHỤLỤCI')
    expect(first).toContain('PhụlụcI')
    const pictures = await filesOf(path, { to: 'png', dotsPerInch: 40 })
    expect(pictures.map(({ suffix }) => suffix)).toContain('-phu-luc-2-trang-1')
  })

  it('is of the standard that is wished for', async () => {
    const [pdf] = await example('ke-hoach/duc-pho-2024', {
      to: 'pdf',
      pdfStandard: 'ua-1',
      sourceDateEpoch: 1_800_000_000,
    })
    expect(Buffer.from(pdf!.bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it.each(['#import "/etc/passwd"', '#read("/etc/hostname")', '")#panic("x', `vanban-${'0'.repeat(64)}`])(
    'prints a hostile trích yếu as it is: %s',
    async trich_yeu => {
      const { value, diagnostics } = await compile(stringify(keHoach({ trich_yeu })), {
        ...withSetter,
        to: 'pdf',
      })
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(await textOf(value!)).toContain(trich_yeu.replaceAll(' ', ''))
      expect(readPageStamp(value!)).toBe('untouched')
    },
  )
})

/** With one bit of its middle turned. */
function changedInside(bytes: Uint8Array): Uint8Array {
  const at = bytes.length >> 1
  return bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const pages = await readPdf(new Uint8Array(pdf))
  return pages
    .flatMap(page => page.glyphs.map(({ char }) => char))
    .join('')
    .replaceAll(/\s/g, '')
}

function example(name: string, options: CompileOptions) {
  return filesOf(`examples/${name}.yaml`, options)
}

async function filesOf(path: string, options: CompileOptions) {
  const { value, diagnostics } = await compileFiles(readFileSync(path, 'utf8'), {
    ...withSetter,
    readFile: picture => Promise.resolve(readFileSync(join(dirname(path), picture))),
    ...options,
  })
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}
