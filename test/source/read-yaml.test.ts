import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/source/read-yaml.ts'

/** Code and the underlined text. */
function found(text: string): readonly (readonly [string, string, string])[] {
  return readYaml(text).diagnostics.map(({ code, severity, range }) => [
    code,
    severity,
    text.slice(range!.start.offset, range!.end.offset),
  ])
}

const hintOf = (text: string): string => readYaml(text).diagnostics[0]?.hint ?? ''

describe('readYaml on what is right', () => {
  it('gives plain values by the core schema', () => {
    const text = 'a: 2024-05-17\nb: 2024-05\nc: 12\nd: true\ne: yes\nf: null\ng: ~\nh:\n'
    expect(readYaml(text)).toMatchObject({
      value: {
        text,
        value: {
          a: '2024-05-17',
          b: '2024-05',
          c: 12,
          d: true,
          e: 'yes',
          f: null,
          g: null,
          h: null,
        },
      },
      diagnostics: [],
    })
  })

  it('keeps the number of a cell as it was written where YAML would lose some of it', () => {
    const text =
      'hang:\n  - [450.000, 1.10, 1.5, 7, 007, 12345678901234567890]\n  - [{ loi_van: 450.000 }]\nso: 5.0\n'
    expect(readYaml(text).value?.value).toEqual({
      hang: [['450.000', '1.10', 1.5, 7, '007', '12345678901234567890'], [{ loi_van: '450.000' }]],
      so: 5,
    })
  })

  it('stays with YAML 1.2 whatever the file declares', () => {
    expect(readYaml('%YAML 1.1\n---\na: yes\n').value?.value).toEqual({ a: 'yes' })
  })

  it('does not merge', () => {
    expect(readYaml('a: &x {b: 1}\nc:\n  <<: *x\n').value?.value).toEqual({
      a: { b: 1 },
      c: { '<<': { b: 1 } },
    })
  })

  it('takes __proto__ for a key like any other', () => {
    const value = readYaml('__proto__: {a: 1}\n').value?.value as object
    expect(Object.keys(value)).toEqual(['__proto__'])
    expect((value as { readonly a?: unknown }).a).toBeUndefined()
  })

  it.each(['- a\n- b\n', 'Một câu\n', '12\n', '~\n'])(
    'leaves the kind of the root to the schema: %j',
    text => {
      expect(readYaml(text).diagnostics).toEqual([])
      expect(readYaml(text).value).toHaveProperty('value')
    },
  )

  it.each(['---\na: 1\n', '---\na: 1\n...\n', 'a: 1\n---\n', '---\n---\na: 1\n', '\ufeffa: 1\n'])(
    'takes %j for one document',
    text => {
      expect(readYaml(text)).toMatchObject({ value: { value: { a: 1 } }, diagnostics: [] })
    },
  )

  it.each([
    ['a: |\n  x: y #3\n  *b\n  \tc\n', { a: 'x: y #3\n*b\n\tc\n' }],
    ['a: "x: y #3\n  - z"\n', { a: 'x: y #3 - z' }],
    ['a: "Kính gửi\n  ghi_chu: x"\n', { a: 'Kính gửi ghi_chu: x' }],
    ['a:\tb\n', { a: 'b' }],
    ['a: 8:30\nb: http://x.vn\n', { a: '8:30', b: 'http://x.vn' }],
    ['a: A & B\nb: 50%\nc: x * y\nd: a@b.vn\n', { a: 'A & B', b: '50%', c: 'x * y', d: 'a@b.vn' }],
    ['a: !!str 5\n', { a: '5' }],
    ['- Lưu: VT\n', [{ Lưu: 'VT' }]],
  ])('reports nothing on %j', (text, value) => {
    expect(readYaml(text)).toMatchObject({ value: { value }, diagnostics: [] })
  })
})

