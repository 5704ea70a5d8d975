import { leTrang } from '../../src/decree/trang.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import { none, notFound, tolerance, within, type Check, type Figure } from './check.ts'
import type { Paper } from './components.ts'
import type { Grid } from './grids.ts'
import { centreOf } from './lines.ts'

type Found = ReturnType<Check['measure']>

/** Ô 10a, 10b, 11 and 13. */
export const stampChecks: readonly Check[] = [
  {
    name: 'Dấu khẩn, mật: có khung',
    measure: ({ head, expected }) =>
      expected.stamps.length === 0
        ? undefined
        : none(
            expected.stamps.filter((_, i) => head.stamps[i] === undefined).map(({ text }) => text),
            'mỗi dấu một khung viền đơn',
          ),
  },
  { name: 'Dấu khẩn, mật: bề rộng', measure: paper => boxes(paper, 0) },
  { name: 'Dấu khẩn, mật: bề cao', measure: paper => boxes(paper, 1) },
  {
    name: 'Dấu khẩn, mật: chữ giữa khung theo bề ngang',
    measure: paper => framed(stampsOf(paper), grid => [acrossOf(grid)], [0, 0], tolerance.stamp),
  },
  {
    name: 'Dấu khẩn, mật: chữ giữa khung theo bề dọc',
    measure: paper => framed(stampsOf(paper), grid => [downOf(grid)], [0, 0], tolerance.stampText),
  },
  {
    name: 'Dấu khẩn, mật: sát lề trái',
    measure: paper => framed(stampsOf(paper), grid => [grid.x0 - paper.area.x0], [0, 0], tolerance.stamp),
  },
  {
    name: 'Dấu khẩn, mật: dưới số, trên nội dung, không đè chữ',
    measure: paper => {
      const { head, parts } = paper
      const above = Math.max(...[head.so, head.date, ...head.veViec].map(piece => piece?.y ?? 0))
      const content = parts[0]?.body.lines[0]
      const below = content?.page === 1 ? content.y : Infinity
      const hit = (grid: Grid): number =>
        paper.lines.some(
          ({ page, y, x0, x1 }) =>
            page === 1 && y > grid.y0 && y < grid.y1 + 3 && x0 < grid.x1 + 1 && x1 > grid.x0,
        )
          ? -1
          : 0
      return framed(stampsOf(paper), grid => [grid.y0 - above, below - grid.y1, hit(grid)], [0, Infinity], 0)
    },
  },
  {
    name: 'Dấu mật ở trên dấu khẩn',
    measure: ({ head }) => {
      const [secret, urgent] = head.stamps
      if (head.stamps.length < 2) return undefined
      if (secret === undefined || urgent === undefined) return notFound('hai dấu')
      return within([{ value: urgent.y0 - secret.y1 }], [0, 20], 0, 'mm')
    },
  },
  {
    name: 'Phạm vi lưu hành: trong lề trên, trên Quốc hiệu',
    measure: paper => {
      const { head } = paper
      return framed(
        luuHanhOf(paper),
        grid => [grid.y0, leTrang.top.allowed[1] - grid.y1, (head.quocHieu?.y ?? NaN) - grid.y1 - 3],
        [0, Infinity],
        0,
      )
    },
  },
  {
    name: 'Phạm vi lưu hành: giữa Quốc hiệu',
    measure: paper => {
      const { quocHieu } = paper.head
      const axis = quocHieu === undefined ? NaN : centreOf(quocHieu)
      return framed(luuHanhOf(paper), grid => [centreOf(grid) - axis], [0, 0], tolerance.centre)
    },
  },
  {
    name: 'Phạm vi lưu hành: chữ giữa khung',
    measure: paper =>
      framed(luuHanhOf(paper), grid => [acrossOf(grid), downOf(grid)], [0, 0], tolerance.stampText),
  },
  {
    name: 'Địa chỉ cơ quan: đủ dòng, chỉ ở trang 1',
    measure: ({ diaChi, expected }) =>
      expected.diaChi.length === 0
        ? undefined
        : none(
            [
              ...(diaChi.lines.length === expected.diaChi.length ? [] : [`${diaChi.lines.length} dòng`]),
              ...diaChi.elsewhere.map(page => `có ở trang ${page}`),
            ],
            `${expected.diaChi.length} dòng`,
          ),
  },
  {
    name: 'Địa chỉ cơ quan: đường kẻ hết khung chữ',
    measure: ({ diaChi: { lines, rule }, expected, area }) => {
      if (expected.diaChi.length === 0) return undefined
      if (lines.length === 0 || rule === undefined) return notFound('đường kẻ trên địa chỉ')
      const figures = [
        { value: rule.x0 - area.x0 },
        { value: rule.x1 - area.x1 },
        { value: rule.solid ? 0 : NaN },
      ]
      return within(figures, [0, 0], tolerance.edge, 'mm')
    },
  },
  {
    name: 'Địa chỉ cơ quan: ở cuối khung chữ trang 1',
    measure: ({ diaChi: { lines }, expected, parts: [main] }) => {
      if (expected.diaChi.length === 0) return undefined
      const last = lines.at(-1)
      const page = main?.pages[0]
      if (last === undefined || page === undefined) return notFound('địa chỉ cơ quan')
      const value = page.height - last.y - ptToMm(DESCENT * Math.max(...last.sizes))
      return within([{ value }], leTrang.bottom.allowed, tolerance.edge, 'mm')
    },
  },
  {
    name: 'Địa chỉ cơ quan: chữ trên nó không bị đè, không bị bỏ trống',
    measure: ({ diaChi: { lines, rule }, expected, parts: [main] }) => {
      if (expected.diaChi.length === 0) return undefined
      const above = main?.lines.filter(({ page }) => page === 1).at(-1)
      if (lines.length === 0 || rule === undefined || above === undefined) return notFound('địa chỉ cơ quan')
      const isFull = (main?.pages.length ?? 0) > 1
      return within([{ value: rule.y - above.y }], [1, isFull ? 30 : Infinity], 0, 'mm')
    },
  },
]

