import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { disk, type Files, type OpenFile } from '../../src/cli/files.ts'
import { CONG_VAN, desk, KE_HOACH, machineAt, readRows, type Desk } from './desk.ts'

/** A disk on which the process is killed at its n-th change: it never hears of it again. `half` of a text may be out. */
function dyingAt(n: number, half: boolean): { files: Files; steps: () => number; dead: Promise<void> } {
  let steps = 0
  let die = (): void => undefined
  const dead = new Promise<void>(resolve => (die = resolve))
  const step = async <T>(go: () => Promise<T>, partly?: () => Promise<unknown>): Promise<T> => {
    steps += 1
    if (steps < n) return go()
    if (steps === n && half) await partly?.()
    die()
    return new Promise<never>(() => undefined)
  }
  const files: Files = {
    ...disk,
    create: path => step(async () => openFile(await disk.create(path))),
    rename: (from, to) => step(() => disk.rename(from, to)),
    copyNew: (from, to) => step(() => disk.copyNew(from, to)),
    remove: path => step(() => disk.remove(path)),
    makeFolder: path => step(() => disk.makeFolder(path)),
    writeFile: (path, data) => step(() => disk.writeFile(path, data)),
  }
  const openFile = (file: OpenFile): OpenFile => ({
    writeFile: data =>
      step(
        () => file.writeFile(data),
        () => file.writeFile(data.subarray(0, Math.floor(data.length / 2))),
      ),
    chmod: mode => file.chmod(mode),
    sync: () => step(() => file.sync()),
    close: () => step(() => file.close()),
  })
  return { files, steps: () => steps, dead }
}

/** Issues a definition and is killed at the n-th change; true when it came to its end before. */
async function issueUntil(set: Desk, n: number, half: boolean, argv: readonly string[]): Promise<boolean> {
  const { files, dead } = dyingAt(n, half)
  return Promise.race([set.issue(argv, { files }).then(() => true), dead.then(() => false)])
}

/** Each number once, each definition with that of its row, each document made, and no other byte touched. */
function expectWhole(folder: string, originals: Readonly<Record<string, string>>): void {
  const rows = readRows(join(folder, 'so-2026.csv'))
  expect(rows.map(({ o }) => o.tinhTrang)).toEqual(rows.map(() => ''))
  const numbers = rows.map(({ so }) => so).sort((a = 0, b = 0) => a - b)
  expect(numbers).toEqual(Object.keys(originals).map((_, i) => i + 1))
  for (const [name, original] of Object.entries(originals)) {
    const now = readFileSync(join(folder, name), 'utf8')
    const own = rows.filter(({ o }) => o.tep === name)
    expect(own.map(({ so }) => so)).toEqual([(parse(now) as { so_van_ban: number }).so_van_ban])
    expect(now.replace(/^(so_van_ban|thoi_gian_ban_hanh): .*\n/gm, '')).toBe(original)
    expect(readdirSync(folder)).toContain(name.replace('.yaml', '.docx'))
  }
  const left = readdirSync(folder).filter(name => name.includes('.khoa'))
  expect(left).toEqual([])
}

describe('killed at any step', () => {
  it.each([
    ['before it', false],
    ['in the middle of it', true],
  ])('%s, the number is neither lost nor doubled', { timeout: 120_000 }, async (_, half) => {
    const originals = { 'a.yaml': KE_HOACH, 'b.yaml': KE_HOACH.replace('tháng 6', 'tháng 7') }
    let n = 1
    for (; ; n += 1) {
      const set = await desk()
      await set.write('a.yaml', originals['a.yaml'])
      await set.write('b.yaml', originals['b.yaml'])
      const ended = await issueUntil(set, n, half, ['a.yaml'])
      // Somebody else issues before the broken run is taken up again.
      expect(await set.issue(['b.yaml']), `step ${n}`).toMatchObject({ code: 0 })
      // Killed at its last change, it had all done.
      expect([0, 1], `step ${n}`).toContain((await set.issue(['a.yaml'])).code)
      expectWhole(set.folder, originals)
      if (ended) break
    }
    expect(n).toBeGreaterThan(20)
  })

  it(
    'twice, and the second time while it takes over the lock of the first',
    { timeout: 120_000 },
    async () => {
      const originals = { 'a.yaml': KE_HOACH }
      for (let first = 3; first < 40; first += 9) {
        for (let second = 1; second < 14; second += 1) {
          const set = await desk()
          await set.write('a.yaml', KE_HOACH)
          await issueUntil(set, first, false, ['a.yaml'])
          await issueUntil(set, second, false, ['a.yaml'])
          const { err } = await set.issue(['a.yaml'])
          expect(await set.names(), `steps ${first}, ${second}: ${err}`).toContain('so-2026.csv')
          expectWhole(set.folder, originals)
        }
      }
    },
  )
})

const program = join(process.cwd(), 'dist/vanban.cjs')

/** Runs the built program in a folder; killed after that many ms, if given. */
function spawned(folder: string, argv: readonly string[], killAfter?: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...argv], { cwd: folder, stdio: 'ignore' })
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.once('error', reject)
    child.once('exit', code => {
      clearTimeout(timer)
      resolve(code)
    })
  })
}

describe('the built program', () => {
  const definitions = (count: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `${String(i + 1).padStart(2, '0')} công văn.yaml`,
        CONG_VAN.replace('tập huấn', `tập huấn đợt ${i + 1}`),
      ]),
    )
  const argv = (name: string): readonly string[] => [
    'issue',
    name,
    '--register',
    'so-{nam}.csv',
    '--ngay',
    '2026-11-20',
    '--wait',
    '100',
  ]

  it('issues 50 documents at once: each number from 1 to 50 once', async () => {
    const set = await desk()
    const originals = definitions(50)
    for (const [name, text] of Object.entries(originals)) writeFileSync(join(set.folder, name), text)
    const codes = await Promise.all(Object.keys(originals).map(name => spawned(set.folder, argv(name))))
    expect(codes).toEqual(codes.map(() => 0))
    expectWhole(set.folder, originals)
  }, 180_000)

  it('survives being killed: 20 at once, at any moment, until all are done', async () => {
    const set = await desk()
    const originals = definitions(20)
    for (const [name, text] of Object.entries(originals)) writeFileSync(join(set.folder, name), text)
    let killed = 0
    // The moments are spread over the time that a run takes; the last round is let finish.
    for (const [round, patience] of [700, 1500, undefined].entries()) {
      const codes = await Promise.all(
        Object.keys(originals).map((name, i) =>
          spawned(set.folder, argv(name), patience && 100 + (((i * 7 + round * 3) % 20) * patience) / 10),
        ),
      )
      killed += codes.filter(code => code === null).length
    }
    expect(killed).toBeGreaterThan(0)
    expectWhole(set.folder, originals)
  }, 180_000)
})

it('knows whether a process runs', async () => {
  const { thisMachine, todayOf } = await import('../../src/cli/machine.ts')
  expect(thisMachine.isRunning(process.pid)).toBe(true)
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise(resolve => child.once('exit', resolve))
  expect(thisMachine.isRunning(child.pid ?? 0)).toBe(false)
  expect(todayOf(machineAt('2026-01-05'))).toBe('2026-01-05')
})
