import { describe, expect, it } from 'vitest'
import { check, readSource } from '../../src/index.ts'
import { fill } from '../../src/merge/fill.ts'
import { formatOf, formats } from '../../src/merge/formats.ts'
import { fillWith, planOf, rowWith } from './stage.ts'

describe('a placeholder', () => {
  it.each([
    ['in a text', 'a: Mời ${x} dự họp', { a: 'Mời Hồ Thị Ổi dự họp' }],
    ['with blanks and marks', 'a: ${ Họ  và tên }', { a: 'Lê' }],
    ['in quotes', 'a: \'${"Có mặt?"}\'', { a: 'có' }],
    ['twice', 'a: ${x}, ${x}', { a: 'Hồ Thị Ổi, Hồ Thị Ổi' }],
    ['in nested maps and lists', 'a: [{ b: ["${x}", c] }]', { a: [{ b: ['Hồ Thị Ổi', 'c'] }] }],
    ['escaped', 'a: \\${x}', { a: '${x}' }],
    ['next to an escaped one', 'a: \\${x} ${x}', { a: '${x} Hồ Thị Ổi' }],
    ['that is a text with one', 'a: ${mau}', { a: '${x}' }],
    ['of the row itself', 'a: Số ${stt}', { a: 'Số 1' }],
    ['that may be empty, within a text', 'a: Ông ${trong?} Hồ', { a: 'Ông Hồ' }],
    ['that is empty and all of its value', 'a: ${trong?}\nb: 1', { b: 1 }],
    ['that is empty and all of an item', 'a: [x, "${trong?}", y]', { a: ['x', 'y'] }],
    ['that is empty and all of a list', 'a: ["${trong?}"]\nb: 1', { b: 1 }],
    [
      'that is empty in the first key of an item',
      'a:\n  - b: ${trong?}\n    c: 1\n  - b: 2',
      { a: [{ b: 2 }] },
    ],
    ['that is empty in a later key', 'a:\n  - b: 1\n    c: ${trong?}', { a: [{ b: 1 }] }],
    ['of several lines', 'a: ${dong}', { a: 'một hai' }],
    ['not in a key', '${x}: 1', { '${x}': 1 }],
  ])('stands %s', (_, yaml, filled) => {
    const cells = {
      x: 'Hồ Thị Ổi',
      'Họ và tên': 'Lê',
      'Có mặt?': 'có',
      trong: '',
      mau: '${x}',
      dong: 'một\nhai',
    }
    expect(fillWith(yaml, cells)).toEqual(filled)
  })

  it.each([
    ['an empty cell', 'a: ${x}', 'tron/o-trong'],
    ['a failed formula', 'a: ${loi?}', 'tron/o-loi'],
    ['an empty list', 'a: ["${x[]}"]', 'tron/o-trong'],
    ['lists of unequal length', 'a: ["${p[]} ${q[]}"]', 'tron/danh-sach-lech'],
    ['what is no date', 'a: ${q:dd/mm/yyyy}', 'tron/sai-kieu'],
    ['what is no number', 'a: ${q:tien}', 'tron/sai-kieu'],
    ['a day that does not exist', 'a: ${ngay:dd/mm/yyyy}', 'tron/sai-kieu'],
  ])('tells of %s', (_, yaml, code) => {
    expect(
      fillWith(yaml, { x: '', loi: { kind: 'error', text: '#N/A' }, p: 'a; b', q: 'a', ngay: '30/2/2026' }),
    ).toEqual([code])
  })

  it.each([
    'a: ${x',
    'a: ${}',
    'a: ${x=y}',
    'a: ${neu x}b',
    'a: b${het}',
    'a: ${khac}',
    'a: ${neu x}a${khac}b${khac}c${het}',
    'a: Gửi ${x[]}',
    'a: ${neu }b${het}',
  ])('that is no placeholder is told: %s', yaml => {
    expect(fillWith(yaml, { x: '1' })).toEqual(['tron/cu-phap'])
  })

  it('with an unknown format is told', () => {
    expect(fillWith('a: ${x:dd/mmm}', { x: '1' })).toEqual(['tron/dinh-dang-la'])
  })
})

