import { describe, expect, it } from 'vitest'
import { soatSo } from '../../src/so-dang-ky/bao-cao.ts'
import { inKhoang, soTiepTheo, soTrong, soTrung, traiThuTu } from '../../src/so-dang-ky/cap-so.ts'
import { chonSo, type YeuCau } from '../../src/so-dang-ky/chon-so.ts'
import type { MucMoi } from '../../src/so-dang-ky/muc-moi.ts'
import { rowsOf } from './register.ts'

const HEAD =
  'Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản;Tệp định nghĩa;Tình trạng'

const muc: MucMoi = {
  dauHieu: { loai: 'ke-hoach', coQuan: 'UBND', mat: false },
  kyHieu: 'KH-UBND',
  trichYeu: 'Kế hoạch kiểm tra',
  nguoiKy: 'A',
  noiNhan: '',
  luu: 'VT',
  soLuong: '',
  mat: '',
}

const wish = (props: Partial<YeuCau> = {}): YeuCau => ({
  muc,
  tep: 'moi.yaml',
  ngay: { iso: '2026-11-20', neu: false },
  cach: {},
  homNay: '2026-11-20',
  ...props,
})

const rows = (...lines: readonly string[]) => rowsOf(lines, 2026, HEAD)
const chosen = (lines: readonly string[], props: Partial<YeuCau> = {}) => chonSo(rows(...lines), wish(props))
const codes = (outcome: ReturnType<typeof chosen>) => outcome.diagnostics.map(({ code }) => code)

const three = [
  '1/KH-UBND;05/01/2026;a;a.yaml;',
  '2/UBND-VP;06/01/2026;V/v b;b.yaml;',
  '4/KH-UBND;07/02/2026;c;;',
]

describe('the next number', () => {
  it('is 1 in a new year, else one more than the highest of the series', () => {
    expect(chosen([]).value).toEqual({ so: 1, ngay: '2026-11-20' })
    expect(chosen(three)).toEqual({ value: { so: 5, ngay: '2026-11-20' }, diagnostics: [] })
    expect(chosen(three, { cach: { daySo: 'chung' } }).value?.so).toBe(5)
    const tb = { ...muc, dauHieu: { ...muc.dauHieu, loai: 'thong-bao' }, kyHieu: 'TB-UBND' }
    expect(chosen(three, { muc: tb }).value?.so).toBe(1)
    expect(chosen(three, { muc: tb, cach: { daySo: 'chung' } }).value?.so).toBe(5)
    const mat = chosen(three, { muc: { ...muc, dauHieu: { ...muc.dauHieu, mat: true } } })
    expect([mat.value?.so, codes(mat)]).toEqual([1, ['so/van-ban-mat']])
    expect(chosen(['9/KH-UBND;05/01/2025;a'].map(line => `${line};x.yaml;`)).value?.so).toBe(1)
  })

  it('is the one that is asked for, where it is free', () => {
    expect(chosen(three, { so: 3, ngay: { iso: '2026-02-01', neu: true } })).toEqual({
      value: { so: 3, ngay: '2026-02-01' },
      diagnostics: [],
    })
    expect(codes(chosen(three, { so: 4 }))).toEqual(['so/so-da-dung'])
    expect(chosen(three, { so: 4 }).diagnostics[0]?.message).toContain('dòng 4')
    expect(chosen(three, { so: 4 }).diagnostics[0]?.hint).toMatch(/\(5\).*2–3/)
    // 2 is of another series.
    expect(chosen(three, { so: 2, ngay: { iso: '2026-01-09', neu: true } }).value?.so).toBe(2)
  })

  it('is told of when it skips some', () => {
    expect(codes(chosen(three, { so: 9 }))).toEqual(['so/so-trong'])
  })

  it('is the one in the definition, where it is free', () => {
    const outcome = chosen(three, { muc: { ...muc, so: 5 } })
    expect(outcome.value?.so).toBe(5)
    expect(codes(outcome)).toEqual(['so/so-ghi-san'])
    expect(codes(chosen(three, { muc: { ...muc, so: 1 } }))).toEqual(['so/so-da-dung'])
    expect(codes(chosen(three, { muc: { ...muc, so: 5 }, so: 6 }))).toEqual(['so/lech-so'])
  })

  it('goes with the time', () => {
    expect(codes(chosen(three, { ngay: { iso: '2026-02-01', neu: true } }))).toEqual(['so/trai-thu-tu'])
    expect(codes(chosen(three, { so: 3 }))).toEqual(['so/trai-thu-tu'])
    expect(codes(chosen(three, { ngay: { iso: '2026-11-21', neu: true } }))).toEqual(['so/ngay-sau-hom-nay'])
  })
})

