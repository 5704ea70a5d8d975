import { lookOf } from '../../decree/style-of.ts'
import type { PictureBox } from '../../layout/types.ts'
import type { Size } from '../../tree/anh.ts'
import type { Anh } from '../../tree/nodes.ts'
import { bool, call, pt, str, typ, type Code } from './code.ts'
import { pathOf } from './picture-path.ts'
import type { Ink } from './paragraph.ts'

/** A picture of the content, centred. Its line is as high as it is: LibreOffice adds no room for letters below it. */
export function pictureBlock({ anh, width, height, moTa, keepNext }: PictureBox, ink: Ink): Code {
  const look = lookOf('hinhAnh', ink)
  return call(
    typ`block`,
    {
      width: typ`100%`,
      height: pt(height),
      above: pt(look.spaceBefore),
      below: pt(look.spaceAfter),
      sticky: bool(keepNext),
      breakable: bool(false),
    },
    [typ`align(top + center, ${image(anh, { width, height }, moTa)})`],
  )
}

/** @param moTa for those who can't see it */
export function image(anh: Anh, { width, height }: Size, moTa: string): Code {
  return call(typ`image`, { width: pt(width), height: pt(height), alt: str(moTa) }, [str(pathOf(anh.tep))])
}
