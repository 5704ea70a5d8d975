import { cacQuyenHan, type QuyenHan } from '../decree/quyen-han.ts'
import { tapTheOf } from './ky-hieu.ts'
import { coQuanOf, linesOf, type VanBan } from './van-ban.ts'

/** A line of quyền hạn as written: its power, and what the author put after it. */
export interface DongQuyenHan {
  readonly written: string
  readonly power?: QuyenHan
  readonly name: string
}

/** `KT`, `KT.`, `KT. CHỦ TỊCH`, `TM. KT.` (two powers on one line) → one entry each. */
export function quyenHanOf(vanBan: VanBan): readonly DongQuyenHan[] {
  return linesOf(vanBan.nguoi_ky.quyen_han ?? [])
    .flatMap(line => line.split(/(?<=^\s*(?:TM|KT|TL|TUQ|Q)\.?),?\s+(?=(?:TM|KT|TL|TUQ|Q)\b)/i))
    .map(line => {
      const written = line.replace(/\s+/g, ' ').trim()
      const [, head = '', name = ''] = /^(TM|KT|TL|TUQ|Q)(?:\.\s*|\s+|$)(.*)$/i.exec(written) ?? []
      const power = cacQuyenHan.find(one => one.abbreviation === `${head.toUpperCase()}.`)
      return power === undefined ? { written, name: written } : { written, power, name }
    })
}

/**
 * The lines above chức vụ, as printed: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. «Q.» stands on the line of
 * chức vụ itself, so it comes with it; chức vụ then is not repeated.
 */
export function signatureLines(vanBan: VanBan): readonly string[] {
  const lines = quyenHanOf(vanBan)
  return lines.map(({ written, power, name }) => {
    if (power === undefined) return written
    const after = name !== '' ? name : (nameAfter(power, vanBan) ?? '')
    return `${power.abbreviation} ${after}`.trim()
  })
}

/** What a power's line names when the author left it out; undefined when it can't be known. */
export function nameAfter(power: QuyenHan, vanBan: VanBan): string | undefined {
  const { chuc_vu } = vanBan.nguoi_ky
  if (power.abbreviation === 'Q.') return chuc_vu
  if (power.abbreviation === 'KT.') return capTruong(chuc_vu)
  if (power.before === 'cap-truong') return undefined
  const { ten } = coQuanOf(vanBan.co_quan_ban_hanh)
  return tapTheOf(ten)?.name ?? ten.join(' ')
}

/**
 * The head whose deputy that is: Phó Chủ tịch → Chủ tịch, Thứ trưởng → Bộ trưởng,
 * Phó Trưởng phòng → Trưởng phòng, Phó Chủ tịch Thường trực → Chủ tịch. Undefined for a title that is no deputy's.
 */
export function capTruong(chucVu: string): string | undefined {
  const title = chucVu.replace(/\s+/g, ' ').replace(STANDING, '').trim()
  if (/^thứ trưởng\b/iu.test(title)) return title.replace(/^thứ trưởng/iu, 'Bộ trưởng')
  if (/^phó /iu.test(title)) return title.replace(/^phó /iu, '')
  return undefined
}

/** What marks one deputy among several; the head has no such word. */
const STANDING = /\s+(?:thường trực|phụ trách|điều hành)$/iu
