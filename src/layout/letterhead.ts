import { duongKe, type Share } from '../decree/duong-ke.ts'
import { khoangCach } from '../decree/khoang-cach.ts'
import { coQuanBanHanh, quocHieu, tieuNgu } from '../decree/muc-ii.ts'
import { lookOf, type Look } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { ascentOf } from '../metrics/measure.ts'
import { mmToPt } from '../metrics/units.ts'
import type { CoQuanBanHanh, VanBanTree } from '../tree/nodes.ts'
import { find, findAll } from '../tree/visit.ts'
import { inlineWidth, linesWithin, lineWidth, longestOf, printed } from './line.ts'
import type { Letterhead, RuleBox, TenCoQuan } from './types.ts'

/** Widths of the letterhead's two columns, pt; together that of the text. */
export interface Columns {
  readonly left: number
  readonly right: number
}

/** Ô 1 to 4 and 5b. */
export function letterheadBox(tree: VanBanTree, coChu: CoChu, { left, right }: Columns): Letterhead {
  const within = withinLeft(left)
  const coQuan = cacTen(tree, coChu, within)
  const last = coQuan.findLast(name => name.look === 'coQuanBanHanh')?.lines ?? []
  const veViec = find(tree, 'trich-yeu-cong-van')?.lines ?? []
  return {
    left,
    right,
    coQuan,
    banHanhRule: ruleUnder(last, lookOf('coQuanBanHanh', coChu), duongKe.coQuanBanHanh.share, left),
    tieuNguRule: ruleUnder([tieuNgu.text], lookOf('tieuNgu', coChu), duongKe.tieuNgu.share, right),
    trichYeuCongVan: linesWithin(veViec, 'trichYeuCongVan', coChu, within),
    liftSo: ascentOf(lookOf('diaDanhThoiGian', coChu).size) - ascentOf(lookOf('soKyHieu', coChu).size),
  }
}

/** The right column is as wide as its longest line, the left one takes the rest; pt. */
export function columnsOf(tree: VanBanTree, coChu: CoChu, textWidth: number): Columns {
  const date = find(tree, 'dia-danh-thoi-gian')?.content ?? []
  const longest = Math.max(
    lineWidth(quocHieu.text, lookOf('quocHieu', coChu)),
    lineWidth(tieuNgu.text, lookOf('tieuNgu', coChu)),
    inlineWidth(date, lookOf('diaDanhThoiGian', coChu)),
  )
  const right = Math.min(longest + 2 * mmToPt(khoangCach.spare), textWidth)
  return { left: textWidth - right, right }
}

/** What a line of the left column may take of it, pt. */
export function withinLeft(left: number): number {
  return left - mmToPt(khoangCach.betweenColumns)
}

/** Of the last line; where that is a short one, as long as it may be for the longest not to dwarf it. */
export function ruleUnder(lines: readonly string[], look: Look, share: Share, within: number): RuleBox {
  const last = lineWidth(lines.at(-1) ?? '', look)
  const [least, most] = share.allowed
  const length = Math.min(Math.max(last * share.chosen, longestOf(lines, look) * least), last * most)
  return { length: Math.min(length, within), within }
}

/**
 * The names of ô 2 from the top. Bodies that issue a document together stand on one line where they fit, else
 * below each other; all but the last end with a dash.
 */
function cacTen(tree: VanBanTree, coChu: CoChu, within: number): readonly TenCoQuan[] {
  const bodies = findAll(tree, 'co-quan-ban-hanh')
  const look = lookOf('coQuanBanHanh', coChu)
  const line = joinedOf(tree, bodies)
  const isJoined = line !== undefined && lineWidth(line, look) <= within
  const names: TenCoQuan[] = []
  for (const node of tree.children) {
    if (node.kind === 'co-quan-chu-quan')
      names.push({ look: 'coQuanChuQuan', lines: linesWithin(node.lines, 'coQuanChuQuan', coChu, within) })
    if (node.kind !== 'co-quan-ban-hanh') continue
    if (!isJoined) names.push({ look: 'coQuanBanHanh', lines: bodyLines(node, node === bodies.at(-1)) })
    else if (node === bodies[0]) names.push({ look: 'coQuanBanHanh', lines: [printed(line, look)] })
  }
  return names

  function bodyLines(node: CoQuanBanHanh, isLast: boolean): readonly string[] {
    if (isLast) return linesWithin(node.lines, 'coQuanBanHanh', coChu, within)
    const dash = coQuanBanHanh.joiner.trimEnd()
    const lines = linesWithin(node.lines, 'coQuanBanHanh', coChu, within - lineWidth(dash, look))
    return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${dash}`]
  }
}

/** The bodies on one line: only where none has lines of its own, nor a superior body between it and the one before. */
function joinedOf(tree: VanBanTree, bodies: readonly CoQuanBanHanh[]): string | undefined {
  if (bodies.length < 2) return undefined
  const kinds = tree.children.map(({ kind }) => kind)
  const isApart = kinds.lastIndexOf('co-quan-chu-quan') > kinds.indexOf('co-quan-ban-hanh')
  const single = bodies.every(({ lines }) => lines.length === 1)
  if (isApart || !single) return undefined
  return bodies.map(({ lines }) => lines[0]).join(coQuanBanHanh.joiner)
}
