import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import { fileProblem } from './file-codes.ts'
import { errno, type Files, type OpenFile } from './files.ts'
import type { Machine } from './machine.ts'
import { writeProblem } from './write-problem.ts'

/** A lock that this process holds. */
export interface Lock {
  /** Whether it still is: somebody may have removed its file by hand. */
  isOurs(): Promise<boolean>
  release(): Promise<void>
}

export interface LockOptions {
  /** How the locked file is called in messages. */
  readonly file: string
  readonly files: Files
  readonly machine: Machine
  readonly pid: number
  /** How long to wait for others, s. */
  readonly wait: number
  /** Called once, when the wait becomes noticeable. */
  readonly onWait?: () => Promise<void>
}

/** What the lock's file says of who holds it. */
export interface Holder {
  readonly may: string
  readonly pid: number
  /** Never used twice. */
  readonly ma: string
  /** ISO, by the holder's clock: for people alone. */
  readonly luc: string
}

/**
 * Takes a lock among all processes that see a folder, on a shared one too: the file `<path>.khoa`, made so that only one
 * can make it. That of a process of this machine that is gone is taken over; that of another machine is never judged.
 * @param path absolute
 */
export async function takeLock(path: string, options: LockOptions): Promise<Outcome<Lock>> {
  const { files, machine, pid } = options
  const place = lockPath(path)
  const us: Holder = { may: machine.name, pid, ma: randomUUID(), luc: machine.now().toISOString() }
  let waited = 0
  let pause = 10
  let refusals = 0
  let emptyFor = 0
  try {
    if ((await files.stat(dirname(place))) === undefined) await files.makeFolder(dirname(place))
    for (;;) {
      const made = await make(place, us, files)
      if (made === 'made') return ok(lockOn(place, us, options))
      // Windows refuses so while the last holder's file is being removed.
      if (made !== 'there' && (refusals += 1) > REFUSALS) return fail(writeProblem(options.file, made))
      const holder = made === 'there' ? await holderOf(place, files) : undefined
      const state = await judge(place, holder, { us, isOldIfEmpty: emptyFor > EMPTY_FOR }, options)
      if (state === 'gone' && made === 'there') continue
      if (waited >= options.wait * 1000) return fail(stillHeld(holder, options))
      if (made === 'there' && waited < NOTICEABLE && waited + pause >= NOTICEABLE) await options.onWait?.()
      await machine.sleep(pause)
      waited += pause
      emptyFor = state === 'empty' ? emptyFor + pause : 0
      // Those who wait come back at different moments.
      pause = Math.min(250, Math.ceil(pause * (1.2 + (pid % 11) / 20)))
    }
  } catch (error) {
    if (errno(error) === '') throw error
    return fail(writeProblem(options.file, errno(error)))
  }
}

export function lockPath(path: string): string {
  return `${path}.khoa`
}

/** ms */
const NOTICEABLE = 1000

/** A holder writes its name within microseconds, over a bad network within seconds. ms */
const EMPTY_FOR = 10_000

/** In place of the token that an empty file does not have. */
const EMPTY = 'rong'

const REFUSALS = 20

