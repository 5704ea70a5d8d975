import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/source/read-bytes.ts'
import { readPlain } from '../../src/source/read-plain.ts'
import { readAny, readYaml, type Source } from '../../src/source/read-yaml.ts'

const FOLDERS = ['examples', 'khoi-dau', 'docs', 'scripts', 'test']
const files = FOLDERS.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => `${folder}/${name}`),
)
const texts = files.map(file => normalise(readFileSync(file, 'utf8')))

/** What is read plainly, the parser reads too: the same values, in the same places, without a word. */
function agree(text: string): boolean {
  if (readPlain(text) === undefined) return false
  const plain = readYaml(text).value!
  const parsed = readAny(text)
  expect(parsed.diagnostics).toEqual([])
  expect(plain.value).toStrictEqual(parsed.value?.value)
  // The order of the keys, too.
  expect(JSON.stringify(plain.value)).toBe(JSON.stringify(parsed.value?.value))
  const placed = ({ locate }: Source): readonly (readonly [string, unknown])[] =>
    [...pointersOf(plain.value)].flatMap(pointer =>
      [{}, { onKey: true }].map(options => [pointer, locate(pointer, options)] as const),
    )
  expect(placed(plain)).toEqual(placed(parsed.value!))
  return true
}

function* pointersOf(value: unknown, pointer = ''): Generator<string> {
  yield* [pointer, `${pointer}/khong-co`]
  if (typeof value !== 'object' || value === null) return
  for (const [key, one] of Object.entries(value)) yield* pointersOf(one, `${pointer}/${key}`)
}

describe('the definitions of the project', () => {
  it.each(files.map((file, i) => [file, texts[i] ?? ''] as const))('%s is read plainly', (_, text) => {
    expect(agree(text)).toBe(true)
    expect(agree(text.replaceAll('\n', '\r\n'))).toBe(true)
  })
})

/** Some of each form, so that most changes matter. */
const FORMS = [
  'a: x\nb:\n  - y\n  - c: 1\n    d: >-\n      một hai\n      ba\n\n      bốn\n  - [a, b c, 450.000, { k: v, loi_van: 1.10 }]\n',
  '# g\na:\n- x\n- y\nb: |\n  dòng một\n    thụt\n\n  hai\nc:\nd: dài\n  nối\n\n  nữa\ne: true\n',
  `- a: 1\n  b:\n    - - x\n      - y\n    - 1.5\n- loi_van: 10.0\n  c: 'it''s'\n- 8:30\n- http://x.vn # ghi\n`,
  'k: >\n    gấp\n    lại\n# giữa\nl: |-\n  x\n\nm: 2024-05-17\nn: 007\no: []\np: {}\nq: { ten: x, y: "z" }\n',
]
const BITS = [
  ...`:#-'"[]{}>|&*!%@\`,?.~+0x=\\ \t\n\r–•`,
  ...[
    '\u0301',
    '\u00a0',
    '\u200b',
    '\n  ',
    '\n\n',
    '  ',
    '    ',
    '\n  \n',
    ' # c',
    ' #c',
    '# c\n',
    ': ',
    '- ',
    "''",
  ],
  ...[
    'null',
    'TRUE',
    '1.0',
    '1e3',
    '|-',
    '|\n',
    '>\n',
    '---\n',
    '...\n',
    '\r\n',
    '\n-',
    'a: 1\n',
    '<<: x\n',
    '__proto__: x\n',
  ],
]
const change = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'replace', 'delete', 'drop', 'double', 'deeper', 'swap'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  to: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bit: fc.constantFrom(...BITS),
})

function changed(
  text: string,
  { kind, at, to, bit }: typeof change extends fc.Arbitrary<infer T> ? T : never,
): string {
  const place = Math.floor(at * (text.length + 1))
  if (kind === 'insert') return text.slice(0, place) + bit + text.slice(place)
  if (kind === 'replace') return text.slice(0, place) + bit + text.slice(place + 1)
  if (kind === 'delete') return text.slice(0, place) + text.slice(place + 1)
  const lines = text.split('\n')
  const [one, other] = [Math.floor(at * lines.length), Math.floor(to * lines.length)]
  const line = lines[one] ?? ''
  if (kind === 'drop') return lines.toSpliced(one, 1).join('\n')
  if (kind === 'double') return lines.toSpliced(other, 0, line).join('\n')
  if (kind === 'deeper') return lines.with(one, ` ${line}`).join('\n')
  return lines
    .with(one, lines[other] ?? '')
    .with(other, line)
    .join('\n')
}

describe('readPlain says what the parser says, or nothing', () => {
  it.each([
    ['small texts', FORMS, 4000],
    ['definitions', texts, 300],
  ] as const)('of %s, changed at some places', (_, originals, numRuns) => {
    let read = 0
    const changes = fc.array(change, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...originals), changes, (original, list) => {
        if (agree(list.reduce(changed, original))) read += 1
      }),
      { numRuns },
    )
    // Else it would be tried on nothing.
    expect(read).toBeGreaterThan(numRuns / 20)
  })
})
