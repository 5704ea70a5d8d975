import type { Diagnostic } from '../diagnostics/types.ts'
import type { Product } from '../products.ts'
import { fileProblem } from './file-codes.ts'
import { pathKey, type Job } from './plan-outputs.ts'
import type { Session } from './session.ts'
import { writeProduct, type Placed, type ProductOptions } from './write-product.ts'

/** What became of all products of one input: fields of a `WorkResult` and its report. */
export interface PlacedAll {
  readonly state: Placed['state']
  /** Where they are, or were to be. */
  readonly outputs: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly said: string
  readonly noted?: string
  /** For standard output. */
  readonly printed?: Uint8Array
}

/**
 * Writes a document with the annexes that have files of their own, or its pages, beside each other. None is written where
 * one would fall on another file of this run, or where several go to standard output: half of a document is none.
 */
export async function writeProducts(
  { input, output, rivals = {} }: Job,
  products: readonly Product[],
  options: ProductOptions,
  session: Session,
): Promise<PlacedAll> {
  const [document, ...others] = products
  if (output === 'nowhere') return refused()
  if (output === 'stdout') {
    if (others.length > 0) return refused(notOneStream(input))
    return { ...nothing, ...(document !== undefined && { printed: document.bytes }) }
  }
  const files = outputsOf(output.path, products)
  const clashes = files.flatMap(({ path }) => {
    const key = pathKey(path, session.io.cwd)
    // The pages of this one's annex, and those of another document of the annex's name.
    const other = rivals[key] ?? rivals[key.replace(/-trang-\d+(?=\.[^.]*$)/, '')]
    return other === undefined ? [] : [clash(path, other)]
  })
  if (clashes.length > 0) return refused(...clashes)
  const placed: Placed[] = []
  for (const { path, bytes } of files) placed.push(await writeProduct(path, bytes, options, session))
  const of = (state: Placed['state']): boolean => placed.some(one => one.state === state)
  const noted = placed.filter(one => one.kept)
  return {
    state: of('failed') ? 'failed' : of('written') ? 'written' : 'unchanged',
    outputs: files.map(({ path }) => path),
    diagnostics: placed.flatMap(one => one.diagnostics),
    said: saidOf(placed.filter(one => !one.kept)),
    ...(noted.length > 0 && { noted: saidOf(noted) }),
  }
}

/** The files that a document comes out as: `ra/ke-hoach.docx`, `ra/ke-hoach-phu-luc-1.docx`. */
export function outputsOf(
  path: string,
  products: readonly Product[],
): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return products.map(({ suffix, bytes }) => ({ path: suffixed(path, suffix), bytes }))
}

const nothing: PlacedAll = { state: 'written', outputs: [], diagnostics: [], said: '' }

function saidOf(placed: readonly Placed[]): string {
  return placed.map(one => one.said).join('')
}

function refused(...diagnostics: readonly Diagnostic[]): PlacedAll {
  return { ...nothing, state: 'failed', diagnostics }
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
