import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkModel } from '../../src/check/check-model.ts'
import type { VanBan } from '../../src/model/van-ban.ts'
import { keHoach } from '../definition.ts'

/** What a rule says of a definition with these keys: where, of what. */
function found(code: string, fragment: string): readonly string[] {
  return checkModel(keHoach(parse(fragment) as Partial<VanBan>))
    .filter(one => one.code === `decree/${code}`)
    .map(one => one.pointer ?? '')
}

const inAnnex = (blocks: string): string => `noi_dung: [Xem phụ lục.]\nphu_luc: [{ noi_dung: ${blocks} }]`

describe('bo-cuc', () => {
  it.each([
    '[{ phan: A, noi_dung: [{ chuong: B, noi_dung: [{ muc: C, noi_dung: [{ tieu_muc: D, noi_dung: [{ dieu: E, noi_dung: [{ khoan: x, noi_dung: [{ diem: y }] }] }] }] }] }] }]',
    '[{ phan: A, noi_dung: [{ muc: B, noi_dung: [{ khoan: x }] }] }]',
    '[{ chuong: A, noi_dung: [{ dieu: B, noi_dung: [{ gach: x }] }] }]',
  ])('lets pass %s', blocks => {
    expect(found('bo-cuc', `noi_dung: ${blocks}`)).toEqual([])
    expect(found('bo-cuc', inAnnex(blocks))).toEqual([])
  })

  it.each([
    ['[{ dieu: A, noi_dung: [{ chuong: B }] }]', '/noi_dung/0/noi_dung/0/chuong'],
    ['[{ chuong: A, noi_dung: [{ khoan: x }] }]', '/noi_dung/0/noi_dung/0/khoan'],
    ['[{ tieu_muc: A }]', '/noi_dung/0/tieu_muc'],
    ['[{ chuong: A }, { dieu: B }, { dieu: C }]', '/noi_dung/1/dieu'],
    ['[{ khoan: x, noi_dung: [{ muc: A }] }]', '/noi_dung/0/noi_dung/0/muc'],
  ])('%s', (blocks, pointer) => {
    expect(found('bo-cuc', `noi_dung: ${blocks}`)).toEqual([pointer])
    expect(found('bo-cuc', inAnnex(blocks))).toEqual([`/phu_luc/0${pointer}`])
  })
})

describe('tron-bo-cuc', () => {
  it.each([
    ['[{ dieu: A }, { muc: B, noi_dung: [{ khoan: x }, { khoan: y }] }]', '/noi_dung/1/noi_dung/0/khoan'],
    ['[{ khoan: x }, { chuong: A }]', '/noi_dung/0/khoan'],
    ['[{ phan: A, noi_dung: [{ khoan: x }, { dieu: A }] }]', '/noi_dung/0/noi_dung/0/khoan'],
    ['[{ dieu: A }, { muc: B, noi_dung: [{ nhiem_vu: x }] }]', '/noi_dung/1/noi_dung/0/nhiem_vu'],
  ])('%s', (blocks, pointer) => {
    expect(found('tron-bo-cuc', `noi_dung: ${blocks}`)).toEqual([pointer])
    expect(found('tron-bo-cuc', inAnnex(blocks))).toEqual([`/phu_luc/0${pointer}`])
  })

  it('lets each content choose', () => {
    expect(
      found(
        'tron-bo-cuc',
        'noi_dung: [{ muc: A, noi_dung: [{ khoan: x }] }]\nphu_luc: [{ noi_dung: [{ dieu: B }] }]',
      ),
    ).toEqual([])
    expect(
      found('tron-bo-cuc', 'noi_dung: [{ muc: A, noi_dung: [{ dieu: B, noi_dung: [{ khoan: x }] }] }]'),
    ).toEqual([])
  })
})

describe('dieu-tieu-de', () => {
  it.each([
    ['Quyết định này có hiệu lực kể từ ngày ký.', true],
    ['Trách nhiệm của các cơ quan, đơn vị, v.v.', false],
    ['Phạm vi điều chỉnh', false],
    ['chữ '.repeat(60), true],
    ['{ tieu_de: Hiệu lực., loi_van: Từ ngày ký. }', false],
    ['{ loi_van: Quyết định này có hiệu lực kể từ ngày ký. }', false],
  ])('%s', (dieu, isSentence) => {
    expect(
      found('dieu-tieu-de', `noi_dung: [{ dieu: ${dieu.includes('{') ? dieu : JSON.stringify(dieu)} }]`),
    ).toEqual(isSentence ? ['/noi_dung/0/dieu'] : [])
  })
})

