import { timLoai, tenIn } from '../decree/loai-van-ban.ts'
import { danhSachNoiNhan, soKyHieu, trichYeuCongVan } from '../decree/muc-ii.ts'
import { doMat } from '../decree/muc-iii.ts'
import { kyHieu, vietTatOf } from '../model/ky-hieu.ts'
import { normalize } from '../model/normalize.ts'
import { coQuanOf, type VanBan } from '../model/van-ban.ts'
import { padSo } from '../tree/number.ts'
import { inNgayGon } from './cac-muc.ts'
import type { Cot } from './cot.ts'
import type { DauHieu } from './day-so.ts'

/** What a register holds of a document, apart from number and date. */
export interface MucMoi {
  readonly dauHieu: DauHieu
  readonly kyHieu: string
  /** `Kế hoạch Chuyển đổi số năm 2026` */
  readonly trichYeu: string
  readonly nguoiKy: string
  readonly noiNhan: string
  readonly luu: string
  readonly soLuong: string
  readonly mat: string
  /** What the definition says already. */
  readonly so?: number
  /** Whole, or what is known of it: `2026-11-20`, `2026-11`, `2026`. */
  readonly thoiGian?: string
}

/** What the columns of the register say of a document. Number and date, which it is about to get, are left to the caller. */
export function mucMoi(vanBan: VanBan): MucMoi {
  const day = normalize(vanBan)
  const loai = timLoai(vanBan.loai_van_ban)
  const ten = loai === undefined ? '' : tenIn(loai)
  const words = loai?.abbreviation === undefined ? [ten, trichYeuCongVan.word] : [ten]
  return {
    dauHieu: {
      loai: vanBan.loai_van_ban,
      coQuan: vietTatOf(coQuanOf(vanBan.co_quan_ban_hanh)) ?? '',
      mat: vanBan.do_mat !== undefined,
    },
    kyHieu: kyHieu(vanBan) ?? '',
    trichYeu: [...words, ...day.trich_yeu].join(' '),
    nguoiKy: day.nguoi_ky.map(({ ho_ten }) => ho_ten).join('; '),
    noiNhan: [...day.kinh_gui, ...day.noi_nhan].map(item => item.replace(/[\s;,.]+$/, '')).join('; '),
    luu: [danhSachNoiNhan.vanThu, ...(day.luu_van_ban === '' ? [] : [day.luu_van_ban])].join(', '),
    soLuong: day.so_luong_ban,
    mat: vanBan.do_mat === undefined ? '' : doMat.texts[vanBan.do_mat],
  }
}

/** The row's cells. @param ngay ISO */
export function oCua(muc: MucMoi, so: number, ngay: string): Readonly<Partial<Record<Cot, string>>> {
  const { trichYeu, nguoiKy, noiNhan, luu, soLuong, mat } = muc
  return {
    soKyHieu: inSoKyHieu(so, muc.kyHieu),
    ngay: inNgayGon(ngay),
    trichYeu,
    nguoiKy,
    noiNhan,
    luu,
    soLuong,
    mat,
  }
}

/** `05/KH-UBND` */
export function inSoKyHieu(so: number, kyHieu: string): string {
  return kyHieu === '' ? padSo(so) : `${padSo(so)}${soKyHieu.separator}${kyHieu}`
}
