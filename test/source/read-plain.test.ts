import { describe, expect, it } from 'vitest'
import { readPlain } from '../../src/source/read-plain.ts'
import { readAny, readYaml } from '../../src/source/read-yaml.ts'
import { strayCharacters } from '../../src/source/stray-characters.ts'

const PLAIN: readonly (readonly [string, unknown])[] = [
  // Maps and lists
  ['a: x\nb-c_1:\n  VP: y\n', { a: 'x', 'b-c_1': { VP: 'y' } }],
  ['# x\n\na: x\n  # y\n\nb: y\n#z', { a: 'x', b: 'y' }],
  ['a:\n  - x\n  - y\nb:\n- z\nc: 1', { a: ['x', 'y'], b: ['z'], c: 1 }],
  ['- a: x\n  b:\n  - y\n- - 1\n  -   - 2\n', [{ a: 'x', b: ['y'] }, [1, [2]]]],
  ['a:\nb: # x\n  c:\n  \n   \nd:\n   ', { a: null, b: { c: null }, d: null }],
  // Words
  [
    'a: x   # y: z\nb: x#y\nc: x:y :z\nd: ./x\ne: ../x\n',
    { a: 'x', b: 'x#y', c: 'x:y :z', d: './x', e: '../x' },
  ],
  [
    'a: x  \n  y\n   \n\n\n    z "\nb:   Về «việc» – 50% & [x]\n',
    { a: 'x y\n\n\nz "', b: 'Về «việc» – 50% & [x]' },
  ],
  ['- x\n  y\n', ['x y']],
  ['a: true\nb: false\nc: null\nd: yes\n', { a: true, b: false, c: null, d: 'yes' }],
  ['a: 12\nb: 1.50\nc: 007\nd: 0.5\n', { a: 12, b: 1.5, c: 7, d: 0.5 }],
  [
    'a: 2026-05-17\nb: 8:30\nc: 450.000.000\nd: 12a\ne: 1,5\n',
    { a: '2026-05-17', b: '8:30', c: '450.000.000', d: '12a', e: '1,5' },
  ],
  [
    '- 450.000\n- 1.5\n- 007\n- loi_van: 1.10\n  x: 1.10\n',
    ['450.000', 1.5, '007', { loi_van: '1.10', x: 1.1 }],
  ],
  // Quotes
  [`a: "x: y # z"\nb: 'it''s' # x\nc: ""\nd: '12'\n`, { a: 'x: y # z', b: "it's", c: '', d: '12' }],
  // Lines
  ['a: >-\n  x \n  y\n\n\n  z\n\nb: 1\n', { a: 'x  y\n\nz', b: 1 }],
  ['a: >\n    x\n    # y\n# z\nb: 1\n', { a: 'x # y\n', b: 1 }],
  ['- |\n  x: y\n    z\n\n  - w\n- |-\n x', ['x: y\n  z\n\n- w\n', 'x']],
  ['a: >-\n  x  \n', { a: 'x  ' }],
  // Brackets
  [
    'a: [x, "y", \'z\', 1.10, 8:30,b c ]\nb: { ten: x, loi_van: 1.0 } # y\n',
    { a: ['x', 'y', 'z', '1.10', '8:30', 'b c'], b: { ten: 'x', loi_van: '1.0' } },
  ],
  ['a: []\nb: {}\nc: [[], { a: [null, true] }]\n', { a: [], b: {}, c: [[], { a: [null, true] }] }],
]