describe('readYaml on each trap', () => {
  it.each<readonly [string, string, string]>([
    // Empty, several documents
    ['', 'yaml/rong', ''],
    ['# a\n\n# b\n', 'yaml/rong', ''],
    ['---\n', 'yaml/rong', ''],
    ['a: 1\n---\nb: 2\n', 'yaml/nhieu-tai-lieu', '---'],
    ['---\na: 1\n---\nNội dung\n', 'yaml/nhieu-tai-lieu', '---'],
    ['a: 1\n...\nb: 2\n', 'yaml/nhieu-tai-lieu', 'b: 2'],
    // Tabs
    ['a:\n\tb: 1\n', 'yaml/tab', '\t'],
    ['a:\n\t- b\n\t- c\n', 'yaml/tab', '\t'],
    ['a:\n  b: 1\n\tc: 2\n\td: 3\n', 'yaml/tab', '\t'],
    ['\ta: 1\n', 'yaml/tab', '\t'],
    ['a:\n  -\tb: 1\n', 'yaml/tab', '  -\t'],
    ['a: x\n\ty\n', 'yaml/tab', '\t'],
    ['a: "x\n\ty"\n', 'yaml/tab', '\t'],
    ['a: |\n\tx\n', 'yaml/tab', '\t'],
    ['a: [\n\tx\n]\n', 'yaml/tab', '\t'],
    // Duplicate keys
    ['a: 1\nb: 2\na: 3\n', 'yaml/khoa-trung', 'a'],
    ['a:\n  b: 1\n  "b": 1\n', 'yaml/khoa-trung', '"b"'],
    ['a: {b: 1, b: 2}\n', 'yaml/khoa-trung', 'b'],
    // Colons
    ['trich_yeu: Kính gửi: các phòng\nb: 2\n', 'yaml/hai-cham', 'Kính gửi: các phòng'],
    ['a: Về việc:\nb: 1\n', 'yaml/hai-cham', 'Về việc:'],
    ['a: lúc 8:30: họp # ghi chú\n', 'yaml/hai-cham', 'lúc 8:30: họp'],
    ['a: “Kính gửi: các phòng”\n', 'yaml/hai-cham', '“Kính gửi: các phòng”'],
    ['a:\n  - Về việc: triển khai: kế hoạch\n', 'yaml/hai-cham', 'Về việc: triển khai: kế hoạch'],
    ['a:\n  - ten: Phòng: A\n', 'yaml/hai-cham', 'Phòng: A'],
    ['a:\n  - Về việc triển khai\n    tiếp theo: abc\n  - x\n', 'yaml/hai-cham', 'Về việc triển khai'],
    ['a: Về việc triển khai\n  tiếp theo: abc\nb: 1\n', 'yaml/hai-cham', 'Về việc triển khai'],
    ['a: Liên hệ\n  Email: abc\n', 'yaml/hai-cham', 'Liên hệ'],
    ['a: : x\n', 'yaml/hai-cham', ': x'],
    ['a:1\nb: 2\n', 'yaml/hai-cham', 'a:1'],
    ['a：1\nb: 2\n', 'yaml/hai-cham', 'a：1'],
    [`- ${'rất dài '.repeat(200)}: x\n`, 'yaml/hai-cham', `${'rất dài '.repeat(200)}: x`],
    // Asterisks
    ['a:\n  - **Đậm** rồi thế\n', 'yaml/dau-sao', '**Đậm** rồi thế'],
    ['a: *qua Phòng*\nb: 1\n', 'yaml/dau-sao', '*qua Phòng*'],
    ['a: *nghiêng*\n', 'yaml/dau-sao', '*nghiêng*'],
    ['a: **Đậm**: thế\n', 'yaml/dau-sao', '**Đậm**: thế'],
    ['a: *\n', 'yaml/dau-sao', '*'],
    ['a: [x, *y]\n', 'yaml/dau-sao', '*y'],
    ['a: &x\n  - **Đậm**\nb: *x\n', 'yaml/dau-sao', '**Đậm**'],
    // Other leading characters
    ...[
      '& Công ty',
      '&Công ty: x',
      '!Khẩn',
      '! Khẩn nhé',
      '%50',
      '@abc',
      '`abc`',
      '|abc',
      '> abc',
      ', x',
      '? b',
    ].map(value => [`a: ${value}\nb: 1\n`, 'yaml/ky-tu-dau', value] as const),
    ['%50 abc\na: 1\n', 'yaml/ky-tu-dau', '%50 abc'],
    // Quotes and brackets
    ['a: [điền\nb: 1\n', 'yaml/ngoac', '['],
    ['a: {điền\nb: 1\nc: d\n', 'yaml/ngoac', '{'],
    ['a: [điền] tên\n', 'yaml/ngoac', '[điền] tên'],
    ['a: [x,\n  - y]\n', 'yaml/ngoac', 'y]'],
    ['a: {điền} tên\n', 'yaml/ngoac', '{điền} tên'],
    ['a: {{ten}}\n', 'yaml/ngoac', '{ten}'],
    ['a: "Kính gửi\nb: 1\nc: 2\n', 'yaml/ngoac', '"'],
    ["a: 'Kính gửi\nb: 1\n", 'yaml/ngoac', "'"],
    ['a: "Kính gửi\nb: "x"\nc: 2\n', 'yaml/ngoac', '"'],
    ['a:\n  - [x, "y\n  - z\n', 'yaml/ngoac', '['],
    ['a: "Kính gửi" các phòng\n', 'yaml/ngoac', '"Kính gửi" các phòng'],
    ["a: 'It's'\n", 'yaml/ngoac', "'It's'"],
    ['a: "x"#y\n', 'yaml/ngoac', '"x"#y'],
    ['a: ]\nb: 1\n', 'yaml/ngoac', ']'],
    ['}\n', 'yaml/ngoac', '}'],
    ['[a]: 1\n', 'yaml/ngoac', '[a]'],
    ['a: "C:\\Minh"\n', 'yaml/gach-cheo', '"C:\\Minh"'],
    // Indentation
    ['a: 1\n b: 2\n', 'yaml/thut-le', 'b: 2'],
    ['a:\n  b: 1\n   c: 2\n', 'yaml/thut-le', 'c: 2'],
    ['a:\n  b: 1\n c: 2\nd: 1\n', 'yaml/thut-le', 'c: 2'],
    ['a:\n  - x\n - y\nb: 1\n', 'yaml/thut-le', '- y'],
    ['a:\n    - x\n  - y\n', 'yaml/thut-le', '- y'],
    [' a: 1\nb: 2\nc: 3\n', 'yaml/thut-le', 'b: 2'],
    ['a:\n  - b: 1\n   c: 2\n', 'yaml/thut-le', 'c: 2'],
    ['a: |\n  abc\n def\nb: 1\n', 'yaml/thut-le', 'def'],
    ['a: |\n    \n  x\n', 'yaml/thut-le', 'x'],
    // List items
    ['a: - x\n', 'yaml/gach-dau-dong', '- x'],
    ['a:\n  - x\n  -y\n', 'yaml/gach-dau-dong', '-y'],
    ['a:\n + x\n + y: z\n', 'yaml/gach-dau-dong', '+ x'],
    // Aliases and tags
    ['a: &x [*x]\n', 'yaml/bi-danh', '*x'],
    ['a: &x 1\nb: *x\nc: *y\n', 'yaml/bi-danh', '*y'],
    ['a: !!js/function "x"\n', 'yaml/the', '!!js/function "x"'],
    ['a: !<x> 5\n', 'yaml/the', '!<x> 5'],
    // Odd characters
    ['a:\u00a0x\nb: 1\n', 'yaml/ky-tu-la', 'a:\u00a0x'],
    ['\u00a0\u00a0a: 1\n', 'yaml/ky-tu-la', '\u00a0\u00a0a'],
    ['a: x\0y\n', 'yaml/ky-tu-la', '\0'],
    ['a: K\ufffd ho\ufffdch\n', 'yaml/bang-ma', '\ufffd'],
    ['a: \ud800\n', 'yaml/ky-tu-la', '\ud800'],
    // A comment that ends a value of several lines; whatever is left
    ['a: x\n  y #3\n  z\n', 'yaml/dau-thang', 'y #3'],
    ['a: 1\nb\nc: 2\n', 'yaml/cu-phap', 'b'],
    ['a: x # ghi chú\nb\n', 'yaml/cu-phap', 'b'],
  ])('%j → %s', (text, code, underlined) => {
    expect(found(text)).toEqual([[code, 'error', underlined]])
    expect(readYaml(text).value).toBeUndefined()
  })

  it.each<readonly [string, string, string]>([
    ['a: Công văn số 12 #3\n', 'yaml/dau-thang', '#3'],
    ['a:\n  - Công văn số 12 #3\r\n', 'yaml/dau-thang', '#3'],
    ['a: #3 về việc\n', 'yaml/dau-thang', '#3 về việc'],
    ['a: &x y\n', 'yaml/ky-tu-dau', '&x y'],
    ['a:\n  -x\n  -y\n', 'yaml/gach-dau-dong', '-'],
    ['a:\n  • x\n  • y\n', 'yaml/gach-dau-dong', '•'],
    ['a: 1\n  - x\n', 'yaml/gach-dau-dong', '-'],
    ['a: x\u200b\n', 'yaml/ky-tu-la', '\u200b'],
  ])('only warns of %j: %s', (text, code, underlined) => {
    expect(found(text)).toEqual([[code, 'warning', underlined]])
    expect(readYaml(text).value).toBeDefined()
  })

  it.each([
    'a: x # ghi chú\n',
    'a: # ghi chú\n  b: 1\n',
    'a: "x" #y\n',
    'a: x ####\n',
    'a: x#3\n',
    '#a\nb: 1\n',
  ])('takes a comment for a comment: %j', text => {
    expect(found(text)).toEqual([])
  })
})

