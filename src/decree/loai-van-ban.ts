/** One of the 29 types of Điều 7. */
export interface LoaiVanBan {
  /** The id, as in `loai_van_ban`. */
  readonly id: string
  readonly name: string
  /** Chữ viết tắt (Phụ lục III, Mục I); công văn and thư công have none. */
  readonly abbreviation?: string
  /** Its sample form in Phụ lục III; five types have none. */
  readonly mau?: string
  /** Whether it has the part Kính gửi (ô 9a): always, or when a lower body writes to a higher one. */
  readonly kinhGui?: 'always' | 'upward'
}

/** «Văn bản hành chính gồm các loại văn bản sau» (Điều 7), in the decree's order. */
export const loaiVanBan: readonly LoaiVanBan[] = [
  { id: 'nghi-quyet', name: 'Nghị quyết (cá biệt)', abbreviation: 'NQ', mau: '1.1' },
  { id: 'quyet-dinh', name: 'Quyết định (cá biệt)', abbreviation: 'QĐ', mau: '1.2' },
  { id: 'chi-thi', name: 'Chỉ thị', abbreviation: 'CT', mau: '1.4' },
  { id: 'quy-che', name: 'Quy chế', abbreviation: 'QC', mau: '1.4' },
  { id: 'quy-dinh', name: 'Quy định', abbreviation: 'QyĐ', mau: '1.4' },
  { id: 'thong-cao', name: 'Thông cáo', abbreviation: 'TC', mau: '1.4' },
  { id: 'thong-bao', name: 'Thông báo', abbreviation: 'TB', mau: '1.4' },
  { id: 'huong-dan', name: 'Hướng dẫn', abbreviation: 'HD', mau: '1.4' },
  { id: 'chuong-trinh', name: 'Chương trình', abbreviation: 'CTr', mau: '1.4' },
  { id: 'ke-hoach', name: 'Kế hoạch', abbreviation: 'KH', mau: '1.4' },
  { id: 'phuong-an', name: 'Phương án', abbreviation: 'PA', mau: '1.4' },
  { id: 'de-an', name: 'Đề án', abbreviation: 'ĐA', mau: '1.4' },
  { id: 'du-an', name: 'Dự án', abbreviation: 'DA', mau: '1.4' },
  { id: 'bao-cao', name: 'Báo cáo', abbreviation: 'BC', mau: '1.4', kinhGui: 'upward' },
  { id: 'bien-ban', name: 'Biên bản', abbreviation: 'BB', mau: '1.9' },
  { id: 'to-trinh', name: 'Tờ trình', abbreviation: 'TTr', mau: '1.4', kinhGui: 'upward' },
  { id: 'hop-dong', name: 'Hợp đồng', abbreviation: 'HĐ' },
  { id: 'cong-van', name: 'Công văn', mau: '1.5', kinhGui: 'always' },
  { id: 'cong-dien', name: 'Công điện', abbreviation: 'CĐ', mau: '1.6' },
  { id: 'ban-ghi-nho', name: 'Bản ghi nhớ', abbreviation: 'BGN' },
  { id: 'ban-thoa-thuan', name: 'Bản thỏa thuận', abbreviation: 'BTT' },
  { id: 'giay-uy-quyen', name: 'Giấy ủy quyền', abbreviation: 'GUQ', mau: '1.4' },
  { id: 'giay-moi', name: 'Giấy mời', abbreviation: 'GM', mau: '1.7' },
  { id: 'giay-gioi-thieu', name: 'Giấy giới thiệu', abbreviation: 'GGT', mau: '1.8' },
  { id: 'giay-nghi-phep', name: 'Giấy nghỉ phép', abbreviation: 'GNP', mau: '1.10' },
  { id: 'phieu-gui', name: 'Phiếu gửi', abbreviation: 'PG', mau: '1.4' },
  { id: 'phieu-chuyen', name: 'Phiếu chuyển', abbreviation: 'PC', mau: '1.4' },
  { id: 'phieu-bao', name: 'Phiếu báo', abbreviation: 'PB', mau: '1.4' },
  { id: 'thu-cong', name: 'Thư công' },
]

/**
 * Abbreviations that no type has today. Of Thông tư 01/2011/TT-BNV, before the decree: GN (bản ghi nhớ), TTh (bản
 * thỏa thuận), UQ, GT, NP (giấy ủy quyền, giới thiệu, nghỉ phép). Of custom: QCh (quy chế), DAn (dự án).
 */
export const chuVietTatCu: readonly string[] = ['QCh', 'DAn', 'GN', 'TTh', 'UQ', 'GT', 'NP']

/** The group «CV» of công văn in Party documents (Hướng dẫn 36-HD/VPTW); the decree gives công văn none. */
export const chuVietTatCongVanDang = 'CV'

/** The type of that id. */
export function timLoai(id: string): LoaiVanBan | undefined {
  return loaiVanBan.find(loai => loai.id === id)
}

/** The name alone, as it is printed above trích yếu: without «(cá biệt)». */
export function tenIn(loai: LoaiVanBan): string {
  return loai.name.replace(/ \(.*\)$/, '')
}