const OTHER: readonly string[] = [
  ...['', '# x\n', 'x\n', '"x"\n', '[x]\n', '---\na: 1\n', 'a: 1\n...\n', '%x\n', ' a: 1\n', '\ufeffa: 1\n'],
  // Keys
  ...[
    'a:1\n',
    'a: 1\na: 2\n',
    '{ a: 1 }\n',
    'khóa: x\n',
    '"a": x\n',
    '1: x\n',
    'null: x\n',
    'True: x\n',
    '? a\n',
    '<<: x\n',
  ],
  ...['__proto__: x\n', 'constructor: x\n', 'a: { a: 1, a: 2 }\n', `${'k'.repeat(70)}: x\n`, 'a : x\n'],
  // Indentation
  ...[
    'a:\n  b: 1\n c: 2\n',
    'a: 1\n  b: 2\n',
    'a:\n  - x\n - y\n',
    '- x\n  - y\n',
    '-\n',
    '- \n',
    '-x\n',
    'a:\n\tb: 1\n',
    'a:\tx\n',
  ],
  ...['a: - x\n', 'a:\n  x\n', 'a: x\n  • y\n', 'a: x\n  - y\n', 'a: x # y\n  z\n', 'a: x\n  y: z\n'],
  // Words
  ...[
    'a: x: y\n',
    'a: x:\n',
    'a: x #3\n',
    'a: "x" #3\n',
    'a: "x"#3\n',
    'a: #3\n',
    'a: -5\n',
    'a: .5\n',
    'a: 5.\n',
    'a: 1e3\n',
    'a: 0x1F\n',
  ],
  ...[
    'a: 1234567890123456\n',
    'a: ~\n',
    'a: TRUE\n',
    'a: Null\n',
    'a: *x\n',
    'a: &x y\n',
    'a: !x y\n',
    'a: @x\n',
    'a: `x\n',
    'a: ,x\n',
  ],
  ...[
    'a: x\u00a0y\n',
    'a: x\u200by\n',
    'a: x\0y\n',
    'a: xo\u0300y\n',
    'a: x\ry\n',
    'a: []\r\r\nb: 1\r\n',
    'a: x\u0085y\n',
    'a: 😀\n',
  ],
  // Quotes, lines, brackets
  ...['a: "x\\ty"\n', 'a: "x\n  y"\n', "a: 'x' y\n", "a: 'It's'\n", 'a: "x\n', 'a: "b": c\n'],
  ...[
    'a: >2\n  x\n',
    'a: |+\n  x\n',
    'a: > # x\n  y\n',
    'a: |\n\n  x\n',
    'a: |\nb: 1\n',
    '- a: |\n  x\n',
    'a: >\n  x\n    y\n',
    'a: |\n  x\n  \nb: 1\n',
  ],
  ...['a: |\n   x\n  y\n', 'a: >-\n  x\n \n   # y\n'],
  ...[
    'a: [x,\n  y]\n',
    'a: [x, ]\n',
    'a: [x] y\n',
    'a: [x\n',
    'a: [x: y]\n',
    'a: [x #y]\n',
    'a: {x}\n',
    'a: { x: }\n',
    'a: {{x}}\n',
    'a: [*x]\n',
  ],
  ...[`a: ${'['.repeat(20)}${']'.repeat(20)}\n`, `${'- '.repeat(50)}x\n`],
]

describe('readPlain', () => {
  it.each(PLAIN)('reads as the parser does: %j', (text, value) => {
    expect(readPlain(text)?.value).toStrictEqual(value)
    expect(readAny(text)).toMatchObject({ diagnostics: [] })
    expect(readAny(text).value?.value).toStrictEqual(value)
    expect(readYaml(text).value?.locate('')).toEqual(readAny(text).value?.locate(''))
  })

  it.each(OTHER)('leaves to the parser: %j', text => {
    expect(readPlain(text)).toBeUndefined()
  })

  it('leaves to the parser what may have more tokens than it allows', () => {
    expect(readPlain(`a: ${'x'.repeat(300_000)}\n`)).toBeUndefined()
    expect(readPlain(`a: ${'x'.repeat(200_000)}\n`)).toBeDefined()
  })

  it('lets no letter through that is blank, strays, or is another after NFC', () => {
    const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    const read = letters.filter(letter => readPlain(`a: "x${letter}x"\n`) !== undefined)
    expect(read.length).toBeGreaterThan(1000)
    const odd = read.filter(
      one => (one !== ' ' && one.trim() === '') || `a${one}a`.normalize('NFC') !== `a${one}a`,
    )
    expect(odd).toEqual([])
    expect(strayCharacters(read.join(''))).toEqual([])
  })

  it('lets lines end as on Windows', () => {
    const text = 'a: x\r\nb: >\r\n  y\r\n\r\n  z\r\nc:\r\n  - d: 1\r\n'
    const { value, locate } = readYaml(text).value!
    expect(readPlain(text)).toBeDefined()
    expect(value).toEqual({ a: 'x', b: 'y\nz\n', c: [{ d: 1 }] })
    expect(locate('/c/0/d').start).toEqual({ line: 7, column: 8, offset: text.indexOf('1') })
    expect(locate('/c/0', { onKey: true })).toEqual(readAny(text).value!.locate('/c/0', { onKey: true }))
  })
})
