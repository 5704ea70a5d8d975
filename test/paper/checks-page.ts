import { leTrang, khoGiay, phongChu, soTrang } from '../../src/decree/trang.ts'
import { ascentOf, descentOf, lineHeightOf } from '../../src/metrics/measure.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import { none, promise, same, tolerance, within, type Check, type Figure } from './check.ts'
import type { Paper } from './components.ts'
import { centreOf, type Piece } from './lines.ts'
import type { Page } from './read-pdf.ts'

/** Paper, margins, font, colour and page numbers: Mục I. */
export const pageChecks: readonly Check[] = [
  {
    name: 'Khổ giấy A4',
    measure: ({ pages }) =>
      none(
        pages
          .filter(page => !isClose(page.width, khoGiay.width) || !isClose(page.height, khoGiay.height))
          .map(page => `trang ${page.number}: ${page.width.toFixed(1)} × ${page.height.toFixed(1)}`),
        `${khoGiay.width} × ${khoGiay.height} ±${tolerance.paper} mm`,
      ),
  },
  {
    name: 'Lề trái',
    measure: ({ area }) => within([{ value: area.x0 }], leTrang.left.allowed, tolerance.edge, 'mm'),
  },
  {
    name: 'Lề phải',
    measure: ({ area, pages }) =>
      within(
        pages.map(page => ({ value: page.width - area.x1 })),
        leTrang.right.allowed,
        tolerance.edge,
        'mm',
      ),
  },
  {
    name: 'Lề trên',
    measure: paper => within(tops(paper), leTrang.top.allowed, tolerance.edge, 'mm'),
  },
  {
    name: 'Lề dưới',
    measure: paper => within(bottoms(paper), [leTrang.bottom.allowed[0], Infinity], tolerance.edge, 'mm'),
  },
  {
    // A page that is full ends where the bottom margin begins; what stays together may leave some lines empty.
    name: 'Lề dưới của trang đầy',
    measure: paper => {
      const full = bottoms(paper).slice(0, -1)
      if (full.length === 0) return undefined
      const least = Math.min(...full.map(({ value }) => value))
      const size = paper.body.lines[0]?.sizes[0] ?? 0
      const slack = promise.emptyLines * ptToMm(lineHeightOf(size))
      return within(
        [{ value: least }],
        [leTrang.bottom.allowed[0], leTrang.bottom.allowed[1] + slack],
        0.3,
        'mm',
      )
    },
  },
  {
    name: 'Không in ra ngoài lề',
    measure: paper => none(outside(paper), 'mọi chữ và đường kẻ trong khung chữ'),
  },
  {
    name: 'Một phông chữ',
    measure: ({ pages }) => none(foreignFonts(pages), phongChu.family),
  },
  {
    name: 'Chữ màu đen',
    measure: ({ pages }) =>
      none(
        [...new Set(pages.flatMap(page => [...page.glyphs, ...page.rules].map(({ color }) => color)))].filter(
          color => color !== `#${phongChu.color}`,
        ),
        `#${phongChu.color}`,
      ),
  },
  {
    name: 'Trang 1 không có số trang',
    measure: ({ running }) => none(textsOn(running, 1), 'không có gì trong lề trang 1'),
  },
  {
    name: 'Số trang từ trang 2, ở lề trên',
    measure: paper => {
      if (paper.pages.length < 2) return undefined
      const found = paper.pages.slice(1).map(page => textsOn(headers(paper), page.number).join(' '))
      return same(
        found.join(', '),
        paper.pages
          .slice(1)
          .map(page => String(page.number))
          .join(', '),
      )
    },
  },
  {
    name: 'Số trang không ở lề dưới',
    measure: paper =>
      none(
        paper.running.filter(line => !headers(paper).includes(line)).map(line => line.text),
        'lề dưới trống',
      ),
  },
  {
    name: 'Số trang canh giữa',
    measure: paper =>
      numbers(paper).length === 0
        ? undefined
        : within(
            numbers(paper).map(line => ({ value: centreOf(line) - centreOf(paper.area), where: line.text })),
            [0, 0],
            tolerance.centre,
            'mm so với giữa khung chữ',
          ),
  },
  {
    name: 'Số trang: cỡ chữ',
    measure: paper =>
      numbers(paper).length === 0
        ? undefined
        : within(
            numbers(paper).flatMap(line => line.sizes.map(value => ({ value }))),
            soTrang.size.allowed,
            tolerance.size,
            'pt',
          ),
  },
  {
    name: 'Số trang: kiểu chữ',
    measure: paper =>
      numbers(paper).length === 0
        ? undefined
        : none(
            numbers(paper)
              .filter(line => line.glyphs.some(glyph => glyph.bold || glyph.italic))
              .map(line => `trang ${line.page}`),
            'đứng, không đậm',
          ),
  },
]

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance.paper
}

function onPage(lines: readonly Piece[], page: number): readonly Piece[] {
  return lines.filter(line => line.page === page)
}

function textsOn(lines: readonly Piece[], page: number): readonly string[] {
  return onPage(lines, page).map(line => line.text)
}

/** From the paper's top edge to the top of the first line's letters. */
function tops({ pages, lines }: Paper): readonly Figure[] {
  return pages.flatMap(({ number }) => {
    const found = onPage(lines, number).map(line => line.y - ptToMm(ascentOf(Math.max(...line.sizes))))
    return found.length === 0 ? [] : [{ value: Math.min(...found), where: `trang ${number}` }]
  })
}

/** From the bottom of the last line's letters to the paper's bottom edge. */
function bottoms({ pages, lines, running }: Paper): readonly Figure[] {
  return pages.flatMap(({ number, height }) => {
    const printed = [...onPage(lines, number), ...onPage(running, number)]
    const found = printed.map(line => line.y + ptToMm(descentOf(Math.max(...line.sizes))))
    return found.length === 0 ? [] : [{ value: height - Math.max(...found), where: `trang ${number}` }]
  })
}

function outside({ pages, lines, area }: Paper): readonly string[] {
  const ranges = [
    ...lines.map(({ page, x0, x1, text }) => ({ page, x0, x1, what: text })),
    ...pages.flatMap(page =>
      page.rules.map(({ x0, x1 }) => ({ page: page.number, x0, x1, what: 'đường kẻ' })),
    ),
  ]
  return ranges
    .filter(({ x0, x1 }) => x0 < area.x0 - tolerance.edge || x1 > area.x1 + tolerance.edge)
    .map(
      ({ page, x0, x1, what }) => `trang ${page}: ${what.slice(0, 30)} ${x0.toFixed(1)}…${x1.toFixed(1)} mm`,
    )
}

/** Fonts that the machine puts in the place of Times New Roman are made to its widths. */
const STANDS_FOR = /^(TimesNewRoman|LiberationSerif|Tinos)/

function foreignFonts(pages: readonly Page[]): readonly string[] {
  const families = new Set(pages.flatMap(page => page.glyphs.map(glyph => glyph.family)))
  const others = [...families].filter(family => !STANDS_FOR.test(family))
  return others.length === 0 && families.size > 1 ? [...families] : others
}

function headers({ running }: Paper): readonly Piece[] {
  return running.filter(line => line.y < leTrang.top.allowed[0])
}

/** Page numbers, wherever they stand. */
function numbers({ running }: Paper): readonly Piece[] {
  return running.filter(line => /^\D*\d+\D*$/.test(line.text))
}
