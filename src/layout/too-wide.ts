import { khoangCach } from '../decree/khoang-cach.ts'
import { lookOf, type LookName } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { mmToPt } from '../metrics/units.ts'
import type { Sizes } from '../tree/anh.ts'
import type { VanBanTree } from '../tree/nodes.ts'
import { find, findAll } from '../tree/visit.ts'
import { inlineWidth, isTooWide, lineWidth } from './line.ts'
import { columnsOf, withinLeft } from './letterhead.ts'
import { columnOf, reachOf } from './signature.ts'

/** Components that do not fit on the lines that they have (`layout/qua-dai`); `textWidth` in pt. */
export function tooWide(
  tree: VanBanTree,
  coChu: CoChu,
  textWidth: number,
  sizes: Sizes,
): readonly Diagnostic[] {
  const { left, right } = columnsOf(tree, coChu, textWidth)
  const within = withinLeft(left)
  const so = inlineWidth(find(tree, 'so-ky-hieu')?.content ?? [], lookOf('soKyHieu', coChu))
  const wide = (lines: readonly string[] | undefined, name: LookName, width: number): boolean =>
    isTooWide(lines ?? [], name, coChu, width)
  const luuHanh = lineWidth(find(tree, 'pham-vi-luu-hanh')?.text ?? '', lookOf('phamViLuuHanh', coChu))
  const checks: readonly Check[] = [
    {
      isWide: left < mmToPt(khoangCach.cotTrai) || right >= textWidth,
      pointer: '/dia_danh',
      name: 'Địa danh và thời gian',
      hint: 'Rút gọn địa danh.',
    },
    { isWide: so > left, pointer: '/ky_hieu', name: 'Số, ký hiệu', hint: 'Dùng chữ viết tắt ngắn hơn.' },
    ...bodies(tree, 'co-quan-ban-hanh').map(({ lines, pointer }) => ({
      isWide: wide(lines, 'coQuanBanHanh', within),
      pointer,
      name: 'Tên cơ quan ban hành',
      hint: BREAK,
    })),
    ...bodies(tree, 'co-quan-chu-quan').map(({ lines, pointer }) => ({
      isWide: wide(lines, 'coQuanChuQuan', within),
      pointer,
      name: 'Tên cơ quan chủ quản',
      hint: BREAK,
    })),
    {
      isWide: wide(find(tree, 'trich-yeu-cong-van')?.lines, 'trichYeuCongVan', within),
      pointer: '/trich_yeu',
      name: 'Trích yếu',
      hint: BREAK,
    },
    {
      isWide: wide(find(tree, 'trich-yeu')?.lines, 'trichYeu', textWidth),
      pointer: '/trich_yeu',
      name: 'Trích yếu',
      hint: BREAK,
    },
    {
      isWide: luuHanh + 2 * mmToPt(khoangCach.besideLuuHanh) > textWidth,
      pointer: '/pham_vi_luu_hanh',
      name: 'Phạm vi lưu hành',
      hint: 'Rút gọn.',
    },
    ...signers(tree, coChu, textWidth, sizes),
  ]
  return checks.flatMap(check => (check.isWide ? [tooLong(check)] : []))
}

interface Check {
  readonly isWide: boolean
  readonly pointer: string
  readonly name: string
  readonly hint: string
}

const BREAK = 'Ngắt thành các dòng ngắn hơn, hoặc viết liền một dòng để chương trình tự ngắt.'

/** The names of ô 2, each with its place in the definition: a joint document's are in a list. */
function bodies(
  tree: VanBanTree,
  kind: 'co-quan-ban-hanh' | 'co-quan-chu-quan',
): readonly { readonly lines: readonly string[]; readonly pointer: string }[] {
  const nodes = findAll(tree, kind)
  if (nodes.length < 2) return nodes.map(({ lines }) => ({ lines, pointer: `/${kind.replaceAll('-', '_')}` }))
  return nodes.map(({ lines }, i) => ({ lines, pointer: `/co_quan_ban_hanh/${i}` }))
}

function signers(tree: VanBanTree, coChu: CoChu, textWidth: number, sizes: Sizes): readonly Check[] {
  const nodes = findAll(tree, 'nguoi-ky')
  const { most, gap } = columnOf(nodes, coChu, textWidth, sizes)
  return nodes.flatMap((node, i) => {
    const pointer = nodes.length < 2 ? '/nguoi_ky' : `/nguoi_ky/${i}`
    return [
      {
        isWide: isTooWide([node.hoTen], 'hoTen', coChu, most - gap),
        pointer: `${pointer}/ho_ten`,
        name: 'Họ tên',
        hint: 'Rút gọn.',
      },
      {
        isWide: i === 0 && reachOf(nodes, sizes) > most,
        pointer: `${pointer}/hinh_dau`,
        name: 'Hình ảnh dấu cùng chữ ký',
        hint: 'Cột của người ký hẹp, dấu sẽ trùm nhiều hơn 1/3 chữ ký: ghi rong nhỏ hơn cho hinh_chu_ky.',
      },
    ]
  })
}

function tooLong({ pointer, name, hint }: Check): Diagnostic {
  return {
    code: 'layout/qua-dai',
    severity: 'warning',
    message: `${name} quá dài so với chỗ của nó trên trang.`,
    pointer,
    hint,
  }
}
