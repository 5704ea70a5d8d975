import { timLoai } from '../decree/loai-van-ban.ts'
import { kyHieu } from './ky-hieu.ts'
import { quyenHanOf, signatureLines } from './quyen-han.ts'
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
  readonly doan: string
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
  readonly dam: boolean
  readonly nghieng: boolean
  readonly chi_tiet: Readonly<Record<ChiTietNhiemVu, string>>
  readonly nhan: Readonly<Record<ChiTietNhiemVu, string>>
  readonly noi_dung: readonly KhoiDayDu[]
}

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
    trich_yeu: withoutVeViec(linesOf(vanBan.trich_yeu), vanBan.loai_van_ban).map(clean),
    kinh_gui: listOf(vanBan.kinh_gui).map(withoutDash),
    can_cu: (vanBan.can_cu ?? []).map(withoutDash),
    noi_dung: blocksOf(vanBan.noi_dung, vanBan.trinh_bay_nhiem_vu ?? {}),
    nguoi_ky: {
      quyen_han: signatureLines(vanBan),
      // «Q. GIÁM ĐỐC» already says the title.
      chuc_vu: quyenHanOf(vanBan).at(-1)?.power?.abbreviation === 'Q.' ? '' : clean(vanBan.nguoi_ky.chuc_vu),
      ho_ten: clean(vanBan.nguoi_ky.ho_ten),
    },
    noi_nhan: (vanBan.noi_nhan ?? []).map(withoutDash).filter(item => !NHU_TREN.test(item)),
    luu_van_ban: luuOf(vanBan),
    co_chu: vanBan.co_chu ?? '',
  }
}

const NHU_TREN = /^như trên[\s;,.]*$/i

/** «V/v» belongs to the type: one that was typed as well goes. */
function withoutVeViec(lines: readonly string[], loai: string): readonly string[] {
  const [first = '', ...rest] = lines
  if (timLoai(loai)?.abbreviation !== undefined) return lines
  return [first.replace(/^\s*v\/v[\s:]*/i, ''), ...rest].filter(line => line.trim() !== '')
}

/** The dash at a line's head is the program's. */
function withoutDash(item: string): string {
  return clean(item).replace(/^[-–]\s+/, '')
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** Whatever of «- Lưu: VT, TCKH.» the author typed, what follows VT is kept. */
function luuOf(vanBan: VanBan): string {
  const own = listOf(vanBan.luu_van_ban ?? vanBan.don_vi_soan_thao)
  return own
    .map(part =>
      withoutDash(part)
        .replace(/^lưu\s*:?\s*/i, '')
        .replace(/^VT\b[\s,.]*/, '')
        .replace(/[\s;.]+$/, ''),
    )
    .filter(part => part !== '')
    .join(', ')
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function blocksOf(blocks: readonly Khoi[] | undefined, style: TrinhBayNhiemVu): readonly KhoiDayDu[] {
  return (blocks ?? []).map(block => {
    if (typeof block === 'string') return { doan: block }
    const cap = capOf(block)
    const noi_dung = blocksOf(block.noi_dung, style)
    if (cap === undefined) return { doan: '' }
    if (cap === 'nhiem_vu')
      return {
        doan: '',
        nhiem_vu: {
          ten: block.nhiem_vu ?? '',
          dam: style.tieu_de === 'dam',
          nghieng: style.dan_nhap !== 'thuong',
          chi_tiet: detailsOf(block),
          nhan: detailsOf(style.nhan ?? {}),
          noi_dung,
        },
      }
    const line = block[cap]
    return { doan: '', [cap]: { ...dongOf(line ?? '', cap), noi_dung } }
  })
}

function dongOf(line: string | Dong, cap: 'muc' | 'khoan' | 'diem' | 'gach'): Omit<DongDayDu, 'noi_dung'> {
  const dong = typeof line !== 'string' ? line : cap === 'muc' ? { tieu_de: line } : { loi_van: line }
  return { tieu_de: dong.tieu_de ?? '', loi_van: dong.loi_van ?? '', so_dam: dong.so_dam ?? false }
}

/** Every detail, empty where there is none, without a mark of its own at the end. */
function detailsOf(from: Readonly<Partial<Record<ChiTietNhiemVu, string>>>): Record<ChiTietNhiemVu, string> {
  const of = (key: ChiTietNhiemVu): string => clean(from[key] ?? '').replace(/[;,:]+$/, '')
  return {
    chi_dao: of('chi_dao'),
    chu_tri: of('chu_tri'),
    thuc_hien: of('thuc_hien'),
    phoi_hop: of('phoi_hop'),
    thoi_gian: of('thoi_gian'),
    san_pham: of('san_pham'),
  }
}
