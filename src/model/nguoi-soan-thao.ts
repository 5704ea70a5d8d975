import type { VanBan } from './van-ban.ts'

/** Ô 12 as its parts. Of «PL.(300)», written whole as the decree's sample has it, the count is the count. */
export function soanThaoOf({
  nguoi_soan_thao = '',
  so_luong_ban,
}: Pick<VanBan, 'nguoi_soan_thao' | 'so_luong_ban'>): { readonly kyHieu: string; readonly soLuong: string } {
  const [, kyHieu = nguoi_soan_thao, typed = ''] = WHOLE.exec(nguoi_soan_thao) ?? []
  return {
    kyHieu: kyHieu.trim().replace(/[\s.]+$/, ''),
    soLuong: so_luong_ban === undefined ? typed : String(so_luong_ban),
  }
}

const WHOLE = /^([^(]*)\(\s*(\d+)\s*\)[\s.]*$/
