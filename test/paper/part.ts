import { leTrang } from '../../src/decree/trang.ts'
import { bodyOf, type Body } from './body.ts'
import type { Expected } from './expected.ts'
import type { ExpectedContent } from './expected-content.ts'
import type { Grid } from './grids.ts'
import { linesOf, type Piece } from './lines.ts'
import type { Page } from './read-pdf.ts'
import { tablesOf, type FoundTable } from './tables.ts'

/** Left and right end, mm from the left of the paper. */
export interface Area {
  readonly x0: number
  readonly x1: number
}

/** What has pages of its own: the document, or one of its annexes. */
export interface Part {
  readonly name: string
  readonly content: ExpectedContent
  /** As printed, whose `number` is that in the file. */
  readonly pages: readonly Page[]
  /** Lines in the text area, in reading order, but those in tables and frames; in the margins. */
  readonly lines: readonly Piece[]
  readonly running: readonly Piece[]
  readonly grids: readonly Grid[]
  readonly body: Body
  readonly tables: readonly (FoundTable | undefined)[]
  /** The text's edges: as justified lines show them, or on a lying page as the margins turn with the paper. */
  readonly areaOn: (page: number) => Area
  /** The same, out to the margins asked for: LibreOffice's justified lines end a hair short of them. */
  readonly roomOn: (page: number) => Area
}

/** A sheet of paper taken apart: its lines and its grids. */
export interface Sheet {
  readonly page: Page
  readonly rest: Page
  readonly grids: readonly Grid[]
  readonly lines: readonly Piece[]
  readonly running: readonly Piece[]
}

/** What margins may be, mm, on a page as it lies before the reader: they turn with the paper. */
export function allowedMargins(
  page: Page,
): Readonly<Record<'top' | 'bottom' | 'left' | 'right', readonly [number, number]>> {
  const { top, bottom, left, right } = leTrang
  return isLying(page)
    ? { top: left.allowed, right: top.allowed, bottom: right.allowed, left: bottom.allowed }
    : { top: top.allowed, right: right.allowed, bottom: bottom.allowed, left: left.allowed }
}

/** The margins that were asked for, on a page as it lies. */
export function marginsOn(page: Page, { margin }: Expected): Expected['margin'] {
  return isLying(page)
    ? { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom }
    : margin
}

export function isLying({ width, height }: Page): boolean {
  return width > height
}

export function sheetOf(page: Page, taken: { readonly grids: readonly Grid[]; readonly rest: Page }): Sheet {
  const all = linesOf(taken.rest)
  const { top, bottom } = allowedMargins(page)
  const isRunning = ({ y }: Piece): boolean => y < top[0] || y > page.height - bottom[0]
  return {
    page,
    ...taken,
    lines: all.filter(line => !isRunning(line)),
    running: all.filter(isRunning),
  }
}

/** Sheets and the lines of them that are content → a part. `fallback`: edges where it has no full line. */
export function partOf(
  name: string,
  sheets: readonly Sheet[],
  { lines, bodyLines }: { readonly lines: readonly Piece[]; readonly bodyLines: readonly Piece[] },
  content: ExpectedContent,
  { expected, fallback }: { readonly expected: Expected; readonly fallback?: Area },
): Part {
  const pages = sheets.map(({ page }) => page)
  const pageAt = (number: number): Page | undefined => pages.find(page => page.number === number)
  const isUpright = (number: number): boolean => {
    const page = pageAt(number)
    return page !== undefined && !isLying(page)
  }
  const body = bodyOf(bodyLines, content.paragraphs, isUpright)
  const grids = sheets.flatMap(sheet => sheet.grids)
  const askedOn = (number: number): Area => {
    const page = pageAt(number) ?? pages[0]
    const { left, right } = page === undefined ? expected.margin : marginsOn(page, expected)
    return { x0: left, x1: (page?.width ?? 0) - right }
  }
  const areaOn = (number: number): Area => {
    const edges = isUpright(pageAt(number)?.number ?? pages[0]?.number ?? 0)
      ? (body.edges ?? fallback)
      : undefined
    return edges ?? askedOn(number)
  }
  return {
    name,
    content,
    pages,
    lines,
    running: sheets.flatMap(sheet => sheet.running),
    grids,
    body,
    tables: tablesOf(
      grids.filter(grid => grid.cells.length > 1),
      content.tables,
    ),
    areaOn,
    roomOn: number => {
      const [drawn, asked] = [areaOn(number), askedOn(number)]
      return { x0: Math.min(drawn.x0, asked.x0), x1: Math.max(drawn.x1, asked.x1) }
    },
  }
}
