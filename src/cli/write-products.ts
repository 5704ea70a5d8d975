import type { Diagnostic } from '../diagnostics/types.ts'
import type { Product } from '../products.ts'
import { fileProblem } from './file-codes.ts'
import { pathKey, type Job } from './plan-outputs.ts'
import type { Session } from './session.ts'
import { writeProduct, type ProductOptions } from './write-product.ts'

/** Paths that this run reads or writes, by `pathKey`, with the input that they belong to. */
export type Taken = Map<string, string>

/**
 * Writes a document with the annexes that have files of their own, or its pages, beside each other. None is written where
 * one would fall on another file of this run, or where several go to standard output: half of a document is none.
 */
export async function writeProducts(
  { input, output }: Job,
  products: readonly Product[],
  options: ProductOptions & { readonly taken: Taken },
  session: Session,
): Promise<readonly Diagnostic[]> {
  const [document, ...others] = products
  if (document === undefined) return []
  if (output === 'stdout') {
    if (others.length > 0) return [notOneStream(input)]
    await session.io.stdout.write(document.bytes)
    return []
  }
  const files = products.map(({ suffix, bytes }) => ({ path: suffixed(output.path, suffix), bytes }))
  // The plan has claimed the path of the document itself.
  const clashes = files.flatMap(({ path }, i) => {
    if (products[i]?.suffix === '') return []
    const other = options.taken.get(pathKey(path, session.io.cwd))
    return other === undefined ? [] : [clash(path, other)]
  })
  if (clashes.length > 0) return clashes
  for (const { path } of files) options.taken.set(pathKey(path, session.io.cwd), input)
  const found: Diagnostic[] = []
  for (const { path, bytes } of files) found.push(...(await writeProduct(path, bytes, options, session)))
  return found
}

/** `ra/ke-hoach.docx` → `ra/ke-hoach-phu-luc-1.docx` */
export function suffixed(path: string, suffix: string): string {
  return path.replace(/(\.[^./\\]*)?$/, ending => suffix + ending)
}

function clash(path: string, other: string): Diagnostic {
  return fileProblem('file/trung-tep', path, {
    message: `Không ghi văn bản này: tệp phụ lục hoặc tệp trang trùng với tệp vào, hoặc tệp ra của «${other}».`,
    hint: 'Đổi tên một tệp, hoặc chạy riêng từng tệp với -o khác nhau.',
  })
}

function notOneStream(input: string): Diagnostic {
  return fileProblem('file/nhieu-tep-ra', input, {
    message:
      'Văn bản gồm nhiều tệp (phụ lục để riêng, hoặc mỗi trang một hình), không in cùng ra đầu ra chuẩn được.',
    hint: 'Thêm -o <thư mục>; với phụ lục, có thể ghi tep_phu_luc: chung để phụ lục nằm cùng tệp.',
  })
}
