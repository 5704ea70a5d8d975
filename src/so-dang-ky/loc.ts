import { bare, cacCot } from './cot.ts'
import { dauHieuOf } from './day-so.ts'
import type { Muc } from './so.ts'

/** The entries of a year that are of a type and have all the words, typed with or without marks, in any column. */
export function loc(
  rows: readonly Muc[],
  {
    nam,
    tim = '',
    loai,
  }: { readonly nam: number; readonly tim?: string | undefined; readonly loai?: string | undefined },
): readonly Muc[] {
  const words = bare(tim).split(/\s+/).filter(Boolean)
  return rows.filter(row => {
    if ((row.nam ?? nam) !== nam) return false
    if (loai !== undefined && dauHieuOf(row, '').loai !== loai) return false
    const text = bare(cacCot.map(cot => row.o[cot]).join('\n'))
    return words.every(word => text.includes(word))
  })
}