describe('a condition', () => {
  const yaml = 'a: ${neu vai = Chủ trì}A ${x}${khac}B${het}'
  it.each([
    ['chủ trì', { a: 'A 1' }],
    ['CHỦ  TRÌ', { a: 'A 1' }],
    ['phối hợp', { a: 'B' }],
    ['', { a: 'B' }],
  ])('on «%s»', (vai, filled) => expect(fillWith(yaml, { vai, x: '1' })).toEqual(filled))

  it.each([
    ['a: ${neu vai}A${het}\nb: 1', { a: 'A', b: 1 }],
    ['a: ${nếu vai != }A${hết}\nb: 1', { a: 'A', b: 1 }],
    ['a: ${neu vai = }A${het}\nb: 1', { b: 1 }],
    ['a: ${neu vai != "x"}A${khác}B${hết}', { a: 'B' }],
    ['a: ${neu vai}${neu trong}A${khac}B${het}C${het}', { a: 'BC' }],
    ['a: ${neu dung}A${het}${neu sai}B${het}', { a: 'A' }],
    ['a: ${"neu"}', { a: 'tên cột' }],
    ['a: [x, "${neu trong}y${het}"]', { a: ['x'] }],
  ])('may be written %s', (text, filled) => {
    const cells = {
      vai: 'x',
      trong: '',
      neu: 'tên cột',
      dung: { kind: 'boolean', value: true, text: 'TRUE' },
      sai: { kind: 'boolean', value: false, text: 'FALSE' },
    } as const
    expect(fillWith(text, cells)).toEqual(filled)
  })

  it('asks nothing of the cells of the branch that is not taken', () => {
    expect(fillWith(yaml, { vai: 'phối hợp', x: '' })).toEqual({ a: 'B' })
  })
})

describe('a list', () => {
  it.each([
    ['is a whole value', 'a: ${ds[]}', { a: ['Phòng A', 'Phòng B'] }],
    ['repeats its item', 'a: [x, "${ds[]}", y]', { a: ['x', 'Phòng A', 'Phòng B', 'y'] }],
    ['repeats it with what stands around', 'a: ["Gửi ${ds[]};"]', { a: ['Gửi Phòng A;', 'Gửi Phòng B;'] }],
    [
      'repeats a map',
      'a: [{ b: "${ds[]}", c: "${x}" }]',
      {
        a: [
          { b: 'Phòng A', c: 'X' },
          { b: 'Phòng B', c: 'X' },
        ],
      },
    ],
    ['goes with another', 'a: ["${ds[]}: ${so[]}"]', { a: ['Phòng A: 1', 'Phòng B: 2'] }],
    ['of nothing leaves no item', 'a: [x, "Gửi ${trong[]?}"]', { a: ['x'] }],
    ['is parted by line breaks, too', 'a: ["${dong[]}"]', { a: ['một', 'hai'] }],
    ['may be one already', 'a: ["${mang[]}"]', { a: ['p; q', 'r'] }],
  ])('%s', (_, yaml, filled) => {
    const mang = { kind: 'list', value: ['p; q', 'r'], text: '' } as const
    expect(
      fillWith(yaml, { ds: 'Phòng A; Phòng B;', so: '1;2', x: 'X', trong: '', dong: 'một\nhai', mang }),
    ).toEqual(filled)
  })
})

