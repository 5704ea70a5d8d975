import { expect, test } from 'vitest'
import { displayWidth, padDisplay, printable } from '../../src/diagnostics/display.ts'

test.each([
  ['Kế hoạch', 8],
  ['Kế hoạch'.normalize('NFD'), 8],
  ['漢字', 4],
  ['ＡＢ', 4],
  ['한', 2],
  ['📄', 2],
  ['§ 1…', 4],
  ['', 0],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('pads by columns', () => {
  expect(padDisplay('ế'.normalize('NFD'), 3)).toBe(`${'ế'.normalize('NFD')}  `)
  expect(padDisplay('dài', 2)).toBe('dài')
})

test.each([
  ['\u001b[31mđỏ', '\\x1b[31mđỏ'],
  ['a\u009bb', 'a\\x9bb'],
  ['a\u202eb', 'a\\u{202e}b'],
  ['a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
  ['a\nb\tc\rd', 'a\\nb\\tc\\rd'],
  ['a\ud800b', 'a\\u{d800}b'],
  ['Kế hoạch «số 5» 📄\u00a0x', 'Kế hoạch «số 5» 📄\u00a0x'],
])('shows %j as %s', (text, shown) => {
  expect(printable(text)).toBe(shown)
})
