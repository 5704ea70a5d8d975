import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { disk, type Files } from '../../src/cli/files.ts'
import { lockPath, takeLock, type LockOptions } from '../../src/cli/lock.ts'
import { machineAt, TODAY } from './desk.ts'
import { systemError } from './stage.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'vanban-lock-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

const options = (props: Partial<LockOptions> = {}): LockOptions => ({
  file: 'so.csv',
  files: disk,
  machine: machineAt(TODAY),
  pid: 7,
  wait: 5,
  ...props,
})

const holder = (pid: number, may = 'may-1/test', ma = 'x'): string =>
  JSON.stringify({ may, pid, ma, luc: '' })

describe('many who want it', () => {
  /** A disk that takes its time, another each time. */
  const slow = (turns: () => number): Files => {
    const late =
      <R>(go: (path: string) => Promise<R>) =>
      async (path: string): Promise<R> => {
        for (let left = turns(); left > 0; left -= 1) await setImmediate()
        const result = await go(path)
        for (let left = turns(); left > 0; left -= 1) await setImmediate()
        return result
      }
    return {
      ...disk,
      create: late(path => disk.create(path)),
      readFile: late(path => disk.readFile(path)),
      remove: late(path => disk.remove(path)),
      readdir: late(path => disk.readdir(path)),
      stat: late(path => disk.stat(path)),
    }
  }

  it.each([
    ['a free one', undefined],
    ['one whose holder is gone', holder(1)],
    ['one whose holder was killed before it had written its name', ''],
    ['one that holds rubbish', '{"ma":'],
  ])('have %s one after the other', async (_, left) => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.constantFrom(0, 0, 0, 1, 2, 40)), async pauses => {
        const path = join(await folder(), 'so.csv')
        if (left !== undefined) await writeFile(lockPath(path), left)
        const alive = new Set(Array.from({ length: 8 }, (_, i) => i + 10))
        const machine = machineAt(TODAY, {
          isRunning: pid => alive.has(pid),
          sleep: async () => setImmediate(),
        })
        const turns = (): number => pauses.next().value as number
        let within = 0
        let most = 0
        let had = 0
        await Promise.all(
          [...alive].map(async pid => {
            const files = slow(turns)
            const lock = await takeLock(path, options({ files, machine, pid, wait: 10_000 }))
            within += 1
            most = Math.max(most, within)
            for (let n = turns(); n > 0; n -= 1) await setImmediate()
            // One in four dies with it.
            within -= 1
            had += 1
            if (pid % 4 === 0) alive.delete(pid)
            else await lock.value?.release()
          }),
        )
        expect([most, had]).toEqual([1, 8])
        const dead = (await readdir(join(path, '..'))).filter(name => name !== 'so.csv.khoa')
        expect(dead).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('two who find the same holder gone', () => {
  it.each([
    ['gone', holder(1)],
    ['nameless', ''],
  ])('are never both let in, though one be slow to remove it: %s', async (_, left) => {
    const path = join(await folder(), 'so.csv')
    await writeFile(lockPath(path), left)
    const machine = machineAt(TODAY, { isRunning: pid => pid !== 1, sleep: async () => setImmediate() })
    let goOn = (): void => undefined
    const paused = new Promise<void>(resolve => (goOn = resolve))
    let arrived = (): void => undefined
    const atRemoval = new Promise<void>(resolve => (arrived = resolve))
    const remove: Files['remove'] = async place => {
      if (place === lockPath(path)) {
        arrived()
        await paused
      }
      return disk.remove(place)
    }
    const first = takeLock(path, options({ machine, pid: 10, wait: 10_000, files: { ...disk, remove } }))
    await atRemoval
    const inside = new Set<number>()
    const second = takeLock(path, options({ machine, pid: 11, wait: 10_000 })).then(({ value }) => {
      inside.add(11)
      return value
    })
    for (let turn = 0; turn < 300; turn += 1) await setImmediate()
    expect(inside.size).toBe(0)
    goOn()
    const winner = await Promise.race([first.then(({ value }) => value), second])
    expect(await winner?.isOurs()).toBe(true)
    await winner?.release()
    for (const { value } of [await first, { value: await second }]) await value?.release()
    expect(await readdir(join(path, '..'))).toEqual([])
  })
})

describe('a lock', () => {
  it('of another machine is never taken, whatever its number', async () => {
    const path = join(await folder(), 'so.csv')
    await writeFile(lockPath(path), holder(1, 'may-2/test'))
    const { value, diagnostics } = await takeLock(path, options())
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'so/dang-khoa', message: expect.stringContaining('máy «may-2»') as string },
    ])
  })

  it('that was removed and made by another is not ours, and stays', async () => {
    const path = join(await folder(), 'so.csv')
    const { value: lock } = await takeLock(path, options())
    expect(await lock?.isOurs()).toBe(true)
    await writeFile(lockPath(path), holder(9))
    expect(await lock?.isOurs()).toBe(false)
    await lock?.release()
    expect(await readdir(join(path, '..'))).toEqual(['so.csv.khoa'])
  })

  it('makes the folder that it lies in', async () => {
    const path = join(await folder(), 'trong', 'so.csv')
    const { value: lock } = await takeLock(path, options())
    expect(await readdir(join(path, '..'))).toEqual(['so.csv.khoa'])
    await lock?.release()
  })

  it.each([
    ['EACCES', 'file/khong-co-quyen'],
    ['EROFS', 'file/khong-co-quyen'],
    ['ENOSPC', 'file/het-cho'],
  ])('that the system refuses (%s) is told as such', async (code, told) => {
    const path = join(await folder(), 'so.csv')
    const files = { ...disk, create: () => Promise.reject(systemError(code)) }
    const { diagnostics } = await takeLock(path, options({ files }))
    expect(diagnostics.map(found => found.code)).toEqual([told])
  })

  it('that Windows is still removing is asked for again', async () => {
    const path = join(await folder(), 'so.csv')
    let asked = 0
    const create: Files['create'] = place => {
      asked += 1
      return asked < 4 ? Promise.reject(systemError('EPERM')) : disk.create(place)
    }
    const { value: lock } = await takeLock(path, options({ files: { ...disk, create } }))
    expect(lock).toBeDefined()
    await lock?.release()
  })
})
