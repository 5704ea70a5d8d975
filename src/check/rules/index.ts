import type { Rule } from '../rule.ts'
import { boCuc } from './bo-cuc.ts'
import { capHuyen } from './cap-huyen.ts'
import { choChuaDien } from './cho-chua-dien.ts'
import { chuInSan } from './chu-in-san.ts'
import { cuoiNoiDung } from './cuoi-noi-dung.ts'
import { dauKetThuc } from './dau-ket-thuc.ts'
import { dauSao } from './dau-sao.ts'
import { diaDanh } from './dia-danh.ts'
import { diemNgoaiKhoan } from './diem-ngoai-khoan.ts'
import { dongDanhSo } from './dong-danh-so.ts'
import { hocHamHocVi } from './hoc-ham-hoc-vi.ts'
import { khoangTrang } from './khoang-trang.ts'
import { kinhGui } from './kinh-gui.ts'
import { ktCapPho } from './kt-cap-pho.ts'
import { kyHieuChuHoa } from './ky-hieu-chu-hoa.ts'
import { kyHieuCoNam } from './ky-hieu-co-nam.ts'
import { kyHieuCv } from './ky-hieu-cv.ts'
import { kyHieuDau } from './ky-hieu-dau.ts'
import { kyHieuTenLoai } from './ky-hieu-ten-loai.ts'
import { kyHieuThieuDonVi } from './ky-hieu-thieu-don-vi.ts'
import { kyHieuThieuVietTat } from './ky-hieu-thieu-viet-tat.ts'
import { luuTrongNoiNhan } from './luu-trong-noi-nhan.ts'
import { ngayKhongCo } from './ngay-khong-co.ts'
import { nhuTren } from './nhu-tren.ts'
import { qCapTruong } from './q-cap-truong.ts'
import { quyenHanThieuTen } from './quyen-han-thieu-ten.ts'
import { quyenHanThuTu } from './quyen-han-thu-tu.ts'
import { quyenHanVietTat } from './quyen-han-viet-tat.ts'
import { soKhoanDam } from './so-khoan-dam.ts'
import { soTuGo } from './so-tu-go.ts'
import { tenCoQuanDayDu } from './ten-co-quan-day-du.ts'
import { capTruongTapThe } from './cap-truong-tap-the.ts'
import { tmTapThe } from './tm-tap-the.ts'
import { tuqUyQuyenLai } from './tuq-uy-quyen-lai.ts'
import { trichYeuLapTenLoai } from './trich-yeu-lap-ten-loai.ts'
import { vVLap } from './v-v-lap.ts'
import { vienDanVietHoa } from './vien-dan-viet-hoa.ts'

/** Every rule on the model. The order is that of the decree's cells, then of prose. */
export const rules: readonly Rule[] = [
  tenCoQuanDayDu,
  kyHieuCv,
  kyHieuCoNam,
  kyHieuTenLoai,
  kyHieuChuHoa,
  kyHieuDau,
  kyHieuThieuDonVi,
  kyHieuThieuVietTat,
  diaDanh,
  capHuyen,
  ngayKhongCo,
  vVLap,
  trichYeuLapTenLoai,
  boCuc,
  diemNgoaiKhoan,
  soTuGo,
  soKhoanDam,
  vienDanVietHoa,
  quyenHanVietTat,
  quyenHanThieuTen,
  quyenHanThuTu,
  tmTapThe,
  capTruongTapThe,
  tuqUyQuyenLai,
  ktCapPho,
  qCapTruong,
  hocHamHocVi,
  kinhGui,
  nhuTren,
  luuTrongNoiNhan,
  chuInSan,
  choChuaDien,
  dauSao,
  dauKetThuc,
  cuoiNoiDung,
  dongDanhSo,
  khoangTrang,
]
