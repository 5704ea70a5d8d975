import { describe, expect, it } from 'vitest'
import { docSo } from '../../src/model/doc-so.ts'

describe('docSo', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [404, 'bốn trăm linh bốn'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1050, 'một nghìn không trăm năm mươi'],
    [10_500, 'mười nghìn năm trăm'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [173_000_000, 'một trăm bảy mươi ba triệu'],
    [2_500_015_000, 'hai tỷ năm trăm triệu không trăm mười lăm nghìn'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [1_000_000_000_000, 'một nghìn tỷ'],
    ['1.000.000.000.000.000.000', 'một tỷ tỷ'],
    ['1.234,5', 'một nghìn hai trăm ba mươi tư phẩy năm'],
    ['0,05', 'không phẩy không năm'],
    ['1,50', 'một phẩy năm'],
    [-21, 'âm hai mươi mốt'],
  ])('%s → %s', (value, words) => {
    expect(docSo(value)).toBe(words)
  })

  it('says «lẻ» where asked', () => {
    expect(docSo(105, 'lẻ')).toBe('một trăm lẻ năm')
  })

  it.each(['abc', '', '1'.repeat(37)])('does not read %j', value => {
    expect(docSo(value)).toBeUndefined()
  })
})
