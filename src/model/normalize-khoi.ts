import { hinhAnhDayDu } from './cac-hinh.ts'
import { bangBieuDayDu } from './bang-bieu.ts'
import { nhiemVuTheoKieu } from './bang-nhiem-vu.ts'
import { clean } from './chu-cai.ts'
import {
  capOf,
  type CapKey,
  type ChiTietNhiemVu,
  type Dong,
  type Khoi,
  type TrinhBayNhiemVu,
} from './van-ban.ts'
import type { DongDayDu, KhoiDayDu } from './van-ban-day-du.ts'

/** Blocks as a template sees them, those within them too. */
export function khoiDayDu(blocks: readonly Khoi[], style: TrinhBayNhiemVu): readonly KhoiDayDu[] {
  return nhiemVuTheoKieu(blocks, style).map((block): KhoiDayDu => {
    if (typeof block === 'string') return { doan_van: block }
    if (block.bang_bieu !== undefined)
      return { doan_van: '', bang_bieu: bangBieuDayDu(block.bang_bieu, block.ma ?? '') }
    const cap = capOf(block)
    const noi_dung = block.noi_dung === undefined ? [] : khoiDayDu(block.noi_dung, style)
    if (block.hinh_anh !== undefined)
      return { doan_van: '', hinh_anh: hinhAnhDayDu(block.hinh_anh, block.ma) }
    if (cap === undefined) return { doan_van: '' }
    if (cap === 'nhiem_vu')
      return {
        doan_van: '',
        nhiem_vu: {
          ma: block.ma ?? '',
          ten: block.nhiem_vu ?? '',
          ten_dam: style.kieu_ten === 'dam',
          loi_dan_nghieng: style.kieu_loi_dan !== 'thuong',
          chi_tiet: detailsOf(block, DETAIL_ENDS),
          loi_dan: detailsOf(style.loi_dan ?? {}, LABEL_ENDS),
          noi_dung,
        },
      }
    const line = block[cap]
    return { doan_van: '', [cap]: dongDayDu(line ?? '', cap, block.ma ?? '', noi_dung) }
  })
}

/** Levels of which a text alone is the title. */
const TITLED: readonly CapKey[] = ['phan', 'chuong', 'muc', 'tieu_muc', 'dieu']

function dongDayDu(line: string | Dong, cap: CapKey, ma: string, noi_dung: DongDayDu['noi_dung']): DongDayDu {
  const dong: Dong =
    typeof line !== 'string' ? line : TITLED.includes(cap) ? { tieu_de: line } : { loi_van: line }
  const { tieu_de = '', loi_van = '', so_dam = false } = dong
  return { ma, tieu_de, loi_van, so_dam, noi_dung }
}

/** Every detail, empty where there is none, without a mark of its own at the end. */
function detailsOf(from: ChiTiet, ends: RegExp): Record<ChiTietNhiemVu, string> {
  const of = (key: ChiTietNhiemVu): string => {
    const detail = from[key] ?? ''
    return detail === '' ? '' : clean(detail).replace(ends, '')
  }
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
