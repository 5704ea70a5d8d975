import { expect, it } from 'vitest'
import { diaChiOf } from '../../src/model/dia-chi.ts'

it('puts the parts on the lines of the sample of Mục V', () => {
  expect(
    diaChiOf({
      dia_chi_co_quan: {
        trang_thong_tin: 'a.gov.vn',
        thu_dien_tu: 'x@a.gov.vn',
        fax: '0255 2',
        dien_thoai: '0255 1',
        dia_chi: 'Số 52 đường Hùng Vương',
      },
    }),
  ).toEqual(['Số 52 đường Hùng Vương', 'ĐT: 0255 1, Fax: 0255 2', 'E-Mail: x@a.gov.vn, Website: a.gov.vn'])
})

it('leaves out what is not there, and the author’s own lines alone', () => {
  expect(diaChiOf({ dia_chi_co_quan: { fax: '0255 2' } })).toEqual(['Fax: 0255 2'])
  expect(diaChiOf({ dia_chi_co_quan: ['Số 1', 'ĐT: 2'] })).toEqual(['Số 1', 'ĐT: 2'])
  expect(diaChiOf({ dia_chi_co_quan: 'Số 1' })).toEqual(['Số 1'])
  expect(diaChiOf({})).toEqual([])
})
