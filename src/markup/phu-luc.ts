import type { PhuLuc } from '../tree/nodes.ts'
import * as build from '../tree/phu-luc.ts'
import { numberedBlocks } from './blocks.ts'
import type { Element } from './parse.ts'
import { elementsOf, linesOf } from './prose.ts'

/** An annex, not yet numbered. */
export function phuLucOf(element: Element, loai: string): PhuLuc {
  const { ma = '', huong, 'hien-so-trang-dau': showsFirst, 'tep-rieng': isApart } = element.attributes
  const part = (name: string): Element | undefined => elementsOf(element).find(child => child.name === name)
  const ten = part('ten-phu-luc')
  const kySo = part('ky-so')?.attributes
  return {
    kind: 'phu-luc',
    ...(ma !== '' && { ma }),
    so: '',
    lines: ten === undefined ? [] : linesOf(ten),
    kemTheo: kemTheoOf(part('kem-theo')?.attributes ?? {}, loai),
    ...numberedBlocks(contentOf(element)),
    ...(huong === 'ngang' && { ngang: true }),
    ...(showsFirst === 'true' && { hienSoTrangDau: true }),
    ...(isApart === 'true' && { tepRieng: true }),
    ...(kySo !== undefined && {
      kySo: build.kySo(kySo['so-van-ban'] ?? '', kySo['ky-hieu'] ?? '', kySo['thoi-gian'] ?? ''),
    }),
  }
}

function kemTheoOf(attributes: Element['attributes'], loai: string): PhuLuc['kemTheo'] {
  const { ngay = '', thang = '', nam = '' } = attributes
  return build.kemTheo(loai, {
    so: attributes['so-van-ban'] ?? '',
    kyHieu: attributes['ky-hieu'] ?? '',
    ngay,
    thang,
    nam,
    coQuan: attributes['co-quan'] ?? '',
    dienTu: attributes['hinh-thuc'] === 'dien-tu',
  })
}

/** The annex without what stands above its content. */
function contentOf(element: Element): Element {
  const isHead = (child: Element | string): boolean =>
    typeof child !== 'string' && ['ten-phu-luc', 'kem-theo', 'ky-so'].includes(child.name)
  return { ...element, children: element.children.filter(child => !isHead(child)) }
}
