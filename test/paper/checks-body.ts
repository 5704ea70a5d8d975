import { canCu, dauKetThuc, noiDung } from '../../src/decree/muc-ii.ts'
import { lineHeightOf } from '../../src/metrics/measure.ts'
import { mmToPt } from '../../src/metrics/units.ts'
import { median, type BodyParagraph } from './body.ts'
import { each, none, notFound, promise, same, tolerance, within, type Check, type Figure } from './check.ts'
import type { Paper } from './components.ts'
import type { Piece } from './lines.ts'

/** The content: ô 6. */
export const bodyChecks: readonly Check[] = [
  {
    name: 'Nội dung đủ chữ',
    measure: ({ body }) => none(body.missing, `${body.missing.length + body.paragraphs.length} đoạn`),
  },
  {
    name: 'Nội dung một cỡ chữ',
    measure: ({ body }) =>
      same(sizesOf(body.lines).join(' và '), String(median(body.lines.flatMap(line => line.sizes)) ?? '')),
  },
  {
    name: 'Nội dung canh đều: bên trái',
    measure: ({ body, area }) =>
      each(
        body.paragraphs
          .flatMap(({ lines }) => lines.slice(1))
          .map(line => ({ value: line.x0 - area.x0, where: line.text })),
        [0, 0],
        tolerance.edge,
        'mm',
      ),
  },
  {
    name: 'Nội dung canh đều: bên phải',
    measure: ({ body, area }) =>
      each(
        body.paragraphs
          .flatMap(({ lines }) => lines.slice(0, -1))
          .map(line => ({ value: line.x1 - area.x1, where: line.text })),
        [0, 0],
        tolerance.justified,
        'mm',
      ),
  },
  { name: 'Thụt đầu dòng', measure: indents },
  { name: 'Thụt đầu dòng như nhau', measure: evenIndents },
  {
    name: 'Khoảng cách giữa các dòng',
    measure: ({ body }) =>
      each(pitches(body.paragraphs), noiDung.lineSpacing.allowed, tolerance.pitch, 'dòng đơn'),
  },
  { name: 'Khoảng cách giữa các đoạn', measure: paragraphGaps },
  { name: 'Căn cứ: dấu cuối dòng', measure: basisMarks },
  { name: 'Đề mục không ở cuối trang', measure: headings },
  { name: 'Không lẻ một dòng ở đầu, cuối trang', measure: singleLines },
  { name: 'Kết thúc bằng ./. liền chữ cuối', measure: endMark },
]

function sizesOf(lines: readonly Piece[]): readonly number[] {
  return [...new Set(lines.flatMap(line => line.sizes))]
}

function firstLines({ body, area }: Paper): readonly Figure[] {
  return body.paragraphs.flatMap(({ lines: [first] }) =>
    first === undefined ? [] : [{ value: first.x0 - area.x0, where: first.text }],
  )
}

/** One of the two indents, so the distance to the nearer one is what counts. */
function indents(paper: Paper): ReturnType<Check['measure']> {
  const { allowed } = noiDung.firstLine
  const figures = firstLines(paper)
  if (figures.length === 0) return notFound('đoạn văn')
  const outBy = ({ value }: Figure): number => Math.min(...allowed.map(indent => Math.abs(value - indent)))
  const [worst = { value: NaN }] = [...figures].sort((a, b) => outBy(b) - outBy(a))
  const ok = outBy(worst) <= tolerance.indent
  const { measured } = within([worst], [worst.value, worst.value], ok ? 0 : -1, 'mm')
  return { measured, allowed: `${allowed.join(' hoặc ')} ±${tolerance.indent} mm`, ok }
}

function evenIndents(paper: Paper): ReturnType<Check['measure']> {
  const figures = firstLines(paper)
  const usual = median(figures.map(({ value }) => value))
  return usual === undefined ? notFound('đoạn văn') : within(figures, [usual, usual], tolerance.indent, 'mm')
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

/** Between two paragraphs on a page, beyond the usual line spacing, pt. */
function paragraphGaps({ body }: Paper): ReturnType<Check['measure']> {
  const usual = median(pitches(body.paragraphs).map(({ value }) => value)) ?? noiDung.lineSpacing.allowed[0]
  const figures = body.paragraphs.slice(1).flatMap(({ lines: [first] }, i) => {
    const last = body.paragraphs[i]?.lines.at(-1)
    if (first === undefined || last?.page !== first.page) return []
    const extra = mmToPt(first.y - last.y) - usual * lineHeightOf(Math.max(...first.sizes))
    return [{ value: extra, where: first.text }]
  })
  return each(figures, [noiDung.spaceBetween.atLeast, Infinity], tolerance.gap, 'pt')
}

function basisMarks({ body }: Paper): ReturnType<Check['measure']> {
  const bases = body.paragraphs.filter(({ expected }) => expected.kind === 'canCu')
  if (bases.length === 0) return undefined
  const marks = bases.map(({ lines }) => lines.at(-1)?.text.at(-1) ?? '')
  const { each, last } = canCu.ends
  return same(marks.join(' '), bases.map((_, i) => (i === bases.length - 1 ? last : each)).join(' '))
}

function headings({ body }: Paper): ReturnType<Check['measure']> {
  const stranded = body.paragraphs.filter(({ expected, lines }, i) => {
    const next = body.paragraphs[i + 1]?.lines[0]
    return expected.heading && next !== undefined && next.page !== lines.at(-1)?.page
  })
  return none(
    stranded.map(({ expected }) => expected.text),
    'đề mục cùng trang với phần sau nó',
  )
}

function singleLines({ body }: Paper): ReturnType<Check['measure']> {
  const alone = body.paragraphs.flatMap(({ lines }) => {
    const pages = [...new Set(lines.map(({ page }) => page))]
    if (pages.length < 2) return []
    const counts = pages.map(page => lines.filter(line => line.page === page).length)
    const least = Math.min(...counts)
    return least < promise.linesTogether ? [`${counts.join('+')}: ${lines[0]?.text.slice(0, 40) ?? ''}`] : []
  })
  return none(alone, `ít nhất ${promise.linesTogether} dòng mỗi bên chỗ sang trang`)
}

function endMark({ body }: Paper): ReturnType<Check['measure']> {
  const last = body.lines.at(-1)
  if (last === undefined) return notFound(dauKetThuc.text)
  const lastWord = last.text.split(' ').at(-1) ?? ''
  const ok = lastWord.endsWith(dauKetThuc.text) && lastWord !== dauKetThuc.text
  return { measured: lastWord, allowed: `…${dauKetThuc.text}`, ok }
}
