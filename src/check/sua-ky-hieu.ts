import { chuVietTatCongVanDang, chuVietTatCu, loaiVanBan, timLoai } from '../decree/loai-van-ban.ts'
import { soKyHieu } from '../decree/muc-ii.ts'
import { CAPITAL, LETTER, withoutTone } from '../model/chu-cai.ts'
import { vietTat } from '../model/ky-hieu.ts'
import { cacCoQuan, coQuanOf, type VanBan } from '../model/van-ban.ts'
import type { Prose } from './prose.ts'

/** Every key that a ký hiệu comes from. */
export const partsOfKyHieu = [
  'loai_van_ban',
  'co_quan_ban_hanh',
  'ky_hieu',
  'don_vi_soan_thao',
] as const satisfies readonly (keyof VanBan)[]

/** The groups of a ký hiệu, whatever stands between them: `KH – UBND` → KH, UBND. A typed «Số:» is none. */
export function nhomOf(kyHieu: string): readonly string[] {
  return kyHieu
    .replace(/^\s*số\s*(?::|(?=\d))/i, '')
    .replace(/\s*&\s*/g, '&')
    .split(BETWEEN)
    .filter(group => group !== '')
}

export function isYear(group: string): boolean {
  return /^(?:19|20)\d\d$/.test(group)
}

/** «CV» is the code of công văn in Party documents. */
export function isCongVanCode(group: string): boolean {
  return group.toUpperCase() === chuVietTatCongVanDang
}

/** `vx`, `Ubnd`: letters that an abbreviation has as capitals. THntp and QyĐ are others' own. */
export function isChuThuong(group: string): boolean {
  return CHU_THUONG.test(group)
}

/** The author's own parts of a ký hiệu that the program joins. */
export function vietTatAt(vanBan: VanBan): readonly Prose[] {
  const { don_vi_soan_thao, loai_van_ban } = vanBan
  return [
    ...cacCoQuan(vanBan.co_quan_ban_hanh).flatMap(({ viet_tat, pointer }) =>
      viet_tat === undefined ? [] : [{ pointer: `${pointer}/viet_tat`, text: viet_tat }],
    ),
    ...(don_vi_soan_thao === undefined || loai_van_ban !== 'cong-van'
      ? []
      : [{ pointer: '/don_vi_soan_thao', text: don_vi_soan_thao }]),
  ]
}

/** Sở Giáo dục và Đào tạo tỉnh Nghệ An → SGDĐT: a guess, for an example. */
export function chuDau(ten: readonly string[]): string {
  const name = ten.join(' ')
  const [kind = name] = name.split(/\s(?=(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s)/i)
  return kind
    .split(/[\s,–-]+/)
    .filter(word => !/^(?:và|của|về|cho|các|tại)$/i.test(word))
    .map(word => (ABBREVIATION.test(word) && kind !== kind.toUpperCase() ? word : word.charAt(0)))
    .map(word => withoutTone(word).toUpperCase())
    .join('')
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
  const code = timLoai(vanBan.loai_van_ban)?.abbreviation
  const body = vietTat(vanBan)
  const groups = nhomChu(kyHieu).map(group => suaChuHoa(group, body))
  if (code === undefined) return joined(congVanGroups(groups, vanBan))
  const [first = '', ...rest] = apart(groups, code, body)
  const all = [first, ...rest]
  const at = all.findIndex(group => isSame(group, code))
  const others = at >= 0 ? all.filter((_, i) => i !== at) : isCode(first) ? rest : all
  return joined([code, ...(others.length > 0 || body === undefined ? others : [body])])
}

/** A group in capitals, where it was not. */
export function suaChuHoa(group: string, body?: string): string {
  if (body !== undefined && isSame(group, body)) return body
  return isChuThuong(group) ? group.toUpperCase() : group
}

/** Whatever stands between two groups. */
const BETWEEN = new RegExp(`[^${LETTER}\\d&]+`)
const CHU_THUONG = new RegExp(`^(?:[^${CAPITAL}\\d]|[${CAPITAL}][^${CAPITAL}\\d&]+$)`)
const ABBREVIATION = new RegExp(`^[${CAPITAL}]{2,}$`)

function joined(groups: readonly string[]): string {
  return groups.join(soKyHieu.joiner)
}

/** The body, then the unit: without «CV» or a type's abbreviation before the body. */
function congVanGroups(groups: readonly string[], vanBan: VanBan): readonly string[] {
  const body = vietTat(vanBan)
  const [first = '', second] = groups
  const withoutType = loaiOfCode(first) !== undefined && second === body ? groups.slice(1) : groups
  const kept = withoutType.filter(group => !isCongVanCode(group))
  const own = body ?? chuDau(coQuanOf(vanBan.co_quan_ban_hanh).ten)
  const whole = kept.length === 0 ? [own] : kept.length < withoutType.length ? led(kept, body) : kept
  const unit = whole.length === 1 ? vanBan.don_vi_soan_thao : undefined
  return [...whole, ...(unit === undefined ? [] : nhomOf(unit))]
}

/** `CV-VP` was the unit alone: the body comes first. */
function led(groups: readonly string[], body: string | undefined): readonly string[] {
  return body === undefined || groups.length > 1 || groups.includes(body) ? groups : [body, ...groups]
}

/** `KHUBND` → KH, UBND. */
function apart(groups: readonly string[], code: string, body: string | undefined): readonly string[] {
  const [first = '', ...rest] = groups
  return body !== undefined && isSame(first, code + body) ? [code, body, ...rest] : groups
}

function isSame(group: string, other: string): boolean {
  return group.toUpperCase() === other.toUpperCase()
}

function isCode(group: string): boolean {
  return loaiOfCode(group) !== undefined || chuVietTatCu.includes(group) || isCongVanCode(group)
}
