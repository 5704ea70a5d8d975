import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eventsOf, dataFile, rowsOf } from './stage.ts'
import { workbook, type Book } from './workbook.ts'

const open = (book: Book, size?: number): ReturnType<typeof dataFile> =>
  dataFile('k.xlsx', workbook(book), size)
const text = (letters: string): string => `<t xml:space="preserve">${letters}</t>`
/** A heading «x» and one cell below it. */
const cell = (xml: string, more: Partial<Book> = {}): Promise<unknown> =>
  eventsOf(
    open({
      sheets: [
        {
          name: 'S',
          rows: `<row r="1"><c r="A1" t="inlineStr"><is>${text('x')}</is></c></row><row r="2">${xml}</row>`,
        },
      ],
      ...more,
    }),
  ).then(events => events.flatMap(event => (event.kind === 'row' ? [event.row.cells.get('x')] : []))[0])

describe('a cell of a workbook', () => {
  it.each([
    ['a whole number', 'General', '7', { kind: 'number', value: 7, text: '7' }],
    ['a number', 'General', '1234.5', { kind: 'number', value: 1234.5, text: '1234,5' }],
    [
      'what is left of a sum',
      'General',
      '0.30000000000000004',
      { kind: 'number', value: 0.30000000000000004, text: '0,3' },
    ],
    ['thousands', 3, '1234567', { kind: 'number', value: 1234567, text: '1.234.567' }],
    ['money', '#,##0\\ "đ"', '45000', { kind: 'number', value: 45000, text: '45.000 đ' }],
    ['a percentage', 9, '0.15', { kind: 'number', value: 0.15, text: '15%' }],
    ['leading zeros', '000', '7', { kind: 'number', value: 7, text: '007' }],
    ['a date of the system', 14, '46024', { kind: 'date', value: '2026-01-02', text: '02/01/2026' }],
    ['a date', 'd/m/yyyy', '46024', { kind: 'date', value: '2026-01-02', text: '2/1/2026' }],
    [
      'a date with a locale',
      '[$-42A]dd/mm/yyyy;@',
      '46024.5',
      { kind: 'date', value: '2026-01-02', text: '02/01/2026' },
    ],
    ['a time', 20, '0.5', { kind: 'number', value: 0.5, text: '12:00' }],
    ['a format that is none', 'bogus[[', '3', { kind: 'number', value: 3, text: '3' }],
  ])('shows %s as its reader sees it', async (_, format, value, shown) => {
    expect(await cell(`<c r="A2" s="1"><v>${value}</v></c>`, { formats: [0, format] })).toEqual(shown)
  })

  it('counts days from 1904 where the workbook does', async () => {
    const shown = { kind: 'date', value: '2026-01-02', text: '02/01/2026' }
    expect(await cell('<c r="A2" s="0"><v>44562</v></c>', { formats: [14], since1904: true })).toEqual(shown)
  })

  it.each([
    ['shared text', '<c r="A2" t="s"><v>1</v></c>', 'Nguyễn Văn A'],
    ['text of several runs, without hints for its reading', '<c r="A2" t="s"><v>2</v></c>', 'Lê Thị B'],
    ['digits that are text', '<c r="A2" t="s"><v>3</v></c>', '007'],
    ['the last result of a formula', '<c r="A2" t="str"><f>B2&amp;C2</f><v>ghép</v></c>', 'ghép'],
    ['an escape', '<c r="A2" t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
    ['yes', '<c r="A2" t="b"><v>1</v></c>', { kind: 'boolean', value: true, text: 'TRUE' }],
    ['a failed formula', '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: 'error', text: '#DIV/0!' }],
    [
      'a date in ISO',
      '<c r="A2" t="d"><v>2026-01-02T00:00:00Z</v></c>',
      { kind: 'date', value: '2026-01-02', text: '02/01/2026' },
    ],
  ])('gives %s', async (_, xml, value) => {
    const strings = [
      text('khác'),
      text('Nguyễn Văn A'),
      `<r>${text('Lê ')}</r><r>${text('Thị B')}</r><rPh>${text('xxx')}</rPh>`,
      text('007'),
    ]
    expect(await cell(xml, { strings })).toEqual(value)
  })

  it('says of a formula that nobody has worked out that it has no result', async () => {
    expect(await cell('<c r="A2"><f>B2</f></c>')).toEqual({ kind: 'error', text: '' })
  })
})

const inline = (ref: string, letters: string): string =>
  `<c r="${ref}" t="inlineStr"><is>${text(letters)}</is></c>`
const two = `<row r="3">${inline('B3', 'a')}${inline('C3', 'b')}</row><row r="5">${inline('C5', '2')}</row><row r="6"/>`

describe('a sheet', () => {
  it('begins where it begins, and may have holes', async () => {
    const { rows, problems } = await rowsOf(open({ sheets: [{ name: 'S', rows: two }] }))
    expect({ rows, problems }).toEqual({ rows: [{ a: '', b: '2' }], problems: [] })
  })

  it('may have a title above its heading', async () => {
    const rows = `<row r="1">${inline('A1', 'DANH SÁCH KHÁCH MỜI')}</row>${two}`
    expect((await rowsOf(open({ sheets: [{ name: 'S', rows }] }))).rows).toEqual([{ a: '', b: '2' }])
  })

  it('may have one column', async () => {
    const rows = `<row>${inline('A1', 'a')}</row><row>${inline('A2', '1')}</row><row>${inline('A3', '2')}</row>`
    expect((await rowsOf(open({ sheets: [{ name: 'S', rows }] }))).rows).toEqual([{ a: '1' }, { a: '2' }])
  })

  it('is the first, or the one that is named, or numbered', async () => {
    const sheets = [
      { name: 'Trống', rows: '' },
      { name: 'Khách mời', rows: two },
    ]
    for (const sheet of ['Khách mời', '2', 'Khách mời'.normalize('NFD')])
      expect((await rowsOf(open({ sheets }), sheet)).rows).toHaveLength(1)
    expect((await rowsOf(open({ sheets }))).rows).toEqual([])
    expect((await rowsOf(open({ sheets }), 'Khach')).problems).toEqual(['tron/tep-du-lieu -'])
  })

  it('tells of merged cells below the heading that reach over several rows', async () => {
    const merges = ['B3:B4', 'B5:B7', 'C5:D5']
    const { problems } = await rowsOf(open({ sheets: [{ name: 'S', rows: two, merges }] }))
    expect(problems).toEqual(['tron/o-gop 3', 'tron/o-gop 5'])
  })

  it.each([1, 7, 1000])('is the same in chunks of %d bytes, stored or deflated', async size => {
    for (const level of [0, 6] as const) {
      const book: Book = { sheets: [{ name: 'Sổ', rows: two }], level }
      expect((await rowsOf(open(book, size))).rows).toEqual([{ a: '', b: '2' }])
    }
  })

  it('is told when it breaks off', async () => {
    const whole = workbook({ sheets: [{ name: 'S', rows: two }], level: 0 })
    const { problems } = await rowsOf(dataFile('k.xlsx', whole.subarray(0, whole.length / 3)))
    expect(problems).toEqual(['tron/tep-du-lieu -'])
  })
})

it('reads the example of docs/tron-thu the same from a workbook as from CSV', async () => {
  const sheet = await rowsOf(dataFile('khach.xlsx', readFileSync('docs/tron-thu/khach.xlsx')))
  const csv = await rowsOf(dataFile('khach.csv', readFileSync('docs/tron-thu/khach.csv')))
  const plain = (row: Record<string, string>): object => ({
    ...row,
    ngay_hop: '',
    kinh_phi: row.kinh_phi?.replaceAll('.', ''),
  })
  expect(sheet.rows.map(plain)).toEqual(csv.rows.map(plain))
})
