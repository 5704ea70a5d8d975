import type { Diagnostic } from '../diagnostics/types.ts'
import { keyOf, type Sizes, type TepAnh } from '../tree/anh.ts'
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

/**
 * `markup/hinh-la` for each picture that a template names by itself, or in another width: only those that the
 * definition names have been read.
 */
export function strangePictures(
  root: Element,
  read: { readonly files: TepAnh; readonly sizes: Sizes },
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const look = (element: Element): void => {
    if (element.attributes.tep !== undefined && !read.sizes.has(keyOf(anhOf(element))))
      found.push(strange(anhOf(element), element.mark, read.files))
    for (const child of element.children) if (typeof child !== 'string') look(child)
  }
  look(root)
  return found
}

function strange({ tep }: Anh, mark: string | undefined, files: TepAnh): Diagnostic {
  return {
    code: 'markup/hinh-la',
    severity: 'error',
    message: `Khuôn in hình «${tep}»: định nghĩa không nêu ${files.has(tep) ? 'bề rộng này của hình' : 'hình này'}.`,
    hint: 'Nêu hình trong định nghĩa (hinh_anh, hinh_chu_ky, hinh_dau) và in các khóa tep, rong của nó.',
    ...(mark !== undefined && { mark }),
  }
}

/** The file and the width that <hinh-anh>, <hinh-chu-ky> or <hinh-dau> names. */
export function anhOf({ attributes: { tep = '', rong = '' } }: Element): Anh {
  return { tep, ...(rong !== '' && { rong: Number(rong) }) }
}