describe('a value that is all placeholder', () => {
  const base = 'loai_van_ban: ke-hoach\n'
  it.each([
    ['a number where one is wanted', 'so_van_ban: ${x}', { x: '1.234' }, { so_van_ban: 1234 }],
    [
      'a date as the schema has it',
      'thoi_gian_ban_hanh: ${x}',
      { x: '5/2/2026' },
      { thoi_gian_ban_hanh: '2026-02-05' },
    ],
    ['a month', 'thoi_gian_ban_hanh: ${x}', { x: '2/2026' }, { thoi_gian_ban_hanh: '2026-02' }],
    [
      'a boolean',
      'phu_luc: [{ tieu_de: a, hien_so_trang_dau: "${x}" }]',
      { x: 'có' },
      { phu_luc: [{ tieu_de: 'a', hien_so_trang_dau: true }] },
    ],
    [
      'text as its reader sees it',
      'trich_yeu: ${x}',
      { x: { kind: 'number', value: 7, text: '007' } },
      { trich_yeu: '007' },
    ],
  ] as const)('is %s', (_, yaml, cells, filled) => {
    expect(fillWith(base + yaml, cells)).toEqual({ loai_van_ban: 'ke-hoach', ...filled })
  })

  const table = (rows: string): string =>
    `${base}noi_dung:\n  - bang_bieu:\n      cot: [{ ten: A }, { ten: B }]\n      hang: ${rows}\n`
  const rowsIn = (value: unknown): unknown =>
    (value as { noi_dung: [{ bang_bieu: { hang: unknown } }] }).noi_dung[0].bang_bieu.hang

  it('keeps an empty cell of a table in its place', () => {
    expect(rowsIn(fillWith(table('[["${x?}", "${y}"]]'), { x: '', y: '1' }))).toEqual([[null, '1']])
  })

  it('repeats the row of a table, not its cells', () => {
    const rows = rowsIn(
      fillWith(table('[["${x[]}", "${y[]}"], { o: [Tổng, "${z}"], dam: true }]'), {
        x: 'a;b',
        y: '1;2',
        z: '3',
      }),
    )
    expect(rows).toEqual([['a', '1'], ['b', '2'], { o: ['Tổng', '3'], dam: true }])
  })
})

describe('what is filled', () => {
  const yaml = `loai_van_ban: ke-hoach
noi_nhan:
  - \${trong?}
  - \${ds[]}
  - \${loi}
nguoi_ky: { chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A }
`
  const source = readSource(yaml).value!
  const plan = planOf(yaml)

  it('shares what has no placeholder', () => {
    const values = ['a', 'b'].map(
      loi => fill(source, plan, rowWith({ trong: '', ds: 'x;y', loi })).value!.value as { nguoi_ky: object },
    )
    expect(values[0]!.nguoi_ky).toBe(values[1]!.nguoi_ky)
    expect(values[0]!.nguoi_ky).toBe((plan.value as { nguoi_ky: object }).nguoi_ky)
  })

  it('is found where its definition has it, items that went and came considered', () => {
    const filled = fill(source, plan, rowWith({ trong: '', ds: 'x;y', loi: 'z' })).value!
    expect(filled.value).toMatchObject({ noi_nhan: ['x', 'y', 'z'] })
    const lines = ['/noi_nhan/0', '/noi_nhan/1', '/noi_nhan/2', '/nguoi_ky/ho_ten'].map(
      at => filled.locate(at).start.line,
    )
    expect(lines).toEqual([4, 4, 5, 6])
  })
})

describe('formats', () => {
  it.each(formats.map(({ name, example }) => [name, ...example] as const))(
    '%s of «%s» is «%s»',
    (name, cell, text) => {
      expect(formatOf(name)?.run(cell)).toBe(text)
    },
  )

  it.each([
    ['dd/mm/yyyy', '05/02/2026'],
    ['d/m/yy', '5/2/26'],
    ['dd-MM-yyyy', '05-02-2026'],
    ['mm/yyyy', '02/2026'],
    ['yyyy', '2026'],
  ])('%s', (pattern, text) => {
    for (const cell of ['5/2/2026', '05.02.2026', '2026-02-05', '2026-02-05T10:00:00'])
      expect(formatOf(pattern)?.run(cell)).toBe(text)
  })

  it.each(['', 'x', '/', 'yyy', 'hh:mm'])('«%s» is none', name => expect(formatOf(name)).toBeUndefined())
})

describe('a definition that was not merged', () => {
  const keys = 'loai_van_ban: ke-hoach\ntrich_yeu: '
  it('is told so, at each placeholder, by check', async () => {
    const { diagnostics } = await check(`${keys}\${a} và \${b}\n`)
    expect(diagnostics.map(({ code, range }) => [code, range?.start.line])).toEqual([
      ['tron/chua-tron', 2],
      ['tron/chua-tron', 2],
    ])
  })

  it('prints an escaped one as it is', async () => {
    const { diagnostics } = await check(`${keys}Đơn giá \\\${x}\n`)
    expect(diagnostics.map(({ code }) => code)).not.toContain('tron/chua-tron')
  })
})
