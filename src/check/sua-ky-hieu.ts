import { loaiVanBan, timLoai } from '../decree/loai-van-ban.ts'
import { soKyHieu } from '../decree/muc-ii.ts'
import { vietTat } from '../model/ky-hieu.ts'
import type { VanBan } from '../model/van-ban.ts'

/** Abbreviations of the circular before the decree (01/2011/TT-BNV), and one that never was: no type's today. */
const OLD_CODES = ['QCh', 'DAn', 'GN', 'TTh', 'UQ', 'GT', 'NP', 'CV']

/** The groups of a ký hiệu, whatever stands between them: `KH – UBND` → KH, UBND. A typed «Số:» is none. */
export function nhomOf(kyHieu: string): readonly string[] {
  return kyHieu
    .replace(/^\s*số\s*(?::|(?=\d))/iu, '')
    .replace(/\s*&\s*/g, '&')
    .split(/[\s\-‐‑–—−/]+/)
    .filter(group => group !== '')
}

export function isYear(group: string): boolean {
  return /^(?:19|20)\d\d$/.test(group)
}

/** «CV» is the code of công văn in Party documents. */
export function isCongVanCode(group: string): boolean {
  return group.toUpperCase() === 'CV'
}

/** The type whose abbreviation that is, in any case. */
export function loaiOfCode(group: string): (typeof loaiVanBan)[number] | undefined {
  return loaiVanBan.find(loai => loai.abbreviation?.toUpperCase() === group.toUpperCase())
}

/** The groups that carry a meaning: without year, and without the number that belongs to so_van_ban. */
export function nhomChu(kyHieu: string): readonly string[] {
  return nhomOf(kyHieu).filter((group, i) => !isYear(group) && !(i === 0 && /^\d+$/.test(group)))
}

/** The ký hiệu as the decree wants it, from what the author wrote: for a hint. */
export function suaKyHieu(kyHieu: string, vanBan: VanBan): string {
  const groups = nhomChu(kyHieu)
  const code = timLoai(vanBan.loai_van_ban)?.abbreviation
  const body = vietTat(vanBan)
  if (code === undefined) {
    const kept = withoutCode(groups, body)
    const unit = kept.length === 1 ? vanBan.don_vi_soan_thao : undefined
    return joined([...kept, ...(unit === undefined ? [] : nhomOf(unit))])
  }
  const [first = '', ...rest] = groups
  const at = groups.findIndex(group => group.toUpperCase() === code.toUpperCase())
  const others = at >= 0 ? groups.filter((_, i) => i !== at) : isCode(first) ? rest : groups
  return joined([code, ...(others.length > 0 || body === undefined ? others : [body])])
}

function joined(groups: readonly string[]): string {
  return groups.join(soKyHieu.joiner)
}

function withoutCode(groups: readonly string[], body: string | undefined): readonly string[] {
  const [first = '', second] = groups
  const rest = loaiOfCode(first) !== undefined && second === body ? groups.slice(1) : groups
  return rest.filter(group => !isCongVanCode(group))
}

function isCode(group: string): boolean {
  return loaiOfCode(group) !== undefined || OLD_CODES.includes(group)
}
