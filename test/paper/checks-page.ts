import { dauDo } from '../../src/decree/muc-iii.ts'
import { khoGiay, phongChu, soTrang } from '../../src/decree/trang.ts'
import { each, none, same, tolerance, type Check } from './check.ts'
import type { Paper } from './components.ts'
import { centreOf, onPage, type Piece } from './lines.ts'
import { allowedMargins, isLying, type Part } from './part.ts'
import type { Page } from './read-pdf.ts'

type Found = ReturnType<Check['measure']>

/** Paper, font, colour and page numbers: Mục I. Each part by itself. */
export const pageChecks: readonly Check[] = [
  {
    name: 'Khổ giấy A4',
    measure: paper =>
      none(
        pagesOf(paper)
          .filter(page => !isA4(page))
          .map(page => `trang ${page.number}: ${page.width.toFixed(1)} × ${page.height.toFixed(1)}`),
        `${khoGiay.width} × ${khoGiay.height} ±${tolerance.paper} mm`,
      ),
  },
  { name: 'Giấy ngang chỉ ở chỗ cần', measure: lying },
  {
    name: 'Không in ra ngoài lề',
    measure: paper => none(paper.parts.flatMap(outside), 'mọi chữ và đường kẻ trong khung chữ'),
  },
  {
    name: 'Một phông chữ',
    measure: paper => none(foreignFonts(pagesOf(paper)), phongChu.family),
  },
  { name: 'Chữ màu đen', measure: colours },
  { name: 'Trang 1 không có số trang', measure: firstPages },
  {
    name: 'Số trang từ trang 2, ở lề trên',
    measure: paper => {
      const later = paper.parts.flatMap(part =>
        part.pages
          .slice(1)
          .map((page, i) => ({ wanted: String(i + 2), found: textsOn(headersOf(part), page.number) })),
      )
      if (later.length === 0) return undefined
      return same(
        later.map(({ found }) => found.join(' ')).join(', '),
        later.map(({ wanted }) => wanted).join(', '),
      )
    },
  },
  {
    name: 'Số trang không ở lề dưới',
    measure: ({ parts }) =>
      none(
        parts.flatMap(part =>
          part.running.filter(line => !headersOf(part).includes(line)).map(line => line.text),
        ),
        'lề dưới trống',
      ),
  },
  {
    name: 'Số trang canh giữa',
    measure: ({ parts }) =>
      each(
        parts.flatMap(part =>
          numbersOf(part).map(line => ({
            value: centreOf(line) - centreOf(part.areaOn(line.page)),
            where: `trang ${line.page}: ${line.text}`,
          })),
        ),
        [0, 0],
        tolerance.centre,
        'mm so với giữa khung chữ',
      ),
  },
  {
    name: 'Số trang: cỡ chữ',
    measure: ({ parts }) =>
      each(
        parts.flatMap(numbersOf).flatMap(line => line.sizes.map(value => ({ value }))),
        soTrang.size.allowed,
        tolerance.size,
        'pt',
      ),
  },
  {
    name: 'Số trang: kiểu chữ',
    measure: ({ parts }) =>
      parts.flatMap(numbersOf).length === 0
        ? undefined
        : none(
            parts
              .flatMap(numbersOf)
              .filter(line => line.glyphs.some(glyph => glyph.bold || glyph.italic))
              .map(line => `trang ${line.page}`),
            'đứng, không đậm',
          ),
  },
]

function pagesOf({ parts }: Paper): readonly Page[] {
  return parts.flatMap(({ pages }) => pages)
}

/** Upright or lying. */
function isA4({ width, height }: Page): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return isClose(short, khoGiay.width) && isClose(long, khoGiay.height)
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance.paper
}

