import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { engine } from '../src/cli/engine.ts'
import { machineAt, TODAY } from './cli/desk.ts'
import { stage } from './cli/stage.ts'

const text = readFileSync('docs/phat-hanh.md', 'utf8')

/** Code blocks in their order: files (their first line is their name), and what was typed and printed. */
const blocks = Array.from(text.matchAll(/```(yaml|console)\n([\s\S]*?)```/g), ([, kind = '', body = '']) => ({
  kind,
  body,
}))

/** Words of a command line; quotes keep blanks together. */
function wordsOf(line: string): readonly string[] {
  return Array.from(line.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '')
}

it('docs/phat-hanh.md shows what happens', async () => {
  const set = await stage()
  let commands = 0
  for (const { kind, body } of blocks) {
    if (kind === 'yaml') {
      const [, name = ''] = /^# (\S+\.yaml)\n/.exec(body) ?? []
      await set.write(name, body)
      continue
    }
    for (const step of body.split(/^\$ /m).filter(Boolean)) {
      const [line = '', ...printed] = step.split('\n')
      const [program, ...argv] = wordsOf(line)
      expect(program).toBe('vanban')
      const { out, err } = await set.vanban(argv, { engine, machine: machineAt(TODAY) })
      expect(out + err, line).toBe(printed.join('\n'))
      commands += 1
    }
  }
  expect(commands).toBeGreaterThan(6)
  expect(await set.read('ke-hoach.yaml')).toContain('so_van_ban: 1               # văn thư cấp\n')
})
