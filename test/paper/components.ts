import { endOf, endStart, isBefore, type End } from './end.ts'
import type { Expected, ExpectedPhuLuc } from './expected.ts'
import { takeGrids } from './grids.ts'
import { headOf, kinhGuiOf, lowestOf, type Head, type KinhGui } from './head.ts'
import { centreOf, findIn, findOver, key, type Piece } from './lines.ts'
import { partOf, sheetOf, type Area, type Part, type Sheet } from './part.ts'
import type { Page, Rule } from './read-pdf.ts'

export type { Head, Item, KinhGui } from './head.ts'

/** A document on paper, its components found by the words of its definition. */
export interface Paper {
  readonly expected: Expected
  /** The document, then its annexes; of a file of an annex that one alone. */
  readonly parts: readonly Part[]
  readonly annexes: readonly Annex[]
  /** Annexes that should be in this file and are not. */
  readonly missing: readonly string[]
  readonly head: Head
  readonly kinhGui?: KinhGui
  readonly end: End
  readonly diaChi: DiaChi
  /** The document's lines in the text area, and edges. */
  readonly lines: readonly Piece[]
  readonly area: Area
  /** Rules that are not of a table or frame, by page. */
  readonly rules: (page: number) => readonly Rule[]
}

/** Ô 13. `elsewhere`: pages other than the first that have it. */
export interface DiaChi {
  readonly lines: readonly Piece[]
  readonly rule?: Rule
  readonly elsewhere: readonly number[]
}

/** The head of an annex, and its part. */
export interface Annex {
  readonly expected: ExpectedPhuLuc
  readonly part: Part
  readonly so: Piece
  readonly ten: readonly Piece[]
  readonly kemTheo: readonly Piece[]
  readonly kySo?: Piece
}

/** @param apart the annex that this file holds alone, from 0 */
export function findComponents(pages: readonly Page[], expected: Expected, apart?: number): Paper {
  const sheets = pages.map(page => sheetOf(page, takeGrids(page)))
  const wanted =
    apart === undefined
      ? expected.phuLuc.filter(phuLuc => !phuLuc.apart)
      : expected.phuLuc.slice(apart, apart + 1)
  const lines = sheets.flatMap(sheet => sheet.lines)
  const labels = labelsOf(lines, wanted)
  const main = documentOf(sheets, lines, labels[0], expected)
  const fallback = apart === undefined ? main.part.areaOn(1) : undefined
  const annexes = labels.flatMap((label, i) => {
    const phuLuc = label === undefined ? undefined : wanted[i]
    if (label === undefined || phuLuc === undefined) return []
    const next = labels.slice(i + 1).find(other => other !== undefined)
    return [
      annexOf(label, next, { sheets, lines, expected: phuLuc }, { expected, ...(fallback && { fallback }) }),
    ]
  })
  return {
    expected,
    parts: [...(apart === undefined ? [main.part] : []), ...annexes.map(({ part }) => part)],
    annexes,
    missing: wanted.filter((_, i) => labels[i] === undefined).map(({ so }) => so),
    head: main.head,
    ...(main.kinhGui !== undefined && { kinhGui: main.kinhGui }),
    end: main.end,
    diaChi: main.diaChi,
    lines: main.part.lines,
    area: main.part.areaOn(1),
    rules: page => sheets[page - 1]?.rest.rules ?? [],
  }
}

/** Everything before the first annex. */
function documentOf(
  sheets: readonly Sheet[],
  all: readonly Piece[],
  annex: Piece | undefined,
  expected: Expected,
): Pick<Paper, 'head' | 'kinhGui' | 'end' | 'diaChi'> & { readonly part: Part } {
  const mine = sheets.filter(({ page }) => annex === undefined || page.number <= lastPage(all, annex))
  const printed = all.filter(line => isAbove(line, annex))
  const diaChi = diaChiOf(mine, printed, expected)
  const lines = printed.filter(line => !diaChi.lines.includes(line))
  const first = lines.filter(({ page }) => page === 1)
  const frames = mine[0]?.grids ?? []
  const head = headOf(first, frames, expected)
  const addressees = kinhGuiOf(first, expected)
  const top = lowestOf(head, addressees)
  const endsAt = endStart(lines, expected)
  const below = lines.filter(({ page, y }) => page > 1 || y > top)
  const name = expected.tenLoai ?? 'Văn bản'
  const bodyLines = below.filter(line => isBefore(line, endsAt))
  const part = partOf(name, mine, { lines, bodyLines }, expected.content, { expected })
  return {
    head,
    ...(addressees !== undefined && { kinhGui: addressees }),
    part,
    end: endOf(
      below.filter(line => !isBefore(line, endsAt)),
      mine.map(({ page }) => page),
      expected,
      centreOf(part.areaOn(endsAt?.page ?? 1)),
    ),
    diaChi,
  }
}