/** Depth of letters below the baseline, as a share of the size. */
const DESCENT = 0.216
/** Height of a capital without a mark, as a share of the size. */
const CAP_HEIGHT = 0.662

function stampsOf({ head, expected }: Paper): readonly (Grid | undefined)[] {
  return expected.stamps.map((_, i) => head.stamps[i])
}

function luuHanhOf({ head, expected }: Paper): readonly (Grid | undefined)[] {
  return expected.luuHanh === undefined ? [] : [head.luuHanh]
}

/** Of each frame some figures; undefined where there should be none. */
function framed(
  grids: readonly (Grid | undefined)[],
  how: (grid: Grid) => readonly number[],
  range: readonly [number, number],
  off: number,
): Found {
  if (grids.length === 0) return undefined
  const there = grids.filter(grid => grid !== undefined)
  if (there.length < grids.length) return notFound('khung')
  const figures = there.flatMap((grid): readonly Figure[] =>
    how(grid).map(value => ({ value, where: wordsOf(grid) })),
  )
  return within(figures, range, off, 'mm')
}

/** Outer width or height of each stamp, as far as it is off its own. */
function boxes({ head, expected }: Paper, side: 0 | 1): Found {
  if (expected.stamps.length === 0) return undefined
  const sizes = expected.stamps.flatMap(({ text, box }, i) => {
    const grid = head.stamps[i]
    if (grid === undefined) return []
    const drawn = side === 0 ? grid.x1 - grid.x0 : grid.y1 - grid.y0
    return [{ text, drawn, wanted: box[side] }]
  })
  if (sizes.length < expected.stamps.length) return notFound('khung dấu')
  return {
    measured: sizes.map(({ text, drawn }) => `${text} ${drawn.toFixed(2)}`).join('; '),
    allowed: `${sizes.map(({ wanted }) => wanted).join('; ')} ±${tolerance.stamp} mm`,
    ok: sizes.every(({ drawn, wanted }) => Math.abs(drawn - wanted) <= tolerance.stamp),
  }
}

function wordsOf({ cells }: Grid): string {
  return cells[0]?.lines.map(line => line.text).join(' ') ?? ''
}

/** How far the middle of the text is from that of its frame, to the right, mm. */
function acrossOf(grid: Grid): number {
  const line = grid.cells[0]?.lines[0]
  return line === undefined ? NaN : centreOf(line) - centreOf(grid)
}

/** How far the middle of the capitals is from that of their frame, downwards, mm. */
function downOf(grid: Grid): number {
  const line = grid.cells[0]?.lines[0]
  if (line === undefined) return NaN
  const middle = line.y - ptToMm(CAP_HEIGHT * Math.max(...line.sizes)) / 2
  return middle - (grid.y0 + grid.y1) / 2
}
