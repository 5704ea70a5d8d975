import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/diagnostics/display.ts'
import { CONG_VAN, desk, KE_HOACH, machineAt, type Desk } from './desk.ts'
import { codesIn } from './stage.ts'

const ROWS = [
  'Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản;Người ký;Riêng',
  '01/KH-UBND;05/01/2026;Kế hoạch Chuyển đổi số năm 2026, giai đoạn một, với mọi đơn vị thuộc ủy ban;Nguyễn Thị Minh;x',
  '01/UBND-VP;06/01/2026;Công văn V/v cử người đi họp;Lê Văn Tám;',
  '02/KH-UBND;07/02/2026;Kế hoạch kiểm tra;Nguyễn Thị Minh;',
]

async function filled(lines = ROWS): Promise<Desk> {
  const set = await desk()
  await set.write('so-2026.csv', `\uFEFF${lines.join('\r\n')}\r\n`)
  return set
}

describe('register', () => {
  it('prints the year as a table', async () => {
    const set = await filled()
    const { code, out, err } = await set.register()
    expect([code, err]).toEqual([0, '3 văn bản trong sổ so-2026.csv\n'])
    expect(out).toBe(
      [
        'Số, ký hiệu  Ngày        Tên loại và trích yếu                                         Người ký',
        '01/KH-UBND   05/01/2026  Kế hoạch Chuyển đổi số năm 2026, giai đoạn một, với mọi đơn…  Nguyễn Thị Minh',
        '01/UBND-VP   06/01/2026  Công văn V/v cử người đi họp                                  Lê Văn Tám',
        '02/KH-UBND   07/02/2026  Kế hoạch kiểm tra                                             Nguyễn Thị Minh',
        '',
      ].join('\n'),
    )
  })

  it.each([
    [80, 80],
    [100, 100],
    [40, 66],
  ])('fits the table into a terminal of %i columns as far as it goes', async (columns, widest) => {
    const { out } = await (await filled()).register([], { columns: () => columns })
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^Số, ký hiệu  Ngày        Tên loại và trích/)
    expect(Math.max(...lines.map(displayWidth))).toBe(widest)
    expect(lines[1]).toMatch(/… +Nguyễn Thị Minh$/)
  })

  it.each([
    [
      ['--tim', 'nguyen thi MINH'],
      ['01/KH-UBND', '02/KH-UBND'],
    ],
    [['--tim', 'kiểm'], ['02/KH-UBND']],
    [['--tim', '06/01'], ['01/UBND-VP']],
    [['--loai', 'cong-van'], ['01/UBND-VP']],
    [['--loai', 'ke-hoach', '--tim', 'chuyen doi'], ['01/KH-UBND']],
    [['--tim', 'không có'], []],
    [['--nam', '2025'], []],
  ])('finds %j', async (argv, numbers) => {
    const { out } = await (await filled()).register([...argv, '--format', 'json'])
    expect((JSON.parse(out) as { o: { soKyHieu: string } }[]).map(({ o }) => o.soKyHieu)).toEqual(numbers)
  })

  it('exports what Excel opens, with the columns of others', async () => {
    const set = await filled()
    const { out } = await set.register(['--format', 'csv', '--loai', 'cong-van'])
    expect(out).toBe(
      `\uFEFF${ROWS[0]!.replace('Số, ký hiệu văn bản', '"Số, ký hiệu văn bản"')}\r\n${ROWS[2]!}\r\n`,
    )
    expect((await set.register(['-o', 'ra/nam.csv'])).code).toBe(0)
    expect(await set.read('ra/nam.csv')).toContain('02/KH-UBND')
    expect((await set.register(['-o', 'ra/nam.txt'])).code).toBe(0)
    expect(await set.read('ra/nam.txt')).toContain('Số, ký hiệu  Ngày')
    await set.write('ra/cua-toi.csv', 'sửa tay')
    expect(codesIn((await set.register(['-o', 'ra/cua-toi.csv'])).err)).toEqual(['file/da-sua-tay'])
    expect((await set.register(['-o', 'ra/nam.xlsx'])).code).toBe(2)
    expect((await set.register(['-o', 'ra/nam.csv', '--format', 'json'])).code).toBe(2)
  })

  it('reports gaps, doubles and what it can not read; doubles are errors', async () => {
    const set = await filled([
      ...ROWS,
      '05/KH-UBND;08/02/2026;Kế hoạch x;;',
      'năm/KH-UBND;08/02/2026;Kế hoạch y;;',
    ])
    const gaps = await set.register()
    expect([gaps.code, codesIn(gaps.err)]).toEqual([0, ['so/dong-khong-ro', 'so/so-trong']])
    expect(gaps.err).toContain('thiếu số 3–4')
    expect(gaps.err).toContain('so-2026.csv:4:1')
    const doubled = await (await filled([...ROWS, '2/KH-UBND;08/02/2026;Kế hoạch x;;'])).register()
    expect([doubled.code, codesIn(doubled.err)]).toEqual([1, ['so/so-trung']])
    expect(doubled.err).toContain('dòng 4, 5')
  })

  it('tells of definitions that are no longer there', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    await set.write('b.yaml', CONG_VAN)
    await set.issue(['a.yaml'])
    await set.issue(['b.yaml'])
    expect((await set.register()).err).toBe('2 văn bản trong sổ so-2026.csv\n')
    const renamed = (await set.read('so-2026.csv')).replace('a.yaml', 'x.yaml')
    await set.write('so-2026.csv', renamed)
    const { code, err } = await set.register()
    expect([code, codesIn(err)]).toEqual([0, ['so/mat-tep']])
  })

  it('of a year that has none yet says so', async () => {
    const { code, out, err } = await (await desk()).register([], { machine: machineAt('2027-03-04') })
    expect([code, out]).toEqual([0, 'Số, ký hiệu  Ngày  Tên loại và trích yếu  Người ký\n'])
    expect(err).toContain('Chưa có sổ «so-2027.csv»')
  })

  it.each([
    ['--nam', 'nay'],
    ['--loai', 'ke_hoach'],
    ['--format', 'xlsx'],
  ])('refuses %s %s', async (option, value) => {
    expect((await (await filled()).register([option, value])).code).toBe(2)
  })

  it('without a register asks for one', async () => {
    const set = await desk()
    const { code, err } = await set.vanban(['register'])
    expect([code, codesIn(err)]).toEqual([2, ['so/chua-co-so']])
  })
})
