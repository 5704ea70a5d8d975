import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../src/model/compile-schema.ts'
import { filledSchemas } from '../../src/model/filled-schemas.ts'
import { readSchemas } from '../../src/shipped.ts'
import { keHoach } from '../definition.ts'

const shipped = readSchemas()
const editor = compileSchema(shipped, 'ke-hoach.schema.json')
const program = compileSchema(filledSchemas(shipped), 'ke-hoach.schema.json')

/** What an author writes under a profile. */
const own = { loai_van_ban: 'ke-hoach', trich_yeu: 'A', noi_dung: ['B.'] }

describe('a definition', () => {
  it.each([
    ['of its own keys alone', own],
    ['with a signer by name', { ...own, nguoi_ky: 'chu-tich' }],
    ['with signers by name', { ...own, nguoi_ky: ['chu-tich', { chuc_vu: 'A', ho_ten: 'B' }] }],
    [
      'with empty keys',
      { ...own, co_quan_chu_quan: null, noi_nhan: null, dia_chi_co_quan: null, can_cu: null },
    ],
  ])('%s is well in an editor, and not yet for the program', (_, value) => {
    expect(editor(value)).toBe(true)
    expect(program(value)).toBe(false)
    expect(program({ ...keHoach(), ...value })).toBe(value === own)
  })

  it.each([
    ['without what is its own', { ...own, trich_yeu: undefined }],
    ['with a signer by no name', { ...own, nguoi_ky: 'Nguyễn Văn A' }],
    ['with keys empty that can’t be', { ...own, dia_danh: null }],
    ['with unknown keys', { ...own, khoa_la: 1 }],
  ])('%s is refused by both', (_, value) => {
    const plain: unknown = JSON.parse(JSON.stringify(value))
    expect(editor(plain)).toBe(false)
    expect(program(plain)).toBe(false)
  })

  it('that has everything is well in both', () => {
    expect([editor(keHoach()), program(keHoach())]).toEqual([true, true])
  })
})
