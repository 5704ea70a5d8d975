import { fail, ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import { timLoai } from '../decree/loai-van-ban.ts'
import type { DoMat as DoMatId, MucDoKhan as MucDoKhanId } from '../decree/muc-iii.ts'
import * as build from '../tree/build.ts'
import type { NguoiKy, ThanhPhanNode, VanBanTree } from '../tree/nodes.ts'
import { numberPhuLuc } from '../tree/phu-luc.ts'
import { resolveReferences } from '../tree/references.ts'
import type { CacVanBanVienDan } from '../tree/vien-dan.ts'
import { numberedBlocks } from './blocks.ts'
import type { Element } from './parse.ts'
import { anhOf } from './picture.ts'
import { phuLucOf } from './phu-luc.ts'
import { elementsOf, linesOf, prose, textIn } from './prose.ts'
import { trinhBayOf } from './trinh-bay.ts'

/**
 * Elements of the markup → the tree, numbered and punctuated (II.6.đ, II.6.a, II.9.d, Phần I Phụ lục I). The
 * vocabulary has been checked by `parseMarkup`; `markup/sai-cho` when `loai` is no type of Điều 7.
 * @param vienDan the cited documents by the names that the text uses
 */
export function toTree(root: Element, vienDan: CacVanBanVienDan = {}): Outcome<VanBanTree> {
  const loai = timLoai(root.attributes.loai ?? '')
  if (loai === undefined)
    return fail({
      code: 'markup/sai-cho',
      severity: 'error',
      message: `Khuôn ghi <van-ban loai="${root.attributes.loai ?? ''}">: không có loại văn bản này.`,
      ...(root.mark !== undefined && { mark: root.mark }),
    })
  const coChu = root.attributes['co-chu']
  const trinhBay = trinhBayOf(root.attributes)
  const tree: VanBanTree = {
    kind: 'van-ban',
    loai: loai.id,
    ...((coChu === 'lon' || coChu === 'nho') && { coChu }),
    ...(trinhBay !== undefined && { trinhBay }),
    children: build.finish(numberPhuLuc(elementsOf(root).map(element => component(element, loai.id)))),
  }
  return ok(resolveReferences(tree, vienDan))
}

function component(element: Element, loai: string): ThanhPhanNode {
  const { attributes } = element
  switch (element.name) {
    case 'do-mat':
      return { kind: 'do-mat', muc: attributes.muc as DoMatId }
    case 'muc-do-khan':
      return { kind: 'muc-do-khan', muc: attributes.muc as MucDoKhanId }
    case 'pham-vi-luu-hanh':
      return { kind: 'pham-vi-luu-hanh', text: textIn(element) }
    case 'nguoi-soan-thao':
      return build.nguoiSoanThao(textIn(element), attributes['so-luong-ban'] ?? '')
    case 'quoc-hieu':
      return { kind: 'quoc-hieu' }
    case 'co-quan-chu-quan':
    case 'co-quan-ban-hanh':
    case 'dia-chi-co-quan':
    case 'trich-yeu':
      return { kind: element.name, lines: linesOf(element) }
    case 'trich-yeu-cong-van':
      return build.trichYeuCongVan(linesOf(element))
    case 'so-ky-hieu':
      return build.soKyHieu(attributes['so-van-ban'] ?? '', attributes['ky-hieu'] ?? '')
    case 'dia-danh-thoi-gian':
      return build.diaDanhThoiGian(textIn(element), attributes)
    case 'ten-loai':
      return build.tenLoai(loai)
    case 'kinh-gui':
      return build.kinhGui(elementsOf(element).map(prose))
    case 'can-cu':
      return { kind: 'can-cu', content: prose(element) }
    case 'noi-dung':
      return { kind: 'noi-dung', ...numberedBlocks(element) }
    case 'nguoi-ky':
      return nguoiKy(element)
    case 'noi-nhan':
      return build.noiNhan(
        elementsOf(element).map(child => {
          if (child.name === 'nhu-tren') return build.nhuTren
          return child.name === 'luu-van-ban' ? build.luu(prose(child)) : prose(child)
        }),
      )
    case 'phu-luc':
      return phuLucOf(element, loai)
    default:
      throw new Error(`vocabulary lets <${element.name}> into <van-ban>, to-tree does not know it`)
  }
}

function nguoiKy(element: Element): NguoiKy {
  const parts = elementsOf(element)
  const textsOf = (...names: readonly string[]): readonly string[] =>
    parts.filter(({ name }) => names.includes(name)).map(textIn)
  const chucVuKhac = textsOf('chuc-vu-khac')
  const chuKy = parts.find(({ name }) => name === 'hinh-chu-ky')
  const dau = parts.find(({ name }) => name === 'hinh-dau')
  return {
    kind: 'nguoi-ky',
    lines: textsOf('quyen-han', 'chuc-vu'),
    hoTen: textsOf('ho-ten').join(' '),
    ...(chucVuKhac.length > 0 && { chucVuKhac }),
    ...(chuKy !== undefined && { chuKy: anhOf(chuKy) }),
    ...(dau !== undefined && { dau: anhOf(dau) }),
  }
}
