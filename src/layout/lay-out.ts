import { duongKe, type Share } from '../decree/duong-ke.ts'
import { khoangCach } from '../decree/khoang-cach.ts'
import { kinhGui as kinhGuiFact, noiDung, quocHieu, tieuNgu } from '../decree/muc-ii.ts'
import { lookOf, type Look, type LookName } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { khoGiay, leTrang } from '../decree/trang.ts'
import { ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { ascentOf } from '../metrics/measure.ts'
import { mmToPt } from '../metrics/units.ts'
import type { VanBanTree } from '../tree/nodes.ts'
import { find } from '../tree/visit.ts'
import { inlineWidth, isTooWide, linesWithin, lineWidth } from './line.ts'
import type { KinhGuiBox, Layout, Letterhead, RuleBox, SignatureBox } from './types.ts'

/**
 * The tree → its layout. The large set of sizes, unless a component would not fit on its lines or the
 * author chose; `layout/qua-dai` (warning) when one does not fit in the set that is used.
 */
export function layOut(tree: VanBanTree): Outcome<Layout> {
  const wanted: CoChu = tree.coChu ?? 'lon'
  const problems = tooWide(tree, wanted)
  const smaller = problems.length > 0 && tree.coChu === undefined ? tooWide(tree, 'nho') : problems
  // Smaller letters only where they mend something.
  const coChu = smaller.length < problems.length ? 'nho' : wanted
  const diagnostics = smaller.length < problems.length ? smaller : problems
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
const mostForSignature = textWidth - mmToPt(khoangCach.cotNoiNhan) - 2 * spare

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
    banHanhRule: rule(banHanh, lookOf('coQuanBanHanh', coChu), duongKe.coQuanBanHanh.share, left),
    tieuNguRule: rule([tieuNgu.text], lookOf('tieuNgu', coChu), duongKe.tieuNgu.share, right),
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

/** Components that do not fit on the lines that they have. */
function tooWide(tree: VanBanTree, coChu: CoChu): readonly Diagnostic[] {
  const { left, right } = columns(tree, coChu)
  const within = left - mmToPt(khoangCach.betweenColumns)
  const so = inlineWidth(find(tree, 'so-ky-hieu')?.content ?? [], lookOf('soKyHieu', coChu))
  const wide = (lines: readonly string[] | undefined, name: LookName, width: number): boolean =>
    isTooWide(lines ?? [], name, coChu, width)
  const checks: readonly (readonly [boolean, string, string, string])[] = [
    [
      left < mmToPt(khoangCach.cotTrai) || right >= textWidth,
      '/dia_danh',
      'Địa danh và thời gian',
      'Rút gọn địa danh.',
    ],
    [so > left, '/ky_hieu', 'Số, ký hiệu', 'Dùng chữ viết tắt ngắn hơn.'],
    [
      wide(find(tree, 'co-quan-ban-hanh')?.lines, 'coQuanBanHanh', within),
      '/co_quan_ban_hanh',
      'Tên cơ quan ban hành',
      BREAK,
    ],
    [
      wide(find(tree, 'co-quan-chu-quan')?.lines, 'coQuanChuQuan', within),
      '/co_quan_chu_quan',
      'Tên cơ quan chủ quản',
      BREAK,
    ],
    [
      wide(find(tree, 'trich-yeu-cong-van')?.lines, 'trichYeuCongVan', within),
      '/trich_yeu',
      'Trích yếu',
      BREAK,
    ],
    [wide(find(tree, 'trich-yeu')?.lines, 'trichYeu', textWidth), '/trich_yeu', 'Trích yếu', BREAK],
    [
      wide([find(tree, 'nguoi-ky')?.hoTen ?? ''], 'hoTen', mostForSignature),
      '/nguoi_ky/ho_ten',
      'Họ tên',
      'Rút gọn.',
    ],
  ]
  return checks.flatMap(([isWide, pointer, name, hint]) => (isWide ? [tooLong(pointer, name, hint)] : []))
}

const BREAK = 'Ngắt thành các dòng ngắn hơn, hoặc viết liền một dòng để chương trình tự ngắt.'

function tooLong(pointer: string, name: string, hint: string): Diagnostic {
  return {
    code: 'layout/qua-dai',
    severity: 'warning',
    message: `${name} quá dài so với chỗ của nó trên trang.`,
    pointer,
    hint,
  }
}

function trichYeuBox(tree: VanBanTree, coChu: CoChu): Layout['trichYeu'] {
  const node = find(tree, 'trich-yeu')
  if (node === undefined) return undefined
  const within = textWidth - 2 * mmToPt(khoangCach.besideTrichYeu)
  const lines = linesWithin(node.lines, 'trichYeu', coChu, within)
  return { lines, rule: rule(lines, lookOf('trichYeu', coChu), duongKe.trichYeu.share, textWidth) }
}

/** Where Mẫu 1.5 has it, or as much further left as the longest addressee needs. */
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
  const lines = linesWithin(node?.lines ?? [], 'quyenHan', coChu, mostForSignature)
  const hoTen = linesWithin([node?.hoTen ?? ''], 'hoTen', coChu, mostForSignature)
  const widest = Math.max(
    ...hoTen.map(line => lineWidth(line, lookOf('hoTen', coChu))),
    ...lines.map(line => lineWidth(line, look)),
  )
  const right = Math.min(
    mostForSignature + 2 * spare,
    Math.max(textWidth * khoangCach.cotChuKy, widest + 2 * spare),
  )
  return {
    left: textWidth - right,
    right,
    lines,
    hoTen,
    liftNoiNhan: ascentOf(look.size) - ascentOf(lookOf('noiNhan', coChu).size),
  }
}

/** Of the last line; where that is a short one, as long as it may be for the longest not to dwarf it. */
function rule(lines: readonly string[], look: Look, share: Share, within: number): RuleBox {
  const widths = lines.map(line => lineWidth(line, look))
  const last = widths.at(-1) ?? 0
  const [least, most] = share.allowed
  const length = Math.min(Math.max(last * share.chosen, Math.max(...widths) * least), last * most)
  return { length: Math.min(length, within), within }
}
