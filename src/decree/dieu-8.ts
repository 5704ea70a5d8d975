import { theDieu } from './cite.ts'

/** A main component: the decree's điểm and words, and the ids of its parts (those of markup and tree). */
export interface ThanhPhanChinh {
  readonly diem: string
  readonly name: string
  readonly parts: readonly string[]
}

/**
 * «Thể thức văn bản hành chính bao gồm các thành phần chính» (Điều 8, khoản 2). Tiêu ngữ comes with Quốc
 * hiệu; a công văn has no tên loại and its trích yếu stands elsewhere (II.5.b); the seal is no letter on paper.
 */
export const thanhPhanChinh: readonly ThanhPhanChinh[] = [
  { diem: 'a', name: 'Quốc hiệu và Tiêu ngữ', parts: ['quoc-hieu'] },
  { diem: 'b', name: 'Tên cơ quan, tổ chức ban hành văn bản', parts: ['co-quan-ban-hanh'] },
  { diem: 'c', name: 'Số, ký hiệu của văn bản', parts: ['so-ky-hieu'] },
  { diem: 'd', name: 'Địa danh và thời gian ban hành văn bản', parts: ['dia-danh-thoi-gian'] },
  { diem: 'đ', name: 'Tên loại và trích yếu nội dung văn bản', parts: ['ten-loai', 'trich-yeu'] },
  { diem: 'e', name: 'Nội dung văn bản', parts: ['noi-dung'] },
  { diem: 'g', name: 'Chức vụ, họ tên và chữ ký của người có thẩm quyền', parts: ['nguoi-ky'] },
  { diem: 'h', name: 'Dấu, chữ ký số của cơ quan, tổ chức', parts: [] },
  { diem: 'i', name: 'Nơi nhận', parts: ['noi-nhan'] },
]

export const nguonThanhPhanChinh = theDieu('8.2')
