import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A block of commands of the guide, and the lines that it says come of them. */
interface Step {
  readonly commands: string
  readonly shown: readonly string[]
}

const guide = readFileSync('docs/bat-dau.md', 'utf8')
const steps: readonly Step[] = [
  ...guide.matchAll(/```sh\n([\s\S]*?)```\n(?:\n```text\n([\s\S]*?)```)?/g),
].map(([, commands = '', shown = '']) => ({ commands, shown: shown.split('\n').filter(line => line !== '') }))

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vanban bắt đầu (1)-'))
  const bin = join(folder, 'bin')
  mkdirSync(join(folder, 'van-ban'))
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'vanban'),
    `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/vanban.cjs')}' "$@"\n`,
  )
  chmodSync(join(bin, 'vanban'), 0o755)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The steps stand on each other, as for who reads them. */
describe('docs/bat-dau.md, followed from the top by a new user', { timeout: 60_000 }, () => {
  it('has steps', () => {
    expect(steps.length).toBeGreaterThan(7)
  })

  it.each(steps.map(step => [step.commands.trim().slice(0, 60), step] as const))('%s', (_, step) => {
    const env = { ...process.env, HOME: folder, PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}` }
    const { status, stdout, stderr } = spawnSync('bash', ['-euc', step.commands], {
      cwd: join(folder, 'van-ban'),
      env,
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    const said = stdout + stderr
    for (const line of step.shown) expect(said).toContain(line)
  })

  it('shows pictures that are there, and links to pages that are', () => {
    const named = [...guide.matchAll(/(?:src="|\]\()([^":)#]+\.(?:png|md))/g)].map(([, file = '']) => file)
    expect(named.length).toBeGreaterThan(10)
    for (const file of named) expect(readFileSync(join('docs', file)).length).toBeGreaterThan(0)
  })
})
