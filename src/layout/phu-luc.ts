import { duongKe } from '../decree/duong-ke.ts'
import { khoangCach } from '../decree/khoang-cach.ts'
import { diaDanhThoiGian } from '../decree/muc-ii.ts'
import { kemTheo as kemTheoFact } from '../decree/muc-iii.ts'
import { lookOf } from '../decree/style-of.ts'
import { mmToPt } from '../metrics/units.ts'
import type { PhuLuc } from '../tree/nodes.ts'
import { blankOf, linesWithin, lineWidth } from './line.ts'
import type { Layout, PageBox, RuleBox } from './types.ts'

/** What stands above an annex's content: all centred, lines broken evenly. */
export interface PhuLucBox {
  readonly so: string
  readonly ten: readonly string[]
  readonly kemTheo: readonly string[]
  readonly rule: RuleBox
}

/** The head of an annex on a page of that width. */
export function phuLucBox(node: PhuLuc, { coChu }: Pick<Layout, 'coChu'>, page: PageBox): PhuLucBox {
  const room = (side: number): number => page.textWidth - 2 * mmToPt(side)
  const look = lookOf('kemTheo', coChu)
  const reference = node.kemTheo.map(part =>
    part.kind === 'chu' ? part.text : glued(blankOf(part.cho, look)),
  )
  const kemTheo = linesWithin(
    [reference.join('').replace(WHOLE, glued)],
    'kemTheo',
    coChu,
    room(khoangCach.spare),
  ).map(line => line.replaceAll('\u00a0', ' '))
  const length = lineWidth(kemTheo.at(-1) ?? '', look) * duongKe.kemTheo.share.chosen
  return {
    so: node.so,
    ten: linesWithin(node.lines, 'tenPhuLuc', coChu, room(khoangCach.besideTrichYeu)),
    kemTheo,
    rule: { length, within: page.textWidth },
  }
}

const { words } = kemTheoFact
const { ngay, thang, nam } = diaDanhThoiGian.words

/** What no line is broken within: the number, and the date. */
const WHOLE = new RegExp(`(?<= )(?:${words.so} [^ ]*|${ngay} [^ ]* ${thang} [^ ]* ${nam} [^ ]*)`, 'g')

function glued(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
