import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleName, wrapped } from '../src/cli/wrapped.ts'
import * as library from '../src/index.ts'

/** The built program, as a user starts it (`npm test` builds it first). */
const scratch = mkdtempSync(join(tmpdir(), 'vanban-dist-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

const examples = ['ke-hoach', 'cong-van'].flatMap(loai =>
  readdirSync(`examples/${loai}`)
    .filter(name => name.endsWith('.yaml'))
    .map(name => `examples/${loai}/${name}`),
)

function vanban(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, ['dist/vanban.cjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
}

describe('the built program', () => {
  it('renders every example in one go, to the bytes that the source makes', async () => {
    const { status, stderr } = vanban(['render', ...examples, '-o', scratch])
    expect(stderr).not.toMatch(/lỗi/)
    expect(status).toBe(0)
    expect(readdirSync(scratch)).toHaveLength(examples.length)
    for (const name of ['duc-pho-2024', 'tra-bong-2024']) {
      const own = await library.compile(readFileSync(`examples/ke-hoach/${name}.yaml`))
      expect(Buffer.compare(readFileSync(join(scratch, `${name}.docx`)), own.value!)).toBe(0)
    }
  })

  it('writes PDF, to the bytes that the source makes', async () => {
    const file = 'examples/ke-hoach/duc-pho-2024.yaml'
    const { status, stderr } = vanban(['render', file, '-o', join(scratch, 'a.pdf')])
    const loaded = library.loadTypesetter(import.meta.url)
    if (loaded.value === undefined && (process.env.CI ?? '') === '') {
      expect({ status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('pdf/chua-cai') as unknown,
      })
      return
    }
    expect(stderr).not.toMatch(/lỗi/)
    const own = await library.compile(readFileSync(file), { to: 'pdf', typesetter: () => loaded })
    expect(readFileSync(join(scratch, 'a.pdf')).equals(own.value!)).toBe(true)
  })

  it('is ASCII: the launcher does not decode it', () => {
    expect(readFileSync('dist/cli.cjs').findIndex(byte => byte > 0x7f)).toBe(-1)
  })

  it('writes the same bytes in another time zone and locale', () => {
    const out = (name: string): string => join(scratch, name)
    vanban(['render', examples[0]!, '-o', out('a.docx')], { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' })
    vanban(['render', examples[0]!, '-o', out('b.docx')], { TZ: 'America/St_Johns', LC_ALL: 'tr_TR' })
    expect(readFileSync(out('a.docx')).equals(readFileSync(out('b.docx')))).toBe(true)
  })

  it('takes a template of one’s own, and explains what is wrong with it', () => {
    const good = vanban(['render', examples[0]!, '--template', 'templates/ke-hoach.hbs', '--to', 'text'])
    expect(good.status).toBe(0)
    const file = join(scratch, 'xau.hbs')
    writeFileSync(file, '<van-ban>\n  {{trich_yeuu}}\n</van-ban>\n')
    const bad = vanban(['render', examples[0]!, '--template', file, '--to', 'text'])
    expect(bad).toMatchObject({ status: 1, stdout: '' })
    expect(bad.stderr).toContain(`${file}:2:5: lỗi template/duong-dan-la:`)
    expect(bad.stderr).toContain('  2 │   {{trich_yeuu}}\n    │     ^^^^^^^^^^\n')
  })

  it('starts from its compiled code, which names no folder of the machine that built it', () => {
    const cachedData = readFileSync('dist/cli.cache')
    const source = wrapped(readFileSync('dist/cli.cjs', 'utf8'))
    expect(new Script(source, { filename: bundleName, cachedData }).cachedDataRejected).toBe(false)
    for (const encoding of ['latin1', 'utf16le'] as const)
      expect(cachedData.includes(process.cwd(), 0, encoding)).toBe(false)
  })

  it('loads the library from its package', () => {
    const code = "import('./dist/index.js').then(m => process.stdout.write(Object.keys(m).sort().join(' ')))"
    const { stdout } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
    expect(stdout).toBe(Object.keys(library).sort().join(' '))
  })
})
