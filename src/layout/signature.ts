import { khoangCach } from '../decree/khoang-cach.ts'
import { hinhDau } from '../decree/muc-ii.ts'
import { endLook, lookOf } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { ascentOf, lineHeightOf } from '../metrics/measure.ts'
import { mmToPt } from '../metrics/units.ts'
import { keyOf, type Size, type Sizes } from '../tree/anh.ts'
import type { Anh, NguoiKy, VanBanTree } from '../tree/nodes.ts'
import { findAll } from '../tree/visit.ts'
import { linesWithin, longestOf } from './line.ts'
import type { HinhKy, SignatureBox, SignerBox } from './types.ts'

/**
 * Ô 7, 8 and 9b. One signer: nơi nhận beside it. Several: columns of the same width in the order of the bodies, nơi nhận
 * beside them where no line need be broken for it, else below. `textWidth` in pt.
 */
export function signatureBox(tree: VanBanTree, coChu: CoChu, textWidth: number, sizes: Sizes): SignatureBox {
  const nodes = findAll(tree, 'nguoi-ky')
  const { beside, most, gap } = columnOf(nodes, coChu, textWidth, sizes)
  const texts = nodes.map(node => textsOf(node, coChu, most - gap))
  const widest = Math.max(0, ...texts.map(lines => widestOf(lines, coChu)))
  const reach = reachOf(nodes, sizes)
  const column = beside ? Math.max(usual(nodes.length, textWidth), widest + gap, reach) : most
  const width = Math.min(column, most)
  return {
    noiNhan: beside ? 'beside' : 'below',
    left: beside ? textWidth - width * Math.max(1, nodes.length) : 0,
    column: width,
    signers: signersOf(nodes, texts, coChu, { width, gap }, sizes),
    liftNoiNhan: ascentOf(lookOf('quyenHan', coChu).size) - ascentOf(lookOf('noiNhan', coChu).size),
  }
}

/** Where the signers stand, and how wide each one's column may be with the room kept free in it; pt. */
export function columnOf(
  nodes: readonly NguoiKy[],
  coChu: CoChu,
  textWidth: number,
  sizes: Sizes,
): { readonly beside: boolean; readonly most: number; readonly gap: number } {
  if (nodes.length < 2)
    return {
      beside: true,
      most: textWidth - mmToPt(khoangCach.cotNoiNhan),
      gap: 2 * mmToPt(khoangCach.spare),
    }
  const gap = mmToPt(khoangCach.betweenNguoiKy)
  const most = (textWidth - mmToPt(khoangCach.cotNoiNhanHep)) / nodes.length
  const widest = Math.max(...nodes.map(node => widestOf(textsOf(node, coChu, Infinity), coChu)))
  const beside = Math.max(widest + gap, reachOf(nodes, sizes)) <= most
  return { beside, most: beside ? most : textWidth / nodes.length, gap }
}

/**
 * The column that the first signer's pictures need, the signature in its middle and the seal on its left: beyond it
 * are nơi nhận or the margin. Another's seal may reach into the room beside it, where nobody signs; pt.
 */
export function reachOf([first]: readonly NguoiKy[], sizes: Sizes): number {
  const seal = sizeOf(first?.dau, sizes)
  if (seal === undefined) return 0
  const signature = sizeOf(first?.chuKy, sizes)?.width ?? seal.width
  return signature + 2 * (seal.width - signature * hinhDau.overlap)
}

/** A column's width where its lines do not ask for more. */
function usual(count: number, textWidth: number): number {
  return count < 2 ? textWidth * khoangCach.cotChuKy : (textWidth - mmToPt(khoangCach.cotNoiNhan)) / count
}

type Texts = Pick<SignerBox, 'lines' | 'chucVuKhac' | 'hoTen'>

function textsOf({ lines, chucVuKhac = [], hoTen }: NguoiKy, coChu: CoChu, within: number): Texts {
  return {
    lines: linesWithin(lines, 'quyenHan', coChu, within),
    chucVuKhac: linesWithin(chucVuKhac, 'chucVuKhac', coChu, within),
    hoTen: linesWithin([hoTen], 'hoTen', coChu, within),
  }
}

function widestOf({ lines, chucVuKhac, hoTen }: Texts, coChu: CoChu): number {
  return Math.max(
    longestOf(lines, lookOf('quyenHan', coChu)),
    longestOf(chucVuKhac, lookOf('chucVuKhac', coChu)),
    longestOf(hoTen, lookOf('hoTen', coChu)),
  )
}

/** The room to sign is that of the tallest picture; more where titles are shorter, for the names to be level. */
function signersOf(
  nodes: readonly NguoiKy[],
  texts: readonly Texts[],
  coChu: CoChu,
  column: { readonly width: number; readonly gap: number },
  sizes: Sizes,
): readonly SignerBox[] {
  const pictures = nodes.map(node => signatureOf(node.chuKy, column, sizes))
  const heights = nodes.flatMap(({ chuKy, dau }) => [sizeOf(chuKy, sizes), sizeOf(dau, sizes)])
  const room = Math.max(mmToPt(khoangCach.chuKy), ...heights.map(size => size?.height ?? 0))
  const height = ({ lines, chucVuKhac, hoTen }: Texts): number =>
    lines.length * lineHeightOf(lookOf('quyenHan', coChu).size) +
    chucVuKhac.length * lineHeightOf(lookOf('chucVuKhac', coChu).size) +
    hoTen.length * lineHeightOf(lookOf('hoTen', coChu).size)
  const tallest = Math.max(0, ...texts.map(height))
  return texts.map((text, i) => {
    const { lines, chucVuKhac, hoTen } = text
    const space = room + tallest - height(text)
    const chuKy = pictures[i]
    const dau = sealOf(nodes[i]?.dau, chuKy, column.width, sizes, i === 0 ? 0 : -Infinity)
    const taken = chuKy?.height ?? endLook.height
    const around = chuKy === undefined && dau === undefined ? space : (space - taken) / 2
    return { lines, chucVuKhac, hoTen, around, chuKy, dau }
  })
}

/** Within its column: a wider one is made smaller. */
function signatureOf(
  anh: Anh | undefined,
  { width, gap }: { readonly width: number; readonly gap: number },
  sizes: Sizes,
): HinhKy | undefined {
  const size = sizeOf(anh, sizes)
  if (anh === undefined || size === undefined) return undefined
  const share = Math.min(1, (width - gap) / size.width)
  return { anh, width: size.width * share, height: size.height * share }
}

/**
 * The seal at its real size (II.8.a): its right edge a third into the signature, its middle level with the signature's.
 * Without a signature, where one as wide as the seal would have it. Not further left than `least` (`layout/qua-dai`): rather
 * than over nơi nhận or the margin it covers more of the signature.
 */
function sealOf(
  anh: Anh | undefined,
  chuKy: Size | undefined,
  column: number,
  sizes: Sizes,
  least: number,
): SignerBox['dau'] {
  const size = sizeOf(anh, sizes)
  if (anh === undefined || size === undefined) return undefined
  const under = chuKy ?? { width: size.width, height: endLook.height }
  const left = (column - under.width) / 2
  return {
    anh,
    ...size,
    x: Math.max(least, left + under.width * hinhDau.overlap - size.width),
    y: (under.height - size.height) / 2,
  }
}

function sizeOf(anh: Anh | undefined, sizes: Sizes): Size | undefined {
  return anh === undefined ? undefined : sizes.get(keyOf(anh))
}
