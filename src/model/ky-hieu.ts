import { soKyHieu } from '../decree/muc-ii.ts'
import { timLoai } from '../decree/loai-van-ban.ts'
import { tapThe } from '../decree/quyen-han.ts'
import { sameLetters } from './chu-cai.ts'
import { cacCoQuan, type CoQuanDayDu, type VanBan } from './van-ban.ts'

/**
 * Ký hiệu: as written, or joined from the type, the bodies and, for types without abbreviation (công văn),
 * the unit. Undefined when a body's abbreviation is neither given nor known.
 */
export function kyHieu(vanBan: VanBan): string | undefined {
  if (vanBan.ky_hieu !== undefined) return vanBan.ky_hieu
  const body = vietTat(vanBan)
  if (body === undefined) return undefined
  const type = timLoai(vanBan.loai_van_ban)?.abbreviation
  const groups = type === undefined ? [body, vanBan.don_vi_soan_thao] : [type, body]
  return groups.filter(group => group !== undefined).join(soKyHieu.joiner)
}

/** The issuing body's abbreviation; of a joint document those of all its bodies, in their order: `SNV-STC`. */
export function vietTat(vanBan: VanBan): string | undefined {
  const groups = cacCoQuan(vanBan.co_quan_ban_hanh).map(vietTatOf)
  return groups.every(group => group !== undefined) ? groups.join(soKyHieu.joiner) : undefined
}

/** A body's abbreviation: given, or known from its name. */
export function vietTatOf({ ten, viet_tat }: CoQuanDayDu): string | undefined {
  return viet_tat ?? tapTheOf(ten)?.abbreviation
}

/** The collective that a name begins with, written out or not: Ủy ban nhân dân, UBND, Hội đồng nhân dân, HĐND. */
export function tapTheOf(ten: readonly string[]): (typeof tapThe)[number] | undefined {
  const name = sameLetters(ten.join(' '))
  return tapThe.find(
    body => name.startsWith(sameLetters(body.name)) || beginsWithWord(name, sameLetters(body.abbreviation)),
  )
}

function beginsWithWord(text: string, word: string): boolean {
  return text === word || text.startsWith(`${word} `)
}
