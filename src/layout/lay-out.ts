import { duongKe, type Share } from '../decree/duong-ke.ts'
import { khoangCach } from '../decree/khoang-cach.ts'
import { kinhGui as kinhGuiFact, noiDung, quocHieu, tieuNgu } from '../decree/muc-ii.ts'
import { lookOf } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { khoGiay, leTrang } from '../decree/trang.ts'
import { ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { ascentOf } from '../metrics/measure.ts'
import { mmToPt } from '../metrics/units.ts'
import type { VanBanTree } from '../tree/nodes.ts'
import { find } from '../tree/visit.ts'
import { inlineWidth, linesWithin, lineWidth } from './line.ts'
import type { KinhGuiBox, Layout, Letterhead, RuleBox, SignatureBox } from './types.ts'

/**
 * The tree → its layout. The large set of sizes, unless a component that must stay on one line would not
 * fit; `layout/qua-dai` (warning) when it fits in neither.
 */
export function layOut(tree: VanBanTree): Outcome<Layout> {
  const wanted: CoChu = tree.coChu ?? 'lon'
  const problems = tooWide(tree, wanted)
  const coChu = problems.length > 0 && tree.coChu === undefined ? 'nho' : wanted
  const diagnostics = coChu === wanted ? problems : tooWide(tree, coChu)
  const trichYeu = trichYeuBox(tree, coChu)
  const kinhGui = kinhGuiBox(tree, coChu)
  return ok(
    {
      coChu,
      textWidth,
      letterhead: letterhead(tree, coChu),
      ...(trichYeu !== undefined && { trichYeu }),
      ...(kinhGui !== undefined && { kinhGui }),
      signature: signatureBox(tree, coChu),
    },
    diagnostics,
  )
}

const textWidth = mmToPt(khoGiay.width - leTrang.left.chosen - leTrang.right.chosen)
const spare = mmToPt(khoangCach.spare)

function letterhead(tree: VanBanTree, coChu: CoChu): Letterhead {
  const { left, right } = columns(tree, coChu)
  const within = left - mmToPt(khoangCach.betweenColumns)
  const chuQuan = linesWithin(find(tree, 'co-quan-chu-quan')?.lines ?? [], 'coQuanChuQuan', coChu, within)
  const banHanh = linesWithin(find(tree, 'co-quan-ban-hanh')?.lines ?? [], 'coQuanBanHanh', coChu, within)
  const veViec = find(tree, 'trich-yeu-cong-van')?.lines ?? []
  return {
    left,
    right,
    chuQuan,
    banHanh,
    banHanhRule: rule(
      lineWidth(banHanh.at(-1) ?? '', lookOf('coQuanBanHanh', coChu)),
      duongKe.coQuanBanHanh.share,
      left,
    ),
    tieuNguRule: rule(lineWidth(tieuNgu.text, lookOf('tieuNgu', coChu)), duongKe.tieuNgu.share, right),
    trichYeuCongVan: linesWithin(veViec, 'trichYeuCongVan', coChu, within),
    liftSo: ascentOf(lookOf('diaDanhThoiGian', coChu).size) - ascentOf(lookOf('soKyHieu', coChu).size),
  }
}

/** The right column is as wide as its longest line, the left one takes the rest. */
function columns(tree: VanBanTree, coChu: CoChu): { readonly left: number; readonly right: number } {
  const date = find(tree, 'dia-danh-thoi-gian')?.content ?? []
  const longest = Math.max(
    lineWidth(quocHieu.text, lookOf('quocHieu', coChu)),
    lineWidth(tieuNgu.text, lookOf('tieuNgu', coChu)),
    inlineWidth(date, lookOf('diaDanhThoiGian', coChu)),
  )
  const right = Math.min(longest + 2 * spare, textWidth)
  return { left: textWidth - right, right }
}

function tooWide(tree: VanBanTree, coChu: CoChu): readonly Diagnostic[] {
  const { left, right } = columns(tree, coChu)
  const within = left - mmToPt(khoangCach.betweenColumns)
  const so = inlineWidth(find(tree, 'so-ky-hieu')?.content ?? [], lookOf('soKyHieu', coChu))
  const banHanh = linesWithin(find(tree, 'co-quan-ban-hanh')?.lines ?? [], 'coQuanBanHanh', coChu, within)
  const chuQuan = linesWithin(find(tree, 'co-quan-chu-quan')?.lines ?? [], 'coQuanChuQuan', coChu, within)
  const isWide = (lines: readonly string[], name: 'coQuanBanHanh' | 'coQuanChuQuan'): boolean =>
    lines.some(line => lineWidth(line, lookOf(name, coChu)) > left)
  return [
    ...(left < mmToPt(khoangCach.cotTrai) || right >= textWidth
      ? [tooLong('/dia_danh', 'Địa danh và thời gian', 'Rút gọn địa danh.')]
      : []),
    ...(so > left ? [tooLong('/ky_hieu', 'Số, ký hiệu', 'Dùng chữ viết tắt ngắn hơn.')] : []),
    ...(isWide(banHanh, 'coQuanBanHanh')
      ? [tooLong('/co_quan_ban_hanh', 'Tên cơ quan ban hành', 'Ngắt tên thành nhiều dòng ngắn hơn.')]
      : []),
    ...(isWide(chuQuan, 'coQuanChuQuan')
      ? [tooLong('/co_quan_chu_quan', 'Tên cơ quan chủ quản', 'Ngắt tên thành nhiều dòng ngắn hơn.')]
      : []),
  ]
}

function tooLong(pointer: string, name: string, hint: string): Diagnostic {
  return {
    code: 'layout/qua-dai',
    severity: 'warning',
    message: `${name} quá dài so với chỗ của nó ở phần đầu văn bản.`,
    pointer,
    hint,
  }
}

function trichYeuBox(tree: VanBanTree, coChu: CoChu): Layout['trichYeu'] {
  const node = find(tree, 'trich-yeu')
  if (node === undefined) return undefined
  const within = textWidth - 2 * mmToPt(khoangCach.besideTrichYeu)
  const lines = linesWithin(node.lines, 'trichYeu', coChu, within)
  const last = lineWidth(lines.at(-1) ?? '', lookOf('trichYeu', coChu))
  return { lines, rule: rule(last, duongKe.trichYeu.share, textWidth) }
}

/** At 35 mm, as in Mẫu 1.5, or as much further left as the longest addressee needs. */
function kinhGuiBox(tree: VanBanTree, coChu: CoChu): KinhGuiBox | undefined {
  const node = find(tree, 'kinh-gui')
  if (node === undefined) return undefined
  const look = lookOf('kinhGui', coChu)
  const longest = Math.max(...node.items.map(item => inlineWidth(item, look)))
  const least = mmToPt(noiDung.firstLine.chosen)
  const word = lineWidth(`${kinhGuiFact.word} `, look)
  if (node.items.length === 1)
    return word + longest <= textWidth - 2 * least
      ? { kind: 'centred' }
      : { kind: 'hanging', at: least, hang: word }
  const toColon = lineWidth(kinhGuiFact.word.replace(/:$/, ''), look)
  const hang = lineWidth(`${kinhGuiFact.dash} `, look)
  const free = textWidth - longest - hang - toColon - spare
  const at = Math.max(least, Math.min(mmToPt(kinhGuiFact.at), free))
  return { kind: 'listed', at, dash: at + toColon, hang }
}

function signatureBox(tree: VanBanTree, coChu: CoChu): SignatureBox {
  const node = find(tree, 'nguoi-ky')
  const look = lookOf('quyenHan', coChu)
  const most = textWidth - mmToPt(khoangCach.cotNoiNhan)
  const lines = (node?.lines ?? []).flatMap(line => linesWithin([line], 'quyenHan', coChu, most - 2 * spare))
  const widest = Math.max(
    lineWidth(node?.hoTen ?? '', lookOf('hoTen', coChu)),
    ...lines.map(line => lineWidth(line, look)),
  )
  const right = Math.min(most, Math.max(textWidth * khoangCach.cotChuKy, widest + 2 * spare))
  return {
    left: textWidth - right,
    right,
    lines,
    liftNoiNhan: ascentOf(look.size) - ascentOf(lookOf('noiNhan', coChu).size),
  }
}

function rule(line: number, share: Share, within: number): RuleBox {
  return { length: line * share.chosen, within }
}
