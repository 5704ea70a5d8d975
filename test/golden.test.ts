import { readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { check, compile } from '../src/index.ts'
import { printTree } from '../src/tree/print.ts'
import { beside } from './beside.ts'

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml') && !name.startsWith('don-vi'))
  .map(name => name.replaceAll('\\', '/').replace(/\.yaml$/, ''))
  .sort()

/** A changed golden is read, not waved through: `npm run goldens` writes them, git shows what changed. */
describe.each(examples)('%s', name => {
  const file = `examples/${name}.yaml`
  const yaml = readFileSync(file, 'utf8')
  const golden = (suffix: string): string => `golden/${name}.${suffix}`

  it('tree', async () => {
    const { value } = await check(yaml, beside(file))
    await expect(printTree(value!.tree)).toMatchFileSnapshot(golden('tree.txt'))
  })

  it('text', async () => {
    const { value } = await compile(yaml, { to: 'text', ...beside(file) })
    await expect(strFromU8(value!)).toMatchFileSnapshot(golden('txt'))
  })

  it('document.xml', async () => {
    const { value } = await compile(yaml, beside(file))
    const xml = strFromU8(unzipSync(value!)['word/document.xml']!)
    await expect(pretty(xml)).toMatchFileSnapshot(golden('document.xml'))
  })
})

describe('the style sheet', () => {
  it.each(['lon', 'nho'])('of size set %s', async coChu => {
    const yaml = `${readFileSync('examples/ke-hoach/toi-thieu.yaml', 'utf8')}\nco_chu: ${coChu}\n`
    const { value } = await compile(yaml)
    const xml = strFromU8(unzipSync(value!)['word/styles.xml']!)
    await expect(pretty(xml)).toMatchFileSnapshot(`golden/styles-${coChu}.xml`)
  })
})

/** One element a line, so that a change shows as the line it is; namespaces are told once elsewhere. */
function pretty(xml: string): string {
  return xml
    .replace(/ xmlns:\w+="[^"]*"/g, '')
    .replace(/></g, '>\n<')
    .replace(/<w:t xml:space="preserve">/g, '<w:t>')
}
