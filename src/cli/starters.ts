import { tenIn, timLoai } from '../decree/loai-van-ban.ts'
import { displayWidth, padDisplay } from '../diagnostics/display.ts'
import { readStarters, type Starter } from '../khoi-dau/starter.ts'
import type { Session } from './session.ts'

/** A type's starters, in the order in which they are offered. */
export async function startersOf(loai: string, { engine }: Session): Promise<readonly Starter[]> {
  return readStarters(await engine.starters(loai))
}

/** «Kế hoạch», also of an id that the decree does not know. */
export function nameOf(loai: string): string {
  const known = timLoai(loai)
  return known === undefined ? loai : tenIn(known)
}

/** `vanban new --list`: the starters of these types, a line each. */
export async function startersTable(types: readonly string[], session: Session): Promise<string> {
  const shelves = await Promise.all(
    types.map(async loai => ({ loai, starters: await startersOf(loai, session) })),
  )
  const width = Math.max(...shelves.flatMap(({ starters }) => starters.map(({ ma }) => displayWidth(ma))), 0)
  return shelves
    .map(({ loai, starters }) => {
      const lines = starters.map(({ ma, ten, moTa }) => `  ${padDisplay(ma, width)}  ${ten}: ${moTa}\n`)
      return `${loai} (${nameOf(loai)})\n${lines.join('')}`
    })
    .join('\n')
}
