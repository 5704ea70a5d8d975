import { noiDung } from '../../src/decree/muc-ii.ts'
import { ascentOf, descentOf, lineHeightOf } from '../../src/metrics/measure.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import { each, promise, tolerance, within, type Check, type Figure } from './check.ts'
import type { Paper } from './components.ts'
import { onPage } from './lines.ts'
import { allowedMargins, isLying, marginsOn, type Part } from './part.ts'
import type { Page } from './read-pdf.ts'

type Found = ReturnType<Check['measure']>
type Side = 'top' | 'bottom' | 'left' | 'right'

/** Margins: I.3. Those of a lying page are an upright one's, turned with the paper. */
export const marginChecks: readonly Check[] = [
  { name: 'Lề trái', measure: paper => outOfRange(sides(paper, 'left', ({ x0 }) => x0)) },
  { name: 'Lề phải', measure: paper => outOfRange(sides(paper, 'right', ({ x1 }, page) => page.width - x1)) },
  { name: 'Lề trên', measure: paper => outOfRange(tops(paper)) },
  {
    name: 'Lề dưới',
    measure: paper =>
      outOfRange(bottoms(paper).map(figure => ({ ...figure, range: [figure.range[0], Infinity] as const }))),
  },
  { name: 'Lề dưới của trang đầy', measure: fullPages },
  { name: 'Lề như đã chọn', measure: chosenMargins },
]

interface Margin extends Figure {
  readonly page: Page
  readonly side: Side
  readonly range: readonly [number, number]
}

/** Left and right edges as the content shows them; a page without any tells nothing. */
function sides(
  { parts }: Paper,
  side: 'left' | 'right',
  how: (area: ReturnType<Part['areaOn']>, page: Page) => number,
): readonly Margin[] {
  return parts.flatMap(part =>
    part.pages.map(page => ({
      value: how(part.areaOn(page.number), page),
      where: `trang ${page.number}`,
      page,
      side,
      range: allowedMargins(page)[side],
    })),
  )
}

/** Each within its own page's range: how far it is out of it. */
function outOfRange(margins: readonly Margin[]): Found {
  const ranges = new Map<string, Margin[]>()
  for (const margin of margins) {
    const id = margin.range.join('…')
    ranges.set(id, [...(ranges.get(id) ?? []), margin])
  }
  const results = [...ranges.values()].map(group =>
    within(group, group[0]?.range ?? [0, 0], tolerance.edge, 'mm'),
  )
  return {
    measured: results.map(({ measured }) => measured).join('; '),
    allowed: results.map(({ allowed }) => allowed).join('; '),
    ok: results.every(({ ok }) => ok),
  }
}

/**
 * From the paper's top edge to the top of the first line's letters, or of a table. LibreOffice puts the room between lines
 * above them, on the first page of a section too.
 */
function tops({ parts, expected }: Paper): readonly Margin[] {
  const spacing = (expected.chosen.lineSpacing ?? 1) - 1
  return parts.flatMap(({ pages, lines, grids }) =>
    pages.flatMap(page => {
      const [least, most] = allowedMargins(page).top
      const room = spacing * ptToMm(lineHeightOf(noiDung.size.lon))
      const range = [least, most + room] as const
      const drawn = grids.filter(grid => grid.page === page.number && grid.y0 > least - 1).map(({ y0 }) => y0)
      const found = [
        ...drawn,
        ...page.images.map(({ y0 }) => y0),
        ...onPage(lines, page.number).map(line => line.y - ptToMm(ascentOf(Math.max(...line.sizes)))),
      ]
      return found.length === 0
        ? []
        : [{ value: Math.min(...found), where: `trang ${page.number}`, page, side: 'top' as const, range }]
    }),
  )
}

/** From the bottom of the last line's letters, or of what is drawn, to the paper's bottom edge. */
function bottoms({ parts, diaChi }: Paper): readonly Margin[] {
  return parts.flatMap(({ pages, lines, running, grids }) =>
    pages.flatMap(page => {
      const printed = [...lines, ...running, ...diaChi.lines].filter(line => line.page === page.number)
      const found = [
        ...printed.map(line => line.y + ptToMm(descentOf(Math.max(...line.sizes)))),
        ...grids.filter(grid => grid.page === page.number).map(({ y1 }) => y1),
        ...page.images.map(({ y1 }) => y1),
      ]
      const range = allowedMargins(page).bottom
      return found.length === 0
        ? []
        : [
            {
              value: page.height - Math.max(...found),
              where: `trang ${page.number}`,
              page,
              side: 'bottom' as const,
              range,
            },
          ]
    }),
  )
}

/**
 * A page that is full ends where the bottom margin begins; what stays together may leave some lines empty, and each
 * heading that begins the next page its own. Told of pages that the next goes on with words, on paper that lies the same
 * way: a table's row, a picture or a signature may be any height.
 */
function fullPages(paper: Paper): Found {
  const size = paper.parts[0]?.body.lines[0]?.sizes[0] ?? 0
  const slack = promise.emptyLines * ptToMm(lineHeightOf(size))
  const figures = bottoms(paper).flatMap(({ page, value, range, where }) => {
    const part = paper.parts.find(({ pages }) => pages.includes(page))
    const next = part?.pages[part.pages.indexOf(page) + 1]
    if (part === undefined || next === undefined || isLying(next) !== isLying(page)) return []
    const first = Math.min(...onPage(part.lines, next.number).map(({ y }) => y))
    const drawn = [...part.grids.filter(grid => grid.page === next.number), ...next.images]
    if (drawn.some(({ y0 }) => y0 < first + promise.emptyLines * promise.nextLine)) return []
    if (paper.end.signers.some(({ hoTen }) => hoTen?.page === next.number) && part === paper.parts[0])
      return []
    const begun = part.body.paragraphs.filter(({ lines: [line] }) => line?.page === next.number)
    const text = begun.findIndex(({ expected }) => !expected.heading)
    const headings = (text < 0 ? begun : begun.slice(0, text)).flatMap(({ lines }) => lines)
    return [
      { value: value - range[0] - headings.length * promise.nextLine, ...(where !== undefined && { where }) },
    ]
  })
  return each(figures, [-Infinity, 5 + slack], 0.3, 'mm dưới lề ít nhất')
}

/** Where the author chose: the edges of the text, the first line of a page (but for the room above its letters). */
function chosenMargins(paper: Paper): Found {
  if (!paper.expected.chosen.margin) return undefined
  const asked = ({ page, side, value, where }: Margin): Figure => ({
    value: value - marginsOn(page, paper.expected)[side],
    ...(where !== undefined && { where: `${where}, ${side}` }),
  })
  const upright = (margin: Margin): boolean => !isLying(margin.page)
  return within(
    [...sides(paper, 'left', ({ x0 }) => x0), ...sides(paper, 'right', ({ x1 }, page) => page.width - x1)]
      .filter(upright)
      .map(asked),
    [0, 0],
    tolerance.justified,
    'mm',
  )
}