describe('the way out', () => {
  it.each([
    ['trich_yeu: Kính gửi: các phòng\n', 'trich_yeu: "Kính gửi: các phòng"'],
    ['a:\n  - Về việc: triển khai: kế hoạch\n', '- "Về việc: triển khai: kế hoạch"'],
    ['a:\n  - ten: Phòng: A # ghi chú\n', '- ten: "Phòng: A"'],
    ['a: Về việc\n  tiếp theo: abc\n', 'a: "Về việc tiếp theo: abc"'],
    ['a: “Kính gửi: các phòng”\n', 'a: "Kính gửi: các phòng"'],
    ['a: Họp "gấp": ngay\n', `a: 'Họp "gấp": ngay'`],
    ['a:\n  - **Đậm** rồi thế\n', '- "**Đậm** rồi thế"'],
    ['a: 50: @x\n', 'a: "50: @x"'],
    ["a: 'It's'\n", `a: "It's"`],
    ['a: "Kính gửi\nb: 1\n', 'a: "Kính gửi"'],
    ['a: "D:\\Mẫu"\n', "a: 'D:\\Mẫu'"],
    ['a: Công văn số 12 #3\n', 'a: "Công văn số 12 #3"'],
    ['a:1\nb: 2\n', 'a: 1'],
    ['a:\n  - x\n  -y\n', '- y'],
  ])('%j shows the corrected line, which is right', (text, line) => {
    expect(hintOf(text)).toContain(line)
    expect(readYaml(line).diagnostics).toEqual([])
  })

  it('repeats a line that has no colon', () => {
    expect(hintOf('a: 1\nb\n')).toContain('«b»')
  })

  it('names the line of the first of two keys', () => {
    const { message } = readYaml('a: 1\nb: 2\n\na: 3\n').diagnostics[0]!
    expect(message).toContain('dòng 1')
  })

  it('cuts a long line', () => {
    expect(hintOf(`a: ${'dài '.repeat(300)}: x\n`).length).toBeLessThan(260)
  })
})

