import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import { stage, type Stage } from './stage.ts'

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

/** The script as a file in a folder with a few others. */
async function scriptFor(shell: string): Promise<Stage> {
  const s = await stage()
  const { code, out, err } = await s.vanban(['completion', shell], { engine })
  expect([code, err]).toEqual([0, ''])
  await s.write('script', out)
  for (const file of ['a.yaml', 'b.docx', 'c.yml', 'văn bản (1)/kế hoạch 1.yaml']) await s.write(file, '')
  return s
}

/** What a shell offers for the last of these words. */
type Offers = (s: Stage, words: readonly string[]) => readonly string[]

const bashOffers: Offers = (s, words) => {
  // Outside of a real completion `compopt` complains, and does nothing.
  const driver = `source ./script; compopt() { :; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _vanban; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = spawnSync('bash', ['--norc', '-c', driver, 'bash', 'vanban', ...words], {
    cwd: s.folder,
  })
  return stdout.toString().split('\n').filter(Boolean).sort()
}

const fishOffers: Offers = (s, words) => {
  const line = ['vanban', ...words].join(' ')
  const driver = `source ./script; complete -C'${line}'`
  const { stdout } = spawnSync('fish', ['--no-config', '-c', driver], { cwd: s.folder })
  const found = stdout.toString().split('\n').filter(Boolean)
  return found.map(one => one.split('\t')[0] ?? '').sort()
}

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['a command', ['ren'], ['render']],
  ['a command of a command', ['template', 'e'], ['eject']],
  ['choices', ['render', '--to', 'p'], ['pdf', 'png']],
  ['choices after a definition', ['render', 'a.yaml', '--format', '--to', 'd'], ['docx']],
  ['an option', ['render', '--fo'], ['--force']],
  ['an option after the value of another', ['render', '-o', 'check', '--pdf'], ['--pdf-standard']],
  ['types', ['template', 'eject', ''], ['cong-van', 'ke-hoach']],
  ['starters', ['new', 'ke-hoach', '--mau', 'ho'], ['hoi-nghi']],
  ['codes', ['explain', 'file/da'], ['file/da-co', 'file/da-sua-tay', 'file/dang-mo']],
  ['commands to help with', ['help', 'ne'], ['new']],
  ['shells', ['completion', 'fi'], ['fish']],
  ['nothing where nothing fits', ['list', 'x'], []],
]

describe.skipIf(!has('bash'))('in bash', () => {
  it.each(cases)('offers %s', async (_, words, expected) => {
    expect(bashOffers(await scriptFor('bash'), words)).toEqual(expected)
  })

  it('reads «--to=p», which it has parted', async () => {
    expect(bashOffers(await scriptFor('bash'), ['render', '--to', '=', 'p'])).toEqual(['pdf', 'png'])
    expect(bashOffers(await scriptFor('bash'), ['render', '--to', '=', 'pdf', '--fo'])).toEqual(['--force'])
  })

  it('offers definitions and folders, names with spaces whole', async () => {
    const offered = bashOffers(await scriptFor('bash'), ['render', 'a.yaml', ''])
    expect(offered.filter(name => name !== 'script')).toEqual(['a.yaml', 'c.yml', 'văn bản (1)'])
  })

  it('offers folders alone where a folder is wanted', async () => {
    expect(bashOffers(await scriptFor('bash'), ['template', 'check', ''])).toEqual(['văn bản (1)'])
  })
})

describe.skipIf(!has('fish'))('in fish', () => {
  it.each(cases)('offers %s', async (_, words, expected) => {
    expect(fishOffers(await scriptFor('fish'), words)).toEqual(expected)
  })
})

describe.skipIf(!has('zsh'))('in zsh', () => {
  it('is sound', async () => {
    const s = await scriptFor('zsh')
    expect(spawnSync('zsh', ['-n', join(s.folder, 'script')]).status).toBe(0)
  })
})

describe('scripts', () => {
  it('say what each option is for, where the shell shows it', async () => {
    const zsh = await (await scriptFor('zsh')).read('script')
    expect(zsh).toContain(
      "'(-o --output)--output=[nơi ghi; nhiều tệp vào thì là thư mục, chưa có thì được tạo]:giá trị:_files'",
    )
    expect(zsh).toMatch(/'render:tạo tệp .*'/)
    const fish = await (await scriptFor('fish')).read('script')
    expect(fish).toMatch(/-s o -l output -r -F -d 'nơi ghi; nhiều tệp/)
  })

  it('know every command and option of the grammar', async () => {
    const s = await stage()
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
      const { out } = await s.vanban(['completion', shell], { engine })
      for (const word of [
        'render',
        'template',
        'eject',
        'completion',
        'trich-yeu',
        'pdf-standard',
        'no-profile',
      ])
        expect(out, shell).toContain(word)
    }
  })

  it('are plain letters for PowerShell, which would misread others', async () => {
    const script = await (await scriptFor('powershell')).read('script')
    expect(script).toMatch(/^[\n\x20-\x7e]*$/)
    expect(script).toContain("'render|t\\u1ea1o t\\u1ec7p .docx")
  })

  it('are told of in the help, with how to install them', async () => {
    const s = await stage()
    const { code, out } = await s.vanban(['completion', '--help'], { engine })
    expect([code, out]).toEqual([0, expect.stringContaining('~/.bashrc')])
  })

  it('are for known shells', async () => {
    const s = await stage()
    const { code, err } = await s.vanban(['completion', 'bsh'], { engine })
    expect([code, err]).toEqual([2, expect.stringContaining('bash')])
  })
})
