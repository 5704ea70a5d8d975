import type { Anh, HinhAnh } from '../tree/nodes.ts'
import type { Element } from './parse.ts'
import { elementsOf, prose } from './prose.ts'

/** <hinh-anh>, not yet numbered. */
export function pictureOf(element: Element): Omit<HinhAnh, 'so'> {
  const { ma = '', 'mo-ta': moTa = '' } = element.attributes
  const title = elementsOf(element).find(child => child.name === 'tieu-de')
  return {
    kind: 'hinh-anh',
    ...(ma !== '' && { ma }),
    ...(title !== undefined && { title: prose(title) }),
    anh: anhOf(element),
    moTa,
  }
}

/** Every picture that a template names, and where it does. */
export function picturesIn(
  root: Element,
): readonly { readonly anh: Anh; readonly mark: string | undefined }[] {
  const own = root.attributes.tep === undefined ? [] : [{ anh: anhOf(root), mark: root.mark }]
  return [...own, ...elementsOf(root).flatMap(picturesIn)]
}

/** The file and the width that <hinh-anh>, <hinh-chu-ky> or <hinh-dau> names. */
export function anhOf({ attributes: { tep = '', rong = '' } }: Element): Anh {
  return { tep, ...(rong !== '' && { rong: Number(rong) }) }
}
