import { resolve } from 'node:path'
import { foldersUnder } from '../batch/expand-inputs.ts'
import { startWatcher, type Dependencies, type Followed, type Watcher } from '../preview/watch.ts'
import { openBell } from './bell.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { digestOf } from './made-before.ts'
import { prepare, renderAll, type Ready, type RenderOptions } from './render-all.ts'
import { planRender, type RenderPlan } from './render-plan.ts'
import { reportTo } from './report.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'

/** A definition that is watched, with all that it depends on. */
interface Watched {
  readonly followed: Followed
  isStale: boolean
}

/** What stands between two rounds. */
interface Desk {
  readonly names: readonly string[]
  readonly options: RenderOptions
  readonly session: Session
  readonly watcher: Watcher
  readonly ring: () => void
  readonly watched: Map<string, Watched>
  /** Of the last round: with another template all is made anew. */
  how?: string
}

/**
 * `vanban render --watch`: renders all, then each definition anew when it, or something that it is made of, is saved. Definitions
 * that come into a folder are taken up. What is wrong is told, and the watching goes on. Ends by Ctrl-C.
 */
export async function watchRender(
  names: readonly string[],
  given: RenderOptions,
  { io, ...rest }: Session,
): Promise<ExitCode> {
  // Asked once: every asking leaves an ear for the signal behind.
  const interrupted = io.interrupted()
  const session: Session = { ...rest, io: { ...io, interrupted: () => interrupted } }
  const options = { ...given, failFast: false }
  const bell = openBell()
  void interrupted.then(() => bell.end())
  const watcher = startWatcher()
  // Neither a watcher nor an ear for a signal keeps the program from ending.
  const awake = setInterval(() => undefined, 1_000_000)
  const desk: Desk = { names, options, session, watcher, ring: () => bell.ring(), watched: new Map() }
  const places = watcher.follow({ files: [], folders: [] }, () => bell.ring())
  do {
    const found = await round(desk)
    if (found !== undefined) await places.update(found)
  } while ((await bell.next()) === 'rung')
  clearInterval(awake)
  watcher.close()
  await io.stderr.write('Đã dừng theo dõi.\n')
  return exitCode.clean
}

/** Renders what is new or has changed. Gives the places where something new might turn up; none of a plan that failed. */
async function round(desk: Desk): Promise<Dependencies | undefined> {
  const { names, options, session, watched } = desk
  const plan = await planRender(names, options, session)
  if (plan.kind === 'refused') await complain(session, plan.message, plan.hint)
  if (plan.kind === 'failed') await reportTo(session, plan.diagnostics, new Map())
  if (plan.kind !== 'plan') return undefined
  const ready = await prepare(plan, options, session)
  if (ready.kind === 'failed') await reportTo(session, ready.diagnostics, ready.sources)
  else await renderStale(plan, ready, desk)
  forget(plan, watched)
  return placesOf(plan.folders, [...ready.sources.keys()], desk)
}

async function renderStale(plan: RenderPlan, ready: Ready, desk: Desk): Promise<void> {
  const { options, session, watched, watcher, ring } = desk
  const how = digestOf(ready.setup.template ?? '')
  if (desk.how !== how) for (const one of watched.values()) one.isStale = true
  desk.how = how
  const tasks = plan.tasks.filter(({ file }) => watched.get(file)?.isStale !== false)
  if (tasks.length === 0) return
  for (const { file } of tasks) {
    const known = watched.get(file)
    // Followed before it is read: what is saved meanwhile is seen.
    if (known === undefined) watched.set(file, follow(file, watcher, { ring, cwd: session.io.cwd }))
    else known.isStale = false
  }
  const single = { ...plan, tasks, all: tasks.length }
  await renderAll(single, ready, options, async ({ report, on }) => {
    if (on !== undefined) await watched.get(report.file)?.followed.update(on)
  })
  await session.io.stderr.write('Đang theo dõi … (dừng bằng Ctrl-C)\n')
}

function follow(file: string, watcher: Watcher, { ring, cwd }: { ring: () => void; cwd: string }): Watched {
  const one: Watched = {
    isStale: false,
    followed: watcher.follow({ files: [resolve(cwd, file)], folders: [] }, () => {
      one.isStale = true
      ring()
    }),
  }
  return one
}

/** What is no input any more. */
function forget(plan: RenderPlan, watched: Map<string, Watched>): void {
  const files = new Set(plan.tasks.map(({ file }) => file))
  for (const [file, { followed }] of watched)
    if (!files.has(file)) {
      followed.stop()
      watched.delete(file)
    }
}

/** Folders that were searched, the list of names, the template. */
async function placesOf(
  roots: readonly string[],
  templates: readonly string[],
  { options, session }: Desk,
): Promise<Dependencies> {
  const at = (name: string): string => resolve(session.io.cwd, name)
  const { template, filesFrom } = options
  const lists = filesFrom === undefined || filesFrom === '-' ? [] : [filesFrom]
  const own = template === undefined ? [] : [template]
  return {
    files: [...templates, ...lists, ...own].map(at),
    folders: (await Promise.all([...roots, ...own.map(at)].map(foldersIn))).flat(),
  }
}

async function foldersIn(root: string): Promise<readonly string[]> {
  try {
    return await foldersUnder(root)
  } catch {
    return [root]
  }
}
