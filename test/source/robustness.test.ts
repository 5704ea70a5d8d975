import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, MAX_BYTES } from '../../src/source/read-bytes.ts'
import { readYaml } from '../../src/source/read-yaml.ts'

const codesOf = (text: string): readonly string[] => readYaml(text).diagnostics.map(({ code }) => code)

/** Strings that look enough like YAML to get deep into the parser. */
const yamlish = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b: ',
        'ten:',
        ': ',
        '- ',
        '-',
        '? ',
        '*a',
        '&a ',
        '!!str ',
        '!x ',
        '! ',
        '%YAML 1.2\n',
        '---\n',
        '...\n',
      ],
      ...[
        '\n',
        '\n  ',
        '\n    ',
        '\n\t',
        '\r\n',
        '\r',
        ' ',
        '\t',
        ' #3',
        '# x',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '|',
        '>',
        '>-2',
      ],
      ...[
        '**Đậm**',
        '\\',
        '<<: *a',
        'Kính gửi: ',
        '\u00a0',
        '\u200b',
        '\ufeff',
        '`',
        '@',
        '.nan',
        '0x1F',
        '~',
        '\u2028',
        '\u0085',
      ],
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''))

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), yamlish)

describe('whatever the text', () => {
  it('readYaml gives a value or says why not, in our words', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { value, diagnostics } = readYaml(text)
        const errors = diagnostics.filter(({ severity }) => severity === 'error')
        expect(value === undefined).toBe(errors.length > 0)
        for (const { code, message, hint, file, pointer, range } of diagnostics) {
          expect(code).toMatch(/^yaml\/[a-z-]+$/)
          expect(message).toMatch(/\.$/)
          expect(hint).toBeDefined()
          expect([file, pointer]).toEqual([undefined, undefined])
          expect(range!.start.offset).toBeGreaterThanOrEqual(0)
          expect(range!.end.offset).toBeGreaterThanOrEqual(range!.start.offset)
          expect(range!.end.offset).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('a position is where its line and column say', () => {
    fc.assert(
      fc.property(yamlish, text => {
        for (const { range } of readYaml(text).diagnostics) {
          const { line, column, offset } = range!.start
          const before = text.slice(0, offset).split('\n')
          expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('locate finds some place for any pointer', () => {
    fc.assert(
      fc.property(yamlish, fc.string(), (text, pointer) => {
        const source = readYaml(text).value
        for (const options of [{}, { onKey: true }]) {
          const range = source?.locate(pointer, options)
          if (range !== undefined) expect(range.end.offset).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('locate finds what the value holds', () => {
    const key = fc.stringMatching(/^[a-z_/~]{1,8}$/)
    const json = fc.dictionary(
      key,
      fc.oneof(fc.integer(), fc.array(fc.integer()), fc.dictionary(key, fc.integer())),
    )
    fc.assert(
      fc.property(json, tree => {
        const text = JSON.stringify(tree)
        const { locate } = readYaml(text).value!
        for (const [name, value] of Object.entries(tree)) {
          const { start, end } = locate(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
          expect(JSON.parse(text.slice(start.offset, end.offset))).toEqual(value)
        }
      }),
    )
  })

  it('decodeText never throws on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const { value, diagnostics } = decodeText(bytes)
        expect(value === undefined).toBe(diagnostics.length > 0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('depth', () => {
  const nested = (levels: number): string =>
    Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:\n`).join('')

  it('of a hundred levels is fine', () => {
    expect(codesOf(nested(100))).toEqual([])
    expect(codesOf(`${'['.repeat(100)}${']'.repeat(100)}`)).toEqual([])
    expect(codesOf(`${'- '.repeat(100)}x`)).toEqual([])
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['brackets, a line each', '[\n'.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['explicit keys', '? '.repeat(100_000)],
    ['indentation', nested(1000)],
  ])('of %s is bounded', (_, text) => {
    expect(codesOf(text)).toEqual(['yaml/qua-sau'])
  })
})

describe('size', () => {
  it('beyond the limit is refused', () => {
    expect(codesOf(' '.repeat(MAX_BYTES + 1))).toEqual(['yaml/qua-lon'])
  })

  it('of two mebibytes of text is read', () => {
    const text = 'a: Nội dung của một khoản, dài chừng một dòng chữ\n'
    const lines = Array.from({ length: MAX_BYTES / 64 }, (_, i) => text.replace('a', `k${i}`))
    expect(codesOf(lines.join(''))).toEqual([])
  })

  it.each(['- x\n', '- "x\n', '-\n', '"', '%a\n', '}', ', ', '- *a b\n'])('of nothing but %j ends', unit => {
    const text = `a:\n${unit.repeat(MAX_BYTES / unit.length - 2)}`
    expect(codesOf(text).length).toBeGreaterThan(0)
  })
})

describe('aliases', () => {
  it('that laugh a billion times are refused', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) =>
        `l${i}: &l${i} [${Array(9)
          .fill(i === 0 ? 'ha' : `*l${i - 1}`)
          .join(', ')}]`,
    )
    expect(new Set(codesOf(levels.join('\n')))).toEqual(new Set(['yaml/bi-danh']))
  })

  it('in a long row are refused, whether of one anchor or of many', () => {
    const one = `a: &a x\nb:\n${'  - *a\n'.repeat(101)}`
    const many = Array.from({ length: 101 }, (_, i) => `- &a${i} x\n- *a${i}\n`).join('')
    expect(codesOf(one)).toEqual(['yaml/bi-danh'])
    expect(codesOf(many)).toEqual(['yaml/bi-danh'])
  })

  it('of a hundred are fine', () => {
    expect(codesOf(`a: &a x\nb:\n${'  - *a\n'.repeat(100)}`)).toEqual([])
  })
})
