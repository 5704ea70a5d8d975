import { timLoai } from '../decree/loai-van-ban.ts'
import { headOfItem, headOfLuu, headOfTrichYeu, isNhuTren } from './chu-in-san.ts'
import { hinhDayDu } from './cac-hinh.ts'
import { clean } from './chu-cai.ts'
import { chuQuanOf } from './chu-quan.ts'
import { diaChiOf } from './dia-chi.ts'
import { kyHieu } from './ky-hieu.ts'
import { soanThaoOf } from './nguoi-soan-thao.ts'
import { saysChucVu, signatureLines } from './quyen-han.ts'
import { noiDungChinh } from './nhiem-vu.ts'
import { khoiDayDu } from './normalize-khoi.ts'
import { ngayDayDu, phuLucDayDu } from './phu-luc.ts'
import { cacCoQuan, cacNguoiKy, linesOf, type Signer, type VanBan } from './van-ban.ts'
import type { NguoiKyDayDu, VanBanDayDu } from './van-ban-day-du.ts'

export type { VanBanDayDu } from './van-ban-day-du.ts'

/**
 * VanBan → what a template sees: every optional shape unfolded, and what the author left out filled in (ký
 * hiệu: II.3.b; quyền hạn: II.7.b; Lưu: II.9.d, Phần I Phụ lục I). Never fails: what can't be known stays
 * empty, and a rule says so.
 */
export function normalize(vanBan: VanBan): VanBanDayDu {
  const chuQuan = chuQuanOf(vanBan)
  const soanThao = soanThaoOf(vanBan)
  return {
    loai_van_ban: vanBan.loai_van_ban,
    do_mat: vanBan.do_mat ?? '',
    muc_do_khan: vanBan.muc_do_khan ?? '',
    pham_vi_luu_hanh: clean(vanBan.pham_vi_luu_hanh ?? ''),
    co_quan_chu_quan: chuQuan.chung.map(clean),
    co_quan_ban_hanh: cacCoQuan(vanBan.co_quan_ban_hanh).map(({ ten }, i) => ({
      ten: ten.map(clean),
      co_quan_chu_quan: (chuQuan.rieng[i] ?? []).map(clean),
    })),
    so_van_ban: textOf(vanBan.so_van_ban),
    ky_hieu: clean(kyHieu(vanBan) ?? ''),
    dia_danh: clean(vanBan.dia_danh),
    thoi_gian_ban_hanh: ngayDayDu(vanBan),
    trich_yeu: trichYeuOf(vanBan),
    kinh_gui: itemsOf(linesOf(vanBan.kinh_gui ?? []), 'kinh_gui'),
    can_cu: itemsOf(vanBan.can_cu ?? [], 'can_cu'),
    noi_dung: khoiDayDu(noiDungChinh(vanBan), vanBan.trinh_bay_nhiem_vu ?? {}),
    nguoi_ky: cacNguoiKy(vanBan).map(signerOf),
    noi_nhan: itemsOf(
      (vanBan.noi_nhan ?? []).filter(item => !isNhuTren(item)),
      'noi_nhan',
    ),
    luu_van_ban: luuOf(vanBan),
    nguoi_soan_thao: clean(soanThao.kyHieu),
    so_luong_ban: soanThao.soLuong,
    dia_chi_co_quan: diaChiOf(vanBan).map(clean),
    phu_luc: phuLucDayDu(vanBan),
    co_chu: vanBan.co_chu ?? '',
    le_trang: {
      tren: textOf(vanBan.le_trang?.tren),
      duoi: textOf(vanBan.le_trang?.duoi),
      trai: textOf(vanBan.le_trang?.trai),
      phai: textOf(vanBan.le_trang?.phai),
    },
    gian_dong: textOf(vanBan.gian_dong),
    gian_doan: textOf(vanBan.gian_doan),
    lui_dau_dong: textOf(vanBan.lui_dau_dong),
    tuy_bien: vanBan.tuy_bien ?? {},
  }
}

/** «V/v» belongs to the type: one that was typed as well goes. */
function trichYeuOf({ trich_yeu, loai_van_ban }: VanBan): readonly string[] {
  const [first = '', ...rest] = linesOf(trich_yeu)
  if (timLoai(loai_van_ban)?.abbreviation !== undefined) return [first, ...rest].map(clean)
  return printed([headOfTrichYeu(first, 'cong-van').rest, ...rest], [first])
}

/** The dash and the word at a line's head are the program's. */
function itemsOf(items: readonly string[], list: 'kinh_gui' | 'noi_nhan' | 'can_cu'): readonly string[] {
  return printed(
    items.map(item => headOfItem(item, list).rest),
    items,
  )
}

/** What is left of lines that lost their heads; lines that were nothing else stay when nothing else does. */
function printed(stripped: readonly string[], written: readonly string[]): readonly string[] {
  const left = stripped.map(clean).filter(line => line !== '')
  return left.length > 0 ? left : written.map(clean)
}

/** Whatever of «- Lưu: VT, TCKH.» the author typed, what follows VT is kept. */
function luuOf(vanBan: VanBan): string {
  return linesOf(vanBan.luu_van_ban ?? vanBan.don_vi_soan_thao ?? [])
    .map(part => clean(headOfLuu(part).rest).replace(/[\s;.]+$/, ''))
    .filter(part => part !== '')
    .join(', ')
}

function textOf(value: number | null | undefined): string {
  return value == null ? '' : String(value)
}

function signerOf(signer: Signer): NguoiKyDayDu {
  const { nguoiKy } = signer
  return {
    quyen_han: signatureLines(signer),
    chuc_vu: saysChucVu(nguoiKy) ? '' : clean(nguoiKy.chuc_vu),
    chuc_vu_khac: linesOf(nguoiKy.chuc_vu_khac ?? []).map(clean),
    ho_ten: clean(nguoiKy.ho_ten),
    ...(nguoiKy.hinh_chu_ky !== undefined && { hinh_chu_ky: hinhDayDu(nguoiKy.hinh_chu_ky) }),
    ...(nguoiKy.hinh_dau !== undefined && { hinh_dau: hinhDayDu(nguoiKy.hinh_dau) }),
  }
}
