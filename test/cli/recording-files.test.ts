import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../src/cli/files.ts'
import { recording, sightLike } from '../../src/cli/recording-files.ts'
import { stage } from './stage.ts'

async function recorded() {
  const s = await stage()
  await s.write('a.yaml', 'a')
  const kept = recording(disk)
  const at = (name: string): string => join(s.folder, name)
  const sight = (name: string): string | undefined => kept.sights.get(at(name))
  return { s, at, sight, ...kept }
}

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream) void _
}

describe('what was seen', () => {
  test('is what was read, rather than how large it is', async () => {
    const { files, at, sight } = await recorded()
    await files.stat(at('a.yaml'))
    expect(sight('a.yaml')).toBe('file 1')
    await drain(files.readStream(at('a.yaml')))
    const read = sight('a.yaml')
    expect(read).toMatch(/^bytes /)
    await files.stat(at('a.yaml'))
    await files.readFile(at('a.yaml'))
    expect(sight('a.yaml')).toBe(read)
  })

  test('may be nothing, a folder, or its names', async () => {
    const { s, files, at, sight } = await recorded()
    await mkdir(at('k'))
    expect(await files.stat(at('khong'))).toBeUndefined()
    await files.stat(at('k'))
    await files.readdir(at('k'))
    expect(sight('khong')).toBe('nothing')
    expect(sight('k')).toBe('folder')
    expect(sight('k/')).toMatch(/^names /)
    await s.write('k/x', '')
    expect(await sightLike(sight('k/') ?? '', at('k/'), disk)).not.toBe(sight('k/'))
  })

  test('is unsteady when it changed between two looks, or was not read to its end', async () => {
    const { s, files, at, sight } = await recorded()
    await files.readFile(at('a.yaml'))
    await s.write('a.yaml', 'b')
    await files.readFile(at('a.yaml'))
    expect(sight('a.yaml')).toBe('unsteady')
    await s.write('b.yaml', 'b')
    for await (const chunk of files.readStream(at('b.yaml'))) if (chunk.length > 0) break
    expect(sight('b.yaml')).toBe('unsteady')
  })

  test('is seen again by a look of the same kind', async () => {
    const { files, at, sight } = await recorded()
    await files.readFile(at('a.yaml'))
    const then = sight('a.yaml') ?? ''
    expect(await sightLike(then, at('a.yaml'), disk)).toBe(then)
    await rm(at('a.yaml'))
    expect(await sightLike(then, at('a.yaml'), disk)).toBe('nothing')
    expect(await sightLike('unsteady', at('a.yaml'), disk)).not.toBe('unsteady')
  })
})
