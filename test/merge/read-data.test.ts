import { describe, expect, it } from 'vitest'
import { eventsOf, dataFile, rowsOf } from './stage.ts'

const csv = (text: string | Uint8Array, size?: number): ReturnType<typeof rowsOf> =>
  rowsOf(dataFile('k.csv', text, size))

describe('CSV', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['a BOM', '\ufeffa,b\n1,2\n'],
    ['no last line break', 'a,b\n1,2'],
    ['blank lines', '\n\na,b\n\n1,2\n\n'],
    ["Excel's line sep=;", 'sep=;\na;b\n1;2\n'],
    ['a delimiter within quotes of the heading', '"a",b\n1,2\n'],
  ])('is read with %s', async (_, text) => {
    expect(await csv(text)).toEqual({ rows: [{ a: '1', b: '2' }], problems: [] })
  })

  it('tells the delimiter by the heading, quotes respected', async () => {
    expect((await csv('"a;x;y",b\n1,2\n')).rows).toEqual([{ 'a;x;y': '1', b: '2' }])
  })

  it('is read in UTF-16', async () => {
    const text = '\ufeffhọ tên\tnơi\nHồ Thị Ổi\tTrà Bồng\n'
    expect((await csv(Buffer.from(text, 'utf16le'))).rows).toEqual([
      { 'họ tên': 'Hồ Thị Ổi', nơi: 'Trà Bồng' },
    ])
  })

  it('takes a line break for one, wherever its bytes are parted', async () => {
    const events = await eventsOf(dataFile('k.csv', 'a,b\r\n"x\r\ny",1\r\nz,2\r\n', 1))
    expect(
      events.flatMap(event => (event.kind === 'row' ? [[event.row.at, event.row.cells.get('a')]] : [])),
    ).toEqual([
      [2, 'x\ny'],
      [4, 'z'],
    ])
  })

  it('leaves out what nobody sees, and keeps what is seen', async () => {
    const text = 'a,b\nNg\u200buyễn\u0000 Văn\u202e A\u00ad,\ud83d\ude00 1\u000b2\n'
    expect((await csv(text)).rows).toEqual([{ a: 'Nguyễn Văn A', b: '\ud83d\ude00 1\n2' }])
  })

  it('composes names and cells', async () => {
    expect((await csv('họ tên\nHồ Thị Ổi\n'.normalize('NFD'))).rows).toEqual([{ 'họ tên': 'Hồ Thị Ổi' }])
  })

  it('keeps quotes, delimiters and line breaks of quoted cells, and the lines of what follows', async () => {
    const events = await eventsOf(dataFile('k.csv', 'a,b\r\n"x\r\ny","""1"", 2"\r\nz,Công ty "ABC"\r\n'))
    expect(
      events.flatMap(event => (event.kind === 'row' ? [[event.row.at, ...event.row.cells.values()]] : [])),
    ).toEqual([
      [2, 'x\ny', '"1", 2'],
      [4, 'z', 'Công ty "ABC"'],
    ])
  })

  it.each([
    ['more cells than columns', 'a,b\n1,2,3\n', ['tron/hang-lech 2']],
    ['fewer cells', 'a,b\n1\n', ['tron/hang-lech 2']],
    ['two columns of one name', 'a,A,a\n1,2,3\n', ['tron/tieu-de 1']],
    ['a column without a name between others', 'a,,b\n1,2,3\n', ['tron/tieu-de 1']],
    ['a quote that stays open', 'a,b\n1,2\n3,"4\n5,6\n', ['tron/tep-du-lieu 3']],
    [
      'bytes of an old encoding',
      Buffer.from([...Buffer.from('a\n1\n'), 0xfb, 0x41, 0x0a]),
      ['tron/bang-ma 3'],
    ],
    ['letters that were lost', 'a\nNguy\ufffdn\n', ['tron/bang-ma 2']],
    ['nothing', ' \n', ['tron/tep-du-lieu -']],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), ['tron/tep-du-lieu -']],
    ['a zip that is no workbook', Buffer.from('PK\x03\x04'), ['tron/tep-du-lieu -']],
  ])('tells of %s', async (_, text, problems) => {
    expect((await csv(text)).problems).toEqual(problems)
  })

  it('has no row of more cells lost or made up', async () => {
    expect((await csv('a,b\n1,2,3\n4,5\n')).rows).toHaveLength(2)
  })
})

describe('JSONL', () => {
  it('is read with the types that it has', async () => {
    const events = await eventsOf(
      dataFile('k.jsonl', '{"a":"x","n":1234.5,"đúng":true,"ds":["p","q"],"x":null}\n\n{"a":2}'),
    )
    expect(events).toMatchObject([
      {
        row: {
          row: 1,
          at: 1,
          cells: new Map<string, unknown>([
            ['a', 'x'],
            ['n', { kind: 'number', value: 1234.5, text: '1234,5' }],
            ['đúng', { kind: 'boolean', value: true, text: 'true' }],
            ['ds', { kind: 'list', value: ['p', 'q'], text: 'p; q' }],
            ['x', ''],
          ]),
        },
      },
      { row: { row: 2, at: 3 } },
    ])
  })

  it('tells of a line that is no object, and goes on', async () => {
    const { rows, problems } = await rowsOf(
      dataFile('k.jsonl', '{"a":1}\n[1]\n{"a":\n{"a":{"b":1}}\n{"a":2}\n'),
    )
    expect(problems).toEqual(['tron/tep-du-lieu 2', 'tron/tep-du-lieu 3', 'tron/tep-du-lieu 4'])
    expect(rows).toEqual([{ a: '1' }, {}, { a: '2' }])
  })
})

describe('YAML', () => {
  it('is a list of maps', async () => {
    const { rows, problems } = await rowsOf(dataFile('k.yaml', '- ho ten: A\n- ho ten: B\n'))
    expect({ rows, problems }).toEqual({ rows: [{ 'ho ten': 'A' }, { 'ho ten': 'B' }], problems: [] })
  })

  it('tells of what is none', async () => {
    expect((await rowsOf(dataFile('k.yaml', 'a: 1\n'))).problems).toEqual(['tron/tep-du-lieu 1'])
    expect((await rowsOf(dataFile('k.yaml', '- a: 1\n- x\n'))).problems).toEqual(['tron/tep-du-lieu 2'])
    expect((await rowsOf(dataFile('k.yaml', '- a: [1\n'))).problems).not.toEqual([])
  })
})

describe('what comes by standard input', () => {
  it.each([
    ['csv', 'a\n1\n'],
    ['jsonl', '{"a": 1}\n'],
    ['yaml', '- a: 1\n'],
    ['json', '[{"a": 1}]'],
  ])('is known by its first bytes: %s', async (_, text) => {
    expect((await rowsOf(dataFile('-', text))).rows).toEqual([{ a: '1' }])
  })
})
