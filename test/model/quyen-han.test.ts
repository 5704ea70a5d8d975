import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/model/normalize.ts'
import { capTruong } from '../../src/model/quyen-han.ts'
import { keHoach } from '../definition.ts'

function stack(quyen_han: string | readonly string[] | undefined, chuc_vu: string): readonly string[] {
  const { nguoi_ky } = normalize(
    keHoach({ nguoi_ky: { ...(quyen_han !== undefined && { quyen_han }), chuc_vu, ho_ten: 'Nguyễn Văn A' } }),
  )
  return [...nguoi_ky.quyen_han, nguoi_ky.chuc_vu].filter(line => line !== '').map(line => line.toUpperCase())
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
  ] as const)('%j, %s', (quyenHan, chucVu, expected) => {
    expect(stack(quyenHan, chucVu).join(' | ')).toBe(expected)
  })

  it('knows whose deputy a deputy is', () => {
    expect(capTruong('PHÓ CHÁNH VĂN PHÒNG')).toBe('CHÁNH VĂN PHÒNG')
    expect(capTruong('Phó Chủ tịch Thường trực')).toBe('Chủ tịch')
    expect(capTruong('Phó Giám đốc phụ trách')).toBe('Giám đốc')
    expect(capTruong('Thứ trưởng')).toBe('Bộ trưởng')
    expect(capTruong('Chủ tịch')).toBeUndefined()
  })
})
