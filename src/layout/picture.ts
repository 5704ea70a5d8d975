import { lookOf, type LookName, type Setting } from '../decree/style-of.ts'
import { descentOf, lineHeightOf } from '../metrics/measure.ts'
import { mmToPt } from '../metrics/units.ts'
import { keyOf, type Size, type Sizes } from '../tree/anh.ts'
import type { HinhAnh, Inline } from '../tree/nodes.ts'
import { inlineWidth } from './line.ts'
import type { Item, PageBox } from './types.ts'

/** A picture that fits its page, and its caption below it, on the same page. */
export function pictureItems(node: HinhAnh, page: PageBox, setting: Setting, sizes: Sizes): readonly Item[] {
  const caption = captionOf(node)
  const room = {
    width: page.textWidth,
    height: mmToPt(page.height - page.margin.top - page.margin.bottom) - around(caption, page, setting),
  }
  const { width, height } = fitted(sizes.get(keyOf(node.anh)) ?? UNKNOWN, room)
  const hasCaption = caption.length > 0
  return [
    { kind: 'picture', anh: node.anh, width, height, moTa: node.moTa, keepNext: hasCaption },
    ...(hasCaption
      ? [{ kind: 'paragraph', look: 'tenHinh', content: caption, keepNext: false } as const]
      : []),
  ]
}

/** As large as it is asked to be, or as large as the room lets it; its proportions stay. */
export function fitted(size: Size, room: Size): Size {
  const scale = Math.min(1, room.width / size.width, room.height / size.height)
  return { width: size.width * scale, height: size.height * scale }
}

/** Stands in where no file has been read, as in a tree made by hand; pt. */
const UNKNOWN: Size = { width: 72, height: 72 }

/** `Hình 1. Sơ đồ tổ chức` */
function captionOf({ so, title }: HinhAnh): readonly Inline[] {
  if (title === undefined) return []
  return [...(so === undefined ? [] : [{ kind: 'chu' as const, text: `${so} ` }]), ...title]
}

/** What a picture needs of its page besides its own height, pt. */
function around(caption: readonly Inline[], page: PageBox, setting: Setting): number {
  const look = lookOf('tenHinh', setting)
  const lines = caption.length === 0 ? 0 : Math.ceil(inlineWidth(caption, look) / page.textWidth)
  // It stands on the line, and letters go below that.
  const own = gaps('hinhAnh', setting) + descentOf(lookOf('hinhAnh', setting).size)
  return own + (lines === 0 ? 0 : lines * lineHeightOf(look.size) + gaps('tenHinh', setting))
}

function gaps(name: LookName, setting: Setting): number {
  const { spaceBefore, spaceAfter } = lookOf(name, setting)
  return spaceBefore + spaceAfter
}
