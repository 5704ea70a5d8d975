import { expect, it } from 'vitest'
import { chuQuanOf } from '../../src/model/chu-quan.ts'

const of = (own: readonly (string | undefined)[], co_quan_chu_quan?: string) =>
  chuQuanOf({
    ...(co_quan_chu_quan !== undefined && { co_quan_chu_quan }),
    co_quan_ban_hanh: own.map((one, i) => ({
      ten: `Sở ${i}`,
      ...(one !== undefined && { co_quan_chu_quan: one }),
    })),
  })

it('stands once above bodies that have the same', () => {
  expect(of([undefined, undefined], 'UBND tỉnh')).toEqual({ chung: ['UBND tỉnh'], rieng: [[], []] })
  expect(of(['UBND tỉnh', 'UBND TỈNH'])).toEqual({ chung: ['UBND tỉnh'], rieng: [[], []] })
  expect(of([undefined, undefined])).toEqual({ chung: [], rieng: [[], []] })
})

it('stands above each body that has another than the one before', () => {
  expect(of([undefined, undefined, 'Bộ Công an'], 'UBND tỉnh')).toEqual({
    chung: [],
    rieng: [['UBND tỉnh'], [], ['Bộ Công an']],
  })
})

it('is that of the only body', () => {
  expect(chuQuanOf({ co_quan_ban_hanh: 'Sở Nội vụ', co_quan_chu_quan: ['UBND', 'tỉnh'] })).toEqual({
    chung: ['UBND', 'tỉnh'],
    rieng: [[]],
  })
})
