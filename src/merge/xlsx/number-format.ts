import { format, isDateFormat } from 'numfmt'

/** How a number shows, and the date that it is, if its format is one of dates. */
export interface Shown {
  readonly text: string
  /** `2026-01-05` */
  readonly date?: string
}

/** A cell's number as Excel shows it with a Vietnamese locale: `1.234.567`, `15%`, `05/01/2026`. */
export function showNumber(
  value: number,
  code: string,
  { since1904 }: { readonly since1904: boolean },
): Shown {
  const isDate = isDateCode(code)
  const serial = isDate && since1904 ? value + DAYS_TO_1904 : value
  const text = shown(serial, code)
  // Below 1 there is a time without a day.
  return isDate && serial >= 1 ? { text, date: dateOf(serial) } : { text }
}

const DAYS_TO_1904 = 1462

const dates = new Map<string, boolean>()

/** Asked for each cell: a sheet has few formats. */
function isDateCode(code: string): boolean {
  const known = dates.get(code)
  if (known !== undefined) return known
  const answer = tried(() => isDateFormat(code)) ?? false
  dates.set(code, answer)
  return answer
}

function shown(value: number, code: string): string {
  const text = tried(() => format(code, value, { locale: 'vi' })) ?? String(value)
  return text.replace(/\u00a0/g, ' ').trim()
}

/** numfmt throws for a code that Excel would not take either. */
function tried<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

/** Days since the last of 1899; Excel takes 1900 for a leap year. */
function dateOf(serial: number): string {
  const days = Math.floor(serial) - (serial < 60 ? 25568 : 25569)
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

/** The formats that a file names by number alone, as a Vietnamese Excel shows them (ECMA-376 Part 1, 18.8.30). */
export const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}
