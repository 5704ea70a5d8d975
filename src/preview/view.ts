import { createHash } from 'node:crypto'
import { landscape, pageOf } from '../layout/page.ts'
import type { Compiled } from '../pipeline.ts'
import { decodeText } from '../source/read-bytes.ts'
import { readYaml, type Source } from '../source/read-yaml.ts'
import { find, findAll } from '../tree/visit.ts'
import { cellsOn, type TracedLine } from './cells.ts'
import { knownTexts } from './known-texts.ts'
import { lettersOf } from './letters.ts'
import type { DocumentState, Part, Place, Sheet } from './messages.ts'
import { printedLines } from './printed-lines.ts'
import type { TextRun } from './text-runs.ts'
import { tracer } from './trace.ts'

/** A page as the typesetter sets it. */
export interface PaperPage {
  /** A picture of it, complete in itself. */
  readonly svg: string
  /** pt */
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
}

/** The document's pages, then those of each annex that has a file of its own. */
export type Paper = readonly (readonly PaperPage[])[]

/** Pages with all that is shown of them. */
export type View = Pick<DocumentState, 'title' | 'sheets' | 'parts'> & {
  /** SVG by hash. */
  readonly pictures: ReadonlyMap<string, string>
}

/**
 * Pages with all that the page of the preview shows of them.
 * @param siteOf where a value stands that the definition does not have itself
 */
export function viewOf(
  compiled: Compiled,
  paper: Paper,
  definition: Uint8Array,
  siteOf: Source['siteOf'] = () => undefined,
): View {
  const { tree } = compiled
  const trace = tracer(knownTexts(compiled))
  const text = decodeText(definition).value
  const read = text === undefined ? undefined : readYaml(text).value
  const source = read && { ...read, siteOf }
  const upright = pageOf(tree)
  const pictures = new Map<string, string>()
  let annexes = false
  const sheets = paper.flatMap((pages, part) =>
    pages.map((page): Sheet => {
      const { svg, width, height, runs } = page
      const hash = createHash('sha256').update(svg).digest('hex').slice(0, 20)
      pictures.set(hash, svg)
      const lines = withNumbers(
        printedLines(runs).map((line): TracedLine => ({ ...line, traced: trace(line.text) })),
      )
      annexes ||= lines.some(opensAnnex)
      const { margin } = width > height ? landscape(upright) : upright
      const places = lines.map(line => placeOf(line, source))
      return { hash, width, height, margin, part, places, cells: annexes ? [] : cellsOn(lines) }
    }),
  )
  return { title: titleOf(compiled), sheets, parts: partsOf(compiled), pictures }
}

/** «Phụ lục II», alone on its line. */
function opensAnnex({ text, traced }: TracedLine): boolean {
  if (traced === undefined || !/^\/phu_luc\/\d+$/.test(traced.known.pointer ?? '')) return false
  return lettersOf(text) === lettersOf(traced.known.text)
}

/** A cell with a number alone comes from where its row does: the nearest text in height, drawn before it or soon after. */
function withNumbers(lines: readonly TracedLine[]): readonly TracedLine[] {
  return lines.map((line, i) => {
    if (line.traced !== undefined || /\p{L}/u.test(line.text)) return line
    const away = (other: TracedLine): number => Math.abs(other.y - line.y)
    const beside = lines
      .slice(Math.max(0, i - ROW), i + ROW)
      .filter(other => other.traced !== undefined && away(other) < 1.5 * line.height)
      .sort((a, b) => away(a) - away(b))
    return { ...line, traced: beside[0]?.traced }
  })
}

/** Cells that are looked through, before and after. */
const ROW = 8

function placeOf({ traced, x, y, width, height }: TracedLine, source: Source | undefined): Place {
  const box = { x: round(x), y: round(y), width: round(width), height: round(height) }
  const pointer = traced?.known.pointer
  if (pointer === undefined || source === undefined) return box
  const site = source.siteOf?.(pointer)
  if (site !== undefined) return { ...box, pointer, elsewhere: `${site.file}:${site.range.start.line}` }
  return { ...box, pointer, line: lineAt(source, pointer, traced?.letters ?? 0) }
}

/** The line of a value in which a letter of it stands: a value may have many lines. */
function lineAt({ text, locate }: Source, pointer: string, letters: number): number {
  const { start, end } = locate(pointer)
  if (start.line === end.line) return start.line
  const lines = text.slice(start.offset, end.offset).split('\n')
  let before = 0
  for (const [i, line] of lines.entries()) {
    before += lettersOf(line).length
    if (before > letters) return start.line + i
  }
  return start.line
}

function titleOf({ tree }: Compiled): string {
  const trichYeu = find(tree, 'trich-yeu') ?? find(tree, 'trich-yeu-cong-van')
  return [find(tree, 'ten-loai')?.text, trichYeu?.lines.join(' ')].filter(Boolean).join(' ')
}

function partsOf({ tree }: Compiled): readonly Part[] {
  const apart = findAll(tree, 'phu-luc').filter(node => node.tepRieng === true)
  return ['Văn bản', ...apart.map(node => node.so)].map((name, part) => ({ name, part }))
}

/** The page needs no more than tenths of a point. */
function round(pt: number): number {
  return Math.round(pt * 10) / 10
}
