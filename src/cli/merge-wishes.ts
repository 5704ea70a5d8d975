import { basename, resolve } from 'node:path'
import { parsePattern } from '../batch/name-pattern.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import { parseRows, type Selection } from '../merge/select.ts'
import type { Target } from '../products.ts'
import type { PdfStandard } from '../writers/typst/pdf-standards.ts'
import { wrongIn, type BatchOptions } from './batch-options.ts'
import type { ProfileWish } from './find-profile.ts'
import type { Naming } from './merge-names.ts'
import { wrongWishes } from './render-wishes.ts'
import type { Session } from './session.ts'
import { targetByEnding } from './targets.ts'

export interface MergeOptions extends BatchOptions {
  readonly data: string
  readonly sheet?: string
  readonly output?: string
  readonly name: string
  readonly ascii?: boolean
  readonly row?: string
  readonly limit?: string
  readonly skipBadRows?: boolean
  readonly dryRun?: boolean
  readonly to: Target
  readonly pdfStandard?: PdfStandard
  readonly dpi?: string
  readonly template?: string
  readonly profile?: ProfileWish
  readonly force?: boolean
}

/** What a command line asks for, understood. */
export interface Wishes {
  readonly naming: Naming
  readonly selection: Selection
}

export interface Refusal {
  readonly message: string
  readonly hint?: string
}

/** Understands the options, or says why they can't be met. Nothing is read. */
export async function wishesOf(
  input: string,
  options: MergeOptions,
  { io, files }: Session,
): Promise<Wishes | Refusal> {
  const { data, output, row, limit, to, dryRun = false } = options
  if (input === STANDARD_INPUT && data === STANDARD_INPUT)
    return {
      message: 'Đầu vào chuẩn (-) chỉ đọc được một lần.',
      hint: 'Để định nghĩa hoặc dữ liệu vào một tệp.',
    }
  if (output === undefined && !dryRun)
    return { message: 'thiếu nơi ghi.', hint: 'Thêm -o <thư mục>, hoặc --dry-run để chỉ kiểm tra.' }
  const isFile =
    output !== undefined &&
    !/[/\\]$/.test(output) &&
    targetByEnding.has(/\.[^.]*$/.exec(basename(output))?.[0] ?? '')
  const there =
    output === undefined ? undefined : await files.stat(resolve(io.cwd, output)).catch(() => undefined)
  if (there === undefined ? isFile : !there.isDirectory())
    return {
      message: `«${output ?? ''}» là một tệp, trong khi mỗi hàng là một văn bản.`,
      hint: 'Sau -o là một thư mục; tên các tệp đặt bằng --name.',
    }
  const pattern = parsePattern(options.name)
  if ('message' in pattern) return pattern
  const ranges = row === undefined ? undefined : parseRows(row)
  if (row !== undefined && ranges === undefined)
    return {
      message: `--row phải là số hàng, như 17 hoặc 3-9,12, không phải «${row}».`,
      hint: 'Hàng đếm từ 1, không kể hàng tiêu đề.',
    }
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
    return { message: `--limit phải là số nguyên từ 1, không phải «${limit}».`, hint: 'Ví dụ: --limit 3' }
  const odd =
    wrongIn(options) ?? wrongWishes({ kind: 'plan', to, tasks: [], all: 2, folders: [] }, options, io)
  if (odd !== undefined) return odd
  const folder = output ?? ''
  return {
    naming: { pattern, ascii: options.ascii === true, input, folder, to },
    selection: {
      ...(ranges !== undefined && { ranges }),
      ...(limit !== undefined && { limit: Number(limit) }),
    },
  }
}