describe('a document that the register knows', () => {
  const done = ['12/KH-UBND;20/11/2026;a;van-ban/moi.yaml;']
  const open = ['12/KH-UBND;19/11/2026;a;van-ban/moi.yaml;đang phát hành']
  const tep = 'van-ban/moi.yaml'
  const issued = { ...muc, so: 12, thoiGian: '2026-11-20' }

  it('is refused a second number, whatever is asked', () => {
    for (const props of [{}, { so: 13 }, { muc: issued }, { ngay: { iso: '2026-11-21', neu: true } }])
      expect(codes(chosen(done, { tep, ...props }))).toEqual(['so/da-cap-so'])
    expect(codes(chosen([`${done[0]!}đã gửi`], { tep }))).toEqual(['so/da-cap-so'])
    expect(codes(chosen(done, { tep: 'VAN-BAN/MOI.yaml' }))).toEqual(['so/da-cap-so'])
    expect(codes(chosen(['12/KH-UBND;20/11/2026;a;van-ban\\moi.yaml;'], { tep }))).toEqual(['so/da-cap-so'])
  })

  it('is finished with its number and date where a run was broken off', () => {
    expect(chosen(open, { tep })).toEqual({ value: { so: 12, ngay: '2026-11-19', hang: 1 }, diagnostics: [] })
    expect(chosen(open, { tep, so: 12 }).value?.so).toBe(12)
    expect(codes(chosen(open, { tep, so: 13 }))).toEqual(['so/da-cap-so'])
    expect(codes(chosen(open, { tep, ngay: { iso: '2026-11-20', neu: true } }))).toEqual(['so/da-cap-so'])
  })

  it('is not guessed at where the two disagree', () => {
    expect(codes(chosen(done, { tep, muc: { ...issued, so: 13 } }))).toEqual(['so/lech-so'])
    expect(codes(chosen(done, { tep, muc: { ...issued, thoiGian: '2026-11-21' } }))).toEqual(['so/lech-so'])
    expect(codes(chosen(open, { tep, muc: { ...muc, kyHieu: 'TB-UBND' } }))).toEqual(['so/lech-so'])
    expect(codes(chosen(['x;y;a;van-ban/moi.yaml;'], { tep }))).toEqual(['so/dong-khong-ro'])
  })
})

describe('the report of a year', () => {
  const report = (...lines: readonly string[]) =>
    soatSo(rows(...lines), 2026, { cach: {}, coQuan: 'UBND' }).map(({ code, range }) => [
      code,
      range?.start.line,
    ])

  it('has doubles, gaps, unclear and unfinished rows', () => {
    expect(report(...three)).toEqual([['so/so-trong', 2]])
    expect(report('1/KH-UBND;01/02/2026;a;;', '1/KH-UBND;01/03/2026;b;;')).toEqual([['so/so-trung', 3]])
    expect(report('1/KH-UBND;01/02/2026;a;;', '1a/KH-UBND;01/03/2026;b;;')).toEqual([])
    expect(
      report('1/KH-UBND;01/02/2026;a;;', '1/TB-UBND;01/03/2026;b;;', '1/KH-HĐND;01/03/2026;c;;'),
    ).toEqual([])
    expect(report('hai;01/02/2026;a;;', '1/KH-UBND;hôm qua;a;;')).toEqual([
      ['so/dong-khong-ro', 2],
      ['so/dong-khong-ro', 3],
    ])
    expect(report('1/KH-UBND;01/02/2026;a;a.yaml;đang phát hành')).toEqual([['so/chua-xong', 2]])
    expect(report('7/KH-UBND;01/02/2025;a;;', '1/KH-UBND;01/02/2026;a;;')).toEqual([])
  })

  it('does not ask for what was before the register', () => {
    expect(report('153/KH-UBND;01/06/2026;a;;', '154/KH-UBND;02/06/2026;b;;')).toEqual([])
  })
})

describe('a series', () => {
  const day = rows(
    '1;01/02/2026;a;;',
    '2;02/02/2026;a;;',
    '2;02/02/2026;a;;',
    '6;03/02/2026;a;;',
    '9;04/02/2026;a;;',
  )

  it('has gaps, doubles and an order', () => {
    expect(soTiepTheo(day)).toBe(10)
    expect(inKhoang(soTrong(day))).toBe('3–5, 7–8')
    expect(soTrung(day).map(one => one.map(({ dong }) => dong))).toEqual([[3, 4]])
    expect(traiThuTu(day, 10, '2026-02-03').map(({ so }) => so)).toEqual([9])
    expect(traiThuTu(day, 4, '2026-02-04').map(({ so }) => so)).toEqual([6])
    expect(traiThuTu(day, 4, '2026-02-02')).toEqual([])
  })
})
