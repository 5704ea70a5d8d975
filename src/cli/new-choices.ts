import { timLoai } from '../decree/loai-van-ban.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { DonVi } from '../don-vi/types.ts'
import { TRONG, type Starter } from '../khoi-dau/starter.ts'
import { trichYeuOf } from '../khoi-dau/trich-yeu.ts'
import type { Asker } from './ask.ts'

/** What was decided, or why nothing is written: the user gave up, or named what there is not. */
export type Decided<T> =
  | { readonly value: T }
  | { readonly refusal: 'cancelled' | { readonly message: string; readonly hint: string } }

/** `--mau`, else asked for, else the empty one. */
export async function decideStarter(
  starters: readonly Starter[],
  wish: string | undefined,
  asker: Asker | undefined,
): Promise<Decided<Starter>> {
  const ids = starters.map(({ ma }) => ma)
  const ma =
    wish ??
    (asker === undefined
      ? TRONG
      : await asker.choose({
          message: 'Bắt đầu từ mẫu nào?',
          options: starters.map(({ ma, ten, moTa }) => ({ value: ma, label: ten, hint: moTa })),
        }))
  if (ma === undefined) return { refusal: 'cancelled' }
  const found = starters.find(starter => starter.ma === ma)
  return found === undefined ? unknown('mẫu', ma, ids) : { value: found }
}

/** `--trich-yeu`, else asked for, else the starter's example. */
export async function decideTrichYeu(
  { loai, starter }: { readonly loai: string; readonly starter: Starter },
  wish: string | undefined,
  asker: Asker | undefined,
): Promise<Decided<string>> {
  const typed =
    wish ??
    (asker === undefined
      ? starter.trichYeu
      : await asker.text({
          message: 'Trích yếu, một câu ngắn gọn (Enter để lấy ví dụ):',
          fallback: starter.trichYeu,
          validate: answer => (trichYeuOf(loai, answer) === '' ? 'Ghi một câu.' : undefined),
        }))
  if (typed === undefined) return { refusal: 'cancelled' }
  const value = trichYeuOf(loai, typed)
  if (value !== '') return { value }
  return { refusal: { message: 'trích yếu trống.', hint: `Ví dụ: --trich-yeu '${starter.trichYeu}'` } }
}

/** `--nguoi-ky`, else asked for where there are several, else the profile's own, else its first. */
export async function decideNguoiKy(
  loai: string,
  donVi: DonVi | undefined,
  wish: string | undefined,
  asker: Asker | undefined,
): Promise<Decided<string | undefined>> {
  const signers = Object.entries(donVi?.nguoiKy ?? {})
  const ids = signers.map(([ma]) => ma)
  if (wish !== undefined) {
    if (ids.includes(wish)) return { value: wish }
    if (ids.length > 0) return unknown('người ký', wish, ids)
    const message = `không có người ký «${wish}»: chưa có hồ sơ đơn vị (don-vi.yaml) ghi người ký.`
    return { refusal: { message, hint: 'Chạy vanban init, hoặc bỏ --nguoi-ky rồi ghi người ký trong tệp.' } }
  }
  const given = donVi?.macDinh(loai).nguoi_ky
  // A signer in full, or several: nothing to choose from.
  if (ids.length === 0 || (given !== undefined && typeof given !== 'string')) return { value: undefined }
  if (ids.length === 1 || asker === undefined) return { value: given ?? ids[0] }
  const value = await asker.choose({
    message: 'Ai ký?',
    options: signers.map(([ma, { chuc_vu, ho_ten }]) => ({
      value: ma,
      label: `${chuc_vu} ${ho_ten}`,
      hint: ma,
    })),
    ...(given !== undefined && { initial: given }),
  })
  return value === undefined ? { refusal: 'cancelled' } : { value }
}

/** `--don-vi`, else asked for, else the profile's own; of a type whose ký hiệu needs one, else the first. */
export async function decideDonVi(
  loai: string,
  donVi: DonVi | undefined,
  wish: string | undefined,
  asker: Asker | undefined,
): Promise<Decided<string | undefined>> {
  const units = Object.entries(donVi?.donVi ?? {})
  const ids = units.map(([vietTat]) => vietTat)
  if (wish !== undefined) {
    const typed = wish.normalize('NFC').trim()
    const found = ids.find(id => id.toLowerCase() === typed.toLowerCase())
    if (found === undefined && ids.length > 0) return unknown('đơn vị', typed, ids)
    if (typed !== '') return { value: found ?? typed }
    return { refusal: { message: 'đơn vị soạn thảo trống.', hint: 'Ghi chữ viết tắt, ví dụ: --don-vi VP' } }
  }
  const given = donVi?.macDinh(loai).don_vi_soan_thao
  const needed = timLoai(loai)?.abbreviation === undefined
  if (ids.length === 0) return { value: given }
  if (asker === undefined) return { value: given ?? (needed ? ids[0] : undefined) }
  const none = needed ? [] : [{ value: NONE, label: 'Không ghi' }]
  const value = await asker.choose({
    message: 'Đơn vị soạn thảo?',
    options: [...units.map(([vietTat, ten]) => ({ value: vietTat, label: ten, hint: vietTat })), ...none],
    ...(given !== undefined && { initial: given }),
  })
  if (value === undefined) return { refusal: 'cancelled' }
  return { value: value === NONE ? undefined : value }
}

const NONE = ''

function unknown(what: string, wish: string, known: readonly string[]): Decided<never> {
  const near = nearest(wish, known)
  const hint = near === undefined ? `Có: ${known.join(', ')}.` : `Có phải bạn muốn «${near}»?`
  return { refusal: { message: `không có ${what} «${wish}».`, hint } }
}
