import { timLoai } from '../decree/loai-van-ban.ts'
import { headOfItem, headOfLuu, headOfTrichYeu, isNhuTren } from './chu-in-san.ts'
import { kyHieu } from './ky-hieu.ts'
import { saysChucVu, signatureLines } from './quyen-han.ts'
import {
  capOf,
  coQuanOf,
  linesOf,
  type ChiTietNhiemVu,
  type Dong,
  type Khoi,
  type TrinhBayNhiemVu,
  type VanBan,
} from './van-ban.ts'

/** What a template sees: every optional shape unfolded, and what the program knows filled in. */
export interface VanBanDayDu {
  readonly loai_van_ban: string
  readonly co_quan_chu_quan: readonly string[]
  readonly co_quan_ban_hanh: { readonly ten: readonly string[] }
  readonly so_van_ban: string
  readonly ky_hieu: string
  readonly dia_danh: string
  readonly thoi_gian_ban_hanh: { readonly ngay: string; readonly thang: string; readonly nam: string }
  readonly trich_yeu: readonly string[]
  readonly kinh_gui: readonly string[]
  readonly can_cu: readonly string[]
  readonly noi_dung: readonly KhoiDayDu[]
  readonly nguoi_ky: {
    readonly quyen_han: readonly string[]
    readonly chuc_vu: string
    readonly ho_ten: string
  }
  readonly noi_nhan: readonly string[]
  readonly luu_van_ban: string
  readonly co_chu: string
}

/** A block: exactly one of its keys is not empty. */
export interface KhoiDayDu {
  readonly doan_van: string
  readonly muc?: DongDayDu
  readonly khoan?: DongDayDu
  readonly diem?: DongDayDu
  readonly gach?: DongDayDu
  readonly nhiem_vu?: NhiemVuDayDu
}

export interface DongDayDu {
  readonly tieu_de: string
  readonly loi_van: string
  readonly so_dam: boolean
  readonly noi_dung: readonly KhoiDayDu[]
}

export interface NhiemVuDayDu {
  readonly ten: string
  readonly ten_dam: boolean
  readonly loi_dan_nghieng: boolean
  readonly chi_tiet: Readonly<Record<ChiTietNhiemVu, string>>
  readonly loi_dan: Readonly<Record<ChiTietNhiemVu, string>>
  readonly noi_dung: readonly KhoiDayDu[]
}

/**
 * VanBan → what a template sees: every optional shape unfolded, and what the author left out filled in (ký
 * hiệu: II.3.b; quyền hạn: II.7.b; Lưu: II.9.d, Phần I Phụ lục I). Never fails: what can't be known stays
 * empty, and a rule says so.
 */
export function normalize(vanBan: VanBan): VanBanDayDu {
  const coQuan = coQuanOf(vanBan.co_quan_ban_hanh)
  const [nam = '', thang = '', ngay = ''] = String(vanBan.thoi_gian_ban_hanh ?? '').split('-')
  return {
    loai_van_ban: vanBan.loai_van_ban,
    co_quan_chu_quan: linesOf(vanBan.co_quan_chu_quan ?? []).map(clean),
    co_quan_ban_hanh: { ten: coQuan.ten.map(clean) },
    so_van_ban: vanBan.so_van_ban == null ? '' : String(vanBan.so_van_ban),
    ky_hieu: clean(kyHieu(vanBan) ?? ''),
    dia_danh: clean(vanBan.dia_danh),
    thoi_gian_ban_hanh: { ngay, thang, nam },
    trich_yeu: trichYeuOf(vanBan),
    kinh_gui: itemsOf(linesOf(vanBan.kinh_gui ?? []), 'kinh_gui'),
    can_cu: itemsOf(vanBan.can_cu ?? [], 'can_cu'),
    noi_dung: blocksOf(vanBan.noi_dung, vanBan.trinh_bay_nhiem_vu ?? {}),
    nguoi_ky: {
      quyen_han: signatureLines(vanBan),
      chuc_vu: saysChucVu(vanBan.nguoi_ky) ? '' : clean(vanBan.nguoi_ky.chuc_vu),
      ho_ten: clean(vanBan.nguoi_ky.ho_ten),
    },
    noi_nhan: itemsOf(
      (vanBan.noi_nhan ?? []).filter(item => !isNhuTren(item)),
      'noi_nhan',
    ),
    luu_van_ban: luuOf(vanBan),
    co_chu: vanBan.co_chu ?? '',
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

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function blocksOf(blocks: readonly Khoi[] | undefined, style: TrinhBayNhiemVu): readonly KhoiDayDu[] {
  return (blocks ?? []).map(block => {
    if (typeof block === 'string') return { doan_van: block }
    const cap = capOf(block)
    const noi_dung = blocksOf(block.noi_dung, style)
    if (cap === undefined) return { doan_van: '' }
    if (cap === 'nhiem_vu')
      return {
        doan_van: '',
        nhiem_vu: {
          ten: block.nhiem_vu ?? '',
          ten_dam: style.kieu_ten === 'dam',
          loi_dan_nghieng: style.kieu_loi_dan !== 'thuong',
          chi_tiet: detailsOf(block, DETAIL_ENDS),
          loi_dan: detailsOf(style.loi_dan ?? {}, LABEL_ENDS),
          noi_dung,
        },
      }
    const line = block[cap]
    return { doan_van: '', [cap]: { ...dongOf(line ?? '', cap), noi_dung } }
  })
}

function dongOf(line: string | Dong, cap: 'muc' | 'khoan' | 'diem' | 'gach'): Omit<DongDayDu, 'noi_dung'> {
  const dong = typeof line !== 'string' ? line : cap === 'muc' ? { tieu_de: line } : { loi_van: line }
  return { tieu_de: dong.tieu_de ?? '', loi_van: dong.loi_van ?? '', so_dam: dong.so_dam ?? false }
}

/** Every detail, empty where there is none, without a mark of its own at the end. */
function detailsOf(from: ChiTiet, ends: RegExp): Record<ChiTietNhiemVu, string> {
  const of = (key: ChiTietNhiemVu): string => clean(from[key] ?? '').replace(ends, '')
  return {
    chi_dao: of('chi_dao'),
    chu_tri: of('chu_tri'),
    thuc_hien: of('thuc_hien'),
    phoi_hop: of('phoi_hop'),
    thoi_gian: of('thoi_gian'),
    san_pham: of('san_pham'),
  }
}

type ChiTiet = Readonly<Partial<Record<ChiTietNhiemVu, string>>>

/** A detail may end in a colon («Gồm:»); after a label the template puts its own. */
const DETAIL_ENDS = /[\s;,]+$/
const LABEL_ENDS = /[\s;,:]+$/
