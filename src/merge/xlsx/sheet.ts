import { cellOf, type Cell } from '../data.ts'
import { showNumber } from './number-format.ts'
import type { Ear } from './parts.ts'
import { unescaped, type Workbook } from './workbook.ts'

/** A row of a sheet that has cells. */
export interface SheetRow {
  /** As the spreadsheet numbers it. */
  readonly at: number
  /** By column, from 0; not all of them are there. */
  readonly cells: readonly (Cell | undefined)[]
}

/** Merged cells, as the sheet names them: `C5:C9`. */
export type Merge = string

/** Hears a sheet's rows and, after them, which of its cells are merged. */
export function sheetEar(book: Workbook, onRow: (row: SheetRow) => void, onMerge: (ref: Merge) => void): Ear {
  let row: { at: number; cells: (Cell | undefined)[] } | undefined
  let at = 0
  let column = 0
  let cell: Raw | undefined
  let into: 'value' | 'inline' | undefined
  return {
    open(name, attributes) {
      switch (name) {
        case 'row':
          at = attributes.r === undefined ? at + 1 : Number(attributes.r)
          column = -1
          row = { at, cells: [] }
          break
        case 'c':
          column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
          cell = {
            type: attributes.t ?? 'n',
            style: Number(attributes.s ?? -1),
            value: undefined,
            inline: '',
            hasFormula: false,
          }
          break
        case 'f':
          if (cell !== undefined) cell.hasFormula = true
          break
        case 'v':
          if (cell !== undefined) [into, cell.value] = ['value', '']
          break
        case 't':
          if (cell !== undefined) into = 'inline'
          break
        case 'mergeCell':
          onMerge(attributes.ref ?? '')
      }
    },
    text(text) {
      if (cell === undefined || into === undefined) return
      if (into === 'value') cell.value += text
      else cell.inline += text
    },
    close(name) {
      if (name === 'v' || name === 't') into = undefined
      else if (name === 'c' && cell !== undefined) {
        if (row !== undefined && column < MAX_COLUMNS) row.cells[column] = valueOf(cell, book)
        cell = undefined
      } else if (name === 'row' && row !== undefined) {
        onRow(row)
        row = undefined
      }
    },
  }
}

const MAX_COLUMNS = 16_384

interface Raw {
  readonly type: string
  readonly style: number
  value: string | undefined
  inline: string
  hasFormula: boolean
}

/** `AB12` → 27. */
export function columnOf(ref: string): number {
  let column = 0
  for (const letter of ref) {
    const digit = letter.charCodeAt(0) - 64
    if (digit < 1 || digit > 26) break
    column = column * 26 + digit
  }
  return column - 1
}

function valueOf({ type, style, value, inline, hasFormula }: Raw, book: Workbook): Cell | undefined {
  if (type === 'inlineStr') return cellOf(unescaped(inline))
  // A formula that a program has written and none worked out.
  if (value === undefined || value === '')
    return hasFormula && type !== 'str' ? { kind: 'error', text: '' } : undefined
  switch (type) {
    case 's':
      return cellOf(book.strings[Number(value)] ?? '')
    case 'str':
      return cellOf(unescaped(value))
    case 'b':
      return { kind: 'boolean', value: value === '1', text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', text: value }
    case 'd':
      return {
        kind: 'date',
        value: value.slice(0, 10),
        text: value.slice(0, 10).split('-').reverse().join('/'),
      }
    default:
      return numberCell(value, book.formats[style] ?? 'General', book)
  }
}

function numberCell(value: string, code: string, { since1904 }: Workbook): Cell {
  const number = Number(value)
  if (Number.isNaN(number)) return cellOf(value)
  const { text, date } = showNumber(number, code, { since1904 })
  return date === undefined ? { kind: 'number', value: number, text } : { kind: 'date', value: date, text }
}
