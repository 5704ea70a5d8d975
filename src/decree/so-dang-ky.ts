import { theDieu, type Citation } from './cite.ts'

/**
 * «Số và thời gian ban hành văn bản được lấy theo thứ tự và trình tự thời gian ban hành văn bản của cơ quan, tổ chức trong
 * năm (bắt đầu liên tiếp từ số 01 vào ngày 01 tháng 01 và kết thúc vào ngày 31 tháng 12 hàng năm). Số và ký hiệu văn bản
 * của cơ quan, tổ chức là duy nhất trong một năm, thống nhất giữa văn bản giấy và văn bản điện tử.»
 */
export const capSo = {
  first: 1,
  cite: theDieu('15.1'),
} as const satisfies { first: number; cite: Citation }

/** «Văn bản mật được cấp hệ thống số riêng.» */
export const soVanBanMat = { cite: theDieu('15.2') } as const satisfies { cite: Citation }

/**
 * The columns of the register of outgoing documents. «2. Nội dung đăng ký văn bản đi. Tối thiểu gồm 10 nội dung»: so
 * further ones may follow.
 */
export const soDangKyVanBanDi = {
  cot: {
    soKyHieu: 'Số, ký hiệu văn bản',
    ngay: 'Ngày tháng văn bản',
    trichYeu: 'Tên loại và trích yếu nội dung văn bản',
    nguoiKy: 'Người ký',
    noiNhan: 'Nơi nhận văn bản',
    luu: 'Đơn vị, người nhận bản lưu',
    soLuong: 'Số lượng bản',
    ngayChuyen: 'Ngày chuyển',
    kyNhan: 'Ký nhận',
    ghiChu: 'Ghi chú',
  },
  cite: { place: 'PL IV.I', text: 'Mục I Phụ lục IV' },
} as const satisfies { cot: Readonly<Record<string, string>>; cite: Citation }
