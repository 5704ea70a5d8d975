import type { Rule } from '../rule.ts'
import { bangCoChu } from './bang-co-chu.ts'
import { boCuc } from './bo-cuc.ts'
import { capHuyen } from './cap-huyen.ts'
import { choChuaDien } from './cho-chua-dien.ts'
import { chuInSan } from './chu-in-san.ts'
import { cuoiNoiDung } from './cuoi-noi-dung.ts'
import { dauKetThuc } from './dau-ket-thuc.ts'
import { dauSao } from './dau-sao.ts'
import { diaDanh } from './dia-danh.ts'
import { dieuTieuDe } from './dieu-tieu-de.ts'
import { diemNgoaiKhoan } from './diem-ngoai-khoan.ts'
import { dongDanhSo } from './dong-danh-so.ts'
import { hinhKyVanBanGiay } from './hinh-ky-van-ban-giay.ts'
import { hocHamHocVi } from './hoc-ham-hoc-vi.ts'
import { khoangTrang } from './khoang-trang.ts'
import { khoaKhongTacDung } from './khoa-khong-tac-dung.ts'
import { kinhGui } from './kinh-gui.ts'
import { ktCapPho } from './kt-cap-pho.ts'
import { kyHieuChuHoa } from './ky-hieu-chu-hoa.ts'
import { kyHieuCoNam } from './ky-hieu-co-nam.ts'
import { kyHieuCv } from './ky-hieu-cv.ts'
import { kyHieuDau } from './ky-hieu-dau.ts'
import { kyHieuTenLoai } from './ky-hieu-ten-loai.ts'
import { kyHieuThieuDonVi } from './ky-hieu-thieu-don-vi.ts'
import { kyHieuThieuVietTat } from './ky-hieu-thieu-viet-tat.ts'
import { loiVanLuatGhiSo } from './loi-van-luat-ghi-so.ts'
import { luatGhiSo } from './luat-ghi-so.ts'
import { luuTrongNoiNhan } from './luu-trong-noi-nhan.ts'
import { ngayKhongCo } from './ngay-khong-co.ts'
import { nguoiKyCoQuan } from './nguoi-ky-co-quan.ts'
import { nguoiSoanThao } from './nguoi-soan-thao.ts'
import { nhuTren } from './nhu-tren.ts'
import { phuLucKhongNhac } from './phu-luc-khong-nhac.ts'
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
import { tronBoCuc } from './tron-bo-cuc.ts'
import { trichYeuLapTenLoai } from './trich-yeu-lap-ten-loai.ts'
import { vVLap } from './v-v-lap.ts'
import { danhHieuVietHoa } from './danh-hieu-viet-hoa.ts'
import { dauCauVietHoa } from './dau-cau-viet-hoa.ts'
import { diaDanhDacBietVietHoa } from './dia-danh-dac-biet.ts'
import { donViHanhChinhVietHoa } from './don-vi-hanh-chinh-viet-hoa.ts'
import { donViMangSoVietHoa } from './don-vi-mang-so-viet-hoa.ts'
import { namAmLichVietHoa } from './nam-am-lich-viet-hoa.ts'
import { ngayLeVietHoa } from './ngay-le-viet-hoa.ts'
import { ngayTetVietHoa } from './ngay-tet-viet-hoa.ts'
import { ngayThangVietHoa } from './ngay-thang-viet-hoa.ts'
import { nhanDanNhaNuoc } from './nhan-dan-nha-nuoc.ts'
import { suKienVietHoa } from './su-kien-viet-hoa.ts'
import { tenCoQuanVietHoa } from './ten-co-quan-viet-hoa.ts'
import { tenLoaiVietHoa } from './ten-loai-viet-hoa.ts'
import { tenToChucDangVietHoa } from './ten-to-chuc-dang.ts'
import { vungMienVietHoa } from './vung-mien-viet-hoa.ts'
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
  luatGhiSo,
  loiVanLuatGhiSo,
  boCuc,
  tronBoCuc,
  dieuTieuDe,
  diemNgoaiKhoan,
  soTuGo,
  soKhoanDam,
  dauCauVietHoa,
  donViHanhChinhVietHoa,
  donViMangSoVietHoa,
  diaDanhDacBietVietHoa,
  vungMienVietHoa,
  tenCoQuanVietHoa,
  tenToChucDangVietHoa,
  nhanDanNhaNuoc,
  danhHieuVietHoa,
  ngayLeVietHoa,
  tenLoaiVietHoa,
  vienDanVietHoa,
  namAmLichVietHoa,
  ngayTetVietHoa,
  ngayThangVietHoa,
  suKienVietHoa,
  nguoiKyCoQuan,
  quyenHanVietTat,
  quyenHanThieuTen,
  quyenHanThuTu,
  tmTapThe,
  capTruongTapThe,
  tuqUyQuyenLai,
  ktCapPho,
  qCapTruong,
  hocHamHocVi,
  hinhKyVanBanGiay,
  kinhGui,
  nhuTren,
  luuTrongNoiNhan,
  nguoiSoanThao,
  phuLucKhongNhac,
  chuInSan,
  choChuaDien,
  dauSao,
  dauKetThuc,
  cuoiNoiDung,
  dongDanhSo,
  bangCoChu,
  khoaKhongTacDung,
  khoangTrang,
]
