import { nguoiSoanThao as fact } from '../../decree/muc-iii.ts'
import { soanThaoOf } from '../../model/nguoi-soan-thao.ts'
import type { Rule } from '../rule.ts'

/** A number of copies without the drafter's letters. */
export const nguoiSoanThao: Rule = {
  code: 'decree/nguoi-soan-thao',
  title: 'Số lượng bản đi cùng ký hiệu người soạn thảo',
  why: 'Ô số 12 gồm ký hiệu người soạn thảo rồi số lượng bản phát hành: PL.(300). Ghi số lượng bản mà không ghi ký hiệu thì sau dòng «Lưu» chỉ có con số trong ngoặc.',
  quote:
    '«Được trình bày tại ô số 12 Mục IV Phần I Phụ lục này, ký hiệu bằng chữ in hoa, số lượng bản bằng chữ số Ả Rập, cỡ chữ 11, kiểu chữ đứng.»',
  cite: fact.cite,
  basis: 'practice',
  reads: ['nguoi_soan_thao', 'so_luong_ban'],
  type: 'ke-hoach',
  bad: 'so_luong_ban: 300',
  good: 'nguoi_soan_thao: PL\nso_luong_ban: 300',
  *check(vanBan) {
    const { kyHieu, soLuong } = soanThaoOf(vanBan)
    if (kyHieu !== '' || soLuong === '') return
    yield {
      pointer: vanBan.so_luong_ban === undefined ? '/nguoi_soan_thao' : '/so_luong_ban',
      message: `Có số lượng bản phát hành mà thiếu ký hiệu người soạn thảo: sau dòng «Lưu» chỉ in «(${soLuong})».`,
      hint: 'Thêm khóa nguoi_soan_thao, ví dụ nguoi_soan_thao: PL.',
    }
  },
}
