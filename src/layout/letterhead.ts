import { duongKe, type Share } from '../decree/duong-ke.ts'
import { khoangCach } from '../decree/khoang-cach.ts'
import { coQuanBanHanh, quocHieu, tieuNgu } from '../decree/muc-ii.ts'
import { lookOf, type Look } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { ascentOf } from '../metrics/measure.ts'
import { mmToPt } from '../metrics/units.ts'
import type { CoQuanBanHanh, CoQuanChuQuan, VanBanTree } from '../tree/nodes.ts'
import { find, findAll } from '../tree/visit.ts'
import { inlineWidth, linesWithin, lineWidth, longestOf, printed } from './line.ts'
import type { Letterhead, RuleBox, TenCoQuan } from './types.ts'

/** Ô 1 to 4 and 5b; `textWidth` in pt. */
export function letterheadBox(tree: VanBanTree, coChu: CoChu, textWidth: number): Letterhead {
  const { left, right } = columnsOf(tree, coChu, textWidth)
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
export function columnsOf(
  tree: VanBanTree,
  coChu: CoChu,
  textWidth: number,
): { readonly left: number; readonly right: number } {
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
  const nodes = tree.children.filter(
    (node): node is CoQuanChuQuan | CoQuanBanHanh =>
      node.kind === 'co-quan-chu-quan' || node.kind === 'co-quan-ban-hanh',
  )
  const bodies = findAll(tree, 'co-quan-ban-hanh')
  const look = lookOf('coQuanBanHanh', coChu)
  const { joiner } = coQuanBanHanh
  const line = joinedOf(nodes, bodies, joiner)
  const isJoined = line !== undefined && lineWidth(line, look) <= within
  return nodes.flatMap((node): readonly TenCoQuan[] => {
    if (node.kind === 'co-quan-chu-quan')
      return [{ look: 'coQuanChuQuan', lines: linesWithin(node.lines, 'coQuanChuQuan', coChu, within) }]
    if (isJoined) return node === bodies[0] ? [{ look: 'coQuanBanHanh', lines: [printed(line, look)] }] : []
    if (node === bodies.at(-1))
      return [{ look: 'coQuanBanHanh', lines: linesWithin(node.lines, 'coQuanBanHanh', coChu, within) }]
    const dash = joiner.trimEnd()
    const lines = linesWithin(node.lines, 'coQuanBanHanh', coChu, within - lineWidth(dash, look))
    return [{ look: 'coQuanBanHanh', lines: [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${dash}`] }]
  })
}

/** The bodies on one line: only where none has lines of its own, nor a superior body between it and the one before. */
function joinedOf(
  nodes: readonly (CoQuanChuQuan | CoQuanBanHanh)[],
  bodies: readonly CoQuanBanHanh[],
  joiner: string,
): string | undefined {
  if (bodies.length < 2) return undefined
  const together = nodes.slice(-bodies.length).every(node => node.kind === 'co-quan-ban-hanh')
  const single = bodies.every(({ lines }) => lines.length === 1)
  if (!together || !single) return undefined
  return bodies.map(({ lines }) => lines[0]).join(joiner)
}