describe('several mistakes', () => {
  it('are reported at once, in the order of the text', () => {
    const text = 'a: x: y\nb:\n  - **Đậm** x\n  - @z\nc: 1\nd: !!x 1\n'
    expect(found(text).map(([code]) => code)).toEqual([
      'yaml/hai-cham',
      'yaml/dau-sao',
      'yaml/ky-tu-dau',
      'yaml/the',
    ])
  })

  it('of one line are one', () => {
    expect(found('a: *b c: d [\n').map(([code]) => code)).toEqual(['yaml/dau-sao'])
  })

  it('stop at a tab, which makes nonsense of what follows', () => {
    expect(found('a: x: y\nb:\n\tc: 1\n\td: 2: 3\n\tc: *e\n').map(([code]) => code)).toEqual([
      'yaml/hai-cham',
      'yaml/tab',
    ])
  })

  it('do not suspect the keys of lines that hang together by mistake', () => {
    expect(found('a:\n  b: 1\n c: 2\nc: 3\n').map(([code]) => code)).toEqual(['yaml/thut-le'])
  })

  it('are not taken for depth: each colon nests what follows', () => {
    const text = 'a: x: y\n'.repeat(200)
    expect(new Set(found(text).map(([code]) => code))).toEqual(new Set(['yaml/hai-cham']))
  })

  it('are reported up to a hundred', () => {
    expect(found('- *b c\n'.repeat(500))).toHaveLength(100)
  })

  it('within an unclosed bracket are its own', () => {
    expect(found('a: [@x, "y" z,\n  *b c\nd: 1\n').map(([code]) => code)).toEqual(['yaml/ngoac'])
  })

  it('go on after an unclosed quote', () => {
    const { diagnostics } = readYaml('a: "x\nb: "y" z\nc: 1\n')
    expect(diagnostics.map(({ code, range }) => [code, range!.start.line])).toEqual([
      ['yaml/ngoac', 1],
      ['yaml/ngoac', 2],
    ])
  })

  it('make no duplicate of a key that is none', () => {
    expect(found('a: b: x\nb: 1\nc: 2\nc: 3\n').map(([code, , text]) => [code, text])).toEqual([
      ['yaml/hai-cham', 'b: x'],
      ['yaml/khoa-trung', 'c'],
    ])
  })

  it('join warnings with errors', () => {
    expect(found('a: x #3\nb: y: z\n').map(([code, severity]) => [code, severity])).toEqual([
      ['yaml/dau-thang', 'warning'],
      ['yaml/hai-cham', 'error'],
    ])
  })
})

