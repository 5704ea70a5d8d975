import { inSo } from '../../src/model/so-viet-nam.ts'

export function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}

/** As Vietnamese write it: `1.234,5`. */
export function so(value: number, decimals = 0): string {
  return inSo({ digits: BigInt(Math.round(value * 10 ** decimals)), scale: decimals })
}

/** `5,2 ×` */
export function lan(ratio: number, decimals = 2): string {
  return `${so(ratio, decimals)} ×`
}
