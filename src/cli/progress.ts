import { durationText } from './duration.ts'
import type { Session } from './session.ts'
import type { WorkResult } from './work.ts'

export interface ProgressWishes {
  /** Undefined where nobody knows: rows of a stream. */
  readonly total: number | undefined
  readonly quiet: boolean
  /** What is counted. Default: «tệp». */
  readonly unit?: string
}

/** Tells how far a run has come. */
export interface Progress {
  /** Prints on stderr, above the line of progress. */
  print(text: string): Promise<void>
  /** One more is done. */
  done(result: WorkResult): Promise<void>
  /** Takes the line of progress away. */
  close(): Promise<void>
  /** Milliseconds since the beginning. */
  elapsed(): number
}

/** Up to so many inputs, each is told by itself. */
const EACH = 200
/** On a terminal, which has a line of progress. */
const EACH_ON_TERMINAL = 20
/** Milliseconds between two looks of the line. */
const PAUSE = 100
/** Of how many a plain line tells, where nobody knows how many there will be. */
const STEP = 1000

/** On a terminal a line that is drawn over; elsewhere plain lines; nothing when it is to be quiet. */
export function openProgress({ total, quiet, unit = 'tệp' }: ProgressWishes, { io }: Session): Progress {
  const started = performance.now()
  const elapsed = (): number => performance.now() - started
  const isDrawn = !quiet && total !== 1 && io.isTTY.stderr && io.env.TERM !== 'dumb'
  const isTold = !quiet && (total ?? Infinity) <= (isDrawn ? EACH_ON_TERMINAL : EACH)
  const step = total === undefined ? STEP : Math.ceil(total / 20)
  let done = 0
  let drawn = -Infinity
  let stands = false
  const print = async (text: string): Promise<void> => {
    if (text === '') return
    await io.stderr.write(stands ? ERASE + text : text)
    stands = false
  }
  const draw = async (): Promise<void> => {
    if (elapsed() - drawn < PAUSE || done === total) return
    drawn = elapsed()
    await io.stderr.write(
      `${ERASE}${bar(done, total)}${progressText({ done, total, elapsed: elapsed(), unit })}`,
    )
    stands = true
  }
  return {
    print,
    elapsed,
    async done({ said, noted = '' }) {
      done += 1
      if (!quiet) await print(isTold ? noted + said : noted)
      if (isDrawn) await draw()
      else if (!quiet && !isTold && done % step === 0 && done !== total)
        await print(`${progressText({ done, total, elapsed: elapsed(), unit })}\n`)
    },
    async close() {
      if (stands) await io.stderr.write(ERASE)
      stands = false
    },
  }
}

const ERASE = '\r\u001b[2K'
const WIDTH = 20
/** Milliseconds after which the rate tells something of what is left. */
const SETTLED = 1000

function bar(done: number, total: number | undefined): string {
  if (total === undefined) return ''
  const full = Math.floor((done / total) * WIDTH)
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} `
}

/** «500/10000 tệp (5%), 350 tệp/giây, còn 27,1 giây» */
export function progressText(at: {
  readonly done: number
  readonly total: number | undefined
  readonly elapsed: number
  readonly unit: string
}): string {
  const { done, total, elapsed, unit } = at
  const rate = done / Math.max(elapsed / 1000, 1e-3)
  const shown = rate < 10 ? rate.toFixed(1).replace('.', ',') : rate.toFixed(0)
  const speed = `${shown} ${unit}/giây`
  if (total === undefined) return `${done} ${unit}, ${speed}`
  const far = `${done}/${total} ${unit} (${Math.floor((done / total) * 100)}%), ${speed}`
  // The first document takes as long as fifty later ones.
  return elapsed < SETTLED ? far : `${far}, còn ${durationText(((total - done) / rate) * 1000)}`
}