describe('escapes', () => {
  it('are composed as the text is, in values and keys', () => {
    const { value } = readYaml('"ho\\u0300a": "hòa"\nb: ["ho\\u0300a"]\n')
    expect(value?.value).toEqual({ hòa: 'hòa', b: ['hòa'] })
    expect(value?.locate('/hòa').start.column).toBe(14)
  })

  it('make duplicates of keys that look alike', () => {
    expect(found('hòa: 1\n"ho\\u0300a": 2\n')).toEqual([['yaml/khoa-trung', 'error', '"ho\\u0300a"']])
  })

  it.each([
    ['a: "x\\u200by"', '"x\\u200by"'],
    ['a: "\\u202ex"', '"\\u202ex"'],
    ['a: "\\uFEFFx"', '"\\uFEFFx"'],
    ['"a\\u00ad": x', '"a\\u00ad"'],
  ])('of invisible characters are warned of: %s', (text, underlined) => {
    expect(found(text)).toEqual([['yaml/ky-tu-la', 'warning', underlined]])
    expect(readYaml(text).value).toBeDefined()
  })

  it('of what a failed decoding leaves are refused', () => {
    expect(found('a: "K\\ufffd"').map(([, severity]) => severity)).toEqual(['error'])
  })

  it('are not reported where the character stands itself, which has been', () => {
    expect(found('a: "x\u200by"')).toHaveLength(1)
  })

  it('make no warning that hides an error', () => {
    expect(found('{a: "x\\u200b", a: 1}\n').map(([code]) => code)).toEqual(['yaml/khoa-trung'])
    expect(found('{a: "x\\u200b\n\n  y", a: 1}\n').map(([code]) => code)).toEqual([
      'yaml/ky-tu-la',
      'yaml/khoa-trung',
    ])
    expect(readYaml(`${'- x #3\n'.repeat(150)}- {a: 1, a: 2}\n`).value).toBeUndefined()
  })
})

describe('control characters', () => {
  it.each(['\u200b\0', `${'x\u200b\n'.repeat(30)}\0`])('are found among invisible ones: %j', text => {
    expect(readYaml(text).diagnostics.map(({ severity }) => severity)).toContain('error')
  })

  it.each(['\u2066', '\u2069', '\u200f', '\u202e'])('that turn text round are warned of: %j', mark => {
    expect(found(`a: x${mark}y\n`)).toEqual([['yaml/ky-tu-la', 'warning', mark]])
  })

  it.each(['a: "x\\u0000y"', 'a: ["\\x07"]', 'a: "\\ud800"'])('are refused as escapes too: %s', text => {
    expect(readYaml(text).diagnostics.map(one => one.code)).toEqual(['yaml/ky-tu-la'])
  })

  it('let a tab, a line break and a quoted backslash be', () => {
    expect(readYaml('a: "x\\ty\\n"\nb: \'C:\\u0000\'\n').diagnostics).toEqual([])
  })
})
