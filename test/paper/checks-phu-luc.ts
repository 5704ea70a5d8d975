import { leTrang } from '../../src/decree/trang.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import { descentOf } from '../../src/metrics/measure.ts'
import { none, notFound, promise, same, tolerance, within, type Check } from './check.ts'
import type { Annex, Paper } from './components.ts'
import { centreOf, key, type Piece } from './lines.ts'
import type { Rule } from './read-pdf.ts'

type Found = ReturnType<Check['measure']>

/** Mục III.1: where each annex begins, and what stands above its content. */
export const phuLucChecks: readonly Check[] = [
  { name: 'Phụ lục: đủ, đúng thứ tự', measure: complete },
  {
    name: 'Phụ lục: đúng chữ',
    measure: ({ annexes }) =>
      annexes.length === 0
        ? undefined
        : none(
            annexes
              .filter(
                ({ so, ten, kemTheo, expected }) =>
                  so.text !== expected.so ||
                  key(words(ten)) !== key(expected.ten) ||
                  key(words(kemTheo)) !== key(expected.kemTheo),
              )
              .map(({ so, ten, kemTheo }) => [so.text, words(ten), words(kemTheo)].join(' | ')),
            'số, tên, chỉ dẫn kèm theo',
          ),
  },
  {
    name: 'Phụ lục: sang trang mới',
    measure: ({ annexes }) =>
      annexes.length === 0
        ? undefined
        : none(
            annexes.filter(({ so, part }) => !isFirst(so, part.lines)).map(({ expected }) => expected.so),
            'mỗi phụ lục một trang mới',
          ),
  },
  {
    name: 'Phụ lục: số, tên, chỉ dẫn canh giữa',
    measure: ({ annexes }) =>
      annexes.length === 0
        ? undefined
        : within(
            annexes.flatMap(({ so, ten, kemTheo, part }) =>
              [so, ...ten, ...kemTheo].map(line => ({
                value: centreOf(line) - centreOf(part.areaOn(line.page)),
                where: line.text,
              })),
            ),
            [0, 0],
            tolerance.centre,
            'mm',
          ),
  },
  {
    name: 'Phụ lục: chỉ dẫn trong ngoặc đơn, dưới tên',
    measure: ({ annexes }) =>
      annexes.length === 0
        ? undefined
        : none(
            annexes
              .filter(({ so, ten, kemTheo }) => {
                const text = words(kemTheo)
                const above = ten.at(-1) ?? so
                return !/^\(.*\)$/.test(text) || (kemTheo[0]?.y ?? 0) <= above.y
              })
              .map(({ expected, kemTheo }) => `${expected.so}: ${words(kemTheo)}`),
            '(Kèm theo …)',
          ),
  },
  {
    name: 'Phụ lục: đường kẻ dưới chỉ dẫn',
    measure: paper =>
      ruled(
        paper,
        (rule, line) => (rule.x1 - rule.x0) / (line.x1 - line.x0),
        [1 / 3, 1 / 2],
        0.001,
        'dòng chữ',
      ),
  },
  {
    name: 'Phụ lục: đường kẻ canh giữa',
    measure: paper =>
      ruled(
        paper,
        (rule, _, { part, so }) => centreOf(rule) - centreOf(part.areaOn(so.page)),
        [0, 0],
        tolerance.centre,
        'mm',
      ),
  },
  {
    name: 'Phụ lục: đường kẻ cách chữ',
    measure: paper =>
      ruled(
        paper,
        (rule, line) => rule.y - line.y - ptToMm(descentOf(Math.max(...line.sizes))),
        [promise.aboveRule[0], promise.aboveRule[1]],
        0,
        'mm',
      ),
  },
  {
    name: 'Tệp phụ lục: dòng ký số ở góc trên bên phải',
    measure: ({ annexes }) => {
      const signed = annexes.filter(({ expected }) => expected.kySo !== undefined)
      if (signed.length === 0) return undefined
      if (signed.some(({ kySo }) => kySo === undefined)) return notFound('dòng ký số')
      return within(
        signed.flatMap(({ kySo, part, so }) =>
          kySo === undefined
            ? []
            : [
                { value: kySo.x1 - part.areaOn(kySo.page).x1, where: kySo.text },
                { value: Math.max(0, kySo.y - leTrang.top.allowed[1], kySo.y - so.y), where: kySo.text },
              ],
        ),
        [0, 0],
        tolerance.justified,
        'mm',
      )
    },
  },
]

function complete({ annexes, missing, expected }: Paper): Found {
  if (expected.phuLuc.length === 0) return undefined
  if (missing.length > 0) return none(missing, 'đủ phụ lục')
  return annexes.length === 0
    ? undefined
    : same(annexes.map(({ so }) => so.text).join(', '), annexes.map(own => own.expected.so).join(', '))
}

function words(lines: readonly Piece[]): string {
  return lines.map(line => line.text).join(' ')
}

/** Nothing of the page stands above it: not in the part, nor in the one before. */
function isFirst(so: Piece, lines: readonly Piece[]): boolean {
  return so.y < FIRST_LINE && lines[0] === so
}

/** mm from the top: no lower can the first line of a page be, on lying paper too. */
const FIRST_LINE = 45

/** Of the rule below each annex's reference line. */
function ruled(
  paper: Paper,
  how: (rule: Rule, line: Piece, annex: Annex) => number,
  range: readonly [number, number],
  off: number,
  unit: string,
): Found {
  if (paper.annexes.length === 0) return undefined
  const figures = paper.annexes.flatMap(annex => {
    const line = annex.kemTheo.at(-1)
    const rule = paper
      .rules(annex.so.page)
      .find(({ y }) => line !== undefined && y > line.y && y - line.y < 7)
    return line === undefined || rule === undefined
      ? []
      : [{ value: how(rule, line, annex), where: annex.expected.so }]
  })
  if (figures.length < paper.annexes.length) return notFound('đường kẻ dưới chỉ dẫn kèm theo')
  return within(figures, range, off, unit)
}
