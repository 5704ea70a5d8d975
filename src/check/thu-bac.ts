import { capOf, type CapKey, type KhoiCoCap } from '../model/van-ban.ts'

/** How deep a numbered level stands, from 0; a dash stands anywhere. */
export function thuBac(block: KhoiCoCap): number | undefined {
  const cap = capOf(block)
  return cap === undefined ? undefined : DEPTH[cap]
}

const DEPTH: Readonly<Record<CapKey, number | undefined>> = {
  muc: 0,
  khoan: 1,
  nhiem_vu: 1,
  diem: 2,
  gach: undefined,
}