/** I.2: paper lies only where tables do; an annex that was to lie does so from its first page. */
function lying({ parts, annexes }: Paper): Found {
  const needless = parts
    .flatMap(part => part.pages.filter(isLying).map(page => ({ page, part })))
    .filter(({ page, part }) => {
      const annex = annexes.find(other => other.part === part)
      return annex?.expected.lies !== true && !part.grids.some(grid => grid.page === page.number)
    })
    .map(({ page }) => `trang ${page.number} nằm ngang`)
  const upright = annexes
    .filter(({ expected, part }) => expected.lies && part.pages.some(page => !isLying(page)))
    .map(({ expected }) => `${expected.so} không nằm ngang`)
  return none([...needless, ...upright], 'phụ lục, bảng rộng')
}

function textsOn(lines: readonly Piece[], page: number): readonly string[] {
  return onPage(lines, page).map(line => line.text)
}

function outside({ pages, lines, grids, roomOn }: Part): readonly string[] {
  const ranges = [
    ...lines.map(({ page, x0, x1, text }) => ({ page, x0, x1, what: text })),
    ...pages.flatMap(page =>
      page.rules
        // A border lies half on each side of the table's edge.
        .map(({ x0, x1, thickness }) => ({
          page: page.number,
          x0: x0 + thickness / 2,
          x1: x1 - thickness / 2,
          what: 'đường kẻ',
        })),
    ),
    ...grids.map(({ page, x0, x1 }) => ({ page, x0, x1, what: 'khung' })),
    ...pages.flatMap(page => page.images.map(({ x0, x1 }) => ({ page: page.number, x0, x1, what: 'hình' }))),
  ]
  return ranges
    .filter(({ page, x0, x1 }) => {
      const area = roomOn(page)
      return x0 < area.x0 - tolerance.edge || x1 > area.x1 + tolerance.edge
    })
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

/** Black, but for the stamps, which are red. */
function colours({ parts, head }: Paper): Found {
  const black = `#${phongChu.color}`
  const red = `#${dauDo.color.toLowerCase()}`
  const stamps = head.stamps.filter(stamp => stamp !== undefined)
  const wrong = parts.flatMap(({ pages }) =>
    pages.flatMap(page => {
      const inStamp = (x: number, y: number): boolean =>
        stamps.some(
          ({ page: on, x0, x1, y0, y1 }) =>
            on === page.number && x > x0 - 0.5 && x < x1 + 0.5 && y > y0 - 0.5 && y < y1 + 0.5,
        )
      const inks = [
        ...page.glyphs.map(glyph => ({ ...glyph, x: glyph.x0 })),
        ...page.rules.map(rule => ({ ...rule, x: (rule.x0 + rule.x1) / 2 })),
        ...page.uprights.map(upright => ({ ...upright, y: (upright.y0 + upright.y1) / 2 })),
      ]
      return inks
        .filter(({ color, x, y }) => color !== (inStamp(x, y) ? red : black))
        .map(({ color }) => color)
    }),
  )
  return none([...new Set(wrong)], `${black}, dấu ${red}`)
}

/** An annex may show its first page's number where its author asks for it. */
function firstPages({ parts, annexes }: Paper): Found {
  const found = parts.map(part => {
    const annex = annexes.find(other => other.part === part)
    const shown = onPage(part.running, part.pages[0]?.number ?? 1).filter(line => line !== annex?.kySo)
    const wanted = annex?.expected.showsFirstNumber === true ? '1' : ''
    return { text: shown.map(line => line.text).join(' '), wanted, name: part.name }
  })
  return none(
    found.filter(({ text, wanted }) => text !== wanted).map(({ text, name }) => `${name}: «${text}»`),
    'không hiện, trừ phụ lục xin hiện',
  )
}

function headersOf({ running, pages }: Part): readonly Piece[] {
  return running.filter(line => {
    const page = pages.find(({ number }) => number === line.page)
    return page !== undefined && line.y < allowedMargins(page).top[0]
  })
}

/** Page numbers, wherever they stand. */
function numbersOf({ running }: Part): readonly Piece[] {
  return running.filter(line => /^\D{0,8}\d+\D{0,8}$/.test(line.text))
}
