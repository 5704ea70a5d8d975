import { vocabulary } from '../markup/vocabulary.ts'
import { capKeys, type CapKey } from '../model/van-ban.ts'

/** How deep a numbered level stands, from 0; a dash, a table or a picture stands anywhere. */
export function thuBac(cap: CapKey): number | undefined {
  return DEPTH[cap]
}

const DEPTH: Readonly<Record<CapKey, number | undefined>> = {
  phan: 0,
  chuong: 1,
  muc: 2,
  tieu_muc: 3,
  dieu: 4,
  khoan: 5,
  nhiem_vu: 5,
  diem: 6,
  gach: undefined,
}

/** Whether a level may stand right within another: as the markup's vocabulary has it. */
export function mayHold(parent: CapKey, child: CapKey): boolean {
  return HOLDERS[child].has(parent)
}

/** A nhiệm vụ is printed as a khoản. */
function tagOf(cap: CapKey): string {
  return cap === 'nhiem_vu' ? 'khoan' : cap.replace('_', '-')
}

/** For each level, those that it may stand right within. */
const HOLDERS = Object.fromEntries(
  capKeys.map(child => {
    const places = vocabulary[tagOf(child)]?.in ?? []
    return [child, new Set(capKeys.filter(parent => places.includes(tagOf(parent))))]
  }),
) as unknown as Readonly<Record<CapKey, ReadonlySet<CapKey>>>

/** The levels' names, as a sentence begins with them. */
export const TEN_CAP: Readonly<Record<CapKey, string>> = {
  phan: 'Phần',
  chuong: 'Chương',
  muc: 'Mục',
  tieu_muc: 'Tiểu mục',
  dieu: 'Điều',
  khoan: 'Khoản',
  diem: 'Điểm',
  gach: 'Gạch đầu dòng',
  nhiem_vu: 'Nhiệm vụ',
}
