import { lan, median, so } from './figures.ts'
import type { Goal } from './part.ts'
import type { Cost } from './process/run.ts'

const SPEED_UP = 1.8
const MEMORY_GROWTH = 1.2
/** MB. */
const MEMORY = 300
const COST_GROWTH = 1.2

/** A merge of that many rows by that many workers. */
export interface Run extends Cost {
  readonly rows: number
  readonly jobs: 1 | 2
}

/** All runs of one size: medians, but the highest peak. */
export interface Line extends Run {
  /** × one worker, the median of the rounds. */
  readonly speedUp?: number
  /** What each row more than the number before took, ms of processor time. */
  readonly further?: number
}

/** By rows, then workers. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const sizes = [...new Set(runs.map(({ rows }) => rows))].sort((a, b) => a - b)
  return sizes.flatMap(rows => ([1, 2] as const).flatMap(jobs => lineOf(runs, rows, jobs)))
}

function lineOf(runs: readonly Run[], rows: number, jobs: 1 | 2): readonly Line[] {
  const of = (size: number, workers: 1 | 2): readonly Run[] =>
    runs.filter(run => run.rows === size && run.jobs === workers)
  const own = of(rows, jobs)
  if (own.length === 0) return []
  const alone = of(rows, 1)
  const before = Math.max(0, ...runs.filter(run => run.jobs === jobs && run.rows < rows).map(run => run.rows))
  const cpu = median(own.map(run => run.cpu))
  return [
    {
      rows,
      jobs,
      wall: median(own.map(run => run.wall)),
      cpu,
      peak: Math.max(...own.map(run => run.peak)),
      ...(jobs === 2 &&
        alone.length > 0 && {
          speedUp: median(
            own.flatMap((run, i) => (alone[i] === undefined ? [] : [alone[i].wall / run.wall])),
          ),
        }),
      ...(before > 0 && { further: (cpu - median(of(before, jobs).map(run => run.cpu))) / (rows - before) }),
    },
  ]
}

/** What the project wants of a merge, against the lines with two workers. None where there are too few to say. */
export function goalsOf(lines: readonly Line[]): readonly Goal[] {
  const two = lines.filter(({ jobs }) => jobs === 2)
  const most = two.at(-1)
  const thousand = two.find(({ rows }) => rows === 1000)
  const both = two.filter(({ speedUp }) => speedUp !== undefined).at(-1)
  if (most === undefined || thousand === undefined || both?.speedUp === undefined) return []
  const growth = most.peak / thousand.peak
  const further = two.flatMap(line => line.further ?? [])
  // The dearest that comes after the cheapest: V8 still translates code in the first rows, which only makes them dearer.
  const cost = Math.max(...further.map((one, i) => one / Math.min(...further.slice(0, i + 1))))
  return [
    {
      goal: `Hai luồng trên hai nhân, ở ${so(both.rows)} dòng: ít nhất ${so(SPEED_UP, 1)} × một luồng`,
      found: lan(both.speedUp),
      met: both.speedUp >= SPEED_UP,
    },
    {
      goal: `Bộ nhớ ở ${so(most.rows)} dòng: không quá ${lan(MEMORY_GROWTH, 1)} so với 1.000 dòng`,
      found: lan(growth),
      met: growth <= MEMORY_GROWTH,
    },
    {
      goal: `Bộ nhớ ở ${so(most.rows)} dòng: dưới ${MEMORY} MB`,
      found: `${so(most.peak)} MB`,
      met: most.peak < MEMORY,
    },
    {
      goal: `Giá một văn bản không tăng quá ${lan(COST_GROWTH, 1)} từ 100 đến ${so(most.rows)} dòng`,
      found: lan(cost),
      met: cost <= COST_GROWTH,
    },
  ]
}
