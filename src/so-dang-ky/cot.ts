import { soDangKyVanBanDi } from '../decree/so-dang-ky.ts'

/**
 * The columns of a register as the program writes it: the decree's ten, then our own. `mat`: độ mật, for such a document
 * has a series of its own; `tep`: the definition, by its path from the register's folder; `tinhTrang`: empty once all is done.
 */
export const tenCot = {
  ...soDangKyVanBanDi.cot,
  mat: 'Độ mật',
  tep: 'Tệp định nghĩa',
  tinhTrang: 'Tình trạng',
} as const

export type Cot = keyof typeof tenCot

export const cacCot = Object.keys(tenCot) as readonly Cot[]

/** Of a row whose document is still being issued: its number is taken, and the same definition will finish with it. */
export const CHUA_XONG = 'đang phát hành'

/** Without these no row can be understood. */
export const cotPhaiCo: readonly Cot[] = ['soKyHieu', 'ngay']

/** The column of that heading, however it is spelled or spaced. */
export function cotOf(heading: string): Cot | undefined {
  return byHeading.get(letters(heading))
}

/** `Số và ký hiệu:` and `SO, KY HIEU` are one heading. */
function letters(heading: string): string {
  return bare(heading)
    .replace(/\b(van ban|va)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, '')
}

/** Small letters without any mark, for searching: `Kế hoạch` → `ke hoach`. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

const byHeading: ReadonlyMap<string, Cot> = new Map(cacCot.map(cot => [letters(tenCot[cot]), cot]))
