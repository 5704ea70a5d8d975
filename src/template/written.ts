/** What the code of a shipped template calls (to-code.ts); each does as Handlebars does. */
export interface Written {
  /** A value as markup's text: what would be markup in it is escaped. */
  readonly text: (value: unknown) => string
  /** Whether `{{#if}}` takes it for true: an empty list is not. */
  readonly isFilled: (value: unknown) => boolean
  readonly each: <T>(items: readonly T[], write: (item: T) => string) => string
  readonly within: <T>(value: T | undefined, write: (value: T) => string) => string
}

export const written: Written = { text, isFilled, each, within }

function text(value: unknown): string {
  if (typeof value !== 'string')
    return value === undefined || value === null ? '' : text(`${value as number}`)
  return SPECIAL.test(value) ? value.replace(EVERY_SPECIAL, sign => ESCAPED[sign] ?? sign) : value
}

const SPECIAL = /[&<>"'`=]/
const EVERY_SPECIAL = /[&<>"'`=]/g
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function each<T>(items: readonly T[], write: (item: T) => string): string {
  let all = ''
  for (const item of items) all += write(item)
  return all
}

function within<T>(value: T | undefined, write: (value: T) => string): string {
  return value !== undefined && isFilled(value) ? write(value) : ''
}
