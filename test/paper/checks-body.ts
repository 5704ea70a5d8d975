import { canCu, dauKetThuc, noiDung } from '../../src/decree/muc-ii.ts'
import { lineHeightOf } from '../../src/metrics/measure.ts'
import { mmToPt } from '../../src/metrics/units.ts'
import { justifiedOf, median, type BodyParagraph } from './body.ts'
import {
  each,
  near,
  none,
  notFound,
  promise,
  same,
  tolerance,
  within,
  type Check,
  type Figure,
} from './check.ts'
import type { Paper } from './components.ts'
import { centredKinds, type Kind } from './expected-content.ts'
import { centreOf, key, type Piece } from './lines.ts'
import type { Part } from './part.ts'
import { textOf } from './tables.ts'

type Found = ReturnType<Check['measure']>

/** The content of the document and of its annexes: ô 6. */
export const bodyChecks: readonly Check[] = [
  {
    name: 'Nội dung đủ chữ',
    measure: ({ parts }) =>
      none(
        parts.flatMap(({ body }) => body.missing),
        `${parts.flatMap(({ body }) => body.paragraphs).length} đoạn`,
      ),
  },
  { name: 'Nội dung đủ chữ của người soạn', measure: ownWords },
  {
    name: 'Nội dung một cỡ chữ',
    measure: paper => {
      const sizes = contentOf(paper).flatMap(({ lines }) => lines.flatMap(line => line.sizes))
      return same([...new Set(sizes)].join(' và '), String(median(sizes) ?? ''))
    },
  },
  {
    name: 'Nội dung canh đều: bên trái',
    measure: paper =>
      each(
        justified(
          paper,
          lines => lines.slice(1),
          (line, { x0 }) => line.x0 - x0,
        ),
        [0, 0],
        tolerance.edge,
        'mm',
      ),
  },
  {
    name: 'Nội dung canh đều: bên phải',
    measure: paper =>
      each(
        justified(
          paper,
          lines => lines.slice(0, -1),
          (line, { x1 }) => line.x1 - x1,
        ),
        [0, 0],
        tolerance.justified,
        'mm',
      ),
  },
  { name: 'Thụt đầu dòng', measure: indents },
  { name: 'Thụt đầu dòng như nhau', measure: evenIndents },
  {
    name: 'Đề mục có dòng riêng canh giữa',
    measure: ({ parts }) =>
      each(
        parts.flatMap(({ body, areaOn }) =>
          body.paragraphs
            .filter(({ expected }) => centredKinds.includes(expected.kind))
            .flatMap(({ lines }) => lines)
            .map(line => ({ value: centreOf(line) - centreOf(areaOn(line.page)), where: line.text })),
        ),
        [0, 0],
        tolerance.centre,
        'mm',
      ),
  },
  {
    name: 'Khoảng cách giữa các dòng',
    measure: paper =>
      each(pitches(contentOf(paper)), noiDung.lineSpacing.allowed, tolerance.pitch, 'dòng đơn'),
  },
  { name: 'Khoảng cách giữa các đoạn', measure: paragraphGaps },
  { name: 'Giãn dòng, giãn đoạn, lùi đầu dòng như đã chọn', measure: chosen },
  { name: 'Căn cứ: dấu cuối dòng', measure: basisMarks },
  { name: 'Đề mục không ở cuối trang', measure: headings },
  { name: 'Không lẻ một dòng ở đầu, cuối trang', measure: singleLines },
  { name: 'Kết thúc bằng ./. liền chữ cuối', measure: endMark },
]

/** All that is justified or indented, in reading order. */
function contentOf({ parts }: Paper): readonly BodyParagraph[] {
  return parts.flatMap(({ body }) => justifiedOf(body.paragraphs))
}

