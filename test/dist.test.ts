import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compile } from '../src/index.ts'

/** The built program, as a user starts it (`npm test` builds it first). */
const scratch = mkdtempSync(join(tmpdir(), 'vanban-dist-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

const examples = ['ke-hoach', 'cong-van'].flatMap(loai =>
  readdirSync(`examples/${loai}`).map(name => `examples/${loai}/${name}`),
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
      const own = await compile(readFileSync(`examples/ke-hoach/${name}.yaml`))
      expect(Buffer.compare(readFileSync(join(scratch, `${name}.docx`)), own.value!)).toBe(0)
    }
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
    const bad = vanban(['check', 'examples/ke-hoach/toi-thieu.yaml', 'README.md'])
    expect(bad.status).toBe(1)
  })

  it('loads the library from its package', () => {
    const code = "import('./dist/index.js').then(m => process.stdout.write(Object.keys(m).sort().join(' ')))"
    const { stdout } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
    expect(stdout).toContain('check checkModel checkTree compile decodeText')
  })
})
