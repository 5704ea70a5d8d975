import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../../src/diagnostics/display.ts'
import type { Paint } from '../../../src/diagnostics/reporters/paint.ts'
import { prettyReport } from '../../../src/diagnostics/reporters/pretty.ts'
import type { Diagnostic, Range } from '../../../src/diagnostics/types.ts'

/** The range of the first place where `part` stands. */
function rangeOf(source: string, part: string): Range {
  const offset = source.indexOf(part)
  return { start: position(source, offset), end: position(source, offset + part.length) }
}

function position(source: string, offset: number): Range['start'] {
  const before = source.slice(0, offset)
  return { offset, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

function report(source: string, part: string, props: Partial<Diagnostic> = {}): string {
  const found: Diagnostic = {
    code: 'schema/khoa-la',
    severity: 'error',
    message: 'Không có khóa này.',
    file: 'a.yaml',
    range: rangeOf(source, part),
    ...props,
  }
  return prettyReport([found], new Map([['a.yaml', source]]))
}

/** The line with the carets and the one above it. */
function frame(text: string): { code: string; carets: string; under: string } {
  const lines = text.split('\n')
  const at = lines.findIndex(line => /│ +\^/.test(line))
  const [code = '', carets = ''] = [lines[at - 1], lines[at]].map(line => line?.replace(/^.*?│ /, ''))
  return { code, carets, under: columns(code, carets.indexOf('^'), carets.trimEnd().length) }
}

/** What stands in those columns of a terminal. */
function columns(text: string, from: number, to: number): string {
  let at = 0
  let under = ''
  for (const char of text) {
    if (at >= from && at < to) under += char
    else if (displayWidth(char) === 0 && at === to) under += char
    at += displayWidth(char)
  }
  return under
}

test('the whole of a diagnostic', () => {
  const source = 'dia_danh: Trà Bồng\ntrich_yue: Về việc\nnoi_dung: []\n'
  const text = report(source, 'trich_yue', {
    hint: 'Có phải bạn muốn «trich_yeu»?',
    cite: { place: 'PL I.II.5', text: 'khoản 5 Mục II Phần I Phụ lục I' },
  })
  expect(text).toBe(`a.yaml:2:1: lỗi schema/khoa-la: Không có khóa này.
  1 │ dia_danh: Trà Bồng
  2 │ trich_yue: Về việc
    │ ^^^^^^^^^
  3 │ noi_dung: []
  Có phải bạn muốn «trich_yeu»?
  Căn cứ: khoản 5 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP

1 lỗi. Xem giải thích một mã: vanban explain schema/khoa-la
`)
})

test('nothing for nothing', () => {
  expect(prettyReport([], new Map())).toBe('')
})

test('a hint that is no question is labelled, and keeps its lines', () => {
  const text = report('a: b', 'b', { hint: 'Viết lại:\n  ky_hieu: KH-UBND' })
  expect(text).toContain('\n  Cách sửa: Viết lại:\n      ky_hieu: KH-UBND\n')
})

test('counts what there is, files too', () => {
  const found = (file: string, severity: Diagnostic['severity'], message: string): Diagnostic => ({
    code: 'x/y',
    severity,
    message,
    file,
  })
  const list = [found('a', 'error', '1'), found('a', 'error', '2'), found('b', 'hint', '3')]
  expect(prettyReport(list, new Map())).toContain('\n2 lỗi, 1 gợi ý trong 2 tệp. Xem')
})

test('standard input has a name', () => {
  expect(report('a: b', 'b', { file: '-' })).toMatch(/^\(đầu vào chuẩn\):1:4: lỗi /)
})

describe('carets stand under', () => {
  test.each([
    ['tabs before', '\t\tkhoa: Bồng', 'Bồng'],
    ['decomposed letters', 'Trà Bồng: ế xã'.normalize('NFD'), 'xã'.normalize('NFD')],
    ['wide letters', 'tên 漢字: 日本', '日本'],
    ['a control character written out', 'a\u001b[2J: Bồng', 'Bồng'],
    ['a hidden character itself', 'Trà\u200bBồng', 'Bồng'],
    ['a letter beyond the BMP', '📄📄: Bồng', 'Bồng'],
  ])('%s', (_, source, part) => {
    const text = report(source, part)
    expect(frame(text).under).toBe(part)
    expect(text).not.toContain('\t')
  })

  test('the end of the line for a range of several lines', () => {
    const source = 'a:\n  - một  \n  - hai\n'
    expect(frame(report(source, 'một  \n  - hai')).under).toBe('một')
  })

  test('the place after the last letter, once', () => {
    const source = 'a: b'
    const end = position(source, 4)
    expect(frame(report(source, 'b', { range: { start: end, end } })).carets).toBe('    ^')
  })

  test('an empty text', () => {
    const start = position('', 0)
    expect(report('', '', { range: { start, end: start } })).toContain('\n  1 │\n    │ ^\n')
  })

  test('a line ended by CRLF, without its CR', () => {
    expect(report('a: b\r\nc: d\r\n', 'd')).toContain('  1 │ a: b\n  2 │ c: d\n    │    ^\n')
  })
})

describe('a long line is cut around the carets', () => {
  const words = Array.from({ length: 400 }, (_, at) => `từ${at}`).join(' ')
  test.each([['từ0'], ['từ7'], ['từ20'], ['từ200'], ['từ398'], ['từ399']])('at %s', part => {
    const { code, under } = frame(report(words, part))
    expect(under).toBe(part)
    expect(displayWidth(code)).toBeLessThanOrEqual(101)
    expect(code.startsWith('…')).toBe(!['từ0', 'từ7'].includes(part))
    expect(code.endsWith('…')).toBe(!['từ398', 'từ399'].includes(part))
  })

  test.each(['b', 'bc', 'bcd', 'bcde'])('among wide letters, one of them half cut away: %s', part => {
    const source = `${'漢'.repeat(100)}${part}${'字'.repeat(100)}`
    expect(frame(report(source, part)).under).toBe(part)
  })

  test('but not when all of it has room', () => {
    const source = `khoa: ${'x'.repeat(90)} b`
    expect(frame(report(source, ' b')).code).toBe(source)
  })

  test('when the range is longer still', () => {
    const { code, carets } = frame(report(`khoa: ${words}`, words))
    expect(displayWidth(code)).toBeLessThanOrEqual(101)
    expect(carets.length).toBeLessThanOrEqual(100)
  })

  test('when it is without end', () => {
    const source = `${'x'.repeat(1_000_000)}Bồng${'y'.repeat(1_000_000)}`
    const { code, under } = frame(report(source, 'Bồng'))
    expect(under).toBe('Bồng')
    expect(displayWidth(code)).toBeLessThanOrEqual(101)
  })
})

test('nothing of the user’s text steers the terminal', () => {
  const evil = 'a\u001b]0;x\u0007\u202e'
  const text = report(`${evil}: b`, 'b', { file: `${evil}.yaml`, message: evil, hint: evil })
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
})

test('colours what is given to colour, by severity', () => {
  const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`
  const paint: Paint = { error: tag('e'), warning: tag('w'), hint: tag('h'), dim: tag('d'), strong: tag('s') }
  const source = 'a: b'
  const found: Diagnostic = {
    code: 'x/y',
    severity: 'warning',
    message: 'm',
    range: rangeOf(source, 'b'),
    file: 'f',
  }
  const text = prettyReport([found], new Map([['f', source]]), { paint })
  expect(text).toContain('<s>f:1:4</s>: <w>cảnh báo x/y:</w> m')
  expect(text).toContain('<w>^</w>')
})
