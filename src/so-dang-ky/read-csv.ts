import { parse } from 'csv-parse/sync'
import { soDangKyVanBanDi } from '../decree/so-dang-ky.ts'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { cotOf, cotPhaiCo, tenCot, type Cot } from './cot.ts'
import type { Hang, So } from './so.ts'

/**
 * The bytes of a register → its rows. Takes whatever Excel and LibreOffice make of the file when they save it: with or
 * without BOM, UTF-16, commas, semicolons or tabs, columns in another order, columns and rows of others.
 */
export function readSo(bytes: Uint8Array): Outcome<So> {
  const text = decode(bytes)
  if (text === undefined) return fail(notUnicode())
  if (text.trim() === '') return fail(noHeadings())
  const tried = SEPARATORS.map(ngan => ({ ngan, ...tableOf(text, ngan) }))
  // The separator by which the headings fall apart.
  const [best] = [...tried].sort((a, b) => Object.keys(b.cot).length - Object.keys(a.cot).length)
  if (best === undefined || Object.keys(best.cot).length === 0)
    return fail(tried.find(({ broken }) => broken !== undefined)?.broken ?? noHeadings())
  if (best.broken !== undefined) return fail(best.broken)
  const missing = cotPhaiCo.filter(cot => best.cot[cot] === undefined)
  if (missing.length > 0) return fail(noHeadings(missing))
  return ok({ ngan: best.ngan, hang: best.hang, dauBang: best.dauBang, cot: best.cot })
}

const SEPARATORS = [',', ';', '\t'] as const

/** A title or two may stand above the headings. */
const MAX_ABOVE = 20

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return undefined
  }
}

interface Table {
  readonly hang: readonly Hang[]
  readonly dauBang: number
  readonly cot: So['cot']
  readonly broken?: Diagnostic
}

function tableOf(text: string, ngan: So['ngan']): Table {
  const { hang, broken } = rowsOf(text, ngan)
  const tops = hang.slice(0, MAX_ABOVE).map(({ o }) => columnsOf(o))
  const sizes = tops.map(cot => Object.keys(cot).length)
  const dauBang = sizes.indexOf(Math.max(0, ...sizes))
  return { hang, dauBang, cot: tops[dauBang] ?? {}, ...(broken !== undefined && { broken }) }
}

function rowsOf(text: string, ngan: string): { hang: readonly Hang[]; broken?: Diagnostic } {
  const hang: Hang[] = []
  try {
    let dong = 1
    parse(text, {
      delimiter: ngan,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quote within a cell that somebody typed in a plain editor.
      relax_quotes: true,
      skip_empty_lines: false,
      onRecord: (o: string[], { lines }) => {
        hang.push({ dong, o })
        dong = lines + 1
        return null
      },
    })
    return { hang }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { lines } = error as { lines?: unknown }
    const last = hang.at(-1)?.dong ?? 1
    return { hang, broken: badQuotes(typeof lines === 'number' ? lines : last) }
  }
}

function columnsOf(cells: readonly string[]): So['cot'] {
  const cot: Partial<Record<Cot, number>> = {}
  cells.forEach((cell, at) => {
    const name = cotOf(cell)
    if (name !== undefined) cot[name] ??= at
  })
  return cot
}

const SAVE_AS = 'Trong Excel: Lưu thành (Save as) → «CSV UTF-8 (Comma delimited)»'

function notUnicode(): Diagnostic {
  return {
    code: 'so/khong-doc-duoc',
    severity: 'error',
    message: 'Sổ đăng ký không còn là UTF-8: có vẻ đã được lưu thành CSV thường, nên chữ có dấu bị mất.',
    hint: `Lấy lại bản trước khi lưu, rồi lưu đúng dạng. ${SAVE_AS}.`,
  }
}

function noHeadings(missing: readonly Cot[] = cotPhaiCo): Diagnostic {
  return {
    code: 'so/khong-doc-duoc',
    severity: 'error',
    message: `Sổ đăng ký không có cột ${missing.map(cot => `«${tenCot[cot]}»`).join(', ')}.`,
    hint: `Giữ dòng tên cột của sổ. ${SAVE_AS}; sổ mới thì để vanban tự tạo.`,
    cite: soDangKyVanBanDi.cite,
  }
}

function badQuotes(line: number): Diagnostic {
  return {
    code: 'so/khong-doc-duoc',
    severity: 'error',
    message: 'Sổ đăng ký hỏng ở dòng này: dấu nháy kép không khớp.',
    hint: 'Sửa dấu nháy kép (") của dòng này, hoặc lấy lại bản lưu trước.',
    range: { start: { offset: 0, line, column: 1 }, end: { offset: 0, line, column: 2 } },
  }
}
