import type { Session } from './session.ts'
import type { Task, WorkKind, WorkResult } from './work.ts'

type Work = (task: Task) => Promise<WorkResult>
type Open = (setup: unknown, session: Session) => Promise<Work>

/** Each kind's code is loaded where it is worked on. Setup and tasks are of the kind: who opens it hands them over. */
const openers: Readonly<Record<WorkKind, () => Promise<Open>>> = {
  render: async () => (await import('./work-render.ts')).open as Open,
  check: async () => (await import('./work-check.ts')).open as Open,
  name: async () => (await import('./work-name.ts')).open as Open,
  merge: async () => (await import('./work-merge.ts')).open as Open,
}

export async function openKind(kind: WorkKind, setup: unknown, session: Session): Promise<Work> {
  return (await openers[kind]())(setup, session)
}