/** An annex that begins in the middle of a page shares that page with what is above. */
function lastPage(lines: readonly Piece[], annex: Piece): number {
  return lines.some(line => line.page === annex.page && line.y < annex.y) ? annex.page : annex.page - 1
}

function isAbove(line: Piece, end: Piece | undefined): boolean {
  return end === undefined || line.page < end.page || (line.page === end.page && line.y < end.y)
}

/** The line of each annex's word and number, each after the one before. */
function labelsOf(
  lines: readonly Piece[],
  phuLuc: readonly ExpectedPhuLuc[],
): readonly (Piece | undefined)[] {
  let from = 0
  return phuLuc.map(({ so }) => {
    const at = lines.findIndex((line, i) => i >= from && key(line.text) === key(so))
    if (at >= 0) from = at + 1
    return lines[at]
  })
}

function annexOf(
  so: Piece,
  next: Piece | undefined,
  own: {
    readonly sheets: readonly Sheet[]
    readonly lines: readonly Piece[]
    readonly expected: ExpectedPhuLuc
  },
  context: { readonly expected: Expected; readonly fallback?: Area },
): Annex {
  const { lines: all, expected } = own
  const sheets = own.sheets.filter(
    ({ page }) => page.number >= so.page && (next === undefined || page.number <= lastPage(all, next)),
  )
  const lines = all.filter(line => !isAbove(line, so) && isAbove(line, next))
  const below = lines.filter(line => line !== so && line.page === so.page)
  const ten = findOver(below, expected.ten).map(hit => hit.line)
  const kemTheo = findOver(
    below.filter(line => !ten.includes(line)),
    expected.kemTheo,
  ).map(hit => hit.line)
  const headEnd = kemTheo.at(-1) ?? ten.at(-1) ?? so
  const bodyLines = lines.filter(line => !isAbove(line, headEnd) && line !== headEnd)
  const running = own.sheets
    .flatMap(sheet => [...sheet.running, ...sheet.lines])
    .filter(({ page }) => page === so.page)
  const kySo = expected.kySo === undefined ? undefined : findIn(running, expected.kySo)?.line
  return {
    expected,
    part: partOf(expected.so, sheets, { lines, bodyLines }, expected.content, context),
    so,
    ten,
    kemTheo,
    ...(kySo !== undefined && { kySo }),
  }
}

/** Ô 13: the lowest lines of the first page that say what it says. */
function diaChiOf(sheets: readonly Sheet[], lines: readonly Piece[], { diaChi }: Expected): DiaChi {
  const wanted = diaChi.map(key)
  const says = (line: Piece): boolean => wanted.includes(key(line.text))
  const mine = lines.filter(line => line.page === 1 && says(line))
  const [first] = mine
  const rules = sheets[0]?.rest.rules ?? []
  const rule = rules.filter(({ y }) => first !== undefined && y < first.y && first.y - y < RULE_WITHIN).at(-1)
  const elsewhere = [...lines, ...sheets.flatMap(sheet => sheet.running)].filter(
    line => line.page > 1 && says(line),
  )
  return {
    lines: mine,
    ...(rule !== undefined && { rule }),
    elsewhere: [...new Set(elsewhere.map(({ page }) => page))],
  }
}

/** The drawn line next below a text, centred somewhere under it. */
export function ruleBelow(paper: Paper, piece: Piece): Rule | undefined {
  const rules = paper.rules(piece.page)
  return rules.find(rule => {
    const centre = centreOf(rule)
    return rule.y > piece.y && rule.y - piece.y < RULE_WITHIN && centre > piece.x0 && centre < piece.x1
  })
}

/** mm below the baseline */
const RULE_WITHIN = 7
