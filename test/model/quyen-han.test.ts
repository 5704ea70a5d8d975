import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/model/normalize.ts'
import { capTruong } from '../../src/model/chuc-vu.ts'
import { keHoach } from '../definition.ts'

function stack(quyen_han: string | readonly string[] | undefined, chuc_vu: string): readonly string[] {
  const { nguoi_ky } = normalize(
    keHoach({ nguoi_ky: { ...(quyen_han !== undefined && { quyen_han }), chuc_vu, ho_ten: 'Nguyễn Văn A' } }),
  )
  return nguoi_ky
    .flatMap(one => [...one.quyen_han, one.chuc_vu])
    .filter(line => line !== '')
    .map(line => line.toUpperCase())
}

describe('the stack of powers', () => {
  it.each([
    [undefined, 'Giám đốc', 'GIÁM ĐỐC'],
    ['TM', 'Chủ tịch', 'TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH'],
    ['TM. Ủy ban nhân dân', 'Chủ tịch', 'TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH'],
    [['TM', 'KT'], 'Phó Chủ tịch', 'TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH'],
    ['TM. KT.', 'Phó Chủ tịch', 'TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH'],
    ['KT.', 'Thứ trưởng', 'KT. BỘ TRƯỞNG | THỨ TRƯỞNG'],
    ['KT. Bộ trưởng', 'Thứ trưởng', 'KT. BỘ TRƯỞNG | THỨ TRƯỞNG'],
    ['KT', 'Phó Trưởng phòng', 'KT. TRƯỞNG PHÒNG | PHÓ TRƯỞNG PHÒNG'],
    ['TL. Bộ trưởng', 'Vụ trưởng Vụ Tổ chức', 'TL. BỘ TRƯỞNG | VỤ TRƯỞNG VỤ TỔ CHỨC'],
    [
      ['TL. Bộ trưởng', 'KT.'],
      'Phó Vụ trưởng Vụ Tổ chức',
      'TL. BỘ TRƯỞNG | KT. VỤ TRƯỞNG VỤ TỔ CHỨC | PHÓ VỤ TRƯỞNG VỤ TỔ CHỨC',
    ],
    ['TUQ. Giám đốc', 'Trưởng phòng Hành chính', 'TUQ. GIÁM ĐỐC | TRƯỞNG PHÒNG HÀNH CHÍNH'],
    ['Q', 'Giám đốc', 'Q. GIÁM ĐỐC'],
    [['TM', 'Q'], 'Chủ tịch', 'TM. ỦY BAN NHÂN DÂN | Q. CHỦ TỊCH'],
    [
      'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
      'Phó Chủ tịch',
      'TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH',
    ],
    [
      'TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG',
      'Phó Chánh Văn phòng',
      'TL. CHỦ TỊCH | KT. CHÁNH VĂN PHÒNG | PHÓ CHÁNH VĂN PHÒNG',
    ],
    ['TM. UBND Q. 1', 'Chủ tịch', 'TM. UBND Q. 1 | CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN Q. CHỦ TỊCH', 'Chủ tịch', 'TM. ỦY BAN NHÂN DÂN | Q. CHỦ TỊCH'],
    ['KT', 'Phó Chủ tịch Thường trực UBND xã', 'KT. CHỦ TỊCH UBND XÃ | PHÓ CHỦ TỊCH THƯỜNG TRỰC UBND XÃ'],
    ['KT', 'Hiệu phó', 'KT. HIỆU TRƯỞNG | HIỆU PHÓ'],
    ['Q. Giám Đốc', 'giám đốc', 'Q. GIÁM ĐỐC'],
    ['Q. GIÁM ĐỐC', 'Phó Giám đốc phụ trách', 'Q. GIÁM ĐỐC | PHÓ GIÁM ĐỐC PHỤ TRÁCH'],
  ] as const)('%j, %s', (quyenHan, chucVu, expected) => {
    expect(stack(quyenHan, chucVu).join(' | ')).toBe(expected)
  })

  it('knows whose deputy a deputy is', () => {
    expect(capTruong('PHÓ CHÁNH VĂN PHÒNG')).toBe('CHÁNH VĂN PHÒNG')
    expect(capTruong('Phó Chủ tịch Thường trực')).toBe('Chủ tịch')
    expect(capTruong('Phó Giám đốc phụ trách')).toBe('Giám đốc')
    for (const title of [
      'Phó Trưởng ban, Giám đốc Sở Nội vụ',
      'Phó Trưởng ban - Giám đốc Sở Y tế',
      'Phó Trưởng ban Thường trực kiêm Giám đốc Sở Nội vụ',
      'Phó Trưởng ban (Thường trực)',
    ])
      expect(capTruong(title)).toBe('Trưởng ban')
    expect(capTruong('Phó Giám đốc Sở Văn hóa, Thể thao')).toBe('Giám đốc Sở Văn hóa, Thể thao')
    expect(capTruong('Thứ trưởng')).toBe('Bộ trưởng')
    expect(capTruong('Chủ tịch')).toBeUndefined()
    expect(capTruong('Giám đốc Trung tâm')).toBeUndefined()
  })

  it.each([
    ['Hiệu phó', 'Hiệu trưởng'],
    ['HIỆU PHÓ', 'HIỆU TRƯỞNG'],
    ['Chi cục phó Chi cục Kiểm lâm', 'Chi cục trưởng Chi cục Kiểm lâm'],
    ['Thôn phó', 'Thôn trưởng'],
    ['Phó Giám đốc điều hành Trung tâm', 'Giám đốc Trung tâm'],
    ['Phó Giám đốc Trung tâm điều hành', 'Giám đốc Trung tâm điều hành'],
    ['Phó Giám đốc Sở phụ trách', 'Giám đốc Sở'],
    ['Phó Hiệu trưởng phụ trách chuyên môn', 'Hiệu trưởng'],
    ['Phó Trưởng ban Thường trực Ban Chỉ đạo', 'Trưởng ban Ban Chỉ đạo'],
    ['Thứ trưởng Thường trực', 'Bộ trưởng'],
  ])('%s: %s', (deputy, head) => {
    expect(capTruong(deputy)).toBe(head)
  })
})
