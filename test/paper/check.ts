import type { Paper } from './components.ts'

/** What was found, what the decree allows. `missing`: the thing itself was not found. */
export interface Measured {
  readonly measured: string
  readonly allowed: string
  readonly ok: boolean
  readonly missing?: true
}

/** One thing to measure; undefined where it does not apply. */
export interface Check {
  readonly name: string
  readonly measure: (paper: Paper) => Measured | undefined
}

export interface Result extends Measured {
  readonly name: string
}

/** A figure and where it was taken. */
export interface Figure {
  readonly value: number
  readonly where?: string
}

/** How far a ruler on LibreOffice's paper may be off. mm unless said otherwise. */
export const tolerance = {
  paper: 0.5,
  edge: 0.3,
  /** LibreOffice rounds the advance of each glyph down: a justified line ends up to this much short in the PDF. */
  justified: 0.8,
  centre: 0.5,
  level: 0.3,
  indent: 0.3,
  colon: 1,
  /** «30 mm x 8 mm»: outer edges of the drawn frame. */
  stamp: 0.3,
  /** The middle of capitals, of which one may have a mark. */
  stampText: 0.5,
  number: 0.2,
  /** Share of the line that a drawn rule stands under. */
  ratio: 0.02,
  /** Share of single spacing. */
  pitch: 0.01,
  /** pt */
  gap: 0.3,
  size: 0.05,
} as const

/** What the decree leaves to good sense and this project promises. mm unless said otherwise. */
export const promise = {
  roomToSign: 25,
  blankSo: 10,
  blankThoiGian: 5,
  /** From the lowest letters down to a rule. */
  aboveRule: [0.3, 3],
  /** Lines of the content on the page of the signature; lines that a page break leaves together. */
  linesWithSignature: 2,
  linesTogether: 2,
  /** Of a picture between two texts, off its middle. */
  middle: 1.5,
  /** Of the seal over the signature, share of the signature's width: «khoảng 1/3». */
  overlap: 0.03,
  /** Baseline to baseline of two lines that belong together. */
  nextLine: 8,
  /** Lines that keeping things together may leave empty at the foot of a full page. */
  emptyLines: 5,
} as const

export function runChecks(checks: readonly Check[], paper: Paper): readonly Result[] {
  return checks.flatMap(({ name, measure }) => {
    const measured = measure(paper)
    return measured === undefined ? [] : [{ name, ...measured }]
  })
}

export function notFound(what: string): Measured {
  return { measured: 'không thấy', allowed: what, ok: false, missing: true }
}

/** All figures, of which there must be some, within the range: reports the one that is farthest out, else the spread. */
export function within(
  figures: readonly Figure[],
  [low, high]: readonly [number, number],
  off: number,
  unit: string,
): Measured {
  const allowed = `${low === -Infinity ? '' : show(low)}…${high === Infinity ? '' : show(high)} ${unit}`
  const outBy = ({ value }: Figure): number => Math.max(low - value, value - high)
  const [worst = { value: NaN }] = [...figures].sort((a, b) => outBy(b) - outBy(a))
  const ok = outBy(worst) <= off + 1e-9
  const values = figures.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const where = worst.where === undefined ? '' : ` (${worst.where.slice(0, 50)})`
  const spread = most - least < 0.005 ? show(least) : `${show(least)}…${show(most)}`
  return { measured: ok ? spread : `${show(worst.value)}${where}`, allowed, ok }
}

/** The same of figures that a document may have none of. */
export function each(...args: Parameters<typeof within>): Measured | undefined {
  return args[0].length === 0 ? undefined : within(...args)
}

/** The distance between two places is at most `off`. */
export function near(figure: number, wanted: number, off: number, unit = 'mm'): Measured {
  const ok = Math.abs(figure - wanted) <= off
  return { measured: `${show(figure)}`, allowed: `${show(wanted)} ±${off} ${unit}`, ok }
}

export function same(measured: string, allowed: string): Measured {
  return { measured, allowed, ok: measured === allowed }
}

/** Passes when nothing was found to complain about. */
export function none(complaints: readonly string[], allowed: string): Measured {
  const ok = complaints.length === 0
  return { measured: ok ? 'đúng' : complaints.slice(0, 3).join('; '), allowed, ok }
}

export function show(value: number): string {
  return String(Math.round(value * 100) / 100)
}
