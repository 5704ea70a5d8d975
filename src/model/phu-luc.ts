import { clean } from './chu-cai.ts'
import { kyHieu } from './ky-hieu.ts'
import { khoiDayDu } from './normalize-khoi.ts'
import { phuLucNhiemVu } from './nhiem-vu.ts'
import { cacCoQuan, linesOf, type PhuLuc, type VanBan } from './van-ban.ts'
import type { NgayDayDu, PhuLucDayDu } from './van-ban-day-du.ts'

/** The annexes as a template sees them: the author's, then the one that the tasks make. */
export function phuLucDayDu(vanBan: VanBan): readonly PhuLucDayDu[] {
  const made = phuLucNhiemVu(vanBan)
  return [
    ...(vanBan.phu_luc ?? []).map(phuLuc => fromAuthor(phuLuc, vanBan)),
    ...(made === undefined ? [] : [{ ...made, hien_so_trang_dau: false, ...aroundOf(vanBan) }]),
  ]
}

function fromAuthor(phuLuc: PhuLuc, vanBan: VanBan): PhuLucDayDu {
  return {
    ma: phuLuc.ma ?? '',
    tieu_de: linesOf(phuLuc.tieu_de ?? []).map(clean),
    huong: phuLuc.huong ?? '',
    hien_so_trang_dau: phuLuc.hien_so_trang_dau ?? false,
    noi_dung: khoiDayDu(phuLuc.noi_dung, vanBan.trinh_bay_nhiem_vu ?? {}),
    ...aroundOf(vanBan),
  }
}

/** What an annex says of its document, and whether it has a file of its own. */
function aroundOf(vanBan: VanBan): Pick<PhuLucDayDu, 'tep_rieng' | 'kem_theo' | 'ky_so'> {
  const isElectronic = vanBan.hinh_thuc === 'dien-tu'
  const so_van_ban = vanBan.so_van_ban == null ? '' : String(vanBan.so_van_ban)
  const ky_hieu = clean(kyHieu(vanBan) ?? '')
  const tep_rieng = vanBan.tep_phu_luc === 'rieng'
  return {
    tep_rieng,
    kem_theo: {
      hinh_thuc: vanBan.hinh_thuc ?? 'giay',
      so_van_ban,
      ky_hieu,
      ...ngayDayDu(vanBan),
      co_quan: listed(cacCoQuan(vanBan.co_quan_ban_hanh).map(({ ten }) => clean(ten.join(' ')))),
    },
    ...(tep_rieng &&
      isElectronic && { ky_so: { so_van_ban, ky_hieu, thoi_gian: vanBan.thoi_gian_ky_so ?? '' } }),
  }
}

/** The parts of a date as far as it is written. */
export function ngayDayDu({ thoi_gian_ban_hanh }: VanBan): NgayDayDu {
  const [nam = '', thang = '', ngay = ''] = String(thoi_gian_ban_hanh ?? '').split('-')
  return { ngay, thang, nam }
}

/** The bodies of a joint document: «Sở A, Sở B và Sở C». */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`
}
