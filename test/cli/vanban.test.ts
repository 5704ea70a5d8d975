import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'

interface Ended {
  readonly code: number | null
  readonly err: string
}

/** The program itself, in a process, with a shell around it. */
function shell(command: string): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn('bash', [
      '-c',
      `set -o pipefail; vanban() { node --import tsx src/cli/vanban.ts "$@"; }; ${command}`,
    ])
    let err = ''
    child.stderr.on('data', chunk => (err += String(chunk)))
    child.on('close', code => {
      resolve({ code, err })
    })
  })
}

describe('the program in a pipe', () => {
  test('does not complain when its reader goes away', async () => {
    expect(await shell('{ sleep 0.2; vanban list; } | true')).toEqual({ code: 0, err: '' })
  })

  test.skipIf(process.platform !== 'linux')('ends with 2 when its output has no room', async () => {
    const { code, err } = await shell('vanban list > /dev/full')
    expect(code).toBe(2)
    expect(err).toContain('hết chỗ')
  })
})
