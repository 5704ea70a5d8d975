import { thapPhanOf } from './so-viet-nam.ts'

const CHU_SO = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** 18 digits and as many again: more than any budget has. */
const MAX_DIGITS = 36

/**
 * A number in words: `173000000` → «một trăm bảy mươi ba triệu», `1.234,5` → «một nghìn hai trăm ba mươi tư phẩy năm».
 * Undefined for what is no number, and for one of more than 36 digits.
 * @param linh said of an empty place of tens: «linh», or «lẻ» as in the South
 */
export function docSo(value: string | number, linh = 'linh'): string | undefined {
  const number = thapPhanOf(value)
  if (number === undefined) return undefined
  const { digits, scale } = number
  const all = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  if (all.length > MAX_DIGITS) return undefined
  const whole = docNguyen(BigInt(all.slice(0, all.length - scale)), linh)
  const fraction = all.slice(all.length - scale).replace(/0+$/, '')
  return [
    ...(digits < 0n ? ['âm'] : []),
    whole,
    // A fraction is read figure by figure, so that 0,05 and 0,5 stay two.
    ...(fraction === '' ? [] : ['phẩy', ...Array.from(fraction, docChuSo)]),
  ].join(' ')
}

const TY = 1_000_000_000n

/** «tỷ» is said after every nine figures: 10^18 is «một tỷ tỷ». */
function docNguyen(number: bigint, linh: string): string {
  if (number < TY) return docDuoiTy(Number(number), false, linh)
  const rest = Number(number % TY)
  return `${docNguyen(number / TY, linh)} tỷ${rest === 0 ? '' : ` ${docDuoiTy(rest, true, linh)}`}`
}

/** Below 10^9. `after`: something was said before it, so that its hundreds are said even when there are none. */
function docDuoiTy(number: number, after: boolean, linh: string): string {
  if (number === 0) return CHU_SO[0]
  const groups = [
    [Math.floor(number / 1_000_000), 'triệu'],
    [Math.floor(number / 1000) % 1000, 'nghìn'],
    [number % 1000, ''],
  ] as const
  const said: string[] = []
  for (const [group, name] of groups)
    if (group > 0) said.push(docBaSo(group, after || said.length > 0, linh), name)
  return said.filter(word => word !== '').join(' ')
}

/** 1 to 999. */
function docBaSo(number: number, after: boolean, linh: string): string {
  const hundreds = Math.floor(number / 100)
  const tens = Math.floor(number / 10) % 10
  const ones = number % 10
  const saysHundreds = after || hundreds > 0
  return [
    ...(saysHundreds ? [docChuSo(hundreds), 'trăm'] : []),
    ...(tens > 1 ? [docChuSo(tens), 'mươi'] : tens === 1 ? ['mười'] : []),
    ...(tens === 0 && ones > 0 && saysHundreds ? [linh] : []),
    ...(ones > 0 ? [docHangDonVi(ones, tens)] : []),
  ].join(' ')
}

/** mười một but hai mươi mốt; bốn but hai mươi tư; năm but mười lăm. */
function docHangDonVi(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 4 && tens > 1) return 'tư'
  if (ones === 5 && tens > 0) return 'lăm'
  return docChuSo(ones)
}

function docChuSo(figure: number | string): string {
  return CHU_SO[Number(figure)] ?? ''
}