/** Each word of the author's stands somewhere: in the content, in a table, above an annex. */
function ownWords({ parts, annexes, expected }: Paper): Found {
  const cells = parts.flatMap(({ grids }) => grids.flatMap(grid => grid.cells.map(textOf)))
  const heads = annexes.map(({ ten }) => ten.map(line => line.text).join(' '))
  const bodies = parts.map(({ body }) => body.lines.map(line => line.text).join(' '))
  const printed = key([...bodies, ...heads, ...cells].join('\n'))
  // Of a file of an annex, the document's words stand elsewhere.
  if (parts.length === annexes.length) return undefined
  const apart = expected.phuLuc.some(phuLuc => phuLuc.apart)
  const own = apart ? [] : expected.own
  return none(
    own.filter(words => !printed.includes(key(words))),
    `${own.length} cụm từ`,
  )
}

function justified(
  { parts }: Paper,
  some: (lines: readonly Piece[]) => readonly Piece[],
  how: (line: Piece, area: ReturnType<Part['areaOn']>) => number,
): readonly Figure[] {
  return parts.flatMap(({ body, areaOn }) =>
    justifiedOf(body.paragraphs)
      .flatMap(({ lines }) => some(lines))
      .map(line => ({ value: how(line, areaOn(line.page)), where: line.text })),
  )
}

function firstLines(paper: Paper): readonly Figure[] {
  return justified(
    paper,
    lines => lines.slice(0, 1),
    (line, { x0 }) => line.x0 - x0,
  )
}

/** One of the two indents, so the distance to the nearer one is what counts. */
function indents(paper: Paper): Found {
  const { allowed } = noiDung.firstLine
  const figures = firstLines(paper)
  if (figures.length === 0) return bodyless(paper) ? undefined : notFound('đoạn văn')
  const outBy = ({ value }: Figure): number => Math.min(...allowed.map(indent => Math.abs(value - indent)))
  const [worst = { value: NaN }] = [...figures].sort((a, b) => outBy(b) - outBy(a))
  const ok = outBy(worst) <= tolerance.indent
  const { measured } = within([worst], [worst.value, worst.value], ok ? 0 : -1, 'mm')
  return { measured, allowed: `${allowed.join(' hoặc ')} ±${tolerance.indent} mm`, ok }
}

function evenIndents(paper: Paper): Found {
  const figures = firstLines(paper)
  const usual = median(figures.map(({ value }) => value))
  if (usual === undefined) return bodyless(paper) ? undefined : notFound('đoạn văn')
  return within(figures, [usual, usual], tolerance.indent, 'mm')
}

/** An annex may be a table and nothing else. */
function bodyless({ parts }: Paper): boolean {
  return parts.every(({ content }) => content.paragraphs.every(({ kind }) => centredKinds.includes(kind)))
}

/** From baseline to baseline within a paragraph, in single line spacings. */
function pitches(paragraphs: readonly BodyParagraph[]): readonly Figure[] {
  return paragraphs.flatMap(({ lines }) =>
    lines.slice(1).flatMap((line, i) => {
      const above = lines[i]
      if (above?.page !== line.page) return []
      return [{ value: pitchIn(above, line), where: line.text }]
    }),
  )
}

function pitchIn(above: Piece, line: Piece): number {
  return mmToPt(line.y - above.y) / lineHeightOf(Math.max(...line.sizes))
}

/** A centred title stands right below its number; captions have distances of their own. */
const belowItsOwn: readonly Kind[] = ['tenPhan', 'tenChuong', 'tenMuc', 'tenTieuMuc', 'tenBang', 'tenHinh']

/** Between two paragraphs on a page, beyond the usual line spacing, pt. */
function gapsOf(paper: Paper): readonly Figure[] {
  const usual = median(pitches(contentOf(paper)).map(({ value }) => value)) ?? noiDung.lineSpacing.allowed[0]
  return paper.parts.flatMap(({ body, grids, pages }) =>
    body.paragraphs.slice(1).flatMap(({ lines: [first], expected }, i) => {
      const above = body.paragraphs[i]
      const last = above?.lines.at(-1)
      if (first === undefined || last?.page !== first.page) return []
      // What stands between two may be a table or a picture.
      const isText = !belowItsOwn.includes(expected.kind) && above?.expected.kind !== 'tenHinh'
      const images = pages.find(({ number }) => number === first.page)?.images ?? []
      const drawn = [...grids.filter(({ page }) => page === first.page), ...images]
      if (!isText || drawn.some(({ y0 }) => y0 > last.y && y0 < first.y)) return []
      const extra = mmToPt(first.y - last.y) - usual * lineHeightOf(Math.max(...first.sizes))
      return [{ value: extra, where: first.text }]
    }),
  )
}

