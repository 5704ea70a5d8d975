import { inNgay } from '../model/in-ngay.ts'
import { thapPhanOf, type ThapPhan } from '../model/so-viet-nam.ts'
import { textOf, type Cell } from './data.ts'

/** A cell's parts: those of a list, or what `;` and line breaks part in a text. */
export function partsOf(cell: Cell | undefined): readonly string[] {
  if (typeof cell === 'object' && cell.kind === 'list') return cell.value
  return textOf(cell)
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** `2026-01-05`, or `2026-01` where there is no day: of a date, or of a text such as «5/1/2026», «01/2026». */
export function dateOf(cell: Cell): string | undefined {
  if (typeof cell === 'object' && cell.kind === 'date') return cell.value
  const text = textOf(cell)
  const [, d = '', m = '', y = ''] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const written =
    y === '' ? text.replace(/[T ].*$/, '') : [y, two(m), ...(d === '' ? [] : [two(d)])].join('-')
  return /^\d{4}-\d{2}(-\d{2})?$/.test(written) && inNgay(written) !== undefined ? written : undefined
}

function two(figures: string): string {
  return figures.padStart(2, '0')
}

/** Of a number, or of a text as Vietnamese write numbers: «1.234.500», «1.234.500 đồng». */
export function numberOf(cell: Cell): ThapPhan | undefined {
  if (typeof cell === 'object' && cell.kind === 'number') return thapPhanOf(cell.value)
  const text = textOf(cell).replace(/\s*(?:đồng|đ|₫|VNĐ|VND)\.?$/i, '')
  return text === '' ? undefined : thapPhanOf(text)
}

/** The same as JavaScript has it. */
export function plainNumber({ digits, scale }: ThapPhan): number {
  return Number(`${digits}e-${scale}`)
}

/** As a spreadsheet, a program or a person says yes and no. */
export function booleanOf(cell: Cell): boolean | undefined {
  if (typeof cell === 'object' && cell.kind === 'boolean') return cell.value
  const text = textOf(cell).toLowerCase()
  if (['true', 'có', 'co', 'x', '1'].includes(text)) return true
  return ['false', 'không', 'khong', '0'].includes(text) ? false : undefined
}

/** For comparisons: case, form and blanks aside. */
export function sameText(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
