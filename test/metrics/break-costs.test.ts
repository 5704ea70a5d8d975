import { describe, expect, it } from 'vitest'
import { breakCosts } from '../../src/metrics/break-costs.ts'

/** What a break costs where the text has its one `|`. */
function costAt(marked: string): number {
  const words = marked.split(' ')
  const at = words.indexOf('|')
  return breakCosts(words.filter(word => word !== '|'))[at] ?? NaN
}

describe('breakCosts', () => {
  it('charges nothing before the first word', () => {
    expect(breakCosts(['Kế', 'hoạch'])[0]).toBe(0)
  })

  it.each([
    'kế hoạch, | giải pháp',
    'giao lưu | với các xã',
    'Bản Ghi nhớ giữa | tỉnh Nghệ An',
    'Nghị quyết | (sửa đổi)',
    'ỦY BAN NHÂN DÂN | TỈNH NGHỆ AN',
    'VĂN PHÒNG | HỘI ĐỒNG NHÂN DÂN',
  ])('invites: %s', marked => {
    expect(costAt(marked)).toBe(0)
  })

  it.each([
    'Kết luận số | 1753-KL/TU',
    'hoạt động trong ngày | lễ',
    'theo khoản | 2',
    'lần thứ | XX',
    'các xã Quỳnh | Châu',
    'thành | phố Vinh',
    'kinh tế | - xã hội',
    'kinh tế - | xã hội',
    'của tỉnh | Nghệ An',
    'xã | Hội An',
    'tỉnh | Quảng\u00a0Ngãi',
    'đồng chí | Nguyễn Văn An',
    'HỘI ĐỒNG | NHÂN DÂN',
    'NHÂN | DÂN',
    'UỶ | BAN',
    'TỈNH | QUẢNG NGÃI',
    'TỈNH QUẢNG | NGÃI',
    'THÀNH PHỐ HỒ CHÍ | MINH',
    'HUYỆN ỦY | TRÀ BỒNG',
  ])('all but forbids: %s', marked => {
    expect(costAt(marked)).toBeGreaterThanOrEqual(1)
  })

  it.each([
    'phối hợp với | đơn vị',
    'Về | công tác',
    'VÀ | ĐÀO TẠO',
    'triển | khai',
    'ngày 02 tháng 5 | năm 2024',
    'đời sống | nhân dân',
    'trong thời hạn 30 | phút',
  ])('discourages: %s', marked => {
    expect(costAt(marked)).toBeGreaterThan(0.1)
  })

  it.each([
    'kế hoạch | tuyên truyền',
    'Quảng Ngãi | năm 2024',
    'năm 2024 | tuyên truyền',
    'các xã, | Quỳnh Châu',
    'huyện Đại Từ | tuyên truyền',
    'các tỉnh | miền núi',
    'Nghị quyết | Đại hội',
  ])('allows: %s', marked => {
    expect(costAt(marked)).toBeLessThan(0.1)
  })

  it('holds a unit to its name in capitals no further than two syllables, nor to what it is not', () => {
    expect(costAt('TỈNH NGHỆ AN | KHÓA XV')).toBeLessThan(1)
    expect(costAt('CÁC HUYỆN, | THỊ XÃ')).toBe(0)
    expect(costAt('BẢO HIỂM XÃ HỘI | KHU VỰC')).toBeLessThan(1)
    expect(costAt('HUYỆN | VÀ TỈNH')).toBe(0)
  })
})