function paragraphGaps(paper: Paper): Found {
  return each(gapsOf(paper), [noiDung.spaceBetween.atLeast, Infinity], tolerance.gap, 'pt')
}

/** What the author chose is what is measured, as the middle of all. */
function chosen(paper: Paper): Found {
  const { lineSpacing, spaceBetween, firstLine } = paper.expected.chosen
  const middle = (figures: readonly Figure[]): number => median(figures.map(({ value }) => value)) ?? NaN
  const pairs = [
    [middle(pitches(contentOf(paper))), lineSpacing, tolerance.pitch, 'dòng'],
    [middle(gapsOf(paper)), spaceBetween, 2 * tolerance.gap, 'pt'],
    [middle(firstLines(paper)), firstLine, tolerance.indent, 'mm'],
  ] as const
  const results = pairs.flatMap(([found, wanted, off, unit]) =>
    wanted === undefined || Number.isNaN(found) ? [] : [near(found, wanted, off, unit)],
  )
  if (results.length === 0) return undefined
  return {
    measured: results.map(({ measured }) => measured).join('; '),
    allowed: results.map(({ allowed }) => allowed).join('; '),
    ok: results.every(({ ok }) => ok),
  }
}

function basisMarks(paper: Paper): Found {
  const bases = contentOf(paper).filter(({ expected }) => expected.kind === 'canCu')
  if (bases.length === 0) return undefined
  const marks = bases.map(({ lines }) => lines.at(-1)?.text.at(-1) ?? '')
  const { each, last } = canCu.ends
  return same(marks.join(' '), bases.map((_, i) => (i === bases.length - 1 ? last : each)).join(' '))
}

/** A heading is on the page of the first line below it, or of the first rows of its table. */
function headings({ parts }: Paper): Found {
  const stranded = parts.flatMap(({ body, tables }) =>
    body.paragraphs.filter(({ expected, lines }, i) => {
      const table = expected.table === undefined ? undefined : tables[expected.table]?.pieces[0]?.grid
      const next = expected.table === undefined ? body.paragraphs[i + 1]?.lines[0] : table
      return expected.heading && next !== undefined && next.page !== lines.at(-1)?.page
    }),
  )
  return none(
    stranded.map(({ expected }) => expected.text),
    'đề mục cùng trang với phần sau nó',
  )
}

function singleLines({ parts }: Paper): Found {
  const alone = parts
    .flatMap(({ body }) => body.paragraphs)
    .flatMap(({ lines }) => {
      const pages = [...new Set(lines.map(({ page }) => page))]
      if (pages.length < 2) return []
      const counts = pages.map(page => lines.filter(line => line.page === page).length)
      const least = Math.min(...counts)
      return least < promise.linesTogether
        ? [`${counts.join('+')}: ${lines[0]?.text.slice(0, 40) ?? ''}`]
        : []
    })
  return none(alone, `ít nhất ${promise.linesTogether} dòng mỗi bên chỗ sang trang`)
}

function endMark({ parts }: Paper): Found {
  const ends = parts.filter(({ content }) => content.endsWithWords)
  if (ends.length === 0) return undefined
  const words = ends.map(({ body }) => body.lines.at(-1)?.text.split(' ').at(-1) ?? '')
  const ok = words.every(word => word.endsWith(dauKetThuc.text) && word !== dauKetThuc.text)
  return { measured: words.join(', '), allowed: `…${dauKetThuc.text}`, ok }
}
