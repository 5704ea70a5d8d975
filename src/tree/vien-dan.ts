import { vanBanVienDan } from '../decree/bo-cuc.ts'
import { diaDanhThoiGian } from '../decree/muc-ii.ts'
import { padNgay, padThang } from './number.ts'

/** A cited document, as its author defined it: date `2020-03-05`; of a law, trích yếu is its name. */
export interface VanBanVienDan {
  readonly loai: string
  readonly so_ky_hieu?: string
  readonly thoi_gian_ban_hanh?: string
  readonly co_quan_ban_hanh?: string
  readonly trich_yeu: string
}

export type CacVanBanVienDan = Readonly<Record<string, VanBanVienDan>>

/** In căn cứ (II.6.a), or for the first time or again in prose (II.6.b). */
export type LanVienDan = 'can-cu' | 'dau' | 'sau'

/**
 * A cited document as it is printed. `Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư`, again
 * `Nghị định số 30/2020/NĐ-CP`; a law in prose by type and name, in căn cứ with its date. What is not known is left out.
 */
export function vienDan(document: VanBanVienDan, lan: LanVienDan): string {
  const loai = capital(document.loai.trim())
  const { words } = vanBanVienDan
  if (isKhongSo(loai)) return joined(named(loai, document), lan === 'can-cu' && ngay(document))
  const so = document.so_ky_hieu?.replace(/^\s*số\s*:?\s+/i, '').trim()
  const number = so !== undefined && so !== '' && `${words.so} ${so}`
  // Without a number only its trích yếu tells it from others.
  if (lan === 'sau') return number === false ? named(loai, document) : joined(loai, number)
  const coQuan = document.co_quan_ban_hanh?.trim().replace(OF, '')
  return joined(
    loai,
    number,
    ngay(document),
    coQuan !== undefined && coQuan !== '' && `${words.cua} ${coQuan}`,
    trichYeu(document),
  )
}

/** Luật, Bộ luật, Pháp lệnh, Hiến pháp: cited without number (II.6.a, II.6.b). */
export function isKhongSo(loai: string): boolean {
  return vanBanVienDan.khongSo.some(one => one === loai.trim().toLowerCase())
}

/** «Luật Đất đai», whether the name was given with its type or without. */
function named(loai: string, document: VanBanVienDan): string {
  const ten = trichYeu(document)
  return ten.toLowerCase().startsWith(`${loai.toLowerCase()} `) ? ten : joined(loai, ten)
}

function trichYeu({ trich_yeu }: VanBanVienDan): string {
  return trich_yeu
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '')
    .replace(/^Về(?= )/, 'về')
}

/** «của» before the body is the program's. */
const OF = new RegExp(`^${vanBanVienDan.words.cua}\\s+`, 'i')

/** «Viết hoa chữ cái đầu của tên loại văn bản» (V.6 Phụ lục II). */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function ngay({ thoi_gian_ban_hanh }: VanBanVienDan): string | false {
  if (thoi_gian_ban_hanh === undefined) return false
  const [nam = '', thang = '', day = ''] = thoi_gian_ban_hanh.split('-')
  const { words } = diaDanhThoiGian
  return `${words.ngay} ${padNgay(Number(day))} ${words.thang} ${padThang(Number(thang))} ${words.nam} ${nam}`
}

function joined(...parts: readonly (string | false)[]): string {
  return parts.filter(part => part !== false && part !== '').join(' ')
}