describe('laws with a number', () => {
  it('are told of where they are defined', () => {
    const law = (loai: string) => `vien_dan: { a: { loai: ${loai}, so_ky_hieu: 1/2024/QH15, trich_yeu: x } }`
    expect(found('luat-ghi-so', law('Luật'))).toEqual(['/vien_dan/a/so_ky_hieu'])
    expect(found('luat-ghi-so', law('pháp lệnh'))).toEqual(['/vien_dan/a/so_ky_hieu'])
    expect(found('luat-ghi-so', law('Nghị quyết'))).toEqual([])
  })

  it.each([
    ['Căn cứ Luật Phòng, chống thiên tai số 33/2013/QH13 ngày 19 tháng 6 năm 2013', true],
    ['Căn cứ Luật Đất đai (số 31/2024/QH15)', true],
    ['theo Pháp lệnh Ưu đãi người có công số 02/2020/UBTVQH14', true],
    ['Căn cứ Nghị quyết số 202/2025/QH15 của Quốc hội', false],
    ['Luật Đất đai và Nghị quyết số 202/2025/QH15', false],
    ['Luật Đất đai; Nghị định số 102/2024/NĐ-CP', false],
    ['Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024', false],
  ])('%s', (text, isNumbered) => {
    expect(found('loi-van-luat-ghi-so', `can_cu: [${JSON.stringify(text)}]`)).toEqual(
      isNumbered ? ['/can_cu/0'] : [],
    )
  })
})

describe('phu-luc-khong-nhac', () => {
  const annex = 'phu_luc: [{ ma: to, noi_dung: [Tổ trưởng., "Xem phụ lục."] }]'
  it.each([
    ['noi_dung: [Triển khai.]', ['/phu_luc']],
    ['noi_dung: [Triển khai tại <to>.]', []],
    ['noi_dung: [{ khoan: "Chi tiết tại Phụ lục kèm theo." }]', []],
    ['noi_dung: [(Có danh sách kèm theo)]', []],
    ['noi_dung: [{ nhiem_vu: Rà soát }]\ntrinh_bay_nhiem_vu: { kieu: phu-luc }', []],
  ])('%s', (fragment, pointers) => {
    expect(found('phu-luc-khong-nhac', `${fragment}\n${annex}`)).toEqual(pointers)
  })

  it('has nothing to say where there is no annex', () => {
    expect(found('phu-luc-khong-nhac', 'noi_dung: [Triển khai.]')).toEqual([])
  })
})

describe('rules on prose', () => {
  it('know a reference, and the last text of each content', () => {
    const definition = keHoach({
      vien_dan: {
        nd30: { loai: 'Nghị định', so_ky_hieu: '30/2020/NĐ-CP', trich_yeu: 'về công tác văn thư' },
      },
      can_cu: ['<nd30>'],
      noi_dung: [{ muc: 'Một', ma: 'm', noi_dung: ['Theo <nd30>, <m>; (<m>) tại <pl>./.'] }],
      phu_luc: [{ ma: 'pl', noi_dung: ['Một việc./.'] }],
    })
    expect(checkModel(definition).map(one => one.code)).toEqual([])
  })

  it('see captions, headings and cells, and no keys', () => {
    const definition = keHoach({
      noi_dung: [
        {
          bang_bieu: {
            tieu_de: 'Bảng  A',
            cot: [{ ten: 'Cột  B', rong: '30%', can: 'giua' }],
            hang: [['Ô  C']],
          },
          ma: 'bang',
        },
      ],
    })
    expect(checkModel(definition).map(one => one.pointer)).toEqual([
      '/noi_dung/0/bang_bieu/tieu_de',
      '/noi_dung/0/bang_bieu/cot/0/ten',
      '/noi_dung/0/bang_bieu/hang/0/0',
    ])
  })
})
