import { khoangCach } from '../decree/khoang-cach.ts'
import { lookOf, type LookName } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { mmToPt } from '../metrics/units.ts'
import type { Sizes } from '../tree/anh.ts'
import type { VanBanTree } from '../tree/nodes.ts'
import { find, findAll } from '../tree/visit.ts'
import { inlineWidth, isTooWide, lineWidth } from './line.ts'
import { withinLeft, type Columns } from './letterhead.ts'
import { columnOf, reachOf } from './signature.ts'

/** Components that do not fit on the lines that they have (`layout/qua-dai`). */
export function tooWide(
  tree: VanBanTree,
  coChu: CoChu,
  { left, right }: Columns,
  sizes: Sizes,
): readonly Diagnostic[] {
  const textWidth = left + right
  const within = withinLeft(left)
  const problems: Diagnostic[] = []
  const check = (isWide: boolean, pointer: string, name: string, hint: string): void => {
    if (isWide) problems.push(tooLong(pointer, name, hint))
  }
  const isWide = (node: { readonly lines: readonly string[] } | undefined, name: LookName, width: number) =>
    node !== undefined && isTooWide(node.lines, name, coChu, width)

  const isPlaceWide = left < mmToPt(khoangCach.cotTrai) || right >= textWidth
  check(isPlaceWide, '/dia_danh', 'Địa danh và thời gian', 'Rút gọn địa danh.')
  const so = inlineWidth(find(tree, 'so-ky-hieu')?.content ?? [], lookOf('soKyHieu', coChu))
  check(so > left, '/ky_hieu', 'Số, ký hiệu', 'Dùng chữ viết tắt ngắn hơn.')
  for (const { kind, look, pointer, name } of BODIES) {
    const nodes = findAll(tree, kind)
    nodes.forEach((node, i) => {
      // A joint document's are in a list.
      const at = nodes.length < 2 ? pointer : `/co_quan_ban_hanh/${i}`
      check(isWide(node, look, within), at, name, BREAK)
    })
  }
  const veViec = find(tree, 'trich-yeu-cong-van')
  check(isWide(veViec, 'trichYeuCongVan', within), '/trich_yeu', 'Trích yếu', BREAK)
  check(isWide(find(tree, 'trich-yeu'), 'trichYeu', textWidth), '/trich_yeu', 'Trích yếu', BREAK)
  const luuHanh = lineWidth(find(tree, 'pham-vi-luu-hanh')?.text ?? '', lookOf('phamViLuuHanh', coChu))
  const framed = luuHanh + 2 * mmToPt(khoangCach.besideLuuHanh)
  check(framed > textWidth, '/pham_vi_luu_hanh', 'Phạm vi lưu hành', 'Rút gọn.')

  const nodes = findAll(tree, 'nguoi-ky')
  const { most, gap } = columnOf(nodes, coChu, textWidth, sizes)
  nodes.forEach((node, i) => {
    const at = nodes.length < 2 ? '/nguoi_ky' : `/nguoi_ky/${i}`
    check(isTooWide([node.hoTen], 'hoTen', coChu, most - gap), `${at}/ho_ten`, 'Họ tên', 'Rút gọn.')
    const isSealWide = i === 0 && reachOf(nodes, sizes) > most
    check(isSealWide, `${at}/hinh_dau`, 'Hình ảnh dấu cùng chữ ký', SMALLER)
  })
  return problems
}

const BREAK = 'Ngắt thành các dòng ngắn hơn, hoặc viết liền một dòng để chương trình tự ngắt.'
const SMALLER = 'Cột của người ký hẹp, dấu sẽ trùm nhiều hơn 1/3 chữ ký: ghi rong nhỏ hơn cho hinh_chu_ky.'

/** The names of ô 2, each with its place in the definition. */
const BODIES = [
  {
    kind: 'co-quan-ban-hanh',
    look: 'coQuanBanHanh',
    pointer: '/co_quan_ban_hanh',
    name: 'Tên cơ quan ban hành',
  },
  {
    kind: 'co-quan-chu-quan',
    look: 'coQuanChuQuan',
    pointer: '/co_quan_chu_quan',
    name: 'Tên cơ quan chủ quản',
  },
] as const

function tooLong(pointer: string, name: string, hint: string): Diagnostic {
  return {
    code: 'layout/qua-dai',
    severity: 'warning',
    message: `${name} quá dài so với chỗ của nó trên trang.`,
    pointer,
    hint,
  }
}
