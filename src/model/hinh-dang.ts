import type {
  BangBieuDayDu,
  DongDayDu,
  HangDayDu,
  HinhAnhDayDu,
  HinhDayDu,
  KhoiDayDu,
  NgayDayDu,
  NguoiKyDayDu,
  NhiemVuDayDu,
  ODayDu,
  PhuLucDayDu,
  VanBanDayDu,
} from './van-ban-day-du.ts'

/**
 * What stands where in the completed document, for whoever reads a template without running it. A map's keys are
 * asked for, since blocks hold blocks. `any`: nothing is known of it.
 */
export type HinhDang =
  | { readonly kind: 'text' }
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly of: HinhDang }
  | MapShape

export interface MapShape {
  readonly kind: 'map'
  /** In Vietnamese, for messages; two of one name are one shape. */
  readonly name: string
  readonly keys: () => Readonly<Record<string, HinhDang>>
  /** It may have other keys as well. */
  readonly open?: true
}

export const TEXT: HinhDang = { kind: 'text' }
export const ANY: HinhDang = { kind: 'any' }

function list(of: HinhDang): HinhDang {
  return { kind: 'list', of }
}

/** Typed by the interface that it tells of, so that neither can have a key that the other lacks. */
function map<T>(name: string, keys: () => Readonly<Record<keyof T & string, HinhDang>>): MapShape {
  return { kind: 'map', name, keys }
}

const hinh = map<HinhDayDu>('hình', () => ({ tep: TEXT, rong: TEXT }))

const hinhAnh = map<HinhAnhDayDu>('hinh_anh', () => ({
  ma: TEXT,
  mo_ta: TEXT,
  tieu_de: TEXT,
  tep: TEXT,
  rong: TEXT,
}))

const o = map<ODayDu>('ô của bảng', () => ({
  loi_van: TEXT,
  can: TEXT,
  gop_cot: TEXT,
  gop_hang: TEXT,
  dam: TEXT,
}))

const hang = map<HangDayDu>('hàng của bảng', () => ({ dam: TEXT, cac_o: list(o) }))

const bangBieu = map<BangBieuDayDu>('bang_bieu', () => ({
  ma: TEXT,
  tieu_de: TEXT,
  co_chu: TEXT,
  huong: TEXT,
  cac_cot: list(map<BangBieuDayDu['cac_cot'][number]>('cột của bảng', () => ({ rong: TEXT }))),
  dau_bang: list(hang),
  cac_hang: list(hang),
}))

const dong: MapShape = map<DongDayDu>('dòng của một cấp', () => ({
  ma: TEXT,
  tieu_de: TEXT,
  loi_van: TEXT,
  so_dam: TEXT,
  noi_dung: list(khoi),
}))

const chiTiet = map<NhiemVuDayDu['chi_tiet']>('chi tiết của nhiệm vụ', () => ({
  chi_dao: TEXT,
  chu_tri: TEXT,
  thuc_hien: TEXT,
  phoi_hop: TEXT,
  thoi_gian: TEXT,
  san_pham: TEXT,
}))

const nhiemVu: MapShape = map<NhiemVuDayDu>('nhiem_vu', () => ({
  ma: TEXT,
  ten: TEXT,
  ten_dam: TEXT,
  loi_dan_nghieng: TEXT,
  chi_tiet: chiTiet,
  loi_dan: { ...chiTiet, name: 'loi_dan của nhiệm vụ' },
  noi_dung: list(khoi),
}))

const khoi: MapShape = map<KhoiDayDu>('khối nội dung', () => ({
  doan_van: TEXT,
  phan: dong,
  chuong: dong,
  muc: dong,
  tieu_muc: dong,
  dieu: dong,
  khoan: dong,
  diem: dong,
  gach: dong,
  nhiem_vu: nhiemVu,
  bang_bieu: bangBieu,
  hinh_anh: hinhAnh,
}))

const ngay = map<NgayDayDu>('thoi_gian_ban_hanh', () => ({ ngay: TEXT, thang: TEXT, nam: TEXT }))

const nguoiKy = map<NguoiKyDayDu>('nguoi_ky', () => ({
  quyen_han: list(TEXT),
  chuc_vu: TEXT,
  chuc_vu_khac: list(TEXT),
  ho_ten: TEXT,
  hinh_chu_ky: hinh,
  hinh_dau: hinh,
}))

const coQuan = map<VanBanDayDu['co_quan_ban_hanh'][number]>('co_quan_ban_hanh', () => ({
  ten: list(TEXT),
  co_quan_chu_quan: list(TEXT),
}))

const phuLuc = map<PhuLucDayDu>('phu_luc', () => ({
  ma: TEXT,
  tieu_de: list(TEXT),
  huong: TEXT,
  hien_so_trang_dau: TEXT,
  tep_rieng: TEXT,
  kem_theo: map<PhuLucDayDu['kem_theo']>('kem_theo của phụ lục', () => ({
    ngay: TEXT,
    thang: TEXT,
    nam: TEXT,
    hinh_thuc: TEXT,
    so_van_ban: TEXT,
    ky_hieu: TEXT,
    co_quan: TEXT,
  })),
  ky_so: map<NonNullable<PhuLucDayDu['ky_so']>>('ky_so của phụ lục', () => ({
    so_van_ban: TEXT,
    ky_hieu: TEXT,
    thoi_gian: TEXT,
  })),
  noi_dung: list(khoi),
}))

/** @param tuyBien of an office's own fields; any, where its template declares none */
export function vanBanShape(tuyBien: HinhDang = ANY): MapShape {
  return map<VanBanDayDu>('văn bản', () => ({
    loai_van_ban: TEXT,
    do_mat: TEXT,
    muc_do_khan: TEXT,
    pham_vi_luu_hanh: TEXT,
    co_quan_chu_quan: list(TEXT),
    co_quan_ban_hanh: list(coQuan),
    so_van_ban: TEXT,
    ky_hieu: TEXT,
    dia_danh: TEXT,
    thoi_gian_ban_hanh: ngay,
    trich_yeu: list(TEXT),
    kinh_gui: list(TEXT),
    can_cu: list(TEXT),
    noi_dung: list(khoi),
    nguoi_ky: list(nguoiKy),
    noi_nhan: list(TEXT),
    luu_van_ban: TEXT,
    nguoi_soan_thao: TEXT,
    so_luong_ban: TEXT,
    dia_chi_co_quan: list(TEXT),
    phu_luc: list(phuLuc),
    co_chu: TEXT,
    le_trang: map<VanBanDayDu['le_trang']>('le_trang', () => ({
      tren: TEXT,
      duoi: TEXT,
      trai: TEXT,
      phai: TEXT,
    })),
    gian_dong: TEXT,
    gian_doan: TEXT,
    lui_dau_dong: TEXT,
    tuy_bien: tuyBien,
  }))
}

/** Every map that can be reached. */
export function mapsOf(root: HinhDang): readonly MapShape[] {
  const found = new Map<string, MapShape>()
  const visit = (shape: HinhDang): void => {
    if (shape.kind === 'list') visit(shape.of)
    if (shape.kind !== 'map' || found.has(shape.name)) return
    found.set(shape.name, shape)
    Object.values(shape.keys()).forEach(visit)
  }
  visit(root)
  return [...found.values()]
}
