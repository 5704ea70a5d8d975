import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startWatcher, type Watcher } from '../../src/preview/watch.ts'

let folder = ''
let watcher: Watcher
let changes = 0

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanban-watch-'))
  watcher = startWatcher({ settle: 5, patience: 40, poll: 10_000 })
  changes = 0
  await writeFile(at('a.yaml'), 'một')
})
afterEach(async () => {
  watcher.close()
  await rm(folder, { recursive: true })
})

const at = (name: string): string => join(folder, name)
const follow = (...files: readonly string[]) =>
  watcher.follow({ files: files.map(at), folders: [] }, () => (changes += 1))
const soon = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 150))

describe('a watcher', () => {
  it('tells of a file that was written to', async () => {
    follow('a.yaml')
    await soon()
    await writeFile(at('a.yaml'), 'hai và ba')
    await soon()
    expect(changes).toBe(1)
  })

  it('tells of each save that renames, not only the first', async () => {
    follow('a.yaml')
    await soon()
    for (const text of ['hai', 'ba!']) {
      await writeFile(at('.a.yaml.swp'), text)
      await rename(at('.a.yaml.swp'), at('a.yaml'))
      await soon()
    }
    expect(changes).toBe(2)
  })

  it('tells of a save that moves the old file away first, once', async () => {
    follow('a.yaml')
    await soon()
    await rename(at('a.yaml'), at('a.yaml~'))
    await writeFile(at('a.yaml'), 'hai')
    await soon()
    expect(changes).toBe(1)
  })

  it('waits for what is emptied to be filled', async () => {
    follow('a.yaml')
    await soon()
    await writeFile(at('a.yaml'), '')
    await new Promise(resolve => setTimeout(resolve, 15))
    await writeFile(at('a.yaml'), 'hai')
    await soon()
    expect(changes).toBe(1)
  })

  it('tells of a file that stays away, and of one that comes', async () => {
    follow('a.yaml', 'hinh.png')
    await soon()
    await rm(at('a.yaml'))
    await soon()
    expect(changes).toBe(1)
    await writeFile(at('hinh.png'), 'x')
    await soon()
    expect(changes).toBe(2)
  })

  it('says nothing of other files, nor of a save that changed nothing but lies beside', async () => {
    follow('a.yaml')
    await soon()
    await writeFile(at('a.docx'), 'x')
    await soon()
    expect(changes).toBe(0)
  })

  it('tells of names in a folder', async () => {
    watcher.follow({ files: [], folders: [folder] }, () => (changes += 1))
    await soon()
    await writeFile(at('b.yaml'), 'x')
    await soon()
    expect(changes).toBe(1)
  })

  it('keeps what it knew of a file when more is followed', async () => {
    const followed = follow('a.yaml')
    await soon()
    await writeFile(at('a.yaml'), 'đổi trong lúc làm')
    await followed.update({ files: [at('a.yaml'), at('b.yaml')], folders: [] })
    await soon()
    expect(changes).toBe(1)
  })

  it('looks by itself where the system tells nothing', async () => {
    watcher.close()
    watcher = startWatcher({ settle: 5, patience: 10, poll: 30 })
    // Its folder can't be watched: it is not there yet.
    follow('moi/a.yaml')
    await soon()
    await mkdir(at('moi'))
    await writeFile(at('moi/a.yaml'), 'x')
    await soon()
    expect(changes).toBe(1)
    await utimes(at('moi/a.yaml'), 1, 1)
    await soon()
    expect(changes).toBe(2)
  })

  it('is silent once stopped or closed', async () => {
    follow('a.yaml').stop()
    follow('a.yaml')
    watcher.close()
    await writeFile(at('a.yaml'), 'hai')
    await soon()
    expect(changes).toBe(0)
  })
})
