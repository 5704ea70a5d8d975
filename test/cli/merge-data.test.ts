import { describe, expect, it } from 'vitest'
import { disk } from '../../src/cli/files.ts'
import { openData } from '../../src/cli/merge-data.ts'
import type { Session } from '../../src/cli/session.ts'

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function* once(): AsyncIterable<Uint8Array> {
  await Promise.resolve()
  yield Buffer.from('a,b\n')
  yield Buffer.from('1,2\n')
}

describe('data from standard input', () => {
  it('can be read again and again, and leave nothing behind', async () => {
    const stream = once()
    const session = { io: { cwd: '.', stdin: () => stream }, files: disk } as unknown as Session
    const data = (await openData('-', session)).value!
    expect(await textOf(data.file.open())).toBe('a,b\n1,2\n')
    expect(await textOf(data.file.open())).toBe('a,b\n1,2\n')
    await data.close()
    await expect(textOf(data.file.open())).rejects.toThrow('ENOENT')
  })
})
