import { capSo } from '../decree/so-dang-ky.ts'
import { dauHieuOf, daySoOf, type CachDanhSo } from './day-so.ts'
import type { Muc } from './so.ts'

/** The entries of one year, by series. */
export function cacDay(
  muc: readonly Muc[],
  nam: number,
  cach: CachDanhSo,
  coQuan: string,
): ReadonlyMap<string, readonly Muc[]> {
  const days = new Map<string, Muc[]>()
  for (const one of muc) {
    if (one.so === undefined || (one.nam ?? nam) !== nam) continue
    const day = daySoOf(dauHieuOf(one, coQuan), cach)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return days
}

/** The highest of the series and one more: a gap is told of, never filled by itself. */
export function soTiepTheo(day: readonly Muc[]): number {
  return Math.max(capSo.first - 1, ...day.map(({ so = 0 }) => so)) + 1
}

/** Who has that number, without a letter behind it. */
export function nguoiGiu(day: readonly Muc[], so: number): readonly Muc[] {
  return day.filter(one => one.so === so && one.chen === '')
}

/** Numbers that two rows have, each with its rows. */
export function soTrung(day: readonly Muc[]): readonly (readonly Muc[])[] {
  const byNumber = new Map<string, Muc[]>()
  for (const one of day) {
    const key = `${one.so ?? ''}${one.chen}`
    byNumber.set(key, [...(byNumber.get(key) ?? []), one])
  }
  return [...byNumber.values()].filter(rows => rows.length > 1)
}

/** A run of numbers, both ends in it. */
export type Khoang = readonly [tu: number, den: number]

/** Numbers that no row has, between the lowest and the highest of the series. */
export function soTrong(day: readonly Muc[]): readonly Khoang[] {
  const numbers = [...new Set(day.map(({ so = 0 }) => so))].sort((a, b) => a - b)
  return numbers.flatMap((so, i) => {
    const next = numbers[i + 1]
    return next === undefined || next === so + 1 ? [] : [[so + 1, next - 1] as const]
  })
}

/** `4`, `7–9` */
export function inKhoang(khoang: readonly Khoang[]): string {
  return khoang.map(([tu, den]) => (tu === den ? String(tu) : `${tu}–${den}`)).join(', ')
}

/**
 * Entries that such a number and date would contradict: «lấy theo thứ tự và trình tự thời gian ban hành» (Điều 15.1).
 * @param ngay ISO
 */
export function traiThuTu(day: readonly Muc[], so: number, ngay: string): readonly Muc[] {
  return day.filter(
    one =>
      one.so !== undefined &&
      one.ngay !== undefined &&
      ((one.so < so && one.ngay > ngay) || (one.so > so && one.ngay < ngay)),
  )
}
