import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { onTerminal, type Asker } from '../../src/cli/ask.ts'

const UP = '\u001b[A'
const DOWN = '\u001b[B'
const ENTER = '\r'
const CTRL_C = '\u0003'

/** A terminal at which the keys are struck, one after the other, as soon as something is asked. */
function terminal(...keys: readonly string[]): {
  input: PassThrough
  output: PassThrough
  shown: () => string
} {
  const input = new PassThrough()
  const output = new PassThrough()
  let shown = ''
  output.on('data', chunk => (shown += String(chunk)))
  void (async () => {
    for (const key of keys) {
      await wait(15)
      input.write(key)
    }
  })()
  return { input, output, shown: () => shown }
}

describe('asking on a terminal', () => {
  it('takes a line, trimmed and composed', async () => {
    const asker = await onTerminal(terminal(' Hội nghị '.normalize('NFD'), ENTER))
    expect(await asker.text({ message: 'Trích yếu?' })).toBe('Hội nghị')
  })

  it('offers what stands there already', async () => {
    const asker = await onTerminal(terminal(' 2026', ENTER))
    expect(await asker.text({ message: 'Trích yếu?', initial: 'Tổng kết' })).toBe('Tổng kết 2026')
  })

  it('takes what is shown for an answer of nothing, though nothing would not do', async () => {
    const asker = await onTerminal(terminal(ENTER))
    const validate = (text: string): string | undefined => (text === '' ? 'Trống.' : undefined)
    expect(await asker.text({ message: 'Trích yếu?', fallback: 'Tổng kết', validate })).toBe('Tổng kết')
  })

  it('says what is wrong with an answer and asks on', async () => {
    const keyboard = terminal('ab', ENTER, 'c', ENTER)
    const asker = await onTerminal(keyboard)
    const validate = (text: string): string | undefined => (text.length < 3 ? 'Ngắn quá.' : undefined)
    expect(await asker.text({ message: 'Tên?', validate })).toBe('abc')
    expect(keyboard.shown()).toContain('Ngắn quá.')
  })

  it('moves through choices with the arrow keys, and says so in Vietnamese', async () => {
    const keyboard = terminal(DOWN, DOWN, UP, ENTER)
    const asker = await onTerminal(keyboard)
    const options = ['a', 'b', 'c'].map(value => ({ value, label: `mục ${value}` }))
    expect(await asker.choose({ message: 'Loại?', options })).toBe('b')
    expect(keyboard.shown()).toContain('↑ ↓ để chọn')
    expect(keyboard.shown()).not.toMatch(/navigate|confirm|select/)
  })

  it('takes several, in the order of the choices, or none', async () => {
    const options = ['a', 'b', 'c'].map(value => ({ value, label: value }))
    const two = await onTerminal(terminal(DOWN, DOWN, ' ', UP, UP, ' ', ENTER))
    expect(await two.chooseMany({ message: 'Nơi?', options })).toEqual(['a', 'c'])
    const none = await onTerminal(terminal(ENTER))
    expect(await none.chooseMany({ message: 'Nơi?', options })).toEqual([])
  })

  it('asks yes or no', async () => {
    const keyboard = terminal(ENTER)
    expect(await (await onTerminal(keyboard)).confirm({ message: 'Ghi?', initial: false })).toBe(false)
    expect(keyboard.shown()).toMatch(/Có.*Không/s)
  })

  const questions: readonly [string, (asker: Asker) => Promise<unknown>][] = [
    ['text', asker => asker.text({ message: 'Tên?' })],
    ['choose', asker => asker.choose({ message: 'Loại?', options: [{ value: 'a', label: 'a' }] })],
    ['chooseMany', asker => asker.chooseMany({ message: 'Loại?', options: [{ value: 'a', label: 'a' }] })],
    ['confirm', asker => asker.confirm({ message: 'Ghi?' })],
  ]

  it.each(questions)('%s: Ctrl-C gives up', async (_, ask) => {
    expect(await ask(await onTerminal(terminal(CTRL_C)))).toBeUndefined()
  })

  it.each(questions)('%s: Esc gives up', async (_, ask) => {
    expect(await ask(await onTerminal(terminal('\u001b')))).toBeUndefined()
  })

  it.each(questions)('%s: a terminal that goes away gives up', async (_, ask) => {
    const keyboard = terminal()
    const answer = ask(await onTerminal(keyboard))
    keyboard.input.end()
    expect(await answer).toBeUndefined()
  })
})