/** Makes the file, if there is none, and makes sure that it is ours. Else: that it is there, or the system's error. */
async function make(place: string, us: Holder, files: Files): Promise<string> {
  let handle: OpenFile
  try {
    handle = await files.create(place)
  } catch (error) {
    const code = errno(error)
    if (code === 'EEXIST') return 'there'
    if (['EPERM', 'EACCES', 'EBUSY', 'ENOENT'].includes(code)) return code
    throw error
  }
  try {
    try {
      await handle.writeFile(Buffer.from(`${JSON.stringify(us)}\n`))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await files.remove(place)
    throw error
  }
  const holder = await holderOf(place, files)
  return typeof holder === 'object' && holder.ma === us.ma ? 'made' : 'there'
}

async function holderOf(place: string, files: Files): Promise<Holder | 'empty' | undefined> {
  try {
    const told = JSON.parse(Buffer.from(await files.readFile(place)).toString('utf8')) as Partial<Holder>
    const { may, pid, ma, luc } = told
    if (typeof may !== 'string' || typeof pid !== 'number' || typeof ma !== 'string') return 'empty'
    // It becomes part of a file's name.
    return { may, pid, ma: ma.replace(/[^\w-]/g, ''), luc: String(luc) }
  } catch (error) {
    if (errno(error) === 'ENOENT') return undefined
    if (errno(error) === '' && !(error instanceof SyntaxError)) throw error
    return 'empty'
  }
}

function isGone({ may, pid }: Holder, machine: Machine): boolean {
  return may === machine.name && !machine.isRunning(pid)
}

interface Judge {
  readonly us: Holder
  /** Whether what is empty has been so for long. */
  readonly isOldIfEmpty: boolean
}

/** What becomes of a lock that is there: `gone` when it is not any more, `empty` when its maker has yet to write its name. */
async function judge(
  place: string,
  holder: Holder | 'empty' | undefined,
  by: Judge,
  options: LockOptions,
): Promise<'gone' | 'held' | 'empty'> {
  if (holder === undefined) return 'gone'
  if (holder === 'empty') return by.isOldIfEmpty ? takeOver(place, EMPTY, by, options) : 'empty'
  return isGone(holder, options.machine) ? takeOver(place, holder.ma, by, options) : 'held'
}

/**
 * Removes the file of a holder that is gone. Of several who want to, only one may: who makes the file named for that
 * holder's token; if it is killed meanwhile, who makes the file named for its token, and so on.
 */
async function takeOver(
  place: string,
  ma: string,
  { us, isOldIfEmpty }: Judge,
  options: LockOptions,
): Promise<'gone' | 'held' | 'empty'> {
  const { files, machine } = options
  const rights: string[] = []
  for (let token = ma; ;) {
    const right = `${place}.${token}`
    rights.push(right)
    if ((await make(right, us, files)) === 'made') break
    const other = await holderOf(right, files)
    if (other === 'empty' && !isOldIfEmpty) return 'empty'
    if (other === undefined || (other !== 'empty' && !isGone(other, machine))) return 'held'
    token = other === 'empty' ? `${token}.${EMPTY}` : other.ma
  }
  // Whoever had the right before us may have used it: then the lock is somebody's who is alive.
  if (await isStill(ma, place, options)) await files.remove(place)
  for (const right of rights.reverse()) await files.remove(right)
  return 'gone'
}

async function isStill(ma: string, place: string, { files, machine }: LockOptions): Promise<boolean> {
  const holder = await holderOf(place, files)
  if (ma !== EMPTY) return typeof holder === 'object' && holder.ma === ma
  // A lock that was made this moment is empty, too.
  if (holder === 'empty') await machine.sleep(500)
  return holder === 'empty' && (await holderOf(place, files)) === 'empty'
}

function lockOn(place: string, us: Holder, { files, machine }: LockOptions): Lock {
  const isOurs = async (): Promise<boolean> => {
    const holder = await holderOf(place, files)
    return typeof holder === 'object' && holder.ma === us.ma
  }
  return {
    isOurs,
    release: async () => {
      for (let attempt = 1; attempt <= REFUSALS; attempt += 1) {
        try {
          if (!(await isOurs())) return
          await sweep(place, files)
          await files.remove(place)
          return
        } catch (error) {
          if (errno(error) === '') throw error
          await machine.sleep(50)
        }
      }
    },
  }
}

/** While the lock is ours, rights to remove another are worth nothing: what a killed process left of them goes. */
async function sweep(place: string, files: Files): Promise<void> {
  for (const name of await files.readdir(dirname(place)))
    if (name.startsWith(`${basename(place)}.`)) await files.remove(join(dirname(place), name))
}

function stillHeld(
  holder: Holder | 'empty' | undefined,
  { file, wait }: LockOptions,
): ReturnType<typeof fileProblem> {
  const who =
    typeof holder === 'object'
      ? `máy «${holder.may.split('/')[0] ?? ''}», tiến trình ${holder.pid}, từ ${inGio(holder.luc)}`
      : 'chưa rõ ai'
  return fileProblem('so/dang-khoa', file, {
    message: `Chưa cấp số: sổ đang được lần chạy khác giữ (${who}), chờ ${wait} giây chưa xong.`,
    hint: `Chạy lại sau ít phút. Nếu chắc không ai đang phát hành (máy kia đã tắt giữa chừng), xóa tệp «${lockPath(file)}» rồi chạy lại.`,
  })
}

/** `2026-11-20T08:30:15.000Z` → `08:30:15 ngày 2026-11-20 (giờ UTC)` */
function inGio(luc: string): string {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(luc) ?? []
  return day === '' ? 'lúc chưa rõ' : `${time} ngày ${day} (giờ UTC)`
}
