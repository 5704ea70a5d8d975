import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { mmToPt, ptToMm } from '../metrics/units.ts'
import { keyOf, type AnhDaDoc, type Size, type TepAnh } from '../tree/anh.ts'
import type { Anh } from '../tree/nodes.ts'
import { MAX_ANH_BYTES } from './gioi-han.ts'
import { asked, pictureProblem } from './problem.ts'

/** Reads a file as the definition names it; throws as `node:fs` does, `EFBIG` for what is too large to try. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** A picture that the definition names. */
export interface NamedAnh {
  readonly anh: Anh
  readonly pointer: string
  readonly as: 'hinh-anh' | 'chu-ky' | 'dau'
  /** Width of the text where it stands, pt. */
  readonly textWidth: number
}

/** A document's pictures, ready for layout and writer. */
export interface Album {
  readonly files: TepAnh
  readonly sizes: ReadonlyMap<string, Size>
}

/** Reads each file once and tells all that is wrong, at each place that names it. */
export async function loadAnh(
  named: readonly NamedAnh[],
  readFile: ReadFile | undefined,
): Promise<Outcome<Album>> {
  const files = new Map<string, Outcome<AnhDaDoc>>()
  for (const { tep } of named.map(one => one.anh))
    if (!files.has(tep)) files.set(tep, await fileOf(tep, readFile))
  const diagnostics = named.flatMap(one => {
    const file = files.get(one.anh.tep)
    const found = [...(file?.diagnostics ?? []), ...(file?.value === undefined ? [] : unfit(one, file.value))]
    return found.map(problem => ({
      ...problem,
      pointer: `${one.pointer}/${problem.code === 'anh/qua-rong' ? 'rong' : 'tep'}`,
    }))
  })
  if (hasErrors(diagnostics)) return fail(...diagnostics)
  const read = [...files].flatMap(([tep, { value }]) => (value === undefined ? [] : [[tep, value] as const]))
  const sound = new Map(read)
  const sizes = named.flatMap(({ anh }) => {
    const file = sound.get(anh.tep)
    return file === undefined ? [] : [[keyOf(anh), sizeOf(anh, file)] as const]
  })
  return ok({ files: sound, sizes: new Map(sizes) }, diagnostics)
}

async function fileOf(tep: string, readFile: ReadFile | undefined): Promise<Outcome<AnhDaDoc>> {
  if (readFile === undefined) return fail(pictureProblem('anh/khong-doc-duoc', tep, 'không có cách đọc tệp'))
  try {
    const bytes = await readFile(tep)
    if (bytes.length > MAX_ANH_BYTES) return fail(tooLarge(tep))
    // Its engines are loaded for those alone who have pictures.
    const { readAnh } = await import('./read-anh.ts')
    return readAnh(bytes, tep)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^E[A-Z0-9]+$/.test(code)) throw error
    return fail(unreadable(tep, code))
  }
}

function unreadable(tep: string, code: string): Diagnostic {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return missing(tep)
    case 'EFBIG':
      return tooLarge(tep)
    case 'EISDIR':
      return pictureProblem('anh/khong-doc-duoc', tep, 'đây là một thư mục')
    case 'EINVAL':
      return pictureProblem('anh/khong-doc-duoc', tep, 'đây không phải là một tệp')
    case 'ENAMETOOLONG':
      return pictureProblem('anh/khong-doc-duoc', tep, 'tên quá dài')
    case 'EACCES':
    case 'EPERM':
      return pictureProblem('anh/khong-doc-duoc', tep, 'không có quyền đọc')
    default:
      return pictureProblem('anh/khong-doc-duoc', tep, `hệ thống báo ${code}`)
  }
}

function missing(tep: string): Diagnostic {
  const found = pictureProblem('anh/khong-thay', tep)
  if (/^https?:/i.test(tep))
    return { ...found, hint: 'Tải hình về cạnh tệp định nghĩa rồi ghi tên tệp đã tải.' }
  return tep.includes('\\')
    ? { ...found, hint: `Viết đường dẫn với dấu / thì máy nào cũng hiểu: ${tep.replaceAll('\\', '/')}` }
    : found
}

function tooLarge(tep: string): Diagnostic {
  return pictureProblem('anh/qua-lon', tep, `tệp lớn hơn ${MAX_ANH_BYTES / 1024 / 1024} MB`)
}

/** What is wrong with a sound file in its place. */
function unfit({ anh, as, textWidth }: NamedAnh, file: AnhDaDoc): readonly Diagnostic[] {
  const wide = anh.rong !== undefined && mmToPt(anh.rong) > textWidth + HAIR
  const found = wide
    ? [
        pictureProblem(
          'anh/qua-rong',
          anh.tep,
          `${inVietnamese(anh.rong ?? 0)} mm trong khi vùng chữ rộng ${inVietnamese(ptToMm(textWidth))} mm`,
        ),
      ]
    : []
  if (as === 'hinh-anh') return found
  const { name, cite, ink, colour } = asked[as]
  if (file.kind === 'jpeg')
    found.push({ ...pictureProblem('anh/khong-phai-png', anh.tep, lower(name)), cite })
  else if (!file.transparent)
    found.push({ ...pictureProblem('anh/khong-trong-suot', anh.tep, lower(name)), cite })
  else if (file.ink !== ink) found.push({ ...pictureProblem('anh/khac-mau', anh.tep, colour), cite })
  if (as === 'dau' && anh.rong === undefined && file.dpi === undefined)
    found.push({ ...pictureProblem('anh/thieu-co', anh.tep), cite })
  return found
}

/** pt */
const HAIR = 0.01

/** Of a file that does not say: dots an inch, as screens and Word take it. */
const USUAL_DPI = 96

/** As wide as asked for, or as the file's resolution makes it; pt. */
function sizeOf({ rong }: Anh, { width, height, dpi = USUAL_DPI }: AnhDaDoc): Size {
  const wide = rong === undefined ? (width / dpi) * 72 : mmToPt(rong)
  return { width: wide, height: (wide * height) / width }
}

function inVietnamese(mm: number): string {
  return String(Math.round(mm * 10) / 10).replace('.', ',')
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
